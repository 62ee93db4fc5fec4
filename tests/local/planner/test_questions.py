"""What is asked of things shown is answered from their records, the question first."""

from dataclasses import replace

import pytest

from stylist.domain import Wish
from stylist.local.planner.goals import DRESS, Goal
from stylist.local.planner.history import Turn
from stylist.local.planner.naming import named
from stylist.local.planner.pieces import Piece
from stylist.local.planner.shortage import nothing_fits
from stylist.local.planner.voice import Voice
from stylist.local.planner.wording import limits, wanted
from tests.local.planner.floor import GOODS, Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    "words",
    ["the second one", "something like the first one but cheaper", "the same in blue",
     "which of these is the warmest?", "show me more"],
)  # fmt: skip
def test_where_nothing_is_shown_that_is_said(floor, words):
    reply = floor.say(words)
    assert not floor.calls
    assert "Nothing is on the table yet" in reply or "nothing so far" in reply


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("what do you sell?", "dresses"),
        ("how tall are you", "program"),
        ("do you ship to Germany?", "shop's own"),
        ("I love you", "kind|sweet"),
        ("do you make made-to-measure wedding gowns?", "can't offer|Nothing is made"),
        ("could you hem my trousers?", "can't offer|Nothing is made"),
    ],
)
def test_what_is_no_wish_gets_a_kind_word_and_no_clothes(floor, words, part):
    reply = floor.say(words)
    assert not floor.calls and any(one in reply for one in part.split("|"))


def test_what_there_is_for_a_place_is_shown_and_not_what_the_shop_sells(floor):
    floor.say("my wife moves to Helsinki in February. What have you got?")
    assert floor.calls


def test_which_is_cheaper_names_the_piece(floor):
    floor.say("shoes")
    assert "court sneakers" in floor.say("which one is cheaper?").lower()
    assert not floor.calls


@pytest.mark.parametrize("words", ["hmm bit steep. what's cheaper?", "what is cheaper?"])
def test_what_is_cheaper_lists_cheaper_ones(floor, words):
    floor.say("shoes")
    floor.say(words)
    assert floor.arguments("search_catalog")["max_price"] < 85 and floor.items


@pytest.mark.parametrize("words", ["which is the cheapest?", "what's the cheapest of these?"])
def test_what_is_cheapest_is_answered_in_words(floor, words):
    floor.say("shoes")
    assert "court sneakers" in floor.say(words).lower() and not floor.calls


def test_which_is_warmest_goes_by_the_cloth_and_is_never_off_topic(floor):
    floor.say("a coat")
    assert "wool" in floor.say("which of these is the warmest?") and not floor.calls


def test_sizes_are_answered_with_yes_or_no_first(floor):
    floor.say("black shoes")
    assert floor.say("is it available in 39?").startswith("Yes, 39 is in stock.")
    assert floor.say("is the first one available in 41?").startswith("No, 41 is not in stock")


def test_what_it_is_made_of_is_said_first(floor):
    floor.say("black shoes")
    assert floor.say("what's it made of?").startswith("They are made of calf leather")


def test_the_colour_of_a_piece_of_an_outfit_needs_no_search(floor):
    floor.say("an outfit for work")
    assert "black" in floor.say("what colour are the shoes in outfit 1?") and not floor.calls
    assert "$278" in floor.say("ok how much altogether") and not floor.calls


def test_a_piece_that_is_taken_is_named(floor):
    floor.say("shoes")
    assert "loafers" in floor.say("take the second") and not floor.calls


def test_pieces_of_two_outfits_come_together(floor):
    floor.say("an outfit for work")
    first, second = floor.outfits
    floor.say("I want the shoes from the first with the dress from the second")
    kept = floor.arguments("compose_outfit")["keep"]
    assert set(kept) == {"loafers-black", "dress-navy"} and set(kept) <= {*first, *second}


def test_undo_brings_back_what_was_there(floor):
    floor.say("an outfit for work")
    before = set(floor.outfits[0])
    floor.say("not these shoes")
    assert set(floor.outfits[0]) != before
    floor.say("undo that")
    assert set(floor.outfits[0]) == before


def test_the_outfit_that_has_the_piece_is_the_one_changed(floor):
    floor.say("an outfit for work")
    second = floor.outfits[1]
    floor.say("swap the dress for a green dress")
    assert floor.arguments("swap_item")["product_ids"] == second


def test_a_skirt_instead_of_trousers_nobody_wears_dresses_anew(floor):
    floor.goods = tuple(one for one in floor.goods if one.category not in ("skirt", "trousers"))
    floor.say("an outfit for work")
    floor.say("swap the trousers for a skirt")
    assert "swap_item" not in floor.called
    assert floor.arguments("compose_outfit")["pieces"] == ["skirt"]


def test_the_first_outfit_warmer_is_that_one_with_a_layer(floor):
    floor.say("an outfit for work, 12 degrees")
    worn = floor.outfits[0]
    floor.say("can you make the first outfit warmer")
    swap = floor.arguments("swap_item")
    assert swap["product_ids"] == worn and swap["pieces"] == ["sweater"] and swap["slot"] == "top"


def test_more_of_what_is_at_its_end_is_said_without_a_form_letter(floor):
    floor.say("a yellow dress")
    reply = floor.say("show me more")
    assert "all" in reply and "fits" not in reply


def test_nothing_cheaper_than_the_cheapest(floor):
    floor.goods = tuple(one for one in floor.goods if one.product_id == "dress-yellow")
    floor.say("a dress")
    assert "costs less than $45" in floor.say("cheaper")


def test_no_work_is_announced_where_none_is_done(floor):
    floor.say("a winter coat for my 6 year old daughter")
    assert len(floor.said) == 1
    floor = Floor()
    floor.say("can you remember that I'm a size M and I hate yellow")
    assert not any("outfit" in text for text in floor.said)


def test_an_answer_after_outfits_is_short_and_names_few_pieces(floor):
    reply = floor.say("an outfit for work, women's")
    assert 2 <= reply.count(". ") + 1 <= 4
    assert sum(name in reply for name in ("shirt", "skirt", "overcoat", "loafers")) <= 3
    assert "$278" in reply


def test_boots_may_be_the_shoes_that_are_kept(floor):
    floor.say("an outfit for work")
    floor.say("I like the shoes, keep them. Other clothes please")
    assert floor.arguments("compose_outfit")["keep"] == ["loafers-black"]


def test_patterns_are_named_and_wishes_read_like_speech():
    flats = Piece("a", "Leopard ballet flats", kind="ballet-flats", category="shoes",
                  color="Camel", pattern="leopard")  # fmt: skip
    assert named(flats) == "leopard ballet flats"
    assert wanted(Wish(pieces=("coat",), season="winter")) == "a winter coat"
    assert wanted(Wish(pieces=("navy linen shirt",))) == "a navy linen shirt"
    assert wanted(Wish(pieces=("coat", "jacket")), "or") == "a coat or a jacket"
    assert limits(Wish(avoid_patterns=("polka",))) == ["no polka dots"]
    assert limits(Wish(pieces=("boots under 20",))) == ["under $20"]
    assert limits(Wish(pieces=("boots under 20", "coat"))) == ["the boots under $20"]
    assert limits(Wish(sizes=("EU 43", "EU 44"))) == ["size 43 or 44"]
    assert limits(Wish(sizes=("waist 32", "M"))) == ["size M and waist 32"]


def test_a_place_is_where_clothes_are_for(floor):
    floor.say("what should I wear in Oslo in January?")
    assert "for Oslo in January" in floor.said[0]


def test_how_it_feels_is_told_as_far_as_the_record_goes(floor):
    floor.say("a coat")
    reply = floor.say("is it warm?")
    assert not floor.calls and reply.startswith("It is made of")
    reply = floor.say("is the second one warm?")
    assert not floor.calls and "made of pure wool" in reply


def test_how_an_outfit_feels_is_told_by_its_layers(floor):
    floor.say("an outfit for work")
    reply = floor.say("is it warm?")
    assert reply.startswith("The navy overcoat is made of a wool and cashmere blend")


def test_the_same_in_another_colour_is_not_of_its_colour(floor):
    floor.say("a dress")
    first = floor.items[0]
    floor.say("the first one but in another colour")
    search = floor.arguments("search_catalog")
    assert search["like"] == first and first in search["without"]
    assert "avoid_colors" not in search


def test_another_bag_beside_shoes_is_a_search_for_bags(floor):
    floor.say("shoes")
    floor.say("different bag")
    assert floor.arguments("search_catalog")["pieces"] == ["bag"]


def test_a_total_asks_for_an_outfit(floor):
    floor.say("I want to look elegant, 300 altogether")
    assert floor.arguments("compose_outfit")["total"] == 300


def test_what_stands_against_a_kept_refusal_is_offered_by_its_name(floor):
    shirts = [one for one in GOODS if one.category == "shirt"]
    floor.goods = tuple(replace(one, color_raw="yellow", color_family="yellow") for one in shirts)
    floor.say("I hate yellow")
    reply = floor.say("show me a shirt")
    assert "which you do not want" in reply and reply.endswith("- Show me yellow ones")
    floor.say("Show me yellow ones")
    wish = floor.arguments("search_catalog")
    assert wish["colors"] == ["yellow"] and "avoid_colors" not in wish


def test_no_colour_is_offered_where_the_shop_has_nothing_of_the_kind():
    goal = Goal(manner="dress", tool=DRESS, wish=Wish(occasion="work", colors=("green",)))
    voice = Voice([Turn(words="a green outfit for work")])
    assert "Any colour" not in nothing_fits(goal, "The shop has no top for this.", voice)


@pytest.mark.parametrize(
    "words", ["can you make a casual outfit?", "could you alter the outfit a bit: other shoes?"]
)
def test_what_is_put_together_is_no_tailors_work(floor, words):
    reply = floor.say(words)
    assert "can't offer" not in reply and "Nothing is made" not in reply


def test_which_of_those_to_take_for_a_day_is_told_of_those(floor):
    floor.say("dresses")
    assert "I would take" in floor.say("which of those would you pick for a christening?")
    assert not floor.calls
