"""Makes an upload that came to one replica known to all: out after an upload, in before its use."""

import json
import logging
from functools import partial
from pathlib import Path
from typing import Any, Final

import anyio.to_thread
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stylist.domain.checks import is_token
from webapp.addresses import EVENT_ROUTES, FILE_ROUTE, UPLOAD_ROUTE
from webapp.asgi import header, read_body, refusal, refusal_of_event, replay
from webapp.file_values import FileRule
from webapp.one_request import MOST_EVENT_BYTES
from webapp.shared_uploads import SharedUploads
from webapp.told import NO_ANSWER, PHOTO_GONE

log = logging.getLogger(__name__)

VISITOR_HEADER: Final = "x-stylist-visitor"


def visitor_of(scope: Scope) -> str:
    """The visitor's id, 32 hex digits; '' where none is sent."""
    given = header(scope, VISITOR_HEADER)
    return given if is_token(given) else ""


class Hydrate:
    """Around uploads, file reads and events. What no replica has any more is refused."""

    def __init__(self, app: ASGIApp, folder: Path, uploads: SharedUploads) -> None:
        self._app = app
        self._files = FileRule(folder)
        self._uploads = uploads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Others than uploads, their reads and events pass untouched."""
        path = scope.get("path", "")
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif path == UPLOAD_ROUTE:
            await self._upload(scope, receive, send)
        elif path.startswith(FILE_ROUTE):
            await self._read(scope, receive, send)
        elif path in EVENT_ROUTES:
            await self._event(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _upload(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer: list[Message] = []

        async def hold(message: Message) -> None:
            answer.append(message)

        # Gradio moves the file into place in a task that runs after it has answered.
        await self._app(scope, receive, hold)
        if answer and answer[0].get("status") == 200:
            body = b"".join(message.get("body", b"") for message in answer)
            try:
                for mark in self._files.marks_in(json.loads(body)):
                    await _in_thread(partial(self._uploads.publish, mark, visitor_of(scope)))
            except Exception as error:  # kept nowhere, a photo would be lost at the next turn
                log.error("an upload was not kept: %s", type(error).__name__)
                return await refusal(503, NO_ANSWER)(scope, receive, send)
        for message in answer:
            await send(message)

    async def _read(self, scope: Scope, receive: Receive, send: Send) -> None:
        mark = self._files.mark_of(scope["path"].removeprefix(FILE_ROUTE))
        if not mark or not await self._brought({mark}):
            return await refusal(404, PHOTO_GONE)(scope, receive, send)
        await self._app(scope, receive, send)

    async def _event(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await read_body(receive, MOST_EVENT_BYTES)
        except ConnectionError:
            return
        event = json.loads(body)
        marks = self._files.marks_in(event)
        if not await self._brought(marks) or not await self._are_of(_named_in(event), marks):
            return await refusal_of_event(400, PHOTO_GONE)(scope, receive, send)
        await self._app(scope, replay(body, receive), send)

    async def _brought(self, marks: set[str]) -> bool:
        for mark in sorted(marks):
            if not await _in_thread(partial(self._uploads.bring, mark)):
                return False
        return True

    async def _are_of(self, visitor: str, marks: set[str]) -> bool:
        for mark in marks:
            if not await _in_thread(partial(self._uploads.is_open_to, mark, visitor)):
                return False
        return True


def _named_in(event: Any) -> str:
    """The visitor whose event it is; '' where it names none."""
    values = event["data"] if isinstance(event, dict) else []
    named = (value.get("visitor") for value in values if isinstance(value, dict))
    return next((one for one in named if isinstance(one, str)), "")


async def _in_thread(work: Any) -> Any:
    return await anyio.to_thread.run_sync(work)
