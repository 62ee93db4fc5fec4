"""A swap that finds nothing: outfits anew under the same wish, or the plain word on it."""

from stylist.local.planner.phrases import ANEW
from tests.local.planner.floor import Floor, NothingFits


class OneOfEach(Floor):
    """A floor on which no piece goes with the rest."""

    def swap_item(self, given):
        raise NothingFits("No shoes fit.")


def test_where_a_swap_finds_nothing_all_is_put_together_anew_without_what_went():
    floor = OneOfEach()
    floor.say("a complete look for work in M, I want a shirt, $320 for all of it, no yellow")
    reply = floor.say("not these shoes")
    assert floor.called == ["swap_item", "compose_outfit", "draw_outfit"]
    wish = floor.arguments("compose_outfit")
    assert wish["occasion"] == "work" and wish["total"] == 320 and wish["sizes"] == ["M"]
    assert wish["pieces"] == ["shirt"] and wish["avoid_colors"] == ["yellow"]
    assert wish["without"] == ["loafers-black"]
    assert reply.startswith(ANEW) and "loafers-black" not in floor.outfits[0]


def test_a_refusal_that_leaves_no_swap_stands_in_the_outfits_that_come():
    floor = OneOfEach()
    floor.say("an outfit for work")
    floor.say("no loafers please")
    assert floor.arguments("compose_outfit")["avoid_pieces"] == ["loafers"]


def test_where_nothing_comes_anew_the_swap_tells_why():
    floor = OneOfEach()
    floor.say("an outfit for work")
    floor.goods = tuple(one for one in Floor().goods if one.slot != "shoes"
                        or one.product_id == "loafers-black")  # fmt: skip
    reply = floor.say("not these shoes")
    assert floor.called == ["swap_item", "compose_outfit"] and reply.startswith("No shoes fit.")


def test_nothing_cheaper_in_its_place_is_said_and_nothing_else_brought():
    floor = OneOfEach()
    floor.say("an outfit for work")
    floor.say("cheaper shoes")
    assert "compose_outfit" not in floor.called


def test_a_swap_that_took_too_long_is_no_reason_to_begin_anew():
    floor = Floor()
    floor.say("an outfit for work")
    floor.broken = {"swap_item": "It timed out."}
    floor.say("not these shoes")
    assert floor.called == ["swap_item"]
