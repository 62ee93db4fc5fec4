"""Sizes of other systems, as the catalog names them."""

from stylist.domain import sizes


def converted(what: str, department: str, system: str, number: str) -> list[str]:
    """The size in the catalog's system; women's numbers where nobody was named and they have it."""
    first = "male" if department == "male" else "female"
    for gender in (first, "male" if first == "female" else "female"):
        if size := sizes.converted(what, gender, system, number):
            return [size]
    return []
