"""Reads requests from a connection and finds out what they ask."""

import itertools
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.fakes.exchange import Exchange, Request, refusal
from tests.fakes.operations import Refused, arguments, route_of
from tests.fakes.signing import check_signed
from tests.fakes.wire import encode

if TYPE_CHECKING:
    from tests.fakes.server import FakeAws

_NUMBERS = itertools.count(1)
"""Ids of requests."""


class Handler(BaseHTTPRequestHandler):
    """Reads one request after another from a connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    begun = False

    def setup(self) -> None:
        super().setup()
        self.fake: FakeAws = self.server.fake  # type: ignore[attr-defined]
        self.fake.opened(self.connection)

    def finish(self) -> None:
        self.fake.closed(self.connection)
        super().finish()

    def head(self, status: int, headers: dict[str, str]) -> None:
        self.begun = True
        self.send_response(status)
        for name, value in {"x-amzn-requestid": f"fake-{next(_NUMBERS)}", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def abandon(self) -> None:
        """Closes the socket under the streams, so that nothing more is said on it."""
        self.fake.closed(self.connection)
        self.rfile.close()
        self.connection.close()

    def answer(self) -> None:
        self.begun = False
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            route, places = route_of(self.fake.services, self.command, self.path, headers, body)
            known = route.name in self.fake.operations
            if not known:
                said = f"The fake does not do {route.name}."
                raise Refused("UnknownOperationException", said, 404)
        except Refused as refused:
            told = encode({"message": refused.message})
            kind = {"x-amzn-ErrorType": refused.code, "Content-Length": str(len(told))}
            self.head(refused.status or 404, kind)
            self.wfile.write(told)
            return
        request = Request(route.name, route.service, dict(places), headers, len(body))
        exchange = Exchange(self.fake, self, route, request)
        try:
            check_signed(route, headers, self.fake.clock_skew)
            request.body = arguments(route, places, body)
        except Refused as refused:
            self.fake.requests.append(request)
            refusal(refused).give(exchange)
            return
        self.fake.requests.append(request)
        self.fake.serve(exchange)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: what happened is in `requests`."""


class Http(ThreadingHTTPServer):
    """One thread a connection; closing waits for all of them."""

    daemon_threads = False
    block_on_close = True
    request_queue_size = 128
    fake: "FakeAws"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A line that broke is the client's affair; all else is a fault of the fake."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            self.fake.failed(error)
