"""The HTTP API and the look pages over the small shop, spoken to in this process."""

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.talk.shop import Shop
from webapp.api.app import add_api
from webapp.guard import Guard
from webapp.headers import AnswerHeaders
from webapp.look_pages import add_look_pages
from webapp.routes import add_routes
from webapp.serving import Serving

HOST = "http://stylist.example"


def client_of(shop: Shop, folder: Any, *scripts: Any, public_url: str = "") -> TestClient:
    """A client; the chat model plays the scripts."""
    return TestClient(app_of(shop, folder, *scripts, public_url=public_url), HOST)


def app_of(shop: Shop, folder: Any, *scripts: Any, public_url: str = "") -> FastAPI:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    serving = Serving(stylist=shop.stylist, talk=shop.talk(*scripts), looks=shop.looks,
                      blobs=shop.blobs, store=shop.store, data_dir=folder,
                      public_url=public_url)  # fmt: skip
    add_routes(app, shop.stylist)
    add_look_pages(app, shop.looks, shop.stylist, public_url)
    add_api(app, serving)
    app.add_middleware(Guard, uploads=folder, inputs={})
    app.add_middleware(AnswerHeaders)
    return app
