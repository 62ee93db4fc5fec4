"""Look pages: what a shared link opens, as plain HTML that unfurls in a messenger; and pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import ParamSpec, TypeVar

import anyio
import anyio.to_thread
from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.requests import Request

from stylist.domain import CatalogItem, Look, LookPiece, Money
from stylist.errors import NotFound, Withdrawn
from stylist.looks import Looks
from stylist.places import places_in
from stylist.service import Stylist
from webapp.rendering import render

P = ParamSpec("P")
Drawn = TypeVar("Drawn")

_READ = ["GET", "HEAD"]
_MOST_DRAWING = 2
"""Boards drawn at once: each takes a core for a moment."""
_MOST_WAITING = 16
_WAITED = 5.0
"""Seconds that a request for an imagined photo waits for it; then it is told to ask again."""

_POLICY = ("default-src 'none'; img-src 'self'; style-src 'self'; form-action 'none'; "
           "frame-ancestors 'none'; base-uri 'none'")  # fmt: skip
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-robots-tag": "noindex, nofollow",
    # It can be withdrawn: nobody may keep it for long.
    "cache-control": "no-cache",
}
# It can be erased, so it is kept for no longer than somebody looks at it.
_FOR_AN_HOUR = {"cache-control": "private, max-age=3600"}
_NOT_KEPT = {"cache-control": "no-store"}
_PICTURE_HEADERS = {"cache-control": "public, max-age=300", "x-robots-tag": "noindex"}


@dataclass(frozen=True)
class ShownPiece:
    """A piece of a look as the catalog has it now. item: None when it is not sold any more."""

    number: int
    saved: LookPiece
    item: CatalogItem | None

    @property
    def title(self) -> str:
        """Its name now, or when it was saved."""
        return self.item.title if self.item else self.saved.title

    @property
    def price(self) -> Money:
        """Its price now, or when it was saved."""
        return self.item.price if self.item else Money(self.saved.price_minor, self.saved.currency)

    @property
    def is_sold(self) -> bool:
        """Whether it can be bought."""
        return self.item is not None and bool(self.item.sizes_in_stock)


def add_look_pages(app: FastAPI, looks: Looks, stylist: Stylist, public_url: str = "") -> None:
    """public_url: where the page is for others ('https://stylist.example'); '' goes by the Host
    header that a request names."""
    router = APIRouter(include_in_schema=False)
    pen, waiting = Pen(), Pen(_MOST_WAITING)

    @router.api_route("/looks/{look_id}", methods=_READ, response_class=HTMLResponse)
    def look_page(look_id: str, request: Request) -> HTMLResponse:
        """A look, or that it was taken back (410), or that there is none (404)."""
        try:
            look = looks.open(look_id)
        except Withdrawn:
            return HTMLResponse(render("look_gone.html", withdrawn=True), 410, _HEADERS)
        except NotFound:
            return HTMLResponse(render("look_gone.html", withdrawn=False), 404, _HEADERS)
        base = public_url or str(request.base_url).rstrip("/")
        return HTMLResponse(_page(look, stylist, base), headers=_HEADERS)

    @router.api_route("/media/looks/{look_id}.jpg", methods=_READ)
    def look_picture(look_id: str) -> Response:
        """A look's picture."""
        return Response(looks.picture(look_id), media_type="image/jpeg", headers=_PICTURE_HEADERS)

    @router.api_route("/media/outfits/{key}.jpg", methods=_READ)
    async def outfit_picture(key: str) -> Response:
        """The picture of an outfit that was composed here, drawn when it is first asked for."""
        picture = await pen.draws(looks.outfit_picture, key)
        return Response(picture, media_type="image/jpeg", headers=_FOR_AN_HOUR)

    @router.api_route("/media/outfits/{key}.json", methods=["GET"])
    async def outfit_places(key: str) -> JSONResponse:
        """Where its pieces lie in that picture: left, top, width, height in pixels of each."""
        picture = await pen.draws(looks.outfit_picture, key)
        return JSONResponse({"pieces": places_in(picture)}, headers=_FOR_AN_HOUR)

    @router.api_route("/media/imagined/{key}.jpg", methods=["GET"])
    async def imagined_picture(key: str) -> Response:
        """The imagined photo of an outfit that was composed here; 202 while it is being made, 404
        with a sentence where there is none."""
        picture = await waiting.draws(looks.imagined, key, _WAITED)
        if picture is None:
            return Response(status_code=202, headers={"retry-after": "1", **_NOT_KEPT})
        return Response(picture, media_type="image/jpeg", headers=_FOR_AN_HOUR)

    app.include_router(router)


class Pen:
    """Who may draw now. places: how many at once."""

    def __init__(self, places: int = _MOST_DRAWING) -> None:
        self._count = places

    async def draws(self, draw: Callable[P, Drawn], *given: P.args, **more: P.kwargs) -> Drawn:
        """What `draw` gives, in a thread; the others wait."""
        call = partial(draw, *given, **more)
        return await anyio.to_thread.run_sync(call, limiter=self._places)

    # It belongs to the event loop, so it is made while that runs.
    @cached_property
    def _places(self) -> anyio.CapacityLimiter:
        return anyio.CapacityLimiter(self._count)


def _page(look: Look, stylist: Stylist, base: str) -> str:
    items = {item.product_id: item
             for item in stylist.items([piece.product_id for piece in look.pieces])}  # fmt: skip
    pieces = [ShownPiece(number, piece, items.get(piece.product_id))
              for number, piece in enumerate(look.pieces, 1)]  # fmt: skip
    total = Money(sum(piece.price.minor for piece in pieces), pieces[0].price.currency)
    return render("look.html", look=look, pieces=pieces, total=total, base=base,
                  was=look.total if look.total != total else None)  # fmt: skip
