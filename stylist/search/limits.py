"""Tells a shopper whose filters leave little which of them is in the way."""

from collections.abc import Callable

from stylist.domain import Filters, Money

_WORDS = {"size": "size {}", "color": "colour {}", "category": "only {}", "gender": "only {}"}


def tightest(filters: Filters, count: Callable[[Filters], int]) -> tuple[str, int]:
    """The filter that, lifted alone, frees most items, and how many would then be left.

    Returns:
        (name, count); ('', 0) when no filter is set or lifting any one frees nothing.
    """
    left = count(filters)
    freed = {name: count(filters.without(name)) for name in filters.active()}
    best = max(freed, key=lambda name: freed[name], default="")
    return (best, freed[best]) if best and freed[best] > left else ("", 0)


def shortage(
    filters: Filters, shown: int, asked: int, count: Callable[[Filters], int], currency: str
) -> str:
    """One sentence on why fewer than asked are shown; empty when that needs no word."""
    if shown >= asked or not filters.active():
        return ""
    name, without = tightest(filters, count)
    found = "Nothing fits" if not shown else f"Only {shown} fit{'s' if shown == 1 else ''}"
    if not name:
        return f"{found} all of these limits together; try lifting two of them."
    return f"{found}: {_say(filters, name, currency)} leaves out most. Without it {without} would."


def _say(filters: Filters, name: str, currency: str) -> str:
    value = getattr(filters, name)
    if name == "max_price_minor":
        return f"the price limit of {Money(value, currency)}"
    return "the limit to " + _WORDS[name].format(value).removeprefix("only ")
