"""Remembers which feed the index was built from, beside the index, for every process."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from stylist.errors import NotFound

FORMAT = b"index format 2\n"
"""Changed whenever an index built before would answer otherwise; goes into the fingerprint."""


@dataclass(frozen=True)
class BuiltFrom:
    """The feed of the last build and the fingerprint it had then."""

    feed: Path
    sha256: str


class FeedStamp:
    """A small JSON file in the data folder."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "feed.json"

    def read(self) -> BuiltFrom | None:
        """What the last build used, or None before the first (or when the file is damaged)."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return BuiltFrom(Path(kept["feed"]), str(kept["sha256"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, built: BuiltFrom) -> None:
        """Replace it at once, so that no reader meets half a file."""
        fresh = self._file.with_suffix(".tmp")
        fresh.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps({"feed": str(built.feed), "sha256": built.sha256}))
        fresh.replace(self._file)


def fingerprint(feed: Path) -> BuiltFrom:
    """The feed as it lies there now.

    Raises:
        NotFound: There is no such file.
    """
    try:
        return BuiltFrom(feed.resolve(), hashlib.sha256(FORMAT + feed.read_bytes()).hexdigest())
    except OSError as error:
        raise NotFound(
            f"There is no feed at {feed}; name one with --feed or STYLIST_FEED."
        ) from error
