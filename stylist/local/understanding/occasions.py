"""Which of the occasions that are named is dressed for."""

from stylist.local.understanding.occasion_words import ORDER_OF_OCCASIONS


def weightiest(named: tuple[str, ...]) -> str:
    """The one that asks most; '' without any."""
    return min(named, key=ORDER_OF_OCCASIONS.index, default="")


def on_the_way(named: tuple[str, ...]) -> tuple[str, ...]:
    """'For travel and a dinner' is dressed for the dinner, in what travels well."""
    return ("travelling",) if {"travel", "evening"} <= set(named) else ()
