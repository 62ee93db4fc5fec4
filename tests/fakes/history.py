"""What Converse refuses in a list of messages, worded as Bedrock words it.

The rules come from the API reference and public reports of ValidationExceptions; a history that
passes here has not thereby been seen by a real model.
Source: https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html
"""

import io
from collections.abc import Iterator
from typing import Any

from PIL import Image

from tests.fakes.operations import Refused

Message = dict[str, Any]

_MOST_PICTURES = 20
_MOST_BYTES = 3_750_000
_MOST_SIDE = 8000


def check_history(messages: list[Message], has_tools: bool) -> None:
    """Raises Refused at the first broken rule."""
    if not messages:
        _refuse("A conversation must start with a user message. Try again with a conversation "
                "that starts with a user message.")  # fmt: skip
    if messages[0]["role"] != "user":
        _refuse("A conversation must start with a user message.")
    if messages[-1]["role"] != "user":
        _refuse("This model does not support assistant message prefill. "
                "The conversation must end with a user message.")  # fmt: skip
    for at, message in enumerate(messages):
        if message["role"] != ("user", "assistant")[at % 2]:
            _refuse("A conversation must alternate between user and assistant roles.")
        _check_content(message, f"messages.{at}.content")
    _check_tools(messages)
    used = any(kind in block for block in _blocks(messages) for kind in ("toolUse", "toolResult"))
    if used and not has_tools:
        _refuse("The toolConfig field must be defined when using toolUse and toolResult "
                "content blocks.")  # fmt: skip


def _check_content(message: Message, path: str) -> None:
    role, content = message["role"], message["content"]
    if not content:
        _refuse(f"The content field in the Message object at {path.rpartition('.')[0]} is empty. "
                "Add a ContentBlock object to the content field and try again.")  # fmt: skip
    for at, block in enumerate(content):
        place = f"{path}.{at}"
        if "text" in block:
            _check_text(block["text"], place)
        if "cachePoint" in block and at == 0:
            _refuse(f"{place}: a cachePoint must follow other content.")
        if role == "assistant" and ("image" in block or "toolResult" in block):
            _refuse(f"{place}: {next(iter(block))} blocks are only allowed in the user role.")
        if role == "user" and "toolUse" in block:
            _refuse(f"{place}: toolUse blocks are only allowed in the assistant role.")
        for inner in block.get("toolResult", {}).get("content", ()):
            if "text" in inner:
                _check_text(inner["text"], f"{place}.toolResult.content")
    pictures = list(_pictures(content))
    if len(pictures) > _MOST_PICTURES:
        _refuse(f"{path}: too many images: {len(pictures)} > {_MOST_PICTURES}")
    for picture in pictures:
        _check_picture(picture, path)


def _check_text(text: str, place: str) -> None:
    if not text.strip():
        _refuse(f"The text field in the ContentBlock object at {place} is blank. "
                "Add text to the text field, and try again.")  # fmt: skip


def _check_picture(block: dict[str, Any], path: str) -> None:
    data = block["source"].get("bytes")
    if data is None:
        return
    if len(data) > _MOST_BYTES:
        _refuse(f"{path}: image exceeds 3.75 MB maximum: {len(data)} bytes")
    try:
        with Image.open(io.BytesIO(data)) as opened:
            kind, size = (opened.format or "").lower(), opened.size
    except OSError:
        _refuse("Could not process image")
    if kind != block["format"]:
        _refuse(f"{path}: the image was specified as {block['format']} but appears to be {kind}")
    if max(size) > _MOST_SIDE:
        _refuse(f"{path}: image dimensions exceed the maximum of 8000 pixels: {size}")


def _check_tools(messages: list[Message]) -> None:
    asked: list[str] = []
    for at, message in enumerate(messages):
        path = f"messages.{at}.content"
        if message["role"] == "user":
            answered = _ids(message, "toolResult")
            missing = [one for one in asked if one not in answered]
            if missing:
                _refuse(f"Expected toolResult blocks at {path} for the following Ids: "
                        f"{', '.join(missing)}")  # fmt: skip
            if len(answered) > len(asked) or set(answered) - set(asked):
                _refuse(f"The number of toolResult blocks at {path} exceeds the number of toolUse "
                        "blocks of previous turn.")  # fmt: skip
            asked = []
        else:
            asked = _ids(message, "toolUse")
            if len(set(asked)) < len(asked):
                _refuse(f"The toolUse blocks at {path} contain duplicate Ids.")


def _ids(message: Message, kind: str) -> list[str]:
    return [block[kind]["toolUseId"] for block in message["content"] if kind in block]


def _blocks(messages: list[Message]) -> Iterator[dict[str, Any]]:
    for message in messages:
        yield from message["content"]


def _pictures(content: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in content:
        if "image" in block:
            yield block["image"]
        yield from _pictures(block.get("toolResult", {}).get("content", []))


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
