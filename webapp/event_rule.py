"""What an event of the page may be, so that Gradio gets none that it would break on."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from webapp.file_values import FileRule

_FIELDS: Final = frozenset({"data", "event_data", "fn_index", "trigger_id", "session_hash"})
_MOST_HASH: Final = 64

_FOREIGN: Final = "A file of this request was not uploaded here. Please upload it again."
_NO_EVENT: Final = "The request is no event of this page. Please reload it."


class EventRule:
    """Judges events.

    uploads: the folder below which uploads are kept. inputs: how many values each event of the
    page takes, by its number.
    """

    def __init__(self, uploads: Path, inputs: Mapping[int, int]) -> None:
        self._files = FileRule(uploads)
        self._inputs = inputs

    def wrong_with(self, event: Any, host: str) -> str:
        """A sentence; '' where it can be let through."""
        if not self._is_event(event):
            return _NO_EVENT
        return "" if self._files.allows(event, host) else _FOREIGN

    def _is_event(self, event: Any) -> bool:
        if not isinstance(event, dict) or not event.keys() <= _FIELDS:
            return False
        number, data, trigger = event.get("fn_index"), event.get("data"), event.get("trigger_id")
        if type(number) is not int or self._inputs.get(number) is None:
            return False
        if not isinstance(data, list) or len(data) != self._inputs[number]:
            return False
        session = event.get("session_hash")
        return type(trigger) in (int, type(None)) and _is_session(session)


def inputs_of(page: Any) -> dict[int, int]:
    """How many values each event of a `gr.Blocks` takes, by its number."""
    return {one["id"]: len(one["inputs"]) for one in page.config["dependencies"]}


def _is_session(session: object) -> bool:
    return isinstance(session, str) and session.isalnum() and len(session) <= _MOST_HASH
