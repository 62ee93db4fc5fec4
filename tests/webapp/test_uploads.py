import asyncio
import io
import logging
import os
import tracemalloc
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from PIL import Image

from stylist.errors import BrokenModel, RefusedPhoto, UnreadablePicture
from stylist.photo import intake
from tests.fakes import picture
from tests.photo.bad_uploads import BAD_UPLOADS, SIDEWAYS
from webapp import places, uploads
from webapp.addresses import UPLOAD_ROUTE
from webapp.told import NO_ANSWER
from webapp.uploads import PhotoIntake, sweep

UPLOAD = {"type": "http", "path": UPLOAD_ROUTE, "method": "POST", "headers": []}


def upload_of(sender):
    return UPLOAD | {"client": (f"192.0.2.{sender}", 1234)}


class Receives:
    """A stylist that makes the same of every photo, or fails the same way."""

    def __init__(self, outcome):
        self.outcome = outcome
        self.given = []

    def receive(self, photo):
        self.given.append(photo)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def client_of(stylist):
    """Speaks to an upload route that keeps what reaches it in `client.kept`."""
    app = FastAPI()

    @app.post(UPLOAD_ROUTE)
    async def keep(request: Request):
        client.kept.append(await request.body())

    app.add_middleware(PhotoIntake, stylist=stylist)
    client = TestClient(app)
    client.kept = []
    return client


def send(client, photo):
    return client.post(UPLOAD_ROUTE, files={"files": ("my address.html", photo, "text/html")})


def keeping(answers):
    """A send that keeps what is answered."""

    async def send(message):
        answers.append(message)

    return send


def aged(path, seconds):
    seen = path.stat().st_mtime - seconds
    os.utime(path, (seen, seen))


def kept(folder, age):
    """A folder with one upload in it, both of that age."""
    folder.mkdir()
    photo = folder / "photo.jpg"
    photo.write_bytes(b"x")
    aged(photo, age)
    aged(folder, age)


def test_old_uploads_are_deleted_and_new_ones_stay(tmp_path):
    kept(tmp_path / "old", 100_000)
    kept(tmp_path / "new", 10)
    assert sweep(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_a_folder_that_an_upload_has_just_made_stays(tmp_path):
    (tmp_path / "young").mkdir()
    (tmp_path / "old").mkdir()
    aged(tmp_path / "old", 100_000)
    assert sweep(tmp_path) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["young"]


def test_what_another_sweeper_took_first_is_no_error(tmp_path, monkeypatch):
    def gone(path):
        raise FileNotFoundError(path)

    kept(tmp_path / "old", 100_000)
    monkeypatch.setattr(Path, "unlink", gone)
    assert sweep(tmp_path) == 0


def test_sweeping_before_the_first_upload_is_no_error(tmp_path):
    assert sweep(tmp_path / "not-there") == 0


@pytest.mark.parametrize(("senders", "held"), [(30, places.MOST_AT_ONCE), (1, places.MOST_OF_ONE)])
def test_only_some_uploads_are_held_in_memory_at_once_and_few_of_one_address(senders, held):
    reading, most = 0, 0

    async def receive():
        nonlocal reading, most
        reading += 1
        most = max(most, reading)
        await asyncio.sleep(0.01)
        reading -= 1
        return {"type": "http.disconnect"}

    async def run():
        intake = PhotoIntake(None, None)
        await asyncio.gather(*(intake(upload_of(one % senders), receive, None)
                               for one in range(30)))  # fmt: skip
        assert not intake._places._held

    asyncio.run(run())
    assert most == held


def test_an_upload_that_does_not_arrive_is_given_up(monkeypatch):
    answers = []
    monkeypatch.setattr(uploads, "ARRIVES_WITHIN", 0.01)
    asyncio.run(PhotoIntake(None, None)(UPLOAD, lambda: asyncio.sleep(60), keeping(answers)))
    assert answers[0]["status"] == 408 and b"try again" in answers[1]["body"]
    assert (b"connection", b"close") in answers[0]["headers"]


def test_a_sender_that_falls_silent_is_given_up(monkeypatch):
    async def receive():
        if not asked:
            asked.append(True)
            return {"type": "http.request", "body": b"x", "more_body": True}
        await asyncio.sleep(60)

    answers, asked = [], []
    monkeypatch.setattr(uploads, "SILENT_FOR", 0.01)
    asyncio.run(PhotoIntake(None, None)(UPLOAD, receive, keeping(answers)))
    assert answers[0]["status"] == 408 and asked


def test_who_waits_for_a_place_too_long_is_told_to_come_back(monkeypatch):
    async def run():
        free = asyncio.Event()

        async def receive():
            await free.wait()
            return {"type": "http.disconnect"}

        intake = PhotoIntake(None, None)
        first = [asyncio.create_task(intake(upload_of(one), receive, None))
                 for one in range(places.MOST_AT_ONCE)]  # fmt: skip
        while intake._places._held.total() < places.MOST_AT_ONCE:
            await asyncio.sleep(0)
        await intake(UPLOAD, receive, keeping(answers))
        free.set()
        await asyncio.gather(*first)
        # The places are free again.
        await intake(UPLOAD, receive, None)

    answers = []
    monkeypatch.setattr(places, "PLACE_WITHIN", 0.02)
    asyncio.run(run())
    assert answers[0]["status"] == 503 and b"Many photos are being sent" in answers[1]["body"]


def test_while_a_photo_is_worked_on_nothing_of_ours_holds_it(monkeypatch):
    class Drops:
        def receive(self, photo):
            del photo
            self.held = tracemalloc.get_traced_memory()[0] - before
            return b"clean"

    async def receive():
        form, _ = uploads._form(bytes(size))
        return {"type": "http.request", "body": form, "more_body": False}

    async def passed_on(scope, receive, send):
        await receive()

    size, stylist = 5_000_000, Drops()
    monkeypatch.setattr(uploads.secrets, "token_hex", lambda length: "b" * 32)
    kind = b"multipart/form-data; boundary=" + b"b" * 32
    upload = UPLOAD | {"headers": [(b"content-type", kind)]}
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        asyncio.run(PhotoIntake(passed_on, stylist)(upload, receive, None))
    finally:
        tracemalloc.stop()
    assert stylist.held < size / 10


def test_what_the_stylist_made_of_a_photo_goes_on_and_nothing_else():
    stylist = Receives(b"clean")
    client = client_of(stylist)
    assert send(client, b"raw photo").status_code == 200
    assert stylist.given == [b"raw photo"]
    (kept,) = client.kept
    assert b"clean" in kept and b"image/jpeg" in kept
    assert b"raw" not in kept and b"my address" not in kept


@pytest.mark.parametrize("error", [RefusedPhoto, UnreadablePicture])
def test_a_refused_photo_is_told_of_and_goes_nowhere(error, caplog):
    caplog.set_level(logging.INFO)
    client = client_of(Receives(error("We cannot work with this photo.")))
    answer = send(client, b"raw photo")
    assert (answer.status_code, answer.text) == (400, "We cannot work with this photo.")
    assert not client.kept and "raw photo" not in caplog.text
    assert f"upload refused: {error.__name__}" in caplog.text


def test_a_machine_that_is_unwell_is_told_of_without_paths(caplog):
    client = client_of(Receives(BrokenModel("The model file /srv/secret is missing.")))
    answer = send(client, b"raw photo")
    assert (answer.status_code, answer.text) == (503, NO_ANSWER)
    assert not client.kept and "/srv/secret" in caplog.text


def test_a_photo_that_breaks_our_own_code_is_told_of_in_a_sentence(caplog):
    client = client_of(Receives(ZeroDivisionError("in the middle of it")))
    answer = send(client, b"raw photo")
    assert answer.status_code == 500 and "Please choose another" in answer.text
    assert not client.kept and "ZeroDivisionError at webapp/uploads.py:" in caplog.text
    # A library's message may quote the photo.
    assert "in the middle of it" not in caplog.text and "raw photo" not in caplog.text


@pytest.mark.parametrize("bad", BAD_UPLOADS, ids=lambda bad: bad.name)
def test_a_bad_upload_is_told_the_same_sentence_by_the_page_and_leaves_nothing(page, parts, bad):
    kept = parts.settings.data_dir / "uploads"
    before = sorted(kept.rglob("*"))
    sent = bad.build()
    with pytest.raises(UnreadablePicture) as refusal:
        intake.open_rgb(sent)
    answer = page.upload(sent, name="photo.jpg")
    assert answer.text == str(refusal.value)
    assert answer.status_code == (413 if len(sent) > intake.MOST_BYTES else 400)
    assert answer.headers["content-type"].startswith("text/plain")
    assert sorted(kept.rglob("*")) == before


def test_the_page_takes_a_photo_of_an_iphone(page):
    (path,) = page.upload(SIDEWAYS.read_bytes(), name="IMG_0001.HEIC").json()
    assert Image.open(path).size == (240, 288) and Image.open(path).format == "JPEG"


def test_after_a_bad_upload_the_next_photo_is_taken(page):
    assert page.upload(b"no picture").status_code == 400
    (path,) = page.upload(picture("red", "WEBP", (64, 64))).json()
    assert Image.open(io.BytesIO(Path(path).read_bytes())).size == (64, 64)
