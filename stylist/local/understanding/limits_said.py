"""What things may cost, as one utterance says it: of all, of one piece, in total."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from stylist.local.reading.reading import Reading
from stylist.local.understanding import asks, numbers_meant
from stylist.local.understanding.answer import Ask
from stylist.local.understanding.consent import STANDING_OUTFIT
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.lower_limits import least_in
from stylist.local.understanding.own_prices import Limits, is_of_outfit, own_prices
from stylist.local.understanding.presents import is_gift
from stylist.local.understanding.prices import Prices, is_total, prices_in
from stylist.local.understanding.scene import Scene

_SEVERAL = 2
_TO_GO_WITH_IT = re.compile(
    r"\b(?:wear|go|goes|put|pair|match|team|combine)(?: (?:well|nicely|best))? with "
    r"(?:it|this|that|them|these|those)\b|\bto match (?:it|this|that|them)\b"
)
"""'Flat shoes I could wear with it, under 90' limits the shoes."""


@dataclass(frozen=True)
class Said:
    """own: where a piece with a limit of its own starts → that. prices: of everything else.

    has_least: a lower limit was said in words. rest: the words, what was money's blanked.
    """

    own: Mapping[int, Limits]
    prices: Prices
    has_least: bool
    rest: str


def limits_in(rest: str, words: str, scene: Scene, reading: Reading, before: str) -> Said:
    """The limits of lower-case words; in `rest`, of the same length, other numbers are blanked."""
    priced = _wanted(scene)
    dresses = asks.says(Ask.OUTFIT, words)
    stands = before.startswith(STANDING_OUTFIT)
    own, left = own_prices(rest, priced, in_outfit=dresses or stands)
    least, left = least_in(left)
    is_whole = dresses and is_of_outfit(left, priced)
    prices, rest = prices_in(left, len(priced) == 1, not priced and dresses)
    # "Shoes under 80" limits the shoes; the outfit that stands is limited where nothing is named.
    is_dressed = stands and not scene.parts.pieces
    told = left if own or least else words
    prices = numbers_meant.limits(prices, told, reading, is_dressed)
    if len(priced) == 1 and _TO_GO_WITH_IT.search(words) and not is_total(words):
        prices = replace(prices, most=prices.most or prices.total, total=None)
    if least is not None and own:
        others: dict[int, Limits] = {one.start: (least, None) for one in priced
                                     if one.start not in own}  # fmt: skip
        own, least = {**others, **own}, None
    elif least is not None and not priced and dresses:
        least = None  # no piece of an outfit need cost so much
    elif least is not None:
        prices = replace(prices, least=least, most=_above(prices.most, least),
                         total=_above(prices.total, least))  # fmt: skip
    settled = _settled(prices, words, len(priced), is_whole=is_whole)
    return Said(own, settled, least is not None, rest)


def _settled(prices: Prices, words: str, pieces: int, *, is_whole: bool) -> Prices:
    """The limits as they are meant: of the outfit, or of the one thing that is looked for."""
    if is_whole and prices.most and prices.total is None:
        prices = Prices(prices.least, total=prices.most, open=True)
    lone_total = prices.total is not None and prices.most is None
    if lone_total and pieces < _SEVERAL and is_gift(words):
        prices = Prices(prices.least, prices.total, open=True)
    if prices.total is not None and not pieces:
        prices = replace(prices, least=None)  # 'an outfit, 300 to 400': no piece costs so much
    return prices


def _above(limit: int | None, least: int) -> int | None:
    """An upper limit, where it is one beside this lower one."""
    return limit if limit is not None and limit > least else None


def _wanted(scene: Scene) -> list[Found]:
    """Where the pieces stand that are wanted: not those refused, shown or at home already."""
    named = [one for one in scene.found if one.kind == "piece"]
    return [one for one, piece in zip(named, scene.parts.pieces, strict=True)
            if not (piece.refused or piece.pointed or piece.owned)]  # fmt: skip
