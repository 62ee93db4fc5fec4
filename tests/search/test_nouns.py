import pytest

from stylist.search.nouns import noun_of, one


@pytest.mark.parametrize(
    ("word", "said"),
    [("outerwear", "a coat or jacket"), ("dress", "a dress"), ("overcoat", "an overcoat"),
     ("ankle-boots", "ankle boots"), ("jeans", "jeans"), ("tee", "a T-shirt"),
     ("accessory", "an accessory"), ("underwear", "underwear")],
)  # fmt: skip
def test_a_piece_is_named_as_a_shopper_would(word, said):
    assert one(noun_of(word)) == said
