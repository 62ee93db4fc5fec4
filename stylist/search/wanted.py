"""A wish against an item: what is hard, what the index can be told, what ranking is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from stylist.domain import CatalogItem, Filters, Wish
from stylist.domain.colors import family_of
from stylist.search.cloths import PURE, is_made_of, is_of_refused
from stylist.search.colored import has_in_it, is_called, is_only_of, shows_color
from stylist.search.facts import Facts
from stylist.search.pieces import has_pattern, matches_piece, piece_of, shows_piece
from stylist.search.priced import bare, is_priced, parted
from stylist.search.sizes import has_size
from stylist.search.vocabulary import PATTERNS_OF_WORD
from stylist.search.words import facts_in

FREEZING_C, COLD_C, WARM_C = 5.0, 12.0, 24.0
"""At or below, winter's clothes are meant; autumn's too; at or above, summer's."""


def allows(wish: Wish, item: CatalogItem) -> bool:
    """Whether the item breaks none of the wish's limits: stock, price, size, department, refusals.

    What is wanted of colour, kind and style is not asked here: see `suits`.
    """
    return next(objections(wish, item), None) is None


def objections(wish: Wish, item: CatalogItem) -> Iterator[str]:
    """Names of the wish's fields that the item breaks; 'stock' where it cannot be bought."""
    if not item.sizes_in_stock:
        yield "stock"
    priced = _priced_for(wish, item)
    if priced.max_price_minor is not None and item.price_minor > priced.max_price_minor:
        yield "max_price_minor"
    if priced.min_price_minor is not None and item.price_minor < priced.min_price_minor:
        yield "min_price_minor"
    if wish.total_minor is not None and item.price_minor > wish.total_minor:
        yield "total_minor"
    if wish.sizes and not has_size(item, wish.sizes):
        yield "sizes"
    if wish.department in ("female", "male") and item.gender not in (wish.department, "unisex"):
        yield "department"
    if item.age_group != (wish.age_group or "adult"):
        yield "age_group"
    yield from _refusals(wish, item)


def _priced_for(wish: Wish, item: CatalogItem) -> Wish:
    """The wish with the price limits that hold for the item."""
    if not any(map(is_priced, wish.pieces)):
        return wish
    return priced_as(wish, [one for one in wish.pieces if matches_piece(one, item, partly=True)])


def priced_as(wish: Wish, pieces: Sequence[str]) -> Wish:
    """The wish with the price limits of these of its pieces: their own, where they have any.

    Of several the widest count; `objections` tells them apart.
    """
    if not any(map(is_priced, pieces)):
        return wish
    least, most = zip(*(_limits(wish, words) for words in pieces), strict=True)
    return replace(wish, min_price_minor=None if None in least else min(least),
                   max_price_minor=None if None in most else max(most))  # fmt: skip


def _limits(wish: Wish, words: str) -> tuple[int | None, int | None]:
    """What the piece may cost; of the wish's limits those that its own leave room for."""
    _, least, most = parted(words)
    low, high = wish.min_price_minor, wish.max_price_minor
    if least is None and (most is None or (low or 0) <= most):
        least = low
    if most is None and (high is None or (least or 0) <= high):
        most = high
    return least, most


def _refusals(wish: Wish, item: CatalogItem) -> Iterator[str]:
    if wish.colors_only and not is_only_of(item, wish.colors):
        yield "colors_only"
    if any(shows_color(item, color) for color in wish.avoid_colors) and not _is_spared(wish, item):
        yield "avoid_colors"
    if any(shows_piece(words, item) for words in wish.avoid_pieces):
        yield "avoid_pieces"
    if any(has_pattern(item, pattern) for pattern in wish.avoid_patterns):
        yield "avoid_patterns"
    named = (*wish.materials, *wish.pieces)
    if any(is_of_refused(item, material, named) for material in wish.avoid_materials):
        yield "avoid_materials"


_DARK_REDS = ("burgundy", "oxblood", "maroon", "wine", "cherry")


def _is_spared(wish: Wish, item: CatalogItem) -> bool:
    """Whether it is of a shade that is asked for by name beside its family, which is refused:
    'not red, burgundy'."""
    named = (*wish.colors, *(piece_of(words).color for words in wish.pieces))
    shades = [one for one in named if one and family_of(one) in wish.avoid_colors
              and one not in wish.avoid_colors]  # fmt: skip
    called = [name for one in shades for name in (_DARK_REDS if one == "dark red" else (one,))]
    others = [one for one in wish.avoid_colors if one not in map(family_of, shades)]
    return any(is_called(item, one) for one in called) and not any(
        shows_color(item, color) for color in others
    )


def suits(wish: Wish, item: CatalogItem) -> bool:
    """Whether the item has what is wanted by name: colour, pattern, fabric; a kind of `pieces`.

    Any colour that its record names counts; `Order` shows first what is wholly of the colour.
    """
    return (
        (not wish.pieces or any(matches_piece(words, item, partly=True) for words in wish.pieces))
        and (not wish.colors or any(has_in_it(item, color) for color in wish.colors))
        and (not wish.patterns or any(has_pattern(item, name) for name in wish.patterns))
        and (not wish.materials or any(is_made_of(item, name) for name in wish.materials))
    )


def filters_of(wish: Wish, category: str = "") -> Filters:
    """As much of the wish's limits as an index can be told; `allows` holds the rest."""
    highest = [limit for limit in (wish.max_price_minor, wish.total_minor) if limit is not None]
    return Filters(
        min_price_minor=wish.min_price_minor,
        max_price_minor=min(highest) if highest else None,
        category=category,
        gender=wish.department if wish.department != "unisex" else "",
    )


def facts_of(wish: Wish) -> Facts:
    """What ranking and reasons go by."""
    pieces = [piece_of(words) for words in wish.pieces]
    colors = (*wish.colors, *(piece.color for piece in pieces if piece.color))
    words = facts_in(wish.text.lower())
    return Facts(
        colors=_distinct(colors),
        families=_distinct(family_of(color) for color in colors),
        categories=_distinct(name for piece in pieces for name in piece.categories),
        kinds=_distinct(kind for piece in pieces for kind in piece.kinds),
        patterns=_distinct(
            name for word in wish.patterns for name in PATTERNS_OF_WORD.get(word, (word,))
        ),
        materials=_distinct((*_bare(wish.materials), *_bare(words.materials))),
        style=words.style,
        seasons=seasons_of(wish),
        occasions=(wish.occasion,) if wish.occasion else (),
        most_minor=wish.max_price_minor,
        gender=wish.department if wish.department != "unisex" else "",
    )


def _bare(cloths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cloth.removeprefix(PURE) for cloth in cloths)


def seasons_of(wish: Wish) -> tuple[str, ...]:
    """The seasons whose clothes are meant: by the weather, else as said; empty for any."""
    if wish.temperature_c is not None:
        if wish.temperature_c <= FREEZING_C:
            return ("winter",)
        if wish.temperature_c <= COLD_C:
            return ("autumn", "winter")
        return ("summer",) if wish.temperature_c >= WARM_C else ("spring", "autumn")
    if wish.season:
        return (wish.season,)
    return ("winter",) if "snow" in wish.conditions else ()


def words_of(wish: Wish) -> str:
    """The wish as words to embed: what is wanted, nothing of what is refused; '' for
    limits only."""
    occasion = f"for {wish.occasion}" if wish.occasion else ""
    names = map(bare, wish.pieces)
    parts = (*wish.colors, *wish.patterns, *wish.materials, wish.text, *names, occasion)
    return " ".join(part for part in parts if part)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
