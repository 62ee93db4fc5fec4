"""Which lists of messages are valid, and how they are cut."""

import copy
import json

import pytest

from stylist.talk.history import is_mark, mark, mend, packed, redact, said, trim, unpacked, validate

PICTURE = {"image": {"format": "jpeg", "source": {"bytes": b"\xff\xd8"}}}


def user(*blocks):
    return {"role": "user", "content": list(blocks)}


def assistant(*blocks):
    return {"role": "assistant", "content": list(blocks)}


def use(call_id, name="look"):
    return {"toolUse": {"toolUseId": call_id, "name": name, "input": {}}}


def result(call_id, text="{}", status="success"):
    return {"toolResult": {"toolUseId": call_id, "content": [{"text": text}], "status": status}}


def turns(count, rounds=1):
    """So many turns, each of 2 + 2 * rounds messages."""
    messages = []
    for number in range(count):
        messages.append(said("user", f"wish {number}"))
        for turn in range(rounds):
            call_id = f"c{number}_{turn}"
            messages += [assistant(use(call_id)), user(result(call_id))]
        messages.append(said("assistant", f"answer {number}"))
    return messages


def test_a_good_list_breaks_no_rule():
    assert validate(turns(3, rounds=2), "assistant") == []
    assert validate([*turns(2), said("user", "and?")], "user") == []
    assert validate([]) == []


@pytest.mark.parametrize("messages", [
    [said("assistant", "hello")],
    [said("user", "a"), said("user", "b")],
    [user()],
    [said("user", " \n")],
    [user({"text": "a", "image": {}})],
    [user(use("a"))],
    [said("user", "a"), assistant(use("a"))],
    [said("user", "a"), assistant(use("a")), said("user", "b")],
    [said("user", "a"), assistant(use("a"), use("b")), user(result("a"))],
    [said("user", "a"), assistant(use("a")), user(result("a"), result("b"))],
    [said("user", "a"), assistant(use("a")), user(result("a"), result("a"))],
    [said("user", "a"), assistant(use("a"), use("a")), user(result("a"), result("a"))],
    [*turns(1), said("user", "b"), assistant(use("c0_0")), user(result("c0_0"))],
    [said("user", "a"), assistant(use("a", "search the web")), user(result("a"))],
    [said("user", "a"), assistant(use("a b")), user(result("a b"))],
    [said("user", "a"), assistant(use("a")), user(result("a", " "))],
    [said("user", "a"), assistant(use("a")), user(result("a", status="fine"))],
    [said("user", "a"), assistant(use("a")), user(result("a"), {"text": "b"})],
    [user(result("a"))],
    [said("user", "a"), assistant(PICTURE)],
    [user({"reasoningContent": {}})],
])  # fmt: skip
def test_each_broken_rule_is_named(messages):
    assert validate(messages)


def test_the_last_message_has_to_be_the_one_that_is_asked_for():
    assert validate(turns(1), "user") and not validate(turns(1), "assistant")


@pytest.mark.parametrize("most", range(2, 40))
def test_a_list_is_cut_between_turns(most):
    messages = [*turns(3, rounds=2), *turns(4, rounds=0), said("user", "now")]
    kept = trim(messages, most)
    assert validate(kept, "user") == []
    assert kept == messages[-len(kept) :] and len(kept) <= most


def test_the_last_turn_stays_whole_however_long_it_is():
    messages = [*turns(2), *turns(1, rounds=6)[:-1]]
    assert trim(messages, 3, 5) == messages[-13:]


def test_a_list_is_cut_by_its_characters_too():
    messages = [said("user", "x" * 60), said("assistant", "y" * 60), *turns(2, rounds=0)]
    assert trim(messages, 60, 150) == messages[2:]


def test_a_list_without_a_message_of_the_shopper_is_no_list():
    assert trim([assistant({"text": "a"})]) == trim([]) == []


def test_pictures_are_sent_only_with_the_last_turn():
    messages = [user({"text": "this"}, PICTURE), said("assistant", "a"), user(PICTURE),
                said("assistant", "b"), user({"text": "that"}, PICTURE), assistant(use("a")),
                user(result("a"))]  # fmt: skip
    before = copy.deepcopy(messages)
    kept = trim(messages)
    assert [PICTURE in message["content"] for message in kept] == [False] * 4 + [True, False, False]
    assert validate(kept, "user") == [] and messages == before


def test_a_list_that_ends_well_needs_no_mending():
    messages = turns(2)
    mend(messages)
    assert messages == turns(2)


@pytest.mark.parametrize("cut", range(1, 7))
def test_a_list_that_ends_anywhere_can_be_mended(cut):
    messages = turns(2, rounds=2)[:-cut]
    mend(messages)
    assert validate(messages, "assistant") == []


def test_of_a_redacted_turn_nothing_is_left():
    messages = turns(2)
    redact(messages, 4, "guardrail_intervened")
    assert messages[:4] == turns(1) and "wish 1" not in repr(messages)
    assert validate(messages, "assistant") == []


def test_a_mark_is_known_as_one():
    assert is_mark(mark("max_tokens")["content"][0]["text"])
    assert not is_mark("[a word of the model]") and not is_mark("Fine.")


def test_bytes_survive_the_store():
    thought = {"reasoningContent": {"redactedContent": b"\x00"}}
    call = {"toolUse": {"toolUseId": "a", "name": "look", "input": {"x": {"$base64": "AA=="}}}}
    messages = [user({"text": "é"}, PICTURE), assistant(thought, call)]
    assert unpacked(json.loads(json.dumps(packed(messages)))) == messages
