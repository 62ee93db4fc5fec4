"""A whole catalog in memory: exact answers, faster than any index up to some 200,000 rows."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from stylist.domain import Candidate, CatalogItem, Filters
from stylist.local.lance_index.columns import embedder_of, item_of
from stylist.local.unit_vectors import Floats
from stylist.ports import Vector

_NARROW = 0.25
"""Share of rows up to which gathering them beats going over all (measured at 100k x 256)."""

_MOST_MASKS = 128
"""Remembered filter masks, a byte a row each: all words of the vocabulary and common sizes."""

_MOST_ITEMS = 10_000
"""Remembered decoded items, about 3 KB each: decoding 24 takes 1.5 ms, often more than the
search."""

Mask = NDArray[np.bool_]


class ExactRows:
    """One version of the table, read once and never changed; safe to share between threads."""

    def __init__(self, table: pa.Table) -> None:
        _one_blas_thread()
        facts = table.drop_columns(["vector"])
        self._facts = facts
        self._vectors = _matrix(table)
        self._row_of = {name: row for row, name in enumerate(table["id"].to_pylist())}
        self._prices = table["price_minor"].to_numpy()
        self._sizes = frozenset(pc.unique(pc.list_flatten(facts["sizes"])).to_pylist())
        # Not over methods: a cache that knows `self` would keep replaced versions, hundreds of
        # megabytes each, until the garbage collector looks for circles.
        self._mask: Callable[[str, str], Mask] = lru_cache(_MOST_MASKS)(partial(_mask, facts))
        self._item: Callable[[int], CatalogItem] = lru_cache(_MOST_ITEMS)(partial(_item, facts))

    def nearest(self, query: Floats, filters: Filters, limit: int) -> list[Candidate]:
        """See `CatalogIndex.nearest`; `query` is checked already."""
        rows, cosines = self._scores(query, self._allowed(filters))
        best = _largest(cosines, min(max(limit, 0), len(rows)))
        similarities = np.clip(cosines[best], -1, 1).tolist()
        items = (self._item(row) for row in rows[best].tolist())
        return [Candidate(*pair) for pair in zip(items, similarities, strict=True)]

    def count(self, filters: Filters) -> int:
        """See `CatalogIndex.count`."""
        return int(np.count_nonzero(self._allowed(filters)))

    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """See `CatalogIndex.fetch`."""
        return [self._item(self._row_of[name]) for name in product_ids if name in self._row_of]

    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]:
        """See `CatalogIndex.vectors`."""
        known = (name for name in product_ids if name in self._row_of)
        return {name: self._vectors[self._row_of[name]].tolist() for name in known}

    def hashes(self) -> dict[str, tuple[str, str]]:
        """See `CatalogIndex.hashes`."""
        columns = (self._facts[name].to_pylist() for name in ("id", "row_hash", "image_sha256"))
        return {name: (row, image) for name, row, image in zip(*columns, strict=True)}

    def _scores(self, query: Floats, allowed: Mask) -> tuple[NDArray[np.intp], Floats]:
        """Rows that are allowed and the cosine of each with the query."""
        rows = np.flatnonzero(allowed)
        if len(rows) <= _NARROW * len(allowed):
            return rows, _cosines(self._vectors[rows], query)
        return rows, _cosines(self._vectors, query)[rows]

    def _allowed(self, filters: Filters) -> Mask:
        """True for each row that breaks no limit."""
        limits = {
            "category": filters.category,
            "color_family": filters.color,
            "gender": filters.gender,
            "sizes": filters.size,
            "in_stock": "yes" if filters.in_stock and not filters.size else "",
        }
        # Sizes are free words of shoppers; none that the catalog lacks is remembered.
        if filters.size and filters.size not in self._sizes:
            return np.zeros(len(self._prices), dtype=np.bool_)
        allowed = np.ones(len(self._prices), dtype=np.bool_)
        for column, word in limits.items():
            if word:
                allowed &= self._mask(column, word)
        if filters.max_price_minor is not None:
            allowed &= self._prices <= filters.max_price_minor
        if filters.min_price_minor is not None:
            allowed &= self._prices >= filters.min_price_minor
        return allowed


def _mask(facts: pa.Table, column: str, word: str) -> Mask:
    """True for each row whose column has the word."""
    values = facts[column]
    if column == "in_stock":
        return np.asarray(values.to_numpy(), dtype=np.bool_)
    if column == "sizes":
        mask = np.zeros(len(values), dtype=np.bool_)
        of_row = pc.list_parent_indices(values).to_numpy()
        mask[of_row[pc.equal(pc.list_flatten(values), word).to_numpy()]] = True
        return mask
    words = [word, "unisex"] if column == "gender" else [word]
    return np.asarray(pc.is_in(values, pa.array(words)).to_numpy(), dtype=np.bool_)


def _item(facts: pa.Table, row: int) -> CatalogItem:
    return item_of(facts["record"][row].as_py())


def _matrix(table: pa.Table) -> Floats:
    """The vector column as an array of shape (rows, dimension)."""
    numbers = table["vector"].combine_chunks().flatten().to_numpy()
    return np.ascontiguousarray(numbers).reshape(table.num_rows, embedder_of(table.schema)[1])


def _cosines(vectors: Floats, query: Floats) -> Floats:
    cosines: Floats = vectors @ query
    return cosines


@cache
def _one_blas_thread() -> None:
    """Let numpy multiply in the calling thread, in the whole process and for good.

    Several threads wait for each other: on a busy machine 10,000 rows took 12 ms where one
    takes 0.4.
    """
    threadpool_limits(1, "blas")


def _largest(values: Floats, limit: int) -> NDArray[np.intp]:
    """Positions of the `limit` largest values, largest first, ties in order of position."""
    if limit < len(values):
        some = np.argpartition(-values, limit)[:limit]
    else:
        some = np.arange(len(values))
    return some[np.lexsort((some, -values[some]))]
