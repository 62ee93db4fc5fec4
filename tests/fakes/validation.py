"""Holds a request, or an answer of ours, against botocore's own model of the service.

botocore checks required members, types and lower bounds on its side only; enums, patterns, upper
bounds and unknown members are what a service would refuse, so they are checked here too.
"""

import base64
import binascii
import re
import sys
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Any

from botocore.model import ListShape, MapShape, Shape, StructureShape

_WHOLE = {"integer", "long"}
_FRACTION = {"float", "double"}


def problems(shape: Shape, value: Any, path: str = "") -> list[str]:
    """What is wrong with a JSON value, one sentence each; none for a good one."""
    found: list[str] = []
    decoded(shape, value, path, found)
    return found


def decoded(shape: Shape, value: Any, path: str, found: list[str]) -> Any:
    """The value with its base64 read into bytes; adds to `found` what breaks the shape."""
    if getattr(shape, "is_document_type", False):
        return value
    if isinstance(shape, StructureShape):
        return _structure(shape, value, path, found)
    if isinstance(shape, ListShape):
        return _list(shape, value, path, found)
    if isinstance(shape, MapShape):
        return _map(shape, value, path, found)
    return _scalar(shape, value, path, found)


def _structure(shape: StructureShape, value: Any, path: str, found: list[str]) -> Any:
    if not isinstance(value, dict):
        return _wrong(path, "an object", value, found)
    members = {part.serialization.get("name", name): part for name, part in shape.members.items()}
    given = {name: inner for name, inner in value.items() if inner is not None}
    for name in shape.required_members:
        wire = shape.members[name].serialization.get("name", name)
        if wire not in given:
            found.append(f"Value at '{_at(path, wire)}' failed to satisfy: Member must not be null")
    if shape.is_tagged_union and len(given) != 1:
        found.append(f"Value at '{path}' must set exactly one of {', '.join(sorted(members))}")
    result = {}
    for name, inner in given.items():
        if name not in members:
            found.append(f"{_at(path, name)}: extraneous key [{name}] is not permitted")
        else:
            result[name] = decoded(members[name], inner, _at(path, name), found)
    return result


def _list(shape: ListShape, value: Any, path: str, found: list[str]) -> Any:
    if not isinstance(value, list):
        return _wrong(path, "a list", value, found)
    _size(shape, len(value), path, found)
    return [decoded(shape.member, part, f"{path}.{at}", found) for at, part in enumerate(value)]


def _map(shape: MapShape, value: Any, path: str, found: list[str]) -> Any:
    if not isinstance(value, dict):
        return _wrong(path, "an object", value, found)
    _size(shape, len(value), path, found)
    for key in value:
        decoded(shape.key, key, f"{path}.key({key})", found)
    return {key: decoded(shape.value, part, _at(path, key), found) for key, part in value.items()}


def _scalar(shape: Shape, value: Any, path: str, found: list[str]) -> Any:
    kind = shape.type_name
    if kind == "string":
        return _text(shape, value, path, found)
    if kind == "blob":
        return _blob(shape, value, path, found)
    if kind == "boolean":
        return value if isinstance(value, bool) else _wrong(path, "true or false", value, found)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if kind in _WHOLE or kind in _FRACTION:
        if not number or (kind in _WHOLE and not isinstance(value, int)):
            return _wrong(path, f"a number ({kind})", value, found)
        _size(shape, value, path, found)
    return value


def _text(shape: Shape, value: Any, path: str, found: list[str]) -> Any:
    if not isinstance(value, str):
        return _wrong(path, "text", value, found)
    _size(shape, len(value), path, found)
    allowed = shape.metadata.get("enum")
    if allowed and value not in allowed:
        found.append(f"Value '{value}' at '{path}' must be one of [{', '.join(allowed)}]")
    pattern = shape.metadata.get("pattern")
    if pattern and not _compiled(pattern).fullmatch(value):
        found.append(f"Value '{value}' at '{path}' must satisfy the pattern: {pattern}")
    return value


def _blob(shape: Shape, value: Any, path: str, found: list[str]) -> Any:
    try:
        read = value if isinstance(value, bytes) else base64.b64decode(value, validate=True)
    except (binascii.Error, TypeError, ValueError):
        return _wrong(path, "base64", value, found)
    _size(shape, len(read), path, found)
    return read


def _size(shape: Shape, size: float, path: str, found: list[str]) -> None:
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    if least is not None and size < least:
        found.append(f"Value at '{path}' must be at least {least}, is {size}")
    if most is not None and size > most:
        found.append(f"Value at '{path}' must be at most {most}, is {size}")


def _wrong(path: str, wanted: str, value: Any, found: list[str]) -> Any:
    found.append(f"Value at '{path}' must be {wanted}, is {type(value).__name__}")
    return value


def _at(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_translated(pattern))


def _translated(pattern: str) -> str:
    r"""The pattern in Python's words: \p{L} becomes the ranges of all letters, and so on."""
    out, inside, at = [], False, 0
    while at < len(pattern):
        named = re.compile(r"\\([pP])\{(\w+)\}").match(pattern, at)
        if named:
            ranges = _category(named[2], named[1] == "p")
            out.append(ranges if inside else f"[{ranges}]")
            at = named.end()
            continue
        step = 2 if pattern[at] == "\\" else 1
        inside = (inside or pattern[at] == "[") and pattern[at] != "]"
        out.append(pattern[at : at + step])
        at += step
    return "".join(out)


@lru_cache(maxsize=32)
def _category(name: str, within: bool) -> str:
    """The inside of a character class: all characters of a Unicode category, or all others."""
    flags = [
        unicodedata.category(chr(code)).startswith(name) == within
        for code in range(sys.maxunicode + 1)
    ]
    edges = [at for at, (a, b) in enumerate(pairwise([False, *flags, False])) if a != b]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return "".join(rf"\U{first:08x}-\U{last - 1:08x}" for first, last in spans)
