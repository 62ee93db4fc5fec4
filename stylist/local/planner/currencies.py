"""Which currency the prices are in, and a word where the shopper named another."""

import re

from stylist.domain import Money, Wish
from stylist.domain.money import as_said
from stylist.local.planner.goals import Goal
from stylist.local.planner.pieces import Piece, outfits_of, pieces_of
from stylist.local.planner.scene import Scene
from stylist.local.planner.standing import LIMITS
from stylist.search.priced import parted

_NAMED = {"euros": r"€|\beuros?\b|\beur\b", "pounds": r"£|\bpounds?\b|\bquid\b|\bgbp\b",
          "dollars": r"\$|\bdollars?\b|\busd\b|\bbucks?\b"}  # fmt: skip
_NAMES = {"USD": "dollars", "EUR": "euros", "GBP": "pounds", "CAD": "dollars", "AUD": "dollars",
          "NZD": "dollars"}  # fmt: skip
_USUAL = "USD"
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}


def currency_of(scene: Scene) -> str:
    """Of what is shown now or was before; the usual one where nothing was."""
    return _known(scene) or _USUAL


def of_another_currency(scene: Scene, goal: Goal) -> str:
    """That prices are in another currency than the shopper's, once; '' where they are not."""
    limits = _limits(scene.said.wish)
    if not limits or not goal.tool:
        return ""
    named = [name for name, words in _NAMED.items() if re.search(words, scene.words.lower())]
    currency = (_known(scene) or _of_notice(scene)) if named else ""
    own = _NAMES.get(currency, currency)
    if not currency or own in named:
        return ""
    said = f"Prices here are in {own}"
    if any(said in reply for turn in scene.turns for reply in turn.replies):
        return ""
    if len(limits) > 1:
        return f"{said}, so I took the amounts as {own}."
    return f"{said}, so I took that as {as_said(Money(limits[0], currency))}."


def _limits(wish: Wish) -> list[int]:
    """The first amount of the wish, else those that pieces have of their own."""
    told = next((value for name in LIMITS if (value := getattr(wish, name)) is not None), None)
    if told is not None:
        return [told]
    owns = [most or least for _, least, most in map(parted, wish.pieces)]
    return list(dict.fromkeys(one for one in owns if one is not None))


def _of_notice(scene: Scene) -> str:
    """The currency of the prices that an answer names where nothing was found."""
    notices = [str(one.result.get("notice", "")) for one in scene.turns[-1].ran]
    return next((code for sign, code in _SIGNS.items() if any(sign in one for one in notices)), "")


def _known(scene: Scene) -> str:
    """The currency of any piece that came with this turn or one before, the newest first."""
    pieces: list[Piece] = []
    for ran in reversed([one for turn in scene.turns for one in turn.ran if not one.failed]):
        pieces += pieces_of(ran.result.get("items"))
        pieces += [piece for outfit in outfits_of(ran.result) for piece in outfit.pieces]
        if pieces:
            return pieces[0].currency
    shown = (*scene.shown.items, *(p for outfit in scene.shown.outfits for p in outfit.pieces))
    return shown[0].currency if shown and shown[0].price_minor else ""
