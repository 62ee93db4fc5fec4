"""Requests described for people, made of what OpenAPI says of them."""

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup, escape

from webapp.api.examples import WITH_BODY

ERRORS: Final = {str(status): answer["description"] for status, answer in WITH_BODY.items()}
"""What any request may answer; said once."""
_CODE: Final = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Field:
    """A field of a request, for people. kind: its type and limits in words."""

    name: str
    kind: str
    description: str
    is_required: bool


@dataclass(frozen=True)
class Operation:
    """One thing that can be asked, for people."""

    method: str
    path: str
    summary: str
    description: Markup
    fields: tuple[Field, ...]
    calls: tuple[str, ...]
    answer: str
    statuses: tuple[tuple[str, str], ...]


def operation(schema: Mapping[str, Any], path: str, method: str, one: Mapping[str, Any],
               base: str) -> Operation:  # fmt: skip
    content = one.get("requestBody", {}).get("content", {})
    body = content.get("application/json", {})
    wanted = _resolved(schema, body.get("schema", {}))
    answers = one["responses"]
    return Operation(
        method=method.upper(), path=path, summary=one["summary"],
        description=prose(one.get("description", "")),
        fields=(*_parameters(one), *_fields(wanted)),
        calls=tuple(_calls(base + path, method, body.get("example") or wanted.get("example"),
                           one, in_form=content.get("multipart/form-data", {}).get("example", {}))),
        answer=_example(answers),
        statuses=tuple((status, answer["description"]) for status, answer in answers.items()
                       if answer["description"] not in ERRORS.values()),
    )  # fmt: skip


def _resolved(schema: Mapping[str, Any], wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in wanted:
        return wanted
    found: Mapping[str, Any] = schema["components"]["schemas"][wanted["$ref"].rpartition("/")[2]]
    return found


def _parameters(one: Mapping[str, Any]) -> Iterator[Field]:
    for given in one.get("parameters", ()):
        where = "in the address" if given["in"] == "path" else f"{given['in']}, text"
        yield Field(
            given["name"], where, given.get("description", ""), given.get("required", False)
        )


def _fields(wanted: Mapping[str, Any]) -> Iterator[Field]:
    for name, field in wanted.get("properties", {}).items():
        kinds = [one for one in field.get("anyOf", [field]) if one.get("type") != "null"]
        said = field.get("description") or kinds[0].get("description", "")
        kind = _kind(kinds[0] | {"default": field.get("default")})
        yield Field(name, kind, said, name in wanted.get("required", ()))


def _kind(field: Mapping[str, Any]) -> str:
    """'whole number, 1 to 100; 12 if left out'."""
    names = {"string": "text", "integer": "whole number", "number": "number", "boolean":
             "true or false", "array": "list of texts"}  # fmt: skip
    parts = [names.get(field.get("type", ""), "")]
    if field.get("contentEncoding"):
        parts = ["base64"]
    words = [
        str(word) for word in field.get("enum", field.get("items", {}).get("enum", ())) if word
    ]
    if words:
        parts.append("one of " + ", ".join(words))
    if "maximum" in field:
        parts.append(f"{field.get('minimum', 0):g} to {field['maximum']:,.9g}")
    if "maxLength" in field:
        parts.append(f"at most {field['maxLength']} letters")
    default = field.get("default")
    tail = f"; {default} if left out" if default not in (None, "") else ""
    return ", ".join(filter(None, parts)) + tail


def _calls(url: str, method: str, example: Any, one: Mapping[str, Any], *,
           in_form: Mapping[str, Any]) -> Iterator[str]:  # fmt: skip
    headers = [f"-H '{given['name']}: $VISITOR'" for given in one.get("parameters", ())
               if given["in"] == "header"]  # fmt: skip
    url = url.replace("{look_id}", "$LOOK")
    verb = {"delete": ["-X DELETE"]}.get(method, [])
    quiet = "-N" if "text/event-stream" in json.dumps(one["responses"]) else "-s"
    call = " ".join(["curl", quiet, *verb, url, *headers])
    if example is None:
        yield call
        return
    said = shlex.quote(json.dumps(example, ensure_ascii=False))
    yield f"{call} \\\n  -H 'Content-Type: application/json' \\\n  -d {said}"
    if in_form:
        fields = " ".join(f"-F {shlex.quote(f'{name}={_file(name)}{value}')}"
                          for name, value in in_form.items())  # fmt: skip
        yield f"{call} \\\n  {fields}"


def _file(name: str) -> str:
    return "@" if name == "photo" else ""


def _example(answers: Mapping[str, Any]) -> str:
    for status, answer in answers.items():
        if status.startswith("2"):
            for content in answer.get("content", {}).values():
                example = content.get("example")
                if example:
                    return example if isinstance(example, str) else _indented(example)
    return ""


def _indented(example: Any) -> str:
    return json.dumps(example, indent=2, ensure_ascii=False)


def prose(text: str) -> Markup:
    """Paragraphs, lists of '- ' lines, and `code`, as HTML."""
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    return Markup("").join(map(_block, blocks))


def _block(block: str) -> Markup:
    if not block.startswith("- "):
        return Markup("<p>{}</p>").format(_inline(block))
    points = block.removeprefix("- ").split("\n- ")
    return Markup("<ul>{}</ul>").format(
        Markup("").join(Markup("<li>{}</li>").format(_inline(point)) for point in points)
    )


def _inline(text: str) -> Markup:
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))
