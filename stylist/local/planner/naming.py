"""Names, prices and limits in the words of a sentence; nothing that a record does not hold."""

import re
from collections.abc import Iterable, Sequence
from math import ceil

from stylist.domain import Money, Wish
from stylist.local.planner.pieces import Piece
from stylist.local.planner.voice import Voice
from stylist.search.nouns import noun_of, one
from stylist.search.vocabulary import CATEGORY_OF_KIND
from stylist.search.wanted import piece_of

MOST_TITLE = 70
_PAIRS = ("trousers", "jeans", "shorts", "shoes", "boots", "sandals")
_END = re.compile(r"[.:;!?\n\r<>{}\[\]()]|\s[-–—]\s")
"""Where a title stops being a name: what comes after is somebody's sentence."""
_PLACE = re.compile(r"(100% )?[A-Z]\w+(an|ish|ese) ")
"""Where a cloth comes from has a capital: 'Italian wool'."""
_DEPARTMENTS = {"female": "women's", "male": "men's"}
_PATTERNS = {"stripe": "striped", "breton": "Breton-striped", "pinstripe": "pinstripe",
             "plaid": "plaid", "floral": "floral", "dots": "dotted", "gingham": "gingham",
             "leopard": "leopard", "camo": "camouflage"}  # fmt: skip
_SELF_COLORED = ("leopard", "camouflage")
_WORN = {"polka": "polka-dot", "dots": "polka-dot", "stripes": "striped", "stripe": "striped",
         "check": "checked", "flowers": "floral"}  # fmt: skip
_PRINTS = {"polka": "polka dots", "dots": "polka dots", "dotted": "polka dots",
           "striped": "stripes", "stripe": "stripes", "floral": "florals", "flowery": "florals",
           "checked": "checks", "check": "checks", "leopard": "leopard print",
           "camo": "camouflage", "plaid": "plaid"}  # fmt: skip
"""A pattern as an adjective of what is wanted; as a thing that is refused."""
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
PURPOSES = {
    "everyday": "every day", "work": "work", "interview": "an interview",
    "evening": "an evening out", "party": "a party", "wedding": "a wedding",
    "formal": "a formal occasion", "sport": "sport", "outdoor": "the outdoors",
    "travel": "a trip", "beach": "the beach", "lounge": "a day at home",
}  # fmt: skip


def titled(piece: Piece) -> str:
    """The title as a sentence has it: 'Canvas sneakers, navy' → 'navy canvas sneakers'."""
    title = _END.split(piece.title.strip(), maxsplit=1)[0].strip()[:MOST_TITLE]
    head, comma, color = title.rpartition(", ")
    if comma and color.lower() == piece.color.lower().replace("/", " and "):
        title = f"{color} {_lower(head)}"
    return _lower(title) or _bare(piece)


def named(piece: Piece) -> str:
    """Colour and kind, as one speaks of a piece of an outfit: 'navy blazer'."""
    if piece.color and piece.kind in CATEGORY_OF_KIND:
        return f"{_shades(piece)} {noun_of(piece.kind)}"
    return titled(piece)


def is_many(piece: Piece) -> bool:
    """Whether one says 'they' of it."""
    name = noun_of(piece.kind)
    many = name.endswith("s") and not name.endswith("ss")
    return piece.category in _PAIRS or many


def made_of(piece: Piece) -> str:
    """Its fabric in a sentence: '100% cotton' → 'pure cotton', 'Wool blend' → 'a wool blend'; ''
    where the record has none.
    """
    cloth = _END.split(piece.material.split(",")[0])[0].strip()
    cloth = cloth if _PLACE.match(cloth) else cloth.lower()
    cloth = re.sub(r"^100% ", "pure ", cloth)[:40]
    return one(cloth) if cloth.endswith("blend") else cloth


def offer(ways: Sequence[str], piece: Piece, voice: Voice) -> str:
    """One of the offers not made yet, its 'it' agreeing with the piece; '' when all were made."""
    pronoun = "them" if is_many(piece) else "it"
    return voice.fresh([way.format(it=pronoun) for way in ways], "offer")


def listed(words: Iterable[str], last: str = "and") -> str:
    """'a, b and c'."""
    several = [word for word in words if word]
    if len(several) < 2:
        return "".join(several)
    return f"{', '.join(several[:-1])} {last} {several[-1]}"


def size_of(piece: Piece, sizes: Iterable[str]) -> str:
    """The shopper's size that is in stock: 'M' or '39'; '' where none is known to be."""
    for size in sizes:
        short = size.split()[-1]
        if short in piece.sizes:
            return short
    return ""


def money(minor: int, currency: str = "USD") -> str:
    """As a price tag has it."""
    return str(Money(minor, currency))


def rounded_up(minor: int, factor: float) -> int:
    """A limit raised by a factor, to the next five."""
    return ceil(minor * factor / 500) * 500


def wanted(wish: Wish, last: str = "and") -> str:
    """What is looked for, with its article: 'a navy linen shirt', 'a winter coat and boots'; ''."""
    if not wish.pieces:
        return f"something {style}" if (style := _style(wish)) else ""
    words = " ".join(wish.pieces).lower()
    season = wish.season if not wish.place and wish.season not in words else ""
    if len(wish.pieces) > 1:
        style = " ".join(filter(None, (season, _colors(wish), _cloth(wish))))
        first = wish.pieces[0]
        return listed((one(f"{style} {first}".strip()), *map(one, wish.pieces[1:3])), last)
    own = piece_of(wish.pieces[0])
    color = "" if own.color else _colors(wish)
    cloth = "" if own.materials or own.patterns else _cloth(wish)
    return one(" ".join(filter(None, (season, color, cloth, wish.pieces[0]))))


def purpose(wish: Wish) -> str:
    """What it is for: 'an interview'; ''."""
    return PURPOSES.get(wish.occasion, "")


def weather(wish: Wish) -> str:
    """'in Oslo in January', 'at 5 °C in the rain'; ''."""
    where = f"in {wish.place}" if wish.place else ""
    when = f"in {_MONTHS[wish.month - 1]}" if wish.month else ""
    warm = "" if wish.temperature_c is None or where else f"at {degrees(wish.temperature_c)}"
    falls = (
        ""
        if where
        else next((f"in the {name}" for name in ("snow", "rain") if name in wish.conditions), "")
    )
    season = f"in {wish.season}" if wish.season and not (when or warm) else ""
    return " ".join(filter(None, (where, when, warm, falls, season)))


def degrees(celsius: float) -> str:
    """'5 °C', with a real minus sign below zero."""
    return f"{celsius:.0f} °C".replace("-", "\u2212")


def limits(wish: Wish, currency: str = "USD") -> list[str]:
    """'under $90 a piece', 'size M', 'no yellow': the limits that a wish sets."""
    said = []
    least, most = wish.min_price_minor, wish.max_price_minor
    if most is not None:
        low = f"from {money(least, currency)} " if least else "up "
        said.append(f"{low}to {money(most, currency)} a piece")
    elif least:
        said.append(f"from {money(least, currency)} a piece")
    if wish.total_minor is not None:
        said.append(f"{money(wish.total_minor, currency)} altogether")
    if wish.sizes:
        said.append(_sizes(wish.sizes))
    if wish.department in _DEPARTMENTS:
        said.append(f"from the {_DEPARTMENTS[wish.department]} department")
    patterns = (_PRINTS.get(name, name) for name in wish.avoid_patterns)
    refused = (*wish.avoid_colors, *wish.avoid_pieces, *wish.avoid_materials, *patterns)
    if refused:
        said.append(f"no {listed(refused[:4], 'or')}")
    return said


def _sizes(sizes: tuple[str, ...]) -> str:
    """'size M', 'size 43 or 44', 'size M and waist 32'."""
    short = [size.removeprefix("EU ") for size in sizes[:3]]
    joint = "or" if len({_system(size) for size in short}) == 1 else "and"
    said = listed(short, joint)
    return said if said.startswith("waist") else f"size {said}"


def _system(size: str) -> str:
    return "number" if size.isdigit() else size.split()[0].lower() if " " in size else "letter"


def _style(wish: Wish) -> str:
    return " ".join(filter(None, (_colors(wish), _cloth(wish))))


def _colors(wish: Wish) -> str:
    return listed(wish.colors[:3], "or")


def _cloth(wish: Wish) -> str:
    patterns = (_WORN.get(name, name) for name in wish.patterns[:1])
    return " ".join((*patterns, *wish.materials[:1]))


def _shades(piece: Piece) -> str:
    """'navy'; with the pattern, which is what one sees: 'navy striped', 'leopard'."""
    color = _END.split(piece.color.lower())[0][:40]
    main, _, other = color.partition("/")
    pattern = _PATTERNS.get(piece.pattern, "")
    if pattern:
        return pattern if pattern in _SELF_COLORED else f"{main} {pattern}"
    return f"{main} and {other}" if other else main


def _bare(piece: Piece) -> str:
    return noun_of(piece.kind or piece.category) or "piece"


def _lower(title: str) -> str:
    """Without a capital at its head, unless more of the word has one: 'A-line', 'T-shirt'."""
    first = title.split(" ", 1)[0]
    return title[:1].lower() + title[1:] if first[1:] == first[1:].lower() and not re.match(
        r"[A-Z]-", first) else title  # fmt: skip
