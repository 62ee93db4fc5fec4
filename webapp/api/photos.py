"""Requests that may bear a photo: read from JSON or a form, the photo cleaned."""

import contextlib
from collections.abc import AsyncIterator, Mapping
from functools import cached_property
from typing import Any, Final, TypeVar

import anyio
import anyio.to_thread
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from stylist.photo.intake import MOST_BYTES
from stylist.service import Stylist
from webapp.api.bodies import PhotoBody
from webapp.guard import MOST_API_BYTES, MOST_PLAIN_BYTES
from webapp.json_bodies import check_parts
from webapp.places import Crowded, Places
from webapp.rates import address_of
from webapp.told import PHOTO_TOO_LARGE

MOST_DECODING: Final = 2
ARRIVES_WITHIN: Final = 120.0
"""Seconds for the bytes of a request that has a place."""
_MOST_FIELDS: Final = 16

_CROWDED: Final = "Many photos are being looked at. Please try again in a moment."
_SLOW: Final = "The photo took too long to arrive. Please try again."

Asked = TypeVar("Asked", bound=PhotoBody)


class Receiving:
    """Reads requests and cleans photos, few at once. What came as sent is gone afterwards."""

    def __init__(self, stylist: Stylist) -> None:
        self._stylist = stylist
        self._places = Places()

    async def read(self, request: Request, kind: type[Asked]) -> tuple[Asked, bytes | None]:
        """What is asked, and its photo as `Stylist.receive` gives it; None without one.

        Raises:
            RequestValidationError: A field is not what it must be.
            HTTPException: The form cannot be read (400), the photo has too many bytes (413), came
                too slowly (408), or there are too many just now (503).
            InvalidRequest: The photo is no picture, or none that we work with; or the request
                holds too many values.
        """
        async with self._place(request):
            try:
                with anyio.fail_after(ARRIVES_WITHIN):
                    asked = await _parsed(request, kind)
            except TimeoutError as error:
                raise HTTPException(408, _SLOW) from error
            except ClientDisconnect as error:
                raise HTTPException(400, "The request broke off.") from error
            raw, asked = asked.photo, asked.model_copy(update={"photo": None})
            return asked, await self._clean(raw) if raw else None

    async def _clean(self, photo: bytes) -> bytes:
        if len(photo) > MOST_BYTES:
            raise HTTPException(413, PHOTO_TOO_LARGE)
        return await anyio.to_thread.run_sync(self._stylist.receive, photo, limiter=self._decoders)

    @contextlib.asynccontextmanager
    async def _place(self, request: Request) -> AsyncIterator[None]:
        if int(request.headers.get("content-length", 0)) <= MOST_PLAIN_BYTES:
            yield
            return
        try:
            async with self._places.one(address_of(request.scope)):
                yield
        except Crowded as error:
            raise HTTPException(503, _CROWDED) from error

    # It belongs to the event loop, so it is made while that runs.
    @cached_property
    def _decoders(self) -> anyio.CapacityLimiter:
        return anyio.CapacityLimiter(MOST_DECODING)


def both_ways(
    kind: type[PhotoBody], example: Mapping[str, Any], in_form: Mapping[str, Any]
) -> dict[str, Any]:
    """How OpenAPI says that a request is JSON or a form, with an example of each."""
    schema = kind.model_json_schema()
    file = {"type": "string", "format": "binary", "description": "The picture as a file."}
    form = schema | {"properties": schema["properties"] | {"photo": file}}
    return {"requestBody": {"required": True, "content": {
        "application/json": {"schema": schema, "example": example},
        "multipart/form-data": {"schema": form,
                                "example": {"photo": "jacket.jpg", **in_form}},
    }}}  # fmt: skip


class _InMemory(MultiPartParser):
    """Keeps files off the disk, where the stock parser spools them past 1 MB."""

    spool_max_size = MOST_API_BYTES


async def _parsed(request: Request, kind: type[Asked]) -> Asked:
    try:
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            return kind.model_validate(await _form(request), strict=False)
        # 25 MB take a while, and everybody else waits for the event loop.
        return await anyio.to_thread.run_sync(_from_json, kind, await request.body())
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False)) from error


def _from_json(kind: type[Asked], body: bytes) -> Asked:
    check_parts(body)
    return kind.model_validate_json(body)


async def _form(request: Request) -> dict[str, Any]:
    """The fields of a form, its file as bytes; what is empty is left out."""
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
