"""Which size to take: of the sizes that the piece has, and no promise that its record lacks."""

import pytest

from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    "words",
    ["what size should I take? I'm 180 cm and 85 kg", "which size would you recommend?",
     "what size is best for me", "what size am I?", "will it fit me?"],
)  # fmt: skip
def test_the_sizes_of_the_piece_are_told_and_nothing_promised(words):
    floor = Floor()
    floor.say("a men's shirt")
    reply = floor.say(words)
    assert not floor.calls and "S, M and L" in reply and "measurements" in reply
    assert "women" not in reply and "shoes" not in reply.lower()


def test_shoes_are_told_of_in_their_own_sizes():
    floor = Floor()
    floor.say("black shoes")
    reply = floor.say("what size should I get?")
    assert "38, 39 and 40" in reply and not floor.calls


def test_a_size_that_is_known_is_said_first():
    floor = Floor(profile={"sizes": ["M"]})
    floor.say("a shirt")
    assert "M for the" in floor.say("what size should I take?")


def test_with_nothing_shown_the_guide_is_asked():
    floor = Floor()
    floor.say("what size am I if I wear a UK 12?")
    assert floor.called == ["style_guide"]
