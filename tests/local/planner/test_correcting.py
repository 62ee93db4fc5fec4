"""A correction changes what it names, and what else was said stays."""

import pytest

from tests.local.planner.floor import GOODS, Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize("words", ["navy is fine too", "navy would be fine", "navy works too"])
def test_a_colour_that_is_fine_too_stands_beside_the_one_wanted(floor, words):
    floor.say("a purple wrap dress")
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert wish["colors"] == ["purple", "navy"] and wish["pieces"] == ["wrap dress"]
    assert floor.items == ["dress-navy"]


def test_a_colour_that_is_fine_takes_its_refusal_back_and_wants_nothing(floor):
    floor.say("a coat, nothing navy")
    floor.say("navy is fine too")
    wish = floor.arguments("search_catalog")
    assert "avoid_colors" not in wish and "colors" not in wish


@pytest.mark.parametrize("words", ["any other coat?", "something else?", "got other coats?"])
def test_any_other_of_what_was_not_there_lets_its_colour_go(floor, words):
    floor.goods = ()
    floor.say("a purple coat up to 200")
    floor.goods = GOODS
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert "colors" not in wish and wish["pieces"] == ["coat"] and wish["max_price"] == 200
    assert floor.items


@pytest.mark.parametrize(
    ("first", "words", "pieces"),
    [("black shoes up to 100", "loafers please", ["loafers"]),
     ("a black bag up to 100", "totes", ["tote"])],
)  # fmt: skip
def test_a_bare_kind_keeps_the_colour_and_the_limits(floor, first, words, pieces):
    floor.say(first)
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert (wish["pieces"], wish["colors"], wish["max_price"]) == (pieces, ["black"], 100)


def test_a_kind_with_a_colour_of_its_own_has_that(floor):
    floor.say("black shoes")
    floor.say("white sneakers")
    assert floor.items == ["sneakers-white"]


@pytest.mark.parametrize(
    "words",
    ["now with white sneakers", "ok, but with white sneakers", "white sneakers instead",
     "make the shoes white", "I'd like the shoes in white"],
)  # fmt: skip
def test_a_piece_named_of_an_outfit_changes_that_place_alone(floor, words):
    floor.say("an outfit for work")
    before = floor.outfits[0]
    floor.say(words)
    assert floor.arguments("swap_item")["slot"] == "shoes"
    after = floor.outfits[0]
    assert "sneakers-white" in after
    assert {one for one in before if "loafers" not in one and "sneakers" not in one} <= set(after)


def test_rather_this_than_that_dresses_anew_where_one_cannot_take_the_place(floor):
    floor.say("an outfit for work")
    floor.say("I'd rather have trousers than a dress")
    wish = floor.arguments("compose_outfit")
    assert wish["avoid_pieces"] == ["dress"] and wish["pieces"] == ["trousers"]
    assert wish["occasion"] == "work"


def test_the_same_but_another_colour_is_of_the_same_kind(floor):
    floor.say("a penny loafer in black")
    floor.say("the same but tan")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["penny loafers"] and wish["colors"] == ["tan"]


@pytest.mark.parametrize("words", ["Is it wool?", "is it real leather?", "Are they made of silk?"])
def test_whether_a_piece_is_of_a_cloth_is_answered_from_its_record(floor, words):
    floor.say("a camel coat")
    said = floor.say(words)
    assert not floor.calls and "wool" in said


@pytest.mark.parametrize(
    ("first", "words", "field"),
    [("a linen shirt", "it doesn't have to be linen", "materials"),
     ("a green dress", "never mind the green", "colors"),
     ("a striped shirt", "forget the stripes", "patterns")],
)  # fmt: skip
def test_a_field_is_let_go_by_naming_what_stood_in_it(floor, first, words, field):
    floor.say(first)
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert field not in wish and wish["pieces"] == [first.split()[-1]]
    assert f"avoid_{field}" not in wish


@pytest.mark.parametrize(
    ("first", "words", "piece"),
    [("a leather bag up to 100", "Forget the budget, make it a tote", "leather tote"),
     ("a striped cotton top", "make it a tee", "striped cotton tee"),
     ("a leather bag", "a canvas tote", "canvas tote"),
     ("a leather tote", "a bag", "bag"),
     ("a leather bag", "no leather, make it a tote", "tote")],
)  # fmt: skip
def test_a_narrower_kind_keeps_what_was_said_of_the_piece(floor, first, words, piece):
    floor.say(first)
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == [piece]


def test_a_piece_added_to_outfits_stays_with_those_asked_for(floor):
    floor.say("a complete look for work, I want a shirt and a skirt")
    floor.say("can you add a bag to that")
    assert floor.called[0] == "swap_item"
    floor.say("and no navy")
    assert floor.arguments("compose_outfit")["pieces"] == ["shirt", "skirt", "bag"]


def test_a_piece_added_that_is_worn_comes_in_every_outfit(floor):
    floor.say("a complete look for work, I want a skirt")
    floor.say("add a shirt")
    assert floor.called[0] == "compose_outfit"
    assert set(floor.arguments("compose_outfit")["pieces"]) == {"shirt", "skirt"}


@pytest.mark.parametrize("words", ["I'd rather have tan shoes", "And I would prefer tan loafers"])
def test_what_one_would_rather_have_takes_its_own_place_alone(floor, words):
    floor.say("a complete look for work, I want a shirt and a skirt")
    before = floor.outfits[0]
    floor.say(words)
    assert floor.called[0] == "swap_item" and "loafers-tan" in floor.outfits[0]
    assert set(before) - set(floor.outfits[0]) == {"loafers-black"}


@pytest.mark.parametrize(
    ("words", "pieces"),
    [("brown boots and a scarf", ["shirt", "skirt"]),
     ("brown boots and a navy coat", ["shirt", "skirt"])],
)  # fmt: skip
def test_pieces_named_for_outfits_leave_the_others_wanted(floor, words, pieces):
    floor.say("a complete look for work, I want a shirt and a skirt")
    floor.say(f"with {words}")
    assert set(pieces) <= set(floor.arguments("compose_outfit")["pieces"])


@pytest.mark.parametrize("words", ["What would it look like a bit cheaper?",
                                   "what would the outfit be with something cheaper"])  # fmt: skip
def test_what_it_would_look_like_cheaper_brings_a_cheaper_outfit(floor, words):
    floor.say("an outfit for work")
    floor.say(words)
    assert floor.called == ["compose_outfit", "draw_outfit"]
    assert floor.arguments("compose_outfit")["total"] < 278


@pytest.mark.parametrize("words", ["is there one with jeans?", "what about an outfit with jeans?"])
def test_one_with_a_piece_is_another_outfit(floor, words):
    floor.say("an outfit for the weekend")
    floor.say(words)
    assert floor.arguments("compose_outfit")["pieces"] == ["jeans"]


def test_ones_of_a_cut_are_those_that_were_looked_for(floor):
    floor.say("jeans for my mum")
    floor.say("are there any flared ones for her?")
    assert floor.arguments("search_catalog")["pieces"] == ["flared jeans"]


def test_a_reason_against_a_print_leaves_the_others(floor):
    floor.say("shirts for my husband")
    floor.say("He says stripes make him look like a gangster, so none of those")
    wish = floor.arguments("search_catalog")
    assert wish["avoid_patterns"] and "without" not in wish and wish["pieces"] == ["shirt"]


def test_just_dresses_are_those_that_were_looked_for(floor):
    floor.say("a navy dress")
    floor.say("I have shoes and a bag, so just dresses.")
    assert floor.arguments("search_catalog")["pieces"] == ["navy dress"]


def test_a_cut_and_a_colour_of_ones_are_of_what_stands(floor):
    floor.say("black jeans")
    floor.say("sorry, the ecru wide leg ones")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["wide-leg jeans"] and wish["colors"] == ["ecru"]


@pytest.mark.parametrize(
    ("first", "words", "pieces"),
    [("jeans in size 27", "flared or wide leg", ["flared jeans", "wide-leg jeans"]),
     ("a skirt", "midi or maxi", ["midi skirt", "maxi skirt"]),
     ("jeans", "straight, slim or bootcut", ["straight jeans", "slim jeans", "bootcut jeans"])],
)  # fmt: skip
def test_cuts_with_an_or_between_are_alternatives_for_what_was_listed(floor, first, words, pieces):
    floor.say(first)
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == pieces
    floor.say("Anything that's not blue?")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == pieces and wish["avoid_colors"] == ["blue"]


def test_one_cut_afterwards_takes_the_place_of_the_alternatives(floor):
    floor.say("jeans")
    floor.say("flared or wide leg")
    floor.say("straight")
    assert floor.arguments("search_catalog")["pieces"] == ["straight jeans"]
