"""`POST /api/v1/search`."""

from typing import Final

import anyio.to_thread
from fastapi import APIRouter
from fastapi.responses import JSONResponse
from starlette.requests import Request

from stylist.service import Stylist
from webapp.api.bodies import SearchBody
from webapp.api.examples import FOUND, WITH_BODY
from webapp.api.photos import Receiving, both_ways

_BODY: Final = both_ways(
    SearchBody, {"text": "navy wool coat", "max_price": 250},
    {"text": "in green", "photo_weight": 0.4},
)  # fmt: skip


def search_routes(stylist: Stylist, receiving: Receiving) -> APIRouter:
    """Find pieces of the shop."""
    router = APIRouter(tags=["search"])

    @router.post("/search", summary="Find pieces like a photo, like some words, or in between",
                 responses=WITH_BODY | FOUND, openapi_extra=_BODY)  # fmt: skip
    async def search(request: Request) -> JSONResponse:
        """Give `text`, `photo` or both, and any limits: nothing that breaks a limit is shown.

        Send JSON with the photo in base64, or a form with the photo as a file; one of more than
        18 MB fits a form only. The answer holds what was found in the photo (`garments`), the
        pieces of the shop closest first (`matches`: the catalog's record, a score, and reasons made
        of its facts), and a `notice` where a limit is in the way.

        The photo is worked on in memory with its faces covered, and is not kept; what was seen in
        it is remembered for an hour at most.
        """
        asked, photo = await receiving.read(request, SearchBody)
        result = await anyio.to_thread.run_sync(stylist.search, asked.query(photo))
        return JSONResponse(result.to_record())

    return router
