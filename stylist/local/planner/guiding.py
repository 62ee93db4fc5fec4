"""Advice from the style guide: the passage that speaks of what was asked."""

import itertools
import re
from collections.abc import Iterable
from typing import Any

from stylist.domain.colors import FAMILY_OF_COLOR
from stylist.local.planner import phrases
from stylist.local.planner.goals import GUIDE
from stylist.local.planner.history import Ran
from stylist.local.planner.naming import listed
from stylist.local.planner.voice import Voice
from stylist.search.vocabulary import (
    KINDS_OF_WORD,
    MATERIALS,
    OCCASION_OF_WORD,
    PATTERNS_OF_WORD,
    SEASON_OF_WORD,
)

MOST_PASSAGE = 320
_TERMS = frozenset((*FAMILY_OF_COLOR, *KINDS_OF_WORD, *MATERIALS, *PATTERNS_OF_WORD,
                    *SEASON_OF_WORD, *OCCASION_OF_WORD))  # fmt: skip
_CARE = re.compile(
    r"\b(wash|care|clean|look after|iron|steam|store|stain|dry|moth|mend|pack|shrink)",
    re.IGNORECASE,
)
_WEAR = re.compile(r"\b(wear|go(?:es)?|match|style|outfit|dress|suit|combine)", re.IGNORECASE)
_GOES_WITH = re.compile(r"\b(?:go(?:es)?|wear|wears?|match(?:es)?|pair) (?:well )?with\b", re.I)

_LEANS = re.compile(
    r"(?:it|they|this|that|these|those|both|so|then|and|but|or|also|he|she)\b", re.I
)
"""How a sentence begins that goes on from the one before it."""


def advice(question: str, ran: list[Ran], voice: Voice) -> str:
    """The passage and an offer that fits the question."""
    told = passage(question, ran, voice)
    if not told:
        return phrases.NO_GUIDE
    if _CARE.search(question):
        return f"{told} {voice.fresh(phrases.CARE, 'offer')}".strip()
    offer = voice.fresh(phrases.OFFER, "offer") if _WEAR.search(question) else ""
    return f"{told} {offer}".strip()


def passage(question: str, ran: list[Ran], voice: Voice, *, beside: bool = False,
            cloths: str = "") -> str:  # fmt: skip
    """Whole sentences of the passage that speaks most of what was asked, with its title; '' where
    none was found.

    cloths: the fabrics of what it stands beside; sentences on others give way to those after them.
    """
    found = _passages(ran)
    if not found:
        return ""
    terms = terms_of(question)
    # Care is a matter of its own: what it is called there is not what the piece is called.
    best = found[0] if _CARE.search(question) else max(found, key=lambda one: _speaks(one, terms))
    sentences = _sentences(str(best["text"]))
    missing = _missing(question, terms, best) if not beside else ""
    sentences = _from(sentences, terms)
    sentences = _of_shown(sentences, terms, cloths) if cloths else sentences
    text = _shortened(sentences, MOST_PASSAGE // 2 if beside else MOST_PASSAGE)
    ways = phrases.GUIDE_BESIDE if beside else phrases.GUIDE
    said = voice.one_of(ways, "guide").format(text=text, title=best.get("title", "the basics"))
    return f"{missing} {said}".strip()


def _passages(ran: list[Ran]) -> list[dict[str, Any]]:
    results = [one.result for one in ran if one.name == GUIDE and not one.failed]
    passages = results[-1].get("passages") if results else None
    found = passages if isinstance(passages, list) else []
    return [one for one in found if isinstance(one, dict) and one.get("text")]


def terms_of(question: str) -> list[str]:
    """Colours, pieces and fabrics that a question names, without the ending of the plural."""
    words = re.findall(r"[a-z]+", question.lower())
    pairs = [f"{first} {second}" for first, second in itertools.pairwise(words)]
    named = [one for one in (*pairs, *words) if one in _TERMS or one.removesuffix("s") in _TERMS]
    return list(dict.fromkeys(one.removesuffix("s") for one in named))


def _hits(text: str, terms: Iterable[str]) -> int:
    return sum(bool(re.search(rf"\b{re.escape(term)}", text.lower())) for term in terms)


def _speaks(one: dict[str, Any], terms: list[str]) -> int:
    """How much of the question one sentence of the passage holds, and its title."""
    in_one = max((_hits(part, terms) for part in _sentences(str(one["text"]))), default=0)
    return 2 * in_one + _hits(str(one.get("title", "")), terms)


def _missing(question: str, terms: list[str], one: dict[str, Any]) -> str:
    """An honest word where the passage says nothing of the colour that was asked about."""
    said = f"{one.get('title', '')} {one['text']}".lower()
    colors = [term for term in terms if term in FAMILY_OF_COLOR and term not in said]
    if not colors or not _GOES_WITH.search(question):
        return ""
    return phrases.NOT_IN_GUIDE.format(what=listed(colors, "or"))


def _sentences(text: str) -> list[str]:
    parts = text.replace("\n", " ").split(". ")
    return [f"{part.strip().rstrip('.')}." for part in parts if part.strip()]


def _from(sentences: list[str], terms: list[str]) -> list[str]:
    """From the sentence that answers best, where an early one does not as well."""
    hits = [_hits(one, terms) for one in sentences]
    early = max(hits[:2], default=0)
    return sentences[hits.index(max(hits)) :] if hits and max(hits) > early else sentences


def _of_shown(sentences: list[str], terms: list[str], cloths: str) -> list[str]:
    """Those in a row that name no fabric but these and those asked for; all where none is so."""
    known = cloths.lower()
    fit = [not any(cloth in one.lower() and cloth not in known and cloth not in terms
                   for cloth in MATERIALS) for one in sentences]  # fmt: skip
    starts = [at for at, one in enumerate(sentences)
              if fit[at] and (at == 0 or not _LEANS.match(one))]  # fmt: skip
    if not starts:
        return sentences
    ends = (at for at in range(starts[0], len(sentences)) if not fit[at])
    return sentences[starts[0] : next(ends, len(sentences))]


def _shortened(sentences: list[str], most: int) -> str:
    """Whole sentences, at least one."""
    said = ""
    for one in sentences:
        if said and len(said) + len(one) > most:
            break
        said += f"{one} "
    return said.strip()
