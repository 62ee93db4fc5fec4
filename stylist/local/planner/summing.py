"""What several single pieces cost together."""

import re
from collections.abc import Sequence

from stylist.local.planner.naming import listed, money, titled
from stylist.local.planner.pieces import Piece

_TOGETHER = re.compile(
    r"\b(?:total|altogether|together|in all|combined|the lot|everything|(?:for|do|are) both|"
    r"all of (?:it|them|these|those)|(?:they|these|those) all)\b",
    re.IGNORECASE,
)
_MOST_NAMED = 3
_NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def about_all(words: str, pieces: Sequence[Piece]) -> str:
    """'What's the total?', of cards that are no outfit; '' where another thing is asked."""
    currencies = {one.currency for one in pieces}
    if len(pieces) < 2 or len(currencies) > 1 or not _TOGETHER.search(words):
        return ""
    if not all(one.price_minor for one in pieces):
        return ""
    currency = pieces[0].currency
    total = money(sum(one.price_minor for one in pieces), currency)
    count = _NUMBERS[len(pieces)] if len(pieces) < len(_NUMBERS) else str(len(pieces))
    if len(pieces) <= _MOST_NAMED:
        parts = listed(f"the {titled(one)} {one.price}" for one in pieces)
        return f"The {count} come to {total} together: {parts}."
    prices = [one.price_minor for one in pieces]
    least, most = (money(price, currency) for price in (min(prices), max(prices)))
    each = f"{least} each" if least == most else f"from {least} to {most} each"
    return (
        f"These are single pieces, {each}; all {count} together would come to {total}. "
        "Say which you like and I'll build an outfit around it, with its total."
    )
