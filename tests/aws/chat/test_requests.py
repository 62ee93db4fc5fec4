"""What is sent to each model; all of it obeys botocore's model of the service."""

import copy
import io

import botocore.session
import pytest
from botocore.validate import ParamValidator
from PIL import Image

from stylist.aws.chat.models import quirks_of
from stylist.aws.chat.requests import LEAD, PHOTO_SIDE, arguments
from stylist.errors import NotFound
from stylist.ports import ModelRequest
from stylist.talk.prompts import SYSTEM
from stylist.talk.specs import SPECS

NOVA = "us.amazon.nova-2-lite-v1:0"
HAIKU = "us.anthropic.claude-haiku-5-5"
HAIKU_4 = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
LLAMA = "us.meta.llama3-3-70b-instruct-v1:0"
POINT = {"cachePoint": {"type": "default"}}


@pytest.fixture(scope="module")
def shape():
    service = botocore.session.get_session().get_service_model("bedrock-runtime")
    return service.operation_model("ConverseStream").input_shape


def user(*blocks):
    return {"role": "user", "content": [{"text": one} if isinstance(one, str) else one
                                        for one in blocks]}  # fmt: skip


def assistant(*blocks):
    return user(*blocks) | {"role": "assistant"}


def reasoning(text):
    return {"reasoningContent": {"reasoningText": {"text": text, "signature": "c2ln"}}}


def called(name, call_id="t1"):
    return {"toolUse": {"toolUseId": call_id, "name": name, "input": {}}}


def result(*content, call_id="t1"):
    return {"toolResult": {"toolUseId": call_id, "content": list(content), "status": "error"}}


def asked(model_id, *messages, **parts):
    request = ModelRequest(
        messages or (user("hello"),), **{"system": SYSTEM, "tools": SPECS, **parts}
    )
    before = copy.deepcopy(request.messages)
    found = arguments(request, model_id, quirks_of(model_id))
    assert request.messages == before, "the history is not ours to change"
    return found


def png(width=32, height=32):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(file, "PNG")
    return file.getvalue()


def image(data=None):
    return {"image": {"format": "png", "source": {"bytes": data or png()}}}


def images_of(message):
    return [block["image"] for block in message["content"] if "image" in block]


@pytest.mark.parametrize("model_id", [NOVA, HAIKU, HAIKU_4, LLAMA])
def test_a_whole_conversation_obeys_the_service_model(model_id, shape):
    found = asked(
        model_id, user(image(), "a dress"), assistant(reasoning("hm"), called("search_catalog")),
        user(result({"text": "{}"})), assistant("Here."), user("and shoes?"),
        photo=lambda: png(),
    )  # fmt: skip
    report = ParamValidator().validate(found, shape)
    assert not report.has_errors(), report.generate_report()


def test_tokens_are_always_limited_and_thinking_has_room_of_its_own():
    assert asked(NOVA, max_tokens=700)["inferenceConfig"]["maxTokens"] == 700
    assert asked(HAIKU, max_tokens=700)["inferenceConfig"] == {"maxTokens": 2700}


def test_nova_calls_tools_without_chance():
    found = asked(NOVA)
    assert found["inferenceConfig"]["temperature"] == 0.0
    assert found["additionalModelRequestFields"] == {"inferenceConfig": {"topK": 1}}


@pytest.mark.parametrize(("model_id", "told"), [(HAIKU, None), (HAIKU_4, 0.3), (LLAMA, None)])
def test_a_temperature_goes_only_to_models_that_take_one(model_id, told):
    found = arguments(ModelRequest([user("hi")]), model_id, quirks_of(model_id), 0.3)
    assert found["inferenceConfig"].get("temperature") == told


def test_cache_points_stand_where_the_model_takes_them():
    found = asked(HAIKU, user("a", "b"))
    assert found["system"][-1] == found["toolConfig"]["tools"][-1] == POINT
    assert found["messages"] == [user("a", "b", POINT)]
    found = asked(NOVA, user("a", "b"))
    assert found["system"] == [{"text": SYSTEM}] and POINT not in found["toolConfig"]["tools"]
    assert found["messages"] == [user(LEAD, POINT, "a", "b", POINT)]
    assert "cachePoint" not in str(asked(LLAMA))


def test_what_comes_before_a_turn_and_its_words_are_kept_for_all_its_rounds():
    before = (user("a dress"), assistant("Here."), user("and shoes?"))
    more = (*before, assistant(called("search_catalog")), user(result({"text": "{}"})))
    first, second = (asked(NOVA, *some)["messages"] for some in (before, more))
    assert first == [user(LEAD, POINT, "a dress"), assistant("Here."), user("and shoes?", POINT)]
    assert second[:3] == first and "cachePoint" not in str(second[3:])


def test_a_model_that_is_told_of_no_tools_needs_no_lead():
    assert asked(NOVA, user("a"), tools=())["messages"] == [user("a", POINT)]


def guarded(*messages, **parts):
    request = ModelRequest(messages, **{"system": SYSTEM, "tools": SPECS, **parts})
    return arguments(request, HAIKU, quirks_of(HAIKU), guarded=True)["messages"]


def judged(messages):
    return [block["guardContent"] for one in messages for block in one["content"]
            if "guardContent" in block]  # fmt: skip


def test_a_guardrail_judges_the_newest_words_alone(shape):
    context = '<context>{"today": "2026-11-22"}</context>'
    before = (user("a dress", context), assistant("Here."), user("and shoes?", context))
    more = (*before, assistant(called("search_catalog")), user(result({"text": "{}"})))
    for messages in (before, more):
        sent = guarded(*messages, photo=lambda: png())
        assert judged(sent) == [{"text": {"text": "and shoes?"}}]
        assert {"text": context} in sent[2]["content"] and images_of(sent[2])
        found = {"modelId": HAIKU, "messages": sent}
        assert ParamValidator().validate(found, shape).generate_report() == ""


@pytest.mark.parametrize(("kind", "is_judged"), [("PNG", True), ("GIF", False)])
def test_a_photo_without_words_is_judged_where_a_guardrail_takes_it(kind, is_judged, shape):
    file = io.BytesIO()
    Image.new("RGB", (32, 32), "red").save(file, kind)
    context = '<context>{"today": "2026-11-22"}</context>'
    sent = guarded(user(context), photo=file.getvalue)
    assert [list(one) for one in judged(sent)] == ([["image"]] if is_judged else [])
    found = {"modelId": HAIKU, "messages": sent}
    assert ParamValidator().validate(found, shape).generate_report() == ""


def test_the_tools_are_ours_under_names_that_the_model_takes():
    spec = {"name": "find-it", "description": "", "inputSchema": {"json": {"type": "object"}}}
    messages = (user("x"), assistant(called("find-it")), user(result({"text": "1"})))
    nova, haiku = (asked(one, *messages, tools=[spec]) for one in (NOVA, HAIKU))
    assert nova["toolConfig"]["tools"][0]["toolSpec"]["name"] == "find_it"
    assert nova["messages"][1]["content"][0]["toolUse"]["name"] == "find_it"
    assert haiku["toolConfig"]["tools"][0]["toolSpec"] == {
        "name": "find-it", "inputSchema": spec["inputSchema"]}  # fmt: skip
    assert haiku["messages"][1]["content"][0]["toolUse"]["name"] == "find-it"


def test_a_history_with_calls_brings_their_tools_where_none_are_wanted_any_more():
    messages = (user("x"), assistant(called("look")), user(result({"text": "1"})))
    (tool,) = asked(NOVA, *messages, tools=())["toolConfig"]["tools"]
    assert tool["toolSpec"]["name"] == "look"
    assert "toolConfig" not in asked(NOVA, tools=())


def test_results_are_text_where_json_is_not_taken():
    messages = (user("x"), assistant(called("look")), user(result({"json": {"a": "é"}})))

    def told(model_id):
        return asked(model_id, *messages)["messages"][2]["content"][0]["toolResult"]

    assert told(NOVA)["content"] == [{"text": '{"a": "é"}'}]
    assert told(HAIKU)["content"] == [{"json": {"a": "é"}}]
    assert told(NOVA)["status"] == "error" and "status" not in told(LLAMA)


def test_reasoning_comes_back_unchanged_within_its_turn_and_not_after():
    messages = (
        user("a"), assistant(reasoning("old"), "Here."),
        user("b"), assistant(reasoning("new"), called("look")), user(result({"text": "1"})),
    )  # fmt: skip
    told = asked(HAIKU, *messages)["messages"]
    assert told[1]["content"] == [{"text": "Here."}]
    assert told[3]["content"][0] == reasoning("new")
    assert "reasoning" not in str(asked(NOVA, *messages)["messages"])


def test_a_message_never_becomes_empty():
    told = asked(NOVA, user("a"), assistant(reasoning("only")), user("b"))["messages"]
    assert all(message["content"] for message in told)


def test_no_more_images_than_are_taken():
    told = asked(NOVA, user(*[image()] * 25, "which?"))["messages"][0]
    assert len(images_of(told)) == 20 and told["content"][-2:] == [{"text": "which?"}, POINT]
    assert not images_of(asked(LLAMA, user(image(), "which?"))["messages"][0])


def test_an_image_that_cannot_be_read_is_left_out(caplog):
    told = asked(NOVA, user(image(b"no picture"), "which?"))["messages"][0]
    assert told["content"][2:] == [{"text": "which?"}, POINT]
    assert "left out" in caplog.text


def test_the_photo_stands_before_the_words_of_its_turn_and_is_small():
    messages = (
        user("a"), assistant("Here."),
        user("like this"), assistant(called("look")), user(result({"text": "1"})),
    )  # fmt: skip
    told = asked(NOVA, *messages, photo=lambda: png(1600, 2000))["messages"]
    assert [len(images_of(message)) for message in told] == [0, 0, 1, 0, 0]
    shown = told[2]["content"][0]["image"]
    with Image.open(io.BytesIO(shown["source"]["bytes"])) as picture:
        assert max(picture.size) == PHOTO_SIDE and shown["format"] == "jpeg"


def test_a_model_that_does_not_see_never_has_the_photo_read():
    asked(LLAMA, photo=lambda: pytest.fail("the photo was read"))


def test_a_photo_that_is_gone_costs_the_picture_not_the_turn(caplog):
    def gone():
        raise NotFound("It was deleted after a day.")

    assert not images_of(asked(NOVA, photo=gone)["messages"][0])
    assert "NotFound" in caplog.text


def test_instructions_that_are_blank_are_not_sent():
    assert "system" not in asked(NOVA, system=" ")
