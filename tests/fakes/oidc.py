"""A little OpenID Connect provider over loopback HTTP: discovery, a sign-in page, tokens, sign-out.

It is as strict as Cognito where we could be wrong: a code works once, for its client, its address
and its PKCE verifier. What it signs and says can be made wrong, one field at a time.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from dataclasses import dataclass
from functools import cache
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.fakes.oidc_faults import Faults, form

CLIENT = "1h57kf5cpq17m0eml12stylist"
_SESSION = "provider-session"


@dataclass(frozen=True)
class _Promise:
    """What a code stands for."""

    callback: str
    challenge: str
    nonce: str


class FakeProvider:
    """Use as `with FakeProvider() as provider:`; then `provider.url` is its issuer.

    pages: where browsers may be sent back to, as a client's settings list them.
    """

    def __init__(self, lifetime: int = 3600) -> None:
        self.faults = Faults()
        self.lifetime = lifetime
        self.pages: set[str] = set()
        self.asked: list[str] = []
        self.given: list[str] = []
        """Everything secret that it ever gave out: codes and tokens."""
        self._key = _key("first")
        self._codes: dict[str, _Promise] = {}
        self._sessions: set[str] = set()
        self._closing = threading.Event()

    def __enter__(self) -> Self:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 at: TracebackType | None) -> None:  # fmt: skip
        self._closing.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def changes_its_key(self) -> None:
        """As providers do from time to time."""
        self._key = _key("next")

    def answer(self, method: str, path: str, asked: dict[str, str], cookie: str) -> Any:
        """Status, headers, body."""
        self.asked.append(path)
        if path in self.faults.silent:
            self._closing.wait()
            return 500, {}, ""
        if path in self.faults.broken:
            return 502, {"content-type": "text/html"}, "<h1>Bad gateway</h1>"
        known = {
            ("GET", "/.well-known/openid-configuration"): lambda: _json(self._itself()),
            ("GET", "/jwks.json"): lambda: _json({"keys": [self._key.as_dict(private=False)]}),
            ("GET", "/authorize"): lambda: self._authorize(asked, cookie, signs_in=False),
            ("POST", "/authorize"): lambda: self._authorize(asked, cookie, signs_in=True),
            ("GET", "/favicon.ico"): lambda: (204, {}, ""),
            ("POST", "/token"): lambda: self._token(asked),
            ("GET", "/logout"): lambda: self._logout(asked, cookie),
        }
        return known.get((method, path), lambda: (404, {}, "nothing here"))()

    def _itself(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/jwks.json",
        }

    def _authorize(self, asked: dict[str, str], cookie: str, signs_in: bool) -> Any:
        if asked.get("client_id") != CLIENT or asked.get("redirect_uri") not in self.pages:
            return 400, {}, "This client may not send you there."
        if asked.get("response_type") != "code" or asked.get("code_challenge_method") != "S256":
            return 400, {}, "Only codes with PKCE are given out here."
        back, state = asked["redirect_uri"], asked.get("state", "")
        if self.faults.refuses:
            return _to(f"{back}?{urlencode({'error': self.faults.refuses, 'state': state})}")
        if not signs_in and cookie not in self._sessions:
            return 200, {"content-type": "text/html"}, form(asked)
        code, session = secrets.token_urlsafe(16), secrets.token_urlsafe(16)
        self.given.append(code)
        self._sessions.add(session)
        self._codes[code] = _Promise(back, asked["code_challenge"], asked.get("nonce", ""))
        kept = {"set-cookie": f"{_SESSION}={session}; HttpOnly; SameSite=Lax; Path=/"}
        return _to(f"{back}?{urlencode({'code': code, 'state': state})}", kept)

    def _token(self, asked: dict[str, str]) -> Any:
        promise = self._codes.pop(asked.get("code", ""), None)
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        is_good = asked.get("grant_type") == "authorization_code" and asked["client_id"] == CLIENT
        wanted = promise and (promise.callback, promise.challenge)
        if not is_good or wanted != (asked.get("redirect_uri"), challenge):
            return _json({"error": "invalid_grant", "error_description": "my secret"}, 400)
        token = self._signed(promise.nonce if promise else "")
        self.given.append(token)
        return _json({"id_token": token, "access_token": "unused", "token_type": "Bearer"})

    def _signed(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "sub": "somebody", "nonce": nonce, "iat": now,
                  "exp": now + self.lifetime, "token_use": "id"} | self.faults.claims  # fmt: skip
        claims = {name: value for name, value in claims.items() if value is not None}
        if self.faults.unsigned:
            head = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
            told = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
            return f"{head}.{told}."
        key = _key("strange") if self.faults.strange_key else self._key
        return jwt.encode({"alg": "RS256", "kid": self._key.kid}, claims, key)

    def _logout(self, asked: dict[str, str], cookie: str) -> Any:
        if asked.get("client_id") != CLIENT or asked.get("logout_uri") not in self.pages:
            return 400, {}, "This client may not send you there."
        self._sessions.discard(cookie)
        return _to(asked["logout_uri"])


@cache
def _key(name: str) -> RSAKey:
    # Making one takes half a second.
    return RSAKey.generate_key(2048, {"kid": name, "use": "sig", "alg": "RS256"})


def _handler_for(provider: FakeProvider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._serve("GET", {})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
            self._serve("POST", _single(body))

        def _serve(self, method: str, form: dict[str, str]) -> None:
            parts = urlsplit(self.path)
            cookie = SimpleCookie(self.headers.get("cookie", "")).get(_SESSION)
            status, headers, body = provider.answer(
                method, parts.path, _single(parts.query) | form, cookie.value if cookie else ""
            )
            self.send_response(status)
            sent = body.encode()
            for name, value in {**headers, "content-length": str(len(sent))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Handler


def _single(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


def _json(value: Any, status: int = 200) -> Any:
    return status, {"content-type": "application/json"}, json.dumps(value)


def _to(address: str, more: dict[str, str] | None = None) -> Any:
    return 302, {"location": address, **(more or {})}, ""
