"""Why something is refused: 'no stripes, I wear stripes every day' wants none of them."""

import re
from collections.abc import Sequence

from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.refusals import Span, is_within

_KINDS = frozenset({"color", "pattern", "material", "piece"})
_BOUND = re.compile(r"[.;:!?,()]|\b(?:because|cos|since|as)\b| - ")
_TELLS = re.compile(
    r"\b(?:i|i'm|i've|we|he|she|they|it|everyone|everybody|people|nobody|my [a-z]+|the [a-z]+|"
    r"that|this|others|half the [a-z]+)(?:'s|'ve|'re)? (?:[a-z]+ ){0,3}?(?:wears?|wearing|wore|"
    r"worn|was|is|are|were|am|have|has|had|got|look|looks|looked|own|owns|live|lives|lived|feel|"
    r"feels|sweat|itch|makes?|reminds?|loves?|loved|always|chose|picked|bought|ruined|washes)\b"
)
_WISHES = re.compile(
    r"\b(?:want|wants|need|needs|would|could|i'd|i'll|show|find|give|get|please|looking|prefer|"
    r"but|except|only|ok|okay|fine|good|great|unless|instead|maybe|perhaps|actually|rather|if|"
    r"though|must|should|can|do you|have you|love|like(?! (?:an?|the|my)\b))\b"
)


def with_reasons(text: str, refusals: Sequence[Span], found: Sequence[Found]) -> list[Span]:
    """The refusals, and the same things where they are named again to say why.

    A thing that is wished for after all is not among them: 'no black, well, I like black shoes'.
    """
    again: list[Span] = []
    refused: set[tuple[str, str]] = set()
    for one in found:
        if is_within(one.start, refusals):
            refused.add((one.kind, one.value))
        elif (
            one.kind in _KINDS
            and (one.kind, one.value) in refused
            and not _leads_to_piece(text, one, found)
            and _tells(text, one)
        ):
            again.append((one.start, one.end))
    return sorted([*refusals, *again])


def _leads_to_piece(text: str, one: Found, found: Sequence[Found]) -> bool:
    return any(other.kind == "piece" and other.start >= one.end
               and text[one.end : other.start] == " " for other in found)  # fmt: skip


def _tells(text: str, one: Found) -> bool:
    """Whether its clause tells of what is worn, and wishes for nothing."""
    start = max((m.end() for m in _BOUND.finditer(text, 0, one.start)), default=0)
    end = _BOUND.search(text, one.end)
    clause = text[start : end.start() if end else len(text)]
    return bool(_TELLS.search(clause)) and not _WISHES.search(clause)
