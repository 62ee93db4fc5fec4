import asyncio
import os
from pathlib import Path

from webapp import uploads
from webapp.guard import UPLOAD_ROUTE
from webapp.uploads import PhotoIntake, sweep

UPLOAD = {"type": "http", "path": UPLOAD_ROUTE, "method": "POST", "headers": []}


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


def test_only_some_uploads_are_held_in_memory_at_once():
    reading, most = 0, 0

    async def receive():
        nonlocal reading, most
        reading += 1
        most = max(most, reading)
        await asyncio.sleep(0.01)
        reading -= 1
        return {"type": "http.disconnect"}

    async def run():
        intake = PhotoIntake(None)
        await asyncio.gather(*(intake(UPLOAD, receive, None) for _ in range(30)))

    asyncio.run(run())
    assert most == uploads.MOST_AT_ONCE


def test_an_upload_that_does_not_arrive_is_given_up(monkeypatch):
    answers = []

    async def send(message):
        answers.append(message)

    monkeypatch.setattr(uploads, "ARRIVES_WITHIN", 0.01)
    asyncio.run(PhotoIntake(None)(UPLOAD, lambda: asyncio.sleep(60), send))
    assert answers[0]["status"] == 408 and b"try again" in answers[1]["body"]
