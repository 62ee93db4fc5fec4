"""Pictures: taken out of packages, dressed, and looked at for faces."""

import io
import tarfile
import zipfile

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from benchmarks.people import compose, gather
from benchmarks.people.covering import covered
from benchmarks.people.truth import read_photos, read_truth

FACE = (0.25, 0.25, 0.75, 0.75)


def png(mode="RGB", color="red", size=(40, 60)):
    content = io.BytesIO()
    Image.new(mode, size, color).save(content, "PNG")
    return content.getvalue()


def source(path):
    return gather.Source("hat", "npm", "hats", "1.0", path, "MIT")


@pytest.fixture
def face():
    picture = Image.fromarray(
        np.random.default_rng(1).integers(60, 200, (160, 160, 3), np.uint8)
    ).filter(ImageFilter.GaussianBlur(2))
    ImageDraw.Draw(picture).ellipse((60, 60, 70, 70), fill="black")
    return picture


def test_a_picture_is_taken_out_of_a_tarball(tmp_path):
    archive = tmp_path / "hats-1.0.tgz"
    with tarfile.open(archive, "w:gz") as tar:
        for path in ("package/img/hat.png", "package/img/other.png"):
            member = tarfile.TarInfo(path)
            member.size = len(png())
            tar.addfile(member, io.BytesIO(png()))
    assert gather._take(archive, [source("package/img/hat.png")], tmp_path) == {"hat"}
    assert Image.open(tmp_path / "hat.jpg").size == (40, 60)


def test_a_clear_picture_of_a_wheel_comes_on_white(tmp_path):
    archive = tmp_path / "hats-1.0-py3-none-any.whl"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("hats/hat.png", png("RGBA", (255, 0, 0, 0)))
    gather._take(archive, [source("hats/hat.png")], tmp_path)
    assert min(Image.open(tmp_path / "hat.jpg").getpixel((5, 5))) > 250


def test_what_is_not_in_the_package_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(gather, "sources", lambda: [source("nowhere.png")])
    monkeypatch.setattr(gather, "_fetch", lambda *asked: None)
    assert gather.gather(tmp_path / "new") == ["hat"]


def test_a_made_photo_comes_with_its_truth(tmp_path):
    Image.new("RGB", (900, 1200), "white").save(tmp_path / "jersey_man.jpg")
    made = tmp_path / "made"
    count = compose.compose(tmp_path, made)
    photos = read_photos(made / "photos.csv")
    assert count == len(photos) > 0
    truth = {one.name: one for one in read_truth(made / "truth.csv") if one.box}
    assert truth.keys() == {photo.name for photo in photos}
    tee = truth["made_tee_mustard_man"]
    left, top, right, bottom = tee.box
    picture = np.asarray(Image.open(made / "made_tee_mustard_man.jpg"))
    red, green, blue = picture[int(1200 * (top + bottom) / 2), int(900 * (left + right) / 2)]
    assert red > green > blue, "mustard lies in the middle of the box"
    assert (tee.regions, tee.categories) == ({"upper"}, {"top"})


def test_the_same_photo_is_made_twice(tmp_path):
    Image.new("RGB", (459, 569), "white").save(tmp_path / "green_tee_shorts.jpg")
    compose.compose(tmp_path, tmp_path / "one")
    compose.compose(tmp_path, tmp_path / "two")
    name = "made_tee_rust_hand.jpg"
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_face_saved_again_is_not_covered(face):
    content = io.BytesIO()
    face.save(content, "JPEG", quality=85)
    assert not covered(face, Image.open(content), FACE)


def test_a_face_painted_over_is_covered(face):
    hidden = face.copy()
    ImageDraw.Draw(hidden).ellipse((35, 35, 125, 125), fill="tan")
    assert covered(face, hidden, FACE)


def test_a_face_half_painted_over_is_not(face):
    hidden = face.copy()
    ImageDraw.Draw(hidden).rectangle((0, 0, 62, 160), fill="tan")
    assert not covered(face, hidden, FACE)


def test_a_lighter_face_is_not_covered(face):
    assert not covered(face, face.point(lambda value: min(255, value + 40)), FACE)
