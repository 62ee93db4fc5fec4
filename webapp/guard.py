"""Stands before everything: what is not listed here answers 404.

Also caps bodies, refuses forged file values, and sets the response headers.
"""

import json
from pathlib import Path
from typing import Any, Final

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from webapp.addresses import EVENT_ROUTES, FILE_ROUTE, UPLOAD_ROUTE
from webapp.asgi import BodyTooLarge, header, read_body, refusal, refusal_of_event, replay
from webapp.file_values import FileRule
from webapp.headers import with_headers_of
from webapp.one_request import MOST_EVENT_BYTES
from webapp.problems import problem

MOST_API_BYTES: Final = 25 * 1024 * 1024
"""A photo of the HTTP API in base64, and what is said with it."""
MOST_PLAIN_BYTES: Final = 64 * 1024
"""A request of the HTTP API that bears no photo."""

_FOREIGN = "A file of this request was not uploaded here. Please upload it again."

_NOTHING = "There is nothing here."

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
    """Default deny by method and path; event bodies judged before Gradio sees them."""

    def __init__(self, app: ASGIApp, uploads: Path) -> None:
        self._app = app
        self._files = FileRule(uploads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, or refuse."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        path, answer = scope["path"], with_headers_of(scope["path"], send)
        if not self._allowed(scope["method"], path):
            await _refused(path, 404, _NOTHING)(scope, receive, answer)
        elif path in EVENT_ROUTES:
            await self._event(scope, receive, answer)
        elif path.startswith(_API) and (why := _too_much(scope)):
            await _refused(path, *why)(scope, receive, answer)
        else:
            await self._app(scope, receive, answer)

    def _allowed(self, method: str, path: str) -> bool:
        if ".." in path:
            return False
        if method == "POST":
            return path in (*EVENT_ROUTES, UPLOAD_ROUTE) or path.startswith(_API)
        if method == "DELETE":
            return path.startswith(_API)
        if method not in ("GET", "HEAD"):
            return False
        if path.startswith(FILE_ROUTE):
            return self._files.is_upload(path.removeprefix(FILE_ROUTE))
        return path in _PAGES or path.startswith(_FOLDERS)

    async def _event(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await read_body(receive, MOST_EVENT_BYTES)
            event: Any = json.loads(body)
        except BodyTooLarge as error:
            return await refusal_of_event(413, str(error))(scope, receive, send)
        except ConnectionError:
            return
        except (ValueError, RecursionError):
            return await refusal_of_event(400, "The request is not JSON.")(scope, receive, send)
        if not self._files.allows(event, header(scope, "host")):
            return await refusal_of_event(400, _FOREIGN)(scope, receive, send)
        await self._app(scope, replay(body, receive), send)


def _refused(path: str, status: int, sentence: str) -> Response:
    return (
        problem(status, sentence) if f"{path}/".startswith("/api/") else refusal(status, sentence)
    )


def _too_much(scope: Scope) -> tuple[int, str] | None:
    """Status and sentence for a body that is too large, or does not say how large it is."""
    length = header(scope, "content-length")
    if header(scope, "transfer-encoding"):
        return 411, "Please say how long the request is, in a Content-Length header."
    most = MOST_API_BYTES if scope["path"] in _WITH_PHOTO else MOST_PLAIN_BYTES
    if length and (not length.isdigit() or int(length) > most):
        return 413, f"The request has more than {most // 1024:,} KiB."
    return None
