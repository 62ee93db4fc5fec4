"""Sizes as shoppers say them, against those that an item is sold in."""

import re
from typing import NamedTuple

from stylist.domain import CatalogItem
from stylist.domain.sizes import names_of

_NUMBERED = frozenset({"eu", "us", "uk"})
"""Systems that number shoes and clothes alike, and not the same."""
_MOST_OF_SHOES = {"eu": 50.0, "us": 16.0, "uk": 16.0}


_MANY_X = re.compile(r"([2-9])X([SL])")


class _Named(NamedTuple):
    system: str
    size: str

    @property
    def number(self) -> float | None:
        try:
            return float(self.size)
        except ValueError:
            return None


def has_size(item: CatalogItem, sizes: tuple[str, ...]) -> bool:
    """Whether the item can be had in one of the sizes that are meant for its kind.

    sizes: 'M', 'EU 39', 'waist 32', whatever the system of the item; letters are of the system
    'alpha'. An item for which no size is named fits; one that is sold by numbers alone, of which
    none is meant though a size of such things is named, does not.
    """
    named = frozenset(_named(size) for size in sizes)
    is_shoe = item.slot == "shoes"
    meant = _of_shoes(named) if is_shoe else _of_clothes(named)
    sold = {size.system.lower() for size in item.sizes}
    is_worn = item.slot not in ("bag", "accessory")
    if is_worn and not any(one.system in sold for one in meant):
        meant |= _called(
            meant if is_shoe else _sure(meant), "shoes" if is_shoe else "clothes", item
        )
    if any(one.system in sold for one in meant):
        on_offer = {(size.system.lower(), _spelled(size.size))
                    for size in item.sizes if size.available}  # fmt: skip
        return any(one in on_offer for one in meant)
    is_judged = is_worn and any(one.system in _NUMBERED or one.system == "alpha" for one in meant)
    return not (is_judged and sold <= _NUMBERED)


def _of_shoes(named: frozenset[_Named]) -> frozenset[_Named]:
    return frozenset(
        one for one in named if one.system in _NUMBERED and not _is_dress_size(one, named)
    )


def _sure(named: frozenset[_Named]) -> frozenset[_Named]:
    """Without even numbers alone: they may be of shoes, and then they say nothing of a letter."""
    return frozenset(
        one for one in named if one.system not in _NUMBERED or _is_dress_size(one, named)
    )


def _called(named: frozenset[_Named], what: str, item: CatalogItem) -> frozenset[_Named]:
    """The sizes, with what they are called in every system."""
    said = (f"{one.system.upper()} {one.size}".removeprefix("ALPHA ") for one in named)
    return frozenset(_named(name) for size in said for name in names_of(size, what, item.gender))


def _of_clothes(named: frozenset[_Named]) -> frozenset[_Named]:
    """Letters, waists, and the numbers that go with them; numbers alone where no more is said."""
    found = frozenset(
        one for one in named if one.system not in _NUMBERED or _is_dress_size(one, named)
    )
    # No clothes have an odd number; and of theirs the other systems' names would show it.
    could_be = len({one.system for one in named}) == 1 and all(
        one.number is not None and one.number % 2 == 0 for one in named
    )
    return found or (named if could_be else frozenset())


def _is_dress_size(one: _Named, named: frozenset[_Named]) -> bool:
    """Whether the number is of clothes: too large for shoes, or beside what clothes of the size
    are called elsewhere (UK 12 is EU 40 and US 8; a man's UK 38 is EU 48)."""
    number = one.number
    if number is None or number > _MOST_OF_SHOES[one.system]:
        return True
    return any(
        other.number is not None and (other.number - number) in _APART[one.system][other.system]
        for other in named
        if other.system in _APART[one.system]
    )


_APART: dict[str, dict[str, tuple[int, ...]]] = {
    "eu": {"uk": (-28, -10)}, "uk": {"eu": (28,)}, "us": {"uk": (4,)},
}  # fmt: skip
"""System → other system → by how much the number of the same clothes differs there. Of shoes, the
numbers of no size lie so."""


def _named(size: str) -> _Named:
    system, _, number = size.strip().rpartition(" ")
    return _Named(system.lower() or "alpha", _spelled(number))


def _spelled(size: str) -> str:
    """'4XL' is 'XXXXL'."""
    many = _MANY_X.fullmatch(size.upper())
    return "X" * int(many[1]) + many[2] if many else size.upper()
