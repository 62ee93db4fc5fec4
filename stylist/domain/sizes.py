"""What a size is called in other systems."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from stylist.remembering import remembered

_TABLES = Path(__file__).parents[1] / "data" / "words" / "sizes.json"
_WHOSE = {"female": ("female",), "male": ("male",)}


def converted(what: str, gender: str, system: str, number: str) -> str:
    """'EU' number of shoes, letter of clothes, for a number of a system; '' where it has none.

    what: 'shoes' or 'clothes'. gender: 'female' or 'male'.
    """
    found: str = tables()[what][gender].get(system, {}).get(number.removesuffix(".0"), "")
    return found


@remembered(1024)
def names_of(size: str, what: str, gender: str) -> frozenset[str]:
    """The size as every system calls it, itself among them: 'EU 39' of women is 'UK 6'.

    what: 'shoes' or 'clothes'. gender: 'female' or 'male'; by both tables for any other. A letter
    has several numbers; a number has one letter, and the number that stands for it elsewhere.
    """
    return frozenset((size, *(name for whose in _WHOSE.get(gender, ("female", "male"))
                              for name in _names(size, what, whose))))  # fmt: skip


def _names(size: str, what: str, gender: str) -> Iterator[str]:
    systems = tables()[what][gender]
    system, _, number = size.rpartition(" ")
    if what == "shoes":
        number = number if system == "EU" else converted(what, gender, system, number)
        if any(number in values.values() for values in systems.values()):
            yield f"EU {number}"
            yield from (f"{other} {one}" for other, values in systems.items()
                        for one, same in values.items() if same == number)  # fmt: skip
    elif not system:
        yield from (f"{other} {one}" for other, values in systems.items()
                    for one, letter in values.items() if letter == number)  # fmt: skip
    elif letter := converted(what, gender, system, number):
        at = list(systems[system]).index(number)
        yield letter
        yield from (f"{other} {list(values)[at]}" for other, values in systems.items())


@cache
def tables() -> dict[str, Any]:
    """'shoes' and 'clothes' → gender → system → number → the size as most shops have it.

    Of clothes, the same place in each system is the same size.
    """
    found: dict[str, Any] = json.loads(_TABLES.read_text(encoding="utf-8"))
    return found
