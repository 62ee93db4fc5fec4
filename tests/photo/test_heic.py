"""HEIC photos; tests/photos/README.md says how the two were made."""

import contextlib
import random
import sys

import pytest
from PIL import Image

from stylist.errors import UnreadablePicture
from stylist.photo import heic, intake
from tests.photo.bad_uploads import SIDEWAYS, encoded, halves

BURST = SIDEWAYS.with_name("burst.heic")
"""Two pictures of 10 bits, blue and then red; the second is the main one."""


def test_a_photo_of_an_iphone_stands_upright_once():
    picture = intake.open_rgb(SIDEWAYS.read_bytes())
    assert picture.size == (240, 288)
    red, green, blue = picture.getpixel((120, 5))
    assert green > 120 and max(red, blue) < 90  # the bar along the upper edge


def test_place_and_camera_of_an_iphone_are_gone():
    sent = SIDEWAYS.read_bytes()
    kept = encoded(intake.open_rgb(sent))
    assert b"SecretCamera" in sent and b"SecretOwner" in sent
    assert b"Secret" not in kept and b"Exif" not in kept


def test_the_main_picture_of_a_burst_is_taken_and_shown_in_8_bits():
    picture = intake.open_rgb(BURST.read_bytes())
    assert picture.size == (96, 64) and picture.getpixel((48, 32))[0] > 180


@pytest.mark.parametrize("brands", [b"mif1\0\0\0\0mif1heic", b"heix\0\0\0\0mif1heix"])
def test_without_the_extra_a_heic_photo_is_told_so(monkeypatch, brands):
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    for sent in (SIDEWAYS.read_bytes(), b"\0\0\0\x18ftyp" + brands):
        with pytest.raises(UnreadablePicture, match="as iPhones take them"):
            intake.open_rgb(sent)


def test_an_avif_in_a_neutral_container_is_not_taken_for_heic():
    sent = encoded(halves(), "AVIF").replace(b"ftypavif", b"ftypmif1", 1)
    assert intake.open_rgb(sent).getpixel((10, 20))[0] > 180


def test_opening_heic_leaves_pillow_as_it_is():
    intake.open_rgb(SIDEWAYS.read_bytes())
    assert "HEIF" not in Image.registered_extensions().values()


def test_a_decoder_that_crashes_harms_nobody(monkeypatch):
    crash = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"
    monkeypatch.setattr(heic, "_WORKER", f"-c{crash}")
    with pytest.raises(UnreadablePicture, match="damaged"):
        intake.open_rgb(SIDEWAYS.read_bytes())


def test_a_decoder_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(heic, "_WORKER", "-cimport time; time.sleep(60)")
    monkeypatch.setattr(heic, "_PATIENCE", 0.2)
    with pytest.raises(UnreadablePicture, match="damaged"):
        intake.open_rgb(SIDEWAYS.read_bytes())


def test_damaged_heic_files_of_any_kind_are_told_of():
    dice = random.Random(7)
    for _ in range(12):
        data = bytearray(SIDEWAYS.read_bytes())
        for place in dice.sample(range(24, 600), 8):
            data[place] = dice.randrange(256)
        with contextlib.suppress(UnreadablePicture):
            intake.open_rgb(bytes(data))


def test_the_process_that_decodes_is_given_no_keys(monkeypatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    shouts = "import os, sys; sys.stdout.write('1 1' if 'secret' in str(os.environ) else '9 9')"
    monkeypatch.setattr(heic, "_WORKER", f"-c{shouts}")
    with pytest.raises(UnreadablePicture, match="only 9×9"):
        intake.open_rgb(SIDEWAYS.read_bytes())
