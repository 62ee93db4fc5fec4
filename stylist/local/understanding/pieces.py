"""Joins colours, patterns and fabrics to the pieces they are said of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise, product

from stylist.local.reading.reading import Reading
from stylist.local.understanding import opinion
from stylist.local.understanding.answer import NamedPiece
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.opening import opens_with_a_piece
from stylist.local.understanding.own_prices import Limits
from stylist.local.understanding.owning import claims, ends_with, follows, leads_to
from stylist.local.understanding.refusals import Span, is_within
from stylist.local.understanding.sharing import shared
from stylist.local.understanding.shown import is_owned
from stylist.local.understanding.wearers import wearers
from stylist.search.cloths import PURE
from stylist.search.priced import bare, priced

_SPOKEN = {"polka": "dotted", "dots": "dotted", "stripes": "striped", "stripe": "striped",
           "stripy": "striped", "flowers": "floral", "flowery": "floral"}  # fmt: skip
"""Patterns as they are said before a piece."""
_MOST_NAMES = 6


@dataclass
class Parts:
    """What was found, wanted and refused apart. claimed: where what is said of a piece stands."""

    pieces: list[NamedPiece] = field(default_factory=list)
    colors: list[str] = field(default_factory=list)
    avoid_colors: list[str] = field(default_factory=list)
    claimed: list[Span] = field(default_factory=list)


def joined(text: str, found: list[Found], refusals: list[Span], pointed: list[Span],
           reading: Reading, prices: Mapping[int, Limits]) -> Parts:  # fmt: skip
    """The pieces with their own colours, patterns and fabrics; and the colours of none.

    prices: where a piece with a price limit of its own starts → the limit.
    """
    pieces = [one for one in found if one.kind == "piece"]
    colors = [one for one in found if one.kind == "color"]
    owners = {id(color): _owner(text, color, pieces, found, refusals) for color in colors}
    _give_rest(text, colors, pieces, owners, refusals)
    for color in colors:
        # "those shoes in black" asks for black; "the black shoes" says which are meant.
        owner = owners[id(color)]
        if owner and is_within(owner.start, pointed) and owner.end <= color.start:
            owners[id(color)] = None
    is_opened = opens_with_a_piece(text)
    has = [opinion.owned(is_owned(text, one.start), text, one, reading, is_opened=is_opened)
           for one in pieces]  # fmt: skip
    _pass_on(text, colors, list(zip(pieces, has, strict=True)), owners, refusals)
    owned = shared(text, claims(text, found, refusals, pointed), pieces)
    parts = Parts(claimed=[(one.start, one.end) for one, _ in owned])
    for color in colors:
        if owners[id(color)] is None:
            wanted = parts.avoid_colors if is_within(color.start, refusals) else parts.colors
            wanted.append(color.value)
    colored = {id(one): [c for c in colors if owners[id(c)] is one] for one in pieces}
    _share(text, pieces, colored)
    for piece, is_had, whose in zip(pieces, has, wearers(text, pieces), strict=True):
        own = [_of_denim(color.value, piece.value) for color in colored[id(piece)]]
        words = piece.value
        if words.split()[0] == "black" and " " in words:
            own, words = ["black", *own], words.split(" ", 1)[1]
        traits = _traits(text, piece, owned)
        least, most = prices.get(piece.start, (None, None))
        parts.pieces.append(NamedPiece(
            words, tuple(dict.fromkeys(own)), traits["pattern"], traits["material"], traits["cut"],
            refused=is_within(piece.start, refusals), pointed=is_within(piece.start, pointed),
            owned=is_had, vague=_is_vague(text, piece, found, owned), wearer=whose,
            least_minor=least, most_minor=most,
        ))  # fmt: skip
    return parts


def _owner(text: str, color: Found, pieces: list[Found], found: list[Found],
           refusals: list[Span]) -> Found | None:  # fmt: skip
    """The piece a colour belongs to: the next in 'red wool coat', the last in 'a coat in red'."""
    refused = is_within(color.start, refusals)
    mates = [one for one in pieces if is_within(one.start, refusals) == refused]
    after = next((one for one in mates if one.start >= color.end), None)
    before = next((one for one in reversed(mates) if one.end <= color.start), None)
    if before and not refused and ends_with(text, color, before, after, found):
        return before
    if after and leads_to(text, color, after, found):
        return after
    if before and not refused and follows(text, color, before, found):
        return before
    return None


def _pass_on(text: str, colors: list[Found], pieces: list[tuple[Found, bool]],
             owners: dict[int, Found | None], refusals: list[Span]) -> None:  # fmt: skip
    """From a piece the shopper has to the one wanted: 'heels to match a red dress, gold'."""
    wanted = [one for one, is_had in pieces
              if not is_had and not is_within(one.start, refusals)]  # fmt: skip
    had = {id(one) for one, is_had in pieces if is_had}
    for color in colors:
        owner = owners[id(color)]
        if owner and len(wanted) == 1 and id(owner) in had and (
            owner.end <= color.start and "," in text[owner.end : color.start]
        ):  # fmt: skip
            owners[id(color)] = wanted[0]


_FURTHER = re.compile(r"\s*,?\s*(?:or|and)?\s*(?:maybe|perhaps|even|possibly)?\s*")
_OR_ELSE = re.compile(r"\s*,?\s*or(?: maybe| perhaps| even| possibly)?(?: in)?(?: an?)?\s*")


def _give_further(text: str, colors: list[Found], owners: dict[int, Found | None]) -> None:
    """To the piece of the colour before: 'a shirt, white or sky blue', 'a black dress or navy'."""
    for first, color in pairwise(colors):
        owner = owners[id(first)]
        if owner is None or owners[id(color)] is not None:
            continue
        after_both = owner.end <= first.start
        gap = text[first.end : color.start] if after_both else text[owner.end : color.start]
        if (_FURTHER if after_both else _OR_ELSE).fullmatch(gap):
            owners[id(color)] = owner


def _give_rest(text: str, colors: list[Found], pieces: list[Found],
               owners: dict[int, Found | None], refusals: list[Span]) -> None:  # fmt: skip
    """To the only piece wanted, where it has no colour yet, those said later in the sentence."""
    _give_further(text, colors, owners)
    wanted = [one for one in pieces if not is_within(one.start, refusals)]
    if len(wanted) != 1 or any(owner is wanted[0] for owner in owners.values()):
        return
    for color in colors:
        between = text[wanted[0].end : color.start]
        is_free = owners[id(color)] is None and not is_within(color.start, refusals)
        if is_free and wanted[0].end <= color.start and not re.search(r"[.;!?]| with ", between):
            owners[id(color)] = wanted[0]


_OR = re.compile(r"(?:e?s)? ?(?:or|/) ?(?P<article>(?:an?|some|the) )?")


def _share(text: str, pieces: list[Found], colored: dict[int, list[Found]]) -> None:
    """'A green coat or jacket', 'a dress or a jumpsuit in blue': the colour is said of both."""
    for first, second in pairwise(pieces):
        link = _OR.fullmatch(text[first.end : second.start])
        mine, theirs = colored[id(first)], colored[id(second)]
        if not link or bool(mine) == bool(theirs):
            continue
        if mine and not link["article"] and all(one.end <= first.start for one in mine):
            colored[id(second)] = mine
        elif theirs and all(one.start >= second.end for one in theirs):
            colored[id(first)] = theirs


def _of_denim(color: str, piece: str) -> str:
    """Dark blue jeans are indigo: in a shop, the blue of denim is the mid one."""
    dark = color in ("dark blue", "navy", "navy blue") and piece.split()[-1] == "jeans"
    return "indigo" if dark else color


Owned = list[tuple[Found, Found]]


def _traits(text: str, piece: Found, owned: Owned) -> dict[str, tuple[str, ...]]:
    """Its patterns, fabrics and cuts; cuts said without an 'or' between them are one."""
    own = {kind: [one for one, of in owned if of is piece and one.kind == kind]
           for kind in ("pattern", "material", "cut")}  # fmt: skip
    cuts = own["cut"]
    values = {kind: tuple(dict.fromkeys(_SPOKEN.get(one.value, one.value) for one in some))
              for kind, some in own.items()}  # fmt: skip
    values["material"] = tuple(cloth for cloth in values["material"]
                               if PURE + cloth not in values["material"])  # fmt: skip
    several = len(cuts) > 1 and re.search(r"\bor\b|/", text[cuts[0].end : cuts[-1].start])
    if values["cut"] and not several:
        values["cut"] = (" ".join(values["cut"]),)
    return values


def _is_vague(text: str, piece: Found, found: list[Found], owned: Owned) -> bool:
    """Whether more was said of the piece than its name will hold: 'ugly shoes', 'midi dress'."""
    held = {one.start for one, of in owned if of is piece}
    said, meant = piece.phrase.split(), piece.value.split()
    if len(said) > len(meant) and said[-1].startswith(meant[-1].rstrip("s")):
        return True
    last = max((other.end for other in found if other.kind == "piece"
                and other.end <= piece.start), default=0)  # fmt: skip
    return any(one.kind in ("style", "material", "pattern") and one.start not in held
               and last <= one.start and one.end <= piece.start
               and leads_to(text, one, piece, found) for one in found)  # fmt: skip


def named(piece: NamedPiece) -> list[str]:
    """The piece as a wish says it, once for each of its colours, patterns, fabrics and cuts."""
    traits = product(*(some or ("",) for some in (
        (piece.wearer,), piece.colors, piece.patterns, piece.materials, piece.cuts)))  # fmt: skip
    limits = piece.least_minor, piece.most_minor
    return [_fitting((*some, piece.words), limits) for some in traits][:_MOST_NAMES]


def _fitting(parts: tuple[str, ...], limits: Limits) -> str:
    """The words in order; where they are too many for a wish, without what stands before."""
    words = " ".join(filter(None, parts))
    fitting = priced(words, *limits)
    if bare(fitting) == words or len(parts) == 1:
        return fitting
    return _fitting((parts[0], *parts[2:]) if len(parts) > 2 else parts[1:], limits)
