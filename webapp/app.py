"""Puts the web application together: FastAPI is the parent, the Gradio page is mounted in it."""

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from stylist.service import Stylist
from webapp.guard import Guard
from webapp.routes import add_routes
from webapp.uploads import PhotoIntake, sweep

log = logging.getLogger(__name__)

SWEEP_SECONDS = 900.0

Lifespan = Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]

_ENVIRONMENT = {
    # Gradio reads these while it is imported: no analytics, no calls home.
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "100000",
    "GRADIO_ANALYTICS_MAX_EVENTS": "100",
}


def build_app(stylist: Stylist, data_dir: Path, host: str = "127.0.0.1") -> FastAPI:
    """The whole web application over one stylist; uploads are kept below `data_dir`.

    host: the address it will listen at; decides which Host headers are answered.
    Middleware from outside in: CORS, host names, guard, photo intake, Gradio.
    """
    uploads = (data_dir / "uploads").resolve()
    uploads.mkdir(parents=True, exist_ok=True)
    os.environ.update(_ENVIRONMENT | {"GRADIO_TEMP_DIR": str(uploads)})
    # Imported late: it takes seconds, and the variables above must stand before it.
    from webapp.page.mount import mount_page

    app = FastAPI(
        title="Virtual stylist", docs_url=None, redoc_url=None, openapi_url=None,
        lifespan=_sweeping(lambda: sweep(uploads), stylist.forget_old_photos),
    )  # fmt: skip
    add_routes(app, stylist)
    page = mount_page(app, stylist, uploads)
    if not page.has_launched:
        raise RuntimeError("Gradio does not take the page for launched.")
    # Starlette runs the one added last first.
    app.add_middleware(PhotoIntake, stylist=stylist)
    app.add_middleware(Guard, uploads=uploads)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=_names(host), www_redirect=False)
    app.add_middleware(CORSMiddleware, allow_origins=[])
    return app


def _names(host: str) -> list[str]:
    """The Host headers to answer: any where the page listens at every address."""
    if host in ("0.0.0.0", "::", ""):
        return ["*"]
    return ["127.0.0.1", "localhost", "[::1]", f"[{host}]" if ":" in host else host]


def _sweeping(*sweeps: Callable[[], object]) -> Lifespan:
    """While the app runs, what is left of old photos goes every quarter of an hour."""

    async def run() -> None:
        while True:
            for one in sweeps:
                try:
                    await asyncio.to_thread(one)
                except Exception:  # one that fails ends neither the others nor the next round
                    log.exception("sweep failed")
            await asyncio.sleep(SWEEP_SECONDS)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(run())
        yield
        task.cancel()

    return lifespan
