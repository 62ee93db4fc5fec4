"""Plain HTTP beside the page: health, item pages, pictures, our own static files."""

from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.requests import Request

from stylist.errors import NotFound, ServiceUnavailable, StylistError
from stylist.service import Stylist
from webapp.page.cards import render

STATIC = Path(__file__).parent / "static"

_STATUS: dict[type[StylistError], int] = {NotFound: 404, ServiceUnavailable: 503}


def add_routes(app: FastAPI, stylist: Stylist) -> None:
    """Everything that is not the Gradio page."""
    router = APIRouter()

    @router.get("/healthz")
    def healthz() -> JSONResponse:
        """200 when models and index answer."""
        stylist.warm_up()
        return JSONResponse({"status": "ok", "items": stylist.catalog_info()["items"]})

    @router.get("/items/{product_id}", response_class=HTMLResponse)
    def item_page(product_id: str) -> HTMLResponse:
        """One piece, as plain HTML."""
        return HTMLResponse(render("item.html", item=stylist.item(product_id)))

    @router.get("/media/items/{product_id}")
    def item_picture(product_id: str, request: Request) -> Response:
        """One piece's picture."""
        etag = f'"{stylist.item(product_id).image_sha256[:32]}"'
        headers = {"etag": etag, "cache-control": "public, max-age=3600"}
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers=headers)
        picture = stylist.item_picture(product_id)
        return Response(picture, media_type=_media_type(picture), headers=headers)

    app.include_router(router)
    app.mount("/page", StaticFiles(directory=STATIC))
    app.add_exception_handler(StylistError, _refuse)


def _refuse(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 400)
    problem = {"type": "about:blank", "title": type(error).__name__, "status": status,
               "detail": str(error)}  # fmt: skip
    return JSONResponse(problem, status, media_type="application/problem+json")


def _media_type(picture: bytes) -> str:
    """By content; what is none of these is sent as bytes that no browser runs."""
    if picture[:4] == b"RIFF" and picture[8:12] == b"WEBP":
        return "image/webp"
    if picture[:3] == b"\xff\xd8\xff":
        return "image/jpeg"
    return "image/png" if picture[:8] == b"\x89PNG\r\n\x1a\n" else "application/octet-stream"
