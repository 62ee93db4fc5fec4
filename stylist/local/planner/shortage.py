"""Says plainly that nothing fits, which limit is in the way, and what would help."""

from collections.abc import Iterator

from stylist.domain import Wish
from stylist.local.planner import phrases
from stylist.local.planner.goals import DRESS, Goal
from stylist.local.planner.naming import money, rounded_up
from stylist.local.planner.voice import Voice
from stylist.search.wanted import piece_of

RAISED = 1.3
"""What a price limit is offered to be raised by."""
MOST_OPTIONS = 3


def nothing_fits(goal: Goal, notice: str, voice: Voice) -> str:
    """The tool's own word on it, and the changes that would help, as answers to tap."""
    said = notice.strip() or phrases.NOTHING
    if goal.wish.age_group == "kids":
        return f"{said} {phrases.NOT_FOR_KIDS}"
    options = list(_ordered(notice, goal))[:MOST_OPTIONS]
    if len(options) > 1:
        asked = f"{said} {voice.one_of(phrases.LOOSEN)}"
        return "\n".join((asked, *(f"- {option}" for option in options)))
    if options:
        return f"{said} {voice.one_of(phrases.LOOSEN_ONE).format(option=options[0])}"
    return f"{said} {phrases.LOOSEN_ANY}"


def _ordered(notice: str, goal: Goal) -> Iterator[str]:
    """The option that the notice speaks of comes first."""
    found = list(_options(goal.wish, is_outfit=goal.tool == DRESS))
    yield from sorted(found, key=lambda one: not _is_about(one, notice.lower()))


def _is_about(option: str, notice: str) -> bool:
    word = option.lower().split()[-1] if not option.startswith("Up to") else "price"
    return word in notice or (word == "price" and any(
        sign in notice for sign in ("cost", "$", "€", "£", "comes to")))  # fmt: skip


def _options(wish: Wish, *, is_outfit: bool) -> Iterator[str]:
    if wish.max_price_minor is not None:
        yield f"Up to {money(rounded_up(wish.max_price_minor, RAISED))} a piece"
    if wish.total_minor is not None and is_outfit:
        yield f"Up to {money(rounded_up(wish.total_minor, RAISED))} altogether"
    if wish.colors or any(piece_of(piece).color for piece in wish.pieces):
        yield "Any colour"
    if wish.materials:
        yield "Any material"
    if wish.patterns:
        yield "Any pattern"
