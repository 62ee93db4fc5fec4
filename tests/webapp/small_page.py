"""A page of three events behind all of our middleware, served from a thread of the test."""

import asyncio
import contextlib
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from unittest import mock

import gradio as gr
import requests
import uvicorn
from fastapi import FastAPI

from tests.running_page import free_port
from webapp.app import add_middleware
from webapp.assets import STATIC
from webapp.queue_bell import hang_bell
from webapp.same_build import build_of
from webapp.shared_uploads import SharedUploads

NEVER = 3600.0
"""Seconds until Gradio's queue looks for events that nobody rang for."""


class Cleans:
    """A stylist that keeps a photo as it is."""

    def receive(self, photo: bytes) -> bytes:
        return photo


class Gate(Protocol):
    """What is waited for, as a `threading.Event`."""

    def is_set(self) -> bool: ...

    def set(self) -> None: ...


@dataclass
class Told:
    """What the streamed event waits for and tells of itself."""

    go_on: Gate = field(default_factory=threading.Event)
    closed: Gate = field(default_factory=threading.Event)
    runs: list[str] = field(default_factory=list)


@dataclass
class SmallPage:
    """The running page. uploads: its folder."""

    url: str
    blocks: Any
    uploads: Path
    told: Told

    def stream(self, name: str, *values: Any, headers: Any = None, **extra: Any) -> Any:
        """The answer to a streamed event, open."""
        body = {"data": list(values), "fn_index": self.number(name), "session_hash": "abc", **extra}
        return requests.post(self.url + "/gradio_api/queue/stream", json=body, headers=headers,
                             stream=True, timeout=30)  # fmt: skip

    def predict(self, name: str, *values: Any, headers: Any = None) -> Any:
        body = {"data": list(values), "fn_index": self.number(name), "session_hash": "abc"}
        url = self.url + "/gradio_api/run/predict"
        return requests.post(url, json=body, headers=headers, timeout=30)

    def upload(self, photo: bytes, visitor: str = "") -> Path:
        files = {"files": ("photo.jpg", photo, "image/jpeg")}
        headers = {"x-stylist-visitor": visitor} if visitor else {}
        answer = requests.post(self.url + "/gradio_api/upload", files=files, headers=headers,
                               timeout=30)  # fmt: skip
        (path,) = answer.json()
        return Path(path)

    def number(self, name: str) -> int:
        return next(call["id"] for call in self.blocks.config["dependencies"]
                    if call["api_name"] == name)  # fmt: skip

    def kept_of_sessions(self) -> list[Any]:
        """Everything that Gradio keeps of events and sessions, empty when none runs."""
        held, queue = self.blocks.state_holder, self.blocks._queue
        app = queue.server_app
        return [kept for kept in (
            held.session_data, held.time_last_used, queue.pending_messages_per_session,
            queue.pending_event_ids_session, queue.event_ids_to_events, app.iterators,
            app.iterators_to_reset,
        ) if kept]  # fmt: skip


def file_value(path: Path | str) -> dict[str, Any]:
    return {"path": str(path), "meta": {"_type": "gradio.FileData"}}


def messages(answer: Any) -> Iterator[dict[str, Any]]:
    """The messages of a streamed answer, as they come."""
    for line in answer.iter_lines(chunk_size=1):
        if line:
            yield json.loads(line.removeprefix(b"data: "))


@contextlib.contextmanager
def serving(folder: Path, blobs: Any) -> Iterator[SmallPage]:
    uploads = folder / "uploads"
    uploads.mkdir(parents=True, exist_ok=True)
    with (mock.patch.dict(os.environ, {"GRADIO_TEMP_DIR": str(uploads)}),
          mock.patch("webapp.queue_bell.LONGEST_NAP", NEVER)):  # fmt: skip
        told = Told()
        app, blocks = build_small(uploads, blobs, told)
        port = free_port()
        server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
        ready = threading.Event()
        thread = threading.Thread(target=_run, args=(server, ready), daemon=True)
        thread.start()
        assert ready.wait(20)
        try:
            yield SmallPage(f"http://127.0.0.1:{port}", blocks, uploads, told)
        finally:
            told.go_on.set()
            server.should_exit = True
            thread.join(20)


def build_small(uploads: Path, blobs: Any, told: Told) -> tuple[FastAPI, Any]:
    """The application and its `gr.Blocks`."""
    app, blocks = FastAPI(), _blocks(told)
    app.add_api_route("/healthz", lambda: "ok")
    known = json.dumps({"build": build_of(blocks), "visitor": ""})
    script = (STATIC / "transport.js").read_text(encoding="utf-8")
    refuse = "stylist.refuse = (said) => { document.body.dataset.refused = said; };"
    whole = "stylist.refuseWith = (answer) => stylist.refuse(JSON.parse(answer).error);"
    head = f"<script>window.stylist = {known};{refuse}{whole}</script><script>{script}</script>"
    gr.mount_gradio_app(app, blocks, path="/", ssr_mode=False, run_history=False, footer_links=[],
                        show_error=False, head=head)  # fmt: skip
    blocks.has_launched = True
    add_middleware(app, blocks, Cleans(), uploads, SharedUploads(uploads, blobs), ["127.0.0.1"])
    return app, blocks


def _run(server: uvicorn.Server, ready: threading.Event) -> None:
    async def run() -> None:
        serve = asyncio.create_task(server.serve())
        while not server.started and not serve.done():
            await asyncio.sleep(0.005)
        ready.set()
        await serve

    asyncio.run(run())


def _blocks(told: Told) -> Any:
    with gr.Blocks(analytics_enabled=False) as blocks:
        box, out = gr.Textbox(label="Words"), gr.Textbox(label="Answer")
        stop = gr.Button("Stop")
        photo = gr.File(type="filepath", label="Photo")

        async def say(words: str) -> Any:
            told.runs.append(words)
            try:
                yield f"{words}: early"
                while not told.go_on.is_set():
                    await asyncio.sleep(0.005)
                yield f"{words}: early last"
            finally:
                told.closed.set()

        def fail(words: str) -> Any:
            raise gr.Error("Not this.", print_exception=False)
            yield

        def size(path: str) -> str:
            return str(len(Path(path).read_bytes()))

        saying = box.submit(say, box, out, api_name="say", concurrency_limit=None)
        stop.click(None, cancels=[saying])
        gr.Button("Fail").click(fail, box, out, api_name="fail")
        gr.Button("Size").click(size, photo, out, api_name="size", queue=False)
        photo.upload(size, photo, out, api_name="sized")
    blocks.max_threads = 200
    blocks.queue(default_concurrency_limit=40, max_size=200, api_open=False)
    hang_bell(blocks)
    return blocks
