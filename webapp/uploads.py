"""The upload step is the photo's intake: what a browser sends is re-encoded before it is kept.

The raw file stays in memory and is gone when the request ends; Gradio and the disk only
ever see a JPEG without EXIF that we made ourselves.
"""

import secrets
import time
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Final

import anyio.to_thread
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.types import ASGIApp, Receive, Scope, Send

from stylist.errors import UnreadablePicture
from stylist.photo.intake import MOST_BYTES, clean_jpeg
from webapp.asgi import BodyTooLarge, read_body, refusal, replay, with_headers
from webapp.guard import UPLOAD_ROUTE

MOST_UPLOAD: Final = MOST_BYTES + 64 * 1024
"""The photo and the form around it."""
KEPT_SECONDS: Final = 24 * 3600.0


class PhotoIntake:
    """Replaces the one file of an upload by its clean copy, or refuses it with a sentence."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Only uploads are touched."""
        if scope["type"] != "http" or scope["path"] != UPLOAD_ROUTE:
            return await self._app(scope, receive, send)
        try:
            body = await read_body(receive, MOST_UPLOAD)
            raw = await _only_file(scope, body)
            clean = await anyio.to_thread.run_sync(clean_jpeg, raw)
        except BodyTooLarge:
            most = MOST_BYTES // 2**20
            sentence = f"The photo has more than {most} MB. Please send a smaller copy."
            return await refusal(413, sentence)(scope, receive, send)
        except (UnreadablePicture, MultiPartException) as error:
            return await refusal(400, str(error))(scope, receive, send)
        except ConnectionError:
            return
        form, content_type = _form(clean)
        scope = with_headers(scope, content_type=content_type, content_length=str(len(form)))
        await self._app(scope, replay(form, receive), send)


class _InMemory(MultiPartParser):
    """Keeps files off the disk, where the stock parser spools them past 1 MB."""

    spool_max_size = MOST_UPLOAD


async def _only_file(scope: Scope, body: bytes) -> bytes:
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


def _form(photo: bytes) -> tuple[bytes, str]:
    """A form with this one file, as a browser would send it; and its content type."""
    boundary = secrets.token_hex(16)
    head = (
        f"--{boundary}\r\n"
        'Content-Disposition: form-data; name="files"; filename="photo.jpg"\r\n'
        "Content-Type: image/jpeg\r\n\r\n"
    )
    form = head.encode() + photo + f"\r\n--{boundary}--\r\n".encode()
    return form, f"multipart/form-data; boundary={boundary}"


def sweep(uploads: Path, older_than: float = KEPT_SECONDS) -> int:
    """Delete uploads not touched for `older_than` seconds. Returns how many files went."""
    if not uploads.is_dir():
        return 0
    limit = time.time() - older_than
    old = [path for path in uploads.rglob("*") if path.is_file() and path.stat().st_mtime < limit]
    for path in old:
        path.unlink(missing_ok=True)
    for folder in uploads.iterdir():
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return len(old)
