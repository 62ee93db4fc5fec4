"""Behind proxies: which of a request's own claims hold, who asks, and that it was over https.

What stands before the page ends the encryption, so by itself the page would take every request for
one over http, and write such links and cookies.
"""

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from webapp.asgi import header, with_headers


class PublicAddress:
    """Tells everybody further in.

    public_url: where others find the page; a request for that name came as it says. proxies: how
    many stand before the page and each add to X-Forwarded-For whom they were asked by; what comes
    before is the asker's own word. by_https: other names than this machine's are asked for over
    https.
    """

    def __init__(self, app: ASGIApp, public_url: str = "", proxies: int = 0,
                 by_https: bool = False) -> None:  # fmt: skip
        self._app = app
        self._public = urlsplit(public_url)
        self._proxies = proxies
        self._by_https = by_https or proxies > 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Amend the request."""
        if scope["type"] == "http":
            scope = self._amended(scope)
        await self._app(scope, receive, send)

    def _amended(self, scope: Scope) -> Scope:
        asker = self._asker(scope)
        if asker:
            scope = {**scope, "client": (asker, 0)}
        # Gradio goes by this header and the next, whoever wrote them.
        if not self._is_public(header(scope, "x-forwarded-host")):
            scope = with_headers(scope, drop=("x-forwarded-host",))
        scheme = self._scheme(header(scope, "host"))
        if not scheme:
            return scope
        told = with_headers(scope, drop=("x-forwarded-host",), x_forwarded_proto=scheme)
        return {**told, "scheme": scheme}

    def _asker(self, scope: Scope) -> str:
        # Some proxies write a header of their own below that of who asks.
        lists = Headers(scope=scope).getlist("x-forwarded-for")
        told = [one.strip() for one in ",".join(lists).split(",")]
        return told[-self._proxies] if 0 < self._proxies <= len(told) else ""

    def _scheme(self, host: str) -> str:
        if self._is_public(host):
            return self._public.scheme
        return "https" if self._by_https and not _is_number_or_here(host) else ""

    def _is_public(self, host: str) -> bool:
        return bool(self._public.netloc) and host.lower() == self._public.netloc.lower()


def base_of(scope: Scope, public_url: str) -> str:
    """Where the page is for whoever asks, without a slash at its end."""
    return public_url or f"{scope['scheme']}://{header(scope, 'host')}"


def _is_number_or_here(host: str) -> bool:
    """Whether this is asked by address, as health checks and laptops do."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        ipaddress.ip_address(name)
    except ValueError:
        return host.partition(":")[0].lower() == "localhost"
    return True
