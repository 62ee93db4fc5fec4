"""Words that say too little alone, heard with what stands: '250?', 'more like 2', "women's"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from stylist.local.planner.adjusting import adjusted
from stylist.local.planner.completing import completed
from stylist.local.planner.correcting import corrected
from stylist.local.planner.cutting import with_cut
from stylist.local.planner.figures import (
    Standing,
    for_everything,
    for_outfit,
    with_amount,
    with_degrees,
)
from stylist.local.planner.goals import GUIDE, SEARCH
from stylist.local.planner.goes_with_it import with_its_limits
from stylist.local.planner.history import Turn
from stylist.local.planner.limiting import inherited, limited
from stylist.local.planner.on_body import on_body
from stylist.local.planner.other_one import other_one
from stylist.local.planner.persons import for_everybody, to_grown
from stylist.local.planner.pointing import slot_of
from stylist.local.planner.reasons import of_same_money, without_likeness, without_reason
from stylist.local.planner.resizing import resized
from stylist.local.planner.standing import LIMITS, MAIN
from stylist.local.planner.standins import once_named, with_stand_in
from stylist.local.planner.still_listed import still_listed
from stylist.local.planner.uses import for_its_use, with_detail
from stylist.local.planner.wetness import of_weather
from stylist.local.planner.wording import DEPARTMENTS
from stylist.local.planner.worn_with import with_womens
from stylist.local.understanding import Ask, Understanding
from stylist.local.understanding.grave import ALONE
from stylist.search.priced import bare

Rule = Callable[[Understanding, str, Standing], Understanding]
"""What was understood, the words, where they are said → what they mean there."""
_BARE = frozenset(("sizes", "department", "colors", "patterns", "materials", "prefer_cheap",
                   "avoid_colors", "avoid_pieces", "avoid_patterns", "avoid_materials",
                   *LIMITS))  # fmt: skip
_OUTFIT = re.compile(
    r"\b(outfits?|looks?|dress me|wear|together|head to toe|clothes|build|"
    r"a?round (?:it|this|that|them))\b",
    re.I,
)
_LOSE = re.compile(r"\b(?:lose|drop|ditch|remove|leave out|take off|take away|skip) "
                   r"(?:the |that |this )?([a-z-]+)", re.IGNORECASE)  # fmt: skip
_ELSE = re.compile(
    r"\b(?:something|anything|what) else\b(?! (?:is there|(?:do|have|would) you (?:have|got)|"
    r"there is|comes|you have|you've got) in\b)",
    re.IGNORECASE,
)
_LIKE_THAT = re.compile(
    r"\b(put|build|make|find|show|dress|something|outfit|together|like (that|this))\b", re.I
)
_OF_FEET = re.compile(
    r"(?:^\W*|[,;:/.] ?|\b(?:and|in|mens?|womens?|wom[ae]n'?s|m[ae]n'?s|ladies|gents|his|hers|"
    r"colou?rs?|white|black|navy|grey|brown|beige|red|blue|green) )(?:an? |eu |eur )?"
    r"((?:3[4-9]|4[0-8])(?:\.5)?)(?=\s*(?:$|[.,;!?/]|(?:and|in|please|for|or|white|black|navy|grey|"
    r"brown|beige|red|blue|green|wide|narrow)\b))(?! (?:or less|for (?:all|everything|each)))",
    re.IGNORECASE,
)
"""'46, white or navy'; 'under 46', '46 max' and 'I'm 46' are none."""


def in_context(said: Understanding, words: str, at: Standing) -> Understanding:
    """What the words mean where they are said; words that say enough mean what they say."""
    if said.ask in ALONE or said.ask in (Ask.DISTASTE, Ask.SORROW):
        return said
    said = through(ANYWHERE, said, words, at)
    if at.is_nothing:
        return said
    if _ELSE.search(words) and said.wish.colors and not said.wish.pieces:
        return replace(said, drops=(*said.drops, "pieces"), asks=(Ask.PIECES,))
    return through((*CUT_SHORT, *OF_WHAT_STANDS), said, words, at)


def through(rules: Sequence[Rule], said: Understanding, words: str, at: Standing) -> Understanding:
    """What is meant by these rules, one after another."""
    for rule in rules:
        said = rule(said, words, at)
    return said


def _agreeing(said: Understanding, words: str, at: Standing) -> Understanding:
    """'No black, everyone is in black': what is refused is not wanted in the same breath."""
    wish = said.wish
    colors = tuple(one for one in wish.colors if one not in wish.avoid_colors)
    return said if colors == wish.colors else replace(said, wish=replace(wish, colors=colors))


def _refusing(said: Understanding, words: str, at: Standing) -> Understanding:
    """What is not liked is not to be kept: 'I don't like the bag'."""
    refused = {piece.words for piece in said.pieces if piece.refused and piece.pointed}
    gone = tuple(word for word in said.keep if word in refused)
    if not gone:
        return said
    kept = tuple(word for word in said.keep if word not in refused)
    asks = [ask for ask in said.asks if ask not in (Ask.KEEP, Ask.NO) or (kept and ask == Ask.KEEP)]
    return replace(said, keep=kept, swap=(*said.swap, *gone), asks=(Ask.SWAP, *asks))


def _away(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Lose the bag' takes it away; nothing comes instead, whatever comes elsewhere."""
    named = {found.lower() for found in _LOSE.findall(words)}
    gone = tuple(word for word in said.swap if word in named)
    taken = {slot_of(word) for word in gone}
    if not gone or any(slot_of(word) in taken for word in said.wish.pieces):
        return said
    if said.keep and taken & {"top", "bottom", "dress"}:
        return said  # "keep the jeans, lose the top" wants another
    asks = tuple(one for one in said.asks if one not in (Ask.SWAP, Ask.KEEP))
    return replace(said, swap=tuple(word for word in said.swap if word not in gone), keep=(),
                   references=tuple(one for one in said.references if one.piece not in gone),
                   wish=replace(said.wish, avoid_pieces=gone),
                   asks=asks or (Ask.CORRECT,))  # fmt: skip


def _of_guide(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Put something like that together': for what the style guide was just asked about."""
    last = at.past[-1] if at.past else Turn()
    read = [ran for ran in last.ran if ran.name == GUIDE and not ran.failed]
    wish = said.wish
    if not read or wish.occasion or wish.pieces or any(ran.name in MAIN for ran in last.ran):
        return said
    if not (_LIKE_THAT.search(words) or said.ask == Ask.YES) or said.ask == Ask.ADVICE:
        return said
    passages = read[-1].result.get("passages")
    first = passages[0] if isinstance(passages, list) and passages else {}
    title = str(first.get("title", "")) if isinstance(first, dict) else ""
    occasion = at.hears(f"an outfit for {title}", at.today).wish.occasion
    occasion = occasion or at.before.occasion or "everyday"
    text = f"{title.lower()} {wish.text}".strip()[:300]
    return replace(said, wish=replace(wish, occasion=occasion, text=text), references=(),
                   asks=(Ask.OUTFIT,))  # fmt: skip


def _in_its_size(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Size 8' is said of what is looked for: of sneakers it is a shoe's size."""
    numbered = any(character.isdigit() for character in words)
    if not (numbered and at.before.pieces) or said.wish.pieces:
        return said
    of_feet = "" if said.wish.sizes else _of_feet(words, at)
    if not (said.wish.sizes or of_feet):
        return said
    department = said.wish.department or at.before.department
    head = f"{DEPARTMENTS.get(department, '')} {bare(at.before.pieces[0])}".strip()
    sizes = at.hears(f"{head}, {of_feet or words}", at.today).wish.sizes
    return replace(said, wish=replace(said.wish, sizes=sizes)) if sizes else said


def _of_feet(words: str, at: Standing) -> str:
    """The number of "men's, 46, white", where shoes are looked for: their size."""
    shoes = at.subject == SEARCH and all(slot_of(one) == "shoes" for one in at.before.pieces)
    found = _OF_FEET.search(words) if shoes else None
    return found[1] if found else ""


def _bare(said: Understanding, words: str, at: Standing) -> Understanding:
    """A department, a size, a colour alone is said of what is looked for, not of an outfit."""
    stated = set(said.wish.stated())
    if said.ask != Ask.OUTFIT or not stated or stated - _BARE or _OUTFIT.search(words):
        return said
    if at.subject != SEARCH and not at.before.pieces:
        return said
    return replace(said, asks=(Ask.CORRECT, *(one for one in said.asks if one != Ask.OUTFIT)))


ANYWHERE: tuple[Rule, ...] = (
    without_reason, _agreeing, _refusing, _away, for_its_use, with_degrees, with_stand_in,
    _of_guide, for_outfit, once_named, with_its_limits,
)  # fmt: skip
"""What words mean whether anything stands or not. The order is free."""
CUT_SHORT: tuple[Rule, ...] = (
    other_one, without_likeness, of_same_money, completed, with_detail, resized, with_amount,
    limited, of_weather, with_womens,
)  # fmt: skip
"""What who goes on with what stands leaves out: which outfit, which size, how much and for what.
The order is free, but all come before the rules of what stands: 'say 220' must be an amount, and
'the loafers not over 80' their own limit, before a limit is laid upon all that stands."""
OF_WHAT_STANDS: tuple[Rule, ...] = (
    adjusted, with_cut, on_body, for_everything, _in_its_size, _bare, still_listed, corrected,
    inherited, to_grown, for_everybody,
)  # fmt: skip
"""What becomes of what stands. The order is free."""
