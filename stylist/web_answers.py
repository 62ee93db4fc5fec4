"""Answers of services on the web, read whole and within bounds: no redirects, no dripping."""

import time
import urllib.request
from email.message import Message
from typing import Any

MOST_BYTES = 1_000_000


def opener() -> urllib.request.OpenerDirector:
    """Opens addresses and follows no redirect: who redirects is a portal that wants to be logged in
    to, and must not be told a key."""
    return urllib.request.build_opener(_NoRedirects)


def whole(answer: Any, patience: float) -> bytes:
    """The body, within so many seconds: a sender that drips lets no socket's time-out strike.

    Raises:
        ValueError: It is too long, too slow, or was cut.
    """
    body, until = bytearray(), time.monotonic() + patience
    while part := answer.read1(65536):
        body += part
        if len(body) > MOST_BYTES or time.monotonic() > until:
            raise ValueError("the answer is too long or too slow")
    expected = answer.headers.get("Content-Length")
    if expected and len(body) != int(expected):
        raise ValueError("the answer was cut")
    return bytes(body)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self, req: Any, fp: Any, code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        return None
