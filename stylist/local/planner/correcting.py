"""Corrections of what stands: a colour more, a field let go, another piece in the outfit."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.domain.colors import family_of
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.planner.merging import sort_of
from stylist.local.planner.pointing import slot_of, worn_as
from stylist.local.planner.rather import SPARE, rather
from stylist.local.understanding import Ask, NamedPiece, Understanding
from stylist.search.pieces import piece_of
from stylist.search.priced import fitted

_OTHER = re.compile(
    r"\b(?:any|some|an|got|have|which|what) ?other\b|\banother\b|\b(?:some|any)thing else\b", re.I
)
_WITH = re.compile(
    r"\W*(?:(?:ok|okay|and|now|then|but|maybe|rather|please|same|try|yes|no)\W+)*"
    r"(?:with|wear|(?:what|how) about|try|(?:i'd|i would|id|we'd) (?:much )?"
    r"(?:rather|prefer)(?: to)?(?: have| wear| see)?)\b|.*\binstead\W*$",
    re.IGNORECASE | re.DOTALL,
)
_ONE_WITH = re.compile(
    r"\b(?:is there|are there|have you|got|do you have|show me|what about|how about|any|can you do|"
    r"i'd like|i want)"
    r"(?: an?| any| another| some)*(?: other)? (?:ones?|version|option|outfit|look)s? with\b",
    re.IGNORECASE,
)
"""'Is there one with jeans?' asks for another outfit."""
_DISLIKED = re.compile(
    r"(?:^|[.!?,;]\s*|\b(?:but|and|though|the|those|these|that) )(?P<piece>[a-z][a-z-]+) "
    r"(?:is|are|r|looks?|feels?) (?:so |too |really |pretty |just |kinda |rather |quite |super |"
    r"very |a bit )*(?:ugly|hideous|awful|horrible|terrible|boring|not (?:for )?me\b|"
    r"not my (?:style|thing|taste))",
    re.IGNORECASE,
)
_OTHER_COLOR = re.compile(
    r"\b(?:another|(?:a )?(?:different|other)) colou?r (?:for|of) (?:the|that|those|these)\b|"
    r"\b(?:the|that|those|these) [\w -]{3,24} in (?:another|a (?:different|other)|other|different) "
    r"colou?r",
    re.IGNORECASE,
)
"""'Other colour for the trousers', of an outfit."""
_MOST_BARE = 4
_TRAITS = ("colors", "patterns", "materials")


def corrected(said: Understanding, words: str, at: Standing) -> Understanding:
    """What the words change of what stands; they mean what they say where nothing does."""
    for step in (
        _at_home,
        _disliked,
        _widened,
        _freed,
        _narrowed,
        _of_the_kind,
        rather,
        _in_place,
        _with,
    ):
        said = step(said, words, at)
    return said


_AT_HOME = re.compile(
    r"\b(?:i|we|she|he)(?:'ve|'ll| have| will| can|'d)? (?:(?:just|already|rather|got|actually) )*"
    r"(?:have|own|got|wear|use|bring|take)? ?(?:(?:an?|some|my(?: own)?|the|own|good|nice|black|"
    r"white|brown|enough|lots of|plenty of) )*(?P<piece>[a-z][a-z-]{2,})(?:,? (?:already|at home))?"
    r"\W*$",
    re.IGNORECASE,
)
_ALREADY = re.compile(r"\b(?:already|at home|my own)\b", re.IGNORECASE)


def _at_home(said: Understanding, words: str, at: Standing) -> Understanding:
    """'I already have shoes', 'I'll wear my own shoes', of an outfit: it needs none."""
    found = _AT_HOME.search(words) if at.shown.dressed and _ALREADY.search(words) else None
    outfit = at.shown.in_front
    if not found or outfit is None or said.wish.pieces or said.swap or said.keep:
        return said
    word = found["piece"].lower()
    if slot_of(word) not in (*SPARE, "shoes") or not worn_as(outfit, word):
        return said
    wish = replace(said.wish, avoid_pieces=(word,), colors=())
    return replace(said, wish=wish, references=(), asks=(Ask.CORRECT,))


def _disliked(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Shoes are ugly. Others?', of an outfit: other shoes, and the rest stays."""
    found = _DISLIKED.search(words) if at.shown.dressed else None
    if not found or said.swap or said.keep or {Ask.OUTFIT, Ask.SWAP} & set(said.asks):
        return said
    word = found["piece"].lower()
    named = [one for one in said.wish.pieces if one != word]
    if not slot_of(word) or named or not any(worn_as(one, word) for one in at.shown.outfits):
        return said
    wish = said.wish.without("pieces", "avoid_pieces")
    return replace(said, wish=wish, swap=(word,), asks=(Ask.SWAP,))


def _widened(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Black is fine too': beside the colour wanted, unless black was refused before."""
    more = tuple(one for one in said.welcome if family_of(one))
    fits = len(at.before.pieces) < 2 and not said.wish.colors
    old = at.before.colors or _own_colors(at.before)
    if not (more and fits and old) or set(more) & set(at.before.avoid_colors):
        return said
    wish = replace(said.wish, colors=tuple(dict.fromkeys((*old, *more))))
    return replace(said, wish=wish, asks=(Ask.CORRECT,))


def _freed(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Any other blazer?' where none was found: what it was to look like was in the way."""
    if not _OTHER.search(words) or not _found_nothing(at) or _says_how(said.wish):
        return said
    wanted = said.swap or said.wish.pieces
    if any(sort_of(word).isdisjoint(_sorts(at.before)) for word in wanted):
        return said
    own = piece_of(at.before.pieces[0])
    held = [name for name, words_ in zip(_TRAITS, (own.color, own.patterns, ()), strict=True)
            if words_ or getattr(at.before, name)]  # fmt: skip
    named = said.wish.without("pieces", "avoid_pieces")
    return replace(said, wish=named, drops=(*said.drops, *held[:1]), swap=(), keep=(),
                   references=(), asks=(Ask.CORRECT,))  # fmt: skip


def _of_the_kind(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Flats', after black shoes: the kind alone changes, its colour stays."""
    if at.shown.dressed or at.subject != SEARCH or len(words.split()) > _MOST_BARE:
        return said
    if len(at.before.pieces) != 1 or len(said.wish.pieces) != 1 or _says_how(said.wish):
        return said
    color, own = _own_colors(at.before), piece_of(said.wish.pieces[0])
    same = sort_of(said.wish.pieces[0]) == sort_of(at.before.pieces[0])
    if not (color and same) or own.color or said.references:
        return said
    return replace(said, wish=replace(said.wish, colors=color))


def _narrowed(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Make it a tote', of a leather bag: a leather tote, where nothing else is said of it."""
    if at.shown.dressed or at.subject != SEARCH or said.reset or said.wish.occasion:
        return said
    if len(at.before.pieces) != 1 or len(said.wish.pieces) != 1:
        return said
    old, new = piece_of(at.before.pieces[0]), piece_of(said.wish.pieces[0])
    if not set(new.kinds) < set(old.kinds):
        return said
    wish, gone = said.wish, {*said.drops, *said.wish.stated()}
    cloths = () if "materials" in gone or new.materials else old.materials
    refused = {*wish.avoid_materials, *wish.avoid_patterns}
    prints = () if "patterns" in gone or new.patterns else old.patterns
    held = [one for one in (*prints, *cloths) if one not in refused]
    piece = f"{' '.join((*held, new.words))}{said.wish.pieces[0].removeprefix(new.words)}"
    # A fabric may make another kind of it, as with a denim jacket.
    if not held or fitted(piece) != piece or piece_of(piece).kinds != new.kinds:
        return said
    return replace(said, wish=replace(wish, pieces=(piece,)))


def _in_place(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Make the top black', of an outfit: another top, and the rest stays."""
    if not at.shown.dressed or Ask.OUTFIT in said.asks or said.comparisons:
        return said
    meant = [one for one in said.pieces if _is_recolored(one, words)]
    if not meant and _OTHER_COLOR.search(words) and len(said.wish.pieces) == 1:
        meant = [one for one in said.pieces if not (one.refused or one.owned)]
    if len(meant) != 1 or len(said.wish.pieces) != 1:
        return said
    asks = [one for one in said.asks if one not in (Ask.PIECES, Ask.KEEP, Ask.CORRECT, Ask.SWAP)]
    return replace(said, swap=(meant[0].words,), keep=(), asks=(Ask.SWAP, *asks))


def _is_recolored(piece: NamedPiece, words: str) -> bool:
    """Whether it is a piece of the outfit, 'the top', of which a colour or a cloth is wanted."""
    if piece.refused or piece.owned or not (piece.colors or piece.materials or piece.patterns):
        return False
    last = re.escape(piece.words.split()[-1].removesuffix("s"))
    return bool(re.search(rf"\b(?:the|that|those|these) {last}(?:e?s)?\b", words, re.IGNORECASE))


def _with(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Now with white sneakers', 'boots instead', of an outfit: in its place, the rest stays."""
    wanted = said.wish.pieces
    if not at.shown.dressed or not wanted or said.swap:
        return said
    if said.wish.avoid_pieces or {Ask.SWAP, Ask.KEEP, Ask.OUTFIT} & set(said.asks):
        return said
    if _ONE_WITH.search(words):
        return replace(said, asks=(Ask.OUTFIT,))
    if not _WITH.match(words):
        return said
    ask = Ask.SWAP if len(wanted) == 1 and slot_of(wanted[0]) else Ask.OUTFIT
    outfit = at.shown.in_front
    if ask is Ask.SWAP and not (outfit and worn_as(outfit, wanted[0])):
        return said
    return replace(said, asks=(ask,))


def _own_colors(wish: Wish) -> tuple[str, ...]:
    return tuple(color for piece in wish.pieces if (color := piece_of(piece).color))


def _says_how(wish: Wish) -> bool:
    return any(getattr(wish, name) for name in _TRAITS)


def _sorts(wish: Wish) -> frozenset[str]:
    return frozenset[str]().union(*map(sort_of, wish.pieces))


def _found_nothing(at: Standing) -> bool:
    """Whether the last answer looked for one piece and had none."""
    ran = at.past[-1].ran if at.past else ()
    looked = [one for one in ran if one.name == SEARCH]
    return bool(looked) and len(at.before.pieces) == 1 and not looked[-1].result.get("items")
