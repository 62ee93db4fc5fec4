"""Files in what a browser sends: only those that our own upload route handed out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from webapp.addresses import FILE_ROUTE, UPLOAD_NAME


class FileRule:
    """Judges paths and file values. uploads: the folder below which uploads are kept."""

    def __init__(self, uploads: Path) -> None:
        folder, name = re.escape(str(uploads)), re.escape(UPLOAD_NAME)
        self._upload = re.compile(rf"{folder}/([0-9a-f]{{64}})/{name}")

    def is_upload(self, path: object) -> bool:
        """Whether the path is one that our upload route handed out."""
        return self.mark_of(path) is not None

    def mark_of(self, path: object) -> str | None:
        """The 64 hex digits by which an upload's path is known; None for any other path."""
        found = self._upload.fullmatch(path) if isinstance(path, str) else None
        return found[1] if found else None

    def marks_in(self, event: Any) -> set[str]:
        """The uploads that an event names, at any depth."""
        return {mark for value in _walk(event) if (mark := self.mark_of(value))}

    def allows(self, event: Any, host: str) -> bool:
        """Whether every dict at any depth that looks like a file is one of our uploads."""
        return all(
            self._is_file(value, host)
            for value in _walk(event)
            if isinstance(value, dict) and {"path", "url", "meta"} & value.keys()
        )

    def _is_file(self, value: dict[str, Any], host: str) -> bool:
        path, url = value.get("path"), value.get("url")
        if not self.is_upload(path) or value.get("meta") != {"_type": "gradio.FileData"}:
            return False
        if url in (None, ""):
            return True
        if not isinstance(url, str):
            return False
        try:
            parts = urlsplit(url)
        except ValueError:
            return False
        return parts.netloc in ("", host) and unquote(parts.path) == f"{FILE_ROUTE}{path}"


def _walk(value: Any) -> Iterator[Any]:
    """The value and everything in it."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        yield found
        if isinstance(found, list):
            waiting.extend(found)
        elif isinstance(found, dict):
            waiting.extend(found.values())
