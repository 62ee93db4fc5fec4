"""A small application behind the door, and a browser without a screen that visits it."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.responses import PlainTextResponse

from stylist.settings_sign_in import SignInSettings
from tests.fakes.oidc import CLIENT, FakeProvider
from webapp.addresses import CALLBACK_ROUTE, SIGN_IN_ROUTES
from webapp.guard import Guard
from webapp.public_address import PublicAddress
from webapp.signing_in.door import Door
from webapp.signing_in.middleware import SignIn
from webapp.signing_in.provider import Provider

KEY = "0123456789abcdef0123456789abcdef"
HOST = "https://stylist.example"


@dataclass
class Clock:
    """Seconds ahead of the real time."""

    ahead: float = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


def settings_of(provider: FakeProvider, key: str = KEY) -> SignInSettings:
    return SignInSettings(issuer=provider.url, client_id=CLIENT, sign_out=provider.url,
                          session_key=key)  # fmt: skip


def application(settings: SignInSettings, clock: Any = time.time, public_url: str = "",
                patience: float = 5.0) -> FastAPI:  # fmt: skip
    """Answers 'here' wherever the page would."""
    app = FastAPI()

    @app.api_route("/{path:path}", methods=["GET", "HEAD", "POST", "DELETE"])
    def here(path: str) -> Any:
        return PlainTextResponse("here")

    provider = Provider(settings, patience, clock)
    app.add_middleware(SignIn, door=Door(settings, provider, public_url, clock))
    app.add_middleware(Guard, uploads=Path("/nowhere"), inputs={0: 0}, also=SIGN_IN_ROUTES)
    app.add_middleware(PublicAddress, public_url=public_url, by_https=True)
    return app


class Visitor:
    """A browser that goes to and fro between page and provider; follows nothing by itself."""

    def __init__(self, provider: FakeProvider, app: FastAPI, host: str = HOST) -> None:
        self.page = TestClient(app, host, follow_redirects=False)
        self.provider = provider
        self._at_provider = requests.Session()
        provider.pages |= {host + CALLBACK_ROUTE, f"{host}/"}

    def get(self, path: str, **more: Any) -> Any:
        headers = {"accept": "text/html"} | more.pop("headers", {})
        return self.page.get(path, headers=headers, **more)

    def sets_out(self, path: str = "/") -> str:
        """Ask for a page; gives the provider's address that one is sent to."""
        door = self.get(path)
        assert door.status_code == 303, door.text
        answer = self.get(door.headers["location"])
        assert answer.status_code == 303, answer.text
        return str(answer.headers["location"])

    def signs_in_at(self, address: str) -> str:
        """Sign in at the provider; gives where one is sent back to."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        answer = self._at_provider.post(f"{self.provider.url}/authorize", data=asked, timeout=10,
                                        allow_redirects=False)  # fmt: skip
        assert answer.status_code == 302, answer.text
        return answer.headers["location"]

    def comes_back(self, address: str) -> Any:
        parts = urlsplit(address)
        return self.get(f"{parts.path}?{parts.query}")

    def signs_in(self, path: str = "/") -> Any:
        """The whole way; the answer to coming back."""
        return self.comes_back(self.signs_in_at(self.sets_out(path)))
