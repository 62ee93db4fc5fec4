"""What STYLIST_AUTH=cognito needs: where shoppers sign in, and what seals their sessions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

KINDS: Final = ("none", "cognito")
LEAST_KEY: Final = 32
"""Characters of a session key; as many bytes as what it signs with is long."""

_KEY_RULE: Final = f"must have {LEAST_KEY} characters or more and no space"

_HERE: Final = r"http://(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?"
"""Of this machine alone: whoever listens on the way reads what is not encrypted."""
_PLACE: Final = (
    rf"(https://[A-Za-z0-9.-]{{1,200}}(:\d{{1,5}})?|{_HERE})(/[A-Za-z0-9._~/-]{{0,200}})?"
)

_VARIABLES: Final = (
    ("issuer", "STYLIST_OIDC_ISSUER", _PLACE,
     "https://cognito-idp.us-west-2.amazonaws.com/us-west-2_AbC123"),
    ("client_id", "STYLIST_OIDC_CLIENT_ID", r"[\w+.-]{1,128}", "1h57kf5cpq17m0eml12EXAMPLE"),
    ("sign_out", "STYLIST_OIDC_SIGN_OUT", _PLACE,
     "https://stylist.auth.us-west-2.amazoncognito.com"),
    ("session_key", "STYLIST_SESSION_KEY", rf"\S{{{LEAST_KEY},1024}}", ""),
)  # fmt: skip
"""Field, variable, what it must look like, an example; a secret has none and is never shown."""


@dataclass(frozen=True, kw_only=True)
class SignInSettings:
    """An OpenID Connect provider. issuer: as its tokens name it. client_id: who we are to it.
    sign_out: the domain of its own pages. session_key: the same for every replica."""

    issuer: str
    client_id: str
    sign_out: str
    session_key: str = field(repr=False)

    @classmethod
    def from_env(cls, environ: Mapping[str, str], problems: list[str]) -> "SignInSettings | None":
        """Read them where STYLIST_AUTH asks for it; what is wrong is added to `problems`."""
        kind = environ.get("STYLIST_AUTH") or "none"
        if kind not in KINDS:
            problems.append(f"STYLIST_AUTH is {kind!r}; it must be 'none' or 'cognito'.")
        elif kind == "none":
            problems.extend(_unused(environ))
        else:
            return cls._read(environ, problems)
        return None

    @classmethod
    def _read(cls, environ: Mapping[str, str], problems: list[str]) -> "SignInSettings | None":
        given = {name: environ.get(variable, "") for name, variable, _, _ in _VARIABLES}
        wrong = [*_missing(environ), *_misshapen(environ), *_exposed(environ)]
        problems.extend(wrong)
        given["issuer"] = given["issuer"].rstrip("/")
        return None if wrong else cls(**given)


def _missing(environ: Mapping[str, str]) -> list[str]:
    names = [variable for _, variable, _, _ in _VARIABLES if not environ.get(variable)]
    sentence = "STYLIST_AUTH=cognito also needs {}: set each to what the stack gives the page."
    return [sentence.format(", ".join(names))] if names else []


def _misshapen(environ: Mapping[str, str]) -> list[str]:
    told = []
    for _, variable, pattern, example in _VARIABLES:
        text = environ.get(variable, "")
        if not text or re.fullmatch(pattern, text, re.ASCII):
            continue
        rule = f"is {text[:80]!r}; it must be like {example}"
        told.append(f"{variable} {rule if example else _KEY_RULE}.")
    return told


def _unused(environ: Mapping[str, str]) -> list[str]:
    """A page that anybody may use, where somebody took care to say how to sign in, is a mistake."""
    given = [variable for _, variable, _, _ in _VARIABLES
             if variable.startswith("STYLIST_OIDC_") and environ.get(variable)]  # fmt: skip
    return [
        f"{', '.join(given)} is for signing in, but STYLIST_AUTH is 'none': set it to 'cognito', "
        "or leave the others out."
    ] if given else []  # fmt: skip


def _exposed(environ: Mapping[str, str]) -> list[str]:
    public = environ.get("STYLIST_PUBLIC_URL", "")
    if urlsplit(public).scheme != "http" or re.fullmatch(_HERE + "/?", public, re.ASCII):
        return []
    return [
        f"STYLIST_PUBLIC_URL is {public[:80]!r} and STYLIST_AUTH is 'cognito': who signs in over "
        "http can be listened to, so it must begin with https."
    ]
