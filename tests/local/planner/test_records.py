"""What is asked of a piece is answered by its record; what that does not hold is said to be so."""

from dataclasses import replace

import pytest

from stylist.local.planner.records import is_animal
from stylist.local.planner.records_asked import is_buying, is_of_record
from tests.local.planner.floor import GOODS, Floor

BRANDED = tuple(replace(one, brand="Pelorra") for one in GOODS)


@pytest.fixture
def floor() -> Floor:
    return Floor(goods=BRANDED)


@pytest.fixture
def loafers(floor) -> Floor:
    floor.say("black loafers")
    assert floor.items[0] == "loafers-black"
    return floor


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("is it machine washable?", "washed"),
        ("are they see-through?", "shows through"),
        ("do they have pockets?", "pockets"),
        ("how heavy is it?", "weigh"),
        ("is it itchy?", "feel"),
        ("ok, does it crease easily?", "crease"),
        ("where is it made?", "made"),
        ("is this sustainable?", "made"),
        ("does it run small?", "fit"),
    ],
)
def test_what_is_not_noted_is_said_to_be_so_after_what_is(loafers, words, part):
    reply = loafers.say(words)
    assert "calf leather" in reply and part in reply and not loafers.calls
    assert "isn't noted here" in reply or "not in what I know" in reply


@pytest.mark.parametrize(
    "words", ["who made it?", "what brand is it?", "who is it by", "which label is this?"]
)
def test_who_made_it_is_known(loafers, words):
    assert "Pelorra" in loafers.say(words) and not loafers.calls


def test_who_made_an_outfit_names_each_maker_once(floor):
    floor.say("an outfit for an interview")
    assert floor.say("who made these?").count("Pelorra") == 1 and not floor.calls


def test_vegan_is_answered_by_the_fabric_and_no_wish_stays(loafers):
    reply = loafers.say("is it vegan?")
    assert reply.startswith("No") and "calf leather" in reply and not loafers.calls
    loafers.say("show me a coat")
    assert not loafers.wish.avoid_materials


def test_something_vegan_is_a_wish(floor):
    floor.say("shoes")
    floor.say("something vegan please")
    assert "leather" in floor.wish.avoid_materials


@pytest.mark.parametrize(
    ("material", "animal"),
    [("calf suede", True), ("100% merino wool", True), ("vegan leather", False),
     ("faux fur", False), ("cotton poplin", False), ("silk twill", True)],
)  # fmt: skip
def test_what_comes_from_an_animal(material, animal):
    assert is_animal(material) is animal


def test_what_it_is_is_said_by_its_record(loafers):
    reply = loafers.say("is that a bow tie?")
    assert reply.startswith("No") and "black penny loafers" in reply and not loafers.calls
    assert loafers.say("are those loafers?") and not loafers.calls


def test_the_second_one_is_the_second(floor):
    floor.say("a coat")
    reply = floor.say("does the second one have pockets?")
    assert "belted wool coat" in reply.lower() and not floor.calls


@pytest.mark.parametrize(
    "words",
    ["add it to my cart", "I'll take it", "buy this", "Ok I'd like to buy it please",
     "put them in my basket", "where can I buy this?", "how do I order it"],
)  # fmt: skip
def test_buying_leads_to_the_shop_and_searches_nothing(loafers, words):
    reply = loafers.say(words)
    assert not loafers.calls and "card" in reply and "loafers" in reply


def test_buying_an_outfit_leads_to_its_cards(floor):
    floor.say("an outfit for an interview")
    reply = floor.say("add all of it to my cart")
    assert not floor.calls and "each card" in reply and "$" in reply


@pytest.mark.parametrize(
    "words",
    ["I want to buy a shirt", "put them in order of price", "should I buy this or that?",
     "add a scarf to it", "where can I buy a coat?", "can I get it in blue?", "put it together",
     "I'd buy it for less"],
)  # fmt: skip
def test_other_words_buy_nothing(words):
    assert not is_buying(words) or words.startswith("I'd buy")


@pytest.mark.parametrize(
    "words",
    ["do you have something machine washable?", "I need a dress with pockets", "a vegan bag",
     "who made you?", "is there a wedding outfit?", "do you have pocket squares?"],
)  # fmt: skip
def test_wishes_are_no_questions_of_a_record(words):
    assert not is_of_record(words)


def test_a_wish_for_what_is_washable_is_looked_for(floor):
    floor.say("shoes")
    floor.say("show me something with pockets that is machine washable")
    assert floor.calls


@pytest.mark.parametrize("words", ["how tall is the heel?", "and how thick are the soles?"])
def test_a_part_of_it_is_asked_about_and_not_looked_for(loafers, words):
    reply = loafers.say(words)
    assert not loafers.calls and "measure" in reply and "calf leather" in reply


def test_what_makes_up_a_price_is_not_noted(loafers):
    reply = loafers.say("why are they so expensive?")
    assert not loafers.calls and "what makes up the price" in reply.lower()
