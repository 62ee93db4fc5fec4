"""A stand-in for MET Norway on a real socket, and what it answers."""

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def forecast(
    temperature: float = 3.0,
    wind: float = 1.0,
    water: float = 0.0,
    sky: str = "cloudy",
    start: datetime = NOON,
    hours: int = 60,
) -> dict:
    """An answer of Locationforecast 'compact' with the same weather in every hour."""
    soon = {"summary": {"symbol_code": sky}, "details": {"precipitation_amount": water}}
    now = {"details": {"air_temperature": temperature, "wind_speed": wind}}
    times = [(start + timedelta(hours=n)).strftime("%Y-%m-%dT%H:%M:%SZ") for n in range(hours)]
    series = [{"time": at, "data": {"instant": now, "next_1_hours": soon}} for at in times]
    return {"type": "Feature", "properties": {"meta": {}, "timeseries": series}}


class Service:
    """Counts who asked what. `reply` writes the answer and may be changed between questions."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.reply: Callable[[BaseHTTPRequestHandler], None] = answer(forecast())
        self.go_on = threading.Event()
        """Set at the end: frees an answer that waits."""
        self.address = ""


@contextlib.contextmanager
def serving() -> Iterator[Service]:
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            service.asked.append((self.path, dict(self.headers)))
            with contextlib.suppress(OSError):
                service.reply(self)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        service.address = f"http://127.0.0.1:{server.server_port}/compact"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield service
        finally:
            service.go_on.set()
            server.shutdown()
            thread.join()


def answer(
    body: dict | bytes, status: int = 200, **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    """Sends this body whole."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in ({"Content-Length": str(len(data))} | headers).items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return reply
