"""Reads a model's answer in a thread of its own, so that a stop is seen while it is silent."""

import logging
import threading
from collections.abc import Mapping
from contextvars import copy_context
from typing import Any

from stylist.errors import ChatModelFailed
from stylist.ports import ChatModel, ModelRequest, ModelStream

log = logging.getLogger(__name__)

StreamEvent = Mapping[str, Any]

ROOM = 256
"""Events that may wait; then the thread waits, too, and the model with it."""


class Reader:
    """The events of one answer. `close` it in any case; its thread ends by itself then."""

    def __init__(self, model: ChatModel, request: ModelRequest) -> None:
        self._model = model
        self._request = request
        self._changed = threading.Condition()
        self._waiting: list[StreamEvent] = []
        self._stream: ModelStream | None = None
        self._fault: ChatModelFailed | None = None
        self._ended = False
        self._gone = False
        threading.Thread(
            target=copy_context().run, args=(self._read,), name="reading", daemon=True
        ).start()

    def take(self, seconds: float) -> list[StreamEvent] | None:
        """What has come, waiting for it at most so long: [] in silence, None at the end.

        Raises:
            ChatModelFailed: The answer broke off; all that came before it has been taken.
        """
        with self._changed:
            if not self._waiting and not self._ended:
                self._changed.wait(seconds)
            events, self._waiting = self._waiting, []
            self._changed.notify()
            if not events and self._fault:
                raise self._fault
            return None if self._ended and not events else events

    def close(self) -> None:
        """Stop the answer; returns at once, also while the stream is still being opened."""
        with self._changed:
            self._gone = True
            self._changed.notify()
            stream = None if self._ended else self._stream
        _close(stream)

    def _read(self) -> None:
        fault = None
        try:
            self._pass_on(self._model.stream(self._request))
        except ChatModelFailed as failure:
            fault = failure
        except Exception as error:
            # What a model's code raises may hold words of the shopper: only its type is told.
            if not self._gone:
                log.error("The model broke off with %s", type(error).__name__)
            fault = ChatModelFailed("The model broke off.", type(error).__name__, attempts=0)
        finally:
            # Also after a fault: a stream left open holds its connection.
            _close(self._stream)
            with self._changed:
                self._fault, self._ended = fault, True
                self._changed.notify()

    def _pass_on(self, stream: ModelStream) -> None:
        with self._changed:
            self._stream = stream
            if self._gone:
                return
        for event in stream:
            with self._changed:
                while len(self._waiting) >= ROOM and not self._gone:
                    self._changed.wait()
                if self._gone:
                    return
                self._waiting.append(event)
                self._changed.notify()


def _close(stream: ModelStream | None) -> None:
    if stream is None:
        return
    try:
        stream.close()
    except Exception as error:
        log.warning("A stream did not close: %s", type(error).__name__)
