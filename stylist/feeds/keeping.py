"""Works off news of feeds and pictures, one message at a time."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Final

from stylist.catalog.feed import Rejection, read_line
from stylist.domain import CatalogItem
from stylist.errors import InvalidRequest, UnreadablePicture
from stylist.feeds.at_once import at_once
from stylist.feeds.lines import Line, is_packed, lines, skipping, taking, unpacked
from stylist.feeds.seams import Look, Messages, Note, Notes, Portion, Replaced, Row, Shelf, Stamp
from stylist.feeds.settling import Settled, Settler
from stylist.feeds.survey import portion, survey

log = logging.getLogger(__name__)

FEEDS: Final = "feeds/"
"""Where feeds lie; whatever lies elsewhere may be a picture."""
_AT_ONCE: Final = 500
_CLOCKS_APART: Final = timedelta(seconds=5)

Clock = Callable[[], bool]


class Keeper:
    """Keeps the catalog as feeds and pictures are.

    Whoever has written something looks afterwards whether what it went by still holds, and has it
    looked at again if not: so the last word is always that of the newest file.
    """

    def __init__(self, shelf: Shelf, notes: Notes, messages: Messages, settler: Settler,
                 now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:  # fmt: skip
        self._shelf = shelf
        self._notes = notes
        self._messages = messages
        self._settler = settler
        self._now = now

    def look(self, key: str) -> None:
        """Bring the catalog to the feed or picture of this key, as it is now.

        Raises:
            InvalidRequest: The file cannot be used at all; the catalog stays as it was.
            ServiceUnavailable: Something does not answer; the same message may be worked off again.
        """
        if key.startswith(FEEDS):
            self._look_at_feed(key)
        else:
            self._look_at_picture(key)

    def take_in(self, part: Portion, go_on: Clock, is_again: bool = False) -> None:
        """Bring the catalog to these rows.

        go_on: says when there is no time for more; the rest becomes a message of its own.
        is_again: whether somebody began with this portion before, and may have been killed.

        Raises: as `look`.
        """
        done, began = Settled(), self._now()
        try:
            some = list(self._lines(part))
        except Replaced:
            # Of the newer file there is news as well; only what was half written needs more.
            self._messages.send([Look(part.key)] if is_again else [])
            return
        numbered = ((line.number, self._row(part, line)) for line in some)
        usable = [(number, row) for number, row in numbered if row]
        rows = [row for _, row in usable]
        self._note(part.key, rows)
        count = self._settler.settle([row.item for row in rows], done, go_on)
        if count < len(rows):
            start, _ = usable[count]
            rest = [line for line in some if line.number >= start]
            self._messages.send([portion(part.key, part.stamp, rest, part.skipped)])
        self._look_again(part.key, part.stamp)
        self._look_for_pictures(done.images, began)
        log.info("rows", extra={"told": {"feed": part.key, "line": part.line, **done.told()}})

    def _look_at_feed(self, key: str) -> None:
        stamp = self._shelf.stamp(key)
        if stamp is None:
            self._withdraw(key, self._notes.feed(key))
            self._look_again(key, stamp)
            return
        try:
            found = survey(key, stamp, lines(self._pieces(key, stamp)))
        except Replaced:
            self._messages.send([Look(key)])
            return
        except InvalidRequest as error:
            raise InvalidRequest(f"{key}: {error}") from error
        self._messages.send(found.portions)
        notes = self._notes.feed(key)
        gone = {name: note for name, note in notes.items() if name not in found.product_ids}
        self._withdraw(key, gone)
        self._look_again(key, stamp)
        log.info("feed", extra={"told": {
            "feed": key, "rows": len(found.product_ids), "refused": found.refused,
            "portions": len(found.portions), "withdrawn": len(gone),
        }})  # fmt: skip

    def _look_at_picture(self, key: str) -> None:
        stamp, rows = self._shelf.stamp(key), self._notes.wanting(key)
        if not rows:
            return
        done = Settled()
        # Of an id in two feeds one row can count: the same whoever asks.
        self._settler.settle(list({row.item.product_id: row.item for row in rows}.values()), done)
        if self._shelf.stamp(key) != stamp:
            self._messages.send([Look(key)])
        if self._notes.wanting(key) != rows:
            self._messages.send([Look(feed) for feed in sorted({row.feed for row in rows})])
        log.info("picture", extra={"told": {"rows": len(rows), **done.told()}})
        if done.unreadable:
            raise UnreadablePicture(f"{key} cannot be used for {', '.join(done.unreadable)}.")

    def _withdraw(self, feed: str, notes: Mapping[str, Note]) -> None:
        """Take out what this feed has no longer; what another has too becomes that one's."""
        names = sorted(notes)
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            fresh = [name for name in some if not notes[name].is_gone]
            others = self._notes.elsewhere(feed, some)
            self._settler.remove([name for name in some if name not in others])
            self._notes.bury(feed, {name: notes[name] for name in fresh})
            again = {others[name] for name in fresh if name in others}
            self._messages.send([Look(key) for key in sorted(again)])

    def _note(self, feed: str, rows: Sequence[Row]) -> None:
        before = self._notes.some(feed, [row.item.product_id for row in rows])
        self._notes.write(rows, before)

    def _look_again(self, key: str, stamp: Stamp | None) -> None:
        if self._shelf.stamp(key) != stamp:
            self._messages.send([Look(key)])

    def _look_for_pictures(self, images: Sequence[str], began: datetime) -> None:
        """Have those looked at that came while we were at work: we may have seen the one before."""
        keys = sorted({image for image in images if not image.startswith("https://")})
        stamps = zip(keys, at_once(self._shelf.stamp, keys), strict=True)
        late = [key for key, stamp in stamps
                if stamp and datetime.fromisoformat(stamp.at) > began - _CLOCKS_APART]  # fmt: skip
        self._messages.send([Look(key) for key in late])

    def _row(self, part: Portion, line: Line) -> Row | None:
        if line.number in part.skipped or not line.text.strip():
            return None
        read = read_line(line.number, line.text, {})
        return None if isinstance(read, Rejection) else Row(part.key, _of_feed(part, read[1]))

    def _lines(self, part: Portion) -> Iterator[Line]:
        pieces = taking(self._pieces(part.key, part.stamp, part.offset), part.size)
        return lines(pieces, part.offset, part.line)

    def _pieces(self, key: str, stamp: Stamp, start: int = 0) -> Iterator[bytes]:
        if not is_packed(key):
            return self._shelf.read(key, stamp.version, start)
        # What is packed cannot be entered in the middle.
        return skipping(unpacked(self._shelf.read(key, stamp.version)), start)


def _of_feed(part: Portion, item: CatalogItem) -> CatalogItem:
    """The row without what only we know, as of the feed's time."""
    name = PurePosixPath(part.key).name.partition(".")[0][:100]
    return replace(item, source=item.source or name, updated_at=part.stamp.at,
                   row_hash="", image_sha256="", embedder_id="")  # fmt: skip
