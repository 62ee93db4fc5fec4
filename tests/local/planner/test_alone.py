"""Pieces by themselves, where no whole outfit can be had within the limits."""

from tests.local.planner.floor import Floor


class Bare(Floor):
    """A floor where nothing goes together."""

    def compose_outfit(self, given):
        self.wish, self.outfits, self.items = self._understood(given), [], []
        return {"outfits": [], "notice": "Nothing in stock goes together within all of these "
                "limits; lift one of them."}  # fmt: skip


def test_stuff_with_a_limit_for_each_brings_pieces_where_no_outfit_can_be_had():
    floor = Bare()
    said = floor.say("some stuff for a summer festival, mens, under $50 each")
    asked = floor.arguments("search_catalog")
    assert asked["max_price"] < 50 and "t-shirt" in asked["pieces"] and "occasion" not in asked
    assert "A whole outfit under $50 a piece is not to be had" in said


def test_who_asks_for_an_outfit_is_told_why_there_is_none():
    floor = Bare()
    said = floor.say("an outfit for a summer festival, mens, under $50 each")
    assert "search_catalog" not in floor.called and "Nothing in stock goes together" in said


def test_a_dress_asked_for_within_an_outfit_is_shown_by_itself():
    floor = Bare()
    said = floor.say("an outfit for work with a dress, women's, at most $150 altogether")
    asked = floor.arguments("search_catalog")
    assert asked["pieces"] == ["dress"] and asked["max_price"] == 150 and "total" not in asked
    assert "here is a dress by itself" in said


def test_a_total_that_is_too_low_is_still_told_as_such():
    floor = Floor()
    said = floor.say("an outfit for work with a dress, women's, at most $60 altogether")
    assert "search_catalog" not in floor.called and "The cheapest outfit" in said
