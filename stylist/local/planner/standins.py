"""Words that name a piece twice or not at all: 'bags, crossbody', 'so find me a pair'."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import DRESS
from stylist.local.planner.standing import MAIN
from stylist.local.understanding import Ask, NamedPiece, Understanding, understand
from stylist.search.pieces import piece_of
from stylist.search.priced import bare, fitted
from stylist.search.vocabulary import DETAILS

_APART = r"(?:e?s)?\s*[,:;/(\u2013\u2014-]+\s*(?:(?:in|the|an?|any|maybe|preferably)\s+)?"
_ENDS = (
    r"(?=\s*(?:$|[.,:;!?]|(?:a?round|at|below|between|for|from|in|less|like|now|of (?:them|those|"
    r"these)|on|please|pls|size|that|then|to|too|under|up|which|with|within)\b))"
)
_STAND_IN = re.compile(
    rf"\b(?:an?|some|any|the|good|nice) (?:\w+ )?(?:pairs?|ones?)\b{_ENDS}|"
    r"\b(?:find|show|get|give|pick|suggest|recommend|need|want|see|have) (?:me |us )?(?:some|one|"
    rf"any|them|a few)\b{_ENDS}",
    re.IGNORECASE,
)
_PAIRS = frozenset({"shoes", "boots", "sandals", "trousers", "jeans", "shorts"})
_LONGEST = 40
_LOST = (Ask.OFFTOPIC, Ask.UNCLEAR)


def once_named(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Bags, crossbody' are crossbody bags: the kind beside its own kind names no second piece."""
    pieces = said.wish.pieces
    for broad in pieces:
        for narrow in pieces:
            if _is_kind_of(narrow, broad) and _are_beside(broad, narrow, words):
                color = piece_of(broad).color
                own = f"{color} {narrow}" if color and not piece_of(narrow).color else narrow
                kept = (fitted(own) if one == narrow else one for one in pieces if one != broad)
                return replace(said, wish=replace(said.wish, pieces=tuple(kept)))
    return _cut_of_it(said, words, at)


def _cut_of_it(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Dresses, wrap' are wrap dresses, though a wrap alone is a shawl."""
    pieces = said.wish.pieces
    if len(pieces) != 2:
        return said
    found = re.search(rf"\b{_noun(pieces[0])}{_APART}(?P<cut>[\w-]+)\b", words, re.IGNORECASE)
    cut = found["cut"].lower() if found else ""
    if cut not in DETAILS or cut in " ".join(pieces).lower():
        return said
    alone, joined = (
        at.hears(one, at.today).wish.pieces for one in (cut, f"{cut} {bare(pieces[0])}")
    )
    is_one = len(joined) == 1 and piece_of(joined[0]).kinds == piece_of(pieces[0]).kinds
    if not is_one or not bare(pieces[1]).endswith(alone[:1] or ("?",)):
        return said
    return replace(said, wish=replace(said.wish, pieces=joined))


def _is_kind_of(narrow: str, broad: str) -> bool:
    """Whether the one is a kind of the other, as a crossbody is of bags."""
    one, other = piece_of(narrow), piece_of(broad)
    return bool(one.kinds) and set(one.kinds) < set(other.kinds) and not other.is_special


def _are_beside(broad: str, narrow: str, words: str) -> bool:
    """Whether nothing but a stop stands between the two, in either order."""
    between = r"(?:(?!and\b|or\b|plus\b|with\b)[\w-]+\s+){0,2}?"
    return any(
        re.search(rf"\b{_noun(first)}{_APART}{between}{_noun(second)}(?:e?s)?\b", words, re.I)
        for first, second in ((broad, narrow), (narrow, broad))
    )


def _noun(piece: str) -> str:
    """As a pattern, without the 's' of several."""
    last = bare(piece).split()[-1].lower()
    return re.escape(last if last.endswith("ss") else last.removesuffix("s"))


def with_stand_in(said: Understanding, words: str, at: Standing) -> Understanding:
    """'So find me a pair', after a question on brown shoes with a suit: brown shoes."""
    found = _STAND_IN.search(words)
    if not found or said.wish.pieces or said.swap or said.references:
        return said
    if not at.past or {Ask.OUTFIT, Ask.ADVICE} & set(said.asks):
        return said
    asked_about = _asked_about(at, is_pair="pair" in found[0].lower())
    if asked_about is None:
        return said
    name = _called(asked_about, said.wish)
    sizes = at.hears(f"{name}, {words}", at.today).wish.sizes or said.wish.sizes
    asks = tuple(one for one in said.asks if one not in (*_LOST, Ask.PIECES))
    return replace(said, wish=replace(said.wish, pieces=(name,), sizes=sizes),
                   asks=(Ask.PIECES, *asks))  # fmt: skip


def _asked_about(at: Standing, *, is_pair: bool) -> NamedPiece | None:
    """The first piece that the question just answered names, of those sold in pairs if a pair is
    meant."""
    last = at.past[-1]
    shows = {ran.name for ran in last.ran} & set(MAIN)
    # Where outfits came with the advice, 'one' may be an outfit; a pair never is.
    if (shows and not (is_pair and shows == {DRESS})) or (
        Ask.ADVICE not in at.hears(last.words, at.today).asks
    ):
        return None
    # The rules alone list every piece; a reader may take one for the whole of the wish.
    named = [one for one in understand(last.words).pieces if not one.refused]
    if is_pair:
        named = [one for one in named if _comes_in_pairs(one.words)]
    return named[0] if named else None


def _comes_in_pairs(name: str) -> bool:
    piece = piece_of(name)
    return bool(piece.kinds) and (
        set(piece.categories) <= _PAIRS or set(piece.kinds) <= {"gloves", "sunglasses"}
    )


def _called(piece: NamedPiece, wish: Wish) -> str:
    """The piece as it was asked about, but for what is said of it now."""
    colors = () if wish.colors else piece.colors[:1]
    patterns = () if wish.patterns else piece.patterns[:1]
    materials = () if wish.materials else piece.materials[:1]
    return " ".join((*colors, *patterns, *materials, *piece.cuts[:1], piece.words))[:_LONGEST]
