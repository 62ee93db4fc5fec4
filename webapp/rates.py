"""How often one address may ask for what costs us most."""

import ipaddress
import time
from collections.abc import Callable, Mapping
from typing import Final

from cachetools import LRUCache
from starlette.types import ASGIApp, Receive, Scope, Send

from webapp.addresses import EVENT_ROUTE, STREAM_ROUTE, UPLOAD_ROUTE
from webapp.asgi import header, refusal_of_event
from webapp.problems import problem

PER_MINUTE: Final[Mapping[str, int]] = {
    UPLOAD_ROUTE: 30, STREAM_ROUTE: 60, EVENT_ROUTE: 240, "/api/v1/search": 60,
    "/api/v1/chat": 60, "/api/v1/outfits": 60, "/api/v1/looks": 30, "/api/v1/forget": 30,
}  # fmt: skip
"""Generous: behind one address may be a school."""
_MOST_ADDRESSES: Final = 10_000

_SENTENCES: Final = {
    UPLOAD_ROUTE: "That were many photos within a minute. Please wait a moment, then try again.",
}
_ELSE: Final = "That was a lot within a minute. Please wait a moment, then go on."


class Bucket:
    """`most` at once, and as many again within a minute, for each key."""

    def __init__(self, most: int, clock: Callable[[], float]) -> None:
        self._most = most
        self._clock = clock
        self._left: LRUCache[str, tuple[float, float]] = LRUCache(_MOST_ADDRESSES)

    def take(self, key: str) -> bool:
        """Whether one more is fine now."""
        now = self._clock()
        left, at = self._left.get(key, (float(self._most), now))
        left = min(self._most, left + (now - at) * self._most / 60)
        self._left[key] = (left - 1 if left >= 1 else left, now)
        return left >= 1


class Rates:
    """Refuses with 429 who asks too often. Whoever sits at this machine may.

    is_public: others reach the page through something that runs here, such as a tunnel or a
    proxy; nobody is taken to sit at this machine then. Where that names no address of theirs in
    X-Forwarded-For, all of them count as one.
    """

    def __init__(self, app: ASGIApp, clock: Callable[[], float] = time.monotonic,
                 is_public: bool = False) -> None:  # fmt: skip
        self._app = app
        self._buckets = {path: Bucket(most, clock) for path, most in PER_MINUTE.items()}
        self._is_public = is_public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, or refuse."""
        bucket = self._buckets.get(scope["path"]) if scope["type"] == "http" else None
        if bucket is None or self._sits_here(scope) or bucket.take(address_of(scope)):
            return await self._app(scope, receive, send)
        sentence = _SENTENCES.get(scope["path"], _ELSE)
        of_api = scope["path"].startswith("/api/")
        answer = problem(429, sentence) if of_api else refusal_of_event(429, sentence)
        answer.headers["retry-after"] = "10"
        await answer(scope, receive, send)

    def _sits_here(self, scope: Scope) -> bool:
        told = header(scope, "x-forwarded-for")
        return not self._is_public and _is_here(_client(scope)) and not told


def address_of(scope: Scope) -> str:
    """Where a request comes from, as one who asks has it for himself: with IPv6 a network of 64
    bits, for whoever has one of its addresses has them all."""
    address = _client(scope)
    try:
        found = ipaddress.IPv6Address(address.partition("%")[0])
    except ValueError:  # IPv4, a test's client, or a socket file
        return address
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.IPv6Network((found, 64), strict=False))


def _client(scope: Scope) -> str:
    return str((scope.get("client") or ("",))[0])


def _is_here(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:  # a test's client, or a socket file
        return False
