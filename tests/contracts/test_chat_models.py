"""What every chat model holds to, whoever answers: the planner, and Bedrock over HTTP."""

import copy
import json
import threading
from concurrent.futures import ThreadPoolExecutor

import botocore.session
import pytest

from stylist.aws.chat import BedrockChat
from stylist.aws.clients import Clients
from stylist.local.planner import Planner
from stylist.ports import ModelRequest
from stylist.talk.arguments import checked
from stylist.talk.context import user_message
from stylist.talk.folding import Answer
from stylist.talk.history import validate
from stylist.talk.prompts import SYSTEM
from stylist.talk.specs import SPECS
from tests.fakes.talking import says, uses
from tests.fakes.validation import problems

SCHEMAS = {spec["name"]: spec["inputSchema"]["json"] for spec in SPECS}
DRESS = user_message("a navy dress under $80", {"today": "2026-11-22"})


def _answering(request):
    """Looks first; speaks when it was told what was found."""
    last = request.body["messages"][-1]["content"]
    if any("toolResult" in block for block in last):
        return says("Nothing in navy, sadly. Shall I look for blue?")
    return uses([("search_catalog", {"pieces": ["dress"], "max_price": 80})], "Let me look.")


@pytest.fixture(params=["planner", "bedrock"])
def model(request):
    if request.param == "planner":
        return Planner()
    request.getfixturevalue("aws_env")
    bedrock = request.getfixturevalue("bedrock")
    bedrock.answering = _answering
    return BedrockChat(Clients("us-west-2").bedrock_runtime)


@pytest.fixture(scope="module")
def shape():
    service = botocore.session.get_session().get_service_model("bedrock-runtime")
    return service.operation_model("ConverseStream").get_event_stream_output()


def asked(*more):
    return ModelRequest([DRESS, *more], SYSTEM, SPECS)


def folded(events):
    answer = Answer()
    for event in events:
        answer.add(event)
    return answer


def with_results(answer):
    """The request of the next round, in which nothing was found."""
    calls = answer.calls(())
    results = [{"toolResult": {"toolUseId": call.call_id, "status": "success",
                               "content": [{"text": json.dumps({"items": []})}]}}
               for call in calls]  # fmt: skip
    said = [*answer.content(), *(call.block() for call in calls)]
    messages = ({"role": "assistant", "content": said}, {"role": "user", "content": results})
    assert validate([DRESS, *messages], "user") == []
    return asked(*messages)


def test_every_event_is_one_of_the_service(model, shape):
    events = list(model.stream(asked()))
    assert [found for event in events for found in problems(shape, event)] == []
    assert all(len(event) == 1 for event in events)


def test_an_answer_has_a_beginning_an_end_and_a_count_of_tokens(model):
    first, *_, last, count = list(model.stream(asked()))
    assert first == {"messageStart": {"role": "assistant"}}
    assert "messageStop" in last
    assert {"inputTokens", "outputTokens", "totalTokens"} <= count["metadata"]["usage"].keys()


def test_a_wish_leads_to_calls_that_the_tools_take(model):
    answer = folded(model.stream(asked()))
    calls = answer.calls(())
    assert answer.reason == "tool_use" and calls
    for call in calls:
        assert not call.problem
        checked(call.arguments, SCHEMAS[call.name])


def test_what_the_tools_have_found_leads_to_words(model):
    answer = folded(model.stream(asked()))
    while calls := answer.calls(()):
        assert calls and answer.reason == "tool_use"
        answer = folded(model.stream(with_results(answer)))
    assert answer.reason == "end_turn" and answer.said.strip()


def test_a_request_is_left_as_it_is(model):
    request = asked()
    before = copy.deepcopy((request.messages, request.tools))
    list(model.stream(request))
    assert (request.messages, request.tools) == before


def test_closing_is_allowed_at_any_time_and_any_number_of_times(model):
    never = model.stream(asked())
    never.close()
    never.close()
    assert list(never) == []
    ended = model.stream(asked())
    assert list(ended)
    ended.close()


def test_after_closing_nothing_more_comes_whoever_closed(model):
    stream = model.stream(asked())
    events = iter(stream)
    next(events)
    closer = threading.Thread(target=stream.close)
    closer.start()
    closer.join(2)
    assert not closer.is_alive() and list(events) == []


def test_answers_given_at_once_do_not_mix(model):
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: folded(model.stream(asked())), range(16)))
    assert {answer.said for answer in answers} == {answers[0].said}
    assert len({json.dumps(answer.calls(())[0].arguments) for answer in answers}) == 1
