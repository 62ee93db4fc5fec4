"""Compares what was understood with what was meant."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from stylist.domain.colors import family_of
from stylist.domain.vocabulary import COLOR_FAMILIES
from stylist.domain.wish import Wish
from stylist.local.understanding import Reads, understand, unread
from stylist.search.vocabulary import DETAILS, MATERIALS, PATTERNS_OF_WORD

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
_CUTS = DETAILS - {*MATERIALS} | {"shirt"}
_MOST = ("max_price_minor", "total_minor")
_FREE = "text"
"""Words on style are free, so they are not scored."""


@dataclass
class Score:
    """Slots right, wrongly given and missed, by field; and asks right of all."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    asks: int = 0
    whole: int = 0
    utterances: int = 0

    def figures(self, name: str = "") -> tuple[float, float, float]:
        """Precision, recall and F1 of a field, or of all fields."""
        right, wrong, missed = (
            counts[name] if name else counts.total()
            for counts in (self.right, self.wrong, self.missed)
        )
        precision = right / (right + wrong) if right + wrong else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        f1 = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0
        return precision, recall, f1


def utterances(half: str) -> list[dict[str, Any]]:
    """The lines of a half, 'tuning' or 'blind': {text, wish, ask}."""
    lines = (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def slots(wish: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each value of each field by itself; a piece in several colours once for each of them."""
    for name, value in _apart(Wish.from_arguments(wish)).stated().items():
        if name != _FREE:
            yield from ((name, one) for one in (value if isinstance(value, tuple) else (value,)))


def _apart(wish: Wish) -> Wish:
    """'Black or navy' of one coat as a black coat and a navy coat."""
    if len(wish.pieces) != 1 or len(wish.colors) < 2:
        return wish
    pieces = tuple(f"{color} {wish.pieces[0]}" for color in wish.colors)
    return replace(wish, pieces=pieces, colors=())


def score(lines: Iterable[dict[str, Any]], reads: Reads = unread) -> Score:
    """Understand every line and count. reads: the network beside the rules."""
    result = Score()
    for line in lines:
        said, wrong, missed = compared(line, reads)
        result.utterances += 1
        result.asks += said.ask == line["ask"]
        result.whole += not (wrong or missed)
        result.wrong.update(name for name, _ in wrong)
        result.missed.update(name for name, _ in missed)
        meant = Counter(name for name, _ in slots(line["wish"]))
        result.right.update(meant - Counter(name for name, _ in missed))
    return result


def compared(
    line: dict[str, Any], reads: Reads = unread
) -> tuple[Any, list[tuple[str, Any]], list[tuple[str, Any]]]:
    """What was understood of a line; its slots that were wrongly given, and those missed."""
    understood = understand(line["text"], today=TODAY, reads=reads)
    wrong, missed = list(slots(understood.wish.to_arguments())), []
    for slot in slots(line["wish"]):
        same = next((one for one in wrong if _is_same(one, slot)), None)
        if same is None:
            missed.append(slot)
        else:
            wrong.remove(same)
    return understood, wrong, missed


def _is_same(given: tuple[str, Any], meant: tuple[str, Any]) -> bool:
    """Equal; where a basic colour is meant, any shade of it will do, as the shop has it.

    A cut beside what is meant ('wrap dress' for 'dress') is neither right nor wrong. "Under 60" is
    kept as a limit that leaves 60 out, where the halves have 60.
    """
    name, value = meant
    if given == meant or (name in _MOST and given == (name, value - 1)):
        return True
    if given[0] != meant[0] or not isinstance(meant[1], str):
        return False
    if given[0] in ("pieces", "avoid_pieces"):
        given = (given[0], _without_cuts(given[1], meant[1].split()))
        if given == meant:
            return True
    (color, *rest), (shade, *same) = meant[1].split(" ", 1), _split(str(given[1]))
    return color in COLOR_FAMILIES and rest == same and family_of(shade) == color


def _without_cuts(words: str, meant: list[str]) -> str:
    """The piece without cuts that are not asked for."""
    *before, last = words.split()
    said = (_as_meant(one, meant) for one in before)
    return " ".join((*(one for one in said if one in meant or one not in _CUTS), last))


def _as_meant(word: str, meant: list[str]) -> str:
    """A pattern in the word that is meant: 'dotted' is 'dots'."""
    same = PATTERNS_OF_WORD.get(word)
    return next((one for one in meant if same and PATTERNS_OF_WORD.get(one) == same), word)


def _split(words: str) -> list[str]:
    """A colour of up to two words, and what follows it."""
    parts = words.split()
    size = 2 if family_of(" ".join(parts[:2])) and len(parts) > 1 and family_of(parts[1]) else 1
    return [" ".join(parts[:size]), *([" ".join(parts[size:])] if parts[size:] else [])]
