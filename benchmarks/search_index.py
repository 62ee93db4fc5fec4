"""How fast the catalog index answers, beside plain numpy on the same vectors.

The vectors are synthetic and clustered (3,000 clusters of 40 latent dimensions, plus noise), as
embeddings are; random ones would flatter no index and punish approximate ones. Plain numpy
has everything at hand: the matrix, a mask per fact and the decoded items.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from benchmarks.synthetic import CatalogSample, sample_catalog
from stylist.domain import Candidate, Filters
from stylist.local.lance_index import LanceIndex
from stylist.local.lance_index.index import EXACT_ROWS
from tests.fakes.memory_index import allows

DIMENSION = 256
TOP = 24

FILTERS = {
    "none": Filters(in_stock=False),
    "in stock": Filters(),
    "price and category": Filters(max_price_minor=8000, category="dress"),
    "all of them": Filters(
        max_price_minor=8000, category="dress", color="blue", gender="female", size="M"
    ),
}


class PlainNumpy:
    """Exact brute force with a ready mask for each fact."""

    def __init__(self, sample: CatalogSample) -> None:
        self._vectors, self._items = sample.vectors, sample.items
        self._mask = lru_cache(self._fresh_mask)

    def nearest(self, query: NDArray[np.float32], filters: Filters, limit: int) -> list[Candidate]:
        """What `CatalogIndex.nearest` returns."""
        rows = np.flatnonzero(np.logical_and.reduce([self._mask(one) for one in _limits(filters)]))
        if len(rows) > len(self._items) // 4:
            cosines = (self._vectors @ query)[rows]
        else:
            cosines = self._vectors[rows] @ query
        keep = min(limit, len(rows))
        best = np.argpartition(-cosines, keep - 1)[:keep]
        best = best[np.argsort(-cosines[best])]
        return [Candidate(self._items[rows[at]], float(cosines[at])) for at in best]

    def _fresh_mask(self, limit: Filters) -> NDArray[np.bool_]:
        return np.array([allows(limit, item) for item in self._items])


@lru_cache
def _limits(filters: Filters) -> tuple[Filters, ...]:
    """The same limits, one in each."""
    only: list[dict[str, Any]] = [{name: getattr(filters, name)} for name in filters.active()]
    singles = [Filters(in_stock=False, **limit) for limit in only]
    return (*singles, Filters(in_stock=filters.in_stock))


def measure(
    rows: Sequence[int] = (10_000, 100_000), *, queries: int = 100, exact_rows: int = EXACT_ROWS
) -> list[dict[str, Any]]:
    """One row of figures per catalog size and filter; times in milliseconds.

    Args:
        rows: Items in the catalogs to build.
        queries: Searches per filter; each runs on the index and on numpy in turn.
        exact_rows: Above it the index queries LanceDB; 0 shows LanceDB by itself.
    """
    with threadpool_limits(1, "blas"):  # as in the product; plain numpy gains from it too
        return [row for count in rows for row in _measure_one(count, queries, exact_rows)]


def _measure_one(count: int, queries: int, exact_rows: int) -> list[dict[str, Any]]:
    sample = sample_catalog(count, DIMENSION)
    with tempfile.TemporaryDirectory() as folder:
        index = LanceIndex(
            Path(folder), embedder_id="benchmark", dimension=DIMENSION, exact_rows=exact_rows
        )
        ingest = _seconds(lambda: index.rebuild(sample.entries()))
        disk = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
        first = _seconds(lambda: index.nearest(sample.queries(1)[0], Filters(), TOP))
        common = {
            "rows": count,
            "ingest_rows_per_s": round(count / ingest),
            "disk_mb": round(disk / 1e6),
            "load_ms": round(first * 1e3),
        }
        yardstick = PlainNumpy(sample)
        return [
            {"filter": name} | _compare(index, yardstick, sample.queries(queries), filters) | common
            for name, filters in FILTERS.items()
        ]


def _compare(
    index: LanceIndex, yardstick: PlainNumpy, queries: NDArray[np.float32], filters: Filters
) -> dict[str, Any]:
    for query in queries[:5]:
        index.nearest(query, filters, TOP)
        yardstick.nearest(query, filters, TOP)
    ours, plain, shared, wanted = [], [], 0, 0
    for query in queries:
        start = time.perf_counter()
        found = index.nearest(query, filters, TOP)
        between = time.perf_counter()
        exact = yardstick.nearest(query, filters, TOP)
        plain.append(time.perf_counter() - between)
        ours.append(between - start)
        shared += len(_ids(found) & _ids(exact))
        wanted += len(exact)
    return {
        "matching": index.count(filters),
        "p50_ms": _milliseconds(ours, 50),
        "p95_ms": _milliseconds(ours, 95),
        "numpy_p50_ms": _milliseconds(plain, 50),
        "numpy_p95_ms": _milliseconds(plain, 95),
        "ratio": round(statistics.median(ours) / statistics.median(plain), 2),
        "recall": round(shared / max(wanted, 1), 4),
    }


def _ids(found: list[Candidate]) -> set[str]:
    return {candidate.item.product_id for candidate in found}


def _milliseconds(seconds: list[float], percentile: int) -> float:
    return round(float(np.percentile(seconds, percentile)) * 1e3, 2)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    figures = measure()
    print("\t".join(figures[0]))
    for row in figures:
        print("\t".join(str(value) for value in row.values()))
