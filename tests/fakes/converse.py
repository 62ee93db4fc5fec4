"""Converse and ConverseStream: the rules of a request and the quirks of the models."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from tests.fakes.history import check_history
from tests.fakes.models import Model
from tests.fakes.operations import Refused
from tests.fakes.talking import tokens

_MOST_CACHE_POINTS = 4
_SCHEMA_KEYS = {"type", "properties", "required"}


def check_request(model: Model, body: dict[str, Any]) -> None:
    """Raises Refused where the model would not take the request."""
    if not model.chats:
        _refuse("This action doesn't support the model that you provided. "
                "Try again with a supported text or chat model.")  # fmt: skip
    tools = body.get("toolConfig", {}).get("tools", [])
    check_history(body["messages"], has_tools=bool(tools))
    _check_system(body.get("system", []))
    _check_limits(model, body.get("inferenceConfig", {}))
    _check_tools(body.get("toolConfig", {}))
    if model.model_id.startswith("amazon.nova"):
        _check_nova(model, body, tools)
    points = sum(1 for _ in _cache_points(body))
    if points > _MOST_CACHE_POINTS:
        _refuse(f"You cannot use more than {_MOST_CACHE_POINTS} cachePoint blocks, found {points}.")
    if "image" in json.dumps(body["messages"], default=str) and "IMAGE" not in model.takes:
        _check_blind(body["messages"])


def cache_use(seen: set[str], body: dict[str, Any], least: int = 0) -> dict[str, int]:
    """The usage that caching causes: the longest known beginning that ends at a cache point is
    read, what follows it up to the last point is written.

    seen: what is known, which grows. least: tokens; models keep no shorter beginning.
    """
    found = [kept for kept in _beginnings(body) if tokens(kept) >= least]
    names = [hashlib.sha256(kept.encode()).hexdigest() for kept in found]
    read = max((tokens(kept) for kept, name in zip(found, names, strict=True) if name in seen),
               default=0)  # fmt: skip
    written = tokens(found[-1]) - read if found else 0
    seen.update(names)
    usage = {"cacheReadInputTokens": read, "cacheWriteInputTokens": written}
    return {field: count for field, count in usage.items() if count}


def _beginnings(body: dict[str, Any]) -> list[str]:
    """All that stands before each cache point."""
    parts = [
        *body.get("toolConfig", {}).get("tools", []),
        *body.get("system", []),
        *(block for message in body["messages"] for block in message["content"]),
    ]
    told = [(json.dumps(part, default=str), "cachePoint" in part) for part in parts]
    model = body["modelId"]
    return [model + "".join(text for text, is_point in told[:at] if not is_point)
            for at, (_, ends) in enumerate(told) if ends]  # fmt: skip


def _check_system(system: list[dict[str, Any]]) -> None:
    for at, block in enumerate(system):
        if "text" in block and not block["text"].strip():
            _refuse(f"The text field in the SystemContentBlock object at system.{at} is blank.")
        if "cachePoint" in block and at == 0:
            _refuse("system.0: a cachePoint must follow other content.")


def _check_limits(model: Model, limits: dict[str, Any]) -> None:
    if limits.get("maxTokens", 1) > model.max_tokens:
        _refuse(f"The maximum tokens you requested exceeds the model limit of {model.max_tokens}. "
                "Try again with a maximum tokens value that is lower.")  # fmt: skip
    if "temperature" in limits and "temperature" in model.refuses:
        _refuse("The model returned the following errors: `temperature` is deprecated for "
                "this model.")  # fmt: skip


def _check_tools(config: dict[str, Any]) -> None:
    specs = [tool["toolSpec"] for tool in config.get("tools", []) if "toolSpec" in tool]
    names = [spec["name"] for spec in specs]
    if len(set(names)) < len(names):
        _refuse("The toolConfig contains duplicate tool names.")
    for at, spec in enumerate(specs):
        schema = spec["inputSchema"].get("json")
        if not isinstance(schema, dict) or schema.get("type") != "object":
            _refuse(f"The value at toolConfig.tools.{at}.toolSpec.inputSchema.json.type must be "
                    "one of the following: object.")  # fmt: skip
    forced = config.get("toolChoice", {}).get("tool", {}).get("name")
    if forced and forced not in names:
        _refuse(f"The toolChoice names a tool that toolConfig does not hold: {forced}")


def _check_nova(model: Model, body: dict[str, Any], tools: list[dict[str, Any]]) -> None:
    for at, tool in enumerate(tools):
        place = f"#/toolConfig/tools/{at}"
        if "cachePoint" in tool and "tool_cache" in model.refuses:
            _malformed(f"{place}: extraneous key [cachePoint] is not permitted")
        spec = tool.get("toolSpec", {})
        if "hyphens" in model.refuses and "-" in spec.get("name", ""):
            _malformed(f"{place}/toolSpec/name: string does not match pattern ^[a-zA-Z0-9_]+$")
        schema = spec.get("inputSchema", {}).get("json", {})
        extra = set(schema) - _SCHEMA_KEYS
        if "deep_schemas" in model.refuses and (extra or '"$ref"' in json.dumps(schema)):
            _malformed(f"{place}/toolSpec/inputSchema/json: extraneous key "
                       f"[{', '.join(sorted(extra)) or '$ref'}] is not permitted")  # fmt: skip
    if "forced_tool" in model.refuses and "tool" in body.get("toolConfig", {}).get(
        "toolChoice", {}
    ):
        _malformed("#/toolConfig/toolChoice: extraneous key [tool] is not permitted")
    for at, message in enumerate(body["messages"]):
        results = [block["toolResult"] for block in message["content"] if "toolResult" in block]
        uses = [block["toolUse"] for block in message["content"] if "toolUse" in block]
        if any("json" in part for result in results for part in result["content"]):
            _malformed(f"#/messages/{at}: tool results of this model are text, not json")
        if results and any("cachePoint" in block for block in message["content"]):
            _malformed(f"#/messages/{at}: extraneous key [cachePoint] is not permitted")
        if any("-" in use["name"] for use in uses):
            _malformed(f"#/messages/{at}: a tool name of this model has no hyphen")


def _check_blind(messages: list[dict[str, Any]]) -> None:
    if any("image" in block for message in messages for block in message["content"]):
        _refuse("This model doesn't support the image content block that you provided.")


def _cache_points(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    parts = [*body.get("system", []), *body.get("toolConfig", {}).get("tools", [])]
    for message in body["messages"]:
        parts += message["content"]
    yield from (part for part in parts if "cachePoint" in part)


def _malformed(what: str) -> None:
    _refuse(f"The model returned the following errors: Malformed input request: {what}, "
            "please reformat your input and try again.")  # fmt: skip


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
