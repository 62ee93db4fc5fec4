"""The way back to what was looked for earlier: 'undo that', 'back to the shoes'."""

import re
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.merging import merged
from stylist.local.planner.pieces import Dressed, Piece, outfits_of
from stylist.local.planner.pieces import piece_of as brief_of
from stylist.local.planner.pointing import WHOLE, is_sort, outfit_meant, slot_of, worn_as
from stylist.local.planner.scene import Scene
from stylist.local.planner.standing import BESIDE, MAIN, wish_of
from stylist.search.pieces import piece_of

_BACK = re.compile(
    r"\s*(please )?(undo|go back|take (that|it) back|back to (the|what)|"
    r"(the )?previous (ones?|outfits?|version))\b",
    re.IGNORECASE,
)
_EARLIER = (
    r"(?:(?:ones?|outfits?|looks?|version) (?:from )?before(?: that| this)?|what (?:you|we|i) had|"
    r"(?:earlier|previous|former|old|original) (?:ones?|outfits?|looks?|version|set))"
)
_BETTER = re.compile(
    rf"\b{_EARLIER}(?: before)? (?:was|were|looked|is|suited me) (?:\w+ )?(?:better|nicer|best|"
    rf"fine|good|great|prettier|more|right|perfect|my favou?rite)\b|"
    rf"\b(?:like|liked|prefer|preferred|loved|want)(?: it)? (?:how it was|(?:the )?{_EARLIER}|"
    rf"the previous\W*$)|\b(?:go|went|take me|going|switch) back to (?:the one before|(?:the )?"
    rf"{_EARLIER}|how it was|before)\b|^\W*(?:it|that) was (?:better|nicer|good) before\b",
    re.IGNORECASE,
)
"""'The one before was better', 'I preferred the previous outfit'."""
_NOT_BETTER = re.compile(
    r"\b(?:worse|too|not|n't|than|ugly|awful|boring|expensive)\b|\?\s*$", re.IGNORECASE
)
_BACK_TO = re.compile(
    r"\b(?:back|return) to (?:the|those|these|that|my)\b|"
    r"\b(?:the|those|these|that|my) [\w -]{1,24}? again\b",
    re.IGNORECASE,
)
_OF_SHOPPER = ("department", "age_group", "sizes", "avoid_pieces", "avoid_colors",
               "avoid_patterns", "avoid_materials")  # fmt: skip


def back(scene: Scene) -> Goal | None:
    """'Undo that': what was asked for before the last change, once more."""
    better = _BETTER.search(f"{scene.words} ") and not _NOT_BETTER.search(scene.words)
    if not (_BACK.match(scene.words) or better) or scene.new_photo:
        return None
    if not scene.said.wish.is_empty or any(one.number > 0 for one in scene.said.references):
        return None
    calls = [ran for turn in scene.turns[:-1] for ran in turn.ran
             if ran.name in MAIN and not ran.failed]  # fmt: skip
    if (
        calls
        and calls[-1].name == SWAP
        and isinstance(calls[-1].arguments.get("product_ids"), list)
    ):
        worn = calls[-1].arguments["product_ids"]
        return Goal(manner="back", tool=DRESS, wish=replace(scene.wish, pieces=()),
                    arguments={"keep": worn, "count": 1})  # fmt: skip
    if len(calls) > 1 and calls[-2].name == SWAP and (made := outfits_of(calls[-2].result)):
        return Goal(manner="back", tool=DRESS, wish=replace(scene.wish, pieces=()),
                    arguments={"keep": [*made[0].product_ids], "count": 1})  # fmt: skip
    before = [ran for ran in calls[:-1] if ran.name != SWAP]
    if not before:
        return None
    asked = {name: value for name, value in before[-1].arguments.items() if name in BESIDE}
    return Goal(manner="back", tool=before[-1].name, wish=wish_of(before[-1].arguments),
                arguments=asked)  # fmt: skip


_PUT_BACK = re.compile(
    r"\b(?:put|bring|have|want|get|give me|need|add|take)(?: me)? (?:the|that|those|my|these) "
    r"(?:[\w-]+ ){1,3}?back\b(?! (?:pocket|home|in stock|to))|"
    r"\b(?:bring|put|add) back (?:the|that|those) [a-z]|"
    r"\b(?:the|those|that) (?:old|first|original|previous|earlier|other) (?:[\w-]+ ){1,3}"
    r"(?:again|back|(?:was|were) (?:better|nicer|prettier|right))\b|"
    r"\bthe (?:[\w-]+ ){1,2}after all\b|"
    r"\bback to the (?:old|first|original|previous|earlier) [a-z]",
    re.IGNORECASE,
)
"""'Put the blazer back', 'the first shoes were better'."""


def put_back(scene: Scene) -> Goal | None:
    """'Put the blazer back', of an outfit that lost it: that blazer, beside all that it has."""
    said = scene.said
    outfit = outfit_meant(said, scene.shown) if scene.shown.dressed else None
    named = (*said.wish.pieces, *said.keep, *said.swap, *(one.piece for one in said.references))
    word = next(filter(None, named), "")
    if outfit is None or not word or scene.new_photo:
        return None
    if _PUT_BACK.search(scene.words):
        piece = _worn_before(scene, outfit, word)
    else:
        piece = _swapped_away(scene, word) if _THE_FIRST.search(scene.words) else None
    if piece is None:
        return None
    kept = [one.product_id for one in outfit.pieces if not makes_room(one, piece)]
    wish = replace(scene.before, pieces=(), avoid_pieces=tuple(
        one for one in scene.before.avoid_pieces if not is_sort(piece, one)))  # fmt: skip
    return Goal(manner="put_back", tool=DRESS, wish=wish, about={"word": word},
                arguments={"keep": [*kept, piece.product_id], "count": 1})  # fmt: skip


_THE_FIRST = re.compile(
    r"\b(?:keep|stay with|stick (?:with|to)|prefer|preferred|like|liked|want|wanted|take|go with|"
    r"wear|rather have) (?:the|those|my) (?:very )?(?:first|old|original|previous|earlier) "
    r"(?!one\b|outfit|look|version|suggestion)[a-z]",
    re.IGNORECASE,
)
"""'Keep the first shoes', once others have come in their place."""


def _swapped_away(scene: Scene, word: str) -> Piece | None:
    """The first piece of this name that a swap took from the outfit that stands."""
    swaps: list[Piece] = []
    for ran in (one for turn in scene.turns[:-1] for one in turn.ran if not one.failed):
        if ran.name == DRESS:
            swaps = []
        elif ran.name == SWAP and (gone := brief_of(ran.result.get("out"))):
            swaps.append(gone)
    return next((one for one in swaps if is_sort(one, word) or slot_of(word) == one.slot), None)


def _worn_before(scene: Scene, outfit: Dressed, word: str) -> Piece | None:
    """The piece of this name that the outfit had, else one of those shown with it."""
    worn = set(outfit.product_ids)
    past = [one for turn in scene.turns[:-1] for ran in turn.ran if not ran.failed
            for one in outfits_of(ran.result)]  # fmt: skip
    # The latest of those that share most with it is what it was.
    past.reverse()
    past.sort(key=lambda one: -len(worn & set(one.product_ids)))
    found = (
        piece
        for one in past
        for piece in one.pieces
        if piece.product_id not in worn
        and (is_sort(piece, word) or (word in WHOLE and worn_as(one, word) is piece))
    )
    return next(found, None)


def makes_room(worn: Piece, piece: Piece) -> bool:
    """Whether a piece has to go where another comes back."""
    if "dress" in (worn.slot, piece.slot):
        return worn.slot in _BODY and piece.slot in _BODY
    same = worn.slot == piece.slot
    return same and (piece.slot != "accessory" or worn.category == piece.category)


_BODY = ("dress", "top", "bottom")


def back_to(scene: Scene) -> Goal | None:
    """'Back to the shoes', after ballet flats and then a skirt: the ballet flats, and whatever is
    said of them now."""
    said = scene.said.wish
    pointed = tuple(one.piece for one in scene.said.references if one.piece)
    named = said.pieces or scene.said.keep or pointed
    if (
        len(named) != 1
        or scene.new_photo
        or scene.shown.dressed
        or not _BACK_TO.search(scene.words)
    ):
        return None
    own = piece_of(named[0])
    old = None if own.is_special else _looked_for(scene, named[0])
    if old is None:
        return None
    said = replace(said, colors=said.colors or ((own.color,) if own.color else ()))
    kept: dict[str, Any] = {name: getattr(scene.before, name) for name in _OF_SHOPPER}
    new = replace(scene.said, wish=said.without("pieces"))
    return Goal(manner="search", tool=SEARCH, wish=merged(replace(old, **kept), new, scene.words))


def _looked_for(scene: Scene, word: str) -> Wish | None:
    """The last search for a sort of what the word names; None where there was none."""
    kinds = set(piece_of(word).kinds)
    calls = [ran for turn in scene.turns[:-1] for ran in turn.ran
             if ran.name == SEARCH and not ran.failed]  # fmt: skip
    for ran in reversed(calls):
        wish = wish_of(ran.arguments)
        own = [one for one in wish.pieces if set(piece_of(one).kinds) & kinds]
        if own and kinds >= set(piece_of(own[0]).kinds):
            return replace(wish, pieces=tuple(own))
    return None
