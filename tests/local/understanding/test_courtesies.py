"""Greetings, thanks and care: the feast they speak of is nothing to dress for."""

import pytest

from stylist.local.reading.files import open_reader
from stylist.local.understanding import Ask, understand

READS = open_reader()


def heard(text: str):
    return understand(text, reads=READS, before="none")


@pytest.mark.parametrize(
    "text", ["Good evening!", "evening all", "Good day to you", "hi there, good evening",
             "how are you today?"],
)  # fmt: skip
def test_a_greeting_is_nothing_to_wear_in_the_evening(text):
    assert heard(text).asks == (Ask.GREET,) and heard(text).wish.is_empty


def test_evening_said_of_what_it_is_for_stays_an_occasion():
    assert heard("an evening").wish.occasion == "evening"
    assert heard("good evening dress wanted").wish.pieces == ("dress",)
    assert heard("Good evening, I need a coat").wish.pieces == ("coat",)


@pytest.mark.parametrize(
    "text",
    ["just wanted to say I got SO many compliments at the party, thank u!!",
     "the dress was a hit at the wedding", "he loved it", "thanks for the wedding outfit",
     "everyone asked me where I got the boots", "wore the dress to the wedding and loved it"],
)  # fmt: skip
def test_a_look_back_with_joy_wants_nothing(text):
    assert heard(text).ask is Ask.THANKS and heard(text).wish.is_empty


def test_who_looks_back_and_wants_more_has_it():
    assert heard("he loved it but wants it in blue").wish.colors == ("blue",)
    assert heard("thanks for the dress, now I need shoes").wish.pieces == ("shoes",)


@pytest.mark.parametrize(
    "text",
    ["Ok and how do I clean leather at home?", "how do I pack a suit for a flight?",
     "how do I get wine out of a silk blouse? party is tonight",
     "help, spilled coffee on my white shirt!!", "moths ate my jumper, how do I stop them"],
)  # fmt: skip
def test_how_to_treat_clothes_is_a_question_and_no_wish(text):
    assert heard(text).asks == (Ask.ADVICE,) and heard(text).wish.is_empty


def test_who_wants_what_is_easy_to_clean_or_to_keep_warm_asks_for_no_care():
    assert heard("do you have coats that are easy to clean?").ask is Ask.PIECES
    assert heard("my coat got wet, what should I wear tomorrow").ask is Ask.OUTFIT


def test_a_kind_of_clothes_for_somebody_is_a_wish_with_a_question_mark():
    assert heard("pink jumper for my mom?").ask is Ask.PIECES
    assert heard("boots for my hubby, size 10?").ask is Ask.PIECES
    assert heard("is a pink jumper ok for my mom?").ask is Ask.ADVICE
