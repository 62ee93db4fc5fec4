"""Questions of which colours go together: 'which colours go with burgundy?', 'do red and pink
clash?'. Advice is wanted, and no goods."""

import re
from dataclasses import dataclass

from stylist.local.understanding import asks, lexicon
from stylist.local.understanding.color_shapes import (
    COMPANY,
    GOODS,
    OF_A_BODY,
    OF_IT,
    OWNED,
    OWNS,
    POINTED,
    QUARRELS,
    SIGNS,
    SUITS,
    TOLD,
    UNSHOWN,
    VERDICTS,
)
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.rewording import plain_of

_DENIM = "denim blue"
_KINDS = ("color", "piece")
_NO_PIECE = frozenset({"shade", "shades", "match", "matches"})
_METALS = frozenset({"gold", "silver"})
"""Of mixed metals the style guide speaks."""
_MOST_LETTERS = 300


@dataclass(frozen=True)
class Thing:
    """A colour, with the piece it was said of. color: as our tables know it; '' of one that was
    shown. said: the shopper's word for it. piece: '' where none was named; else with all that was
    said of it. is_shown: it is one of those in front of the shopper."""

    color: str
    said: str
    piece: str = ""
    is_shown: bool = False

    @property
    def name(self) -> str:
        """'burgundy corduroy skirt', 'burgundy'."""
        return self.piece or self.said


@dataclass(frozen=True)
class ColorQuestion:
    """What is asked of colours. things: one where company is sought, two for a verdict.

    sort: 'company', 'quarrels' or 'verdict'. piece: what is to be in the colour that is sought
    ('shoes'); ''.
    """

    sort: str
    things: tuple[Thing, ...]
    piece: str = ""


def color_question(text: str) -> ColorQuestion | None:
    """The question of colours that words ask; None where they ask something else, or for goods."""
    if not SIGNS.search(text):
        return None
    words = UNSHOWN.sub("", plain_of(text[:_MOST_LETTERS]))
    if OF_A_BODY.search(words) or asks.is_other_work(words):
        return None
    sentences = [one for one in asks.sentences(words) if TOLD.fullmatch(one.text) is None]
    *first, last = [one.text for one in sentences] or [""]
    if any(not OWNED.match(one) for one in first):
        return None
    owns = OWNS.match(last)
    told = f"{' '.join(first)} {owns[0] if owns else ''}"
    return _read(marked(last[owns.end() :] if owns else last), marked(told))


def color_called(word: str) -> str:
    """The colour of our tables that a word means; '' for one that we do not know."""
    found = [one.value for one in lexicon.find(word) if one.kind == "color"]
    return found[0] if found else ""


@dataclass(frozen=True)
class Marked:
    """Words whose colours and pieces are 'C0', 'P1': places in `found`."""

    text: str
    words: str
    found: tuple[Found, ...]

    def said(self, number: int) -> str:
        """The words that were marked with this number."""
        return self.words[self.found[number].start : self.found[number].end]

    def thing(self, part: str) -> Thing | None:
        """The colour of a stretch of marked words, with its piece."""
        marks = [self.found[int(mark)] for mark in re.findall(r"[CP](\d+)", part)]
        colors = [one for one in marks if one.kind != "piece"]
        pieces = [one for one in marks if one.kind == "piece"]
        if not colors:
            own = pieces[-1].phrase if pieces else ""
            return Thing("", part, own, is_shown=True) if POINTED.fullmatch(part) else None
        value = _DENIM if colors[0].kind == "material" else colors[0].value
        said = colors[0].phrase if colors[0].kind != "material" else "denim"
        said = value if said == f"{value}s" else said
        return Thing(value, said, self.words[colors[0].start : pieces[0].end] if pieces else "")


def marked(words: str) -> Marked:
    """Lower-case words with marks for their colours and pieces."""
    found: list[Found] = []
    for one in lexicon.find(words):
        is_verb = one.phrase in ("suit", "suits") and SUITS.match(words, one.end)
        known = one.kind in _KINDS and one.phrase not in _NO_PIECE and not is_verb
        if (known or one.value == "denim") and one.start >= (found[-1].end if found else 0):
            found.append(one)
    text = words
    for number, one in reversed(list(enumerate(found))):
        mark = "P" if one.kind == "piece" else "C"
        text = f"{text[: one.start]}{mark}{number}{text[one.end :]}"
    return Marked(text, words, tuple(found))


def _read(asked: Marked, owned: Marked) -> ColorQuestion | None:
    if GOODS.search(asked.text):
        return None
    for shape in VERDICTS:
        if found := shape.search(asked.text):
            both = asked.thing(found["one"]), asked.thing(found["two"])
            metal = {one.color for one in both if one} <= _METALS
            if both[0] and both[1] and both[0].color != both[1].color and not metal:
                return ColorQuestion("verdict", (both[0], both[1]))
    for sort, shapes in (("quarrels", QUARRELS), ("company", COMPANY)):
        for shape in shapes:
            if found := shape.search(asked.text):
                thing = _thing_of(asked, owned, found)
                if thing:
                    return ColorQuestion(sort, (thing,), _wanted(asked, found))
    return None


def _thing_of(asked: Marked, owned: Marked, found: re.Match[str]) -> Thing | None:
    """What the colours are to go with; 'it' is the one thing told of before."""
    if OF_IT.fullmatch(found["one"]) and re.search(r"C\d", owned.text):
        told = re.findall(r"C\d+", owned.text)
        return owned.thing(owned.text) if len(told) == 1 else None
    return asked.thing(found["one"])


def _wanted(asked: Marked, found: re.Match[str]) -> str:
    mark = found.groupdict().get("piece") or ""
    return asked.found[int(mark[1:])].phrase if mark else ""
