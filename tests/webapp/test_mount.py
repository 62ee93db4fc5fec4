import inspect
import re

import gradio
from fastapi import FastAPI

from webapp.page import mount


def test_no_event_shows_progress_so_gradio_need_not_look_for_it():
    page = mount.build_page(None, None)
    assert not any(event.tracks_progress for event in page.fns.values())
    assert page._queue.progress_update_sleep_when_free == mount.PROGRESS_NAP
    reads = inspect.getsource(gradio.queueing.Queue.start_progress_updates)
    assert reads.count("asyncio.sleep(self.progress_update_sleep_when_free)") == 2


def test_gradio_prints_what_breaks_in_the_one_way_that_we_replace():
    for module in (gradio.routes, gradio.queueing):
        used = set(re.findall(r"\btraceback\.\w+", inspect.getsource(module)))
        assert used == {"traceback.print_exc"}


def test_a_mounted_page_counts_as_launched(tmp_path):
    assert mount.mount_page(FastAPI(), None, None, tmp_path).has_launched is True


def test_only_words_and_photos_are_streamed_and_every_event_is_hidden():
    page = mount.build_page(None, None)
    events = page.config["dependencies"]
    queued = {event["api_name"] for event in events if event["queue"] and not event["cancels"]}
    assert queued == {"say", "photo"}
    assert all(event["api_visibility"] == "private" for event in events)


def test_the_talk_of_a_page_is_never_sent_back_to_us():
    page = mount.build_page(None, None)
    logs = {one["id"] for one in page.config["components"] if one["type"] == "chatbot"}
    assert logs and not any(logs & set(event["inputs"]) for event in page.config["dependencies"])
