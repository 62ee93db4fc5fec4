"""What one process remembers of the catalog, good for one version or one revision of it."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from stylist.aws.vector_index.facts import Facts
from stylist.domain import CatalogItem, Filters

_MOST_ITEMS: Final = 10_000
"""Decoded items, about 3 KB each."""


class KnownItems:
    """The items read last, by id and revision: a changed item is another one."""

    def __init__(self, most: int = _MOST_ITEMS) -> None:
        self._most = most
        self._items: OrderedDict[tuple[str, str], CatalogItem] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, keys: Iterable[tuple[str, str]]) -> dict[str, CatalogItem]:
        """Those that are known, by id."""
        found = {}
        with self._lock:
            for key in keys:
                if item := self._items.get(key):
                    self._items.move_to_end(key)
                    found[key[0]] = item
        return found

    def add(self, items: Mapping[tuple[str, str], CatalogItem]) -> None:
        """Remember them; what was not asked for longest is let go."""
        with self._lock:
            self._items.update(items)
            while len(self._items) > self._most:
                self._items.popitem(last=False)


class KnownFacts:
    """The facts of all items at one version of the catalog.

    lost: ids whose vector turned out to be missing, so that nobody looks for it again.
    """

    def __init__(self, facts: Mapping[str, Facts]) -> None:
        self._facts = facts
        self.lost: set[str] = set()

    def __len__(self) -> int:
        return len(self._facts)

    def allowed(self, filters: Filters) -> list[str]:
        """Ids of the items that break no filter."""
        return [name for name, facts in self._facts.items() if facts.allowed_by(filters)]


class FactsByVersion:
    """The newest facts, read by one thread while the others wait."""

    def __init__(self, read: Callable[[str], Mapping[str, Facts]]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._newest: _Newest | None = None

    def at(self, generation: str, version: int) -> KnownFacts:
        """All facts, at this version or a later one of it."""
        with self._lock:
            if not self._newest or not self._newest.good_for(generation, version):
                facts = KnownFacts(self._read(generation))
                self._newest = _Newest(generation, version, facts)
            return self._newest.facts


class _Newest(NamedTuple):
    generation: str
    version: int
    facts: KnownFacts

    def good_for(self, generation: str, version: int) -> bool:
        return self.generation == generation and self.version >= version
