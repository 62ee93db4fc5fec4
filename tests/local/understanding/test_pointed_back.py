"""Words that point back: at what there is enough of, at what others have, at a piece named."""

import pytest

from stylist.local.understanding import understand
from stylist.local.understanding.of_others import wanted_too


@pytest.mark.parametrize(
    ("text", "colors"),
    [("Show me wool coats. I have enough black and grey in my life so not those",
      ("black", "grey")),
     ("a jumper please. I own too much beige, so none of that", ("beige",)),
     ("a jumper, I have too much navy already so not that again", ("navy",)),
     ("sweaters please. My wardrobe is full of black, not that", ("black",)),
     ("Black is all I own, so not that. A dress please", ("black",)),
     ("boots, I already have lots of brown ones so not those", ("brown",)),
     ("a tie for dad, he owns nothing but blue, so not that", ("blue",)),
     ("I've enough navy and white, so anything but those. A summer dress", ("navy", "white")),
     ("I have enough black in my wardrobe. Show me jumpers", ("black",))],
)  # fmt: skip
def test_colours_there_are_enough_of_are_refused_by_pointing_back_at_them(text, colors):
    wish = understand(text).wish
    assert wish.avoid_colors == colors and not wish.colors


def test_patterns_and_pieces_there_are_enough_of_are_refused_too():
    stripes = understand("a scarf. I've got plenty of stripes, no more of those please").wish
    assert stripes.avoid_patterns == ("stripes",)
    dresses = understand("I have enough black dresses, none of those. A wedding guest outfit").wish
    assert dresses.avoid_pieces == ("black dress",)


@pytest.mark.parametrize(
    "text",
    ["I have enough money. Show me red shoes", "do I have enough black in my wardrobe?",
     "I have plenty of black trousers, what goes with them?",
     "do you have black boots? Not those with heels",
     "I don't have enough black in my wardrobe"],
)  # fmt: skip
def test_plenty_alone_refuses_nothing(text):
    assert not understand(text).wish.avoid_colors


@pytest.mark.parametrize(
    ("text", "piece"),
    [("Friend of mine has a brown suede bag from you, can I see that?", "brown suede bag"),
     ("My sister bought a brown suede bag from you, can I see that one?", "brown suede bag"),
     ("a colleague at work wears a green wool coat of yours, do you still have it?",
      "green wool coat"),
     ("my friend has a linen dress like that. I want the same please", "linen dress"),
     ("hi, my neighbour's got some red wellies from you. I'd like those too", "red wellies")],
)  # fmt: skip
def test_what_somebody_else_has_and_is_pointed_at_is_looked_for(text, piece):
    said = understand(text)
    assert said.wish.pieces == (piece,) and not said.wish.department


@pytest.mark.parametrize(
    "text",
    ["my husband has a navy suit, can i see shirts for it",
     "my friend has a wedding, can i see that dress?",
     "my friend has a brown suede bag, what goes with it?",
     "i have a brown suede bag, can i see it?",
     "my friend has a red coat and a blue one, i want the second one"],
)  # fmt: skip
def test_what_another_has_is_not_looked_for_where_something_else_is_asked(text):
    assert wanted_too(text) == text


@pytest.mark.parametrize(
    ("text", "piece"),
    [("A dress I think. Plain, as I said.", "plain dress"), ("a skirt. Striped please",
                                                             "striped skirt")],
)  # fmt: skip
def test_a_sentence_of_one_pattern_is_said_of_the_piece_before_it(text, piece):
    wish = understand(text).wish
    assert wish.pieces == (piece,) and not wish.patterns


def test_a_sentence_that_names_its_own_piece_says_it_of_that():
    assert understand("a dress. Plain shoes too").wish.pieces == ("dress", "plain shoes")
