"""Builds the Gradio page and mounts it at the root of a FastAPI application."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI
from gradio import queueing, routes

from stylist.photo.intake import MOST_BYTES
from webapp.assets import STATIC, address
from webapp.page.handlers import Handlers, first_answer
from webapp.page.keeping import Keeping
from webapp.page.layout import build_view
from webapp.page.services import Looks, Talk
from webapp.page.wiring import wire
from webapp.queue_bell import hang_bell
from webapp.quiet import PlaceOnly
from webapp.same_build import build_of
from webapp.told import NO_ANSWER, PHOTO_TOO_LARGE

MOST_THREADS = 200
"""Events at once, streamed ones among them; one that waits for words costs no thread."""
MOST_TURNS = 64
"""Turns worked on at once; each has a thread for as long as it lasts."""
PROGRESS_NAP = 60.0
"""Seconds between two looks for bars of progress; no event of ours has one."""

SCRIPTS = ("requests.js", "photo.js", "filters.js", "board.js", "stage.js", "visit.js",
           "conversation.js")  # fmt: skip

_KNOWN = {"mostBytes": MOST_BYTES, "tooLarge": PHOTO_TOO_LARGE, "noAnswer": NO_ANSWER}
"""What our scripts know of the server: its limit, and the sentences that both say."""

HEAD = "".join((
    f'<link rel="icon" href="{address("icon.svg")}" type="image/svg+xml">',
    '<meta name="description" content="Say what the day needs, or show a photo: the stylist puts '
    'outfits together from what is in the shop.">',
    f'<link rel="stylesheet" href="{address("page.css")}">',
    # Gradio adds these once it runs itself, and they come in any order: each adds to this object.
    f"<script>window.stylist = {json.dumps(_KNOWN)}</script>",
    # Runs as it stands: no event may be sent before it.
    f"<script>{(STATIC / 'transport.js').read_text(encoding='utf-8')}</script>",
    *(f'<script src="{address(name)}"></script>' for name in SCRIPTS),
))  # fmt: skip


def mount_page(app: FastAPI, talk: Talk, looks: Looks, uploads: Path,
               signs_out: bool = False) -> Any:  # fmt: skip
    """Mount the page at '/'. signs_out: whether it says where to. Returns it, a `gr.Blocks`."""
    # Gradio prints what breaks in an event, with what was sent.
    vars(routes)["traceback"] = vars(queueing)["traceback"] = PlaceOnly
    pool = ThreadPoolExecutor(MOST_TURNS, thread_name_prefix="turn")
    page = build_page(Handlers(talk, looks, uploads, pool), Keeping(talk, looks), signs_out)
    gr.mount_gradio_app(
        app, page, path="/", run_history=False, footer_links=[], show_error=False,
        max_file_size="20mb", enable_monitoring=False, ssr_mode=False, theme=theme(),
        head=f"{HEAD}<script>stylist.build = {json.dumps(build_of(page))}</script>",
    )  # fmt: skip
    # Only launch() sets this by itself; a mounted page has to.
    page.has_launched = True
    return page


def build_page(handlers: Handlers, keeping: Keeping, signs_out: bool = False) -> Any:
    """The page with its events, a `gr.Blocks`."""
    with gr.Blocks(title="Virtual stylist", analytics_enabled=False,
                   delete_cache=(3600, 86400)) as page:  # fmt: skip
        wire(build_view(first_answer(), signs_out), handlers, keeping)
    page.max_threads = MOST_THREADS
    page.queue(default_concurrency_limit=MOST_THREADS, max_size=200, api_open=False)
    # Gradio would look for events a thousand times a second, for progress a hundred times.
    hang_bell(page)
    page._queue.progress_update_sleep_when_free = PROGRESS_NAP
    return page


def theme() -> gr.themes.Base:
    """Gradio's plain theme on the fonts that the reader's machine has."""
    return gr.themes.Default(
        primary_hue="stone", neutral_hue="stone", radius_size="md",
        font=["ui-sans-serif", "system-ui", "sans-serif"],
        font_mono=["ui-monospace", "monospace"],
    )  # fmt: skip
