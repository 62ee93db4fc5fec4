"""Puts the HTTP API together, as an application of its own below /api."""

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from stylist.errors import StylistError
from webapp.api.chat import chat_routes
from webapp.api.docs import add_docs
from webapp.api.looks import look_routes, outfit_routes
from webapp.api.photos import Receiving
from webapp.api.search import search_routes
from webapp.api.validation import invalid
from webapp.problems import problem, problem_of
from webapp.serving import Serving
from webapp.told import NO_ANSWER, place_of

log = logging.getLogger(__name__)

MOST_TURNS: Final = 64
"""Answers worked on at once; others wait for their thread."""
_NOTHING: Final = "There is nothing here. The API is described at /api/docs."


def add_api(app: FastAPI, serving: Serving) -> None:
    """Mount it. Its errors are its own: application/problem+json, whatever it is."""
    api = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    receiving = Receiving(serving.stylist)
    pool = ThreadPoolExecutor(MOST_TURNS, thread_name_prefix="api-turn")
    v1 = APIRouter(prefix="/v1")
    v1.include_router(search_routes(serving.stylist, receiving))
    v1.include_router(chat_routes(serving.talk, serving.blobs, receiving, pool))
    v1.include_router(outfit_routes(serving.talk))
    v1.include_router(look_routes(serving.talk, serving.looks, serving.stylist, serving.public_url))
    api.include_router(v1)
    add_docs(api)
    api.add_exception_handler(StylistError, _refused)
    api.add_exception_handler(RequestValidationError, _invalid)
    api.add_exception_handler(HTTPException, _http)
    api.add_exception_handler(Exception, _broken)
    app.mount("/api", api)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, StylistError)
    return problem_of(error)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return invalid(error.errors())


def _broken(request: Request, error: Exception) -> Response:
    log.error("no answer: %s", place_of(error))
    return problem(500, NO_ANSWER)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = problem(error.status_code, _said(error))
    answer.headers.update(error.headers or {})
    return answer


def _said(error: HTTPException) -> str:
    if error.status_code == 404:
        return _NOTHING
    if error.status_code == 405:
        allowed = (error.headers or {}).get("Allow", "")
        return f"This address takes {allowed} requests." if allowed else "It takes no such request."
    return str(error.detail)
