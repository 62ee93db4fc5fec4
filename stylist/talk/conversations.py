"""The conversation, as page, command line and HTTP API use it."""

import contextlib
import logging
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from stylist.errors import InvalidRequest
from stylist.ports import ChatModel, Forgetful
from stylist.talk.accounts import Account, opened
from stylist.talk.acts import read_act
from stylist.talk.answering import Answering
from stylist.talk.answers import kept_in_words
from stylist.talk.arguments import checked
from stylist.talk.belongings import Belongings, check_id
from stylist.talk.calling import ToolOutcome
from stylist.talk.events import Done, Event, Text
from stylist.talk.loop import Limits
from stylist.talk.spend import Spend
from stylist.talk.tools import Services, Toolbox
from stylist.talk.transcript import Transcript, lines_of
from stylist.talk.visit import Visit, Visits

log = logging.getLogger(__name__)

MOST_WORDS = 1000
"""Letters of one message."""


class Conversations:
    """Turns and button presses; everything is kept in the store, nothing between two calls."""

    def __init__(self, services: Services, model: ChatModel, *,
                 limits: Limits | None = None,
                 spend: Spend | None = None,
                 today: Callable[[], date] = date.today) -> None:  # fmt: skip
        """spend: counts what calls cost, and ends turns at its caps; None where nothing does."""
        self._at = services
        self._spend = spend
        self._visits = Visits(services.store, services.blobs, services.stylist.items)
        self._toolbox = Toolbox(services, self._visits)
        self._answering = Answering(services, self._toolbox, model, limits or Limits(), today)
        self._belongings = Belongings(services.store, services.blobs)
        self._forgotten = self._belongings.times_forgotten()

    @staticmethod
    def begin() -> str:
        """A new id, for a shopper or a conversation: 128 random bits as 32 hex digits."""
        return secrets.token_hex(16)

    def turn(
        self, shopper: str, conversation: str, words: str = "", photo: str | None = None, *,
        cancel: threading.Event | None = None, waited: float = 0.0,
    ) -> Iterator[Event]:  # fmt: skip
        """One message and its answer. Closing the iterator stops the answer.

        photo: blob key of a photo that is new with this message; '' takes the present one away.
        waited: seconds since the message arrived, which the deadline counts.

        Raises:
            InvalidRequest: An id is none of ours, there are no words and no photo, or too many.
        """
        visit = self._visits.open(shopper, conversation)
        self._set_photo(visit, photo)
        if photo == "" and not words.strip():
            self._visits.keep(visit)
            return iter([Done()])
        visit.stage = replace(visit.stage, options=())
        stop = cancel or threading.Event()
        account = opened("turn", visit, self._spend)
        run = self._answering.words(
            visit, account, _checked(words, photo), bool(photo), stop, waited
        )
        return self._watched(visit, account, run, stop)

    def act(self, shopper: str, conversation: str, action: Mapping[str, Any]) -> Iterator[Event]:
        """What a button asks for, done without the model; see `acts.read_act`.

        Raises:
            InvalidRequest: It is no action of ours, or names what is not there.
        """
        visit = self._visits.open(shopper, conversation)
        act = read_act(action, visit)
        weight = visit.stage.photo_weight if act.photo_weight is None else act.photo_weight
        visit.stage = replace(visit.stage, options=(), photo_weight=weight)
        account = opened("act", visit, self._spend)
        return self._watched(visit, account, self._answering.act(visit, account, act))

    def use(self, shopper: str, name: str, arguments: Mapping[str, Any]) -> ToolOutcome:
        """Run one tool by itself, outside of any conversation; the shopper's profile counts.

        Raises:
            InvalidRequest: The arguments break its schema; names every field at fault.
        """
        check_id(shopper)
        visit = Visit(shopper, "", self._visits.profile(shopper))
        tool = next(one for one in self._toolbox.tools(visit) if one.name == name)
        return tool.run(checked(arguments, tool.spec["inputSchema"]["json"]))

    def judge(self, shopper: str, product_id: str, liked: bool | None) -> None:
        """Note that a piece is liked (True), not for them (False), or neither (None).

        Raises:
            NotFound: The catalog has no such piece.
        """
        check_id(shopper)
        self._at.stylist.item(product_id)
        self._visits.change_profile(shopper, lambda profile: profile.judged(product_id, liked))

    def judged(self, shopper: str) -> tuple[frozenset[str], frozenset[str]]:
        """Ids of the pieces liked, and of those refused."""
        check_id(shopper)
        profile = self._visits.profile(shopper)
        return frozenset(profile.liked), frozenset(profile.refused)

    def restore(self, shopper: str, conversation: str) -> Transcript:
        """The conversation as it was left; empty when it is not known."""
        visit = self._visits.open(shopper, conversation)
        return Transcript(
            tuple(lines_of(visit.messages)), visit.stage, kept_in_words(visit.profile.told)
        )

    def forget(self, shopper: str) -> None:
        """Remove everything of this shopper: photos, pictures, conversations, profile, looks."""
        count = self._belongings.erase(shopper)
        self.forget_memories()
        log.info("forgot a shopper: %d files", count)

    def is_forgotten(self, shopper: str) -> bool:
        """Whether everything of the shopper was removed, so that nothing may be kept any more."""
        return self._belongings.is_forgotten(shopper)

    def also_forgets(self, memory: Forgetful) -> None:
        """Have one more memory of this process let go of what it holds, whenever others do."""
        self._at = replace(self._at, memories=(*self._at.memories, memory))

    def forget_memories(self) -> None:
        """Where anybody was forgotten since the last call, by whichever process, do so here, too.

        A process calls it every minute: what it remembers of photos and words is not told apart
        by shopper, so all of it goes.
        """
        self._belongings.finish_erasing()
        times = self._belongings.times_forgotten()
        if times != self._forgotten:
            self._forgotten = times
            for memory in self._at.memories:
                memory.forget()

    def _watched(
        self, visit: Visit, account: Account, events: Iterator[Event],
        stop: threading.Event | None = None,
    ) -> Iterator[Event]:  # fmt: skip
        """Passes events on, keeps the stage in step, and writes all down at the end."""
        outcome, is_over = "left", False
        try:
            for event in events:
                visit.stage = visit.stage.after(event)
                if isinstance(event, Text):
                    account.tally.word()
                if isinstance(event, Done):
                    outcome, is_over = event.reason, True
                    # Told once it is written: what is asked next may come to another process.
                    self._keep(visit)
                yield event
        except Exception as error:
            outcome = type(error).__name__
            raise
        finally:
            # Stopped, not only left: what was shown stays in the history, as it does on the page.
            if stop is not None:
                stop.set()
            with contextlib.suppress(AttributeError):
                events.close()  # type: ignore[attr-defined]
            try:
                if not is_over:
                    self._keep(visit)
            finally:
                account.close(outcome)

    def _keep(self, visit: Visit) -> None:
        self._visits.keep(visit)
        # What was under way while its shopper was forgotten has filled the memories again.
        if self.is_forgotten(visit.shopper):
            for memory in self._at.memories:
                memory.forget()

    def _set_photo(self, visit: Visit, photo: str | None) -> None:
        if photo is None:
            return
        visit.stage = visit.stage.without_photo()
        if photo:
            self._at.blobs.get(photo)  # a photo that is not there any more is refused here
            visit.stage = replace(visit.stage, photo=photo)


def _checked(words: str, photo: str | None) -> str:
    if len(words) > MOST_WORDS:
        raise InvalidRequest(
            f"The message has {len(words)} characters; {MOST_WORDS} are the most. Shorten it."
        )
    if any("\ud800" <= letter <= "\udfff" for letter in words):
        raise InvalidRequest("The message holds half a character; type it again.")
    if not words.strip() and not photo:
        raise InvalidRequest("Say something, or show a photo.")
    return words
