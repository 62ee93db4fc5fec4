"""Errors as application/problem+json (RFC 9457), for every address that is not a page."""

from http import HTTPStatus
from typing import Any, Final

from starlette.responses import JSONResponse

from stylist.errors import NotFound, StylistError, Withdrawn
from webapp.told import UNWELL, sentence_for

PROBLEM_TYPE: Final = "application/problem+json"


def problem(status: int, detail: str, **more: Any) -> JSONResponse:
    """The answer that says what is wrong. more: members of its own, such as `errors`."""
    # It may quote what was sent, and half a character could not be sent back.
    detail = detail.encode(errors="replace").decode()
    record = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status,
              "detail": detail, **more}  # fmt: skip
    return JSONResponse(record, status, media_type=PROBLEM_TYPE)


def problem_of(error: StylistError) -> JSONResponse:
    """The answer to a failure of ours."""
    return problem(_status_of(error), sentence_for(error))


def _status_of(error: StylistError) -> int:
    if isinstance(error, Withdrawn):
        return 410
    if isinstance(error, NotFound):
        return 404
    return 503 if isinstance(error, UNWELL) else 400
