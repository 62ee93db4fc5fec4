"""Changes to some of several pieces that stand: 'the jeans in black instead', 'add a shirt'."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.planner.merging import sort_of, uncolored
from stylist.local.planner.pointing import WHOLE, worn_as, worn_exactly
from stylist.local.planner.standing import LIMITS
from stylist.local.understanding import Ask, Understanding
from stylist.search.pieces import piece_of
from stylist.search.priced import bare, fitted, is_priced
from stylist.search.wishing import DEAREST

_ANY_COLOR = re.compile(
    r"\b(?:any|all|whatever|every|other|another|different|which|no matter (?:what|which)) "
    r"(?:the |other |old )?colou?rs?\b(?! (?:but|except|apart|other than))|\bcolou?r (?:can|may|"
    r"could) be (?:anything|any|whatever)\b",
    re.IGNORECASE,
)
_THE_REST = re.compile(
    r"\b(?:everything|all|the rest|the other\w*|rest) (?:else )?(?:as (?:before|it (?:is|was))|"
    r"(?:stays?|can stay|remains?|unchanged|the same|is fine|are fine|was fine|same))\b|"
    r"\beverything else\b|\bleave the (?:rest|other\w*)\b|\binstead\b|\brather\b",
    re.IGNORECASE,
)
_CHANGED = r"\b(?:the|those|these|that|my) (?:\w+ )?{0}(?:e?s)?\b"
ADDS = re.compile(
    r"\W*(?:(?:and|also|now|then|ok|okay|please|plus|can you|could you|would you|great|good|"
    r"lovely)\W+)*(?:add|throw in|include|plus)\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"\b(?:let's|lets|i'll|we'll|i'd|i would|i will|rather|going to|want to|happy to) (?:rather )?"
    r"go (?:with|for) (?:an?|some) ",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:entire|whole|complete|full) (?:look|outfit|thing)\b", re.IGNORECASE)
_CHEAPEST = re.compile(
    r"\b(?:the |your )(?:very |absolute )?(?:cheapest|lowest[- ]priced)\b(?! (?:of|one of|among))",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:just|only)\b", re.IGNORECASE)
_MOST_PIECES = 6
_LIMITED = re.compile(
    r"\bkeep (?:(?:the|my|that|this|those|these|her|his) )?[\w -]{2,24}? (?:under|below|to|within|"
    r"at|less than|cheaper than|around|no more than|not more than)\b",
    re.IGNORECASE,
)


def adjusted(said: Understanding, words: str, at: Standing) -> Understanding:
    """What the words change of what stands, the rest left as it is."""
    for step in (_settled_on, _at_the_end, _of_any_color, _limited, _same, _one_of_several, _added):
        said = step(said, words, at)
    return said


def _settled_on(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Let's go with a navy blazer and grey trousers': wanted, and not what others go with."""
    own = [one for one in said.pieces if one.owned and not one.refused]
    if not own or not _SETTLED.search(words) or re.search(r"\bmy\b", words, re.IGNORECASE):
        return said
    names = (" ".join((*one.colors[:1], *one.patterns[:1], one.words)) for one in own)
    pieces = tuple(dict.fromkeys((*names, *said.wish.pieces)))[-_MOST_PIECES:]
    wish = replace(said.wish, pieces=pieces)
    asks = (Ask.OUTFIT,) if _WHOLE.search(words) else (Ask.PIECES,)
    return replace(said, wish=wish, asks=asks, references=(), keep=(), swap=())


def _at_the_end(said: Understanding, words: str, at: Standing) -> Understanding:
    """'The cheapest you have', 'the most expensive one': no limit but one said with it counts."""
    dear, was_dear = DEAREST in said.wish.text.split(), DEAREST in at.before.text.split()
    if not dear and not (said.wish.prefer_cheap and _CHEAPEST.search(words)):
        return said
    lifted = [name for name in LIMITS if name not in said.wish.stated()]
    turned = ["prefer_cheap"] if dear else ["text"] if was_dear else []
    wish = said.wish if dear else replace(said.wish, prefer_cheap=True)
    steps = tuple(one for one in said.comparisons if one not in ("cheaper", "dearer"))
    asks = said.asks if said.wish.pieces else (Ask.CORRECT,)
    return replace(said, wish=wish, drops=(*said.drops, *lifted, *turned), asks=asks,
                   comparisons=steps)  # fmt: skip


def _of_any_color(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Any other colour then, but the same size': the colour goes, the rest stays."""
    old = at.before.colors or any(piece_of(one).color for one in at.before.pieces)
    if not (_ANY_COLOR.search(words) and old) or at.shown.dressed or at.subject != SEARCH:
        return said
    if said.wish.colors or said.wish.pieces or any(one.number for one in said.references):
        return said
    return replace(said, drops=(*said.drops, "colors"), references=(), asks=(Ask.CORRECT,))


def _limited(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Keep the coat under 150' sets what the coat may cost; it need not be this coat."""
    most = said.wish.max_price_minor or said.wish.total_minor
    if len(said.keep) != 1 or most is None or not _LIMITED.search(words):
        return said
    word = said.keep[0]
    free = said.wish.without("total_minor", "max_price_minor", "pieces")
    limited = replace(free, max_price_minor=most)
    outfit = at.shown.in_front if at.shown.dressed else None
    worn = worn_exactly(outfit, word) if outfit else None
    if not at.shown.dressed:
        return replace(said, wish=limited, keep=(), references=(), open_limit=False,
                       asks=(Ask.CORRECT,))  # fmt: skip
    if worn and worn.price_minor <= most:
        return replace(said, wish=free, open_limit=False, asks=(Ask.KEEP,))
    return replace(said, wish=limited, keep=(), swap=(word,), references=(), open_limit=False,
                   asks=(Ask.SWAP,))  # fmt: skip


def _same(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Same skirt, but 240 in all', of outfits: that skirt stays."""
    pointed = tuple(one.piece for one in said.references if one.piece)
    meant = said.wish.pieces or pointed
    if not at.shown.dressed or said.swap or said.keep or len(meant) != 1:
        return said
    word = bare(meant[0])
    named = re.search(rf"\bsame {re.escape(word.removesuffix('s'))}", words, re.IGNORECASE)
    outfit = at.shown.in_front
    worn = worn_as if word in WHOLE else worn_exactly
    if not named or outfit is None or worn(outfit, word) is None:
        return said
    return replace(said, wish=said.wish.without("pieces"), keep=(word,), references=(),
                   asks=(Ask.KEEP,))  # fmt: skip


def _one_of_several(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Could the jeans be black instead?', of sneakers and jeans: the sneakers stay."""
    if _ALONE.search(words) or any(one.owned for one in said.pieces):
        return said
    before = at.before.pieces
    if at.shown.dressed or not at.subject or len(before) < 2 or len(said.wish.pieces) != 1:
        return said
    new = said.wish.pieces[0]
    old = [one for one in before if sort_of(one) & sort_of(new)]
    last = re.escape(bare(new).split()[-1].removesuffix("s"))
    points = re.search(_CHANGED.replace("{0}", last), words, re.IGNORECASE)
    if len(old) != 1 or not (points or _THE_REST.search(words)):
        return said
    if bare(old[0]).endswith(f" {new}") and not is_priced(new):
        new = old[0] if "max_price_minor" not in said.drops else bare(old[0])
    kept = tuple(new if one == old[0] else one for one in before)
    asks = (Ask.PIECES,) if at.subject == SEARCH else (Ask.OUTFIT,)
    return replace(said, wish=replace(said.wish, pieces=kept), swap=(), keep=(), references=(),
                   asks=asks)  # fmt: skip


def _added(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Add a white shirt', to the chinos that were looked for: both, each as it was named."""
    if at.shown.dressed or at.subject != SEARCH or not ADDS.match(words):
        return said
    if not (said.wish.pieces and at.before.pieces):
        return said
    standing = _with_their_colors(at.before)
    new = [
        one
        for one in _named_once(said.wish.pieces)
        if uncolored(one) != one or not any(sort_of(one) <= sort_of(old) for old in standing)
    ]
    if not new:
        return said
    pieces = tuple(dict.fromkeys((*standing, *new)))
    return replace(said, wish=replace(said.wish, pieces=pieces), keep=(), swap=(), references=(),
                   asks=(Ask.PIECES,))  # fmt: skip


def _with_their_colors(wish: Wish) -> tuple[str, ...]:
    """The pieces with the one colour that was said of them all."""
    if len(wish.colors) != 1:
        return wish.pieces
    return tuple(one if piece_of(one).color else fitted(f"{wish.colors[0]} {one}")
                 for one in wish.pieces)  # fmt: skip


def _named_once(pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Without 'shirt' where 'white shirt' stands: 'the shirt' is that one."""
    return tuple(
        one
        for one in pieces
        if not any(other != one and bare(other).endswith(f" {one}") for other in pieces)
    )
