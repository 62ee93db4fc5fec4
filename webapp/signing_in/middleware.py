"""Stands behind the guard: without a session there is the way in, and what is for everybody."""

from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from webapp.addresses import (
    CALLBACK_ROUTE,
    EVENT_ROUTES,
    SIGN_IN_ROUTE,
    SIGN_OUT_ROUTE,
    UPLOAD_ROUTE,
)
from webapp.asgi import refusal
from webapp.problems import problem
from webapp.signing_in import pages
from webapp.signing_in.door import Door, way_in

_OPEN: Final = frozenset({"/healthz", "/robots.txt", "/favicon.ico", "/manifest.json"})
_OPEN_FOLDERS: Final = (
    # What a shared link opens, for whomever it was sent to.
    "/looks/", "/media/looks/", "/media/items/",
    # Files of the program, the same for everybody: what caches them for us brings no cookies.
    "/page/", "/assets/", "/static/", "/svelte/", "/pwa_icon",
)  # fmt: skip

_ENDED: Final = "Your session has ended."


class SignIn:
    """Lets through who is signed in."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, answer, or refuse."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        path = scope["path"]
        request = Request(scope, receive)
        if path == SIGN_IN_ROUTE:
            answer = await self._door.begin(request)
        elif path == CALLBACK_ROUTE:
            answer = await self._door.finish(request)
        elif path == SIGN_OUT_ROUTE:
            answer = self._door.leave(request)
        elif path in _OPEN or path.startswith(_OPEN_FOLDERS) or self._door.is_in(request):
            return await self._app(scope, receive, send)
        else:
            answer = _turned_away(request)
        await answer(scope, receive, send)


def _turned_away(request: Request) -> Response:
    path = request.url.path
    if request.method in ("GET", "HEAD") and "text/html" in request.headers.get("accept", ""):
        query = f"?{request.url.query}" if request.url.query else ""
        return pages.going_to(way_in(path + query))
    if path.startswith("/api/"):
        answer: Response = problem(401, f"{_ENDED} Sign in on the page, then try again.",
                                   sign_in=SIGN_IN_ROUTE)  # fmt: skip
    elif path in (*EVENT_ROUTES, UPLOAD_ROUTE):
        # The page makes a link of the address.
        answer = JSONResponse({"error": _ENDED, "sign_in": SIGN_IN_ROUTE}, 401)
    else:
        answer = refusal(401, f"{_ENDED} Sign in at {SIGN_IN_ROUTE}.")
    answer.headers["cache-control"] = "no-store"
    return answer
