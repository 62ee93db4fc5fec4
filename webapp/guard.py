"""Stands before everything: what is not listed here answers 404.

Also caps bodies, how long they take and how much they hold, and refuses forged events.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import anyio
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from stylist.errors import InvalidRequest
from webapp.addresses import EVENT_ROUTES, FILE_ROUTE, UPLOAD_ROUTE
from webapp.asgi import BodyTooLarge, header, read_body, refusal, refusal_of_event, replay
from webapp.event_rule import EventRule
from webapp.file_values import FileRule
from webapp.json_bodies import check_parts, parsed
from webapp.one_request import MOST_EVENT_BYTES
from webapp.problems import problem

MOST_API_BYTES: Final = 25 * 1024 * 1024
"""A photo of the HTTP API in base64, and what is said with it."""
MOST_PLAIN_BYTES: Final = 64 * 1024
"""A request of the HTTP API that bears no photo."""

ARRIVES_WITHIN: Final = 15.0
"""Seconds for the bytes of an event, or of another small request."""

MOST_NAME: Final = 255
"""Bytes of a file's name; to ask a disk for a longer one is an error, which 404 is not."""

_SLOW: Final = "The request took too long to arrive. Please try again."
_NOTHING = "There is nothing here."
_ANOTHER_SITE: Final = "This was asked for by the page of another site."
_READING: Final = ("GET", "HEAD")

_PAGES = frozenset(
    {"/", "/theme.css", "/gradio_api/theme.css", "/favicon.ico", "/manifest.json", "/robots.txt",
     "/healthz", "/gradio_api/startup-events", "/api/docs",
     "/api/openapi.json"}
)  # fmt: skip
_FOLDERS = ("/assets/", "/static/", "/svelte/", "/pwa_icon", "/media/", "/items/", "/page/",
            "/looks/", "/api/assets/", "/api/v1/")  # fmt: skip
_API: Final = "/api/v1/"
_WITH_PHOTO: Final = ("/api/v1/search", "/api/v1/chat")


class Guard:
    """Default deny by method and path; small bodies judged before anybody parses them."""

    def __init__(self, app: ASGIApp, uploads: Path, inputs: Mapping[int, int],
                 also: Mapping[str, frozenset[str]] = MappingProxyType({})) -> None:  # fmt: skip
        """inputs: how many values each event of the page takes, by its number. also: more
        addresses that are answered, with their methods."""
        self._app = app
        self._also = also
        self._files = FileRule(uploads)
        self._events = EventRule(uploads, inputs)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, or refuse."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        path = scope["path"]
        if not self._allowed(scope["method"], path):
            await _refused(path, 404, _NOTHING)(scope, receive, send)
        elif path not in self._also and _is_asked_by_another_site(scope):
            await _refused(path, 403, _ANOTHER_SITE)(scope, receive, send)
        elif path in EVENT_ROUTES:
            await self._small(scope, receive, send, MOST_EVENT_BYTES)
        elif path.startswith(_API) and (why := _too_much(scope)):
            await _refused(path, *why)(scope, receive, send)
        elif scope["method"] == "POST" and path.startswith(_API) and path not in _WITH_PHOTO:
            await self._small(scope, receive, send, MOST_PLAIN_BYTES)
        else:
            await self._app(scope, receive, send)

    def _allowed(self, method: str, path: str) -> bool:
        if ".." in path or any(
            len(part.encode(errors="replace")) > MOST_NAME for part in path.split("/")
        ):
            return False
        if path in self._also:
            return method in self._also[path]
        if method == "POST":
            return path in (*EVENT_ROUTES, UPLOAD_ROUTE) or path.startswith(_API)
        if method == "DELETE":
            return path.startswith(_API)
        if method not in _READING:
            return False
        if path.startswith(FILE_ROUTE):
            return self._files.is_upload(path.removeprefix(FILE_ROUTE))
        return path in _PAGES or path.startswith(_FOLDERS)

    async def _small(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        """A request that is read whole before it is let through."""
        path = scope["path"]
        try:
            with anyio.fail_after(ARRIVES_WITHIN):
                body = await read_body(receive, most)
            self._judge(scope, body)
        except ConnectionError:
            return
        except TimeoutError:
            answer = _refused(path, 408, _SLOW)
            answer.headers["connection"] = "close"  # what still comes is not waited for
            return await answer(scope, receive, send)
        except BodyTooLarge as error:
            return await _refused(path, 413, str(error))(scope, receive, send)
        except InvalidRequest as error:
            return await _refused(path, 400, str(error))(scope, receive, send)
        await self._app(scope, replay(body, receive), send)

    def _judge(self, scope: Scope, body: bytes) -> None:
        if scope["path"] not in EVENT_ROUTES:
            return check_parts(body)
        if wrong := self._events.wrong_with(parsed(body), header(scope, "host")):
            raise InvalidRequest(wrong)


def _refused(path: str, status: int, sentence: str) -> Response:
    if path in EVENT_ROUTES:
        return refusal_of_event(status, sentence)
    return (
        problem(status, sentence) if f"{path}/".startswith("/api/") else refusal(status, sentence)
    )


def _is_asked_by_another_site(scope: Scope) -> bool:
    """Whether a page of another site has a browser change something here. Browsers say so; it would
    not see the answer, but whoever is lured to it would do its work, past every rate."""
    return scope["method"] not in _READING and header(scope, "sec-fetch-site") == "cross-site"


def _too_much(scope: Scope) -> tuple[int, str] | None:
    """Status and sentence for a body that is too large, or does not say how large it is."""
    length = header(scope, "content-length")
    if header(scope, "transfer-encoding"):
        return 411, "Please say how long the request is, in a Content-Length header."
    most = MOST_API_BYTES if scope["path"] in _WITH_PHOTO else MOST_PLAIN_BYTES
    if length and (not length.isdigit() or int(length) > most):
        return 413, f"The request has more than {most // 1024:,} KiB."
    return None
