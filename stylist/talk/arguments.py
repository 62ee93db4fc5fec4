"""Whether a tool can be called as a model asks for it."""

import json
import re
from collections.abc import Collection, Mapping
from typing import Any

from stylist.errors import InvalidRequest

Schema = Mapping[str, Any]

KEYWORDS = frozenset({"type", "description", "properties", "required", "enum", "items"})
"""What is understood of JSON Schema. `description` is for the model alone."""

NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")
"""What names and ids of calls look like; one that does not spoils every later request."""

_TYPES: dict[str, tuple[str, type | tuple[type, ...]]] = {
    "string": ("text", str),
    "number": ("a number", (int, float)),
    "integer": ("a whole number", int),
    "boolean": ("true or false", bool),
    "array": ("a list", list),
    "object": ("an object", dict),
}

_MOST_PROBLEMS = 5
_DEEPEST = 20


def parsed(text: str) -> dict[str, Any]:
    """The arguments as a model wrote them; none written are none.

    Raises:
        InvalidRequest: They are no JSON object.
    """
    if not text.strip():
        return {}
    try:
        found = json.loads(text, parse_constant=_refuse)
        # Half a character could be neither stored nor sent.
        json.dumps(found, ensure_ascii=False).encode()
        _refuse_deep(found)
    except (ValueError, RecursionError) as error:
        raise InvalidRequest("The arguments are no valid JSON. Write them again.") from error
    if not isinstance(found, dict):
        raise InvalidRequest("The arguments have to be one JSON object.")
    return found


def checked(arguments: Mapping[str, Any], schema: Schema) -> dict[str, Any]:
    """A copy of the arguments that obeys the schema: whole numbers as int, nulls left out.

    Raises:
        InvalidRequest: They break the schema; names every field at fault, up to five.
    """
    problems: list[str] = []
    found = _object(arguments, schema, "", problems)
    if problems:
        raise InvalidRequest(" ".join(problems[:_MOST_PROBLEMS]))
    return found


def safe_name(name: str) -> str:
    """The name as every model takes it back in the history."""
    return re.sub(r"[^a-zA-Z0-9_]", "_", name)[:64] or "unknown"


def unknown_tool(name: str, names: Collection[str]) -> str:
    """What a model is told that called a tool we do not have."""
    there = f"The tools are {', '.join(names)}." if names else "There are none."
    return f"There is no tool named {safe_name(name)}. {there}"


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _refuse_deep(value: Any, left: int = _DEEPEST) -> None:
    """Nothing of ours is nested, and a history nested too deep could not be walked."""
    if not left:
        raise ValueError("too deep")
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            _refuse_deep(one, left - 1)


def _object(given: Mapping[str, Any], schema: Schema, place: str,
            problems: list[str]) -> dict[str, Any]:  # fmt: skip
    fields: Mapping[str, Schema] = schema.get("properties", {})
    # Models write null for what they have nothing to say about.
    said = {name: value for name, value in given.items() if value is not None}
    for name in schema.get("required", ()):
        if name not in said:
            problems.append(f"{place}{name} is missing.")
    for name in said:
        if name not in fields:
            known = ", ".join(fields) or "none"
            problems.append(f"{place}{_short(name)} is not a field; the fields are {known}.")
    return {name: _value(value, fields[name], f"{place}{name}", problems)
            for name, value in said.items() if name in fields}  # fmt: skip


def _value(value: Any, schema: Schema, place: str, problems: list[str]) -> Any:
    wanted = schema.get("type", "")
    if wanted == "integer" and isinstance(value, float) and value.is_integer():
        value = int(value)
    if wanted in _TYPES and not _is(value, wanted):
        problems.append(f"{place} has to be {_TYPES[wanted][0]}, not {_short(value)}.")
        return value
    if "enum" in schema and value not in schema["enum"]:
        choices = ", ".join(str(choice) for choice in schema["enum"])
        problems.append(f"{place} has to be one of {choices}; not {_short(value)}.")
    if wanted == "array":
        each = schema.get("items", {})
        return [_value(one, each, f"{place}[{spot}]", problems) for spot, one in enumerate(value)]
    return _object(value, schema, f"{place}.", problems) if wanted == "object" else value


def _is(value: Any, wanted: str) -> bool:
    if isinstance(value, bool) and wanted != "boolean":
        return False
    return isinstance(value, _TYPES[wanted][1])


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:39]}…"
