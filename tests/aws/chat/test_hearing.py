"""What of a model's words reaches the conversation."""

import pytest

from stylist.aws.chat.hearing import heard
from stylist.aws.chat.thoughts import Thoughts
from tests.talk.scripted import START, call, delta, says, stop


def listen(events, names=None, thinks_aloud=True):
    return list(heard(iter(events), names or {}, thinks_aloud))


def text(events):
    return "".join(event["contentBlockDelta"]["delta"].get("text", "")
                   for event in events if "contentBlockDelta" in event)  # fmt: skip


@pytest.mark.parametrize(("said", "meant"), [
    ("A red dress.", "A red dress."),
    ("<thinking>They want red.</thinking>\n\nA red dress.", "A red dress."),
    ("Yes. <thinking>hm</thinking>Here.", "Yes. Here."),
    ("<thinking>never ends", ""),
    ("1 < 2 <think", "1 < 2 <think"),
    ("<thinking>a</thinking><thinking>b</thinking>c", "c"),
    ("  <b>", "<b>"),
])  # fmt: skip
def test_thinking_aloud_is_not_heard_however_it_is_cut(said, meant):
    for size in range(1, len(said) + 1):
        pieces = [said[at : at + size] for at in range(0, len(said), size)]
        thoughts = Thoughts()
        assert "".join(map(thoughts.spoken, pieces)) + thoughts.rest() == meant


def test_words_are_passed_on_as_they_come():
    thoughts = Thoughts()
    assert [thoughts.spoken(piece) for piece in ("A r", "ed <", "thin", " dress")] == [
        "A r", "ed ", "", "<thin dress"]  # fmt: skip


def test_what_was_held_back_comes_before_its_block_ends():
    events = listen(
        [START, delta("x <th"), {"contentBlockStop": {"contentBlockIndex": 0}}, *stop()]
    )
    assert text(events) == "x <th"
    assert "contentBlockStop" in events[-3]


def test_it_comes_also_where_the_block_does_not_end():
    events = listen([START, delta("x <th"), *stop()])
    assert text(events) == "x <th" and "messageStop" in events[-2]


def test_each_block_is_heard_by_itself():
    events = listen([START, delta("<thinking>a"), delta("b", 1), *stop()])
    assert text(events) == "b"


def test_calls_come_back_under_our_names():
    script = [
        START,
        *call(0, "t1", "find_it", '{"a": 1}'),
        *call(1, "t2", "look"),
        *stop("tool_use"),
    ]
    starts = [
        event["contentBlockStart"]["start"]["toolUse"]
        for event in listen(script, {"find_it": "find-it"})
        if "contentBlockStart" in event
    ]
    assert starts == [{"toolUseId": "t1", "name": "find-it"}, {"toolUseId": "t2", "name": "look"}]


def test_a_model_that_does_not_think_aloud_is_heard_as_it_speaks():
    script = says("<thinking>", "aloud")
    assert listen(script, thinks_aloud=False) == script
