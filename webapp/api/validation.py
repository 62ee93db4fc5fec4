"""What is wrong with a request, field by field, in sentences."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from starlette.responses import Response

from webapp.problems import problem

_MOST_ERRORS: Final = 8
_WHOLE: Final = "The body"

_SAID: Final = {
    "missing": "is missing.",
    "extra_forbidden": "is not a field of this request.",
    "model_attributes_type": "must be a JSON object, sent with Content-Type: application/json.",
    "dict_type": "must be a JSON object, sent with Content-Type: application/json.",
    "string_unicode": "holds half a character.",
}
"""By pydantic's name for the error; the others are said in its own words."""


def invalid(errors: Sequence[Mapping[str, Any]]) -> Response:
    """The 422 answer to pydantic's errors. `errors` of it: {field, detail} each."""
    told = [_told(error) for error in errors[:_MOST_ERRORS]]
    detail = " ".join(f"{one['field'] or _WHOLE} {one['detail']}" for one in told)
    return problem(422, detail, errors=told)


def _told(error: Mapping[str, Any]) -> dict[str, str]:
    if error["type"] == "json_invalid":
        return {"field": "", "detail": "is not valid JSON."}
    place = [part for part in error["loc"] if part not in ("body", "path", "header")]
    return {"field": _printable(".".join(map(str, place))), "detail": _detail(error)}


def _detail(error: Mapping[str, Any]) -> str:
    known = _SAID.get(error["type"])
    if known:
        return known
    message = str(error["msg"]).removeprefix("Value error, ")
    head, found, rest = message.partition(" should ")
    said = f"must {rest}" if found else head
    return _printable(said.rstrip(".")) + "."


def _printable(text: str) -> str:
    """Names of fields are the sender's: half a character could not be answered."""
    return text.encode(errors="replace").decode()[:200]
