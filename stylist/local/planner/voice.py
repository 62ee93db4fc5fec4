"""Chooses among ways to say a thing: stable for the same conversation, varied from turn to turn."""

import re
from collections.abc import Sequence
from zlib import crc32

from stylist.local.planner.history import Turn

_OPENING_WORDS = 2
_LOOKS_BACK = 2
"""Turns whose first words are not used again."""


class Voice:
    """The stylist's choice of words in one turn."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        past = turns[:-1]
        self._seed = f"{len(past)} {turns[-1].words} {past[-1].reply if past else ''}"
        said = [reply for turn in past[-_LOOKS_BACK:] for reply in turn.replies]
        self._worn = {_opening(reply) for reply in [*said, *turns[-1].replies]}
        self._heard = " ".join(reply for turn in past for reply in turn.replies)

    def one_of(self, ways: Sequence[str], about: str = "") -> str:
        """One of the ways; among those of equal right none that begins as an answer before."""
        fresh = [way for way in ways if _opening(way) not in self._worn] or list(ways)
        return fresh[crc32(f"{self._seed} {about} {len(ways)}".encode()) % len(fresh)]

    def fresh(self, sentences: Sequence[str], about: str = "") -> str:
        """One of the sentences that were not said before in this conversation; '' when all were."""
        new = [one for one in sentences if one not in self._heard]
        return self.one_of(new, about) if new else ""

    def chance(self, share: float, about: str) -> bool:
        """True for this share of conversations."""
        return crc32(f"{about} {self._seed}".encode()) % 100 < share * 100


def _opening(text: str) -> str:
    words = re.findall(r"[\w']+", text.lower())
    return " ".join(words[:_OPENING_WORDS])
