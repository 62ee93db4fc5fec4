"""Builds the Gradio page and mounts it at the root of a FastAPI application."""

import json
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI

from stylist.photo.intake import MOST_BYTES
from stylist.service import Stylist
from webapp.page.assets import address
from webapp.page.handlers import Handlers
from webapp.page.layout import build_view
from webapp.page.wiring import wire
from webapp.told import NO_ANSWER, PHOTO_TOO_LARGE

MOST_THREADS = 40
QUEUE_NAP = 0.05
"""Seconds between two looks at the queue."""

SCRIPTS = ("requests.js", "photo.js", "filters.js", "results.js")

_KNOWN = {"mostBytes": MOST_BYTES, "tooLarge": PHOTO_TOO_LARGE, "noAnswer": NO_ANSWER}
"""What our scripts know of the server: its limit, and the sentences that both say."""

HEAD = "".join((
    f'<link rel="icon" href="{address("icon.svg")}" type="image/svg+xml">',
    '<meta name="description" content="Find similar pieces in the shop by a photo or by words.">',
    f'<link rel="stylesheet" href="{address("page.css")}">',
    # Gradio adds these once it runs itself, and they come in any order: each adds to this object.
    f"<script>window.stylist = {json.dumps(_KNOWN)}</script>",
    *(f'<script src="{address(name)}"></script>' for name in SCRIPTS),
))  # fmt: skip


def mount_page(app: FastAPI, stylist: Stylist, uploads: Path) -> Any:
    """Mount the page at '/'. Returns it, a `gr.Blocks`."""
    page = build_page(Handlers(stylist, uploads))
    gr.mount_gradio_app(
        app, page, path="/", run_history=False, footer_links=[], show_error=False,
        max_file_size="20mb", enable_monitoring=False, ssr_mode=False, theme=theme(),
        head=HEAD,
    )  # fmt: skip
    # Only launch() sets this by itself; a mounted page has to.
    page.has_launched = True
    return page


def build_page(handlers: Handlers) -> Any:
    """The page with its events, a `gr.Blocks`."""
    with gr.Blocks(title="Virtual stylist", analytics_enabled=False,
                   delete_cache=(3600, 86400)) as page:  # fmt: skip
        wire(build_view(handlers.welcome()), handlers)
    page.max_threads = MOST_THREADS
    page.queue(default_concurrency_limit=MOST_THREADS, max_size=200, api_open=False)
    # Gradio looks a thousand times a second for queued events; ours run unqueued.
    page._queue.sleep_when_free = page._queue.progress_update_sleep_when_free = QUEUE_NAP
    return page


def theme() -> gr.themes.Base:
    """Gradio's plain theme on the fonts that the reader's machine has."""
    return gr.themes.Default(
        primary_hue="stone", neutral_hue="stone", radius_size="md",
        font=["ui-sans-serif", "system-ui", "sans-serif"],
        font_mono=["ui-monospace", "monospace"],
    )  # fmt: skip
