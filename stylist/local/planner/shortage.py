"""Says plainly that nothing fits, which limit is in the way, and what would really help."""

import re
from collections.abc import Iterator

from stylist.domain import Wish
from stylist.domain.colors import family_of
from stylist.local.planner import phrases
from stylist.local.planner.goals import DRESS, Goal
from stylist.local.planner.voice import Voice
from stylist.search.pieces import piece_of
from stylist.search.priced import is_priced
from stylist.search.vocabulary import MATERIALS, PATTERNS_OF_WORD

MOST_OPTIONS = 3
_PRICE = r"(?:at|to|for) ((?:[$€£]|[A-Z]{3} )[\d,.]*\d)"
_NEAREST = re.compile(rf"\bnearest (?:is|are) .+? {_PRICE}")
_NO_SUCH = re.compile(
    rf"\bhave no (?P<thing>[\w' -]+?) for [^;]+; the nearest (?:is|are) .+? {_PRICE}"
)
_CHEAPEST = re.compile(rf"\bcheapest outfit .+? {_PRICE}")
_SIZE = re.compile(r"\bin (?:size|waist)\b|\bother sizes\b", re.IGNORECASE)
_OTHER_DEPARTMENT = re.compile(r"\bfor (women|men); |\bfor (women|men)\b.*\bfor (?:wo)?men\b")
_REFUSED = re.compile(r"\b(?:is|are) (?:of )?(?P<what>[\w' -]+), which you do not want")
_ANOTHER_AGE = "for another age"
_TOGETHER = "limits together"
_OTHER_LOOK = re.compile(r"\b(?:other|another) (colour|material|pattern)s?\b")


def nothing_fits(goal: Goal, notice: str, voice: Voice) -> str:
    """The tool's own word on it, and the changes that would help, as answers to tap."""
    said = notice.strip() or phrases.NOTHING
    if goal.wish.age_group == "kids":
        said = phrases.NO_KIDS if _ANOTHER_AGE in notice else said
        return f"{said} {phrases.NOT_FOR_KIDS}"
    if goal.manner in ("more", "others"):
        return voice.one_of(phrases.NO_MORE)
    is_one = len(goal.wish.pieces) < 2
    if goal.manner == "cheaper" and is_one and (least := _NEAREST.search(notice)):
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
    if goal.tool != DRESS and any(map(is_priced, wish.pieces)):
        yield from (f"The {one['thing']} up to {one[2]}" for one in _NO_SUCH.finditer(notice))
    elif nearest:
        yield f"Up to {nearest[1]} {'altogether' if goal.tool == DRESS else 'a piece'}"
    yield from _refused(notice)
    if wish.sizes and _SIZE.search(notice):
        yield "Any size"
    if wish.department and _OTHER_DEPARTMENT.search(notice):
        yield "Show me men's" if wish.department == "female" else "Show me women's"
    other = _OTHER_LOOK.findall(notice)
    looks = {"colour": _looks(wish, "colors"), "material": _looks(wish, "materials"),
             "pattern": _looks(wish, "patterns")}  # fmt: skip
    is_free = bool(nearest) or _TOGETHER in notice
    for name, words in looks.items():
        is_named = is_free or any(word in notice for word in words)
        if words and (name in other if other else is_named):
            yield f"Any {name}"


def _refused(notice: str) -> Iterator[str]:
    """What all that would fit has and is refused, now or by what is kept: asked for by name."""
    found = _REFUSED.search(notice)
    for word in found["what"].split(" or ") if found else ():
        if word in MATERIALS:
            yield f"Show me some in {word}"
        elif family_of(word) or word in PATTERNS_OF_WORD:
            yield f"Show me {word} ones"
        else:
            yield f"Show me {word}"


def _looks(wish: Wish, name: str) -> tuple[str, ...]:
    """The colours, materials or patterns that the wish, or a piece of it, asks for."""
    owns = [piece_of(one) for one in wish.pieces]
    pieces = [(one.color,) if name == "colors" else getattr(one, name) for one in owns]
    return (*getattr(wish, name), *(word for words in pieces for word in words if word))


def _instead(wish: Wish) -> str:
    """What the shop has for the same end, of things that it does not sell."""
    words = " ".join(wish.pieces).lower()
    return next((near for part, near in phrases.NEAR.items() if re.search(part, words)), "")
