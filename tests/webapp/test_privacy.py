"""What is left of a shopper's photo: looked for in every file that a page of its own can reach."""

import io
import re
import secrets
import stat
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms

from stylist.photo.detection import face_detector
from stylist.photo.intake import open_rgb
from stylist.photo.networks import MODEL_FOLDER
from stylist.photo.note import read_note
from tests.photo.bad_uploads import encoded
from tests.running_page import Page, free_port, wait_for

PHOTO = Path(__file__).parents[1] / "photos" / "astronaut.jpg"
MARKER = f"marker-{secrets.token_hex(16)}".encode()
LATITUDE = (52.0, 31.0, 12.3456789)
BLOCK = 32
"""Bytes; any 64 in a row hold such a block whole."""


SAID = "Zanzibarella"


@dataclass(frozen=True)
class Left:
    """What a page process leaves behind after a search with a photo, and after a refused one.

    files: everything below its data and its temporary folder. said: its log, to its end.
    """

    raw: bytes
    kept: Path
    files: dict[Path, bytes]
    said: str

    @property
    def photo(self) -> bytes:
        return self.files[self.kept]


@pytest.fixture(scope="module")
def left(environment, parts, root, python, tmp_path_factory):
    temp = tmp_path_factory.mktemp("page-temp")
    port = free_port()
    process = subprocess.Popen(
        [python, "-m", "webapp"], cwd=root, stderr=subprocess.PIPE, text=True,
        env=environment | {"STYLIST_PORT": str(port), "TMPDIR": str(temp)},
    )  # fmt: skip
    said: list[str] = []
    reader = threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True)
    reader.start()
    url = f"http://127.0.0.1:{port}"
    raw = telling_photo()
    try:
        wait_for(url, process, said)
        page = Page(url)
        (kept,) = page.upload(raw).json()
        assert page.upload(raw[: len(raw) // 2]).status_code == 400
        value = {"path": kept, "meta": {"_type": "gradio.FileData"}}
        ids = page.event("arrive", {}).json()["data"][0]
        assert page.stream("photo", ids, value, "")
        # Values that Gradio breaks on, and says so with all that it was given.
        with pytest.raises(AssertionError):
            page.stream("photo", ids, [SAID], {SAID: 1})
        for event in ("arrive", "act", "save"):
            page.event(event, [SAID], event_data=SAID)
        # Read before it ends: with its process, Gradio takes what was uploaded away.
        files = contents(parts.settings.data_dir) | contents(temp)
    finally:
        process.terminate()
        process.wait(timeout=20)
        reader.join(timeout=20)
    return Left(raw, Path(kept), files, "".join(said))


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def telling_photo():
    """A person, a place, a thumbnail, a profile and words; packed unlike anything that we write."""
    picture = Image.open(PHOTO).convert("RGB")
    small = encoded(picture.resize((96, 96)), quality=71, optimize=True)
    exif = Image.Exif()
    exif[0x010F] = MARKER.decode()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = LATITUDE
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    whole = encoded(picture, quality=83, progressive=True, optimize=True, exif=exif,
                    comment=b"comment " + MARKER, icc_profile=profile)  # fmt: skip
    thumbnail = b"JFXX\0\x10" + small
    segment = b"\xff\xe0" + (len(thumbnail) + 2).to_bytes(2, "big") + thumbnail
    return whole[:2] + segment + whole[2:] + b"behind the end " + MARKER


def test_the_photo_that_is_sent_tells_everything(left):
    opened = Image.open(io.BytesIO(left.raw))
    assert opened.getexif().get_ifd(0x8825)[2] == pytest.approx(LATITUDE)
    assert left.raw.count(MARKER) == 3 and left.raw.count(b"\xff\xd8\xff") == 2


def test_no_file_holds_64_bytes_of_the_photo_that_was_sent(left):
    blocks = [left.raw[start : start + BLOCK] for start in range(0, len(left.raw), BLOCK)]
    # Half empty ones, such as those of a profile, would be found anywhere.
    telling = [block for block in blocks if len(set(block)) > 12]
    assert len(telling) > 1000
    for file, content in left.files.items():
        assert not [block for block in telling if block in content], file


def test_no_file_holds_its_words(left):
    assert left.kept in left.files
    assert not [file for file, content in left.files.items() if MARKER in content]


def test_nothing_is_written_outside_the_data_folder(left, parts):
    data = parts.settings.data_dir
    assert not [path for path in left.files if not path.is_relative_to(data)]


def test_no_other_file_lies_beside_the_photo(left, parts):
    data = parts.settings.data_dir
    beside = [path for path in left.files if path.parent == left.kept.parent]
    assert beside == [left.kept] and left.kept.is_relative_to(data / "uploads")


def test_the_photo_is_kept_for_the_other_replicas_as_it_is_kept_here(left, parts):
    blobs = parts.settings.data_dir / "blobs"
    copies = [file for file, content in left.files.items() if content == left.photo]
    assert len([file for file in copies if file.is_relative_to(blobs)]) == 1


def test_no_other_account_of_the_machine_can_read_what_is_kept(left, parts):
    blobs = parts.settings.data_dir / "blobs"
    (copy,) = (file for file, content in left.files.items()
               if content == left.photo and file.is_relative_to(blobs))  # fmt: skip
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_the_photo_that_is_kept_holds_pixels_and_at_most_our_own_note(left):
    kept = Image.open(io.BytesIO(left.photo))
    plain = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    note = kept.info.pop("comment", None)
    assert note is None or read_note(note, kept.size) is not None
    assert not kept.getexif() and set(kept.info) <= plain
    assert re.findall(rb"Exif|GPS|ICC_PROFILE|http", left.photo) == []


def test_no_face_is_left(left):
    sent, kept = (np.array(open_rgb(data)) for data in (left.raw, left.photo))
    detector = face_detector(MODEL_FOLDER)
    (face,) = detector.find(sent, 0.6)
    assert not detector.find(kept, 0.4)
    x1, y1, x2, y2 = (int(side) for side in face.box)
    assert alike(sent, kept) > 0.9
    assert alike(sent, kept, (slice(y1, y2), slice(x1, x2))) < 0.2


def alike(sent, kept, part=...):
    """How much the fine detail of a part is the same, 1 for all of it."""
    greys = [cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
               for pixels in (sent, kept)]  # fmt: skip
    detail = [grey - cv2.GaussianBlur(grey, (0, 0), grey.shape[1] / 100) for grey in greys]
    return np.corrcoef(*(pixels[part].ravel() for pixels in detail))[0, 1]


def test_the_process_says_nothing_of_the_photo(left):
    assert "Traceback" not in left.said
    assert SAID not in left.said
    assert MARKER.decode() not in left.said and left.kept.parent.name not in left.said
