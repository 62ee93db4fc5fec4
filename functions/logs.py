"""The log as JSON lines on stdout, where Lambda takes it from; by the standard library alone.

What a record tells beside its message stands in its attribute `told`, as in `stylist.logs`.
"""

import json
import logging
import sys
import traceback
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

_OURS: Final = ("stylist", "functions")
_ROOT: Final = Path(__file__).parents[1]
_REQUEST: ContextVar[str] = ContextVar("request", default="")


def set_up() -> None:
    """Write the log of this process so from now on; what Lambda had set up gives way."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(_Json())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.raiseExceptions = False
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)


def begin(context: Any) -> None:
    """Put the id of this call into every line. context: as Lambda gives it, or None."""
    _REQUEST.set(str(getattr(context, "aws_request_id", "") or ""))


def place_of(error: BaseException) -> str:
    """Type of an error and the lines of ours that it went through; its message may quote what
    somebody sent."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(frame.filename).relative_to(_ROOT)}:{frame.lineno}" for frame in frames
             if _is_ours(frame.filename)]  # fmt: skip
    return f"{type(error).__name__} at {' > '.join(lines) or 'no line of ours'}"


class _Json(logging.Formatter):
    """{"timestamp", "level", "logger", "event", "call"} and what else is told."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        told = getattr(record, "told", None)
        at = datetime.fromtimestamp(record.created, UTC)
        line: dict[str, Any] = {
            "timestamp": at.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(), "logger": record.name,
            "event": record.getMessage(), "call": _REQUEST.get(),
            **(told if isinstance(told, Mapping) else {}),
        }  # fmt: skip
        if record.exc_info and record.exc_info[1]:
            line["error"] = place_of(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def _is_ours(filename: str) -> bool:
    return any(Path(filename).is_relative_to(_ROOT / name) for name in _OURS)
