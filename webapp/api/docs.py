"""The API's description: /api/openapi.json for programs, /api/docs for people.

The page is made of the same description, here: it needs no script and asks no other host.
"""

import json
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.requests import Request

from webapp.api.described import ERRORS, operation, prose
from webapp.rendering import render

_READ: Final = ["GET", "HEAD"]
_HEADERS: Final = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
                               "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cache-control": "no-cache",
}  # fmt: skip
_ABOUT: Final = """\
Search a shop's catalog, talk with its stylist, have outfits put together and share them.

There is no account. Whoever asks is a `visitor`: 32 hexadecimal digits that this API gives and
that nobody can guess. Keep them like a password, and send them to go on, to withdraw a look, or to
be forgotten. Money is in minor units (`price_minor`: 4900 is $49) in answers and in whole units
(`max_price`: 49) in wishes. The picture of a piece is at `/media/items/` and its `product_id`.

Errors are `application/problem+json`: `status`, `title`, and a `detail` for people; 422 also lists
each field at fault under `errors`. Pages of other hosts cannot call this API from a browser."""
_UNNEEDED: Final = "HTTPValidationError"


def add_docs(api: FastAPI) -> None:
    """Describe all routes of an application that is mounted at /api."""

    @api.api_route("/openapi.json", methods=_READ, include_in_schema=False)
    def openapi() -> JSONResponse:
        return JSONResponse(schema_of(api), headers={"cache-control": "no-cache"})

    @api.api_route("/docs", methods=_READ, include_in_schema=False)
    def docs(request: Request) -> HTMLResponse:
        schema = schema_of(api)
        base = f"{request.url.scheme}://{request.url.netloc}"
        operations = [operation(schema, path, method, one, base)
                      for path, methods in schema["paths"].items()
                      for method, one in methods.items()]  # fmt: skip
        page = render("api.html", about=prose(_ABOUT), errors=ERRORS, operations=operations)
        return HTMLResponse(page, headers=_HEADERS)


def schema_of(api: FastAPI) -> dict[str, Any]:
    """The OpenAPI description, with whole addresses."""
    schema = get_openapi(title="Virtual stylist", version="1", description=_ABOUT,
                         routes=api.routes)  # fmt: skip
    schema["paths"] = {f"/api{path}": methods for path, methods in schema["paths"].items()}
    for methods in schema["paths"].values():
        for one in methods.values():
            # FastAPI's own shape of errors, which none of ours has.
            if _UNNEEDED in json.dumps(one["responses"].get("422", {})):
                del one["responses"]["422"]
    for name in (_UNNEEDED, "ValidationError"):
        schema.get("components", {}).get("schemas", {}).pop(name, None)
    return schema
