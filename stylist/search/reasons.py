"""Says why an item is shown, from its record alone."""

from stylist.domain import CatalogItem, Filters, Money
from stylist.search.facts import Facts

MOST_REASONS = 3

_PATTERN_WORDS = {"dots": "dotted", "breton": "Breton-striped", "stripe": "striped",
                  "pinstripe": "pinstriped", "check": "checked", "colorblock": "colour-blocked",
                  "camo": "camouflage"}  # fmt: skip


def explain(
    item: CatalogItem, seen: Facts | None, said: Facts | None, filters: Filters
) -> tuple[str, ...]:
    """At most three short reasons, the strongest first.

    seen: what the photo or the chosen piece shows; said: what the words ask for.
    """
    found = [*_agreeing(item, seen), *_asked(item, said), *_offer(item, seen, filters)]
    return tuple(dict.fromkeys(found))[:MOST_REASONS]


def _agreeing(item: CatalogItem, seen: Facts | None) -> list[str]:
    if seen is None:
        return []
    found = []
    if item.color_raw and item.color_raw in seen.colors:
        found.append(f"same {item.color_raw}")
    elif item.color_family and item.color_family in seen.families:
        found.append(f"also {item.color_family}")
    shared = [tag for tag in item.tags[1:] if tag in seen.style]
    if shared:
        found.append(f"same {shared[0]} style")
    if item.pattern not in ("", "plain") and item.pattern in seen.patterns:
        found.append(f"also {_pattern(item.pattern)}")
    elif item.category in seen.categories:
        found.append(f"same kind: {_kind(item)}")
    if item.material and item.material in seen.materials:
        found.append(f"also {item.material}")
    return found


def _asked(item: CatalogItem, said: Facts | None) -> list[str]:
    if said is None:
        return []
    found = []
    if item.color_family and item.color_family in said.families:
        found.append(f"{item.color_raw or item.color_family}, as you said")
    if item.pattern and item.pattern in said.patterns:
        found.append(f"{_pattern(item.pattern)}, as you said")
    for material in said.materials:
        if material in item.material.lower():
            found.append(f"{material}, as you said")
    if kinds := [kind for kind in said.kinds if kind in item.tags]:
        found.append(f"the {kinds[0]} you asked for")
    elif item.category in said.categories:
        found.append(f"kind you asked for: {_kind(item)}")
    return found


def _offer(item: CatalogItem, seen: Facts | None, filters: Filters) -> list[str]:
    found = []
    if filters.size and filters.size in item.sizes_in_stock:
        found.append(f"size {filters.size} in stock")
    if seen and seen.price_minor and item.price_minor < seen.price_minor:
        found.append(f"{Money(seen.price_minor - item.price_minor, item.currency)} less")
    if item.list_price_minor and item.list_price_minor > item.price_minor:
        found.append(f"down from {Money(item.list_price_minor, item.currency)}")
    return found


def _pattern(pattern: str) -> str:
    return _PATTERN_WORDS.get(pattern, pattern)


def _kind(item: CatalogItem) -> str:
    return item.tags[0].replace("-", " ") if item.tags else item.category
