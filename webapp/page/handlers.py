"""What happens when a shopper does something: plain values in, plain values out. No gradio here."""

import asyncio
import contextlib
import logging
import re
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stylist.errors import InvalidRequest, StylistError
from stylist.talk.events import Event, Notice
from stylist.talk.stage import Stage
from stylist.talk.transcript import PHOTO_SHOWN
from webapp.page import actions, cards
from webapp.page.answers import NO_TURN, Answer, Painter
from webapp.page.conversation import Shown
from webapp.page.services import Looks, Talk
from webapp.page.streaming import gathered
from webapp.shared_uploads import key_of
from webapp.told import NO_ANSWER, PHOTO_GONE, place_of, sentence_for

log = logging.getLogger(__name__)

MOST_WORDS: Final = 1000
"""Letters of one message."""
NO_IDS: Final = "This page has lost track of who it is for. Please reload it."
FORGOTTEN: Final = "Your photos and this chat are deleted."

NO_PHOTO: Final = ""
"""Said for a photo, it takes the present one away."""

_ID: Final = re.compile(r"[0-9a-f]{32}")
_MARK: Final = re.compile(r"[0-9a-f]{64}")


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
        if not all(isinstance(one, str) and _ID.fullmatch(one) for one in found):
            return None
        return cls(*map(str, found))

    @property
    def kept(self) -> dict[str, str]:
        """For the browser to keep."""
        return {"visitor": self.visitor, "conversation": self.conversation}


class Handlers:
    """Answers of the page. Every input may be forged; the services validate what they get."""

    def __init__(self, talk: Talk, looks: Looks, uploads: Path, pool: Executor) -> None:
        self._talk = talk
        self._looks = looks
        self._uploads = uploads
        self._pool = pool

    def arrive(self, kept: object, look: str = "") -> tuple[Ids, Answer]:
        """What a page shows when it has just been opened, and the ids to keep.

        look: id of a shared look to begin with.
        """
        ids = Ids.read(kept) or Ids(self._talk.begin(), self._talk.begin())
        if look:
            return ids, self.act(ids.kept, "look", look[:64])
        return ids, self._answer(ids, self._restored(ids))

    def begin_anew(self, kept: object) -> tuple[Ids, Answer]:
        """A new conversation of the same visitor."""
        ids = Ids.read(kept)
        visitor = ids.visitor if ids else self._talk.begin()
        return self.arrive(Ids(visitor, self._talk.begin()).kept)

    def forget(self, kept: object) -> tuple[Ids, Answer]:
        """Erase everything of a visitor, who is somebody new from now on."""
        ids = Ids.read(kept)
        if ids:
            try:
                self._talk.forget(ids.visitor)
            except Exception as error:
                return ids, self._answer(ids, self._restored(ids).failing(_told(error)))
        new, _ = self.arrive(None)
        return new, self._answer(new, self._restored(new), said=FORGOTTEN)

    async def say(
        self, kept: object, words: object, turn: object = NO_TURN
    ) -> AsyncIterator[Answer]:
        """The answer to words, as it grows. turn: a number of the browser's, given back."""
        ids = Ids.read(kept)
        said = words.strip() if isinstance(words, str) else ""
        if ids and said and len(said) <= MOST_WORDS:
            async for answer in self._streamed(ids, said, None, turn):
                yield answer
        elif not ids:
            yield _lost(turn)
        else:
            told = f"Please say it in 1 to {MOST_WORDS} letters."
            yield self._answer(ids, self._restored(ids).failing(told), turn=turn)

    async def show(self, kept: object, upload: object) -> AsyncIterator[Answer]:
        """The answer to a photo, as it grows; without an upload, to its removal."""
        ids = Ids.read(kept)
        if not ids:
            yield _lost()
            return
        try:
            photo = self._key(upload) if upload else NO_PHOTO
        except InvalidRequest as error:
            yield self._answer(ids, self._restored(ids).failing(str(error)))
            return
        async for answer in self._streamed(ids, "", photo, NO_TURN):
            yield answer

    def act(self, kept: object, action: str, value: str) -> Answer:
        """What a button brings."""
        ids = Ids.read(kept)
        if not ids:
            return _lost()
        shown = self._restored(ids)
        try:
            notices = [event.text for event in self._acted(ids, action, value, shown.stage)
                       if isinstance(event, Notice)]  # fmt: skip
            shown = self._restored(ids)
            for notice in notices:
                shown = shown.after(Notice(notice))
        except Exception as error:
            shown = shown.failing(_told(error))
        return self._answer(ids, shown)

    def judge(self, kept: object, product_id: object, liked: object) -> None:
        """Keep whether a piece is liked, refused, or neither."""
        ids = Ids.read(kept)
        known = liked if isinstance(liked, bool) else None
        if not ids or not isinstance(product_id, str):
            return
        try:
            self._talk.judge(ids.visitor, product_id, known)
        except Exception as error:
            _told(error)

    def save(self, kept: object, key: object) -> str:
        """Save an outfit by its key; HTML with its link."""
        ids = Ids.read(kept)
        if not ids:
            return cards.shared("", NO_ANSWER)
        try:
            look = self._looks.save(ids.visitor, str(key))
            return cards.shared(look.look_id, title=look.title)
        except Exception as error:
            return cards.shared("", _told(error))

    def withdraw(self, kept: object, look_id: object) -> str:
        """Take a look back; HTML that says so."""
        ids = Ids.read(kept)
        if not ids:
            return cards.shared("", NO_ANSWER)
        try:
            self._looks.withdraw(ids.visitor, str(look_id))
            return cards.shared("", "The link is withdrawn. Whoever opens it is told so.")
        except Exception as error:
            return cards.shared("", _told(error))

    def _acted(self, ids: Ids, action: str, value: str, stage: Stage) -> Iterator[Event]:
        if action == "unphoto":
            return self._talk.turn(ids.visitor, ids.conversation, "", NO_PHOTO)
        if action == "look":
            look = self._looks.open(value)
            pieces = [piece.product_id for piece in look.pieces]
            asked: actions.Action = {"do": "look", "product_ids": pieces, "title": look.title}
        else:
            asked = actions.read(action, value, stage)
        return self._talk.act(ids.visitor, ids.conversation, asked)

    async def _streamed(
        self, ids: Ids, said: str, photo: str | None, turn: object
    ) -> AsyncIterator[Answer]:
        cancel = threading.Event()

        def begin() -> Iterator[Event]:
            return self._talk.turn(ids.visitor, ids.conversation, said, photo, cancel=cancel)

        loop = asyncio.get_running_loop()
        painter = await loop.run_in_executor(self._pool, self._painter, ids, turn)
        shown = await loop.run_in_executor(self._pool, self._restored, ids)
        shown = shown.asking(said or (PHOTO_SHOWN if photo else ""))
        yield painter.paint(shown)
        try:
            async with contextlib.aclosing(gathered(begin, self._pool, cancel)) as batches:
                async for events in batches:
                    for event in events:
                        shown = shown.after(event)
                    yield painter.paint(shown)
            if photo == NO_PHOTO:
                shown = await loop.run_in_executor(self._pool, self._restored, ids)
            shown = shown.over()
        except Exception as error:
            shown = shown.failing(_told(error))
        yield painter.paint(shown)

    def _painter(self, ids: Ids, turn: object = NO_TURN) -> Painter:
        return Painter(self._talk.judged(ids.visitor), turn)

    def _restored(self, ids: Ids) -> Shown:
        left = self._talk.restore(ids.visitor, ids.conversation)
        return Shown(left.stage, left.lines)

    def _answer(self, ids: Ids, shown: Shown, *, said: str = "", turn: object = NO_TURN) -> Answer:
        return self._painter(ids, turn).paint(shown, said)

    def _key(self, upload: object) -> str:
        """The blob of an upload, by the path that the browser was given.

        Raises:
            InvalidRequest: It is none of our uploads.
        """
        path = Path(upload) if isinstance(upload, str) else Path()
        if path.parent.parent != self._uploads or not _MARK.fullmatch(path.parent.name):
            raise InvalidRequest(PHOTO_GONE)
        return key_of(path.parent.name)


def first_answer() -> Answer:
    """What stands on the page until its conversation is fetched."""
    return Painter(turn="").paint(Shown(Stage()))


def _lost(turn: object = NO_TURN) -> Answer:
    """For a page that has no ids."""
    return Painter(turn=turn).paint(Shown(Stage()).failing(NO_IDS))


def _told(error: Exception) -> str:
    """A sentence for what went wrong; what breaks our own code is logged by its place alone."""
    if isinstance(error, StylistError):
        log.info("refused: %s", type(error).__name__)
        return sentence_for(error)
    log.error("no answer: %s", place_of(error))
    return NO_ANSWER
