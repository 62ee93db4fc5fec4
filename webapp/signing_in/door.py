"""The ways in and out: to the provider, back from it, and away."""

import hmac
import logging
import secrets
import time
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from stylist.settings_sign_in import SignInSettings
from webapp.addresses import CALLBACK_ROUTE, SIGN_IN_ROUTE
from webapp.public_address import base_of
from webapp.signing_in import cookies, pages
from webapp.signing_in.failed import SignInFailed
from webapp.signing_in.provider import Provider, Way
from webapp.signing_in.seals import Seal

log = logging.getLogger(__name__)

MOST_SECONDS: Final = 8 * 3600
"""A session ends when the provider's token does, and after this long at the latest."""
_WAY_SECONDS: Final = 600
"""To sign in, be it by making an account first."""
_MOST_AHEAD: Final = 500

_LOST: Final = (
    "It took longer than ten minutes, was begun in another browser, or this one keeps no cookies."
)
_DENIED: Final = "The service for signing in sent you back without signing you in."


class Door:
    """Answers at the three addresses of signing in, and knows who is in."""

    def __init__(self, settings: SignInSettings, provider: Provider, public_url: str = "",
                 clock: Callable[[], float] = time.time) -> None:  # fmt: skip
        self._provider = provider
        self._public_url = public_url
        self._clock = clock
        whose = (settings.issuer, settings.client_id)
        self._sessions = Seal(settings.session_key, "session", *whose)
        self._ways = Seal(settings.session_key, "way", *whose)

    def is_in(self, request: Request) -> bool:
        """Whether the browser brings a session that still lasts."""
        given = cookies.session_of(request)
        return bool(given) and self._sessions.open(given, self._clock()) is not None

    async def begin(self, request: Request) -> Response:
        """Send the browser to the provider, with its way sealed in a cookie."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        way = Way(state, nonce, verifier, _within(request.query_params.get("next", "")))
        try:
            answer = pages.going_to(await self._provider.address(way, self._callback(request)))
        except SignInFailed as error:
            return _told(error, way.ahead)
        sealed = self._ways.close(vars(way), self._clock() + _WAY_SECONDS)
        cookies.drop_ways(request, answer)
        cookies.give_way(request, answer, way.state, sealed, _WAY_SECONDS)
        return answer

    async def finish(self, request: Request) -> Response:
        """Take up who comes back: a session for a code, or what did not work."""
        state, ahead = request.query_params.get("state", ""), "/"
        try:
            way = self._way(request, state)
            ahead = way.ahead
            code = request.query_params.get("code", "")
            if not code:
                raise SignInFailed(_DENIED, "no code", 403)
            ends = await self._provider.redeem(code, way, self._callback(request))
        except SignInFailed as error:
            answer = _told(error, ahead)
        else:
            answer = pages.going_to(ahead)
            now = self._clock()
            until = min(ends, int(now) + MOST_SECONDS)
            cookies.give_session(request, answer, self._sessions.close({}, until),
                                 max(1, until - int(now)))  # fmt: skip
        if state.isascii():
            cookies.give_way(request, answer, state, "", 0)
        return answer

    def leave(self, request: Request) -> Response:
        """End the session here, then send the browser to end the provider's."""
        if not self._is_own_form(request):
            return pages.refused_sign_out()
        answer = pages.leaving(self._provider.farewell(f"{self._base(request)}/"))
        cookies.give_session(request, answer, "", 0)
        return answer

    def _way(self, request: Request, state: str) -> Way:
        claims = self._ways.open(cookies.way_of(request, state), self._clock())
        if claims is None or not hmac.compare_digest(str(claims["state"]), state):
            raise SignInFailed(_LOST, "state")
        return Way(**{name: str(claims[name]) for name in Way.__dataclass_fields__})

    def _is_own_form(self, request: Request) -> bool:
        """A form of another site could otherwise sign people out."""
        origin = request.headers.get("origin", "")
        if not origin:
            return request.headers.get("sec-fetch-site") == "same-origin"
        ours = {request.headers.get("host", ""), urlsplit(self._public_url).netloc}
        return urlsplit(origin).netloc in ours - {""}

    def _callback(self, request: Request) -> str:
        return self._base(request) + CALLBACK_ROUTE

    def _base(self, request: Request) -> str:
        return base_of(request.scope, self._public_url)


def _within(ahead: str) -> str:
    """Where to go after signing in, if that is on this page; else its beginning."""
    is_path = ahead.startswith("/") and ahead[1:2] not in ("/", "\\") and len(ahead) <= _MOST_AHEAD
    return ahead if is_path and ahead.isascii() and ahead.isprintable() else "/"


def way_in(ahead: str) -> str:
    """Where one signs in, to go `ahead` afterwards."""
    return f"{SIGN_IN_ROUTE}?next={quote(_within(ahead), safe='/')}"


def _told(error: SignInFailed, ahead: str) -> Response:
    # Neither what was sent nor what the provider said: codes and tokens are in both.
    log.warning("signing in failed: %s", error.code)
    return pages.failed(error, way_in(ahead))
