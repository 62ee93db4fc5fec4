"""'Bow tie', 'tuxedo', 'ski trousers': kinds that are not here and whose nearest are shown."""

import re
from collections.abc import Iterable

from stylist.domain.vocabulary import CATEGORIES
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.pieces import Piece
from stylist.local.planner.scene import Scene
from stylist.search.nouns import is_plural, noun_of

_NOT_QUITE = "There is no {what} here; these come nearest."
_NOT_QUITE_MANY = "There are no {what} here; these come nearest."
_NO_SKIWEAR = "There is no ski wear as such here; these are layers for the cold around it."
_NONE_FOR_THEM = "I find no {what} for {whose} here, so these are the nearest in look."
_KINDS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(rf"\b{words}\b(?!')", re.IGNORECASE), name, shown)
    for words, name, shown in (
        (r"bow[- ]?ties?", "bow tie", r"bow[- ]tie"),
        (r"tux(?:edos?)?", "tuxedo", r"tuxedo|dinner (?:suit|jacket)"),
        (r"dinner (?:jackets?)", "dinner jacket", r"tuxedo|dinner jacket"),
        (r"dinner suits?", "dinner suit", r"tuxedo|dinner suit"),
        (r"smoking jackets?", "smoking jacket", r"smoking"),
        (r"tail ?coats?", "tailcoat", r"tailcoat"),
        (r"morning (?:suits?|coats?)", "morning suit", r"morning"),
        (r"ball ?gowns?", "ball gown", r"gown"),
        (r"(?:ski(?:ing)?|snowboard(?:ing)?) (?:pants|trousers|bottoms)|salopettes",
         "ski trousers", r"\bski\b|salopette"),
        (r"(?:ski(?:ing)?|snowboard(?:ing)?) (?:jackets?|coats?)", "ski jacket", r"\bski\b"),
        (r"ski ?suits?|snow ?suits?", "ski suit", r"\bski\b|snowsuit"),
        (r"ski(?:ing)? (?:boots|socks|goggles|gloves)", "ski gear", r"\bski\b"),
        (r"cowboy boots", "cowboy boots", r"cowboy|western"),
        (r"riding boots", "riding boots", r"riding"),
        (r"pashminas?", "pashmina", r"pashmina"),
        (r"playsuits?|rompers?", "playsuit", r"playsuit|romper"),
        (r"culottes", "culottes", r"culotte"),
    )
)  # fmt: skip
"""What is said, what it is called, and what a title says where the shop does have one."""
_SKI = re.compile(
    r"\b(?:ski|skiing|snowboard(?:ing)?)\b(?! (?:pants|trousers|bottoms|jackets?|coats?|suits?|"
    r"boots|socks|goggles|gloves))|\bski ?wear\b",
    re.IGNORECASE,
)
_WHOSE = {"female": "women", "male": "men"}
_NO_SKI = re.compile(r"\b(?:apr[eè]s|after)[- ]ski\b", re.IGNORECASE)


def unsold(scene: Scene, goal: Goal, pieces: Iterable[Piece]) -> str:
    """'There is no bow tie here; …': said before what comes nearest; '' where nothing lacks."""
    if goal.tool not in (SEARCH, DRESS):
        return ""
    titles = " ".join(piece.title for piece in pieces).lower()
    wished = " ".join(scene.said.wish.pieces)
    for said, name, shown in _KINDS:
        if wished and said.search(scene.words) and not re.search(shown, titles):
            return _sentence(name) if titles else ""
    is_ski = _SKI.search(_NO_SKI.sub(" ", scene.words)) and scene.said.wish.season == "winter"
    if is_ski and titles and not re.search(r"\bski\b", titles):
        return _NO_SKIWEAR
    return ""


def not_of_photo(scene: Scene, pieces: Iterable[Piece]) -> str:
    """'I find no dress for men here', of a photo's dress in a department that sells none."""
    profile = scene.turns[-1].context.get("profile")
    kept = profile.get("department") if isinstance(profile, dict) else ""
    whose = _WHOSE.get(scene.wish.department or str(kept or ""), "")
    own = str(scene.chosen.get("category") or "")
    shown = {piece.category for piece in pieces}
    if not whose or own not in CATEGORIES or not shown or own in shown:
        return ""
    return _NONE_FOR_THEM.format(what=noun_of(own), whose=whose)


def _sentence(name: str) -> str:
    if name == "ski gear":
        return _NO_SKIWEAR
    ways = _NOT_QUITE_MANY if is_plural(name) else _NOT_QUITE
    return ways.format(what=name)
