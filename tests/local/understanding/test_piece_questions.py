"""Whether two pieces get on is a question; what is to go with one is a wish."""

import pytest

from stylist.local.understanding.piece_questions import pieces_asked
from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("do boots go with a dress?", ("boots", "dress")),
        ("can I wear trainers with a suit?", ("trainers", "suit")),
        ("is it ok to wear loafers with joggers?", ("loafers", "joggers")),
        ("are loafers okay with joggers?", ("loafers", "joggers")),
        ("do heels and leggings go together?", ("heels", "leggings")),
        ("can you really wear sneakers with a dress", ("sneakers", "dress")),
    ],
)
def test_two_pieces_are_asked_about_in_many_ways(words, pieces):
    assert pieces_asked(words) == pieces


@pytest.mark.parametrize(
    "words",
    [
        "what goes with a dress?",
        "do you have boots to go with a dress?",
        "do the boots go with the dress?",
        "can I see boots with a dress?",
        "can I wear it with heels?",
        "can I wear jeans to the office?",
        "could you pair a skirt with a top for me?",
        "a dress with boots",
        "can I have trousers and a shirt for under 90?",
    ],
)
def test_wishes_and_what_was_shown_are_no_such_question(words):
    assert pieces_asked(words) is None


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("do loafers go with trousers?", "Yes, "),
        ("do heels go with leggings?", ("It is not a pair", "I hardly ever")),
        ("can I wear trainers with a suit?", ("Yes, if", "You can: ")),
    ],
)
def test_the_verdict_comes_from_what_outfits_are_judged_by(words, opens):
    floor = Floor()
    assert floor.say(words).startswith(opens)
    assert not floor.called
