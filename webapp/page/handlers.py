"""What happens when a shopper does something: plain values in, plain values out. No gradio here."""

import asyncio
import contextlib
import re
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

from stylist.errors import InvalidRequest, NotFound
from stylist.talk.events import Event, Notice
from stylist.talk.stage import Stage
from stylist.talk.transcript import PHOTO_SHOWN
from webapp.page import actions
from webapp.page.answers import NO_TURN, Answer, Painter
from webapp.page.conversation import Shown
from webapp.page.keeping import NO_IDS
from webapp.page.opening import Ids, Opened, Opening
from webapp.page.services import Looks, Talk
from webapp.shared_uploads import key_of
from webapp.streaming import gathered
from webapp.told import PHOTO_GONE, told_of

P = ParamSpec("P")
Done = TypeVar("Done")

MOST_WORDS: Final = 1000
"""Letters of one message."""
FORGOTTEN: Final = "Your photos and this chat are deleted."
LOOK_GONE: Final = "The look behind this link is not here any more. Here is a new chat."

NO_PHOTO: Final = ""
"""Said for a photo, it takes the present one away."""

_MARK: Final = re.compile(r"[0-9a-f]{64}")


class Handlers:
    """Answers of the page. Every input may be forged; the services validate what they get."""

    def __init__(self, talk: Talk, looks: Looks, uploads: Path, pool: Executor) -> None:
        self._talk = talk
        self._looks = looks
        self._uploads = uploads
        self._pool = pool
        self._opening = Opening(talk)

    def arrive(self, kept: object, look: str = "") -> tuple[Ids, Answer]:
        """What a page shows when it has just been opened, and the ids to keep.

        look: id of a shared look to begin with.
        """
        opened = self._opening.open(Ids.read(kept) or self._opening.new())
        said = ""
        if look and opened.goes_on:
            try:
                opened = self._done(opened, "look", look[:64])
            except NotFound:
                opened, said = self._opening.anew(opened.ids), LOOK_GONE
            except Exception as error:
                opened = _failed(opened, error)
        return opened.ids, self._answer(opened, said=said)

    def begin_anew(self, kept: object) -> tuple[Ids, Answer]:
        """A new conversation of the same visitor."""
        opened = self._opening.anew(Ids.read(kept) or self._opening.new())
        return opened.ids, self._answer(opened)

    def forget(self, kept: object) -> tuple[Ids, Answer]:
        """Erase everything of a visitor, who is somebody new from now on."""
        ids, new = Ids.read(kept), self._opening.new()
        if ids:
            try:
                self._talk.forget(ids.visitor)
            except Exception as error:
                opened = self._opening.open(ids)
                shown = opened.shown.failing(told_of(error))
                return opened.ids, self._answer(replace(opened, shown=shown))
        return new, Painter().paint(Shown(Stage()), FORGOTTEN)

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
            yield await self._in_pool(self._failing, ids, told, turn)

    async def show(self, kept: object, upload: object) -> AsyncIterator[Answer]:
        """The answer to a photo, as it grows; without an upload, to its removal."""
        ids = Ids.read(kept)
        if not ids:
            yield _lost()
            return
        try:
            photo = self._key(upload) if upload else NO_PHOTO
        except InvalidRequest as error:
            yield await self._in_pool(self._failing, ids, str(error))
            return
        async for answer in self._streamed(ids, "", photo, NO_TURN):
            yield answer

    def act(self, kept: object, action: str, value: str) -> Answer:
        """What a button brings."""
        ids = Ids.read(kept)
        if not ids:
            return _lost()
        opened = self._opening.open(ids)
        return self._answer(self._acted(opened, action, value) if opened.goes_on else opened)

    def _acted(self, opened: Opened, action: str, value: str) -> Opened:
        try:
            return self._done(opened, action, value)
        except Exception as error:
            return _failed(opened, error)

    def _done(self, opened: Opened, action: str, value: str) -> Opened:
        events = self._acting(opened.ids, action, value, opened.shown.stage)
        notices = [event for event in events if isinstance(event, Notice)]
        opened = self._opening.open(opened.ids)
        for notice in notices:
            opened = replace(opened, shown=opened.shown.after(notice))
        return opened

    def _acting(self, ids: Ids, action: str, value: str, stage: Stage) -> Iterator[Event]:
        if action == "unphoto":
            return self._talk.turn(ids.visitor, ids.conversation, "", NO_PHOTO)
        if action == "look":
            look = self._looks.open(value)
            pieces = [piece.product_id for piece in look.pieces]
            asked: actions.Action = {"do": "look", "product_ids": pieces, "title": look.title,
                                     "wish": dict(look.day)}  # fmt: skip
        else:
            asked = actions.read(action, value, stage)
        return self._talk.act(ids.visitor, ids.conversation, asked)

    async def _streamed(
        self, ids: Ids, said: str, photo: str | None, turn: object
    ) -> AsyncIterator[Answer]:
        arrived, cancel = time.monotonic(), threading.Event()

        def begin() -> Iterator[Event]:
            return self._talk.turn(ids.visitor, ids.conversation, said, photo, cancel=cancel,
                                   waited=time.monotonic() - arrived)  # fmt: skip

        opened = await self._in_pool(self._opening.open, ids)
        if not opened.goes_on:
            yield await self._in_pool(self._answer, opened, turn)
            return
        painter = await self._in_pool(self._painter, ids, turn)
        shown = opened.shown.asking(said or (PHOTO_SHOWN if photo else ""))
        yield painter.paint(shown)
        try:
            async with contextlib.aclosing(gathered(begin, self._pool, cancel)) as batches:
                async for events in batches:
                    for event in events:
                        shown = shown.after(event)
                    yield painter.paint(shown)
            if photo == NO_PHOTO:
                shown = (await self._in_pool(self._opening.open, ids)).shown
            shown = shown.over()
        except Exception as error:
            shown = shown.failing(told_of(error))
        yield painter.paint(shown)

    async def _in_pool(self, work: Callable[P, Done], *given: P.args, **more: P.kwargs) -> Done:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, partial(work, *given, **more))

    def _failing(self, ids: Ids, sentence: str, turn: object = NO_TURN) -> Answer:
        """The conversation as it is, with a sentence on what cannot be done in it."""
        opened = self._opening.open(ids)
        if opened.goes_on:
            opened = replace(opened, shown=opened.shown.failing(sentence))
        return self._answer(opened, turn)

    def _answer(self, opened: Opened, turn: object = NO_TURN, said: str = "") -> Answer:
        answer = self._painter(opened.ids, turn).paint(opened.shown, said)
        return answer if opened.goes_on else replace(answer, ids=opened.ids.kept)

    def _painter(self, ids: Ids, turn: object = NO_TURN) -> Painter:
        try:
            return Painter(self._talk.judged(ids.visitor), turn, imagines=self._looks.imagines)
        except Exception as error:  # what is liked is no reason to show nothing
            told_of(error)
            return Painter(turn=turn, imagines=self._looks.imagines)

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


def _failed(opened: Opened, error: Exception) -> Opened:
    """The conversation as it is, with a sentence on what went wrong."""
    return replace(opened, shown=opened.shown.failing(told_of(error)))


def _lost(turn: object = NO_TURN) -> Answer:
    """For a page that has no ids."""
    return Painter(turn=turn).paint(Shown(Stage()).failing(NO_IDS))
