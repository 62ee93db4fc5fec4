"""Whose conversation a page shows; and what it shows where that cannot be had."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from stylist.domain.checks import is_token
from stylist.talk.stage import Stage
from webapp.page.conversation import Shown
from webapp.page.services import Talk
from webapp.told import UNWELL, told_of

DELETED: Final = "This chat was deleted. Here is a new one."
UNREADABLE: Final = "The last chat cannot be shown any more. Here is a new one."


@dataclass(frozen=True)
class Ids:
    """What the browser keeps: who is here, and in which conversation."""

    visitor: str
    conversation: str

    @classmethod
    def read(cls, kept: object) -> "Ids | None":
        """From what the browser sends; None where that is no pair of ids."""
        if not isinstance(kept, Mapping):
            return None
        found = [kept.get(name) for name in ("visitor", "conversation")]
        if not all(map(is_token, found)):
            return None
        return cls(*map(str, found))

    @property
    def kept(self) -> dict[str, str]:
        """For the browser to keep."""
        return {"visitor": self.visitor, "conversation": self.conversation}


@dataclass(frozen=True)
class Opened:
    """A conversation to show. ids: whose, others than were asked for where it could not be had.

    goes_on: whether what was asked can be done in it; if not, `shown` says why.
    """

    ids: Ids
    shown: Shown
    goes_on: bool = True


class Opening:
    """Opens conversations; nothing that is kept, or lost, leaves the page without one."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    def new(self) -> Ids:
        """For somebody who is new."""
        return Ids(self._talk.begin(), self._talk.begin())

    def anew(self, ids: Ids) -> Opened:
        """A new conversation of the same visitor."""
        return self.open(Ids(ids.visitor, self._talk.begin()))

    def open(self, ids: Ids) -> Opened:
        """The conversation as it was left, or a new one with a word on why."""
        try:
            if self._talk.is_forgotten(ids.visitor):
                return Opened(self.new(), Shown(Stage()).failing(DELETED), goes_on=False)
            left = self._talk.restore(ids.visitor, ids.conversation)
            return Opened(ids, Shown(left.stage, left.lines, remembered=left.remembered))
        except UNWELL as error:
            return Opened(ids, Shown(Stage()).failing(told_of(error)), goes_on=False)
        except Exception as error:  # somebody else's, or a record that cannot be read
            told_of(error)
            ids = Ids(ids.visitor, self._talk.begin())
            return Opened(ids, Shown(Stage()).failing(UNREADABLE), goes_on=False)
