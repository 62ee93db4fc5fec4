"""The headers that every answer carries, and how long each may be kept."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from webapp.addresses import EVENT_ROUTES, FILE_ROUTE

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

_ONLY_HTTPS = "max-age=15552000"
"""Half a year; of this name alone, not of others below it."""

_CACHE = (("/assets/", "public, max-age=31536000, immutable"),
          ("/static/", "public, max-age=86400"))  # fmt: skip


class AnswerHeaders:
    """Around everything: what is refused by whomever bears them, too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add them."""
        if scope["type"] == "http":
            send = _adding(scope["path"], scope.get("scheme") == "https", send)
        await self._app(scope, receive, send)


def _adding(path: str, is_https: bool, send: Send) -> Send:
    cache = next((value for prefix, value in _CACHE if path.startswith(prefix)), "")

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            # A route of ours may be stricter.
            for name, value in _SECURITY.items():
                headers.setdefault(name, value)
            if is_https:
                headers["strict-transport-security"] = _ONLY_HTTPS
            if cache and message["status"] == 200:
                headers["cache-control"] = cache
            elif path in EVENT_ROUTES or path.startswith(FILE_ROUTE):
                headers["cache-control"] = "no-store"
        await send(message)

    return answer
