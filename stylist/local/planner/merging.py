"""The wish as it stands, with what was said laid over it: what stays, what goes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.domain.colors import family_of
from stylist.domain.profile import of_other_systems
from stylist.local.understanding import Understanding
from stylist.local.understanding.cuts import LENGTHS, SILHOUETTES
from stylist.local.understanding.prices import is_around
from stylist.search.pieces import piece_of
from stylist.search.priced import bare, fitted, parted, priced

WEATHER = ("temperature_c", "conditions", "place", "month", "season")
STYLE = ("text", "colors", "colors_only", "patterns", "materials", "prefer_cheap")
_OPPOSED = (("colors", "avoid_colors"), ("patterns", "avoid_patterns"),
            ("materials", "avoid_materials"), ("pieces", "avoid_pieces"))  # fmt: skip
_GOES_ON = re.compile(
    r"\s*(and|also|plus|then)\b|.*\b(there|same (day|trip|weather))\b", re.IGNORECASE | re.DOTALL
)
_FOR_ME = re.compile(r"\bfor (me|myself|us|an adult|adults)\b", re.IGNORECASE)
_MOST = 12
_MOST_FOR_SNOW = 3
_CLOTH_JACKETS = ("leather", "denim")
"""Fabrics that are a kind of jacket of their own."""


def merged(before: Wish, said: Understanding, words: str = "") -> Wish:
    """The wish after an utterance.

    Limits (prices, sizes, department, refusals) stay until they are changed. A new occasion
    begins a new outfit; a new piece is a new subject; colours replace colours.
    """
    new = _in_its_color(before, said)
    if said.reset:
        return new
    kept = before
    if is_another_occasion(before, new):
        gone = () if _GOES_ON.match(words) else WEATHER
        kept = of_no_piece(kept.without("pieces", *STYLE, *gone))
    elif _is_new_subject(before, new):
        # "No skirts, only dresses" puts one kind in the other's place; its colour stays.
        goes = () if _takes_place(before, new) else STYLE
        kept = of_no_piece(kept.without("pieces", *goes)) if goes else kept.without("pieces")
    kept = _weather_kept(kept, new)
    kept = _prices_kept(kept, new)
    if new.colors:
        kept = kept.without("colors_only")
    kept = kept.without(*(name for name in said.drops if name not in new.stated()))
    kept = _without_cuts(kept, said.drops)
    pieces = (_renewed(_repriced(one, new, said.drops), new, said.drops) for one in kept.pieces)
    kept = replace(kept, pieces=tuple(pieces))
    if kept.age_group and (new.pieces or new.occasion or _FOR_ME.search(words)):
        kept = kept.without("age_group")
    return _opposed(kept, new, (*said.welcome, *said.liked_colors))


def sort_of(piece: str) -> frozenset[str]:
    """Categories of a piece as shoppers say it; the word itself where we do not know it."""
    found = piece_of(piece)
    return frozenset(found.categories) or frozenset({found.words.lower().removesuffix("s")})


def is_another(before: Wish, new: Wish) -> bool:
    """Whether what is asked for now is something else than before: own limits end with it."""
    return is_another_occasion(before, new) or _is_new_subject(before, new)


def uncolored(piece: str) -> str:
    """'navy linen dress' → 'linen dress': a colour said of all takes the place of its own."""
    return _bared(piece, (piece_of(piece).color,))


def _renewed(piece: str, new: Wish, drops: tuple[str, ...]) -> str:
    """The piece without its own colour, pattern or fabric where another is named, or none."""
    own = piece_of(piece)
    for name, words in (("colors", (own.color,)), ("patterns", own.patterns),
                        ("materials", own.materials)):  # fmt: skip
        if getattr(new, name) or name in drops:
            piece = _bared(piece, words)
            if name == "materials":
                piece = _of_other_cloth(piece, new.materials)
        else:
            piece = _bared(piece, (one for one in getattr(new, f"avoid_{name}") if one in words))
    return _bared(piece, (one for one in own.details if one in _cuts_of(drops)))


def _cuts_of(drops: tuple[str, ...]) -> frozenset[str]:
    """The words of what need not be any more: 'any cut is fine', 'the length doesn't matter'."""
    some = (words for name, words in (("cuts", SILHOUETTES), ("lengths", LENGTHS)) if name in drops)
    return frozenset().union(*some)


def _without_cuts(kept: Wish, drops: tuple[str, ...]) -> Wish:
    """The same of what was said beside the pieces: 'something wide-leg'."""
    gone = _cuts_of(drops)
    left = (word for word in kept.text.split() if word not in gone)
    return replace(kept, text=" ".join(left)) if gone else kept


def _repriced(piece: str, new: Wish, drops: tuple[str, ...]) -> str:
    """The piece with no more than is now said of all: 'under 100', of boots up to 120."""
    name, least, most = parted(piece)
    limit = new.max_price_minor
    if limit is not None and most is not None and limit < most:
        most = None
        least = least if (least or 0) <= limit else None
    if new.min_price_minor is not None:
        least = None
        most = most if most is None or most >= new.min_price_minor else None
    return priced(name, None if "min_price_minor" in drops else least,
                  None if "max_price_minor" in drops else most)  # fmt: skip


def _of_other_cloth(piece: str, materials: tuple[str, ...]) -> str:
    """A jacket where one of leather or denim was wanted, and now another cloth is."""
    name, *limits = parted(piece)
    for cloth in _CLOTH_JACKETS:
        if cloth not in materials and f" {name}".endswith(f" {cloth} jacket"):
            return priced(f"{name.removesuffix(f'{cloth} jacket')}jacket", *limits)
    return piece


def _bared(piece: str, words: Iterable[str]) -> str:
    """The piece without these words, as long as something is left."""
    for word in filter(None, words):
        bare = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "", piece, count=1, flags=re.IGNORECASE)
        # A denim jacket is a kind, and no jacket of another cloth.
        if piece_of(" ".join(bare.split())).is_known:
            piece = " ".join(bare.split())
    return piece


def is_another_occasion(before: Wish, new: Wish) -> bool:
    """Whether what is asked for now is for something else than what was asked for before."""
    return bool(before.occasion and new.occasion and before.occasion != new.occasion)


def _is_new_subject(before: Wish, new: Wish) -> bool:
    if not (before.pieces and new.pieces):
        return False
    old: set[str] = set().union(*map(sort_of, before.pieces))
    return not all(sort_of(piece) & old for piece in new.pieces)


def _takes_place(before: Wish, new: Wish) -> bool:
    old: set[str] = set().union(*map(sort_of, before.pieces))
    return any(sort_of(piece) & old for piece in new.avoid_pieces)


def _in_its_color(before: Wish, said: Understanding) -> Wish:
    """'No skirts, only dresses', of a purple skirt: a purple dress."""
    new = said.wish
    if "colors" in (*said.drops, *new.stated()) or not (new.pieces and _takes_place(before, new)):
        return new
    refused = {name for word in new.avoid_pieces for name in sort_of(word)}
    colors = {piece_of(one).color for one in before.pieces if sort_of(one) & refused}
    color = next(iter(colors)) if len(colors) == 1 else ""
    if not color or color in new.avoid_colors:
        return new
    pieces = (one if piece_of(one).color else fitted(f"{color} {one}") for one in new.pieces)
    return replace(new, pieces=tuple(pieces))


def of_no_piece(kept: Wish) -> Wish:
    """'A tie that's not plain' says of the tie how it looks; what comes next may well be."""
    left = tuple(one for one in kept.avoid_patterns if one != "plain")
    return replace(kept, avoid_patterns=left)


def _weather_kept(kept: Wish, new: Wish) -> Wish:
    """Another place or month has another temperature; a season said is no degree said before."""
    if new.place or new.month is not None:
        kept = kept.without("temperature_c", "conditions", "season")
    if "snow" in new.conditions and (kept.temperature_c or 0) > _MOST_FOR_SNOW:
        kept = kept.without("temperature_c", "conditions", "season")
    if new.season:
        kept = kept.without("temperature_c", "conditions", "month")
    return kept.without("season") if new.temperature_c is not None else kept


def _prices_kept(kept: Wish, new: Wish) -> Wish:
    most, least = new.max_price_minor, new.min_price_minor
    if (most or new.total_minor) and is_around(kept.min_price_minor, kept.max_price_minor):
        kept = kept.without("min_price_minor", "max_price_minor")
    if most is not None and (kept.min_price_minor or 0) > most:
        kept = kept.without("min_price_minor")
    if least is not None and kept.max_price_minor is not None and kept.max_price_minor < least:
        kept = kept.without("max_price_minor")
    return kept


def _opposed(kept: Wish, new: Wish, welcome: tuple[str, ...]) -> Wish:
    """What is wanted now is refused no more, and the other way round; refusals add up."""
    changes: dict[str, Any] = {}
    for wanted, refused in _OPPOSED:
        new_wanted, new_refused = getattr(new, wanted), getattr(new, refused)
        fine = (*new_wanted, *_own(new.pieces, wanted), *welcome)
        still = (one for one in getattr(kept, refused) if not any(_covers(one, w) for w in fine))
        changes[refused] = _union(tuple(still), new_refused)
        old = (one for one in getattr(kept, wanted)
               if not any(_covers(no, one) for no in new_refused))  # fmt: skip
        changes[wanted] = new_wanted or tuple(old)
    changes["sizes"] = _union(of_other_systems(kept.sizes, new.sizes), new.sizes)
    return replace(kept.merged(new), **changes)


def _covers(broad: str, narrow: str) -> bool:
    """Whether the narrow word is one of the broad: 'blue' covers 'navy', 'boots' 'black boots'."""
    broad, narrow = bare(broad), bare(narrow)
    return broad == narrow or family_of(narrow) == broad or narrow.endswith(" " + broad)


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))[-_MOST:]


def _own(pieces: tuple[str, ...], name: str) -> Iterator[str]:
    """The colours, patterns or materials that pieces are asked for with: 'a yellow dress'."""
    for own in map(piece_of, pieces):
        said = {"colors": (own.color,), "patterns": own.patterns, "materials": own.materials}
        yield from filter(None, said.get(name, ()))
