"""A loopback server that speaks AWS's HTTP: it checks, records, answers by script, ends cleanly.

Use as `with FakeBedrock() as server:`; `server.url` is the endpoint. Every request is held against
botocore's model of the service and every answer of ours too, so neither side can be wrong unseen:
what goes wrong inside a fake is raised when the `with` block ends.
"""

import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from tests.fakes.exchange import Answer, Exchange, Request, refusal
from tests.fakes.handler import Handler, Http
from tests.fakes.operations import Refused, routes

Operation = Callable[[Request], Any]
"""What a fake does when nothing is scripted: arguments in, JSON or a list of events out."""


@dataclass(frozen=True)
class _Delay:
    first: float = 0.0
    between: float = 0.0


class FakeAws:
    """The base of the fakes: subclasses name `services` and fill `operations`."""

    services: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.operations: dict[str, Operation] = {}
        self.clock_skew = 0.0
        """Seconds by which the client's clock seems wrong; past 15 minutes all is refused."""
        self._scripts: dict[tuple[str, str], deque[Any]] = {}
        self._always: dict[tuple[str, str], Any] = {}
        self._delays: dict[tuple[str, str], _Delay] = {}
        self._failed: list[BaseException] = []
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self.closing = threading.Event()

    def script(self, operation: str, *answers: Any, model: str = "") -> None:
        """Queues answers for an operation, one a request. model: only ids that hold this text."""
        self._known(operation)
        with self._lock:
            self._scripts.setdefault((operation, model), deque()).extend(answers)

    def always(self, operation: str, answer: Any, model: str = "") -> None:
        """The answer of every request for which nothing is queued."""
        self._known(operation)
        with self._lock:
            self._always[operation, model] = answer

    def delay(
        self, operation: str, seconds: float, *, between: float = 0.0, model: str = ""
    ) -> None:
        """Waits before each answer, and between the events of a stream. Ended by closing.

        What the fake itself has to work out for its answer it does within that time.
        """
        self._known(operation)
        self._delays[operation, model] = _Delay(seconds, between)

    def clear(self) -> None:
        """Forgets scripts, delays and what was recorded; keeps what the fake itself stores."""
        with self._lock:
            self._scripts.clear()
            self._always.clear()
            self._delays.clear()
            self.requests.clear()

    def asked(self, operation: str) -> list[Request]:
        """The recorded requests of one operation, in the order of arrival."""
        with self._lock:
            return [request for request in self.requests if request.operation == operation]

    def unused(self) -> dict[str, int]:
        """How many queued answers of each operation nobody has asked for."""
        return {name: len(queue) for (name, _), queue in self._scripts.items() if queue}

    def __enter__(self) -> Self:
        for service in self.services:
            routes(service)
        self._http = Http(("127.0.0.1", 0), Handler)
        self._http.fake = self
        self._accepting = threading.Thread(
            target=self._http.serve_forever, args=(0.02,), name=f"{type(self).__name__}"
        )
        self._accepting.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.closing.set()
        self._http.shutdown()
        self._accepting.join()
        with self._lock:
            for connection in self._open:
                _shut(connection)
        self._http.server_close()
        if self._failed and error is None:
            raise self._failed[0]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def connections(self) -> int:
        """How many clients hold a connection now."""
        with self._lock:
            return len(self._open)

    def accept(self, request: Request) -> None:
        """What is refused whatever the script says; raises Refused. Nothing, in the base."""

    def answer_for(self, request: Request) -> Answer:
        """The next scripted answer, or what the fake itself does."""
        scripted = self._scripted(request)
        if scripted is None:
            given = self.perform(request)
            return Answer(lambda exchange: exchange.send(given))
        if isinstance(scripted, Answer):
            return scripted
        given = scripted(request) if callable(scripted) else scripted
        return given if isinstance(given, Answer) else Answer(lambda exchange: exchange.send(given))

    def delay_of(self, request: Request) -> _Delay:
        """Seconds before the answer, and between the events of a stream."""
        for name in self._matching(request, list(self._delays)):
            return self._delays[name]
        return _Delay()

    def perform(self, request: Request) -> Any:
        """What the fake itself answers; raises Refused."""
        return self.operations[request.operation](request)

    def serve(self, exchange: Exchange) -> None:
        """Answers one request. A fault of the fake's own is a 500 and raised at the end."""
        request = exchange.request
        try:
            self.accept(request)
            answer = self.answer_for(request)
            if exchange.wait(request.at + self.delay_of(request).first - time.monotonic()):
                answer.give(exchange)
        except Refused as refused:
            refusal(refused).give(exchange)
        except OSError:
            request.left()
        except BaseException as error:
            self.failed(error)
            exchange.fail(error)

    def _scripted(self, request: Request) -> Any:
        with self._lock:
            for name in self._matching(request, list(self._scripts)):
                if self._scripts[name]:
                    return self._scripts[name].popleft()
            for name in self._matching(request, list(self._always)):
                return self._always[name]
        return None

    def _matching(self, request: Request, names: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The narrowest first."""
        ours = [n for n in names if n[0] == request.operation and n[1] in (request.model_id or "")]
        return sorted(ours, key=lambda name: -len(name[1]))

    def _known(self, operation: str) -> None:
        if operation not in self.operations:
            raise ValueError(f"No operation {operation}; there are {sorted(self.operations)}.")

    def failed(self, error: BaseException) -> None:
        """Keeps what went wrong inside the fake, to be raised when it ends."""
        self._failed.append(error)

    def opened(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)

    def closed(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.discard(connection)


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
