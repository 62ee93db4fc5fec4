"""Stands before everything: what is not listed here answers 404.

Also caps event bodies, refuses forged file values, and sets the response headers.
"""

import json
import re
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from webapp.asgi import BodyTooLarge, header, read_body, refusal, replay
from webapp.told import PHOTO_GONE

EVENT_ROUTE: Final = "/gradio_api/run/predict"
UPLOAD_ROUTE: Final = "/gradio_api/upload"
FILE_ROUTE: Final = "/gradio_api/file="
MOST_EVENT_BYTES: Final = 2 * 1024 * 1024
UPLOAD_NAME: Final = "photo.jpg"
"""What every upload is called once it is ours."""

_FOREIGN = "A file of this request was not uploaded here. Please upload it again."

_PAGES = frozenset(
    {"/", "/theme.css", "/gradio_api/theme.css", "/favicon.ico", "/manifest.json", "/robots.txt",
     "/healthz", "/gradio_api/upload_progress", "/gradio_api/startup-events"}
)  # fmt: skip
_FOLDERS = ("/assets/", "/static/", "/svelte/", "/pwa_icon", "/media/items/", "/items/", "/page/")

_SECURITY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
    "content-security-policy": "; ".join((
        "default-src 'self'",
        # Gradio's page compiles its templates in the browser, hence unsafe-eval.
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "media-src 'self' blob:",
        "frame-ancestors 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        "form-action 'self'",
    )),
}  # fmt: skip

_CACHE = (("/assets/", "public, max-age=31536000, immutable"),
          ("/static/", "public, max-age=86400"))  # fmt: skip


class Guard:
    """Default deny by method and path; event bodies judged before Gradio sees them."""

    def __init__(self, app: ASGIApp, uploads: Path) -> None:
        self._app = app
        folder, name = re.escape(str(uploads.resolve())), re.escape(UPLOAD_NAME)
        self._upload = re.compile(rf"{folder}/[0-9a-f]{{64}}/{name}")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, or refuse."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        answer = _with_security(scope["path"], send)
        if not self._allowed(scope["method"], scope["path"]):
            await refusal(404, "There is nothing here.")(scope, receive, answer)
        elif scope["path"] == EVENT_ROUTE:
            await self._event(scope, receive, answer)
        else:
            await self._app(scope, receive, answer)

    def _allowed(self, method: str, path: str) -> bool:
        if method == "POST":
            return path in (EVENT_ROUTE, UPLOAD_ROUTE)
        if method not in ("GET", "HEAD"):
            return False
        if path.startswith(FILE_ROUTE):
            return self.is_upload(path.removeprefix(FILE_ROUTE))
        return path in _PAGES or (path.startswith(_FOLDERS) and ".." not in path)

    async def _event(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await read_body(receive, MOST_EVENT_BYTES)
            event = json.loads(body)
        except BodyTooLarge as error:
            return await _event_refusal(413, str(error))(scope, receive, send)
        except ConnectionError:
            return
        except (ValueError, RecursionError):
            return await _event_refusal(400, "The request is not JSON.")(scope, receive, send)
        if objection := self._objection(event, header(scope, "host")):
            return await _event_refusal(400, objection)(scope, receive, send)
        await self._app(scope, replay(body, receive), send)

    def is_upload(self, path: object) -> bool:
        """Whether the path is one that our upload route handed out."""
        return isinstance(path, str) and bool(self._upload.fullmatch(path))

    def _objection(self, value: Any, host: str) -> str:
        """Why a dict at any depth that looks like a file is not taken; '' when all are."""
        waiting = [value]
        while waiting:
            found = waiting.pop()
            if isinstance(found, list):
                waiting.extend(found)
            elif isinstance(found, dict):
                if {"path", "url", "meta"} & found.keys():
                    if not self._is_file(found, host):
                        return _FOREIGN
                    if not Path(found["path"]).is_file():
                        return PHOTO_GONE
                waiting.extend(found.values())
        return ""

    def _is_file(self, value: dict[str, Any], host: str) -> bool:
        path, url = value.get("path"), value.get("url")
        if not self.is_upload(path) or value.get("meta") != {"_type": "gradio.FileData"}:
            return False
        if url in (None, ""):
            return True
        if not isinstance(url, str):
            return False
        try:
            parts = urlsplit(url)
        except ValueError:
            return False
        return parts.netloc in ("", host) and unquote(parts.path) == f"{FILE_ROUTE}{path}"


def _event_refusal(status: int, sentence: str) -> JSONResponse:
    """A refusal in the shape of Gradio's own; requests.js shows its sentence."""
    return JSONResponse({"error": sentence}, status)


def _with_security(path: str, send: Send) -> Send:
    cache = next((value for prefix, value in _CACHE if path.startswith(prefix)), "")

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(_SECURITY)
            if cache and message["status"] == 200:
                headers["cache-control"] = cache
            elif path == EVENT_ROUTE or path.startswith(FILE_ROUTE):
                headers["cache-control"] = "no-store"
        await send(message)

    return answer
