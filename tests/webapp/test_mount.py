import inspect

import gradio
from fastapi import FastAPI

from webapp.page import mount


class NoAnswers:
    """Handlers that nobody calls."""

    def welcome(self):
        return "hello"


def test_gradio_still_reads_the_queue_settings_that_we_change():
    read_by_gradio = inspect.getsource(gradio.queueing.Queue)
    for name in ("sleep_when_free", "progress_update_sleep_when_free"):
        assert f"self.{name}" in read_by_gradio


def test_a_mounted_page_counts_as_launched(tmp_path):
    assert mount.mount_page(FastAPI(), None, tmp_path).has_launched is True


def test_every_event_runs_unqueued_and_is_hidden():
    page = mount.build_page(NoAnswers())
    events = page.config["dependencies"]
    assert len(events) == 6
    assert all(event["queue"] is False for event in events)
    assert all(event["api_visibility"] == "private" for event in events)
