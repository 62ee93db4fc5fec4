"""What shoppers tell in passing is not what they ask for."""

import pytest

from stylist.local.reading.files import open_reader
from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize(
    "text",
    ["just saw the forecast, it'll rain all three days and be about 15 degrees celsius",
     "the weather app says snow for the weekend"],
)  # fmt: skip
def test_weather_that_is_told_is_dressed_for_and_not_asked_for(text):
    said = understand(text)
    assert Ask.WEATHER not in said.asks and said.wish.conditions


def test_weather_that_is_asked_for_is():
    assert understand("what's the weather like in Rome?").ask == Ask.WEATHER


@pytest.mark.parametrize(
    ("text", "age"),
    [("a raincoat for my daughter, she's six and about 3'10\".", "kids"),
     ("a coat for my daughter, she's just nine", "kids"),
     ("a coat for my daughter, she's 19", ""),
     ("a coat for my daughter, she's six foot tall", "")],
)  # fmt: skip
def test_a_child_is_known_by_its_age_in_words(text, age):
    assert understand(text).wish.age_group == age


@pytest.mark.parametrize(
    "text",
    ["She has plenty of shoes, so leave those out.", "he's got enough shoes already, drop them",
     "I have too many shoes. Skip those please"],
)  # fmt: skip
def test_what_somebody_has_plenty_of_is_left_out(text):
    assert understand(text).wish.avoid_pieces == ("shoes",)


@pytest.mark.parametrize(
    "text", ["Jeans and a sweater, top size S", "jeans and a sweater. her top size is S"]
)
def test_of_what_a_size_is_names_no_further_piece(text):
    wish = understand(text).wish
    assert wish.pieces == ("jeans", "sweater") and wish.sizes == ("S",)


def test_a_shirt_in_a_size_stays_a_piece():
    assert understand("a white shirt, size S").wish.pieces == ("white shirt",)
    assert understand("a black top size S").wish.pieces == ("black top",)


def test_two_pieces_together_are_two_pieces():
    said = understand("Interview on Thursday! A white shirt and a tie to go with it, men's. "
                      "The two together mustn't be over $100.", reads=open_reader())  # fmt: skip
    assert said.asks == (Ask.PIECES,) and said.wish.total_minor == 100_00


@pytest.mark.parametrize(
    "text",
    ["My mum always feels the cold. It should be green. I have $80, what could I give her?",
     "A linen piece a man could wear to a beach wedding in Seville in July?"],
)  # fmt: skip
def test_a_present_and_one_piece_are_pieces_whatever_they_are_worn_to(text):
    asks = understand(text, reads=open_reader()).asks
    assert Ask.PIECES in asks and Ask.OUTFIT not in asks


def test_what_a_shop_may_sell_is_a_piece():
    said = understand("Do you sell watches? My husband turns 50.", reads=open_reader())
    assert said.wish.pieces == ("watch",)
