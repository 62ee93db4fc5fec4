"""What the button for another piece says in the conversation."""

from stylist.domain import Outfit
from stylist.talk.acts import read_act
from stylist.talk.stage import Stage
from stylist.talk.visit import Visit
from tests.builders import item


def words(*, product_ids, slot):
    chinos = item("P1", category="trousers", tags=("chinos",))
    worn = Outfit((item("P0"), chinos))
    visit = Visit("a" * 32, "b" * 32, stage=Stage(outfits=(worn,)))
    return read_act({"do": "swap", "product_ids": product_ids, "slot": slot}, visit).words


def test_the_piece_is_called_what_it_is():
    assert words(product_ids=["P0", "P1"], slot="bottom") == (
        "Something else in place of the chinos, please."
    )


def test_a_place_that_is_empty_is_called_by_its_pieces():
    assert words(product_ids=["P0", "P1"], slot="shoes") == "Another pair of shoes, please."
