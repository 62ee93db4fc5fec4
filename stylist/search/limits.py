"""Tells a shopper whose filters leave little which of them is in the way."""

from collections.abc import Callable, Sequence

from stylist.domain import Candidate, Filters, Match, Money
from stylist.search.facts import Facts

_WORDS = {"size": "size {}", "color": "the colour {}", "category": "the kind {}",
          "gender": "the department"}  # fmt: skip


def tightest(filters: Filters, count: Callable[[Filters], int]) -> tuple[str, int]:
    """The filter that, lifted alone, frees most items, and how many would then be left.

    The kind of piece is what a shopper came for: it is named only when no other filter is set.

    Returns:
        (name, count); ('', 0) when no filter is set or lifting any one frees nothing.
    """
    left = count(filters)
    others = [name for name in filters.active() if name != "category"]
    freed = {name: count(filters.without(name)) for name in others or filters.active()}
    best = max(freed, key=lambda name: freed[name], default="")
    return (best, freed[best]) if best and freed[best] > left else ("", 0)


def too_few(
    filters: Filters, shown: int, asked: int, count: Callable[[Filters], int], currency: str
) -> str:
    """One sentence on why fewer than asked are shown; empty when that needs no word."""
    if shown >= asked or not filters.active():
        return ""
    found = "Nothing fits" if not shown else f"Only {shown} fit{'s' if shown == 1 else ''}"
    name, without = tightest(filters, count)
    if name:
        limit = _say(filters, name, currency)
        return f"{found}: {limit} leaves out most. Without it {without} would."
    if len(filters.active()) < 2:
        return f"{found}."
    return f"{found} all of these limits together; try lifting two of them."


def _say(filters: Filters, name: str, currency: str) -> str:
    value = getattr(filters, name)
    if name.endswith("_minor"):
        kind = "price limit" if name.startswith("max") else "least price"
        return f"the {kind} of {Money(value, currency)}"
    return _WORDS[name].format(value)


WEAK = 0.5
"""Cosine below which words without a fact in them have found nothing that they mean."""


def miss(
    said: Facts | None, candidates: Sequence[Candidate], shown: Sequence[Match], filters: Filters
) -> str:
    """One sentence when what the words ask for is not among what is shown; else empty."""
    if said is None or not shown:
        return ""
    kinds = set(said.kinds)
    if kinds and not any(set(match.item.tags[:1]) & kinds for match in shown):
        name = said.kinds[0].replace("-", " ")
        where = "within these limits" if filters.active() else "in this shop"
        return f"There is no {name} {where}; these come nearest."
    if said.is_vague() and max(found.similarity for found in candidates) < WEAK:
        return (
            "Nothing here is quite what you describe; these come nearest. "
            "Plain English words for piece, colour or occasion work best."
        )
    return ""
