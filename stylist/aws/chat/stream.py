"""One answer of a model, as it comes."""

import logging
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import suppress
from typing import Any

from stylist.aws.chat.failures import failed
from stylist.aws.chat.lines import Line
from stylist.aws.faults import AWS_ERRORS
from stylist.errors import ChatModelFailed

log = logging.getLogger(__name__)

Event = Mapping[str, Any]
Heard = Callable[[Iterator[Event]], Iterator[Event]]
"""Makes of a model's events those that the conversation understands."""
Failing = Callable[[Exception], ChatModelFailed | None]
"""Looks at a fault before anybody else; None where it has nothing to say of it."""


class BedrockStream:
    """The events of one `converse_stream`, which is sent when the first of them is asked for."""

    def __init__(self, client: Any, arguments: Mapping[str, Any], heard: Heard,
                 failing: Failing = lambda fault: None) -> None:  # fmt: skip
        self._client = client
        self._arguments = arguments
        self._heard = heard
        self._failing = failing
        self._line = Line()
        self._request_id = ""
        self._events = self._told()

    def __iter__(self) -> "BedrockStream":
        """The events, once."""
        return self

    def __next__(self) -> Event:
        """The next event, waiting for it.

        Raises:
            ChatModelFailed: It could not be begun, or was cut; not after `close`.
        """
        try:
            return next(self._events)
        except ValueError:
            # Another thread is at it to close it.
            if self._line.is_cut:
                raise StopIteration from None
            raise

    def close(self) -> None:
        """Stop it: the service sees the connection end, whoever waits for the next event."""
        self._line.cut()
        # A thread that is at an event now wakes up by itself, and leaves nothing open.
        with suppress(ValueError):
            self._events.close()

    def _told(self) -> Generator[Event, None, None]:
        body = None
        try:
            if self._line.is_cut:
                return
            with self._line.calling():
                answer = self._client.converse_stream(**self._arguments)
            body = answer["stream"]
            self._request_id = answer["ResponseMetadata"].get("RequestId", "")
            yield from self._whole(self._heard(iter(body)))
        except Exception as fault:
            # Whatever a shut socket made of the reading is no fault.
            if self._line.is_cut:
                return
            if isinstance(fault, AWS_ERRORS):
                raise self._failure(fault) from fault
            raise
        finally:
            if body is not None:
                with suppress(*AWS_ERRORS, OSError):
                    body.close()
            self._line.let_go()

    def _whole(self, events: Iterator[Event]) -> Iterator[Event]:
        """The events; where they end without their end, the log has whose they were."""
        ended = False
        for event in events:
            ended = ended or "messageStop" in event
            yield event
        if not (ended or self._line.is_cut):
            log.warning("Request %s has no end", self._request_id or "-")

    def _failure(self, fault: Exception) -> ChatModelFailed:
        if self._request_id:
            # What breaks within a stream does not name its request itself.
            log.warning("Request %s broke off", self._request_id)
        return self._failing(fault) or failed(fault, str(self._arguments["modelId"]))
