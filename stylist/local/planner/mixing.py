"""Pieces of several outfits that were shown, brought together in one."""

import re
from collections.abc import Iterable

from stylist.local.planner.goals import DRESS, Goal
from stylist.local.planner.keeping import without_sorts
from stylist.local.planner.pieces import Dressed, Piece, outfits_of
from stylist.local.planner.pointing import worn_as, worn_exactly
from stylist.local.planner.returning import makes_room
from stylist.local.planner.scene import Scene
from stylist.local.understanding import Ask

_NUMBERS = {"first": 1, "1st": 1, "1": 1, "one": 1, "second": 2, "2nd": 2, "2": 2, "two": 2,
            "middle": 2, "third": 3, "3rd": 3, "3": 3, "three": 3, "last": -1}  # fmt: skip
_ORDINAL = "first|second|third|last|middle|1st|2nd|3rd"
_COUNT = "one|two|three|[1-3]"
_NTH = f"{_ORDINAL}|{_COUNT}"
_LOOK = "(?:one|outfit|look|set|option)"
_SAID = r"(?:outfit|look|option|number|no\.?) ?"
_FROM = re.compile(
    rf"\b(?P<piece>[a-z-]{{3,}})(?: (?:that is|that's|(?:you|they) ha(?:ve|d)))? "
    rf"(?:(?:from|of|in) (?:the |that |your |{_SAID})*(?P<nth>{_ORDINAL}|other)|"
    rf"(?:from|of) (?:{_SAID})?(?P<count>{_COUNT})|in {_SAID}(?P<told>{_COUNT}))\b"
    rf"(?! (?:hand|day|side|colou?rs?|shoes?|place|piece)\b)(?: {_LOOK}\b)?",
    re.IGNORECASE,
)
"""'The shoes from the first', 'the jeans from the other one'; no 'blazer with one button'."""
_WHOLE = re.compile(
    rf"\b(?:(?:the )?(?:{_ORDINAL})(?: {_LOOK}\b|(?= (?:but|with|and|please)\b))|"
    rf"{_SAID}(?:{_NTH})|(?:this|that) (?:one|outfit|look)|"
    rf"(?:to|onto|with|for|on|into) (?:the )?(?:{_ORDINAL}))\b",
    re.IGNORECASE,
)
"""'The second one, but with …'."""
_POINTED = re.compile(r"\b(?:this|that|these|those|the) (?P<piece>[a-z-]{3,})\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:with|and|plus|together|on|to)\b", re.IGNORECASE)


def mixed(scene: Scene) -> Goal | None:
    """'The shoes from the first with the dress from the second': both in one outfit."""
    if not scene.shown.dressed or scene.new_photo:
        return None
    kept: dict[str, Piece] = {}
    for found in _FROM.finditer(scene.words):
        nth = found["nth"] or found["count"] or found["told"]
        piece = _worn_in(scene, nth.lower(), found["piece"].lower())
        if piece is not None and piece.slot not in kept:
            kept[piece.slot] = piece
    if not kept:
        return None
    pieces = tuple(kept.values())
    rest = _FROM.sub(" ", scene.words)
    if len(pieces) == 1:
        return _laid_on(scene, pieces[0], rest)
    return None if scene.said.swap else _together(scene, pieces)


def _laid_on(scene: Scene, piece: Piece, rest: str) -> Goal | None:
    """'The second one, but with the coat of the first': all of the one, and that piece."""
    if _is_alone(scene):
        outfit = scene.shown.in_front
    elif not _TOGETHER.search(scene.words):
        return None
    elif whole := _WHOLE.search(rest):
        outfit = _numbered(scene, whole[0])
    elif pointed := _pointed(scene, rest, piece):
        return _together(scene, (pointed, piece))
    else:
        return None
    if outfit is None or piece.product_id in outfit.product_ids:
        return None
    stay = (one for one in outfit.pieces if not makes_room(one, piece))
    return _together(scene, (*stay, piece), count=1)


def _is_alone(scene: Scene) -> bool:
    """'The bag from 3 please', 'I want the boots from 2': on the outfit in front."""
    wanted = scene.asks(Ask.PIECES, Ask.CORRECT) and bool(_WANTED.match(scene.words))
    return wanted and not scene.asks(Ask.KEEP, Ask.LIKE, Ask.DETAIL, Ask.ADVICE, Ask.OUTFIT)


_WANTED = re.compile(
    r"(?:.*\b(?:want|take|use|give me|prefer|rather have|like) )?\W*"
    r"(?:(?:and|but|ok|yes|no|actually|now|then|please)\W+)*"
    r"the [a-z-]+ (?:from|of) [\w. ]{1,18}(?:please|pls|plz|instead)?\W*$",
    re.IGNORECASE,
)


def _together(scene: Scene, pieces: Iterable[Piece], count: int = 0) -> Goal:
    pieces = tuple(pieces)
    only = {"count": count} if count else {}
    return Goal(manner="mixed", tool=DRESS, wish=without_sorts(scene.before, pieces),
                arguments={"keep": [piece.product_id for piece in pieces]} | only)  # fmt: skip


def _worn_in(scene: Scene, nth: str, word: str) -> Piece | None:
    """The piece of this name in the outfit so numbered; of 'the other' where it has one."""
    outfits = scene.shown.outfits
    if nth == "other":
        others = [one for one in outfits if one is not scene.shown.in_front]
        past = [one for turn in scene.turns[:-1] for ran in turn.ran if not ran.failed
                for one in outfits_of(ran.result)]  # fmt: skip
        return next((piece for one in others or reversed(past)
                     if (piece := worn_exactly(one, word))), None)  # fmt: skip
    number = _NUMBERS[nth]
    if number > len(outfits):
        return None
    return worn_as(outfits[number - 1 if number > 0 else number], word)


def _numbered(scene: Scene, words: str) -> Dressed | None:
    """The outfit that is numbered, else the one in front."""
    said = next((one for one in re.findall(r"[a-z0-9]+", words.lower()) if one in _NUMBERS
                 and one != "one"), "")  # fmt: skip
    number = _NUMBERS.get(said) or (1 if re.search(r"(?:outfit|look|option) one", words) else 0)
    if not number:
        return scene.shown.in_front
    outfits = scene.shown.outfits
    return outfits[number - 1 if number > 0 else number] if number <= len(outfits) else None


def _pointed(scene: Scene, rest: str, piece: Piece) -> Piece | None:
    """'That coat', of the outfit in front."""
    outfit = scene.shown.in_front
    named = (found["piece"].lower() for found in _POINTED.finditer(rest))
    worn = (worn_as(outfit, word) for word in named) if outfit else iter(())
    return next((one for one in worn if one and one.slot != piece.slot), None)
