"""Answers to tap are taken out of the text, however it is cut into pieces."""

import pytest

from stylist.talk.events import Done, Notice, Question, Restart, Text
from stylist.talk.options import with_options

ASKED = "What is it for?\n- Work\n- A wedding"


def shown(events):
    events = list(events)
    text = "".join(event.text for event in events if isinstance(event, Text))
    return text, [event for event in events if not isinstance(event, Text)]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_options_are_asked_and_not_read_aloud(size):
    pieces = [Text(ASKED[at : at + size]) for at in range(0, len(ASKED), size)]
    assert shown(with_options([*pieces, Done()])) == (
        "What is it for?",
        [Question("What is it for?", ("Work", "A wedding")), Done()],
    )


def test_a_plain_question_has_no_options():
    assert shown(with_options([Text("Which size?"), Done()]))[1][0] == Question("Which size?")


def test_an_answer_without_question_stays_as_it_is():
    events = [Text("Here. "), Notice("x"), Text("Two boots."), Done()]
    assert list(with_options(events)) == events


def test_a_list_in_the_midst_of_a_text_is_text():
    text = "Pack:\n- socks\n- shirts\nand go."
    assert shown(with_options([Text(text), Done()])) == (text, [Done()])


def test_a_dash_at_the_end_of_a_piece_is_not_lost():
    assert shown(with_options([Text("a\n"), Text("- "), Done()]))[0].startswith("a")


def test_what_was_said_before_a_restart_asks_nothing():
    events = [Text("Really?"), Restart(), Text("Here it is."), Done()]
    assert not any(isinstance(event, Question) for event in with_options(events))
