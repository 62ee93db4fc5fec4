"""Words that say too little alone mean something where something stands."""

from dataclasses import replace

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    "words",
    ["can you do it for 250?", "make it 250", "250 max instead", "what if I only had 250?"],
)
def test_an_amount_after_outfits_is_for_all_of_it_and_never_off_topic(floor, words):
    floor.say("an outfit for work, 400 altogether")
    floor.say(words)
    wish = floor.arguments("compose_outfit")
    assert wish["total"] == 250 and "max_price" not in wish and wish["occasion"] == "work"


@pytest.mark.parametrize(
    "words", ["Cheaper, please - say 220.", "cheaper: $220", "can it be cheaper? For 220 maybe"]
)
def test_cheaper_with_an_amount_is_that_amount_for_all_of_it(floor, words):
    floor.say("an outfit for work, 350 altogether")
    floor.say(words)
    assert floor.arguments("compose_outfit")["total"] == 220


@pytest.mark.parametrize("words", ["cheaper by 50", "50 cheaper please"])
def test_how_much_cheaper_is_no_amount_for_all_of_it(floor, words):
    floor.say("an outfit for work, 350 altogether")
    floor.say(words)
    assert 50 < floor.arguments("compose_outfit")["total"] < 350


def test_an_amount_that_no_outfit_keeps_is_not_widened_unasked(floor):
    floor.say("an outfit for work, 350 altogether")
    floor.say("Cheaper, please - say 120.")
    assert floor.arguments("compose_outfit")["total"] == 120 and not floor.outfits


def test_an_amount_beside_a_limit_for_each_piece_stays_one_for_each(floor):
    floor.say("an outfit for work, up to 90 dollars a piece")
    floor.say("make it 120")
    wish = floor.arguments("compose_outfit")
    assert wish["max_price"] == 120 and "total" not in wish


def test_an_amount_that_the_shopper_named_outlives_the_subject(floor):
    floor.say("an outfit for work")
    floor.say("can you do it for 250?")
    floor.say("now an outfit for a party")
    assert floor.arguments("compose_outfit")["total"] == 250


def test_a_bare_number_in_a_sentence_on_the_weather_is_degrees(floor):
    floor.say("an outfit for a walk, 10 degrees")
    floor.say("it will be colder actually, more like 2")
    assert floor.arguments("compose_outfit")["temperature_c"] == 2
    assert "without" not in floor.arguments("compose_outfit")


def test_the_weather_may_come_as_an_answer(floor):
    floor.say("what should I wear tomorrow")
    floor.say("it's 18 and sunny")
    assert floor.arguments("compose_outfit")["temperature_c"] == 18


@pytest.mark.parametrize(
    ("first", "then", "field", "value"),
    [
        ("shoes", "women's", "department", "female"),
        ("a white shirt", "for men", "department", "male"),
        ("a dress", "size M", "sizes", ["M"]),
        ("a dress", "up to 80", "max_price", 80),
    ],
)
def test_a_bare_fact_after_pieces_is_about_those_pieces(floor, first, then, field, value):
    floor.say(first)
    pieces = floor.arguments("search_catalog")["pieces"]
    floor.say(then)
    assert floor.called == ["search_catalog"]
    wish = floor.arguments("search_catalog")
    assert wish[field] == value and wish["pieces"] == pieces


def test_a_number_after_shoes_is_a_shoe_size(floor):
    floor.say("women's shoes")
    floor.say("size 8")
    (size,) = floor.arguments("search_catalog")["sizes"]
    assert size.startswith("EU")


def test_what_is_not_liked_goes_and_does_not_stay(floor):
    floor.say("an outfit for work")
    floor.say("I don't like the shoes")
    assert floor.arguments("swap_item")["slot"] == "shoes"


def test_what_is_to_be_lost_goes_and_nothing_comes_instead(floor):
    floor.say("an outfit for work")
    floor.say("add a bag")
    floor.say("lose the bag")
    assert "swap_item" not in floor.called
    assert not any(name.startswith("bag") for name in floor.outfits[0])


def test_on_the_feet_is_about_the_shoes_and_the_rest_stays(floor):
    floor.say("an outfit for work, women's")
    floor.say("a bigger budget is fine, something dressier on the feet")
    swap = floor.arguments("swap_item")
    assert swap["slot"] == "shoes" and swap["pieces"] == ["heels"]


def test_the_passage_just_read_says_what_an_outfit_is_for(floor):
    floor.say("what should I wear to an interview?")
    floor.say("what does business casual mean?")
    assert floor.called == ["style_guide"]
    floor.say("ok put something like that together for me, men's, size M")
    wish = floor.arguments("compose_outfit")
    assert wish["occasion"] == "interview" and wish["sizes"] == ["M"]


def test_something_else_in_a_colour_may_be_any_piece(floor):
    floor.say("a green dress")
    floor.say("or something else green")
    wish = floor.arguments("search_catalog")
    assert wish["colors"] == ["green"] and "pieces" not in wish


def test_a_colour_takes_the_place_of_the_one_within_the_phrase(floor):
    floor.say("a navy linen shirt")
    floor.say("in white")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["linen shirt"] and wish["colors"] == ["white"]
    floor.say("any material")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["shirt"] and "materials" not in wish


def test_what_cheaper_set_holds_for_another_colour(floor):
    floor.say("an outfit for work, up to 90 dollars a piece")
    floor.say("cheaper")
    less = floor.arguments("compose_outfit")["total"]
    floor.say("in green")
    assert floor.called == ["compose_outfit", "draw_outfit"]
    assert floor.arguments("compose_outfit")["total"] == less


def test_what_cheaper_set_gives_way_where_the_colour_costs_more_and_it_is_said():
    floor = Floor()
    floor.say("an outfit for work")
    floor.say("cheaper")
    less = floor.arguments("compose_outfit")["total"]
    floor.goods = tuple(
        replace(one, price_minor=9_000, list_price_minor=None) for one in floor.goods
    )
    reply = floor.say("in green")
    first, second, _ = floor.calls
    assert first.arguments["total"] == less and "total" not in second.arguments
    assert f"Nothing in green comes to ${less:.0f} altogether" in reply


def test_a_total_of_the_shoppers_own_holds_for_every_colour():
    floor = Floor()
    floor.say("an outfit for work, 250 altogether")
    floor.goods = tuple(
        replace(one, price_minor=9_000, list_price_minor=None) for one in floor.goods
    )
    floor.say("in green")
    assert floor.called == ["compose_outfit"]


def test_a_piece_that_outfits_are_built_around_stays_through_changes(floor):
    floor.say("a skirt")
    floor.say("build an outfit around it")
    for words in ("warmer", "in blue", "up to 250"):
        floor.say(words)
        assert floor.arguments("compose_outfit")["keep"] == ["skirt-camel"], words
    floor.say("now an outfit for a wedding")
    assert "keep" not in floor.arguments("compose_outfit")


def test_a_limit_from_cheaper_pieces_does_not_bind_the_outfit_around_one(floor):
    floor.say("a shirt up to 100")
    floor.say("cheaper")
    assert floor.arguments("search_catalog")["max_price"] < 60
    floor.say("what goes with it?")
    assert floor.arguments("compose_outfit")["max_price"] == 100


def test_them_is_the_pair_that_has_just_come(floor):
    floor.say("an outfit for work")
    floor.say("not these shoes")
    floor.say("do you have them in white?")
    swap = floor.arguments("swap_item")
    assert swap["slot"] == "shoes" and swap["pieces"] == ["white shoes"]


def test_a_large_amount_for_an_outfit_is_for_all_of_it(floor):
    floor.say("I need an outfit for a wedding, 500 dollars")
    wish = floor.arguments("compose_outfit")
    assert wish["total"] == 500 and "max_price" not in wish


def test_a_cut_that_no_record_speaks_of_is_said_to_be_unknown(floor):
    floor.say("a navy dress")
    reply = floor.say("with sleeves")
    wish = floor.arguments("search_catalog")
    assert "sleeve" in wish["text"] and wish["pieces"] == ["navy dress"]
    assert f"Which of them are {wish['text']} I can't tell" in reply


def test_one_fit_takes_the_place_of_another():
    floor = Floor()
    floor.say("relaxed trousers")
    floor.say("straight instead")
    assert floor.arguments("search_catalog")["pieces"] == ["straight trousers"]


@pytest.mark.parametrize("words", ["less than 80", "cheaper"])
def test_about_an_amount_sets_no_least_once_the_shopper_asks_for_less(words):
    floor = Floor()
    floor.say("a bag around $80")
    assert floor.arguments("search_catalog")["min_price"] == 60
    floor.say(words)
    assert "min_price" not in floor.arguments("search_catalog")


def test_a_least_price_that_was_named_stays_beside_a_new_limit():
    floor = Floor()
    floor.say("a bag, at least 40 dollars")
    floor.say("under 90")
    wish = floor.arguments("search_catalog")
    assert (wish["min_price"], wish["max_price"]) == (40, 89.99)
