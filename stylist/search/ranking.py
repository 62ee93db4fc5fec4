"""Orders candidates: similarity first, agreeing facts as small bonuses, colourways apart."""

from collections.abc import Iterable, Sequence

from stylist.domain import Candidate, CatalogItem, Filters, Match
from stylist.search.facts import Facts
from stylist.search.reasons import explain

# Bonuses on a cosine, in the order of what a shopper misses most; benchmarks/retrieval.py
# shows what they do to the sample catalog.
SAME_FAMILY = 0.12
SAME_COLOR = 0.05
SAME_CATEGORY = 0.12
SAME_KIND = 0.12
SAME_PATTERN = 0.15
SAME_MATERIAL = 0.10
SAME_STYLE = 0.05
FITS_OCCASION = 0.08
FITS_SEASON = 0.06


def rank(
    candidates: Sequence[Candidate],
    *,
    seen: Facts | None,
    said: Facts | None,
    filters: Filters,
    photo_weight: float,
    limit: int,
) -> tuple[Match, ...]:
    """The best `limit` as matches with reasons.

    seen counts by `photo_weight`, said by the rest, as in the blended vector.
    """
    asked = [(facts, weight) for facts, weight in ((seen, photo_weight), (said, 1 - photo_weight))
             if facts is not None]  # fmt: skip
    scored = [
        (candidate.similarity + sum(weight * _bonus(candidate.item, facts)
                                    for facts, weight in asked), candidate.item)
        for candidate in candidates
    ]  # fmt: skip
    scored.sort(key=lambda pair: (-pair[0], pair[1].product_id))
    return tuple(
        Match(item, score, explain(item, seen, said, filters))
        for score, item in list(_one_colourway_first(scored))[:limit]
    )


def _bonus(item: CatalogItem, facts: Facts) -> float:
    agreements = (
        (SAME_FAMILY, item.color_family in facts.families),
        (SAME_COLOR, item.color_raw in facts.colors),
        (SAME_CATEGORY, item.category in facts.categories),
        (SAME_KIND, bool(set(item.tags[:1]) & set(facts.kinds))),
        (SAME_PATTERN, item.pattern in facts.patterns),
        (SAME_MATERIAL, any(word in item.material.lower() for word in facts.materials)),
        (SAME_STYLE, bool(set(item.tags[1:]) & set(facts.style))),
        (FITS_OCCASION, bool(set(item.occasion) & set(facts.occasions))),
        (FITS_SEASON, bool(set(item.season) & set(facts.seasons))),
    )
    return sum(bonus for bonus, agrees in agreements if agrees)


def _one_colourway_first(
    scored: Iterable[tuple[float, CatalogItem]],
) -> Iterable[tuple[float, CatalogItem]]:
    """Every product's best colourway before any product's second one, order kept otherwise."""
    shown: set[str] = set()
    later = []
    for score, item in scored:
        if item.group in shown:
            later.append((score, item))
        else:
            shown.add(item.group)
            yield score, item
    yield from later
