"""Says plainly that nothing fits, which limit is in the way, and what would really help."""

import re
from collections.abc import Iterator

from stylist.domain import Wish
from stylist.local.planner import phrases
from stylist.local.planner.goals import DRESS, Goal
from stylist.local.planner.voice import Voice
from stylist.search.pieces import piece_of

MOST_OPTIONS = 3
_PRICE = r"(?:at|to|for) ((?:[$€£]|[A-Z]{3} )[\d,.]*\d)"
_NEAREST = re.compile(rf"\bnearest (?:is|are) .+? {_PRICE}")
_CHEAPEST = re.compile(rf"\bcheapest outfit .+? {_PRICE}")
_SIZE = re.compile(r"\bin (?:size|waist)\b|\bother sizes\b", re.IGNORECASE)
_OTHER_DEPARTMENT = re.compile(r"\bfor (women|men); |\bfor (women|men)\b.*\bfor (?:wo)?men\b")
_OTHER_LOOK = re.compile(r"\b(?:other|another) (colour|material|pattern)s?\b")


def nothing_fits(goal: Goal, notice: str, voice: Voice) -> str:
    """The tool's own word on it, and the changes that would help, as answers to tap."""
    said = notice.strip() or phrases.NOTHING
    if goal.wish.age_group == "kids":
        return f"{said} {phrases.NOT_FOR_KIDS}"
    if goal.manner in ("more", "others"):
        return voice.one_of(phrases.NO_MORE)
    if goal.manner == "cheaper" and (least := _NEAREST.search(notice)):
        return phrases.NO_CHEAPER.format(price=least[1])
    options = list(_options(goal, notice))[:MOST_OPTIONS]
    if not options:
        return f"{said} {_instead(goal.wish) or voice.one_of(phrases.LOOSEN_ANY)}"
    is_near = _NEAREST.search(notice) or _CHEAPEST.search(notice)
    asked = phrases.SHOW_IT if is_near else voice.one_of(phrases.LOOSEN)
    return "\n".join((f"{said} {asked}", *(f"- {option}" for option in options)))


def _options(goal: Goal, notice: str) -> Iterator[str]:
    """What the notice speaks of first; of what else was asked only what may be in the way."""
    wish = goal.wish
    nearest = _CHEAPEST.search(notice) if goal.tool == DRESS else _NEAREST.search(notice)
    if nearest:
        yield f"Up to {nearest[1]} {'altogether' if goal.tool == DRESS else 'a piece'}"
    if wish.sizes and _SIZE.search(notice):
        yield "Any size"
    if wish.department and _OTHER_DEPARTMENT.search(notice):
        yield "Show me men's" if wish.department == "female" else "Show me women's"
    other = _OTHER_LOOK.findall(notice)
    looks = {"colour": _has(wish, "colors"), "material": _has(wish, "materials"),
             "pattern": _has(wish, "patterns")}  # fmt: skip
    yield from (f"Any {name}" for name, is_asked in looks.items()
                if is_asked and (not other or name in other))  # fmt: skip


def _has(wish: Wish, name: str) -> bool:
    """Whether the wish, or a piece of it, asks for this look."""
    own = "color" if name == "colors" else name
    return bool(getattr(wish, name) or any(getattr(piece_of(one), own) for one in wish.pieces))


def _instead(wish: Wish) -> str:
    """What the shop has for the same end, of things that it does not sell."""
    words = " ".join(wish.pieces).lower()
    return next((near for part, near in phrases.NEAR.items() if re.search(part, words)), "")
