"""What stands when the shopper speaks: the wish so far, and what their words refer back to."""

import contextlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol

from stylist.domain import Wish
from stylist.errors import InvalidRequest
from stylist.local.planner.goals import DRESS, SEARCH, SWAP
from stylist.local.planner.history import Turn
from stylist.local.planner.merging import merged
from stylist.local.planner.records_asked import is_of_record
from stylist.local.planner.swapped import with_swaps
from stylist.local.planner.warmth_asked import is_of_warmth, of_weather_alone
from stylist.local.planner.whys_asked import is_why
from stylist.local.understanding import Ask, Understanding
from stylist.local.understanding.color_questions import color_question
from stylist.local.understanding.grave import ALONE
from stylist.local.understanding.permission import permission_asked
from stylist.local.understanding.piece_questions import pieces_asked

MAIN = (SEARCH, DRESS, SWAP)
BESIDE = frozenset(
    {"like", "use_photo", "garment", "limit", "without", "keep", "count", "product_ids", "slot"}
)
LIMITS = ("min_price_minor", "max_price_minor", "total_minor")
_ASIDE = frozenset({*ALONE, Ask.DISTASTE, Ask.SORROW, Ask.OFFTOPIC, Ask.GREET, Ask.THANKS,
                    Ask.GOODBYE, Ask.WHO, Ask.SHOP, Ask.DETAIL, Ask.PICK, Ask.LIKE})  # fmt: skip
"""Asks that change no wish."""
_YES = re.compile(r"(yes|yeah|yep|sure|ok|okay|please|yes,? please|go ahead|do it)[.! ]*", re.I)
_AGREES = (
    r"(?:yes|yeah|yep|yup|sure|ok|okay|please|alright|then|go ahead|go on|do it|do that|why not|"
    r"i'd (?:like|love) that|sounds good|(?:(?:can|could) you (?:please )?)?show me|let me see|"
    r"let's see)(?: (?:some|it|that|them|those|one|what you have|how (?:it|that) looks)){0,2}"
)
_SHOW_ME = re.compile(
    rf"(?:(?:great|nice|cool|lovely|perfect|thanks|oh)[.,! ]+){{0,2}}{_AGREES}"
    rf"(?:[.,! ]+{_AGREES}){{0,3}}[.,! ]*\??",
    re.IGNORECASE,
)
"""'Ok, show me' takes what was offered."""
_OFFER = re.compile(r"(?:Say|With) “([^”]+)”")


class Hears(Protocol):
    """Understands words."""

    def __call__(self, words: str, today: str, before: str = ...) -> Understanding:
        """today: ISO date or ''. before: what stood in the conversation, as the reader knows it."""
        ...


def meant(words: str, past: Sequence[Turn]) -> str:
    """'Yes' to a question with options means the first of them."""
    if not past:
        return words
    said = words.strip().replace("\u2019", "'")
    lines = past[-1].reply.splitlines() if _YES.fullmatch(said) else ()
    offered = [line[2:] for line in lines if line.startswith("- ")]
    offers = _OFFER.findall(past[-1].reply) if _SHOW_ME.fullmatch(said) else ()
    return next(iter((*offered, *offers)), words)


def is_question(reply: str) -> bool:
    """Whether an answer of the stylist asks something, with or without options below it."""
    lines = [line for line in reply.splitlines() if not line.startswith("- ")]
    return "\n".join(lines).rstrip().endswith("?")


def standing(now: Turn, past: Sequence[Turn], hears: Hears, today: str) -> Wish:
    """The wish as it is kept, with what was said since a tool last heard of it."""
    acted = [number for number, turn in enumerate(past)
             if turn.pressed or any(ran.name in MAIN for ran in turn.ran)]  # fmt: skip
    since = past[acted[-1] + 1 :] if acted else past
    wish = with_swaps(_kept(now, past[acted[-1]] if acted else None), past)
    for turn in since:
        said = hears(turn.words, today)
        if turn.words and said.ask not in _ASIDE and not _asks_only(turn.words):
            asked = is_of_warmth(turn.words)
            wish = merged(wish, of_weather_alone(said) if asked else said, turn.words)
    return wish


def _asks_only(words: str) -> bool:
    """Whether words ask for a reason or a fact, and wish for nothing."""
    if is_why(words) or is_of_record(words) or permission_asked(words):
        return True
    return color_question(words) is not None or pieces_asked(words) is not None


def told_limits(past: Sequence[Turn], hears: Hears, today: str) -> Wish:
    """The price limits that the shopper named: one that came with "cheaper" is our own."""
    told = seen = Wish()
    words: list[str] = []
    for number, turn in enumerate(past):
        words.append(meant(turn.words, past[:number]))
        calls = [ran for ran in turn.ran if ran.name in (SEARCH, DRESS)]
        if not calls:
            continue
        asked = wish_of(calls[-1].arguments)
        changed = [name for name in LIMITS if getattr(asked, name) != getattr(seen, name)]
        if changed:
            said = [asked] if turn.pressed else [hears(one, today).wish for one in words]
            spoken = " ".join(words)
            limits: dict[str, Any] = {
                name: _named(name, asked, said, told, spoken) for name in changed
            }
            told = replace(told, **limits)
        words, seen = [], asked
    return told


def _named(name: str, asked: Wish, said: Sequence[Wish], told: Wish, spoken: str) -> int | None:
    """A limit as words named it; lifted where the call has none; else as it was told before."""
    limit: int | None = getattr(asked, name)
    # "Make it 250" names no field; what it became is in the call.
    if limit is None or re.search(rf"(?<!\d){(limit + 1) // 100}(?!\d)", spoken):
        return limit
    named = [value for wish in said if (value := getattr(wish, name)) is not None]
    found: int | None = named[-1] if named else getattr(told, name)
    return found


def _kept(now: Turn, acted: Turn | None) -> Wish:
    """The context's wish; where a message has no context, that of the last call."""
    if now.context or acted is None:
        return wish_of(now.context.get("wish"))
    calls = [ran for ran in acted.ran if ran.name in MAIN]
    return wish_of(calls[-1].arguments if calls else {})


def wish_of(arguments: Any) -> Wish:
    """As much of a call's arguments as is a wish; what cannot be read is left out."""
    if not isinstance(arguments, dict):
        return Wish()
    said = {name: value for name, value in arguments.items() if name not in BESIDE}
    with contextlib.suppress(InvalidRequest, TypeError, ValueError):
        return Wish.from_arguments(said)
    wish = Wish()
    for name, value in said.items():
        try:
            wish = wish.merged(Wish.from_arguments({name: value}))
        except (InvalidRequest, TypeError, ValueError):
            continue
    return wish
