"""Who sends slowly on purpose, over real connections."""

import contextlib
import socket
from urllib.parse import urlsplit

import pytest

from tests.fakes.memory_store import MemoryBlobs
from tests.webapp.small_page import serving
from webapp import places
from webapp.addresses import UPLOAD_ROUTE

_BEGUN = (
    f"POST {UPLOAD_ROUTE} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: 203.0.113.7\r\n"
    "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n--x\r\n"
).encode()
"""An upload that never ends."""


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("small"), MemoryBlobs()) as served:
        yield served


def test_one_address_that_sends_slowly_leaves_others_room_for_their_photos(page, monkeypatch):
    monkeypatch.setattr(places, "PLACE_WITHIN", 5.0)  # those that are silent give theirs back later
    with contextlib.ExitStack() as open_ones:
        for _ in range(places.MOST_AT_ONCE):
            begun = socket.create_connection(("127.0.0.1", urlsplit(page.url).port))
            open_ones.enter_context(begun).sendall(_BEGUN)
        assert page.upload(b"a photo").name == "photo.jpg"
