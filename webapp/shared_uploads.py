"""Uploads of all replicas: the blobs decide what there is, each folder is a copy of a part."""

import contextlib
import re
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from stylist.errors import NotFound
from stylist.ports import Blobs
from webapp.addresses import UPLOAD_NAME

_MARK: Final = re.compile(r"[0-9a-f]{64}")
KEPT_SECONDS: Final = 23 * 3600.0
"""With the quarter of an hour between two sweeps, a photo is gone within a day."""
ARRIVING_SECONDS: Final = 120.0
"""For so long a file may lie here before its blob is written."""


def key_of(mark: str) -> str:
    """The blob of the upload with these 64 hex digits."""
    return f"uploads/{mark}/{UPLOAD_NAME}"


class SharedUploads:
    """This replica's folder over the blobs. An upload is named by its mark, 64 hex digits."""

    def __init__(self, folder: Path, blobs: Blobs, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._blobs = blobs
        self._clock = clock

    def publish(self, mark: str, owner: str) -> None:
        """Put an upload that has just come where every replica finds it."""
        data = self._file(mark).read_bytes()
        self._blobs.put(key_of(mark), data, owner=owner, seconds=KEPT_SECONDS)

    def bring(self, mark: str) -> bool:
        """Whether there is such an upload; afterwards it lies here, or does not any more."""
        file = self._file(mark)
        if not self._blobs.exists(key_of(mark)):
            self._remove(mark)
            return False
        if not file.is_file():
            try:
                data = self._blobs.get(key_of(mark))
            except NotFound:
                return False
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished = file.with_name(secrets.token_hex(8))
            unfinished.write_bytes(data)
            unfinished.replace(file)
        return True

    def sweep(self) -> int:
        """Remove what lies here and is gone from the blobs. Returns how many uploads went."""
        limit = self._clock() - ARRIVING_SECONDS
        gone = 0
        for place in self._folder.glob("*"):
            # Another sweeper may have been here first.
            with contextlib.suppress(FileNotFoundError):
                if (
                    _MARK.fullmatch(place.name)
                    and place.stat().st_mtime < limit
                    and not self._blobs.exists(key_of(place.name))
                ):
                    self._remove(place.name)
                    gone += 1
        return gone

    def _file(self, mark: str) -> Path:
        return self._folder / mark / UPLOAD_NAME

    def _remove(self, mark: str) -> None:
        self._file(mark).unlink(missing_ok=True)
        # One that is not empty, or not there, is left to the sweep by age.
        with contextlib.suppress(OSError):
            self._file(mark).parent.rmdir()
