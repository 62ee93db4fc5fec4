"""Tool specs as each model takes them."""

from collections.abc import Mapping, Sequence
from typing import Any

from stylist.aws.chat.quirks import Quirks

Spec = Mapping[str, Any]

_TOP = ("type", "properties", "required")
_DEEPEST = 20
_SEVERAL = 3
"""Fields from which on it is shorter to say where they are described."""


def tool_specs(tools: Sequence[Spec], quirks: Quirks) -> list[dict[str, Any]]:
    """The specs as entries of Converse's toolConfig, each field described once."""
    fitted = [_fitted(tool, quirks) for tool in tools]
    return [{"toolSpec": _spared(tool, fitted[:place])} for place, tool in enumerate(fitted)]


def tool_name(name: str, quirks: Quirks) -> str:
    """The name as the model takes it."""
    return name if quirks.dashes else name.replace("-", "_")


def names_back(tools: Sequence[Spec], quirks: Quirks) -> dict[str, str]:
    """Our names by those that the model is told, where they differ."""
    told = {tool_name(tool["name"], quirks): tool["name"] for tool in tools}
    return {theirs: ours for theirs, ours in told.items() if theirs != ours}


def flat(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema without definitions, each put in where it is meant; nothing else at its top."""
    definitions = {f"#/{place}/{name}": body for place in ("$defs", "definitions")
                   for name, body in schema.get(place, {}).items()}  # fmt: skip
    top = {name: _filled(schema[name], definitions, _DEEPEST) for name in _TOP if name in schema}
    return {"type": "object", "properties": {}} | top


def _fitted(tool: Spec, quirks: Quirks) -> dict[str, Any]:
    spec = {**tool, "name": tool_name(tool["name"], quirks)}
    if not quirks.nested:
        spec["inputSchema"] = {"json": flat(tool["inputSchema"]["json"])}
    if not spec.get("description"):
        # A blank one is refused.
        spec.pop("description", None)
    return spec


def _spared(tool: dict[str, Any], earlier: Sequence[Spec]) -> dict[str, Any]:
    """The tool, its fields without their descriptions where the first to have them gave them."""
    alike: dict[str, list[str]] = {}
    for name, field in _fields(tool).items():
        first = next((one for one in earlier if "description" in _fields(one).get(name, {})), None)
        if first and field == _fields(first)[name]:
            alike.setdefault(first["name"], []).append(name)
    for where, names in alike.items():
        if len(names) >= _SEVERAL:
            tool = _pointing(tool, names, where)
    return tool


def _pointing(tool: Spec, names: Sequence[str], where: str) -> dict[str, Any]:
    """The tool without the descriptions of these fields, saying where they are."""
    schema = tool["inputSchema"]["json"]
    spared = {name: {key: value for key, value in _fields(tool)[name].items()
                     if key != "description"} for name in names}  # fmt: skip
    fields = {**schema["properties"], **spared}
    said = f"{tool.get('description', '')} Fields not described here are as in {where}."
    return {**tool, "description": said.strip(),
            "inputSchema": {"json": {**schema, "properties": fields}}}  # fmt: skip


def _fields(tool: Spec) -> Spec:
    fields: Spec = tool["inputSchema"]["json"].get("properties", {})
    return fields


def _filled(value: Any, definitions: Mapping[str, Any], left: int) -> Any:
    if isinstance(value, Mapping):
        if "$ref" in value:
            # What refers to itself ends as an object of any kind.
            meant = definitions.get(value["$ref"]) if left else None
            return _filled(meant, definitions, left - 1) if meant else {"type": "object"}
        return {name: _filled(one, definitions, left) for name, one in value.items()}
    return [_filled(one, definitions, left) for one in value] if isinstance(value, list) else value
