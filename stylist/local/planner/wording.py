"""A wish in the words of a sentence: what is wanted, for what, within which limits."""

from stylist.domain import Money, Wish
from stylist.domain.money import up_to
from stylist.domain.vocabulary import MONTHS
from stylist.local.planner.naming import listed, money
from stylist.search.nouns import one
from stylist.search.pieces import piece_of
from stylist.search.priced import bare, is_priced, parted

DEPARTMENTS = {"female": "women's", "male": "men's"}
_WORN = {"polka": "polka-dot", "dots": "polka-dot", "stripes": "striped", "stripe": "striped",
         "check": "checked", "flowers": "floral"}  # fmt: skip
_PRINTS = {"polka": "polka dots", "dots": "polka dots", "dotted": "polka dots",
           "striped": "stripes", "stripe": "stripes", "floral": "florals", "flowery": "florals",
           "checked": "checks", "check": "checks", "leopard": "leopard print", "stripy": "stripes",
           "camo": "camouflage", "plaid": "plaid"}  # fmt: skip
"""A pattern as an adjective of what is wanted; as a thing that is refused."""
PURPOSES = {
    "everyday": "every day", "work": "work", "interview": "an interview",
    "evening": "an evening out", "party": "a party", "wedding": "a wedding",
    "formal": "a formal occasion", "sport": "sport", "outdoor": "the outdoors",
    "travel": "a trip", "beach": "the beach", "lounge": "a day at home",
}  # fmt: skip


def wanted(wish: Wish, last: str = "and") -> str:
    """What is looked for, with its article: 'a navy linen shirt', 'a winter coat and boots'; ''."""
    if not wish.pieces:
        return f"something {style}" if (style := _style(wish)) else ""
    names = tuple(dict.fromkeys(map(bare, wish.pieces)))
    words = " ".join(names).lower()
    season = wish.season if not wish.place and wish.season not in words else ""
    if len(names) > 1:
        style = " ".join(filter(None, (season, _colors(wish), _cloth(wish))))
        first = one(f"{style} {names[0]}".strip())
        return listed((first, *map(one, names[1:3])), last)
    own = piece_of(wish.pieces[0])
    color = "" if own.color else _colors(wish)
    cloth = "" if own.materials or own.patterns else _cloth(wish)
    return one(" ".join(filter(None, (season, color, cloth, names[0]))))


def purpose(wish: Wish) -> str:
    """What it is for: 'an interview'; ''."""
    return PURPOSES.get(wish.occasion, "")


def weather(wish: Wish) -> str:
    """'in Oslo in January', 'at 5 °C in the rain'; ''."""
    where = f"in {wish.place}" if wish.place else ""
    when = f"in {MONTHS[wish.month - 1]}" if wish.month else ""
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
    said = [_own_limit(piece, currency, is_only=not wish.pieces[1:])
            for piece in wish.pieces if is_priced(piece)]  # fmt: skip
    least, most = wish.min_price_minor, wish.max_price_minor
    if most is not None:
        high = Money(most, currency)
        limit = f"from {money(least, currency)} to {high}" if least else up_to(high)
        said.append(f"{limit} a piece")
    elif least:
        said.append(f"from {money(least, currency)} a piece")
    if wish.total_minor is not None:
        said.append(f"{up_to(Money(wish.total_minor, currency)).removeprefix('up to ')} altogether")
    if wish.sizes:
        said.append(_sizes(wish.sizes))
    if wish.department in DEPARTMENTS:
        said.append(f"from the {DEPARTMENTS[wish.department]} department")
    patterns = map(printed, wish.avoid_patterns)
    refused = (*wish.avoid_colors, *wish.avoid_pieces, *wish.avoid_materials, *patterns)
    if refused:
        said.append(f"no {listed(refused[:4], 'or')}")
    return said


def printed(pattern: str) -> str:
    """A pattern as a thing: 'stripes', of 'striped'."""
    return _PRINTS.get(pattern, pattern)


def _own_limit(piece: str, currency: str, *, is_only: bool) -> str:
    """'the boots under $120'; 'under $120' of the only piece."""
    name, least, most = parted(piece)
    if most is None:
        said = f"from {money(least or 0, currency)}"
    else:
        high = Money(most, currency)
        said = f"from {money(least, currency)} to {high}" if least else up_to(high)
    return said if is_only else f"the {name} {said}"


def _sizes(sizes: tuple[str, ...]) -> str:
    """'size M', 'size 43 or 44', 'size M and waist 32'."""
    ordered = sorted(sizes, key=lambda size: size.startswith("waist"))
    short = [size.removeprefix("EU ") for size in ordered[:3]]
    joint = "or" if len({_system(size) for size in short}) == 1 else "and"
    said = listed(short, joint)
    return said if said.startswith("waist") else f"size {said}"


def _system(size: str) -> str:
    return "number" if size.isdigit() else size.split()[0].lower() if " " in size else "letter"


def _style(wish: Wish) -> str:
    return " ".join(filter(None, (_colors(wish), _cloth(wish))))


def _colors(wish: Wish) -> str:
    if wish.colors_only and wish.colors:
        return f"{listed(wish.colors[:3], 'and')} only"
    return listed(wish.colors[:3], "or")


def _cloth(wish: Wish) -> str:
    patterns = (_WORN.get(name, name) for name in wish.patterns[:1])
    return " ".join((*patterns, *wish.materials[:1]))
