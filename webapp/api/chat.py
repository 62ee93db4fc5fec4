"""`POST /api/v1/chat`: one message, and its answer as server-sent events."""

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import aclosing
from typing import Any, Final

import anyio.to_thread
from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from starlette.requests import Request

from stylist.ports import Blobs
from stylist.talk.belongings import KEPT_PHOTO
from stylist.talk.conversations import Conversations
from stylist.talk.events import Event
from webapp.api.bodies import UTTERANCE, ChatBody
from webapp.api.examples import TALK, WITH_BODY
from webapp.api.photos import Receiving, both_ways
from webapp.api.records import of_event
from webapp.api.visitors import asking
from webapp.streaming import gathered
from webapp.told import told_of

HEARTBEAT: Final = 15.0
"""Seconds of silence after which a comment says that the answer still comes."""

_BODY: Final = both_ways(ChatBody, {"message": UTTERANCE}, {"message": "like this, but green"})
_DONE: Final = {"type": "done"}
_HEADERS: Final = {"cache-control": "no-store", "x-accel-buffering": "no"}


def chat_routes(
    talk: Conversations, blobs: Blobs, receiving: Receiving, pool: Executor, beat: float = HEARTBEAT
) -> APIRouter:
    """Talk with the stylist. pool: each answer has a thread of it for as long as it lasts."""
    router = APIRouter(tags=["talk"])

    @router.post("/chat", summary="Say something to the stylist, hear the answer as it grows",
                 responses=WITH_BODY | TALK, response_class=StreamingResponse,
                 openapi_extra=_BODY)  # fmt: skip
    async def chat(request: Request) -> StreamingResponse:
        """The answer is a stream of events; each has its name and a JSON object of the same `type`.

        - `conversation`: always first; `visitor` and `conversation` to send with the next message.
        - `text`: a piece of what the stylist says; pieces follow each other without a gap.
        - `items`: pieces found, as records of the catalog; a `notice` where a limit is in the way.
        - `outfit`: pieces that go together, `total_minor`, `why`; its `key` saves it as a look.
        - `picture`: an outfit was drawn; `url` and `alt`; `imagined_url` where a photo of it is
          being imagined: 202 means ask again, 404 says why there is none.
        - `question`: what the stylist has to know; `options` are answers to choose from.
        - `notice`: a word beside the answer.
        - `restart`: the text so far is void, it comes again.
        - `done`: always last.

        Whoever hangs up stops the answer. A photo is kept for a day, with its faces covered, so
        that later messages can speak of it; `/forget` removes it at once.
        """
        arrived = time.monotonic()
        asked, photo = await receiving.read(request, ChatBody)
        visitor = await anyio.to_thread.run_sync(asking, talk, asked.visitor)
        conversation = asked.conversation or talk.begin()
        cancel = threading.Event()

        def begin() -> Iterator[Event]:
            key = f"photos/{talk.begin()}.jpg" if photo else None
            if photo and key:
                blobs.put(key, photo, owner=visitor, seconds=KEPT_PHOTO)
            try:
                return talk.turn(visitor, conversation, asked.message, key, cancel=cancel,
                                 waited=time.monotonic() - arrived)  # fmt: skip
            except BaseException:
                if key:
                    blobs.delete(key)
                raise

        # What is refused is refused before the answer begins.
        events = await asyncio.get_running_loop().run_in_executor(pool, begin)
        ids = {"visitor": visitor, "conversation": conversation}
        stream = _told(ids, events, pool, cancel, beat)
        return StreamingResponse(stream, media_type="text/event-stream", headers=_HEADERS)

    return router


async def _told(
    ids: Mapping[str, str], events: Iterator[Event], pool: Executor, cancel: threading.Event,
    beat: float,
) -> AsyncIterator[bytes]:  # fmt: skip
    yield _sent({"type": "conversation", **ids})
    try:
        async with aclosing(gathered(lambda: events, pool, cancel, 0.0, beat)) as batches:
            async for batch in batches:
                if not batch:
                    yield b": the answer still comes\n\n"
                for record in map(of_event, batch):
                    # A turn may fail after its end, while it is written down.
                    if record and record != _DONE:
                        yield _sent(record)
    except Exception as error:
        yield _sent({"type": "notice", "text": told_of(error)})
    yield _sent(_DONE)


def _sent(record: Mapping[str, Any]) -> bytes:
    body = json.dumps(record, ensure_ascii=False)
    return f"event: {record['type']}\ndata: {body}\n\n".encode()
