"""An upload is known to every replica, as long as it is in the blobs and no longer."""

import json
import os
import shutil
import time

import pytest
import requests

from stylist.ports import Blobs
from tests.fakes.memory_store import MemoryBlobs
from tests.webapp.small_page import SmallPage, file_value, messages, serving
from webapp.shared_uploads import SharedUploads, key_of
from webapp.told import NO_ANSWER, PHOTO_GONE

ANN, BOB = "a" * 32, "b" * 32


class Fails(MemoryBlobs):
    """Blobs that can be told to keep nothing."""

    full = False

    def put(self, *args, **how):
        if self.full:
            raise OSError("no space left")
        super().put(*args, **how)


@pytest.fixture(scope="module")
def blobs():
    return Fails()


@pytest.fixture(scope="module")
def page(tmp_path_factory, blobs: Blobs):
    with serving(tmp_path_factory.mktemp("small"), blobs) as page:
        yield page


def key(path):
    return key_of(path.parent.name)


def seen(page: SmallPage, path):
    return requests.get(f"{page.url}/gradio_api/file={path}", timeout=30)


def streamed(page: SmallPage, path):
    told = list(messages(page.stream("sized", file_value(path))))
    (done,) = (one for one in told if one.get("msg") == "process_completed")
    return done["output"]["data"][0]


def test_an_upload_is_in_the_blobs_before_it_is_answered(page, blobs):
    path = page.upload(b"a photo", ANN)
    assert blobs.get(key(path)) == path.read_bytes()
    assert key(path) in blobs.owned(ANN)


def test_a_copy_that_is_not_here_is_brought_for_an_event(page):
    path = page.upload(b"for an event")
    shutil.rmtree(path.parent)
    assert page.predict("size", file_value(path)).json()["data"] == ["12"]
    assert path.read_bytes() == b"for an event"


def test_a_copy_that_is_not_here_is_brought_for_a_streamed_event(page):
    path = page.upload(b"for a stream")
    shutil.rmtree(path.parent)
    assert streamed(page, path) == "12"


def test_a_copy_that_is_not_here_is_brought_to_be_seen(page):
    path = page.upload(b"to be seen")
    shutil.rmtree(path.parent)
    assert seen(page, path).content == b"to be seen"
    assert [file.name for file in path.parent.iterdir()] == ["photo.jpg"]


def test_a_copy_whose_blob_is_gone_is_not_served_and_goes_too(page, blobs):
    for path in (page.upload(f"copy {number}".encode()) for number in range(3)):
        blobs.delete(key(path))
        answers = {
            "event": lambda path=path: page.predict("size", file_value(path)),
            "stream": lambda path=path: page.stream("sized", file_value(path)),
            "file": lambda path=path: seen(page, path),
        }
        for name, ask in answers.items():
            answer = ask()
            assert answer.status_code == (404 if name == "file" else 400)
            assert PHOTO_GONE in answer.text
        assert not path.parent.exists()


def test_an_upload_is_found_however_its_path_is_spelt_and_however_deep(page, blobs):
    path = page.upload(b"spelt")
    blobs.delete(key(path))
    event = {"fn_index": page.number("size"), "session_hash": "abc", "data": [None],
             "event_data": {"a": [["HERE"]]}}  # fmt: skip
    body = json.dumps(event).replace("HERE", str(path).replace("/", "\\u002f"))
    answer = requests.post(page.url + "/gradio_api/run/predict", data=body, timeout=30)
    assert answer.status_code == 400 and answer.json() == {"error": PHOTO_GONE}


def test_a_made_up_upload_is_told_to_be_gone(page):
    path = page.uploads / ("0" * 64) / "photo.jpg"
    assert page.predict("size", file_value(path)).json() == {"error": PHOTO_GONE}
    assert seen(page, path).status_code == 404


def test_one_visitors_forgetting_leaves_the_same_photo_of_another(page, blobs):
    of_ann, of_bob = page.upload(b"same", ANN), page.upload(b"same", BOB)
    assert of_ann != of_bob and page.upload(b"same", ANN) == of_ann
    blobs.delete(key(of_ann))
    assert seen(page, of_ann).status_code == 404 and seen(page, of_bob).status_code == 200


def test_a_photo_of_somebody_else_is_not_worked_with(page):
    path = page.upload(b"ann's", ANN)
    for visitor, status in ((ANN, 200), (BOB, 400), (None, 400)):
        event = {"data": [file_value(path) | {"visitor": visitor}],
                 "fn_index": page.number("size"), "session_hash": "abc"}  # fmt: skip
        answer = requests.post(page.url + "/gradio_api/run/predict", json=event, timeout=30)
        assert answer.status_code == status
    assert answer.json() == {"error": PHOTO_GONE}


def test_whose_a_photo_is_cannot_be_read_from_it(page):
    assert ANN.encode() not in page.upload(b"private", ANN).read_bytes()


@pytest.mark.parametrize("visitor", ["a" * 31, "A" * 32, "../" + "a" * 29, "", "g" * 32])
def test_what_is_no_visitor_owns_nothing(page, blobs, visitor):
    path = page.upload(b"nobody's", visitor)
    assert path.read_bytes() == b"nobody's" and blobs.owned(visitor) == []


def test_a_photo_that_cannot_be_kept_is_refused_in_a_sentence(page, blobs):
    blobs.full = True
    try:
        files = {"files": ("photo.jpg", b"lost", "image/jpeg")}
        answer = requests.post(page.url + "/gradio_api/upload", files=files, timeout=30)
    finally:
        blobs.full = False
    assert (answer.status_code, answer.text) == (503, NO_ANSWER)


def test_sweeping_takes_what_the_blobs_lost_and_leaves_what_is_arriving(tmp_path):
    blobs = MemoryBlobs()
    names = {name: name * 64 for name in ("0", "1", "2")}
    for mark in names.values():
        (tmp_path / mark).mkdir()
        (tmp_path / mark / "photo.jpg").write_bytes(b"x")
    blobs.put(key_of(names["0"]), b"x")
    old = time.time() - 1000
    for name in ("0", "1"):
        os.utime(tmp_path / names[name], (old, old))
    assert SharedUploads(tmp_path, blobs).sweep() == 1
    assert sorted(place.name[0] for place in tmp_path.iterdir()) == ["0", "2"]


def test_photo_after_photo_does_not_fill_the_disk_and_the_oldest_can_be_brought_again(
    tmp_path, monkeypatch
):
    blobs, marks = MemoryBlobs(), [digit * 64 for digit in "0123"]
    uploads = SharedUploads(tmp_path, blobs)
    for age, mark in enumerate(marks):
        file = tmp_path / mark / "photo.jpg"
        file.parent.mkdir()
        file.write_bytes(b"x" * 10)
        uploads.publish(mark, ANN)
        os.utime(file, (1000 - age, 1000 - age))
    monkeypatch.setattr("webapp.shared_uploads.MOST_HERE", 25)
    assert uploads.sweep() == 2
    assert sorted(place.name for place in tmp_path.iterdir()) == marks[:2]
    assert uploads.bring(marks[3]) and (tmp_path / marks[3] / "photo.jpg").stat().st_size == 10


def test_what_is_erased_is_forgotten_at_once_wherever_it_was_brought(tmp_path):
    blobs = MemoryBlobs()
    here, there = (SharedUploads(tmp_path / name, blobs) for name in ("here", "there"))
    mark = "0" * 64
    (tmp_path / "here" / mark).mkdir(parents=True)
    (tmp_path / "here" / mark / "photo.jpg").write_bytes(b"x")
    here.publish(mark, ANN)
    assert there.bring(mark)
    blobs.delete(key_of(mark))
    here.forget()
    there.forget()
    assert not list(tmp_path.rglob("*.jpg"))


def test_a_photo_expires_with_its_blob(tmp_path):
    now = [1000.0]
    blobs = MemoryBlobs(lambda: now[0])
    uploads = SharedUploads(tmp_path, blobs)
    (tmp_path / ("0" * 64)).mkdir()
    (tmp_path / ("0" * 64) / "photo.jpg").write_bytes(b"x")
    uploads.publish("0" * 64, ANN)
    now[0] += 22 * 3600
    assert uploads.bring("0" * 64)
    now[0] += 2 * 3600
    assert not uploads.bring("0" * 64) and not (tmp_path / ("0" * 64)).exists()


def test_an_upload_of_somebody_forgotten_meanwhile_is_not_kept(tmp_path):
    blobs, mark = MemoryBlobs(), "a" * 64
    uploads = SharedUploads(tmp_path, blobs, is_forgotten=lambda owner: owner == "gone")
    for owner, kept in (("gone", False), ("here", True)):
        file = tmp_path / mark / "photo.jpg"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"photo")
        uploads.publish(mark, owner)
        assert blobs.exists(key_of(mark)) is kept and file.exists() is kept
