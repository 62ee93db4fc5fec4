"""One request and its answer on the wire."""

import json
import select
import socket
import struct
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from botocore.model import StructureShape

from tests.fakes.codes import STATUS
from tests.fakes.operations import Refused, Route
from tests.fakes.validation import problems
from tests.fakes.wire import Event, encode, event_frame

if TYPE_CHECKING:
    from tests.fakes.handler import Handler
    from tests.fakes.server import FakeAws

_STREAM = "application/vnd.amazon.eventstream"
_LOOSE = ("must be at most", "must satisfy the pattern")


@dataclass
class Request:
    """What a client asked. body: arguments by their names, JSON payloads read; at: seconds.

    `finished` is set when the answer was given whole, `gone` when the client left before that.
    """

    operation: str
    service: str
    body: dict[str, Any]
    headers: dict[str, str]
    size: int = 0
    at: float = field(default_factory=time.monotonic)
    ended_at: float = 0.0
    finished: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)

    @property
    def model_id(self) -> str | None:
        return self.body.get("modelId")

    def left(self) -> None:
        """The client was gone before the answer was whole."""
        self.ended_at = time.monotonic()
        self.gone.set()


@dataclass(frozen=True)
class Answer:
    """How a request is answered, well or badly."""

    give: Callable[["Exchange"], None]


class Exchange:
    """Writes the answer of one request."""

    def __init__(self, fake: "FakeAws", handler: "Handler", route: Route, request: Request) -> None:
        self.fake, self.request, self.route = fake, request, route
        self._handler = handler
        self._socket: socket.socket = handler.connection

    def default(self) -> Any:
        """What the fake answers of itself; raises Refused."""
        return self.fake.perform(self.request)

    @property
    def streams(self) -> bool:
        return bool(self.route.model.has_event_stream_output)

    def send(self, given: Any, *, checked: bool = True) -> None:
        """The whole answer: a list of events for a stream, else an object."""
        if self.streams:
            self.send_frames([event_frame(event) for event in self.events(given, checked=checked)])
        else:
            self.send_body(self.payload(given, checked=checked))

    def events(self, given: Any, *, checked: bool = True) -> list[Event]:
        events = list(given)
        shape = self.route.model.get_event_stream_output()
        for event in events if checked else []:
            self._check(shape, event)
        return events

    def payload(self, given: Any, *, checked: bool = True) -> bytes:
        if isinstance(given, bytes):
            return given
        shape = self.route.model.output_shape
        if checked and isinstance(shape, StructureShape) and not shape.serialization.get("payload"):
            self._check(shape, given)
        return encode(given)

    def _check(self, shape: Any, given: Any) -> None:
        # Real answers outgrow the model's bounds: there, a model's name is no longer than 20
        # letters and a profile's holds no dot.
        found = [
            problem
            for problem in problems(shape, json.loads(encode(given)))
            if not any(bound in problem for bound in _LOOSE)
        ]
        if found:
            raise AssertionError(f"{self.request.operation} never answers so: {'; '.join(found)}")

    def send_body(self, body: bytes, *, status: int = 200, upto: int | None = None) -> None:
        """A body with its length; only `upto` bytes of it where the rest is to be missing."""
        kind = "text/xml" if body.startswith(b"<") else "application/json"
        self._handler.head(status, {"Content-Type": kind, "Content-Length": str(len(body))})
        self._socket.sendall(body[:upto])
        if upto is None:
            self._done()

    def send_error(self, code: str, message: str, status: int | None = None) -> None:
        body = encode({"message": message, "__type": code})
        if self.route.service == "sts":
            told = f"<Error><Code>{code}</Code><Message>{message}</Message></Error>"
            body = f"<ErrorResponse>{told}</ErrorResponse>".encode()
        kind = "text/xml" if body.startswith(b"<") else "application/json"
        self._handler.head(
            status or STATUS.get(code, 400),
            {"Content-Type": kind, "Content-Length": str(len(body)), "x-amzn-ErrorType": code},
        )
        self._socket.sendall(body)
        self._done()

    def send_frames(self, frames: Sequence[bytes], *, end: bool = True) -> bool:
        """Frames, one chunk each, at the pace of the script; False when the client has gone."""
        self.open_stream()
        between, began = self.fake.delay_of(self.request).between, time.monotonic()
        for at, frame in enumerate(frames):
            if not self.wait(began + at * between - time.monotonic()):
                return False
            self._socket.sendall(f"{len(frame):x}\r\n".encode() + frame + b"\r\n")
        if end:
            self._socket.sendall(b"0\r\n\r\n")
            self._done()
        return True

    def open_stream(self) -> None:
        """The head of a stream, once."""
        if not self._handler.begun:
            self._handler.head(200, {"Content-Type": _STREAM, "Transfer-Encoding": "chunked"})

    def wait(self, seconds: float, until: threading.Event | None = None) -> bool:
        """Waits, at most until the event; False when the client has gone or the server closes."""
        ends = time.monotonic() + seconds
        poll = select.poll()
        poll.register(self._socket, select.POLLIN)
        while not (self.fake.closing.is_set() or self._hung_up(poll)):
            left = ends - time.monotonic()
            if left <= 0 or (until is not None and until.is_set()):
                return True
            poll.poll(min(left, 0.01 if until else left) * 1000)
        self._handler.close_connection = True
        self.request.left()
        return False

    def _hung_up(self, poll: select.poll) -> bool:
        if not poll.poll(0):
            return False
        try:
            return not self._socket.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False

    def cut(self) -> None:
        """Ends the connection in good order, wherever the answer is."""
        self._handler.close_connection = True
        self._socket.shutdown(socket.SHUT_RDWR)
        self._done()

    def reset(self) -> None:
        """Breaks the connection: the client sees it reset by its peer."""
        self._handler.close_connection = True
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._handler.abandon()
        self._done()

    def fail(self, error: BaseException) -> None:
        """Says that the fake itself is at fault; only breaks off where an answer has begun."""
        if self._handler.begun:
            self.cut()
        else:
            self.send_error("InternalServerException", f"The fake failed: {error!r}", 500)

    def _done(self) -> None:
        self.request.ended_at = time.monotonic()
        self.request.finished.set()


def refusal(refused: Refused) -> Answer:
    """The answer that tells why a request was not taken."""
    return Answer(lambda e: e.send_error(refused.code, refused.message, refused.status))
