import pytest

from stylist.domain import Pick
from stylist.domain.pick import place_in_words
from stylist.errors import InvalidRequest

LEFT, MIDDLE, RIGHT = (0.0, 0, 0.2, 1), (0.4, 0, 0.6, 1), (0.8, 0, 1.0, 1)


@pytest.mark.parametrize(
    ("text", "pick"),
    [
        ("", Pick()),
        ("piece", Pick()),
        ("upper", Pick(1, "upper")),
        ("1:full", Pick(1, "full")),
        (" 2:FEET ", Pick(2, "feet")),
        ("3", Pick(3)),
        ("photo", Pick(whole=True)),
    ],
)
def test_a_garment_is_picked_by_person_and_region(text, pick):
    assert Pick.read(text) == pick


@pytest.mark.parametrize("text", ["collar", "0:upper", "2:", "upper:2", "12", "1:piece", "\n\n<b>"])
def test_what_names_no_garment_is_refused_with_the_choices(text):
    with pytest.raises(InvalidRequest, match="upper, lower, full, feet"):
        Pick.read(text)


def test_nobody_beside_one_person_is_spoken_of():
    assert place_in_words((MIDDLE,), 1) == ""


def test_people_are_told_apart_by_where_they_stand():
    assert place_in_words((RIGHT, LEFT), 1) == "on the right"
    assert place_in_words((RIGHT, LEFT), 2) == "on the left"
    assert place_in_words((RIGHT, LEFT, MIDDLE), 3) == "in the middle"
    assert place_in_words((RIGHT, LEFT, MIDDLE, (0.2, 0, 0.4, 1)), 1) == "fourth from the left"
