"""How a process of ours writes its log to stderr: lines for people, or JSON for machines.

What a record tells beside its message stands in its attribute `told`, a mapping. structlog writes
the JSON: it takes records of the standard library as they are, so that nobody else needs it.
"""

import logging
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any, Final

STYLES: Final = ("plain", "json")

_OURS: Final = ("stylist", "webapp")
_ROOT: Final = Path(__file__).parents[1]


def set_up(style: str = "plain", level: int = logging.WARNING) -> None:
    """Write the log of this process so from now on.

    style: 'plain' shows what is at `level` or above; 'json' also every INFO line of ours, and of
    an error only its type and place: its message may quote what somebody said.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_json() if style == "json" else _Plain())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # What a log that fails has to say of itself quotes what it was given.
    logging.raiseExceptions = style != "json"
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO if style == "json" else logging.NOTSET)


class _Plain(logging.Formatter):
    """'INFO stylist.tally: turn outcome=end_turn milliseconds=812'."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The line, with what else is told."""
        told = _told(record)
        return " ".join([super().formatMessage(record), *(f"{k}={v}" for k, v in told.items())])


def _told(record: logging.LogRecord) -> Mapping[str, Any]:
    told = getattr(record, "told", None)
    return told if isinstance(told, Mapping) else {}


def _json() -> logging.Formatter:
    import structlog

    shared = structlog.stdlib
    return shared.ProcessorFormatter(
        foreign_pre_chain=[
            shared.add_log_level, shared.add_logger_name,
            structlog.processors.TimeStamper(fmt="iso", utc=True), _with_what_is_told,
        ],
        processors=[
            _without_messages_of_errors, shared.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )  # fmt: skip


def _with_what_is_told(_: Any, __: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    return {**_told(event["_record"]), **event}


def _without_messages_of_errors(
    _: Any, __: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    info = event.pop("exc_info", None)
    event.pop("stack_info", None)
    error = info[1] if isinstance(info, tuple) else None
    if error is not None:
        event["error"] = type(error).__name__
        event["at"] = [f"{Path(frame.filename).relative_to(_ROOT)}:{frame.lineno}"
                       for frame in traceback.extract_tb(error.__traceback__)
                       if _is_ours(frame.filename)]  # fmt: skip
    return event


def _is_ours(filename: str) -> bool:
    return any(Path(filename).is_relative_to(_ROOT / name) for name in _OURS)
