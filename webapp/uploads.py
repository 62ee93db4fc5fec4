"""The upload step is the photo's intake: what a browser sends is made anew before it is kept.

The raw file stays in memory and is gone when the request ends; Gradio and the disk only
ever see what `Stylist.receive` made of it. A photo that it refuses leaves no trace.
"""

import contextlib
import logging
import secrets
import time
from collections.abc import AsyncGenerator
from functools import cached_property
from pathlib import Path
from typing import Final

import anyio
import anyio.to_thread
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stylist.errors import StylistError
from stylist.photo.intake import MOST_BYTES
from stylist.service import Stylist
from webapp.addresses import UPLOAD_NAME, UPLOAD_ROUTE
from webapp.asgi import BodyTooLarge, header, read_body, refusal, replay, with_headers
from webapp.hydrate import visitor_of
from webapp.places import Crowded, Places
from webapp.rates import address_of
from webapp.shared_uploads import KEPT_SECONDS, stamp_of
from webapp.told import PHOTO_TOO_LARGE, UNWELL, place_of, sentence_for

log = logging.getLogger(__name__)

MOST_UPLOAD: Final = MOST_BYTES + 64 * 1024
"""The photo and the form around it."""
MOST_DECODING: Final = 2
ARRIVES_WITHIN: Final = 120.0
"""Seconds for the bytes of one upload, so that a slow sender gives its place back."""
SILENT_FOR: Final = 15.0
"""Seconds after which a sender that sends nothing gives its place back."""


class PhotoIntake:
    """Replaces the one file of an upload by its clean copy, or refuses it with a sentence."""

    def __init__(self, app: ASGIApp, stylist: Stylist) -> None:
        self._app = app
        self._stylist = stylist
        self._places = Places()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Only uploads are touched."""
        if scope["type"] != "http" or scope["path"] != UPLOAD_ROUTE:
            return await self._app(scope, receive, send)
        try:
            async with self._places.one(address_of(scope)):
                clean = await self._clean(scope, receive)
        except ConnectionError:
            return
        except Exception as error:  # a photo that breaks our own code is told of in a sentence, too
            answer = refusal(*_answer(error))
            if isinstance(error, TimeoutError):  # what still comes is not waited for
                answer.headers["connection"] = "close"
            return await answer(scope, receive, send)
        form, content_type = _form(_marked(clean, visitor_of(scope)))
        scope = with_headers(scope, content_type=content_type, content_length=str(len(form)))
        await self._app(scope, replay(form, receive), send)

    async def _clean(self, scope: Scope, receive: Receive) -> bytes:
        with anyio.fail_after(ARRIVES_WITHIN):
            body = await read_body(_impatient(receive), MOST_UPLOAD)
        raw = [await _only_file(scope, body)]
        del body
        # Handed over for good: while a photo is worked on, nothing here holds it.
        return await anyio.to_thread.run_sync(
            lambda: self._stylist.receive(raw.pop()), limiter=self._decoders
        )

    # It belongs to the event loop, so it is made while that runs.
    @cached_property
    def _decoders(self) -> anyio.CapacityLimiter:
        return anyio.CapacityLimiter(MOST_DECODING)


def _answer(error: Exception) -> tuple[int, str]:
    """Status and sentence for what went wrong with an upload; of the photo nothing is logged."""
    if isinstance(error, BodyTooLarge):
        return 413, PHOTO_TOO_LARGE
    if isinstance(error, Crowded):
        return 503, "Many photos are being sent at the moment. Please try again in a moment."
    if isinstance(error, MultiPartException):
        return 400, str(error)
    if isinstance(error, TimeoutError):
        return 408, "The photo took too long to arrive. Please try again."
    if isinstance(error, StylistError):
        log.info("upload refused: %s", type(error).__name__)
        return 503 if isinstance(error, UNWELL) else 400, sentence_for(error)
    log.error("an upload failed: %s", place_of(error))
    return 500, "Something went wrong with this photo. Please choose another one."


def _impatient(receive: Receive) -> Receive:
    """A receive that fails when the sender is silent for too long."""

    async def part() -> Message:
        with anyio.fail_after(SILENT_FOR):
            return await receive()

    return part


class _InMemory(MultiPartParser):
    """Keeps files off the disk, where the stock parser spools them past 1 MB."""

    spool_max_size = MOST_UPLOAD


async def _only_file(scope: Scope, body: bytes) -> bytes:
    if not header(scope, "content-type").startswith("multipart/form-data"):
        raise MultiPartException("Please send the photo as a form with one file.")

    async def stream() -> AsyncGenerator[bytes, None]:
        yield body

    parser = _InMemory(Headers(scope=scope), stream(), max_files=1, max_fields=4)
    form = await parser.parse()
    try:
        files = [value for value in form.values() if isinstance(value, UploadFile)]
        if not files:
            raise MultiPartException("Please choose a photo first.")
        return await files[0].read()
    finally:
        await form.close()


def _marked(photo: bytes, visitor: str) -> bytes:
    """The photo as this visitor's own: other bytes, hence another address, than anybody else's.

    Two may send the same picture, and one's forgetting must leave the other's alone. What stands
    behind the end of a JPEG is read by nobody.
    """
    return photo + stamp_of(visitor) if visitor else photo


def _form(photo: bytes) -> tuple[bytes, str]:
    """A form with this one file, as a browser would send it; and its content type."""
    boundary = secrets.token_hex(16)
    head = (
        f"--{boundary}\r\n"
        f'Content-Disposition: form-data; name="files"; filename="{UPLOAD_NAME}"\r\n'
        "Content-Type: image/jpeg\r\n\r\n"
    )
    form = head.encode() + photo + f"\r\n--{boundary}--\r\n".encode()
    return form, f"multipart/form-data; boundary={boundary}"


def sweep(uploads: Path, older_than: float = KEPT_SECONDS) -> int:
    """Delete uploads not touched for `older_than` seconds. Returns how many files went."""
    if not uploads.is_dir():
        return 0
    limit = time.time() - older_than
    # Judged before anything goes: deleting a file makes its folder young.
    old = [path for path in uploads.rglob("*") if _is_older(path, limit)]
    folders = [path for path in old if path.is_dir()]
    gone = 0
    for file in set(old).difference(folders):
        # Another sweeper may have been here first.
        with contextlib.suppress(FileNotFoundError):
            file.unlink()
            gone += 1
    for folder in reversed(folders):
        # One that is not empty stays.
        with contextlib.suppress(OSError):
            folder.rmdir()
    return gone


def _is_older(path: Path, limit: float) -> bool:
    try:
        return path.stat().st_mtime < limit
    except FileNotFoundError:
        return False
