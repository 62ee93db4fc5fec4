"""Sizes of other systems, as the catalog names them."""

import json
from functools import cache
from typing import Any

from stylist.local.understanding.data import DATA


def converted(what: str, department: str, system: str, number: str) -> list[str]:
    """The size in the catalog's system; women's numbers where nobody was named and they have it."""
    tables = _tables()[what]
    first = "male" if department == "male" else "female"
    number = number.removesuffix(".0")
    for name in (first, "male" if first == "female" else "female"):
        if size := tables[name].get(system, {}).get(number):
            return [size]
    return []


@cache
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = json.loads((DATA / "sizes.json").read_text(encoding="utf-8"))
    return tables
