"""Listens to everything that a browser context does, and tells what it must not do."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError

OF_NO_HOST = ("data", "blob", "about")


@dataclass
class Watch:
    """What went wrong in one context. url: where the page is; nothing else may be asked.

    forgiven: patterns of console errors that a test brings about on purpose.
    """

    url: str
    requests: list[Request] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("page", self._page)

    def forgive(self, pattern: str) -> None:
        self.forgiven.append(pattern)

    def judge(self) -> None:
        """Fails on a request to another host, and on every error that nobody forgave."""
        assert not self.foreign, f"asked somebody else: {self.foreign}"
        wrong = [error for error in self.errors
                 if not any(re.search(pattern, error) for pattern in self.forgiven)]  # fmt: skip
        assert not wrong, f"errors in the browser: {wrong}"

    def _page(self, page: Page) -> None:
        page.on("websocket", lambda socket: self._address(socket.url))

    def _request(self, request: Request) -> None:
        self.requests.append(request)
        self._address(request.url)

    def _address(self, address: str) -> None:
        parts = urlsplit(address)
        ours = urlsplit(self.url)
        if parts.scheme not in OF_NO_HOST and parts[:2] != ours[:2]:
            self.foreign.append(address)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location['url']})")

    def _error(self, error: WebError) -> None:
        self.errors.append(str(error.error))
