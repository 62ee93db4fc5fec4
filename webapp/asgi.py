"""The few ASGI moves that our middlewares share."""

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive, Scope

from stylist.errors import StylistError


class BodyTooLarge(StylistError):
    """A request carries more bytes than its route takes."""


async def read_body(receive: Receive, most: int) -> bytes:
    """The whole body of a request.

    Raises:
        BodyTooLarge: It has more than `most` bytes; the rest is not read.
        ConnectionError: The client left before the end.
    """
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionError("the client left")
        body += message.get("body", b"")
        if len(body) > most:
            raise BodyTooLarge(f"The request has more than {most // 1024:,} KiB.")
        if not message.get("more_body", False):
            return bytes(body)


def replay(body: bytes, receive: Receive) -> Receive:
    """A receive that gives `body` once, then whatever the client still sends (a disconnect)."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def with_headers(scope: Scope, *, drop: tuple[str, ...] = (), **changed: str) -> Scope:
    """The scope with some request headers replaced or dropped; in names, underscores are dashes."""
    names = {name.replace("_", "-").encode(): value.encode() for name, value in changed.items()}
    gone = {*names, *(name.encode() for name in drop)}
    kept = [(name, value) for name, value in scope["headers"] if name not in gone]
    return {**scope, "headers": [*kept, *names.items()]}


def header(scope: Scope, name: str) -> str:
    """A request header, or ''."""
    return Headers(scope=scope).get(name, "")


def refusal(status: int, sentence: str) -> Response:
    """A plain-text answer that names what is wrong."""
    return Response(sentence, status, media_type="text/plain")


def refusal_of_event(status: int, sentence: str) -> Response:
    """A refusal in the shape of Gradio's own; the page shows its sentence."""
    return JSONResponse({"error": sentence}, status)
