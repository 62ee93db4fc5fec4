import pytest

from stylist.domain import Outfit, Wish
from stylist.errors import InvalidRequest
from stylist.talk.stage import Stage
from tests.builders import item
from webapp.page import actions

STAGE = Stage(wish=Wish(colors=("navy",)))


@pytest.mark.parametrize(
    ("action", "value", "asked"),
    [
        ("pick", "2:upper", {"do": "pick", "pick": "2:upper"}),
        ("more", "coat", {"do": "more", "product_id": "coat"}),
        ("dress", "coat", {"do": "dress", "product_id": "coat"}),
        ("swap", "a+b:shoes", {"do": "swap", "product_ids": ["a", "b"], "slot": "shoes"}),
        ("keep", "a+b:b", {"do": "keep", "product_ids": ["a", "b"], "product_id": "b"}),
        ("weight", "25", {"do": "weight", "photo_weight": 0.25}),
        ("set", "sizes=M", {"do": "correct", "wish": {"sizes": ["M"]}, "drop": []}),
        ("drop", "colors:navy", {"do": "correct", "wish": {}, "drop": ["colors"]}),
    ],
)
def test_a_button_is_read_into_what_is_asked(action, value, asked):
    assert actions.read(action, value, STAGE) == asked


@pytest.mark.parametrize(
    ("action", "value"),
    [("nonsense", ""), ("swap", "a+b"), ("swap", ":shoes"), ("keep", "a++b:a"), ("weight", "101"),
     ("weight", "-1"), ("weight", "x"), ("weight", "²"), ("more", "x" * 501), ("set", "wish=x")],
)  # fmt: skip
def test_a_forged_button_is_refused(action, value):
    with pytest.raises(InvalidRequest):
        actions.read(action, value, STAGE)


def test_the_pieces_of_an_outfit_are_named_in_their_order():
    outfit = Outfit((item("pumps", category="shoes"), item("shirt")))
    assert actions.joined(outfit) == "shirt+pumps"
