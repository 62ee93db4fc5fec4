"""Answers as API Gateway passes them on; errors as application/problem+json, as the page's."""

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from functions.api.asked import NoSuchAddress, TooLarge
from functions.api.fields import Invalid
from functions.logs import place_of
from stylist.errors import EmbedderMismatch, NotFound, ServiceUnavailable, StylistError

log = logging.getLogger(__name__)

NO_ANSWER: Final = "Something on our side does not work now. Please try again in a moment."
NOTHING_HERE: Final = "There is nothing here. POST to /search, /text or /image."
TOO_LARGE: Final = "The request has too many bytes. Please send a smaller photo."
_MOST_ERRORS: Final = 8
_WHOLE: Final = "The body"


def found(record: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to what could be done."""
    return _answer(200, "application/json", record)


def refused(error: Exception) -> dict[str, Any]:
    """The answer to what could not; what it says of the machine goes to the log alone."""
    if isinstance(error, Invalid):
        return _invalid(error)
    if isinstance(error, NoSuchAddress):
        return _problem(404, NOTHING_HERE)
    if isinstance(error, TooLarge):
        return _problem(413, TOO_LARGE)
    if isinstance(error, ServiceUnavailable | EmbedderMismatch):
        log.error("%s: %s", type(error).__name__, error)
        return _problem(503, NO_ANSWER)
    if isinstance(error, StylistError):
        log.info("refused: %s", type(error).__name__)
        return _problem(404 if isinstance(error, NotFound) else 400, str(error))
    log.error("no answer: %s", place_of(error))
    return _problem(500, NO_ANSWER)


def _invalid(error: Invalid) -> dict[str, Any]:
    told = [{name: _printable(text) for name, text in one.items()}
            for one in error.errors[:_MOST_ERRORS]]  # fmt: skip
    detail = " ".join(f"{one['field'] or _WHOLE} {one['detail']}" for one in told)
    return _problem(422, detail, errors=told)


def _problem(status: int, detail: str, **more: Any) -> dict[str, Any]:
    record = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status,
              "detail": _printable(detail), **more}  # fmt: skip
    return _answer(status, "application/problem+json", record)


def _answer(status: int, kind: str, record: Mapping[str, Any]) -> dict[str, Any]:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    headers = {"content-type": kind, "cache-control": "no-store"}
    return {"statusCode": status, "headers": headers, "body": text, "isBase64Encoded": False}


def _printable(text: str) -> str:
    """It may quote what was sent, and half a character could not be sent back."""
    return text.encode(errors="replace").decode()
