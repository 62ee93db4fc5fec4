"""Plain HTTP beside the page: health, item pages, pictures, our own static files."""

import logging

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import Request

from stylist.errors import NotFound, StylistError
from stylist.service import Stylist
from webapp.assets import OwnFiles
from webapp.problems import problem, problem_of
from webapp.rendering import render
from webapp.told import NO_ANSWER, place_of

log = logging.getLogger(__name__)

_READ = ["GET", "HEAD"]


def add_routes(app: FastAPI, stylist: Stylist) -> None:
    """Everything that is not the Gradio page."""
    router = APIRouter()

    @router.api_route("/healthz", methods=_READ)
    def healthz() -> JSONResponse:
        """200 when models and index answer."""
        stylist.warm_up()
        return JSONResponse({"status": "ok", "items": stylist.catalog_info()["items"]})

    @router.api_route("/items/{product_id}", methods=_READ, response_class=HTMLResponse)
    def item_page(product_id: str, request: Request) -> HTMLResponse:
        """One piece, as plain HTML; a browser that comes too late gets a page, too."""
        try:
            return HTMLResponse(render("item.html", item=stylist.item(product_id)))
        except NotFound:
            if "text/html" not in request.headers.get("accept", ""):
                raise
            return HTMLResponse(render("gone.html"), 404)

    @router.api_route("/media/items/{product_id}", methods=_READ)
    def item_picture(product_id: str, request: Request) -> Response:
        """One piece's picture."""
        etag = f'"{stylist.item(product_id).image_sha256[:32]}"'
        headers = {"etag": etag, "cache-control": "public, max-age=3600"}
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers=headers)
        picture = stylist.item_picture(product_id)
        return Response(picture, media_type=_media_type(picture), headers=headers)

    app.include_router(router)
    app.mount("/page", OwnFiles())
    app.add_exception_handler(StylistError, _refuse)
    app.add_exception_handler(HTTPException, _refuse_http)
    app.add_exception_handler(RequestValidationError, _refuse_invalid)
    app.add_exception_handler(Exception, _break)


def _refuse(request: Request, error: Exception) -> Response:
    assert isinstance(error, StylistError)
    return problem_of(error)


def _refuse_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return problem(error.status_code, error.detail)


def _refuse_invalid(request: Request, error: Exception) -> Response:
    # FastAPI's own answer quotes what was sent.
    return problem(422, "The request is not what this address takes.")


def _break(request: Request, error: Exception) -> Response:
    log.error("no answer: %s", place_of(error))
    return problem(500, NO_ANSWER)


def _media_type(picture: bytes) -> str:
    """By content; what is none of these is sent as bytes that no browser runs."""
    if picture[:4] == b"RIFF" and picture[8:12] == b"WEBP":
        return "image/webp"
    if picture[:3] == b"\xff\xd8\xff":
        return "image/jpeg"
    return "image/png" if picture[:8] == b"\x89PNG\r\n\x1a\n" else "application/octet-stream"
