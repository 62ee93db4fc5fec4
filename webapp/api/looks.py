"""Outfits put together from stock, and looks: outfits saved under a link."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Final

import anyio.to_thread
from fastapi import APIRouter, Body, Header, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.requests import Request

from stylist.domain import Outfit
from stylist.domain.outfit import MOST_PIECES
from stylist.errors import InvalidRequest
from stylist.looks import Looks
from stylist.service import Stylist
from stylist.talk.arguments import checked, parsed
from stylist.talk.conversations import Conversations
from stylist.talk.events import Dressed
from stylist.talk.specs import SPECS
from webapp.api.bodies import Asking, Id, LookBody, VisitorBody
from webapp.api.examples import COMPOSED, GONE, READ, SAVED, WISHED, WITH_BODY
from webapp.api.records import of_look, of_outfit
from webapp.api.visitors import asking
from webapp.look_pages import Pen
from webapp.problems import problem

_COMPOSE: Final = "compose_outfit"
_VISITOR: Final = {
    "type": "string",
    "pattern": "^[0-9a-f]{32}$",
    "description": "Who asks: 32 hexadecimal digits that this API gave. Left out: somebody new.",
}
_PROPERTIES: Final = {
    name: field
    for spec in SPECS if spec["name"] == _COMPOSE
    for name, field in spec["inputSchema"]["json"]["properties"].items() if name != "use_photo"
}  # fmt: skip
_COUNT: Final = {
    "type": "integer",
    "enum": [1, 2, 3],
    "description": "Outfits wanted; 3 if not said.",
}
_WISH: Final = {
    "type": "object", "additionalProperties": False,
    "properties": {"visitor": _VISITOR, **_PROPERTIES, "count": _COUNT},
}  # fmt: skip
_MOST_NAMED: Final = {"keep": MOST_PIECES, "without": 200}
_WISH_BODY: Final = {"requestBody": {"required": True, "content": {
    "application/json": {"schema": _WISH, "example": WISHED}}}}  # fmt: skip


def outfit_routes(talk: Conversations) -> APIRouter:
    """Put outfits together."""
    router = APIRouter(tags=["outfits"])

    @router.post("/outfits", summary="Put outfits together from what is in stock",
                 responses=WITH_BODY | COMPOSED, openapi_extra=_WISH_BODY)  # fmt: skip
    def compose(wish: Annotated[dict[str, Any], Body()]) -> JSONResponse:
        """Up to three outfits that differ and fit the wish, best first.

        Every field is optional, and what is set holds: no piece above `max_price`, no outfit above
        `total`, nothing of `avoid_colors`. `keep` names pieces that each outfit must hold. Where
        nothing fits, `outfits` is empty and `notice` says what is in the way. The picture of an
        outfit is drawn when it is first asked for.
        """
        try:
            # Parsed once more for what Python's JSON lets pass: halves of characters, great depth.
            said = _not_too_long(checked(parsed(json.dumps(wish)), _WISH))
            visitor = Asking.model_validate({"visitor": said.pop("visitor", None)}).visitor
        except InvalidRequest as error:
            return problem(422, str(error))
        except ValidationError as error:
            raise RequestValidationError(error.errors(include_input=False)) from error
        visitor = asking(talk, visitor)
        outcome = talk.use(visitor, _COMPOSE, said)
        outfits = [of_outfit(one.outfit) for one in outcome.events if isinstance(one, Dressed)]
        notice = outcome.result.get("notice")
        told: Mapping[str, Any] = {"notice": notice} if notice else {}
        return JSONResponse({"visitor": visitor, "outfits": outfits, **told})

    return router


def _not_too_long(said: dict[str, Any]) -> dict[str, Any]:
    for name, most in _MOST_NAMED.items():
        if len(said.get(name, ())) > most:
            raise InvalidRequest(f"{name} names {len(said[name])} pieces; {most} are the most.")
    return said


def look_routes(
    talk: Conversations, looks: Looks, stylist: Stylist, public_url: str = ""
) -> APIRouter:
    """Save, read and withdraw looks; forget a visitor."""
    router = APIRouter(tags=["looks"])
    pen = Pen()

    @router.post("/looks", status_code=201, summary="Save an outfit under a link",
                 responses=WITH_BODY | SAVED)  # fmt: skip
    async def save(body: LookBody, request: Request) -> JSONResponse:
        """The link opens a page with picture, pieces and prices for whoever has it, for a year.

        Keep `visitor`: only with it can the look be withdrawn.
        """
        visitor, key = await anyio.to_thread.run_sync(_noted, body)
        look = await pen.draws(looks.save, visitor, key)
        record = of_look(look, _base(request, public_url)) | {"visitor": visitor}
        return JSONResponse(record, 201, {"location": f"/api/v1/looks/{look.look_id}"})

    @router.get("/looks/{look_id}", summary="Read a look", responses=GONE | READ)
    def read(look_id: str, request: Request) -> JSONResponse:
        """What the look's page shows, with the prices of the day it was saved."""
        return JSONResponse(of_look(looks.open(look_id), _base(request, public_url)))

    @router.delete(
        "/looks/{look_id}",
        status_code=204,
        summary="Withdraw a look",
        response_description="Withdrawn.",
        responses=GONE,
    )
    def withdraw(look_id: str, visitor: Annotated[Id, Header(alias="x-stylist-visitor", description=
            "The visitor who saved it.")]) -> Response:  # fmt: skip
        """Its link answers 410 from now on, and its picture is deleted."""
        looks.withdraw(visitor, look_id)
        return Response(status_code=204)

    @router.post("/forget", status_code=204, summary="Forget a visitor", tags=["privacy"],
                 response_description="Forgotten.", responses=WITH_BODY)  # fmt: skip
    def forget(body: VisitorBody) -> Response:
        """Deletes photos, conversations, outfits, profile and looks of a visitor, at once.

        The visitor is nobody from then on: other requests that name them are answered 410.
        """
        talk.forget(body.visitor)
        return Response(status_code=204)

    def _noted(body: LookBody) -> tuple[str, str]:
        """Who saves, and the key of what."""
        visitor = asking(talk, body.visitor)
        if body.outfit:
            return visitor, body.outfit
        items = tuple(stylist.item(product_id) for product_id in body.items or ())
        return visitor, looks.note(visitor, Outfit(items, body.title))

    return router


def _base(request: Request, public_url: str) -> str:
    """Where the page is for others."""
    return public_url or f"{request.url.scheme}://{request.url.netloc}"
