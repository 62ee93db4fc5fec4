"""Turns that go well, and the limits that end them."""

import contextvars
import json
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.talk.events import Busy, Done, Notice, Restart, Text
from stylist.talk.history import said, validate
from stylist.talk.limits import Limits
from stylist.talk.loop import ToolOutcome
from tests.talk.scripted import START, ScriptedStream, Stall, call, delta, says, stop, wants
from tests.talk.talking import (
    Clock,
    Talk,
    join_readers,
    notices,
    reason,
    results,
    shown,
    spoken,
    tool,
)


class Repeating:
    """Looks for what the shopper said, then says it again."""

    def stream(self, request):
        assert validate(request.messages, "user") == []
        wish = next(message["content"][0]["text"] for message in reversed(request.messages)
                    if "text" in message["content"][0] and message["role"] == "user")  # fmt: skip
        answered = "toolResult" in request.messages[-1]["content"][0]
        arguments = json.dumps({"text": wish})
        return ScriptedStream(says(wish) if answered else wants(("a", "look", arguments)))


def test_an_answer_is_shown_piece_by_piece_and_kept():
    talk = Talk(says("A ", "dress", "."))
    assert talk.turn() == [Text("A "), Text("dress"), Text("."), Done("end_turn")]
    assert talk.messages[1] == {"role": "assistant", "content": [{"text": "A dress."}]}
    talk.check()


def test_a_tool_is_run_and_the_model_answers_from_its_result():
    talk = Talk(
        wants(("a", "search", '{"text": "linen"}'), text="Let me look."),
        says("Here."),
        tools=(tool("search", properties={"text": {"type": "string"}}, busy="Looking …"),),
    )
    assert talk.turn() == [Text("Let me look."), Busy("Looking …"), Busy(""), Notice("search"),
                           Text("\n\nHere."), Done("end_turn")]  # fmt: skip
    assert results(talk.messages) == [("success", {"got": {"text": "linen"}})]
    assert [message["role"] for message in talk.messages] == ["user", "assistant"] * 2
    talk.check()


def test_tools_of_one_round_run_at_the_same_time_and_tell_in_the_order_of_the_calls():
    both, first_may_end = threading.Barrier(2, timeout=10), threading.Event()

    def slow(arguments):
        both.wait()
        assert first_may_end.wait(10)
        return ToolOutcome({"is": "slow"}, (Notice("slow"),))

    def fast(arguments):
        both.wait()
        first_may_end.set()
        return ToolOutcome({"is": "fast"}, (Notice("fast"),))

    talk = Talk(wants(("a", "slow"), ("b", "fast")), tools=(tool("slow", slow), tool("fast", fast)))
    assert notices(talk.turn()) == ["slow", "fast"]
    assert [result["is"] for _, result in results(talk.messages)] == ["slow", "fast"]
    talk.check()


def test_what_is_being_done_is_said_once_and_taken_back_before_the_next_word():
    release = threading.Event()

    def slow(arguments):
        assert release.wait(10)
        return ToolOutcome({})

    tools = tuple(tool(name, slow, busy=busy) for name, busy in
                  (("one", "Looking …"), ("two", "Looking …"), ("three", "Drawing …")))  # fmt: skip
    talk = Talk(wants(("a", "one"), ("b", "two"), ("c", "three")), says("Here."), tools=tools,
                pool=None)  # fmt: skip
    events = talk.begin()
    assert next(events) == Busy("Looking …")
    release.set()
    assert list(events) == [Busy("Drawing …"), Busy(""), Text("Here."), Done()]
    talk.check()


def test_what_the_first_tool_found_is_shown_before_the_second_has_ended():
    seen = threading.Event()

    def slow(arguments):
        assert seen.wait(10)
        return ToolOutcome({})

    talk = Talk(wants(("a", "fast"), ("b", "slow")), tools=(tool("fast"), tool("slow", slow)))
    events = talk.begin()
    assert next(events) == Notice("fast")
    seen.set()
    assert reason(list(events)) == "end_turn"


def test_text_of_two_blocks_or_rounds_does_not_run_together():
    script = [START, delta("One."), delta("Two.", 1), *call(2, "a", "look"), *stop("tool_use")]
    talk = Talk(script, says("Three."), tools=(tool("look"),))
    assert shown(talk.turn()) == "One.\n\nTwo.\n\nThree."
    assert talk.messages[1]["content"][:2] == [{"text": "One."}, {"text": "Two."}]
    talk.check()


def test_tools_and_readers_see_the_variables_of_the_caller():
    who = contextvars.ContextVar("who", default="nobody")
    seen = []
    script = [lambda: seen.append(who.get()), *wants(("a", "look"))]
    look = tool("look", lambda arguments: seen.append(who.get()) or ToolOutcome({}))
    talk = Talk(script, tools=(look,))
    who.set("a shopper")
    talk.turn()
    assert seen == ["a shopper"] * 2


def test_endless_tool_use_ends_after_six_rounds_and_one_more_call():
    ran = []
    look = tool("look", lambda arguments: ran.append(1) or ToolOutcome({}))
    talk = Talk(*(wants((f"c{number}", "look"), text=f"Look {number}.") for number in range(9)),
                tools=(look,))  # fmt: skip
    events = talk.turn()
    assert reason(events) == "rounds" and len(notices(events)) == 1
    assert (len(ran), len(talk.model.requests)) == (6, 7)
    assert talk.messages[-1]["content"] == [{"text": "Look 6."}]
    talk.check()


def test_of_too_many_calls_in_one_round_only_the_first_are_run():
    ran = []
    look = tool("look", lambda arguments: ran.append(1) or ToolOutcome({}))
    talk = Talk(wants(*((f"c{number}", "look") for number in range(11))), tools=(look,))
    talk.turn()
    assert len(ran) == 8
    assert [status for status, _ in results(talk.messages)] == ["success"] * 8 + ["error"] * 3
    talk.check()


def test_forty_conversations_share_a_loop_and_a_pool_and_keep_apart():
    talk = Talk(tools=(tool("look", properties={"text": {"type": "string"}}),), clock=Clock())
    talk.model.stream = Repeating().stream

    def converse(number):
        messages = []
        for _ in range(5):
            turn = talk.loop.run(messages, spoken(f"wish {number}"), cancel=threading.Event())
            assert shown(list(turn)) == f"wish {number}"
        return messages

    with ThreadPoolExecutor(40) as shoppers:
        for messages in shoppers.map(converse, range(40)):
            assert validate(messages, "assistant") == [] and len(messages) == 20
    join_readers()


def test_too_many_tokens_end_the_turn_before_tools_are_run_again():
    talk = Talk(wants(("a", "look"), tokens=60), wants(("b", "look"), tokens=60),
                tools=(tool("look"),), limits=Limits(tokens=100, tick=0.002))  # fmt: skip
    events = talk.turn()
    assert reason(events) == "tokens" and len(notices(events)) == 2
    assert talk.messages[-1]["content"] == [{"text": "[tokens]"}]
    assert len(results(talk.messages)) == 1
    talk.check()


def test_every_call_tells_what_it_cost():
    usages = []
    talk = Talk(wants(("a", "look"), tokens=60), says("Here."), tools=(tool("look"),),
                spent=usages.append)  # fmt: skip
    talk.turn()
    assert [usage["totalTokens"] for usage in usages] == [60, 10]


def test_the_deadline_ends_a_silent_model_and_keeps_what_it_said():
    clock = Clock()
    talk = Talk([START, delta("A dress"), Stall()], clock=clock)
    events = talk.begin()
    assert next(events) == Text("A dress")
    clock.now = 90.0
    rest = list(events)
    assert reason(rest) == "deadline" and len(notices(rest)) == 1
    assert talk.messages[-1]["content"] == [{"text": "A dress"}]
    talk.check()


def test_seconds_waited_before_the_turn_count():
    talk = Talk()
    events = list(talk.begin(waited=90.0))
    assert reason(events) == "deadline"
    assert talk.model.requests == []
    talk.check()


def test_the_deadline_ends_the_waiting_for_a_tool():
    clock, release = Clock(), threading.Event()

    def slow(arguments):
        clock.now = 90.0
        assert release.wait(10)
        return ToolOutcome({})

    talk = Talk(wants(("a", "slow")), tools=(tool("slow", slow, seconds=1000),), clock=clock)
    assert reason(talk.turn()) == "deadline"
    release.set()
    assert results(talk.messages) == [("error", {"error": "This timed out. Go on without it."})]
    assert talk.messages[-1]["content"] == [{"text": "[deadline]"}]
    talk.check()


def test_a_finished_answer_does_not_wait_long_for_its_count_of_tokens():
    talk = Talk([START, delta("Done."), stop()[0], Stall()], clock=Clock(step=0.1),
                limits=Limits(seconds=1e6, tick=0.001))  # fmt: skip
    assert talk.turn() == [Text("Done."), Done("end_turn")]
    talk.check()


def test_a_cut_after_the_end_of_the_answer_is_none():
    talk = Talk([START, delta("Done."), stop()[0], ConnectionError("cut")])
    assert talk.turn() == [Text("Done."), Done("end_turn")]
    talk.check()


def test_thousands_of_pieces_arrive_whole_and_in_order():
    pieces = [f"{number} " for number in range(3000)]
    talk = Talk(says(*pieces))
    assert shown(talk.turn()) == "".join(pieces)
    talk.check()


def test_reasoning_is_kept_unchanged_and_sent_along_with_the_calls():
    def thought(index, **told):
        return {"contentBlockDelta": {"contentBlockIndex": index,
                                      "delta": {"reasoningContent": told}}}  # fmt: skip

    def end(index):
        return {"contentBlockStop": {"contentBlockIndex": index}}

    script = [START, thought(0, text="Hm, "), thought(0, text="linen."), thought(0, signature="s1"),
              end(0), thought(1, redactedContent=b"\x00\xff"), end(1), *call(2, "a", "look"),
              *stop("tool_use")]  # fmt: skip
    talk = Talk(script, says("Here."), tools=(tool("look"),))
    assert shown(talk.turn()) == "Here."
    whole = {"reasoningText": {"text": "Hm, linen.", "signature": "s1"}}
    assert talk.model.requests[1].messages[1]["content"][:2] == [
        {"reasoningContent": whole}, {"reasoningContent": {"redactedContent": b"\x00\xff"}},
    ]  # fmt: skip
    talk.check()


def test_reasoning_that_was_cut_short_is_not_kept():
    thought = {"reasoningContent": {"text": "Hm"}}
    script = [START, {"contentBlockDelta": {"contentBlockIndex": 0, "delta": thought}},
              *stop("max_tokens")]  # fmt: skip
    talk = Talk(script)
    assert reason(talk.turn()) == "max_tokens"
    assert talk.messages[-1]["content"] == [{"text": "[max_tokens]"}]
    talk.check()


def test_tool_ids_that_were_used_before_or_break_the_pattern_are_replaced():
    talk = Talk(wants(("a", "look"), ("a", "look"), ("no good!", "look")), wants(("a", "look")),
                says("Here."), tools=(tool("look"),))  # fmt: skip
    talk.turn()
    assert len(results(talk.messages)) == 4
    talk.check()


def test_a_model_that_says_nothing_at_all_leaves_the_shopper_a_word():
    talk = Talk([START, delta("\n"), *stop()])
    events = talk.turn()
    assert notices(events) == ["The stylist lost its thread. Please say that again."]
    assert talk.messages[-1]["content"] == [{"text": "[end_turn]"}]
    talk.check()


def test_a_list_that_another_process_left_half_written_is_mended():
    talk = Talk()
    call = {"toolUse": {"toolUseId": "a", "name": "look", "input": {}}}
    talk.messages += [said("user", "hello"), {"role": "assistant", "content": [call]}]
    assert reason(talk.turn()) == "end_turn"
    assert talk.messages[1]["content"] == [{"text": "[interrupted]"}]
    talk.check()


def test_the_request_carries_system_tools_and_the_most_that_may_be_written():
    talk = Talk(tools=(tool("look"),))
    talk.turn()
    request = talk.model.requests[0]
    assert (request.system, request.max_tokens) == ("Be kind.", 2000)
    assert [spec["name"] for spec in request.tools] == ["look"]


@pytest.mark.parametrize("ending", [
    "max_tokens", "content_filtered", "malformed_model_output", "malformed_tool_use",
    "model_context_window_exceeded", "something_new",
])  # fmt: skip
def test_other_ends_are_told_and_leave_what_was_said(ending):
    talk = Talk(says("A dress", reason=ending))
    events = talk.turn()
    assert reason(events) == ending and len(notices(events)) == 1
    assert talk.messages[-1]["content"] == [{"text": "A dress"}]
    talk.check()


def test_a_call_cut_short_by_max_tokens_is_dropped_and_never_run():
    ran = []
    script = [START, delta("Let me look."), *call(1, "a", "look", '{"text": "li')[:-1],
              *stop("max_tokens")]  # fmt: skip
    talk = Talk(script, tools=(tool("look", lambda arguments: ran.append(1)),))
    assert reason(talk.turn()) == "max_tokens"
    assert talk.messages[-1]["content"] == [{"text": "Let me look."}]
    assert not ran
    talk.check()


def test_a_stop_for_tools_without_any_call_is_told_as_lost():
    talk = Talk(wants(text="Let me look."))
    events = talk.turn()
    assert reason(events) == "malformed_tool_use" and len(notices(events)) == 1
    talk.check()


def test_a_guardrail_takes_the_turn_back_from_page_and_history():
    talk = Talk(wants(("a", "look"), text="Well."), says("Something bad",
                reason="guardrail_intervened"), tools=(tool("look"),))  # fmt: skip
    events = talk.turn("something bad")
    assert shown(events) == "" and Restart() in events
    assert reason(events) == "guardrail_intervened"
    assert "bad" not in repr(talk.messages) and len(talk.messages) == 2
    talk.check()
