"""Lengths and fits that are refused in passing."""

import pytest

from stylist.local.understanding import understand
from stylist.local.understanding.lengths import with_cuts


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Show me some skirts, but not short ones.", ["mini skirt"]),
        ("a dress that isn't too short", ["mini dress"]),
        ("nothing above the knee please, i need a dress", ["mini dress"]),
        ("a dress, no short dresses", ["mini dress"]),
        ("but not short ones", ["mini skirt", "mini dress"]),
        ("a dress not too long", ["maxi dress"]),
        ("a skirt, not down to the floor", ["maxi skirt"]),
        ("jeans, not too tight", ["skinny jeans", "slim jeans"]),
        ("jeans not skinny", ["skinny jeans", "slim jeans"]),
        ("a blouse, no puffy sleeves", ["puff-sleeve"]),
        ("trousers without pleats", ["pleated"]),
        ("a coat without a belt", ["belted"]),
        ("heels, but not high ones", ["stiletto heels"]),
        ("low heels please", ["stiletto heels"]),
        ("a knee-length dress for work", ["mini dress"]),
        ("a skirt that covers my knees", ["mini skirt"]),
        ("a dress, nothing clingy", ["sheath dress", "ribbed dress"]),
    ],
)
def test_a_length_or_fit_is_refused_as_the_shop_names_it(text, refused):
    assert understand(text).wish.to_arguments().get("avoid_pieces") == refused


@pytest.mark.parametrize(
    "text",
    ["i'm not short, but need a petite skirt", "my budget is not tight, show me dresses",
     "not too long ago i bought a skirt", "a dress, not short sleeves", "a coat, not too long",
     "not skinny jeans, slim ones", "a short skirt", "a dress, no short sleeves please",
     "knee-length boots and a skirt", "a skirt, knee length or shorter",
     "a dress without a belt bag", "a dress with no lace", "high heels"],
)  # fmt: skip
def test_of_other_things_such_words_stay_as_they_are(text):
    assert with_cuts(text) == text
