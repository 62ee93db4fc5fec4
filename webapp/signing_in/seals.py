"""Cookies that only we can have written: JSON Web Tokens under the session key."""

import hashlib
import hmac
from typing import Any, Final

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

_SIGNED_BY: Final = "HS256"


class Seal:
    """Signs and opens what is for one purpose; what was sealed for another does not open.

    where: whom it counts for besides, such as the provider; another one's does not open either.
    """

    def __init__(self, key: str, purpose: str, *where: str) -> None:
        told = "\n".join((purpose, *where)).encode()
        self._key = OctKey.import_key(hmac.digest(key.encode(), told, hashlib.sha256))

    def close(self, claims: dict[str, Any], until: float) -> str:
        """The claims as text for a cookie, readable and not to be changed. until: Unix time."""
        header = {"alg": _SIGNED_BY}
        return jwt.encode(header, {**claims, "exp": int(until)}, self._key)

    def open(self, text: str, now: float) -> dict[str, Any] | None:
        """The claims; None where the text is not ours, or its time is over."""
        try:
            claims = jwt.decode(text, self._key, algorithms=[_SIGNED_BY]).claims
        except (JoseError, ValueError):
            return None
        until = claims.get("exp")
        return claims if isinstance(until, int) and now < until else None
