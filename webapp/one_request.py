"""One request for each streamed event, so that any replica can serve it.

Gradio wants two: one that joins a queue, one that reads from it, both on the same replica. Here
both are made inside this process, for a session that belongs to the one event. The client's
leaving is its cancelling, whichever replica it was on.
"""

import json
import logging
import secrets
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

import anyio
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from webapp.addresses import STREAM_ROUTE
from webapp.asgi import read_body, replay, with_headers
from webapp.queue_bell import ring

log = logging.getLogger(__name__)

MOST_EVENT_BYTES: Final = 64 * 1024
"""Events bear words, ids and addresses of uploads; the page sends less than 8 KiB."""
_QUEUE: Final = STREAM_ROUTE.rpartition("/")[0]
_JOIN, _DATA = f"{_QUEUE}/join", f"{_QUEUE}/data"
_CANCEL: Final = f"{_QUEUE.rpartition('/')[0]}/cancel"


@dataclass(frozen=True)
class _Answer:
    """What the wrapped application answered to a request of ours."""

    status: int
    body: bytes


class OneRequestQueue:
    """Turns one POST, which the guard found to be an event, into Gradio's join and its stream.

    page: the mounted `gr.Blocks`; its queue is woken, and what it keeps of a session is dropped.
    """

    def __init__(self, app: ASGIApp, page: Any) -> None:
        self._app = app
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Only the stream route is touched."""
        if scope["type"] != "http" or scope["path"] != STREAM_ROUTE:
            return await self._app(scope, receive, send)
        try:
            event = json.loads(await read_body(receive, MOST_EVENT_BYTES))
        except ConnectionError:
            return
        session = f"{event['session_hash']}.{secrets.token_hex(6)}"
        # Compressed, messages would wait for each other.
        inner = with_headers(scope, drop=("content-length", "accept-encoding"))
        try:
            await self._run(inner, event | {"session_hash": session}, receive, send)
        finally:
            self._forget(session)

    async def _run(self, scope: Scope, event: dict[str, Any], receive: Receive, send: Send) -> None:
        joined = await self._post(scope, _JOIN, event, receive)
        if joined.status != 200:
            return await _pass_on(joined, send)
        ring(self._page)
        stream = _Stream(joined.body, send)
        query = urlencode({"session_hash": event["session_hash"]}).encode()
        reading = _at(scope, "GET", _DATA, query)
        try:
            await self._app(reading, receive, stream.send)
        finally:
            if not stream.ended:
                await self._cancel(scope, event, joined, receive)

    async def _cancel(
        self, scope: Scope, event: dict[str, Any], joined: _Answer, receive: Receive
    ) -> None:
        """Stop what runs for a client that left, also while it waits for its next word."""
        told = {
            "session_hash": event["session_hash"], "fn_index": event["fn_index"],
            "event_id": json.loads(joined.body)["event_id"],
        }  # fmt: skip
        # Gradio waits until the event has really ended, so nothing of it comes after the cleaning.
        with anyio.CancelScope(shield=True):
            await self._post(scope, _CANCEL, told, receive)

    async def _post(self, scope: Scope, path: str, body: Any, receive: Receive) -> _Answer:
        status, parts = 500, []

        async def catch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            parts.append(message.get("body", b""))

        query = scope["query_string"]
        sent = replay(json.dumps(body).encode(), receive)
        await self._app(_at(scope, "POST", path, query), sent, catch)
        return _Answer(status, b"".join(parts))

    def _forget(self, session: str) -> None:
        """Drop what Gradio keeps of a session; it would keep it for as long as it runs."""
        held, queue = self._page.state_holder, self._page._queue
        kept = (
            held.session_data, held.time_last_used,
            queue.pending_messages_per_session, queue.pending_event_ids_session,
        )  # fmt: skip
        for place in kept:
            place.pop(session, None)


class _Stream:
    """Sends the answer to the join as the first message, then all that Gradio streams."""

    def __init__(self, joined: bytes, send: Send) -> None:
        self._joined = joined
        self._send = send
        self.ended = False
        """Whether Gradio said everything."""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            del headers["content-length"]
            headers["cache-control"] = "no-store"
            # For proxies that would gather an answer before they pass it on.
            headers["x-accel-buffering"] = "no"
            await self._send(message)
            first = b"data: " + self._joined + b"\n\n"
            message = {"type": "http.response.body", "body": first, "more_body": True}
        elif not message.get("more_body", False):
            self.ended = True
        await self._send(message)


def _at(scope: Scope, method: str, path: str, query: bytes) -> Scope:
    return {**scope, "method": method, "path": path, "raw_path": path.encode(),
            "query_string": query}  # fmt: skip


async def _pass_on(answer: _Answer, send: Send) -> None:
    headers = [(b"content-type", b"application/json"),
               (b"content-length", str(len(answer.body)).encode())]  # fmt: skip
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
