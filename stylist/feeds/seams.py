"""What keeping a catalog needs of others: files, notes, messages, an index that knows itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from stylist.domain import CatalogItem
from stylist.errors import StylistError
from stylist.ports import CatalogIndex


class Replaced(StylistError):
    """A file is not the one any more that was asked for."""


class Stamp(NamedTuple):
    """Which file it is. version: another for other bytes. at: when it was put there, ISO 8601."""

    version: str
    at: str


@dataclass(frozen=True)
class Look:
    """A message: look at the feed or picture of this key."""

    key: str


@dataclass(frozen=True)
class Portion:
    """A message: take in these rows of a feed.

    stamp: of the feed as it was. offset, size: bytes, of the feed unpacked. line: the number of its
    first. skipped: numbers of lines that cannot be used, as those of an id that was met before.
    """

    key: str
    stamp: Stamp
    offset: int
    size: int
    line: int
    skipped: tuple[int, ...] = ()


Message = Look | Portion


class Note(NamedTuple):
    """What is remembered of a row. image: key of its picture. is_gone: not in the feed any more."""

    row_hash: str
    image: str
    is_gone: bool = False


class Row(NamedTuple):
    """A row of a feed. feed: its key."""

    feed: str
    item: CatalogItem


class Shelf(Protocol):
    """Where feeds and pictures lie."""

    def stamp(self, key: str) -> Stamp | None:
        """Which file there is; None where there is none."""

    def read(self, key: str, version: str, start: int = 0) -> Iterator[bytes]:
        """Its bytes from there on, in pieces.

        Raises:
            Replaced: It is another one, or none.
            ServiceUnavailable: It cannot be read now.
        """


class Messages(Protocol):
    """The queue that whoever keeps the catalog works off."""

    def send(self, messages: Iterable[Message]) -> None:
        """Have them worked off, in whichever order, each at least once."""


class Notes(Protocol):
    """Which row stands in which feed, and which wants which picture."""

    def feed(self, feed: str) -> dict[str, Note]:
        """product_id → note, of every row that this feed has or had not long ago."""

    def some(self, feed: str, product_ids: Sequence[str]) -> dict[str, Note]:
        """The same, of these ids."""

    def write(self, rows: Sequence[Row], before: Mapping[str, Note]) -> None:
        """Note rows of one feed. before: what `some` said of them."""

    def bury(self, feed: str, notes: Mapping[str, Note]) -> None:
        """Note that these are gone; they are remembered so for as long as a message may live."""

    def wanting(self, image: str) -> list[Row]:
        """Rows whose picture this is, in order of feed and id."""

    def elsewhere(self, feed: str, product_ids: Sequence[str]) -> dict[str, str]:
        """product_id → another feed that has it."""


class WholeIndex(CatalogIndex, Protocol):
    """A `CatalogIndex` that knows which of its items were written to the end."""

    def settled(self, product_ids: Sequence[str]) -> dict[str, CatalogItem]:
        """Those items by id."""
