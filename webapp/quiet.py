"""Keeps what shoppers say out of the log: messages of exceptions may quote it, places do not."""

import logging
import sys
from collections.abc import Callable
from typing import Any

from webapp.told import place_of

log = logging.getLogger(__name__)

Make = Callable[..., logging.LogRecord]
"""What makes records of the log."""


def without_messages(make: Make) -> Make:
    """A maker of log records that writes an exception by its place alone."""

    def record(*given: Any, **more: Any) -> logging.LogRecord:
        made = make(*given, **more)
        error = made.exc_info[1] if made.exc_info else None
        if error is not None:
            made.msg, made.args = f"{made.getMessage().strip()}: {place_of(error)}", ()
            made.exc_info = None
        return made

    return record


def hush_log() -> None:
    """For a process that does nothing but serve: no library's traceback is logged whole."""
    logging.setLogRecordFactory(without_messages(logging.getLogRecordFactory()))


class PlaceOnly:
    """Stands where a library has the module `traceback`, which prints past any log."""

    @staticmethod
    def print_exc() -> None:
        """Log the place of what is being handled."""
        error = sys.exception()
        if error is not None:
            log.error("an event failed: %s", place_of(error))
