"""What shoppers say in words of their own: of themselves, of cuts and prints, with many slips."""

import pytest

from stylist.local.understanding import Ask, understand
from stylist.local.understanding.repair import repaired


@pytest.mark.parametrize(
    ("text", "department"),
    [("I am a widow of 70 and need a coat", "female"), ("I'm the bride's aunt", "female"),
     ("I'm a proud new mum", "female"), ("as the mother of the groom I want navy", "female"),
     ("I'm the wife of the man who gets the prize", ""),
     ("as a grandad of five I like tweed", "male"),
     ("I'm the father of the bride", "male"), ("I am pregnant, seven months", "female"),
     ("I'm the best man", "male"), ("I'm meeting his mother on Sunday", "")],
)  # fmt: skip
def test_what_speakers_say_they_are_tells_whose_clothes(text, department):
    assert understand(text).wish.department == department


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("baggy trousers", ("wide-leg trousers",)),
     ("very very wide jeans in ecru", ("wide-leg ecru jeans",)),
     ("a full length skirt", ("maxi skirt",)), ("a dress, floor-length", ("maxi dress",)),
     ("a baggy sweater", ("sweater",))],
)  # fmt: skip
def test_a_cut_is_heard_by_the_word_that_records_have_for_it(text, pieces):
    heard = understand(text).wish.pieces
    assert [set(one.split()) for one in heard] == [set(one.split()) for one in pieces]


@pytest.mark.parametrize("text", ["I can't stand patterns", "nothing patterned please",
                                  "I don't like prints", "hates patterned things"])  # fmt: skip
def test_whoever_hates_patterns_wants_plain_things(text):
    assert understand(text).wish.patterns == ("plain",)


def test_whoever_is_on_their_feet_names_no_shoes():
    said = understand("I'm on my feet all day, need a soft cardigan")
    assert said.wish.pieces == ("cardigan",)


@pytest.mark.parametrize("text", ["how does it work?", "Hello, how does this thing work?"])
def test_a_question_how_it_works_is_no_office(text):
    said = understand(text)
    assert not said.wish.occasion and Ask.OUTFIT not in said.asks


@pytest.mark.parametrize("text", ["something soft for my home office", "clothes for wfh",
                                  "I'm working from home now, what to wear"])  # fmt: skip
def test_work_at_home_is_comfort_at_home(text):
    assert understand(text).wish.occasion == "lounge"


@pytest.mark.parametrize(
    ("text", "wish"),
    [("ned a blak jaket, undr 100 dolars",
      {"pieces": ["black jacket"], "max_price": 99.99}),
     ("wollen swetter for wemen", {"pieces": ["wool sweater"], "department": "female"}),
     ("blu jaens, budgit 80 dolars, siez M",
      {"pieces": ["blue jeans"], "max_price": 80.0, "sizes": ["M"]})],
)  # fmt: skip
def test_several_slips_in_one_message_are_all_mended(text, wish):
    assert understand(text).wish.to_arguments() == wish


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [("I'd rather wear boots than heels", ("boots",), ("heels",)),
     ("rather a cardigan than a blazer", ("cardigan",), ("blazer",)),
     ("I would sooner have trousers than a dress", ("trousers",), ("dress",))],
)  # fmt: skip
def test_rather_this_than_that_wants_one_and_refuses_the_other(text, wanted, refused):
    wish = understand(text).wish
    assert (wish.pieces, wish.avoid_pieces) == (wanted, refused)


@pytest.mark.parametrize("text", ["not the one with pink", "not the one in pink",
                                  "but not those ones with pink"])  # fmt: skip
def test_the_one_that_is_not_wanted_is_no_wish_for_its_colour(text):
    wish = understand(text).wish
    assert wish.avoid_colors == ("pink",) and not wish.colors


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("navy jeans", ("indigo jeans",)), ("jeans, dark blue", ("indigo jeans",)),
     ("black jeans", ("black jeans",)), ("a navy skirt", ("navy skirt",))],
)  # fmt: skip
def test_dark_blue_of_jeans_is_indigo(text, pieces):
    assert understand(text).wish.pieces == pieces


@pytest.mark.parametrize(
    ("text", "lifted"),
    [("it doesn't need to be black", ("colors",)), ("never mind the wool", ("materials",)),
     ("forget the red bag", ())],
)  # fmt: skip
def test_what_need_not_be_is_let_go_and_a_piece_is_no_field(text, lifted):
    assert understand(text).drops == lifted


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("sweters", "sweaters"), ("sweathers", "sweater"), ("snikers", "sneakers"),
     ("jakets", "jackets"), ("bloues", "blouses"), ("trowsers", "trousers"), ("jens", "jeans"),
     ("cardigen", "cardigan"), ("leapord", "leopard")],
)  # fmt: skip
def test_a_slip_for_a_piece_is_mended(typed, meant):
    assert repaired(f"blue {typed} for men please")[1][0][1] == meant


@pytest.mark.parametrize("word", ["snickers", "boots", "lenin", "stripped", "heals", "bots"])
def test_another_word_is_no_slip(word):
    assert not repaired(f"show me blue {word} please")[1]
