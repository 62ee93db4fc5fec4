"""How well one piece serves a wish by itself."""

import zlib
from dataclasses import dataclass, replace

from stylist.domain import CatalogItem, Wish
from stylist.outfits.codes import has_word, is_barred
from stylist.outfits.pieces import Piece
from stylist.outfits.plan import BASE, MAIN, Plan
from stylist.outfits.query import OutfitQuery, for_the_rest
from stylist.outfits.shading import off_shade
from stylist.outfits.tables.occasions import CODES
from stylist.outfits.weather import bears, helps
from stylist.search import wanted
from stylist.search.cloths import PURE, is_made_of
from stylist.search.colored import has_color, is_shade, shows_color
from stylist.search.facts import Facts
from stylist.search.pieces import has_pattern, matches_piece
from stylist.search.priced import bare

# Weights beside a similarity that is worth SIMILAR from the farthest to the nearest candidate.
SIMILAR = 0.35
LISTED, RELATED, NOT_LISTED = 0.45, 0.2, -0.35
OFF_FORMALITY = 0.4
"""Lost per step of formality away from the occasion's, when the wish names one."""
BODY = (*BASE, "shoes")
GARMENTS = (*BASE, "outerwear")
TOO_CASUAL = 1.65
"""Steps of formality below the occasion's at which body and feet are not dressed for it."""
EXTRAS_WELCOME = 0.25
VAGUE = 0.15
SPECIAL = frozenset({"sport", "lounge", "formal", "wedding", "beach"})
"""What is listed for these alone is not for a day of which nothing is known."""
SHADE, FAMILY = 0.7, 0.5
COLORED_COAT = 0.8
"""What a coat with any colour of its own counts as, of 1 for the brightest."""
FAVOURITE = 0.25
"""For a colour that the shopper is known to like, where none is asked for."""
ELSEWHERE = 0.3
"""Share of a wanted colour's weight on shoes, bag and accessory."""
PATTERN, MATERIAL, STYLE = 0.4, 0.4, 0.25
LIKED = 0.5
CHEAP = 0.6
DEAR = 0.12
"""Lost by a piece of twice its slot's usual price."""
UNISEX = 0.3
PRIZED, SHUNNED = 0.35, 0.5
PALE_FROM = 35.0
"""CIE lightness above which a piece is not dark."""
COATS = frozenset({"overcoat", "trench", "parka", "puffer", "raincoat", "gilet", "outerwear"})
"""What is worn over anything on the way; a jacket is part of the outfit."""
CHANCE = 0.16
"""Moves pieces that serve as well as each other, so that two wishes do not bring the same ones."""


@dataclass(frozen=True)
class Suiting:
    """The measure of pieces for one query. facts: what the wish asks, for styles and fabrics."""

    query: OutfitQuery
    plan: Plan
    facts: Facts

    def fits(self, piece: Piece) -> bool:
        """Whether it may stand in the outfit at all: limits, and the weather or the words for its
        slot. What a shopper names outright may be wrong for the weather; they are told."""
        item, wish = piece.item, self.query.wish
        named = self.plan.named.get(item.slot)
        if self.plan.named and item.slot not in self.plan.named:
            wish = for_the_rest(wish)
        if item.product_id in self.query.unwanted or not wanted.allows(wish, item):
            return False
        if not _is_pure(wish, item) or not _is_plain(wish, item):
            return False
        if named is None:
            return bears(self.plan.climate, piece)
        return any(matches_piece(words, item) for words in named)

    def belongs(self, piece: Piece) -> bool:
        """Whether the record's own occasions agree; one that names none agrees."""
        code, occasions = self.plan.code, set(piece.item.occasion)
        if not code.strict or not occasions or piece.slot in self.plan.named:
            return True
        if piece.slot == "accessory" or self._is_for_the_way(piece):
            return True
        return bool(occasions & {self.query.wish.occasion, *code.related})

    def weighed(self, piece: Piece, similarity: float, usual: int, dearest: int) -> Piece:
        """The piece with its score. similarity: 0 to 1 among its slot's candidates.

        usual, dearest: what these cost, in the middle and at most.
        """
        item, query = piece.item, self.query
        score = SIMILAR * similarity + self._occasion(piece) + helps(self.plan.climate, piece)
        score += self._colors(item) + self._looks(item) + self._soberness(piece)
        score += self._character(piece) - off_shade(query.wish, piece)
        score += LIKED * (item.product_id in query.liked)
        score -= DEAR * max(0.0, item.price_minor / max(usual, 1) - 1)
        score -= CHEAP * query.wish.prefer_cheap * item.price_minor / max(dearest, 1)
        score += UNISEX * (query.wish.department == "unisex" and item.gender == "unisex")
        score += CHANCE * _chance(query.wish, item)
        return replace(piece, score=score)

    def is_listed(self, piece: Piece) -> bool:
        """Whether the record names the occasion or a related one, of a piece that must be there."""
        if piece.slot not in BODY or is_barred(self.plan.code, piece):
            return False
        return bool(set(piece.item.occasion) & {self.query.wish.occasion, *self.plan.code.related})

    def is_in_place(self, piece: Piece) -> bool:
        """Whether the dress code has pieces of the kind."""
        plan = self.plan
        is_named = piece.slot in plan.named and piece.slot not in plan.wide
        return is_named or not self._is_out_of_place(piece)

    def _is_out_of_place(self, piece: Piece) -> bool:
        plan = self.plan
        if is_barred(plan.code, piece) and not self._is_for_the_way(piece):
            return True
        is_casual = piece.formality < plan.code.formality - TOO_CASUAL
        if plan.code.strict and is_casual and piece.slot in BODY:
            return True
        if piece.slot == "accessory" and piece.kind not in ("accessory", "hat"):
            return piece.kind not in plan.extras
        if piece.slot == "bag" and piece.kind != "bag":
            return piece.kind not in plan.bags
        if piece.slot == "outerwear" and plan.climate.forbids_coat:
            return piece.kind != "blazer"
        return False

    def _is_for_the_way(self, piece: Piece) -> bool:
        """A coat or boots against bad weather come off at the door."""
        climate = self.plan.climate
        return climate.wants_coat and piece.kind in COATS

    def _occasion(self, piece: Piece) -> float:
        occasion, code, named = self.query.wish.occasion, self.plan.code, piece.item.occasion
        if not occasion:
            only_there = bool(named) and set(named) <= SPECIAL
            # Nothing said leaves the dress code open; a piece kept or named sets it.
            share = VAGUE if code == CODES[""] else 1.0
            off = OFF_FORMALITY * share * abs(piece.formality - code.formality)
            return NOT_LISTED * only_there + EXTRAS_WELCOME * (piece.slot not in BODY) - off
        off = OFF_FORMALITY * max(0.0, abs(piece.formality - code.formality) - 0.5)
        if not named:
            return -off
        if occasion in named:
            return LISTED - off
        return (RELATED if set(named) & set(code.related) else NOT_LISTED) - off

    def _soberness(self, piece: Piece) -> float:
        """What a bright or loudly patterned main piece loses where that is out of place."""
        if piece.slot not in MAIN:
            return 0.0
        bright = 0.0 if piece.tone.hue is None else min(1.0, piece.tone.chroma / 60)
        if piece.kind in COATS and piece.tone.hue is not None:
            bright = max(bright, COLORED_COAT)  # it covers all that is chosen with care
        return -self.plan.code.sober * (bright + piece.loud)

    def _character(self, piece: Piece) -> float:
        """What the dress code makes of its cut, cloth and depth of colour."""
        code = self.plan.code
        gain = PRIZED * has_word(piece, code.prized) - SHUNNED * has_word(piece, code.shunned)
        # A white shirt is worn under anything dark.
        is_white = piece.kind == "shirt" and piece.tone.family == "white" and not piece.loud
        pale = piece.tone.lightness > PALE_FROM and not is_white
        gain -= SHUNNED * (code.strict and piece.kind == "gilet")
        return gain - code.dark * (pale or piece.tone.hue is not None)

    def _colors(self, item: CatalogItem) -> float:
        liked = any(shows_color(item, color) for color in self.query.liked_colors)
        worth = FAVOURITE * (liked and not self.query.wish.colors)
        for color in self.query.wish.colors:
            if is_shade(item, color):
                worth = max(worth, SHADE)
            elif has_color(item, color):
                worth = max(worth, FAMILY)
        return worth * (1.0 if item.slot in MAIN else ELSEWHERE)

    def _looks(self, item: CatalogItem) -> float:
        wish, tags = self.query.wish, set(item.tags[1:])
        return (
            PATTERN * any(has_pattern(item, name) for name in wish.patterns)
            + MATERIAL * any(is_made_of(item, name) for name in self.facts.materials)
            + STYLE * bool(tags & set(self.facts.style))
        )


def _chance(wish: Wish, item: CatalogItem) -> float:
    """From 0 to 1, the same for the same day and piece."""
    day = (wish.occasion, wish.season, wish.temperature_c, wish.conditions, wish.place,
           tuple(map(bare, wish.pieces)), wish.text)  # fmt: skip
    return zlib.crc32(f"{day} {item.product_id}".encode()) / 2**32


def _is_pure(wish: Wish, item: CatalogItem) -> bool:
    """Whether a garment is of nothing but the cloth, where the wish asks for that."""
    pure = [cloth for cloth in wish.materials if cloth.startswith(PURE)]
    return not pure or item.slot not in GARMENTS or any(is_made_of(item, one) for one in pure)


def _is_plain(wish: Wish, item: CatalogItem) -> bool:
    """Whether it is without a pattern, where the wish asks for nothing else: 'plain things'."""
    return wish.patterns != ("plain",) or item.pattern in ("", "plain")


def has_wanted_color(wish: Wish, item: CatalogItem) -> bool:
    """Whether the item is of a colour that the wish asks for; True where it asks for none."""
    return not wish.colors or any(has_color(item, color) for color in wish.colors)


LOOKS = ("colors", "patterns", "materials")
"""What an outfit is to show somewhere: 'something with stripes', 'a bit of leather'."""


def wants_looks(wish: Wish, name: str) -> bool:
    """Whether the wish asks for a look of this sort that some piece is to have."""
    return bool(getattr(wish, name)) and getattr(wish, name) != ("plain",)


def has_wanted(wish: Wish, name: str, item: CatalogItem) -> bool:
    """Whether the item has such a look; True where the wish asks for none."""
    if not wants_looks(wish, name):
        return True
    if name == "colors":
        return has_wanted_color(wish, item)
    if name == "patterns":
        return any(has_pattern(item, one) for one in wish.patterns)
    return any(is_made_of(item, one) for one in wish.materials)
