"""`POST /api/v1/search`."""

from collections.abc import Mapping
from typing import Any, Final

import anyio.to_thread
from fastapi import APIRouter
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.requests import Request

from stylist.service import Stylist
from webapp.api.bodies import SearchBody
from webapp.api.examples import FOUND, WITH_BODY
from webapp.api.photos import Receiving, form_of, is_form

_SCHEMA: Final = SearchBody.model_json_schema()
_FORM: Final[Mapping[str, Any]] = _SCHEMA | {"properties": _SCHEMA["properties"] | {
    "photo": {"type": "string", "format": "binary", "description": "The picture as a file."}
}}  # fmt: skip
_BOTH_WAYS: Final = {"requestBody": {"required": True, "content": {
    "application/json": {"schema": _SCHEMA,
                         "example": {"text": "navy wool coat", "max_price": 250}},
    "multipart/form-data": {"schema": _FORM},
}}}  # fmt: skip


def search_routes(stylist: Stylist, receiving: Receiving) -> APIRouter:
    """Find pieces of the shop."""
    router = APIRouter(tags=["search"])

    @router.post("/search", summary="Find pieces like a photo, like some words, or in between",
                 responses=WITH_BODY | FOUND, openapi_extra=_BOTH_WAYS)  # fmt: skip
    async def search(request: Request) -> JSONResponse:
        """Give `text`, `photo` or both, and any limits: nothing that breaks a limit is shown.

        Send JSON with the photo in base64, or a form with the photo as a file; one of more than
        18 MB fits a form only. The answer holds what was found in the photo (`garments`), the
        pieces of the shop closest first (`matches`: the catalog's record, a score, and reasons made
        of its facts), and a `notice` where a limit is in the way.

        The photo is worked on in memory with its faces covered, and is not kept; what was seen in
        it is remembered for an hour at most.
        """
        body = await _body(request)
        photo = await receiving.clean(body.photo) if body.photo else None
        result = await anyio.to_thread.run_sync(stylist.search, body.query(photo))
        return JSONResponse(result.to_record())

    return router


async def _body(request: Request) -> SearchBody:
    """What is asked, from JSON or a form.

    Raises:
        RequestValidationError: A field is not what it must be.
    """
    try:
        if is_form(request):
            return SearchBody.model_validate(await form_of(request), strict=False)
        return SearchBody.model_validate_json(await request.body())
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False)) from error
