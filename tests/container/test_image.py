"""The image's steps without Docker, on this machine's Python; or on IMAGE_PYTHON."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from tests.container import image
from tests.running_page import Page, free_port, wait_for

PIECES = 12
ENDS_WITHIN = 20.0


@dataclass(frozen=True)
class Running:
    """The page as the image runs it."""

    page: Page
    process: subprocess.Popen[str]
    place: Path
    tmp: Path
    said: list[str]


def listen(process):
    said = []
    threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True).start()
    return said


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The image's files, not to be written to, with a catalog that is quickly built."""
    place = tmp_path_factory.mktemp("image") / "app"
    place.mkdir()
    image.copied(place)
    image.ran(place)
    catalog = place / "stylist" / "data" / "catalog"
    lines = (catalog / "feed.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (catalog / "few.jsonl").write_text("".join(lines[:PIECES]), encoding="utf-8")
    image.locked(place)
    for folder in place.parents[:3]:
        folder.chmod(0o755)
    yield place
    for path in [place, *place.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)


@pytest.fixture(scope="module")
def running(place, tmp_path_factory):
    tmp = tmp_path_factory.mktemp("tmp")
    if os.geteuid() == 0:
        os.chown(tmp, image.user(), image.user())
    port = free_port()
    feed = place / "stylist" / "data" / "catalog" / "few.jsonl"
    process = image.started(place, tmp, STYLIST_PORT=str(port), STYLIST_FEED=str(feed))
    said = listen(process)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(url, process, said)
        yield Running(Page(url), process, place, tmp, said)
    finally:
        process.kill()
        process.wait(timeout=20)


def test_bytecode_is_there_and_counts_whatever_the_files_dates_are(place):
    made = place / "webapp" / "__pycache__"
    (code,) = made.glob("__main__.*.pyc")
    flags = int.from_bytes(code.read_bytes()[4:8], "little")
    assert flags == 0b01, "hash-based, unchecked"


def test_the_page_is_well_for_the_health_check_and_not_after_it_has_gone(running):
    port = running.page.url.rpartition(":")[2]
    check = {"STYLIST_PORT": port}
    command = ("python", "-m", "webapp.healthy")
    assert image.started(running.place, running.tmp, *command, **check).wait(30) == 0
    check["STYLIST_PORT"] = str(free_port())
    assert image.started(running.place, running.tmp, *command, **check).wait(30) == 1


def test_a_visit_works_where_nothing_but_tmp_can_be_written_to(running):
    photo = (running.place / "webapp" / "static" / "examples" / "dress.webp").read_bytes()
    (uploaded,) = running.page.upload(photo).json()
    assert Path(uploaded).is_relative_to(running.tmp)
    answer = requests.post(
        running.page.url + "/api/v1/chat", json={"message": "a skirt"}, timeout=60
    )
    assert answer.ok and "product_id" in answer.text
    look = running.page.get("/items/a-line-midi-camel")
    assert look.ok and "Camel" in look.text


def _owner(path: Path) -> int | None:
    """None for what another program has removed meanwhile."""
    try:
        return path.lstat().st_uid
    except FileNotFoundError:
        return None


def test_it_runs_as_the_user_of_the_image_and_writes_nowhere_else(running):
    status = Path(f"/proc/{running.process.pid}/status").read_text(encoding="utf-8")
    (ids,) = [line.split()[1:] for line in status.splitlines() if line.startswith("Uid:")]
    uid = os.geteuid() or image.user()
    assert set(ids) == {str(uid)}
    with pytest.raises(StopIteration):
        next(path for path in running.place.rglob("*") if path.stat().st_uid == image.user())
    if os.geteuid() == 0:
        shared = [*Path("/tmp").iterdir(), *Path("/dev/shm").iterdir(), *Path("/var/tmp").iterdir()]
        assert not [one for one in shared if _owner(one) == image.user()]


def test_told_to_end_it_finishes_what_it_says_and_ends_well(running):
    """The last test of this file: nothing runs afterwards."""
    url, body = running.page.url + "/api/v1/chat", {"message": "an outfit around the camel skirt"}
    with requests.post(url, json=body, timeout=60, stream=True) as answer:
        lines = answer.iter_lines(chunk_size=1)
        first = next(lines)
        running.process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        rest = b"\n".join([first, *lines])
    assert b"done" in rest
    assert running.process.wait(ENDS_WITHIN) == 0, "".join(running.said)
    assert time.monotonic() - began < ENDS_WITHIN
    assert "Traceback" not in "".join(running.said)
