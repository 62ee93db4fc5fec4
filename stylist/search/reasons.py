"""Says why an item is shown, from its record alone."""

from collections.abc import Iterator

from stylist.domain import CatalogItem, Filters, Money
from stylist.domain.colors import family_of
from stylist.search.facts import Facts
from stylist.search.nouns import noun_of, one

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
    # A kind that was asked for is not said again of the photo: "dress, also a dress".
    twice = {f"also {one(reason)}" for reason in found}
    return tuple(told for told in dict.fromkeys(found) if told not in twice)[:MOST_REASONS]


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
    elif set(item.tags[:1]) & set(seen.kinds):
        yield f"also {one(_kind(item))}"
    elif not seen.kinds and item.category in seen.categories[:1]:
        yield f"also {one(noun_of(item.category))}"
    if item.material and item.material in seen.materials:
        yield f"also {item.material}"


def _asked(item: CatalogItem, said: Facts) -> Iterator[str]:
    yield from _said_color(item, said)
    if item.pattern and item.pattern in said.patterns:
        yield f"{_pattern(item.pattern)}, as you said"
    yield from (f"{word}, as you said" for word in said.materials if word in item.material.lower())
    yield from (tag.replace("-", " ") for tag in said.style if tag in item.tags[1:])
    yield from (_FOR[name] for name in said.occasions if name in item.occasion)
    yield from (f"for {season}" for season in said.seasons if season in item.season)
    if set(item.tags[:1]) & set(said.kinds):
        yield _kind(item)


def _said_color(item: CatalogItem, said: Facts) -> Iterator[str]:
    """The word the shopper used only where the record has it; a shade of it otherwise."""
    shades = item.color_raw.split("/")
    if exact := [shade for shade in shades if shade in said.colors]:
        yield f"{exact[0]}, as you said"
    elif item.color_family in said.colors:
        near = [shade for shade in shades if family_of(shade) == item.color_family]
        yield f"{near[0]}, a shade of {item.color_family}" if near else item.color_family
    elif item.color_family and item.color_family in said.families:
        yield f"also {item.color_family}"


def _offer(item: CatalogItem, seen: Facts | None, filters: Filters) -> Iterator[str]:
    if filters.size and filters.size in item.size_words:
        yield f"size {filters.size} in stock"
    if seen and seen.price_minor is not None and item.price_minor < seen.price_minor:
        yield f"{Money(seen.price_minor - item.price_minor, item.currency)} less"


def _pattern(pattern: str) -> str:
    return _PATTERN_WORDS.get(pattern, pattern)


def _kind(item: CatalogItem) -> str:
    return noun_of(item.tags[0] if item.tags else item.category)
