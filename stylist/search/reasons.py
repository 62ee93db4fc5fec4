"""Says why an item is shown, from its record alone."""

from collections.abc import Iterator

from stylist.domain import CatalogItem, Filters, Money
from stylist.search.facts import Facts

MOST_REASONS = 3

_PATTERN_WORDS = {"dots": "dotted", "breton": "Breton-striped", "stripe": "striped",
                  "pinstripe": "pinstriped", "colorblock": "colour-blocked",
                  "camo": "camouflage"}  # fmt: skip

_FOR = {"everyday": "for every day", "work": "for work", "interview": "for an interview",
        "evening": "for the evening", "party": "for a party", "wedding": "for a wedding",
        "formal": "for formal days", "sport": "for sport", "outdoor": "for outdoors",
        "travel": "for travel", "beach": "for the beach", "lounge": "for home"}  # fmt: skip


def explain(
    item: CatalogItem, seen: Facts | None, said: Facts | None, filters: Filters
) -> tuple[str, ...]:
    """At most three short reasons, the strongest first.

    seen: what the photo or the chosen piece shows; said: what the words ask for.
    """
    found = [
        *(_asked(item, said) if said else ()),
        *(_agreeing(item, seen) if seen else ()),
        *_offer(item, seen, filters),
    ]
    return tuple(dict.fromkeys(found))[:MOST_REASONS]


def _agreeing(item: CatalogItem, seen: Facts) -> Iterator[str]:
    if item.color_raw and item.color_raw in seen.colors:
        yield f"same {item.color_raw}"
    elif item.color_family and item.color_family in seen.families:
        yield f"also {item.color_family}"
    shared = [tag for tag in item.tags[1:] if tag in seen.style]
    if shared:
        yield f"same {shared[0].replace('-', ' ')} style"
    if item.pattern not in ("", "plain") and item.pattern in seen.patterns:
        yield f"also {_pattern(item.pattern)}"
    elif set(item.tags[:1]) & set(seen.kinds) or item.category in seen.categories:
        yield f"same kind: {_kind(item)}"
    if item.material and item.material in seen.materials:
        yield f"also {item.material}"


def _asked(item: CatalogItem, said: Facts) -> Iterator[str]:
    if item.color_family and item.color_family in said.families:
        yield f"{item.color_raw or item.color_family}, as you said"
    if item.pattern and item.pattern in said.patterns:
        yield f"{_pattern(item.pattern)}, as you said"
    yield from (f"{word}, as you said" for word in said.materials if word in item.material.lower())
    yield from (tag for tag in said.style if tag in item.tags)
    yield from (_FOR[name] for name in said.occasions if name in item.occasion)
    yield from (f"for {season}" for season in said.seasons if season in item.season)
    if set(item.tags[:1]) & set(said.kinds):
        yield _kind(item)


def _offer(item: CatalogItem, seen: Facts | None, filters: Filters) -> Iterator[str]:
    if filters.size and filters.size in item.sizes_in_stock:
        yield f"size {filters.size} in stock"
    if seen and seen.price_minor and item.price_minor < seen.price_minor:
        yield f"{Money(seen.price_minor - item.price_minor, item.currency)} less"
    if item.list_price:
        yield f"down from {item.list_price}"


def _pattern(pattern: str) -> str:
    return _PATTERN_WORDS.get(pattern, pattern)


def _kind(item: CatalogItem) -> str:
    return item.tags[0].replace("-", " ") if item.tags else item.category
