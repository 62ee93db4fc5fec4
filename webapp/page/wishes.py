"""The wish as the page shows it: a chip for each thing understood, and a form to correct it."""

import calendar
import re
from dataclasses import dataclass
from typing import Any, Final

from stylist.domain import Money, Wish
from stylist.domain.money import as_said
from stylist.errors import InvalidRequest
from stylist.search.priced import parted
from webapp.page.choices import LIMITS

_DEPARTMENTS: Final = {"female": "Women", "male": "Men", "unisex": "Unisex"}
_SAYS: Final = {
    "avoid_pieces": "No {}", "avoid_colors": "No {}", "avoid_patterns": "Not {}",
    "avoid_materials": "No {}", "sizes": "Size {}", "conditions": "{}", "season": "{}",
    "min_price": "From {}", "max_price": "Up to {} a piece", "total": "Up to {} altogether",
}  # fmt: skip
_ORDER: Final = (
    "occasion", "place", "month", "season", "temperature_c", "conditions", "pieces", "colors",
    "colors_only", "patterns", "materials", "text", "department", "age_group", "sizes",
    "min_price", "max_price", "total", "prefer_cheap", "avoid_pieces", "avoid_colors",
    "avoid_patterns", "avoid_materials",
)  # fmt: skip
_HIGHEST: Final = ("max_price", "total")
_MONEY: Final = ("min_price", *_HIGHEST)
_FORM: Final = {limit.name: limit for limit in LIMITS}
_MOST_TYPED: Final = 60
_SIGN: Final = re.compile(r"[$€£]|\b[A-Za-z]{2,3}\b")
_AMOUNT: Final = re.compile(r"\d{1,3}(?:[., ]\d{3})?(?:[.,]\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?")
_THOUSANDS: Final = re.compile(r"(?<=\d)[., ](?=\d{3}(?!\d))")


@dataclass(frozen=True)
class WishChip:
    """One thing understood. value: what takes it back, 'max_price' or 'colors:navy'."""

    label: str
    value: str


def chips(wish: Wish, currency: str = "USD") -> tuple[WishChip, ...]:
    """What the stylist understood, in the order in which people say it.

    currency: of what is shown; a wish knows amounts only.
    """
    said = wish.to_arguments()
    found: list[WishChip] = []
    for name in _ORDER:
        if name not in said:
            continue
        value = said[name]
        if isinstance(value, list):
            found += [WishChip(_label(name, one, currency), f"{name}:{one}") for one in value]
        else:
            found.append(WishChip(_label(name, value, currency), name))
    return tuple(found)


def taken_back(wish: Wish, value: str) -> dict[str, Any]:
    """The action that takes a chip back; its field is dropped with the last of its words."""
    name, _, word = value.partition(":")
    said = wish.to_arguments().get(name)
    if isinstance(said, list) and (left := [one for one in said if one != word]):
        return correction({name: left})
    return correction({}, name)


def corrected(name: str, typed: str) -> dict[str, Any]:
    """The action that sets a field of the form, or empties it.

    Raises:
        InvalidRequest: The form has no such field, or what was typed is no amount.
    """
    limit = _FORM.get(name)
    if limit is None or len(typed) > _MOST_TYPED:
        raise InvalidRequest("The wish has no such field.")
    if not typed.strip():
        return correction({}, name)
    if name in _MONEY:
        return correction({name: _amount(typed)})
    many = [one for one in typed.split(", ") if one]
    return correction({name: many if limit.many else typed})


def cleared() -> dict[str, Any]:
    """The action that empties every field of the form."""
    return correction({}, *_FORM)


def correction(wish: dict[str, Any], *dropped: str) -> dict[str, Any]:
    """The action that changes a wish. dropped: its fields, money as arguments name it."""
    fields = [f"{name}_minor" if name in _MONEY else name for name in dropped]
    return {"do": "correct", "wish": wish, "drop": fields}


def fields(wish: Wish) -> dict[str, str]:
    """What the form holds for a wish, by field."""
    said = wish.to_arguments()
    limits = {name: as_said(Money.of(said[name])) for name in _HIGHEST if name in said}
    return {name: _typed(limits[name].minor / 100 if name in limits else said.get(name))
            for name in _FORM}  # fmt: skip


def _typed(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(value)
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _label(name: str, value: Any, currency: str) -> str:
    if name in _MONEY:
        limit = Money.of(value, currency)
        value = as_said(limit) if name in _HIGHEST else limit
        if value != limit:
            return _SAYS[name].replace("Up to", "Under").format(value)
    elif name == "pieces":
        value = _with_its_price(str(value), currency)
    elif name == "temperature_c":
        return f"{value:g} °C"
    elif name == "month":
        return str(calendar.month_name[int(value)])
    elif name == "department":
        return _DEPARTMENTS.get(str(value), str(value))
    elif name == "prefer_cheap":
        return "Cheaper first"
    elif name == "colors_only":
        return "Only these colours"
    label = _SAYS.get(name, "{}").format(value)
    return label[:1].upper() + label[1:]


def _with_its_price(words: str, currency: str) -> str:
    """A piece that has a limit of its own, with the sign of the money: 'boots up to $120'."""
    name, least, most = parted(words)
    said = [name, f"from {Money(least, currency)}" if least else ""]
    if most:
        limit = Money(most, currency)
        said.append(f"{'up to' if as_said(limit) == limit else 'under'} {as_said(limit)}")
    return " ".join(filter(None, said))


def _amount(typed: str) -> float:
    """A price as a shopper types it ('65', '$ 65.50', '65,50', '1,200')."""
    amount = _SIGN.sub("", typed).strip()
    if not _AMOUNT.fullmatch(amount):
        raise InvalidRequest(f"{typed[:20]!r} is no price limit; type an amount such as 65.")
    # Three digits after a mark are thousands, whichever mark it is; nobody has mills.
    found = float(_THOUSANDS.sub("", amount).replace(",", "."))
    if not found:
        raise InvalidRequest(f"{typed[:20]!r} is no price limit; type an amount such as 65.")
    return found
