"""Orders what fits a wish: first by what the day asks, then by likeness, taste and thrift."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from stylist.domain import CatalogItem, Match, Wish
from stylist.domain.vocabulary import COLOR_FAMILIES
from stylist.search.colored import families_of, has_color, has_in_it, is_shade, shows_color
from stylist.search.pieces import matches_piece, piece_of
from stylist.search.shades import (
    DARK,
    NEUTRALS,
    Shade,
    is_within,
    shade_in,
)
from stylist.search.tones import lch
from stylist.search.wanted import facts_of, seasons_of

CHEAP_OF = 3
"""Of this many times as many as are shown, the cheapest are shown to whoever asks for cheap."""
TASTE = 0.08
"""What a piece gains that shares kind and colour with one that was liked; or loses."""
FAVOURITE = 0.05
"""What a piece gains in a colour that the shopper is known to like, where none is asked for."""
EXTRAS = ("bag", "accessory")


@dataclass(frozen=True)
class Order:
    """The order for one wish. fitness: how well an item is made for the day, larger is better.

    liked, refused: pieces that were judged before. liked_colors: colour words.
    """

    wish: Wish
    fitness: Callable[[CatalogItem], int]
    liked: tuple[CatalogItem, ...] = ()
    refused: tuple[CatalogItem, ...] = ()
    liked_colors: tuple[str, ...] = ()

    def of(self, ranked: Sequence[Match]) -> list[Match]:
        """The ranking, after what weather, occasion and taste say."""
        scored = [replace(one, score=one.score + self._taste(one.item)) for one in ranked]
        worth = {one.item.product_id: self._rank(one.item) for one in ranked}
        ordered = sorted(scored, key=lambda one: (worth[one.item.product_id], -one.score,
                                                  one.item.product_id))  # fmt: skip
        # What is led by another colour stands in only where nothing is of the one asked for.
        whole = [one for one in ordered if self._is_of_color(one.item)]
        return self._deep(self._of_all_colors(whole or ordered))

    def _of_all_colors(self, ordered: list[Match]) -> list[Match]:
        """Of patterned pieces in 'blue and white', those that have both, while there are any."""
        colors = self.wish.colors
        if len(colors) < 2 or not self._is_patterned():
            return ordered
        both = [one for one in ordered if all(has_in_it(one.item, color) for color in colors)]
        return both or ordered

    def _is_patterned(self) -> bool:
        own = (piece_of(words).patterns for words in self.wish.pieces)
        return bool(self.wish.patterns) or any(own)

    def _deep(self, ordered: list[Match]) -> list[Match]:
        """Those as dark (or pale) as is asked for, while there are any; by a word for the depth,
        or by the name of a dark shade."""
        if shade := shade_in(self.wish.text):
            found = [one for one in ordered if _has_shade(one.item, shade)] if shade.is_firm else []
            return found or ordered
        named = [one for one in ordered
                 if any(is_shade(one.item, word) for word in self._shades(one.item))]  # fmt: skip
        depths = [lch(one.item.color_hex)[0] for one in named if one.item.color_hex]
        if not depths or not is_within(max(depths), DARK):
            return ordered
        return [one for one in ordered if not one.item.color_hex
                or lch(one.item.color_hex)[0] <= max(*depths, DARK[1])]  # fmt: skip

    def _shades(self, item: CatalogItem) -> list[str]:
        """The shades, not families of colour, that are wished of an item."""
        named = [piece_of(words).color for words in self.wish.pieces
                 if matches_piece(words, item, partly=True)]  # fmt: skip
        return [one for one in (*self.wish.colors, *named) if one and one not in COLOR_FAMILIES]

    def cheap(self, ordered: Sequence[Match], shown: int) -> list[Match]:
        """The cheaper first, of those that serve best; of the best few, where these are few."""
        best = self._rank(ordered[0].item) if ordered else None
        first = [one for one in ordered if self._rank(one.item) == best]
        if len(first) < shown:
            first = list(ordered[: CHEAP_OF * shown])
        known = {one.item.product_id for one in first}
        rest = [one for one in ordered if one.item.product_id not in known]
        return [*sorted(first, key=_price), *rest]

    def dear(self, ordered: Sequence[Match]) -> list[Match]:
        """The dearest first, clothes before extras where no kind is named."""
        bare = not self.wish.pieces
        return sorted(ordered, key=lambda one: (not self._is_of_color(one.item),
                                                bare and one.item.slot in EXTRAS,
                                                -_price(one)))  # fmt: skip

    def cheap_of_any_kind(self, ordered: Sequence[Match]) -> list[Match]:
        """Where no kind is named: what costs little beside its own kind, clothes before extras."""
        usual = {
            name: statistics.median(_price(one) for one in ordered if one.item.category == name)
            for name in {one.item.category for one in ordered}
        }

        def share(one: Match) -> float:
            return round(_price(one) / max(1, usual[one.item.category]), 1)

        return sorted(ordered, key=lambda one: (one.item.slot in EXTRAS, share(one)))

    def _rank(self, item: CatalogItem) -> tuple[bool, bool, int]:
        """The smaller, the earlier: what is wholly of the colour asked for before what has it
        beside another.
        """
        return not self._is_of_color(item), self._is_mixed(item), -self._worth(item)

    def _is_mixed(self, item: CatalogItem) -> bool:
        """Whether it has another colour beside the one asked for, and no pattern is."""
        if len(self.wish.colors) > 1 or self._is_patterned():
            return False
        asked = self.wish.colors or any(piece_of(words).color for words in self.wish.pieces)
        return bool(asked) and len(families_of(item)) > 1

    def _is_of_color(self, item: CatalogItem) -> bool:
        wish = self.wish
        if wish.colors and not any(has_color(item, color) for color in wish.colors):
            return False
        return not wish.pieces or any(matches_piece(words, item) for words in wish.pieces)

    def _worth(self, item: CatalogItem) -> int:
        """How many of shade, season, occasion and style the item meets, where the wish names
        them, beside its fitness."""
        wish, seasons = self.wish, seasons_of(self.wish)
        return (
            self.fitness(item)
            + any(is_shade(item, shade) for shade in self._shades(item))
            + (not seasons or not item.season or bool(set(seasons) & set(item.season)))
            + bool(wish.occasion and wish.occasion in item.occasion)
            + bool(set(facts_of(wish).style) & set(item.tags[1:]))
        )

    def _taste(self, item: CatalogItem) -> float:
        def kin(other: CatalogItem) -> bool:
            return (other.category, other.color_family) == (item.category, item.color_family)

        gain = TASTE * (any(map(kin, self.liked)) - any(map(kin, self.refused)))
        if self.wish.colors:
            return gain
        return gain + FAVOURITE * any(shows_color(item, color) for color in self.liked_colors)


def _has_shade(item: CatalogItem, shade: Shade) -> bool:
    """Of an item without a colour code nobody can tell."""
    if not item.color_hex:
        return False
    lightness, chroma, _ = lch(item.color_hex)
    if shade.is_neutral and item.color_family not in NEUTRALS:
        return False
    if shade.is_single and len(families_of(item)) > 1:
        return False
    return is_within(lightness, shade.lightness) and is_within(chroma, shade.chroma)


def _price(one: Match) -> int:
    return one.item.price_minor
