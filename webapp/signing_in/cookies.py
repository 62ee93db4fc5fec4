"""The two cookies of signing in: one lasts as a session does, one from the door and back."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

_SESSION: Final = "stylist-session"
_WAY: Final = "stylist-way-"
_MARK: Final = 12
"""Characters of a state that part the ways of several tabs."""
MOST_WAYS: Final = 6
"""Tabs that may sign in at once; a browser sends all its cookies with each request."""


def session_of(request: Request) -> str:
    """What the browser has as its session; '' for nothing."""
    return request.cookies.get(_prefix(request) + _SESSION, "")


def way_of(request: Request, state: str) -> str:
    """What the browser took along for a state; '' for nothing."""
    return request.cookies.get(_way(request, state), "")


def give_session(request: Request, answer: Response, value: str, seconds: int) -> None:
    """seconds: how long the browser keeps it; 0 takes it away."""
    _give(request, answer, _prefix(request) + _SESSION, value, seconds)


def give_way(request: Request, answer: Response, state: str, value: str, seconds: int) -> None:
    """seconds: how long the browser keeps it; 0 takes it away."""
    _give(request, answer, _way(request, state), value, seconds)


def drop_ways(request: Request, answer: Response) -> None:
    """Take the ways away that were begun and not ended, once they are many."""
    begun = [name for name in request.cookies if name.startswith(_prefix(request) + _WAY)]
    if len(begun) >= MOST_WAYS:
        for name in begun:
            _give(request, answer, name, "", 0)


def _give(request: Request, answer: Response, name: str, value: str, seconds: int) -> None:
    # Lax: the provider's page sends the browser back here, and it must bring the way along.
    answer.set_cookie(name, value, max_age=seconds, path="/", httponly=True, samesite="lax",
                      secure=_is_https(request))  # fmt: skip


def _way(request: Request, state: str) -> str:
    return f"{_prefix(request)}{_WAY}{state[:_MARK]}"


def _prefix(request: Request) -> str:
    # A browser takes such a name only from this very host, over https.
    return "__Host-" if _is_https(request) else ""


def _is_https(request: Request) -> bool:
    return request.url.scheme == "https"
