"""Photos that come with a request: out of a form or of JSON, and made fit to be worked with."""

from functools import cached_property
from typing import Any, Final

import anyio
import anyio.to_thread
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from stylist.photo.intake import MOST_BYTES
from stylist.service import Stylist
from webapp.guard import MOST_API_BYTES
from webapp.told import PHOTO_TOO_LARGE

MOST_DECODING: Final = 2
_MOST_FIELDS: Final = 16


class _InMemory(MultiPartParser):
    """Keeps files off the disk, where the stock parser spools them past 1 MB."""

    spool_max_size = MOST_API_BYTES


class Receiving:
    """Cleans photos, few at once. What came as sent is gone when the request ends."""

    def __init__(self, stylist: Stylist) -> None:
        self._stylist = stylist

    async def clean(self, photo: bytes) -> bytes:
        """See `Stylist.receive`.

        Raises:
            HTTPException: 413; the photo has too many bytes.
            InvalidRequest: It is no picture, or none that we work with.
        """
        if len(photo) > MOST_BYTES:
            raise HTTPException(413, PHOTO_TOO_LARGE)
        return await anyio.to_thread.run_sync(self._stylist.receive, photo, limiter=self._places)

    # It belongs to the event loop, so it is made while that runs.
    @cached_property
    def _places(self) -> anyio.CapacityLimiter:
        return anyio.CapacityLimiter(MOST_DECODING)


def is_form(request: Request) -> bool:
    """Whether the request is a multipart form."""
    return request.headers.get("content-type", "").startswith("multipart/form-data")


async def form_of(request: Request) -> dict[str, Any]:
    """The fields of a form, its file as bytes; what is empty is left out.

    Raises:
        HTTPException: 400; it cannot be read.
    """
    parser = _InMemory(request.headers, request.stream(), max_files=1, max_fields=_MOST_FIELDS)
    try:
        form = await parser.parse()
    except MultiPartException as error:
        raise HTTPException(400, f"The form cannot be read: {error.message}") from error
    try:
        fields = {name: await value.read() if isinstance(value, UploadFile) else value
                  for name, value in form.multi_items()}  # fmt: skip
    finally:
        await form.close()
    return {name: value for name, value in fields.items() if value}
