"""Answers for a fake's script: what AWS says when it does not answer, and how lines break.

A script takes these, plain answers (an object, or a list of events for a stream) and callables
that take the Request and return either.
"""

import threading
from collections.abc import Sequence
from typing import Any

from tests.fakes.exchange import Answer, Exchange
from tests.fakes.wire import Event, broken, event_frame, exception_frame

_FOREVER = 3600.0


def error(code: str, message: str = "", status: int | None = None) -> Answer:
    """A fault told before any answer. code: such as 'ValidationException'."""
    return Answer(lambda e: e.send_error(code, message or f"{code}, as scripted.", status))


def throttled() -> Answer:
    """HTTP 429; S3 Vectors has a code of its own for it."""

    def give(exchange: Exchange) -> None:
        vectors = exchange.route.service == "s3vectors"
        code = "TooManyRequestsException" if vectors else "ThrottlingException"
        exchange.send_error(code, "Too many requests, please wait before trying again.")

    return Answer(give)


def reset() -> Answer:
    """The connection is reset before any answer."""
    return Answer(lambda e: e.reset())


def stall(until: threading.Event | None = None, after_events: int | None = None) -> Answer:
    """Says nothing until the event is set, the client leaves or the fake ends; then goes on.

    after_events: how many events of the usual answer come first; half the body where there is
    no stream; None for not even a head.
    """

    def give(exchange: Exchange) -> None:
        if after_events is None:
            if exchange.wait(_FOREVER, until):
                exchange.send(exchange.default())
            return
        if exchange.streams:
            frames = _usual(exchange)
            exchange.send_frames(frames[:after_events], end=False)
            if exchange.wait(_FOREVER, until):
                exchange.send_frames(frames[after_events:])
            return
        _half(exchange)
        if exchange.wait(_FOREVER, until):
            exchange.cut()

    return Answer(give)


def cut(after_events: int = 1) -> Answer:
    """The connection ends inside the answer: after n events, or in the middle of a body."""

    def give(exchange: Exchange) -> None:
        if exchange.streams:
            exchange.send_frames(_usual(exchange)[:after_events], end=False)
        else:
            _half(exchange)
        exchange.cut()

    return Answer(give)


def stream_error(code: str, after_events: int = 1, message: str = "") -> Answer:
    """A fault inside the stream, such as 'ModelStreamErrorException'."""

    def give(exchange: Exchange) -> None:
        told = exception_frame(code, message or f"{code}, as scripted.")
        exchange.send_frames([*_usual(exchange)[:after_events], told])

    return Answer(give)


def corrupt(after_events: int = 1) -> Answer:
    """The frame after n events has a wrong checksum."""

    def give(exchange: Exchange) -> None:
        frames = _usual(exchange)
        spoiled = broken(frames[after_events])
        exchange.send_frames([*frames[:after_events], spoiled, *frames[after_events + 1 :]])

    return Answer(give)


def no_message_stop() -> Answer:
    """A stream that ends in good order without saying why the model stopped."""

    def give(exchange: Exchange) -> None:
        kept = [e for e in exchange.events(exchange.default()) if "messageStop" not in e]
        exchange.send_frames([event_frame(e) for e in kept if "metadata" not in e])

    return Answer(give)


def events(given: Sequence[Event], *, checked: bool = True) -> Answer:
    """These events; checked=False for ones that the service model does not allow."""
    return Answer(lambda e: e.send(list(given), checked=checked))


def answer(given: dict[str, Any], *, checked: bool = True) -> Answer:
    """This JSON; checked=False for what the service model does not allow."""
    return Answer(lambda e: e.send(given, checked=checked))


def raw(body: bytes, status: int = 200) -> Answer:
    """These bytes, whatever they are."""
    return Answer(lambda e: e.send_body(body, status=status))


def filtered(reason: str = "Filter reason: prompt") -> Answer:
    """Stability's HTTP 200 without a picture; also 'Filter reason: output image'."""
    return answer({"seeds": [0], "finish_reasons": [reason], "images": []})


def usual() -> Answer:
    """What the fake answers of itself; for its turn in a script."""
    return Answer(lambda e: e.send(e.default()))


def _usual(exchange: Exchange) -> list[bytes]:
    return [event_frame(event) for event in exchange.events(exchange.default())]


def _half(exchange: Exchange) -> None:
    body = exchange.payload(exchange.default())
    exchange.send_body(body, upto=len(body) // 2)
