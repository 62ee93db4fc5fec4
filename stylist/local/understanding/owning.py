"""Which piece a word is said of: the next in 'red wool coat', the last in 'a coat in red'."""

import re

from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.refusals import Span, is_within
from stylist.search.cloths import PURE
from stylist.search.vocabulary import DETAILS, MATERIALS, PATTERNS_OF_WORD

_STRANGERS = frozenset({"for", "in", "with", "no", "not", "without", "plus", "then", "also"})
_SMALL = frozenset(
    {"or", "and", "a", "nor", ",", "/", "very", "nice", "some", "pair", "of", "the"}
)  # fmt: skip
_BETWEEN = frozenset(
    {"or", "and", "a", "in", "nor", ",", "preferably", "maybe", "something", "please", "either",
     "ideally", "of", "that", "is", "are", "that's", "colour", "coloured", "the", "it", "be",
     "should", "made"}
)  # fmt: skip
_ADJECTIVES = ("color", "material", "pattern", "style", "season", "cut")
_JOINED = re.compile(r"(?:\b(?:or|and|nor)|&) *$")
_WITH = re.compile(r"\s*,? (?:with|has|having) (?:a |an |some )?")
_MADE = re.compile(r"\b(?:make|have|get|want|need|like|prefer|turn) (?:the|that|those|these) $")
"""'Make the top black' is said of the top."""
_IN = re.compile(r"s?,? (?:in|made of|of) (?:(?:an?|,|or|and|dark|light|plain) ?)*")
_COMMA = re.compile(
    r" ?(?:(?:,|or|and) )*?(?:please ?)?(?:, ?|, and |, but )(?:(?:an?|the|his|her|my|some) )?"
)
_NEXT = re.compile(r" ?(?:, ?|and |, and |but |, but |while |with )(?:(?:the|his|her|my) )?")
_END = re.compile(r"(?: please)?(?:[.,;!?)].*| *)", re.DOTALL)
_EITHER = re.compile(r"(?:s|ed)? ?,? ?(?:or|/) ?(?:maybe |an? )?")
TRAITS = ("pattern", "material", "cut")


def leads_to(text: str, one: Found, piece: Found, found: list[Found]) -> bool:
    """Whether only adjectives and other colours stand between a word and the piece after it."""
    gap = without(text, one.end, piece.start, found, _ADJECTIVES)
    words = re.findall(r"[a-z'-]+|[.,;:!?]", gap)
    if any(word in ".;:!?" for word in words) or _JOINED.search(text[one.end : piece.start]):
        return False
    own = [word for word in words if word not in _SMALL]
    # "black and a white shirt": the first colour would be of its own.
    return len(own) <= (one.kind != "cut") and not _STRANGERS.intersection(own)


def follows(text: str, one: Found, piece: Found, found: list[Found]) -> bool:
    """Whether a word after a piece is said of it: 'a coat in red', 'a coat, preferably red'."""
    gap = without(text, piece.end, one.start, found, _ADJECTIVES)
    if not gap.strip() and _MADE.search(text[: piece.start]):
        return True
    if re.search(r"[.;:!?]", gap):
        return False
    words = re.findall(r"[a-z'-]+|,", gap)
    if set(words) - _BETWEEN:
        return False
    return " in " in gap or bool({"that", "that's", "should", "made"} & set(words)) or _is_lone(gap)


def ends_with(
    text: str, one: Found, before: Found, after: Found | None, found: list[Found]
) -> bool:
    """'Tie in burgundy, shirt below 55': the word ends what is said of the piece before it."""
    since = without(text, before.end, one.start, found, _ADJECTIVES)
    until = without(text, one.end, after.start if after else len(text), found, _ADJECTIVES)
    if _IN.fullmatch(since):
        return bool(_COMMA.fullmatch(until))
    # "A dress and shoes. The dress red, shoes under 80".
    again = re.search(rf"\b{re.escape(before.phrase)}\b", text[: before.start])
    return bool(again and not since.strip(" s:=(") and (
        _NEXT if after else _END).fullmatch(until))  # fmt: skip


def _is_lone(gap: str) -> bool:
    lone = re.fullmatch(r"\s*,?\s*(?:maybe|preferably|ideally|either)?\s*", gap)
    return bool(lone and gap.strip())


def without(text: str, start: int, end: int, found: list[Found], kinds: tuple[str, ...]) -> str:
    """The text between two places, what was found of these kinds blanked."""
    gap = text[start:end]
    for one in found:
        if one.kind in kinds and start <= one.start and one.end <= end:
            size = one.end - one.start
            gap = gap[: one.start - start] + " " * size + gap[one.end - start :]
    return re.sub(r" +", " ", gap)


def claims(text: str, found: list[Found], refusals: list[Span],
           pointed: list[Span]) -> list[tuple[Found, Found]]:  # fmt: skip
    """(word, piece) of every pattern, fabric and cut that a piece's name can hold."""
    pieces = [one for one in found if one.kind == "piece"]
    owned = []
    for one in found:
        if one.kind in TRAITS and _can_be_told(one) and not _is_in_name(one, pieces):
            piece = _owner(text, one, pieces, found, refusals)
            # "those shoes in suede" asks for suede; "the suede shoes" says which are meant.
            if piece and not (is_within(piece.start, pointed) and piece.end <= one.start):
                owned.append((one, piece))
    return [(one, piece) for one, piece in owned if not _is_alternative(text, one, found)]


def _is_alternative(text: str, one: Found, found: list[Found]) -> bool:
    """'A color-block or striped sweater': the other cannot be told of a piece, so neither is."""
    others = (other for other in found if other.kind == one.kind and not _can_be_told(other))
    pairs = (sorted((one, other), key=lambda each: each.start) for other in others)
    return any(_EITHER.fullmatch(text[first.end : second.start]) for first, second in pairs)


def _can_be_told(one: Found) -> bool:
    """Whether a search reads the word as part of a piece's name."""
    value = one.value.removeprefix(PURE)
    return value in (PATTERNS_OF_WORD if one.kind == "pattern" else {*MATERIALS, *DETAILS})


def _is_in_name(one: Found, pieces: list[Found]) -> bool:
    return any(piece.start <= one.start < piece.end and one.value in piece.value.split()
               for piece in pieces)  # fmt: skip


def _owner(text: str, one: Found, pieces: list[Found], found: list[Found],
           refusals: list[Span]) -> Found | None:  # fmt: skip
    refused = is_within(one.start, refusals)
    mates = [piece for piece in pieces if is_within(piece.start, refusals) == refused]
    inside = next((piece for piece in pieces if piece.start <= one.start < piece.end), None)
    if inside:
        return inside
    after = next((piece for piece in mates if piece.start >= one.end), None)
    before = next((piece for piece in reversed(mates) if piece.end <= one.start), None)
    if before and not refused and ends_with(text, one, before, after, found):
        return before
    if after and leads_to(text, one, after, found):
        return after
    if not before or refused:
        return None
    if follows(text, one, before, found) or _WITH.fullmatch(text[before.end : one.start]):
        return before
    between = text[before.end : one.start]
    if len(pieces) == 1 and one.kind == "pattern" and _is_told_alone(text, one, between):
        return before
    sure = one.kind != "cut" or " " in one.phrase or "-" in one.phrase
    alone = len(mates) == 1 and sure and not re.search(r"[.;!?]| (?:with|match) ", between)
    return before if alone else None


_ALONE = re.compile(
    r"(?:,? (?:as i said|please|like i said|if possible|of course|ideally|preferably|though|again|"
    r"thanks))*\s*(?:[.;!?]|$)"
)


def _is_told_alone(text: str, one: Found, between: str) -> bool:
    """'A dress I think. Plain, as I said': a sentence that is one pattern is said of the piece."""
    return bool(re.search(r"[.;!?]\s*$", between) and _ALONE.match(text, one.end))
