"""Another size for what stands: 'make that an L', 'I meant 30, not 27', 'M would be safer'."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.figures import Standing
from stylist.local.understanding import Ask, Understanding

_MOST_WORDS = 14
_FREE = frozenset({"department", "colors", "sizes", "text"})
"""What may be heard beside a size that is all the words say: 'large' is a style as well."""
_CHANGES = frozenset((Ask.OFFTOPIC, Ask.UNCLEAR, Ask.CORRECT, Ask.REMEMBER, Ask.ADVICE, Ask.NO,
                      Ask.OUTFIT, Ask.PIECES, Ask.YES, Ask.DISLIKE, Ask.LIKE))  # fmt: skip
_REFUSED = re.compile(
    r"\b(?:and not|not|instead of|rather than|no longer|isn't|wasn't|than|over)"
    r"(?: (?:in|an?|my|the|size|waist|eu|uk|us))* (?P<size>[\w.]+)",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?<![\w'-])(?:(?P<word>extra[- ]small|extra[- ]large|small|medium|large)|"
    r"(?P<letter>xx?s|xx?l|xxxl|[234]xl|[sml]))(?![\w'-])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w$€£.-])(?P<size>\d{1,2}(?:\.5)?)(?![\w%°$€£-]|\.\d| ?(?:dollars|"
                     r"bucks|euros?|pounds|quid|degrees|percent|years|of\b|pieces|people))",
                     re.IGNORECASE)  # fmt: skip
_MEANT = re.compile(
    r"\b(?:oops|meant|mean|sorry|make (?:it|that)|rather|go for|go with|should be|said|say|try|"
    r"better|instead|need|mistake|wrong|typo|safer|actually|wait|correction|is|are|am|i'm)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£]|\b(?:under|below|max\w*|budget|price|up to|dollars|bucks|euros?|"
                    r"pounds|quid|cheaper)\b", re.IGNORECASE)  # fmt: skip
_THING = re.compile(
    r"\b(?:bags?|handbags?|print|pattern|logo|checks?|stripes|dots|size of)\b", re.I
)
_SENTENCE = re.compile(r"[.;!?]\s+\w")
_ALPHA = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL")
_UP = frozenset(("up", "bigger", "larger", "wider"))
_STEP = re.compile(
    r"\b(?:(?:one|a|1|the next|next) sizes? (?P<how>up|bigger|larger|wider|down|smaller)|"
    r"(?:go |size |try )(?:one |a size )?(?P<way>up|down) (?:a |one )?size|"
    r"size (?P<up>up|down)(?= ?(?:please|[.!?]|$)))\b(?! from)",
    re.IGNORECASE,
)
_NEAR = 6.0
"""A size is seldom further from the one before."""


def resized(said: Understanding, words: str, at: Standing) -> Understanding:
    """The words as a correction of the size, where they say a size and nothing else."""
    said = _one_step(said, words, at)
    if said.ask not in _CHANGES or len(words.split()) > _MOST_WORDS:
        return said
    # "Make that 30" may be money; a size that stands near it says otherwise.
    free = _FREE | {"max_price_minor", "total_minor"} if said.open_limit else _FREE
    if set(said.wish.stated()) - free or said.comparisons or said.swap or said.keep:
        return said
    gone = [found["size"].lower() for found in _REFUSED.finditer(words)]
    rest = _REFUSED.sub(" ", words)
    sizes = _numbered(rest, gone, at) or ((), _lettered(rest, at))[not said.wish.sizes]
    if not sizes:
        return said
    asks = (Ask.CORRECT, Ask.REMEMBER) if said.durable else (Ask.CORRECT,)
    own = said.wish.without("text", "max_price_minor", "total_minor")
    if not _SENTENCE.search(words):
        own = own.without("colors")  # "L, like the black one" is no wish for black
    return replace(said, wish=replace(own, sizes=sizes), references=(), asks=asks,
                   open_limit=False)  # fmt: skip


def _one_step(said: Understanding, words: str, at: Standing) -> Understanding:
    """'One size bigger please', of jeans in a waist of 32: the next one up."""
    found = _STEP.search(words)
    if not found or len(at.before.sizes) != 1 or len(words.split()) > _MOST_WORDS:
        return said
    way = 1 if (found["how"] or found["way"] or found["up"]).lower() in _UP else -1
    size = _next_to(at.before.sizes[0], way)
    told = said.wish.without("sizes", "text")  # 'a size down' is of no down
    told = told.without("materials") if told.materials == ("down",) else told
    if not size or told.stated():
        return said
    return replace(said, wish=Wish(sizes=(size,)), comparisons=(), references=(), swap=(), keep=(),
                   asks=(Ask.CORRECT,))  # fmt: skip


def _next_to(size: str, way: int) -> str:
    """The size beside this one; '' where there is none."""
    system, _, number = size.rpartition(" ")
    if system and number.isdigit():
        return f"{system} {int(number) + way}"
    at = _ALPHA.index(size) + way if size in _ALPHA else -1
    return _ALPHA[at] if 0 <= at < len(_ALPHA) else ""


def _lettered(words: str, at: Standing) -> tuple[str, ...]:
    """The one letter that is said, of clothes."""
    found = list(_LETTER.finditer(words))
    if len(found) != 1 or _THING.search(words) or not (at.before.pieces or at.shown.dressed
                                                       or at.before.sizes):  # fmt: skip
        return ()
    one = found[0]
    if one["word"] and not (_MEANT.search(words) or _has_letter(at)):
        return ()
    return at.hears(f"size {one[0].lower()}", at.today).wish.sizes


def _has_letter(at: Standing) -> bool:
    return any(size.isalpha() for size in at.before.sizes)


def _numbered(words: str, gone: list[str], at: Standing) -> tuple[str, ...]:
    """The one number that is said, in the system of the size that it takes the place of."""
    numbers = [found["size"] for found in _NUMBER.finditer(words)]
    standing = [(system, number) for system, _, number in
                (size.rpartition(" ") for size in at.before.sizes) if system]  # fmt: skip
    if len(numbers) != 1 or not standing or _MONEY.search(words):
        return ()
    replaced = [system for system, number in standing if number in gone]
    if not replaced and not gone and _MEANT.search(words):
        replaced = [system for system, number in standing
                    if abs(float(number) - float(numbers[0])) <= _NEAR]  # fmt: skip
    return (f"{replaced[0]} {numbers[0]}",) if replaced else ()
