"""Whether the right pieces are found, measured on the sample catalog itself.

Figures on real photos need the training data and stand in the model card.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.report import Figure
from stylist.bootstrap import Parts
from stylist.domain import CatalogItem, Filters, Match
from stylist.search.query import SearchQuery
from stylist.settings import Settings

AT = 10


@dataclass(frozen=True)
class Scores:
    """Shares in [0, 1] of one built catalog.

    kind: of the first ten for each kind's name, how many are of that kind. colored: how often
    the first for "red dress" and its like is one. alike: of ten like a piece, how many are of
    its category.
    """

    kind: float
    colored: float
    alike: float


def measure() -> list[Figure]:
    """The figures of the sample catalog."""
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Settings(data_dir=Path(folder)))
        parts.build_catalog(lambda done, of: None)
        found = score(parts)
    return [
        Figure("a kind by its name, P@10", f"{found.kind:.2f}", "", "every kind of the catalog"),
        Figure("colour and category, first hit right", f"{found.colored:.2f}", "",
               "every pair that the catalog holds"),
        Figure("more like this, same category, P@10", f"{found.alike:.2f}", "",
               "every fourth piece"),
    ]  # fmt: skip


def score(parts: Parts) -> Scores:
    """Measure a built catalog; the tests hold a floor under it."""
    items = parts.index.fetch(sorted(parts.index.hashes()))
    kinds = sorted({item.tags[0] for item in items})
    pairs = sorted({(item.color_family, item.category) for item in items
                    if item.color_family != "multi"})  # fmt: skip
    return Scores(
        kind=_mean(
            [_share(parts, kind, [i for i in items if i.tags[0] == kind]) for kind in kinds]
        ),
        colored=_mean([_first_is(parts, color, category) for color, category in pairs]),
        alike=_mean([_alike(parts, item) for item in items[::4]]),
    )


def _share(parts: Parts, kind: str, right: Sequence[CatalogItem]) -> float:
    """Precision at 10, or at as many as there are."""
    wanted = {item.product_id for item in right}
    at = min(AT, len(wanted))
    found = _ask(parts, kind.replace("-", " "), at)
    return sum(match.item.product_id in wanted for match in found) / at


def _first_is(parts: Parts, color: str, category: str) -> float:
    best = _ask(parts, f"{color} {category}", 1)[0].item
    return float(best.color_family == color and best.category == category)


def _alike(parts: Parts, item: CatalogItem) -> float:
    found = parts.stylist.more_like(item.product_id, Filters(in_stock=False), AT).matches
    return _mean([match.item.category == item.category for match in found])


def _ask(parts: Parts, words: str, limit: int) -> tuple[Match, ...]:
    query = SearchQuery(text=words, limit=limit, filters=Filters(in_stock=False))
    return parts.stylist.search(query).matches


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(len(values), 1)
