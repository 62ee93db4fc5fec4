"""Uploads of all replicas: the blobs decide what there is, each folder is a copy of a part."""

import contextlib
import hashlib
import itertools
import os
import re
import secrets
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from stylist.errors import NotFound
from stylist.ports import Blobs
from webapp.addresses import UPLOAD_NAME

_MARK: Final = re.compile(r"[0-9a-f]{64}")
KEPT_SECONDS: Final = 23 * 3600.0
"""With the quarter of an hour between two sweeps, a photo is gone within a day."""
_TAG: Final = b"\0upload-of:"
_STAMP: Final = len(_TAG) + 32
MOST_HERE: Final = 500_000_000
"""Bytes of copies that stay here: who sends photo after photo must not fill the disk."""
ARRIVING_SECONDS: Final = 120.0
"""For so long a file may lie here before its blob is written."""


def key_of(mark: str) -> str:
    """The blob of the upload with these 64 hex digits."""
    return f"uploads/{mark}/{UPLOAD_NAME}"


def stamp_of(visitor: str) -> bytes:
    """What stands behind the end of this visitor's uploads, where no decoder reads."""
    return _TAG + hashlib.sha256(f"upload of {visitor}".encode()).digest()


class SharedUploads:
    """This replica's folder over the blobs. An upload is named by its mark, 64 hex digits."""

    def __init__(
        self, folder: Path, blobs: Blobs, clock: Callable[[], float] = time.time,
        is_forgotten: Callable[[str], bool] = lambda owner: False,
    ) -> None:  # fmt: skip
        """is_forgotten: whether nothing of an owner may be kept any more."""
        self._is_forgotten = is_forgotten
        self._folder = folder
        self._blobs = blobs
        self._clock = clock
        self._known: set[str] = set()
        """Those whose blob this process wrote or saw: without it, they are gone, not arriving."""

    def publish(self, mark: str, owner: str) -> None:
        """Put an upload that has just come where every replica finds it.

        One that was under way while its owner had everything erased is not kept.
        """
        data = self._file(mark).read_bytes()
        self._blobs.put(key_of(mark), data, owner=owner, seconds=KEPT_SECONDS)
        self._known.add(mark)
        if self._is_forgotten(owner):
            self._blobs.delete(key_of(mark))
            self._remove(mark)

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
        self._known.add(mark)
        return True

    def is_open_to(self, mark: str, visitor: str) -> bool:
        """Whether an upload that lies here is this visitor's, or was sent by nobody known."""
        try:
            with self._file(mark).open("rb") as file:
                file.seek(max(0, file.seek(0, os.SEEK_END) - _STAMP))
                end = file.read()
        except FileNotFoundError:  # swept just now
            return False
        return not end.startswith(_TAG) or end == stamp_of(visitor)

    def sweep(self) -> int:
        """Remove what lies here and is gone from the blobs, and of the rest what is too much.
        Returns how many uploads went."""
        marks = {place.name for place in self._folder.glob("*") if self._has_arrived(place)}
        gone = {mark for mark in marks if not self._blobs.exists(key_of(mark))}
        gone |= self._too_many(marks - gone)
        for mark in gone:
            self._remove(mark)
        return len(gone)

    def _too_many(self, marks: Iterable[str]) -> set[str]:
        """The oldest, where all of them fill too much of the disk; they are brought when needed."""
        found = []
        for mark in marks:
            with contextlib.suppress(FileNotFoundError):
                about = self._file(mark).stat()
                found.append((about.st_mtime, about.st_size, mark))
        found.sort(reverse=True)
        sizes = itertools.accumulate(size for _, size, _ in found)
        return {mark for (_, _, mark), size in zip(found, sizes, strict=True) if size > MOST_HERE}

    def forget(self) -> None:
        """Let go of copies of what somebody had erased."""
        self.sweep()

    def _has_arrived(self, place: Path) -> bool:
        """Whether it is an upload that has its blob, unless that was erased."""
        if not _MARK.fullmatch(place.name):
            return False
        # Another sweeper may have been here first.
        with contextlib.suppress(FileNotFoundError):
            age = self._clock() - place.stat().st_mtime
            return place.name in self._known or age > ARRIVING_SECONDS
        return False

    def _file(self, mark: str) -> Path:
        return self._folder / mark / UPLOAD_NAME

    def _remove(self, mark: str) -> None:
        self._known.discard(mark)
        self._file(mark).unlink(missing_ok=True)
        # One that is not empty, or not there, is left to the sweep by age.
        with contextlib.suppress(OSError):
            self._file(mark).parent.rmdir()
