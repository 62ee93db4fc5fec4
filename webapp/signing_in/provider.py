"""The OpenID Connect provider: where it is, how a code becomes a token, whether that is good."""

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import anyio
import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from stylist.settings_sign_in import SignInSettings
from webapp.signing_in.failed import SignInFailed

PATIENCE: Final = 10.0
"""Seconds for all that is asked of the provider while one shopper waits."""
_SIGNED_BY: Final = ("RS256",)
"""What Cognito signs with. Named here, because a token names its own, 'none' among them."""
_SCOPE: Final = "openid"
_ENDPOINTS: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_SKEW: Final = 60
"""Seconds by which the provider's clock may be ahead of ours."""


@dataclass(frozen=True)
class Way:
    """What one browser takes along to the provider and back. ahead: where it wanted to go."""

    state: str
    nonce: str
    verifier: str
    ahead: str


class Provider:
    """Asks the provider over HTTP; what it says of itself is asked for once."""

    def __init__(self, settings: SignInSettings, patience: float = PATIENCE,
                 clock: Callable[[], float] = time.time) -> None:  # fmt: skip
        self._settings = settings
        self._patience = patience
        self._clock = clock
        self._itself: dict[str, str] = {}
        self._keys: KeySet | None = None

    async def address(self, way: Way, callback: str) -> str:
        """Where to send a browser that wants to sign in.

        Raises:
            SignInFailed: The provider does not answer.
        """
        about = await self._answering(self._about)
        url: str = prepare_grant_uri(
            about["authorization_endpoint"], self._settings.client_id, "code",
            redirect_uri=callback, scope=_SCOPE, state=way.state, nonce=way.nonce,
            code_challenge=create_s256_code_challenge(way.verifier), code_challenge_method="S256",
        )  # fmt: skip
        return url

    async def redeem(self, code: str, way: Way, callback: str) -> int:
        """Until when (Unix time) the token counts that the provider gives for a code.

        Raises:
            SignInFailed: It gives none, gives one that is not good, or does not answer.
        """
        ends: int = await self._answering(lambda: self._redeemed(code, way, callback))
        return ends

    def farewell(self, back: str) -> str:
        """Where a browser ends its session with the provider; it comes `back` from there."""
        place = self._settings.sign_out.rstrip("/")
        if not urlsplit(place).path:
            place += "/logout"
        return f"{place}?{urlencode({'client_id': self._settings.client_id, 'logout_uri': back})}"

    @property
    def origin(self) -> str:
        """Of the pages where one signs out."""
        parts = urlsplit(self._settings.sign_out)
        return f"{parts.scheme}://{parts.netloc}"

    async def _redeemed(self, code: str, way: Way, callback: str) -> int:
        about = await self._about()
        # There is no secret: the verifier shows that a code is ours.
        async with AsyncOAuth2Client(self._settings.client_id, verify=self._trusted,
                                     timeout=self._patience) as client:  # fmt: skip
            given = await client.fetch_token(
                about["token_endpoint"], code=code, code_verifier=way.verifier,
                redirect_uri=callback,
            )  # fmt: skip
        return await self._checked(str(given["id_token"]), way.nonce)

    async def _checked(self, token: str, nonce: str) -> int:
        read = await self._signed(token)
        jwt.JWTClaimsRegistry(
            now=int(self._clock()), leeway=_SKEW,
            iss={"essential": True, "value": self._settings.issuer},
            aud={"essential": True, "value": self._settings.client_id},
            exp={"essential": True}, iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        ).validate(read)  # fmt: skip
        # The session ends with the token, so one that has just ended would begin none.
        if read["exp"] <= self._clock():
            raise SignInFailed("It took too long.", "expired token")
        # One for several is for whom it says; Cognito also signs tokens that tell of no sign-in.
        ours = {None, self._settings.client_id}
        is_plain = isinstance(read["aud"], str) or len(read["aud"]) == 1
        if read.get("azp") not in (ours if is_plain else {self._settings.client_id}):
            raise SignInFailed(_NOT_GOOD, "azp")
        if read.get("token_use", "id") != "id":
            raise SignInFailed(_NOT_GOOD, "token_use")
        return int(read["exp"])

    async def _signed(self, token: str) -> dict[str, Any]:
        keys = self._keys or await self._fetched_keys()
        try:
            return jwt.decode(token, keys, algorithms=_SIGNED_BY).claims
        except InvalidKeyIdError:
            # Providers change their keys.
            keys = await self._fetched_keys()
            return jwt.decode(token, keys, algorithms=_SIGNED_BY).claims

    async def _fetched_keys(self) -> KeySet:
        about = await self._about()
        self._keys = KeySet.import_key_set(await self._asked(about["jwks_uri"]))
        return self._keys

    async def _about(self) -> dict[str, str]:
        if not self._itself:
            issuer = self._settings.issuer
            found = await self._asked(f"{issuer}/.well-known/openid-configuration")
            if found["issuer"] != issuer:
                raise SignInFailed(_NOT_GOOD, "another issuer", 502)
            self._itself = {name: str(found[name]) for name in _ENDPOINTS}
        return self._itself

    async def _asked(self, url: str) -> Any:
        async with httpx2.AsyncClient(verify=self._trusted, timeout=self._patience) as client:
            return (await client.get(url)).raise_for_status().json()

    # Reading all certificates takes longer than asking.
    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return httpx2.create_ssl_context()

    async def _answering(self, ask: Callable[[], Any]) -> Any:
        """What is asked for, with every failure of it told as one of ours."""
        try:
            with anyio.fail_after(self._patience):
                return await ask()
        except OAuthError as error:
            raise SignInFailed(_REFUSED, "refused by the provider") from error
        except JoseError as error:
            raise SignInFailed(_NOT_GOOD, f"token: {type(error).__name__}") from error
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:  # a TimeoutError is one
            raise SignInFailed(_SILENT, f"provider: {type(error).__name__}", 503) from error
        except (ValueError, KeyError, TypeError) as error:
            raise SignInFailed(_NOT_GOOD, f"answer: {type(error).__name__}", 502) from error


_SILENT: Final = "The service for signing in does not answer at the moment."
_REFUSED: Final = "The service for signing in did not accept this attempt."
_NOT_GOOD: Final = "What the service for signing in answered could not be trusted."
