"""What is asked for, where the network that reads messages is sure of it."""

from typing import Final

from stylist.domain import Wish
from stylist.local.reading.reading import Reading
from stylist.local.understanding.answer import Ask

_ASK_OF: Final = {
    "outfit": Ask.OUTFIT, "pieces": Ask.PIECES, "change": Ask.CORRECT, "more": Ask.MORE,
    "advice": Ask.ADVICE, "info": Ask.DETAIL, "note": Ask.REMEMBER, "social": Ask.THANKS,
    "unclear": Ask.UNCLEAR, "shop": Ask.SHOP,
}  # fmt: skip
"""The network's word for an ask to ours, the weightiest first."""
NOTHING: Final = "none"
STANDING_OUTFIT: Final = "outfit"
"""How what stands in a conversation begins."""
_OF_SHOWN: Final = frozenset({Ask.SWAP, Ask.KEEP, Ask.MORE, Ask.DETAIL})
_COURTESIES: Final = (Ask.THANKS, Ask.GREET, Ask.GOODBYE, Ask.YES, Ask.LIKE, Ask.WHO, Ask.NO)
_HARDLY_STATED: Final = frozenset({"text", "department", "prefer_cheap", "patterns"})
_MERELY_NAMED: Final = frozenset({"occasion", "place", "month"})
"""What may be spoken of without a wish to be dressed for it: 'an essay on Rome'."""
_QUITE = 0.8


def agreed(asks: tuple[Ask, ...], reading: Reading, wish: Wish, before: str) -> tuple[Ask, ...]:
    """The asks by the rules, put right where the network is sure; never empty.

    before: what stood in the conversation; beside an outfit most words change that one.
    """
    if not reading.pieces or asks[0] is Ask.OFFENSIVE:
        return asks
    wants = reading.asks_for("outfit") or reading.asks_for("pieces") or reading.asks_for("change")
    if not wants and _is_outside(asks, reading, wish):
        return (Ask.OFFTOPIC,)
    if _is_courtesy(reading) and asks[0] is not Ask.UNCLEAR:
        polite = tuple(ask for ask in asks if ask in _COURTESIES)
        # "Evening", said of what it is for, is no courtesy.
        return polite or (asks if wish.occasion else (Ask.THANKS,))
    kept = [ask for ask in asks if not _is_denied(ask, reading, wants)]
    changes = (
        reading.asks_for("change") or _OF_SHOWN & set(kept) or before.startswith(STANDING_OUTFIT)
    )
    for name, ask in (("advice", Ask.ADVICE), ("info", Ask.DETAIL)):
        if reading.asks_for(name, 0.9) and ask not in kept and not wants:
            kept = [ask]
    if reading.asks_for("outfit", _QUITE) and Ask.OUTFIT not in kept and not changes:
        kept.insert(0, Ask.OUTFIT)
    if wish.pieces and reading.denies("outfit") and reading.asks_for("pieces", _QUITE):
        kept = [ask for ask in kept if ask is not Ask.OUTFIT]
    if kept == [Ask.OUTFIT] and reading.denies("outfit") and reading.asks_for("change"):
        kept = [Ask.CORRECT]
    return tuple(kept) or (_likeliest(reading),)


def _is_outside(asks: tuple[Ask, ...], reading: Reading, wish: Wish) -> bool:
    """Whether it is not about clothes; where it says what for, that is not believed lightly."""
    if {Ask.ADVICE, Ask.WEATHER} & set(asks):
        return False
    stated = set(wish.stated()) - _HARDLY_STATED
    # "Who won the football?" names a sport, "a beach day at 30 degrees" what to dress for.
    least = 0.7 if not stated else 0.85 if stated <= _MERELY_NAMED else 2.0
    return reading.asks_for("off", least)


def _is_courtesy(reading: Reading) -> bool:
    others = (share for ask, share in reading.asks.items() if ask != "social")
    return reading.asks_for("social", 0.9) and max(others) < 0.3


def _is_denied(ask: Ask, reading: Reading, wants: bool) -> bool:
    """Whether the network is sure that this is not asked."""
    if ask is Ask.OFFTOPIC:
        return reading.denies("off", 0.5) and max(reading.asks.values()) >= 0.5
    if ask is Ask.ADVICE:
        return no_advice(reading)
    return ask in (Ask.SHOP, Ask.WHO) and wants and reading.denies("shop", 0.5)


def no_advice(reading: Reading) -> bool:
    """Whether the network is sure that something is to be shown, and no question of style asked."""
    shows = max(reading.asks.get(name, 0.0) for name in ("outfit", "pieces"))
    return reading.denies("advice") and shows >= _QUITE


def _likeliest(reading: Reading) -> Ask:
    """What the network takes it for; words about clothes are at least that."""
    told = {ask: reading.asks.get(name, 0.0) for name, ask in _ASK_OF.items()}
    return max(told, key=lambda ask: told[ask])
