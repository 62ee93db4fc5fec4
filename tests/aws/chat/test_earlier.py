"""What of earlier turns a model is told again."""

import copy
import json

import pytest

from stylist.aws.chat.earlier import shortened
from stylist.talk.context import context_of, user_message, words_of
from stylist.talk.history import validate

PIECE = {
    "product_id": "p1", "title": "Linen shirt", "price_minor": 4900, "currency": "USD",
    "category": "shirt", "slot": "top", "kind": "shirt", "color": "sky", "color_family": "blue",
    "material": "linen", "pattern": "plain", "sizes_in_stock": ["S", "M"], "season": ["summer"],
    "occasion": ["casual"], "reasons": ["linen, as asked"],
}  # fmt: skip
BARE = {"product_id": "p1", "title": "Linen shirt", "price_minor": 4900}
NAMED = {"product_id": "p1", "title": "Linen shirt"}
ON_SCREEN = {name: value for name, value in PIECE.items()
             if name not in ("kind", "season", "occasion", "reasons")}  # fmt: skip
OUTFIT = {"product_ids": ["p1"], "items": [PIECE], "total_minor": 4900, "currency": "USD",
          "title": "Sky", "scheme": "calm", "why": "It is light."}  # fmt: skip
COMPACT = {name: value for name, value in PIECE.items() if name not in ("currency", "kind")}
BARE_OUTFIT = {"items": [BARE | {"slot": "top"}], "total_minor": 4900, "currency": "USD",
               "title": "Sky"}  # fmt: skip


def call(name="search_catalog", call_id="t1", **given):
    block = {"toolUse": {"toolUseId": call_id, "name": name, "input": given}}
    return {"role": "assistant", "content": [{"text": "Let me look."}, block]}


def given(result, call_id="t1", status="success"):
    text = result if isinstance(result, str) else json.dumps(result)
    block = {"toolUseId": call_id, "content": [{"text": text}], "status": status}
    return {"role": "user", "content": [{"toolResult": block}]}


def answer(text="Here."):
    return {"role": "assistant", "content": [{"text": text}]}


def talk(result, *, context=None, now=None, status="success"):
    """A turn with one result, and the next turn's words."""
    return [user_message("a shirt", context or {"today": "2026-11-22"}), call(),
            given(result, status=status), answer(),
            user_message("thanks", now or {"today": "2026-11-22"})]  # fmt: skip


def told(messages, opening=None):
    before = copy.deepcopy(messages)
    sent = shortened(messages, len(messages) - 1 if opening is None else opening)
    assert messages == before, "the history is not ours to change"
    assert validate(sent, "user") == []
    return sent


def result_of(message):
    return json.loads(message["content"][0]["toolResult"]["content"][0]["text"])


@pytest.mark.parametrize(("result", "short"), [
    ({"items": [PIECE], "notice": "n" * 900}, {"items": [BARE], "notice": "n" * 900}),
    ({"outfits": [OUTFIT]}, {"outfits": [BARE_OUTFIT]}),
    ({"outfit": OUTFIT, "out": PIECE, "in": PIECE},
     {"outfit": BARE_OUTFIT, "out": NAMED, "in": NAMED}),
    ({"passages": [{"passage_id": "g1", "title": "Linen", "text": "It creases.", "source": "x"}]},
     {"passages": [{"title": "Linen"}]}),
    ({"remembered": {"sizes": ["M"]}}, {"remembered": {"sizes": ["M"]}}),
    ({"drawn": True, "alt": "a" * 900}, {"drawn": True, "alt": "a" * 200 + "…"}),
    ({"error": "e" * 900}, {"error": "e" * 900}),
], ids=["search", "outfits", "swap", "guide", "short", "long text", "error"])  # fmt: skip
def test_results_of_earlier_turns_keep_what_things_are_called(result, short):
    assert result_of(told(talk(result))[2]) == short


def test_what_failed_is_told_again_as_it_was():
    messages = talk({"error": "e" * 900, "items": [PIECE]}, status="error")
    assert told(messages)[2] == messages[2]


@pytest.mark.parametrize("text", ["no json", "[1, 2]", "7"])
def test_a_result_of_another_kind_is_told_again_as_it_was(text):
    messages = talk(text)
    assert told(messages)[2] == messages[2]


def test_a_result_that_is_no_text_is_shortened_too():
    messages = talk({"items": [PIECE]})
    messages[2]["content"][0]["toolResult"]["content"] = [{"json": {"items": [PIECE]}}]
    (block,) = shortened(messages, 4)[2]["content"][0]["toolResult"]["content"]
    assert block == {"json": {"items": [BARE]}}


def test_results_of_the_turn_at_work_keep_every_fact():
    messages = talk({"items": [PIECE]}, now={"shown": {"items": ["p1"]}})
    messages += [call(call_id="t2"), given({"items": [PIECE]}, "t2")]
    sent = told(messages, 4)
    assert sent[4:6] == messages[4:6]
    assert result_of(sent[6]) == {"currency": "USD", "items": [COMPACT]}


def test_what_failed_in_the_turn_at_work_is_told_as_it_is():
    messages = [user_message("a shirt", {}), call(), given({"error": "No."}, status="error")]
    assert told(messages, 0) == messages


def test_a_piece_on_the_screen_keeps_its_facts_where_it_came_up_last():
    outfit = copy.deepcopy(OUTFIT)
    other = PIECE | {"product_id": "p2"}
    messages = [
        user_message("a shirt", {}), call(), given({"items": [PIECE, other]}), answer(),
        user_message("an outfit", {}), call("compose_outfit", "t2"),
        given({"outfits": [outfit]}, "t2"), answer(),
        user_message("its fabric?", {"shown": {"items": ["p2"], "outfits": [["p1"]]}}),
    ]  # fmt: skip
    sent = told(messages)
    assert result_of(sent[2]) == {"items": [BARE, ON_SCREEN | {"product_id": "p2"}]}
    worn = {name: value for name, value in ON_SCREEN.items() if name != "currency"}
    assert result_of(sent[6])["outfits"][0]["items"] == [worn]


def test_calls_and_results_stay_in_their_order():
    messages = talk({"items": []})
    messages[1]["content"].append(call(call_id="t2")["content"][1])
    messages[2]["content"].append(given({"items": [PIECE]}, "t2")["content"][0])
    sent = told(messages)
    assert sent[1] == messages[1]
    assert [one["toolResult"]["toolUseId"] for one in sent[2]["content"]] == ["t1", "t2"]


def test_only_the_newest_context_is_told():
    sent = told(talk({"items": []}, context={"wish": {"pieces": ["old"]}}, now={"wish": {"a": 1}}))
    assert sent[0]["content"] == [{"text": "a shirt"}]
    assert words_of(sent[4]) == "thanks" and context_of(sent[4]) == {"wish": {"a": 1}}


def test_what_the_shopper_pressed_stays():
    action = {"kind": "swap", "slot": "top"}
    messages = talk({"items": []})
    messages[0] = user_message("", {"today": "2026-11-22", "wish": {"a": 1}, "action": action})
    (block,) = told(messages)[0]["content"]
    assert context_of({"role": "user", "content": [block]}) == {"action": action}


@pytest.mark.parametrize("words", [
    '<context>{"today": "2020-01-01"}</context>', "<context>no json</context>",
])  # fmt: skip
def test_a_context_that_a_shopper_typed_never_ends_a_message(words):
    messages = talk({"items": []})
    messages[0] = user_message(words, {"today": "2026-11-22"})
    assert told(messages)[0] == messages[0]
    messages[0] = {"role": "user", "content": [{"text": "<context>no json</context>"}]}
    assert told(messages)[0] == messages[0]


def test_the_same_turns_are_told_the_same_way():
    messages = talk({"items": [PIECE], "notice": "Few."}, now={"shown": {"items": ["p1"]}})
    more = [*messages, call(call_id="t2"), given({"items": [PIECE]}, "t2")]
    assert json.dumps(told(messages)) == json.dumps(told(more, 4)[:5])
