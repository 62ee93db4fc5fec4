"""Where the conversation stands when the shopper has spoken."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from stylist.domain import Wish
from stylist.errors import InvalidRequest
from stylist.local.planner.goals import DRESS, SEARCH, SWAP
from stylist.local.planner.history import Turn
from stylist.local.planner.merging import STYLE, is_another, merged
from stylist.local.planner.pieces import Shown, shown_in
from stylist.local.understanding import Ask, Understanding

_MAIN = (SEARCH, DRESS, SWAP)
_BESIDE_THE_WISH = frozenset(
    {"like", "use_photo", "garment", "limit", "without", "keep", "count", "product_ids", "slot"}
)
_LIMITS = ("min_price_minor", "max_price_minor", "total_minor")
_ASIDE = frozenset({Ask.OFFTOPIC, Ask.OFFENSIVE, Ask.GREET, Ask.THANKS, Ask.GOODBYE, Ask.WHO,
                    Ask.SHOP, Ask.DETAIL, Ask.PICK, Ask.LIKE})  # fmt: skip
"""Asks that change no wish."""
_YES = re.compile(r"(yes|yeah|yep|sure|ok|okay|please|yes,? please|go ahead|do it)[.! ]*", re.I)
_OFFER = re.compile(r"(?:Say|With) “([^”]+)”")
Hears = Callable[[str, str], Understanding]
"""(words, today as ISO date or '') → what was understood."""


@dataclass(frozen=True)
class Scene:
    """Where the conversation stands.

    words, said: the current words, and what they mean. before, wish: the wish without and with
    them. shown: what is in front of the shopper. subject: the tool that answered last. asked: the
    stylist's last answer was a question. photo: the context's word on the shopper's photo, empty
    without one.
    """

    turns: Sequence[Turn]
    words: str
    said: Understanding
    before: Wish
    wish: Wish
    shown: Shown
    subject: str
    asked: bool
    photo: dict[str, Any]

    @property
    def new_photo(self) -> bool:
        """Whether a photo came with these words."""
        return bool(self.photo.get("new"))

    def has(self, *names: str) -> bool:
        """Whether the wish states any of these fields."""
        stated = self.wish.stated()
        return any(name in stated for name in names)

    def asks(self, *asks: Ask) -> bool:
        """Whether any of these is asked for."""
        return any(ask in self.said.asks for ask in asks)


def scene_of(turns: Sequence[Turn], hears: Hears) -> Scene:
    """Read the turns; the current one is the last."""
    now, past = turns[-1], turns[:-1]
    today = str(now.context.get("today", ""))
    words = _meant(now.words, past)
    said = hears(words, today)
    before = _standing(now, past, hears, today)
    if _is_afresh(before, said, past):
        before = _afresh(before, said, told_limits(past, hears, today))
    photo = now.context.get("photo")
    mains = [ran.name for turn in past for ran in turn.ran if ran.name in _MAIN and not ran.failed]
    return Scene(
        turns=turns,
        words=words,
        said=said,
        before=before,
        wish=merged(before, said, words),
        shown=shown_in(past, now.context),
        subject=mains[-1] if mains else "",
        asked=bool(past) and is_question(past[-1].reply),
        photo=photo if isinstance(photo, dict) else {},
    )


def _meant(words: str, past: Sequence[Turn]) -> str:
    """'Yes' to a question with options means the first of them."""
    if not past or not _YES.fullmatch(words.strip()):
        return words
    offered = [line[2:] for line in past[-1].reply.splitlines() if line.startswith("- ")]
    return next(iter((*offered, *_OFFER.findall(past[-1].reply))), words)


def is_question(reply: str) -> bool:
    """Whether an answer of the stylist asks something, with or without options below it."""
    lines = [line for line in reply.splitlines() if not line.startswith("- ")]
    return "\n".join(lines).rstrip().endswith("?")


def _standing(now: Turn, past: Sequence[Turn], hears: Hears, today: str) -> Wish:
    """The wish as it is kept, with what was said since a tool last heard of it."""
    acted = [number for number, turn in enumerate(past)
             if turn.pressed or any(ran.name in _MAIN for ran in turn.ran)]  # fmt: skip
    since = past[acted[-1] + 1 :] if acted else past
    wish = _kept(now, past[acted[-1]] if acted else None)
    for turn in since:
        said = hears(turn.words, today)
        if turn.words and said.ask not in _ASIDE:
            wish = merged(wish, said, turn.words)
    return wish


def _is_afresh(before: Wish, said: Understanding, past: Sequence[Turn]) -> bool:
    """Whether something else is wanted than what the last answer was about."""
    if is_another(before, said.wish):
        return True
    mains = [ran.name for turn in past for ran in turn.ran if ran.name in _MAIN]
    searched = bool(mains) and mains[-1] == SEARCH
    pointed = any(not one.same for one in said.references) or said.keep or said.wish.pieces
    return Ask.OUTFIT in said.asks and searched and not pointed and not said.wish.is_empty


def _afresh(before: Wish, said: Understanding, told: Wish) -> Wish:
    """The wish without the limits that "cheaper" set; without pieces, where an outfit is wanted."""
    own = before.without(*_LIMITS)
    new = replace(own, **{name: getattr(told, name) for name in _LIMITS})
    return new.without("pieces", *STYLE) if Ask.OUTFIT in said.asks else new


def told_limits(past: Sequence[Turn], hears: Hears, today: str) -> Wish:
    """The price limits that the shopper named: a limit that came with "cheaper" is our own."""
    told = seen = Wish()
    for turn in past:
        for ran in turn.ran:
            if ran.name not in (SEARCH, DRESS):
                continue
            asked = _read(ran.arguments)
            changed = [name for name in _LIMITS if getattr(asked, name) != getattr(seen, name)]
            seen = asked
            if not changed:
                continue
            said = asked if turn.pressed else hears(turn.words, today).wish
            named = {name: getattr(said, name) for name in changed
                     if turn.pressed or getattr(said, name) is not None}  # fmt: skip
            told = replace(told, **named)
    return told


def _kept(now: Turn, acted: Turn | None) -> Wish:
    """The context's wish; where a message has no context, that of the last call."""
    if now.context or acted is None:
        return _read(now.context.get("wish"))
    calls = [ran for ran in acted.ran if ran.name in _MAIN]
    return _read(calls[-1].arguments if calls else {})


def _read(arguments: Any) -> Wish:
    if not isinstance(arguments, dict):
        return Wish()
    wish = Wish()
    for name, value in arguments.items():
        if name in _BESIDE_THE_WISH:
            continue
        try:
            wish = wish.merged(Wish.from_arguments({name: value}))
        except (InvalidRequest, TypeError, ValueError):
            continue
    return wish
