"""Orders candidates: similarity first, agreeing facts as small bonuses, colourways apart."""

from collections import Counter
from collections.abc import Sequence

from stylist.domain import Candidate, CatalogItem, Filters, Match
from stylist.search.facts import Facts
from stylist.search.reasons import explain

# Bonuses on a cosine, in the order of what a shopper misses most; benchmarks/retrieval.py
# shows what they do to the sample catalog.
SAME_FAMILY = 0.12
SAME_COLOR = 0.05
SECOND_FAMILY = 0.06
"""For a colour that a photo shows less of than another; its exact word counts nothing more."""
SAME_CATEGORY = 0.12
SAME_KIND = 0.12
SAME_PATTERN = 0.15
SAME_MATERIAL = 0.10
SAME_STYLE = 0.15
FITS_OCCASION = 0.08
FITS_SEASON = 0.06


REFUSED = 0.4
"""What an item loses that has what the words refuse; a wrong department or price, half."""

REPEATED = 0.15
"""What a product's second colourway loses, its third twice: every comparable product is shown
before a repetition, but a repetition before what hardly fits."""


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
        (candidate.similarity + sum(weight * _bonus(candidate.item, facts, facts is seen)
                                    for facts, weight in asked), candidate.item)
        for candidate in candidates
    ]  # fmt: skip
    return tuple(
        Match(item, score, explain(item, seen, said, filters))
        for score, item in _colourways_apart(scored)[:limit]
    )


def _bonus(item: CatalogItem, facts: Facts, is_seen: bool) -> float:
    """is_seen: whether the facts are a photo's, whose colours stand in the order of their share."""
    is_second = is_seen and item.color_family in facts.families[1:]
    agreements = (
        (SECOND_FAMILY if is_second else SAME_FAMILY, item.color_family in facts.families),
        (SAME_COLOR, item.color_raw in facts.colors and not is_second),
        (SAME_CATEGORY, item.category in facts.categories),
        (SAME_KIND, bool(set(item.tags[:1]) & set(facts.kinds))),
        (SAME_PATTERN, item.pattern in facts.patterns),
        (SAME_MATERIAL, any(word in item.material.lower() for word in facts.materials)),
        (SAME_STYLE, bool(set(item.tags[1:]) & set(facts.style))),
        (FITS_OCCASION, bool(set(item.occasion) & set(facts.occasions))),
        (FITS_SEASON, bool(set(item.season) & set(facts.seasons))),
    )
    return sum(bonus for bonus, agrees in agreements if agrees) - _malus(item, facts)


def _malus(item: CatalogItem, facts: Facts) -> float:
    wrong_gender = facts.gender and item.gender not in (facts.gender, "unisex")
    too_dear = facts.most_minor is not None and item.price_minor > facts.most_minor
    refused = facts.avoid is not None and _has_refused(item, facts.avoid)
    return REFUSED * (bool(wrong_gender) / 2 + too_dear / 2 + refused)


def _has_refused(item: CatalogItem, avoid: Facts) -> bool:
    """Whether the item is or shows what was refused; 'no black boots' refuses only both at once."""
    asked = (
        (avoid.families, item.color_family in avoid.families),
        (avoid.kinds, bool(set(item.tags[:1]) & set(avoid.kinds))),
        (avoid.patterns, item.pattern in avoid.patterns),
        (avoid.materials, any(word in item.material.lower() for word in avoid.materials)),
    )
    named = [has for words, has in asked if words]
    return bool(named) and all(named)


def _colourways_apart(scored: list[tuple[float, CatalogItem]]) -> list[tuple[float, CatalogItem]]:
    """Best first, each further colourway of a product at a loss; equal scores by id."""
    shown: Counter[str] = Counter()
    apart = []
    for score, item in sorted(scored, key=_best_first):
        apart.append((score - REPEATED * shown[item.group], item))
        shown[item.group] += 1
    return sorted(apart, key=_best_first)


def _best_first(scored: tuple[float, CatalogItem]) -> tuple[float, str]:
    return -scored[0], scored[1].product_id
