"""Our own static files, each under an address that changes with its content."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"

_FOR_GOOD = "public, max-age=31536000, immutable"
_FOR_AN_HOUR = "public, max-age=3600"


def address(name: str) -> str:
    """Where a static file is, with the mark of what it holds."""
    return f"/page/{name}?v={_mark(name)}"


@cache
def _mark(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


class OwnFiles(StaticFiles):
    """Serves them; what is asked for by the mark it bears may be kept for good."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with how long it may be kept.

        A replica of another version must not pass its own file off under our mark, for a year.
        """
        answer = await super().get_response(path, scope)
        if answer.status_code in (200, 304):
            asked: Any = parse_qs(scope["query_string"].decode("latin-1")).get("v")
            answer.headers["cache-control"] = _FOR_GOOD if asked == [_mark(path)] else _FOR_AN_HOUR
        return answer
