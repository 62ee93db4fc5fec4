"""What is sent to a model, made from what the conversation asks; nothing of that is changed."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stylist.aws.chat.earlier import shortened
from stylist.aws.chat.images import image_block
from stylist.aws.chat.quirks import Quirks
from stylist.aws.chat.schemas import tool_name, tool_specs
from stylist.errors import StylistError
from stylist.ports import Message, ModelRequest

log = logging.getLogger(__name__)

Block = dict[str, Any]

PHOTO_SIDE = 1024
"""Pixels of a photo's longer side: enough to see cloth and cut, and a third of the tokens."""

LEAD = "A shopper has come in."
"""Stands before all that is said where a point can only follow something said."""

_GUARDED = ("png", "jpeg")
_CACHE_POINT: Block = {"cachePoint": {"type": "default"}}
_GREEDY = {"inferenceConfig": {"topK": 1}}


def arguments(
    request: ModelRequest, model_id: str, quirks: Quirks, temperature: float | None = None,
    guarded: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """The arguments of `converse_stream`, without a guardrail.

    temperature: 0 to 1, where the model takes one; None for its own. guarded: whether a guardrail
    is to judge what the shopper has just said, and no more than that.
    """
    found: dict[str, Any] = {
        "modelId": model_id,
        "messages": list(_messages(request, quirks, guarded)),
        "inferenceConfig": {"maxTokens": request.max_tokens + quirks.thinking},
    }
    if request.system.strip():
        found["system"] = [{"text": request.system}, *_cached("system", quirks)]
    if tools := _tools(request, quirks):
        found["toolConfig"] = {"tools": [*tools, *_cached("tools", quirks)]}
    if quirks.greedy and tools:
        found["inferenceConfig"]["temperature"] = 0.0
        found["additionalModelRequestFields"] = _GREEDY
    elif quirks.temperature and temperature is not None:
        found["inferenceConfig"]["temperature"] = temperature
    return found


def _cached(place: str, quirks: Quirks) -> list[Block]:
    return [_CACHE_POINT] if place in quirks.caches else []


def _tools(request: ModelRequest, quirks: Quirks) -> list[Block]:
    """The tools; where there are none any more, those that the messages have called.

    A list of messages with calls is refused without them.
    """
    if request.tools:
        return tool_specs(request.tools, quirks)
    called = dict.fromkeys(block["toolUse"]["name"] for message in request.messages
                           for block in message["content"] if "toolUse" in block)  # fmt: skip
    anything = {"json": {"type": "object", "properties": {}}}
    return tool_specs([{"name": name, "inputSchema": anything} for name in called], quirks)


def _messages(request: ModelRequest, quirks: Quirks, guarded: bool) -> Iterator[Message]:
    opening = _opening(request.messages)
    for place, message in enumerate(shortened(request.messages, opening)):
        # Reasoning of earlier turns is nothing that a model needs, and another's it refuses.
        replays = quirks.replays and place > opening
        blocks = [told for block in message["content"] if (told := _told(block, quirks, replays))]
        if place == opening:
            blocks = [*_photo(request, quirks), *blocks]
        kept = list(_within(blocks, quirks.images)) or [{"text": "[nothing]"}]
        if place == opening:
            kept = [*(_judged(kept) if guarded else kept), *_cached("messages", quirks)]
        if place == 0 and request.tools and "tools" not in quirks.caches:
            kept = [*_led(quirks), *kept]
        yield {"role": message["role"], "content": kept}


def _led(quirks: Quirks) -> list[Block]:
    """What keeps tools and instructions for all conversations, where only messages take points."""
    point = _cached("messages", quirks)
    return [{"text": LEAD}, *point] if point else []


def _judged(content: Sequence[Block]) -> list[Block]:
    """The shopper's words, and a photo that comes without any, as what the guardrail looks at:
    where a request marks that, it judges nothing else of what was said before. The photo was
    judged when it was kept."""
    texts = [block for block in content if "text" in block]
    # The last one is the program's own.
    spoken = texts[:-1] or [block for block in content if "image" in block] or texts
    return [_guarded(block) if any(block is one for one in spoken) else block
            for block in content]  # fmt: skip


def _guarded(block: Block) -> Block:
    if "text" in block:
        return {"guardContent": {"text": {"text": block["text"]}}}
    taken = block["image"]["format"] in _GUARDED
    return {"guardContent": {"image": block["image"]}} if taken else block


def _within(blocks: Sequence[Block], images: int) -> Iterator[Block]:
    """The blocks with so many images at most, the first ones."""
    for block in blocks:
        images -= "image" in block
        if images >= 0 or "image" not in block:
            yield block


def _opening(messages: Sequence[Message]) -> int:
    """Where the shopper's own last message stands."""
    return max((place for place, message in enumerate(messages) if message["role"] == "user"
                and not any("toolResult" in block for block in message["content"])),
               default=0)  # fmt: skip


def _photo(request: ModelRequest, quirks: Quirks) -> list[Block]:
    """The photo, where there is one and the model sees; the turn goes on without one that is gone.

    It comes before the words, as models are told of a picture best.
    """
    if request.photo is None or not quirks.images:
        return []
    try:
        return [image_block(request.photo(), PHOTO_SIDE)]
    except StylistError as error:
        log.warning("The model does not see the photo: %s", type(error).__name__)
        return []


def _told(block: Block, quirks: Quirks, replays: bool) -> Block | None:
    """The block as the model takes it; None for one that it does not."""
    if "reasoningContent" in block:
        return block if replays else None
    if "toolUse" in block:
        call = block["toolUse"]
        return {"toolUse": {**call, "name": tool_name(call["name"], quirks)}}
    if "toolResult" in block:
        return {"toolResult": _result(block["toolResult"], quirks)}
    return _image(block["image"], quirks) if "image" in block else block


def _result(result: Mapping[str, Any], quirks: Quirks) -> Block:
    content = [block if quirks.json_results or "json" not in block
               else {"text": json.dumps(block["json"], ensure_ascii=False)}
               for block in result["content"]]  # fmt: skip
    kept = {name: value for name, value in result.items() if name != "status" or quirks.status}
    return {**kept, "content": content}


def _image(image: Mapping[str, Any], quirks: Quirks) -> Block | None:
    if not quirks.images:
        return None
    try:
        return image_block(image["source"]["bytes"])
    except StylistError as error:
        log.warning("A picture is left out: %s", type(error).__name__)
        return None
