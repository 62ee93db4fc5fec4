"""What an event of the page brings: the values of everything that shows a conversation."""

from dataclasses import dataclass
from typing import Final

from webapp.page import cards, wishes
from webapp.page.conversation import Shown
from webapp.page.services import Judged

NOT_JUDGED: Final[Judged] = (frozenset(), frozenset())
NO_TURN: Final = 0
_MOST_DIGITS: Final = 9


@dataclass(frozen=True)
class Answer:
    """What the page shows now.

    log: messages of the chat. under: HTML between the chat and the composer. stage: HTML beside
    them. fields: of the form that corrects the wish. ids: for the browser to keep from now on;
    None where those that it has stay.
    """

    log: list[dict[str, str]]
    under: str
    stage: str
    fields: dict[str, str]
    ids: dict[str, str] | None = None


class Painter:
    """Draws one conversation, and draws again only what has changed: most updates are words.

    judged: what its visitor likes and refuses. turn: the browser's number of this turn.
    imagines: whether outfits may have imagined photos.
    """

    def __init__(self, judged: Judged = NOT_JUDGED, turn: object = NO_TURN, *,
                 imagines: bool = False) -> None:  # fmt: skip
        self._imagines = imagines
        self._judged = judged
        self._turn = str(turn)[:_MOST_DIGITS] if str(turn).isdecimal() else ""
        self._drawn: Shown | None = None
        self._under = self._stage = ""
        self._fields: dict[str, str] = {}

    def paint(self, shown: Shown, said: str = "") -> Answer:
        """The page's values. said: a sentence for those who do not see the page."""
        if self._drawn is None or not _looks_the_same(self._drawn, shown):
            self._drawn = shown
            self._under = cards.under(shown)
            self._stage = cards.stage(
                shown, *self._judged, said=said, turn=self._turn, imagines=self._imagines
            )
            self._fields = wishes.fields(shown.stage.wish) | {
                "balance": f"{shown.stage.photo_weight * 100:.0f}"
            }
        return Answer(shown.log, self._under, self._stage, self._fields)


def _looks_the_same(one: Shown, other: Shown) -> bool:
    """Whether all but the talk is the same; words leave the stage the same object."""
    return one.stage is other.stage and (one.busy, one.failed, one.is_new) == (
        other.busy, other.failed, other.is_new,
    )  # fmt: skip
