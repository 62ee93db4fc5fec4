"""Every phrase that is known, and where in a text they stand."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from stylist.domain.colors import FAMILY_OF_COLOR
from stylist.local.understanding import words as lists
from stylist.local.understanding.cuts import ALONE, CUTS
from stylist.local.understanding.data import DATA
from stylist.local.understanding.garments import KINDS
from stylist.local.understanding.occasion_words import OCCASIONS
from stylist.local.understanding.once import once
from stylist.local.understanding.palettes import PALETTES
from stylist.search.cloths import PURE
from stylist.search.vocabulary import MATERIALS, OCCASION_OF_WORD, PATTERNS_OF_WORD

_MOST_WORDS = 4
_TOKEN = re.compile(r"[a-z0-9][a-z0-9'/-]*%?")
_SHY = frozenset({"stone", "sand", "wine", "rose", "forest", "lemon", "chocolate", "peach", "mint",
                  "gold", "silver", "coral", "plum", "nude", "slate", "camel", "rust", "blush",
                  "cream", "tan"})  # fmt: skip


_ENDS_ALONE = re.compile(r"e?s? ?[,-] ?(?:in )?")
_AT_THE_END = re.compile(r" ?(?:please\b|$|[.,;!?])")
"""'An evening bag, gold please' is to be gold."""


@dataclass(frozen=True)
class Found:
    """A known phrase at text[start:end]. kind: 'piece', 'color', … value: what it means.

    shy: it counts only where its neighbours say so ('sand' is a colour before 'trousers').
    """

    start: int
    end: int
    kind: str
    value: str
    phrase: str
    shy: bool = False


@cache
def phrases() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """Phrase → its meanings: (kind, value, shy)."""
    known: dict[str, list[tuple[str, str, bool]]] = {}

    def add(kind: str, meanings: dict[str, str], shy: bool = False) -> None:
        for phrase, value in meanings.items():
            known.setdefault(phrase, []).append((kind, value, shy))

    add("piece", KINDS)
    add("pattern", {word: word for word in PATTERNS_OF_WORD if word != "check"} | lists.PATTERNS)
    cloths = {word: word for word in MATERIALS} | lists.MATERIALS
    add("material", cloths | _pure(cloths))
    occasions = OCCASION_OF_WORD | OCCASIONS
    add("occasion", {phrase: value for phrase, value in occasions.items() if value})
    add("condition", lists.CONDITIONS)
    add("season", lists.SEASONS)
    blocked = [phrase for phrase, value in occasions.items() if not value]
    for phrase in (*lists.NOT_MEANT, *blocked):
        known[phrase] = []
    for phrase, value in _colors().items():
        fine = phrase in FAMILY_OF_COLOR or " " in phrase
        known.setdefault(phrase, []).append(("color", value, phrase in _SHY or not fine))
    for phrase, several in PALETTES.items():
        known[phrase] = [("color", color, False) for color in several]
    add("style", {word: word for word in lists.STYLES if word not in known})
    add("style", {word: CUTS[word] for word in ALONE if word not in known})
    add("style", {word: word for word in lists.MOODS} | lists.MOOD_OF)
    add("style", lists.SLEEVES)
    add(
        "cut",
        {
            word: cut
            for word, cut in CUTS.items()
            if known.get(word, [("",)])
            and not any(kind == "piece" for kind, *_ in known.get(word, []))
        },
    )
    return {phrase: tuple(meanings) for phrase, meanings in known.items()}


def _pure(cloths: dict[str, str]) -> dict[str, str]:
    """'100% cotton', and what only looks like it: 'show me all cotton tops' are tops of cotton."""
    pure = {f"{said} {word}": PURE + cloth for said in lists.PURE for word, cloth in cloths.items()
            if word not in lists.MANY_CLOTHS}  # fmt: skip
    several = {f"{said} {word}": cloth for said in ("me all", "not only", "not all")
               for word, cloth in cloths.items()}  # fmt: skip
    return pure | several


def _colors() -> dict[str, str]:
    named: dict[str, str] = json.loads((DATA / "colors.json").read_text(encoding="utf-8"))
    fine = {word: word for word in FAMILY_OF_COLOR if word != "multi"} | {"gray": "grey"}
    plurals = {f"{word}s": word for word in ("black", "blue", "green", "red", "pink", "brown",
               "grey", "yellow", "white", "purple", "orange")}  # fmt: skip
    several = dict.fromkeys(("multicoloured", "multicolored", "multi-coloured", "multicolour"),
                            "multi")  # fmt: skip
    return named | fine | plurals | lists.SHADES | several


@cache
def single_words() -> frozenset[str]:
    """Every word of every phrase."""
    return frozenset(word for phrase in phrases() for word in phrase.split())


@cache
def _longest() -> dict[str, int]:
    """First word of a phrase → how many words the longest phrase has that begins with it."""
    longest: dict[str, int] = {}
    for phrase in phrases():
        words = phrase.split()
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest


@once
def find(text: str) -> tuple[Found, ...]:
    """The known phrases of lower-case words in order, the longest first, none over another."""
    tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        for size in range(min(_most(tokens[at][2]), len(tokens) - at), 0, -1):
            span = tokens[at : at + size]
            name = _known(_phrase(text, span))
            if name:
                found += [Found(span[0][0], span[-1][1], kind, value, name, shy)
                          for kind, value, shy in phrases()[name]]  # fmt: skip
                found += _traits(span, name)
                at += size
                break
        else:
            at += 1
    return tuple(found)


def _most(word: str) -> int:
    """The most words of a text that may be a phrase that begins with this one."""
    head = word.partition("-")[0]  # a hyphen may stand for a space: 't-shirt dress'
    most = max(_longest().get(word, 1), _longest().get(head, 1))
    return min(most, _MOST_WORDS)


def _known(phrase: str) -> str:
    """The phrase as it is known; '' where it is not."""
    known = phrases()
    return next((form for form in _forms(phrase) if form in known), "")


def _traits(span: list[tuple[int, int, str]], phrase: str) -> Iterator[Found]:
    """What the words of a piece's name say beside it: a winter coat is a coat for winter."""
    meant = [value for kind, value, _ in phrases()[phrase] if kind == "piece"]
    if not meant or meant[0] == phrase:
        return
    for start, end, word in span[:-1]:
        for kind, value, shy in phrases().get(word, ()):
            if kind in ("season", "style", "material") and word not in meant[0]:
                yield Found(start, end, kind, value, word, shy)


def _phrase(text: str, span: list[tuple[int, int, str]]) -> str:
    """The words as one phrase; '' when something but a space stands between them."""
    if any(text[a[1] : b[0]] != " " for a, b in pairwise(span)):
        return ""
    return " ".join(token[2] for token in span)


def _forms(phrase: str) -> Iterator[str]:
    if not phrase:
        return
    yield phrase
    bare = phrase.removesuffix("'s").removesuffix("'")
    for form in (bare, bare.replace("-", " ")):
        yield form
        if len(form) > 3:
            yield form.removesuffix("s")
            yield from (
                [form[:-2]] if form.endswith(("ses", "xes", "zes", "ches", "shes", "oes")) else []
            )
            if form.endswith("ies"):
                yield form[:-3] + "y"
            if form.endswith("ves"):
                yield form[:-3] + "f"
            if len(form) > 4:
                yield form + "s"


def settled(text: str, found: Sequence[Found]) -> list[Found]:
    """What was found without the shy words whose neighbours do not bear them out."""
    return [one for one in found if not one.shy or _is_borne_out(text, one, found)]


def _is_borne_out(text: str, shy: Found, found: Sequence[Found]) -> bool:
    before = text[max(0, shy.start - 24) : shy.start]
    if re.search(
        r"\b(?:in|colou?r|coloured|anything|nothing|something|except|but|no|not|hate|love|"
        r"dislike|(?:can't|cannot|don't|never|won't) (?:do |pull off |wear )?wear|"
        r"(?:can|could|should) the [a-z]+ be|make the [a-z]+) (?:a |dark |light )?$",
        before,
    ):
        return True
    if re.match(
        r" (?:ones?|colou?r(?:ed)?|shade|tone|do you (?:have|sell|stock)|have you got)\b",
        text[shy.end :],
    ):
        return True
    after = [
        one for one in found if one.start >= shy.end and one.kind in ("piece", "color", "material")
    ]
    if after and re.fullmatch(r"[ ,/]*(?:or |and )?(?:[\w-]+ )?", text[shy.end : after[0].start]):
        return True
    pieces = [one for one in found if one.end <= shy.start and one.kind == "piece"]
    if (
        pieces
        and _ENDS_ALONE.fullmatch(text[pieces[-1].end : shy.start])
        and _AT_THE_END.match(text, shy.end)
    ):
        return True
    previous = [one for one in found if one.end <= shy.start and one.kind == "color"]
    return bool(previous) and bool(
        re.fullmatch(r"[ ,/]*(?:or|and|nor)? ?", text[previous[-1].end : shy.start])
    )
