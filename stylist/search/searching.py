"""Searches the index for an aim: nearest first, then ranked, with a word on what is in the way."""

import logging
from dataclasses import dataclass, replace

from stylist.domain import Candidate, Filters, SearchResult
from stylist.ports import CatalogIndex, Vector
from stylist.search.at_once import nearest
from stylist.search.facts import Facts
from stylist.search.limits import miss, too_few
from stylist.search.ranking import rank

log = logging.getLogger(__name__)

POOL = 5
"""Candidates fetched per result asked for: what ranking and colourways choose from."""
LEAST_POOL = 300


@dataclass(frozen=True)
class Aim:
    """Where to search: a vector, and the facts that photo (or piece) and words bring.

    among: the only categories to look in; empty for all.
    """

    vector: Vector
    seen: Facts | None
    said: Facts | None
    photo_weight: float
    among: tuple[str, ...] = ()


class CatalogSearch:
    """Answers aims from one index."""

    def __init__(self, index: CatalogIndex) -> None:
        self._index = index

    def answer(self, aim: Aim, filters: Filters, limit: int, *, without: str = "") -> SearchResult:
        """The best `limit` pieces for an aim, with a notice where fewer fit.

        without: a product id that is left out.
        """
        candidates = self._candidates(aim, filters, limit, without)
        matches = rank(candidates, seen=aim.seen, said=aim.said, filters=filters,
                       photo_weight=aim.photo_weight, limit=limit)  # fmt: skip
        currency = matches[0].item.currency if matches else "USD"
        notice = too_few(filters, len(matches), limit, self._index.count, currency) or miss(
            aim.said, candidates, matches, filters
        )
        log.debug("search: %d matches, filters %s", len(matches), filters.active())
        return SearchResult(matches, notice=notice)

    def _candidates(self, aim: Aim, filters: Filters, limit: int, without: str) -> list[Candidate]:
        """What lies nearest; where words name kinds, what lies nearest among these too."""
        pool = max(POOL * limit, LEAST_POOL)
        looks = [filters]
        if aim.among and not filters.category:
            looks = [replace(filters, category=name) for name in aim.among]
        elif aim.said and not filters.category:
            looks += [replace(filters, category=name) for name in aim.said.categories]
        found = {
            candidate.item.product_id: candidate
            for some in nearest(self._index, [(aim.vector, look, pool) for look in looks])
            for candidate in some
        }
        found.pop(without, None)
        return list(found.values())
