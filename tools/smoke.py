"""Whether a page works, wherever it is: `python -m tools.smoke https://page.example`.

It loads the page, searches, saves a look, opens it at its link, and takes it back. Of a page that
asks to sign in it sees that it does, and no more.
"""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

_SECONDS: Final = 60.0
_EVERY: Final = 10.0
_WORDS: Final = "a navy coat"


class Broken(Exception):
    """Something does not work; says what."""


@dataclass(frozen=True)
class Answer:
    """What came back, wherever one was sent on the way. url: where that was."""

    status: int
    body: bytes
    url: str

    def record(self) -> dict[str, Any]:
        """The body as JSON."""
        try:
            found: dict[str, Any] = json.loads(self.body)
        except ValueError as error:
            raise Broken(f"{self.url} answered with no JSON: {self.body[:80]!r}") from error
        return found


def smoke(url: str, wait: float) -> Iterator[str]:
    """A sentence for each thing that works.

    wait: seconds to wait for a catalog that is still being taken in.

    Raises:
        Broken: At the first thing that does not.
    """
    items = _awaited(url, wait)
    yield f"The page is up, with {items} pieces."
    page = _asked(url, "/", accept="text/html")
    if not page.url.startswith(url + "/") or "/auth/" in page.url:
        yield "It asks to sign in; what lies behind that was not tried."
        return
    if b"gradio" not in page.body:
        raise Broken(f"{url}/ loads, but it is not the stylist's page.")
    yield "The page loads."
    found = _asked(url, "/api/v1/search", {"text": _WORDS, "limit": 6}).record()["matches"]
    if not found:
        raise Broken(f"A search for '{_WORDS}' finds nothing.")
    yield f"A search for '{_WORDS}' finds {found[0]['title']}."
    yield from _look(url, str(found[0]["product_id"]), str(found[0]["title"]))


def _look(url: str, product_id: str, title: str) -> Iterator[str]:
    saved = _asked(
        url, "/api/v1/looks", {"items": [product_id], "title": "Smoke test"}, wanted=201
    ).record()
    path, visitor = f"/looks/{saved['look_id']}", str(saved["visitor"])
    try:
        shown = _asked(url, path, accept="text/html").body.decode()
        if "Smoke test" not in shown:
            raise Broken(f"{url}{path} opens, but does not show the look that was saved.")
        if not _asked(url, f"/media{path}.jpg").body.startswith(b"\xff\xd8"):
            raise Broken(f"{url}/media{path}.jpg is no picture.")
        yield f"A look with {title} can be saved and opened."
    finally:
        _asked(url, "/api/v1/forget", {"visitor": visitor}, wanted=204)
    if _asked(url, path, accept="text/html", wanted=None).status not in (404, 410):
        raise Broken(f"{url}{path} still opens after it was taken back.")
    yield "It is gone again."


def _awaited(url: str, wait: float) -> int:
    """How many pieces there are, once there are some."""
    ends = time.monotonic() + wait
    while True:
        try:
            items = int(_asked(url, "/healthz").record()["items"])
            if items:
                return items
            problem = f"{url} has no pieces yet; its log and that of ingestion say why."
        except Broken as error:
            problem = str(error)
        if time.monotonic() >= ends:
            raise Broken(problem)
        time.sleep(min(_EVERY, max(0.0, ends - time.monotonic())))


def _asked(url: str, path: str, body: Mapping[str, Any] | None = None, *, accept: str = "*/*",
           wanted: int | None = 200) -> Answer:  # fmt: skip
    data = None if body is None else json.dumps(body).encode()
    headers = {"accept": accept, "content-type": "application/json"}
    request = urllib.request.Request(url + path, data, headers)
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as reply:
            answer = Answer(reply.status, reply.read(), reply.url)
    except urllib.error.HTTPError as error:
        with error:
            answer = Answer(error.code, error.read(), url + path)
    except OSError as error:
        raise Broken(f"{url}{path} does not answer: {error}") from error
    if wanted is not None and answer.status != wanted:
        raise Broken(f"{url}{path} answers {answer.status}: {answer.body[:200].decode('latin-1')}")
    return answer


def main(arguments: list[str] | None = None) -> int:
    """Try it. Returns the exit status."""
    parser = argparse.ArgumentParser(
        "python -m tools.smoke", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("url", help="where the page is, as https://page.example")
    parser.add_argument(
        "--wait", type=float, default=0.0, metavar="SECONDS",
        help="how long to wait for a page or a catalog that is still coming",
    )  # fmt: skip
    asked = parser.parse_args(arguments)
    if not asked.url.startswith(("http://", "https://")):
        parser.error(f"'{asked.url}' is no address such as https://page.example")
    try:
        for line in smoke(asked.url.rstrip("/"), asked.wait):
            print(line, flush=True)
    except Broken as error:
        print(f"smoke test: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
