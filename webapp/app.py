"""Puts the web application together: FastAPI is the parent, the Gradio page is mounted in it."""

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from stylist.errors import ServiceUnavailable
from stylist.service import Stylist
from webapp.addresses import SIGN_IN_ROUTES
from webapp.api.app import add_api
from webapp.event_rule import inputs_of
from webapp.guard import Guard
from webapp.headers import AnswerHeaders
from webapp.hydrate import Hydrate
from webapp.look_pages import add_look_pages
from webapp.no_stubs import without_stubs
from webapp.one_request import OneRequestQueue
from webapp.public_address import PublicAddress
from webapp.rates import Rates
from webapp.routes import add_routes
from webapp.same_build import SameBuild, build_of
from webapp.serving import Serving
from webapp.shared_uploads import SharedUploads
from webapp.told import place_of
from webapp.uploads import PhotoIntake, sweep

if TYPE_CHECKING:
    from webapp.signing_in.door import Door

log = logging.getLogger(__name__)

SWEEP_SECONDS = 60.0
"""What was forgotten on one replica is gone from the memory of the others within this."""

Lifespan = Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]

_ENVIRONMENT = {
    # Gradio reads these while it is imported: no analytics, no calls home.
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "100000",
    "GRADIO_ANALYTICS_MAX_EVENTS": "100",
}


def build_app(serving: Serving) -> FastAPI:
    """The whole web application."""
    uploads = settle_gradio(serving.data_dir)
    shared = SharedUploads(uploads, serving.blobs, is_forgotten=serving.talk.is_forgotten)
    serving.talk.also_forgets(shared)
    # Imported late: it takes seconds, and the variables above must stand before it.
    from webapp.page.mount import mount_page

    app = FastAPI(
        title="Virtual stylist", docs_url=None, redoc_url=None, openapi_url=None,
        lifespan=_sweeping(serving.blobs.expire, serving.store.expire, lambda: sweep(uploads),
                           shared.sweep, serving.talk.forget_memories,
                           serving.stylist.forget_old_photos),
    )  # fmt: skip
    add_routes(app, serving.stylist)
    add_look_pages(app, serving.looks, serving.stylist, serving.public_url)
    add_api(app, serving)
    page = mount_page(app, serving.talk, serving.looks, uploads, bool(serving.sign_in))
    if not page.has_launched:
        raise RuntimeError("Gradio does not take the page for launched.")
    names = _names(serving.host, serving.public_url)
    add_middleware(app, page, serving.stylist, uploads, shared, names, bool(serving.public_url),
                   door_of(serving))  # fmt: skip
    app.add_middleware(PublicAddress, public_url=serving.public_url, proxies=serving.proxies,
                       by_https=serving.sign_in is not None)  # fmt: skip
    return app


def door_of(serving: Serving) -> "Door | None":
    """Where shoppers sign in; None where nobody has to."""
    if serving.sign_in is None:
        return None
    # Imported late: 12 MB of cryptography, and most pages have no door.
    from webapp.signing_in.door import Door
    from webapp.signing_in.provider import Provider

    return Door(serving.sign_in, Provider(serving.sign_in), serving.public_url)


def settle_gradio(data_dir: Path) -> Path:
    """Set what Gradio reads while it is imported. Returns the folder of uploads."""
    # Not resolve(): it travels in messages, so it is the same for all replicas whatever link
    # or mount stands behind it.
    uploads = Path(os.path.abspath(data_dir / "uploads"))  # noqa: PTH100
    try:
        uploads.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ServiceUnavailable(
            f"The folder {uploads} cannot be made ({error.strerror}). Let this user write there, "
            "or set STYLIST_DATA_DIR to another."
        ) from error
    os.environ.update(_ENVIRONMENT | {"GRADIO_TEMP_DIR": str(uploads)})
    without_stubs()
    return uploads


def add_middleware(
    app: FastAPI,
    page: Any,
    stylist: Stylist,
    uploads: Path,
    shared: SharedUploads,
    names: list[str],
    is_public: bool = False,
    door: "Door | None" = None,
) -> None:
    """Innermost first: Starlette runs the one added last first. door: where one signs in."""
    app.add_middleware(OneRequestQueue, page=page)
    # What was uploaded elsewhere must be here before an event runs.
    app.add_middleware(Hydrate, folder=uploads, uploads=shared)
    app.add_middleware(PhotoIntake, stylist=stylist)
    app.add_middleware(SameBuild, build=build_of(page))
    if door:
        from webapp.signing_in.middleware import SignIn

        app.add_middleware(SignIn, door=door)
    # What is asked inside passes no guard.
    app.add_middleware(Guard, uploads=uploads, inputs=inputs_of(page),
                       also=SIGN_IN_ROUTES if door else {})  # fmt: skip
    # Also what the guard refuses is counted: it has to read it first.
    app.add_middleware(Rates, is_public=is_public)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=names, www_redirect=False)
    app.add_middleware(CORSMiddleware, allow_origins=[])
    app.add_middleware(AnswerHeaders)


def _names(host: str, public_url: str = "") -> list[str]:
    """The Host headers to answer: any where the page listens at every address."""
    if host in ("0.0.0.0", "::", ""):
        return ["*"]
    public = [name] if (name := urlsplit(public_url).hostname) else []
    return ["127.0.0.1", "localhost", "[::1]", f"[{host}]" if ":" in host else host, *public]


def _sweeping(*sweeps: Callable[[], object]) -> Lifespan:
    """While the app runs, what is left of old photos goes every minute."""

    async def run() -> None:
        while True:
            for one in sweeps:
                try:
                    await asyncio.to_thread(one)
                except Exception as error:  # ends neither the others nor the next round
                    log.error("sweep failed: %s", place_of(error))
            await asyncio.sleep(SWEEP_SECONDS)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(run())
        yield
        task.cancel()

    return lifespan
