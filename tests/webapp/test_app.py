import asyncio
import logging
import os
import threading
from unittest import mock

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from stylist.errors import ServiceUnavailable
from tests.fakes.memory_store import MemoryBlobs, MemoryStore
from tests.talk.shop import Shop
from webapp import app
from webapp.serving import Serving
from webapp.told import NO_ANSWER


class Unwell:
    """A stylist whose catalog cannot be read."""

    def item(self, product_id):
        raise ServiceUnavailable("The folder '/srv/secret' cannot be read.")

    def forget_old_photos(self):
        """Remembers none."""

    def warm_up(self):
        self.item("")


def built(stylist, folder, host="127.0.0.1"):
    shop = Shop()
    return app.build_app(Serving(
        stylist=stylist, talk=shop.talk(), looks=shop.looks, blobs=MemoryBlobs(),
        store=MemoryStore(), data_dir=folder, host=host,
    ))  # fmt: skip


@pytest.fixture
def client(tmp_path):
    """Speaks to an app that listens at the host it is called with, as if from `name`."""
    with mock.patch.dict(os.environ):
        yield lambda host="127.0.0.1", name="127.0.0.1": TestClient(
            built(Unwell(), tmp_path, host), f"http://{name}"
        )


@pytest.mark.parametrize("path", ["/healthz", "/items/shirt", "/media/items/shirt"])
def test_a_failing_catalog_is_told_without_paths(client, path, caplog):
    with caplog.at_level(logging.ERROR):
        answer = client().get(path)
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == NO_ANSWER
    assert "/srv/secret" not in answer.text and "/srv/secret" in caplog.text


@pytest.mark.parametrize(
    ("host", "name", "status"),
    [
        ("127.0.0.1", "127.0.0.1:7860", 404),
        ("127.0.0.1", "localhost:7860", 404),
        ("127.0.0.1", "[::1]:7860", 404),
        ("127.0.0.1", "evil.example", 400),
        ("192.0.2.7", "192.0.2.7:7860", 404),
        ("192.0.2.7", "evil.example", 400),
        ("0.0.0.0", "shop.example", 404),
        ("::", "shop.example", 404),
    ],
)
def test_only_the_hosts_that_are_ours_are_answered(client, host, name, status):
    assert client(host, name).get("/nothing").status_code == status


def test_while_the_app_runs_photos_are_swept_from_disk_and_memory(tmp_path, monkeypatch):
    done = threading.Barrier(2, timeout=10)

    class Remembers(Unwell):
        def forget_old_photos(self):
            forgotten.append(True)
            done.wait()

    forgotten = []
    swept = []
    monkeypatch.setattr(app, "sweep", swept.append)
    with mock.patch.dict(os.environ), TestClient(built(Remembers(), tmp_path)):
        done.wait()
    assert forgotten == [True] and swept == [(tmp_path / "uploads").resolve()]


def test_a_failing_sweep_does_not_end_the_sweeping(monkeypatch, caplog):
    calls = []

    def failing():
        calls.append("failing")
        raise FileNotFoundError("gone")

    async def run():
        async with app._sweeping(failing, lambda: calls.append("other"))(FastAPI()):
            async with asyncio.timeout(10):
                while len(calls) < 4:
                    await asyncio.sleep(0.005)

    monkeypatch.setattr(app, "SWEEP_SECONDS", 0.001)
    asyncio.run(run())
    assert calls[:4] == ["failing", "other"] * 2
    assert "sweep failed" in caplog.text


def test_a_data_folder_that_cannot_be_made_is_told_with_its_remedy(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ServiceUnavailable, match="STYLIST_DATA_DIR"):
        app.settle_gradio(tmp_path / "file")


def test_what_breaks_our_own_code_is_a_problem_that_tells_nothing(tmp_path, caplog):
    class Broken(Unwell):
        def item(self, product_id):
            raise ZeroDivisionError("my secret")

    with mock.patch.dict(os.environ):
        made = built(Broken(), tmp_path)
    client = TestClient(made, "http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/items/shirt")
    assert answer.status_code == 500 and answer.json()["detail"] == NO_ANSWER
    assert "ZeroDivisionError at" in caplog.text and "secret" not in answer.text + caplog.text
