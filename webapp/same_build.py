"""Turns away a page whose components are not those that this process serves."""

import hashlib
import json
from typing import Any, Final

from starlette.types import ASGIApp, Receive, Scope, Send

from webapp.addresses import EVENT_ROUTES
from webapp.asgi import header, refusal_of_event

BUILD_HEADER: Final = "x-stylist-build"
OLD_PAGE: Final = "This page is from before an update. Please reload it."


def build_of(page: Any) -> str:
    """12 hex digits for the components and events of a `gr.Blocks`, the same in every process.

    An event names its handler and its fields by number only, so an old page would reach others.
    """
    config = page.config
    # Gradio counts on through all pages of a process.
    place = {one["id"]: at for at, one in enumerate(config["components"])}
    tree = {
        "version": config["version"],
        "components": [one["type"] for one in config["components"]],
        "events": [
            (one["id"], one["api_name"], [place[field] for field in one["inputs"]],
             [place[field] for field in one["outputs"]])
            for one in config["dependencies"]
        ],
    }  # fmt: skip
    return hashlib.sha256(json.dumps(tree).encode()).hexdigest()[:12]


class SameBuild:
    """Answers 409 to events of another build; who names none is let through."""

    def __init__(self, app: ASGIApp, build: str) -> None:
        self._app = app
        self._build = build

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Only events are looked at."""
        if scope["type"] == "http" and scope["path"] in EVENT_ROUTES:
            named = header(scope, BUILD_HEADER)
            if named and named != self._build:
                return await refusal_of_event(409, OLD_PAGE)(scope, receive, send)
        await self._app(scope, receive, send)
