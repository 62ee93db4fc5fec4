"""Whole conversations of the small shop through Bedrock's models, with the real tools."""

import io

import pytest
from PIL import Image

from stylist.aws.chat import BedrockChat, Guard
from stylist.talk.context import context_of, words_of
from stylist.talk.conversations import Conversations
from stylist.talk.events import Done, Items, Notice, Picture, Text
from stylist.talk.history import validate
from tests.aws.chat.talking import Talk, client
from tests.fakes import picture
from tests.fakes.faults import cut, stream_error, throttled
from tests.fakes.recalling import recalled
from tests.fakes.talking import says, uses
from tests.talk.shop import CONVERSATION, SHOPPER, Shop
from tests.talk.talking import join_readers, shown, tool

pytestmark = pytest.mark.usefixtures("aws_env")

NOVA = "us.amazon.nova-2-lite-v1:0"
MODELS = [
    NOVA, "us.amazon.nova-lite-v1:0", "us.anthropic.claude-haiku-5-5",
    "us.anthropic.claude-haiku-4-5-20251001-v1:0",
]  # fmt: skip
GUARD = Guard("gr1abcdefgh2", "3")


@pytest.fixture
def shop():
    return Shop()


def converse(shop, model_id=NOVA, **parts):
    return Conversations(shop.services(), BedrockChat(client(), model_id, **parts))


def turn(talk, words="hello", photo=None):
    return list(talk.turn(SHOPPER, CONVERSATION, words, photo))


def only(kind, events):
    return [event for event in events if isinstance(event, kind)]


def kept(shop):
    return shop.store.get("conversation", CONVERSATION)["messages"]


@pytest.mark.parametrize("model_id", MODELS)
def test_each_model_dresses_the_shopper_and_takes_its_history_back(bedrock, shop, model_id):
    talk = converse(shop, model_id, guard=GUARD, temperature=0.5)
    bedrock.script(
        "ConverseStream",
        uses([("search_catalog", {"pieces": ["dress"]}), ("style_guide", {"question": "linen"})],
             "Let me look."),
        uses([("compose_outfit", {"count": 1})]),
        says("A dress and shoes. More?"),
        says("Gladly."),
    )  # fmt: skip
    told = turn(talk, "a dress")
    assert shown(told) == "Let me look.\n\nA dress and shoes. More?"
    assert only(Items, told) and told[-1] == Done("end_turn")
    assert shown(turn(talk, "thanks")) == "Gladly."
    assert len(bedrock.asked("ConverseStream")) == 4 and not bedrock.unused()


@pytest.mark.parametrize("model_id", MODELS)
def test_a_long_conversation_is_told_shortly_and_kept_whole(bedrock, shop, model_id):
    looks = [("search_catalog", {"pieces": ["dress"]}), ("style_guide", {"question": "linen"})]
    talk = converse(shop, model_id)
    for words in ("a dress", "another", "and now?", "for a wedding"):
        bedrock.script("ConverseStream", uses(looks), uses([("compose_outfit", {"count": 1})]),
                       says(f"For {words}."))  # fmt: skip
        assert shown(turn(talk, words)) == f"For {words}."
    assert not bedrock.unused() and len(bedrock.asked("ConverseStream")) == 12
    sent = recalled(bedrock.asked("ConverseStream")[-1].body["messages"])
    whole = kept(shop)[:-1]
    assert [words_of(one) for one in sent] == [words_of(one) for one in whole]
    assert [bool(context_of(one)) for one in sent].count(True) == 1 and context_of(sent[-5])
    assert [_ids(one) for one in sent] == [_ids(one) for one in whole]
    assert '"why"' not in str(sent[:-5]) and '"why"' in str(sent[-5:])
    assert str(whole[:-5]).count('"why"') == 3
    spoken = [one for one in whole if one["role"] == "user" and words_of(one)]
    assert len(spoken) == 4 and all(map(context_of, spoken))
    assert len(str(sent[:-5])) < 0.7 * len(str(whole[:-5]))


def _ids(message):
    return [one["toolUseId"] for block in message["content"]
            for name, one in block.items() if name in ("toolUse", "toolResult")]  # fmt: skip


def test_reasoning_returns_to_claude_as_it_came(bedrock, shop):
    def thought(index, **delta):
        inner = {"contentBlockIndex": index, "delta": {"reasoningContent": delta}}
        return {"contentBlockDelta": inner}

    script = uses([("search_catalog", {"pieces": ["dress"]})])
    moved = [_moved(event) for event in script[1:]]
    thinking = [
        thought(0, text="They want "), thought(0, text="red."), thought(0, signature="c2k="),
        {"contentBlockStop": {"contentBlockIndex": 0}},
    ]  # fmt: skip
    bedrock.script("ConverseStream", [script[0], *thinking, *moved], says("Here."))
    assert shown(turn(converse(shop, MODELS[2]))) == "Here."
    answered = bedrock.asked("ConverseStream")[1].body["messages"][1]["content"][0]
    assert answered["reasoningContent"]["reasoningText"] == {
        "text": "They want red.", "signature": "c2k="}  # fmt: skip


def _moved(event):
    ((kind, inner),) = event.items()
    if "contentBlockIndex" not in inner:
        return event
    return {kind: inner | {"contentBlockIndex": inner["contentBlockIndex"] + 1}}


def test_what_nova_thinks_aloud_is_neither_shown_nor_kept(bedrock, shop):
    script = uses([("search_catalog", {"pieces": ["dress"]})],
                  "<thinking>They want a dress.</thinking>\n")  # fmt: skip
    bedrock.script("ConverseStream", script, says("<thinking>ok</thinking>Here they are."))
    assert shown(turn(converse(shop), "a dress")) == "Here they are."
    assert "thinking" not in str(kept(shop)) and "They want" not in str(kept(shop))


def test_the_model_sees_the_photo_in_its_own_turn_alone(bedrock, shop):
    data = picture("red", size=(1500, 2000))
    shop.blobs.put("photos/one.png", data, owner=SHOPPER)
    talk = converse(shop)
    bedrock.script("ConverseStream", uses([("search_catalog", {"use_photo": True})]), says("Red."))
    turn(talk, "like this", "photos/one.png")
    turn(talk, "and shoes?")
    seen = [
        [
            len([block for block in message["content"] if "image" in block])
            for message in one.body["messages"]
        ]
        for one in bedrock.asked("ConverseStream")
    ]
    assert seen == [[1], [1, 0, 0], [0] * 5]
    sent = bedrock.asked("ConverseStream")[0].body["messages"][0]["content"][2]["image"]
    with Image.open(io.BytesIO(sent["source"]["bytes"])) as photo:
        assert max(photo.size) == 1024
    assert "base64" not in str(kept(shop)) and "image" not in str(kept(shop)[0])


def test_a_photo_is_not_shown_where_that_is_not_wanted(bedrock, shop):
    shop.blobs.put("photos/one.png", picture("red"), owner=SHOPPER)
    turn(converse(shop, sees=False), "like this", "photos/one.png")
    (sent,) = bedrock.asked("ConverseStream")[0].body["messages"]
    assert not any("image" in block for block in sent["content"])


def test_the_guardrail_goes_with_every_request(bedrock, shop):
    turn(converse(shop, guard=GUARD))
    assert bedrock.asked("ConverseStream")[0].body["guardrailConfig"] == {
        "guardrailIdentifier": "gr1abcdefgh2", "guardrailVersion": "3",
        "trace": "disabled", "streamProcessingMode": "sync",
    }  # fmt: skip
    bedrock.clear()
    turn(converse(shop))
    assert "guardrailConfig" not in bedrock.asked("ConverseStream")[0].body


def test_what_the_guardrail_holds_back_is_replaced_and_the_talk_goes_on(bedrock, shop):
    bedrock.guardrail.words = {"forbidden"}
    talk = converse(shop, guard=GUARD)
    told = turn(talk, "something forbidden")
    assert shown(told) == ""
    assert [one.text for one in only(Notice, told)] == [
        "The stylist cannot talk about that. Please ask about clothes."]  # fmt: skip
    assert "forbidden" not in str(kept(shop)) and bedrock.guardrail.message not in str(kept(shop))
    assert shown(turn(talk, "a dress then")) == "Happy to help."
    assert "forbidden" not in str(talk.restore(SHOPPER, CONVERSATION).lines)


def test_usage_comes_through_as_the_model_counts_it(bedrock):
    talk = Talk(bedrock, tools=(tool("look"),))
    talk.turn()
    talk.turn("more")
    first, second = talk.spent
    assert first["cacheWriteInputTokens"] > second["cacheReadInputTokens"] > 0
    assert all(one["inputTokens"] and one["outputTokens"] and one["totalTokens"]
               for one in talk.spent)  # fmt: skip


@pytest.mark.parametrize("fault", [throttled(), cut(2), stream_error("ModelStreamErrorException")])
def test_a_fault_in_the_second_round_keeps_what_the_tools_found(bedrock, shop, fault):
    talk = converse(shop)
    bedrock.script("ConverseStream", uses([("search_catalog", {"pieces": ["dress"]})]), fault,
                   says("Two dresses."))  # fmt: skip
    told = turn(talk, "a dress")
    assert only(Items, told) and shown(told) == "Two dresses."
    assert validate(kept(shop), "assistant") == []
    assert shown(turn(talk, "and?")) == "Happy to help."
    join_readers()


def test_a_drawn_outfit_is_shown_to_the_shopper_and_named_to_the_model(bedrock, shop):
    ids = ["dress-red", "shoes-black"]
    bedrock.script("ConverseStream", uses([("draw_outfit", {"product_ids": ids})]), says("Here."))
    told = turn(converse(shop), "draw it")
    assert only(Picture, told) and only(Text, told)
    result = bedrock.asked("ConverseStream")[1].body["messages"][2]["content"][0]["toolResult"]
    assert '"drawn":true' in result["content"][0]["text"]
