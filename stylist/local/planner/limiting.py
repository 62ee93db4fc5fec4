"""What one of several pieces may cost, said later: 'and the shoes not over 80'."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.adjusting import ADDS
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.planner.merging import sort_of
from stylist.local.planner.pointing import WHOLE, slot_of, worn_as
from stylist.local.understanding import Ask, Understanding
from stylist.search.priced import bare, is_priced, parted, priced

_ASKS = re.compile(
    r"\b(?:show|find|need|want|looking|look|search|get|give|instead|rather|only|just|any|other)\b",
    re.IGNORECASE,
)
_POINTS = r"\b(?:the|those|these|that|my) (?:[\w-]+ )?{0}(?:e?s)?\b"
_MOST_WORDS = 9
_WHICH_COSTS = re.compile(
    r"\b(?:which|that|one|ones)(?:'s| is| are| costs?|'re)? (?:for )?(?:under|below|less than|"
    r"cheaper than|no more than|not more than|not over|up to|max|at most) ?[$£€]?\d",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:outfits?|looks?|everything|all|total|altogether|together|whole)\b", re.I)


def limited(said: Understanding, words: str, at: Standing) -> Understanding:
    """A limit that is said of one piece beside others is that piece's; the others stay."""
    said = _which_costs(said, words, at)
    if len(said.wish.pieces) != 1 or {Ask.OUTFIT, Ask.RESET} & set(said.asks) or said.swap:
        return said
    if _none_above(said, words, at):
        return replace(said, wish=replace(said.wish, pieces=at.before.pieces))
    if at.shown.dressed:
        return _worn(said, words, at)
    return _added(said, words, at) if ADDS.match(words) else _found(said, words, at)


def _which_costs(said: Understanding, words: str, at: Standing) -> Understanding:
    """'That. Which is under 100', of outfits around a jumpsuit: the jumpsuit is."""
    most = said.wish.max_price_minor
    if not (at.shown.dressed and said.open_limit and most is not None) or said.wish.pieces:
        return said
    if len(at.before.pieces) != 1 or not _WHICH_COSTS.search(words) or _WHOLE.search(words):
        return said
    piece = priced(bare(at.before.pieces[0]), said.wish.min_price_minor, most)
    return replace(said, wish=replace(_unlimited(said), pieces=(piece,)), open_limit=False)


def inherited(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Make the coat red', of one under 150: a limit stays with its piece until it is changed."""
    if said.reset or {"max_price_minor", "min_price_minor"} & {*said.drops, *said.wish.stated()}:
        return said
    pieces = tuple(_as_before(one, at.before.pieces) for one in said.wish.pieces)
    return (
        said
        if pieces == said.wish.pieces
        else replace(said, wish=replace(said.wish, pieces=pieces))
    )


def _as_before(words: str, before: tuple[str, ...]) -> str:
    old = next((one for one in before if is_priced(one) and sort_of(one) & sort_of(words)), "")
    return words if is_priced(words) or not old else priced(words, *parted(old)[1:])


def _none_above(said: Understanding, words: str, at: Standing) -> bool:
    """'No dress above 90', 'just dresses', of floral ones: these stay what is looked for."""
    new, old = said.wish.pieces[0], at.before.pieces
    last = re.escape(bare(new).split()[-1].removesuffix("s"))
    limits = (
        rf"\b(?:no|not any|nothing in) {last}(?:s?e?s)? (?:over|above|beyond|more|dearer|under)\b|"
        rf"\b(?:just|only) (?:the )?{last}(?:s?e?s)?\W*$"
    )
    return (at.subject == SEARCH and len(old) == 1 and bare(old[0]).endswith(bare(new))
            and bool(re.search(limits, words, re.IGNORECASE)))  # fmt: skip


def _found(said: Understanding, words: str, at: Standing) -> Understanding:
    """Of pieces that were looked for together: 'the boots not over 90'."""
    new, before = said.wish.pieces[0], at.before.pieces
    least, most = _limits(said)
    old = [one for one in before if sort_of(one) & sort_of(new)]
    if at.subject != SEARCH or len(before) < 2 or len(old) != 1 or (least, most) == (None, None):
        return said
    last = re.escape(bare(new).split()[-1].removesuffix("s"))
    points = re.search(_POINTS.replace("{0}", last), words, re.IGNORECASE)
    if not points and (_ASKS.search(words) or len(words.split()) > _MOST_WORDS):
        return said
    name = bare(new) if len(bare(new).split()) > 1 else bare(old[0])
    pieces = tuple(priced(name, least, most) if one == old[0] else one for one in before)
    wish = replace(_unlimited(said), pieces=pieces)
    return replace(said, wish=wish, keep=(), references=(), open_limit=False, asks=(Ask.PIECES,))


def _added(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Add a belt under 30', to a shirt: the belt alone costs so little."""
    least, most = _limits(said)
    if at.subject != SEARCH or not at.before.pieces or (least, most) == (None, None):
        return said
    pieces = (priced(said.wish.pieces[0], least, most),)
    return replace(said, wish=replace(_unlimited(said), pieces=pieces), open_limit=False)


def _worn(said: Understanding, words: str, at: Standing) -> Understanding:
    """Of an outfit: what breaks the limit goes for another of its kind."""
    name, least, most = parted(said.wish.pieces[0])
    if not is_priced(said.wish.pieces[0]) or ADDS.match(words) or Ask.KEEP in said.asks:
        return said
    slot = slot_of(name)
    own = [bare(one) for one in at.before.pieces if slot_of(one) == slot]
    kind = own[0] if own and name in WHOLE else name
    wish = replace(said.wish, pieces=(priced(kind, least, most),))
    said = replace(said, wish=wish)
    outfit = at.shown.in_front
    worn = worn_as(outfit, name) if outfit else None
    if worn is None or (least or 0) <= worn.price_minor <= (most or worn.price_minor):
        return said
    return replace(said, swap=(name,), keep=(), references=(), asks=(Ask.SWAP,))


def _limits(said: Understanding) -> tuple[int | None, int | None]:
    """The piece's own limits, else those of the wish."""
    _, least, most = parted(said.wish.pieces[0])
    if (least, most) != (None, None):
        return least, most
    return said.wish.min_price_minor, said.wish.max_price_minor


def _unlimited(said: Understanding) -> Wish:
    return said.wish.without("min_price_minor", "max_price_minor")
