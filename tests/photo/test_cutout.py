import io
import shutil

import numpy as np
import pytest
from PIL import Image, ImageDraw

from stylist.errors import BrokenModel
from stylist.photo.cutout import MODEL_FOLDER, PieceCutter, box_of, on_white, thumbnail

WIDTH, HEIGHT = 300, 400
SHIRT = [(95, 90), (130, 75), (170, 75), (205, 90), (255, 165), (220, 190), (203, 165),
         (203, 320), (97, 320), (97, 165), (80, 190), (45, 165)]  # fmt: skip


@pytest.fixture(scope="module")
def cutter():
    return PieceCutter()


def wood():
    """Boards with a grain, seen by a noisy camera."""
    noise = np.random.default_rng(5)
    grain = np.repeat(noise.normal(0, 9, (HEIGHT, 1, 1)), WIDTH, 1)
    boards = ((np.arange(HEIGHT) // 50) % 2 * 10)[:, None, None]
    pixels = np.array([176, 140, 100]) + boards + grain + noise.normal(0, 5, (HEIGHT, WIDTH, 3))
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def shirt_on_wood(color=(36, 52, 120), speck=None):
    """The photo, and which of its pixels are the shirt."""
    picture, truth = wood(), Image.new("L", (WIDTH, HEIGHT))
    if speck:
        ImageDraw.Draw(picture).ellipse(speck, fill=color)
    ImageDraw.Draw(picture).polygon(SHIRT, fill=color)
    ImageDraw.Draw(truth).polygon(SHIRT, fill=255)
    return np.asarray(picture), np.asarray(truth) > 127


def overlap(one, other):
    return (one & other).sum() / (one | other).sum()


def opened(data):
    return Image.open(io.BytesIO(data))


def test_a_shirt_on_a_wooden_floor_is_cut_out(cutter):
    pixels, truth = shirt_on_wood()
    mask = cutter.mask(pixels)
    assert mask.shape == truth.shape and mask.dtype == np.float32
    assert mask.min() >= 0 and mask.max() <= 1
    assert overlap(mask > 0.5, truth) > 0.93


def test_the_same_photo_is_cut_the_same_twice(cutter):
    pixels, _ = shirt_on_wood()
    assert np.array_equal(cutter.mask(pixels), cutter.mask(pixels))


def test_an_upright_and_a_wide_photo_are_cut_alike(cutter):
    pixels, truth = shirt_on_wood()
    turned = cutter.mask(np.ascontiguousarray(np.rot90(pixels)))
    assert overlap(turned > 0.5, np.rot90(truth)) > 0.9


@pytest.mark.parametrize("level", [0, 90, 255])
def test_a_picture_of_one_colour_is_the_piece_as_a_whole(cutter, level):
    assert cutter.mask(np.full((80, 60, 3), level, np.uint8)).min() == 1


def test_a_wall_that_shows_nothing_is_the_piece_as_a_whole(cutter):
    noise = np.random.default_rng(2).normal(205, 3, (HEIGHT, WIDTH, 3))
    assert cutter.mask(noise.astype(np.uint8)).min() == 1


def test_a_crumb_beside_the_piece_is_left_out(cutter):
    pixels, truth = shirt_on_wood(speck=(262, 372, 270, 380))
    mask = cutter.mask(pixels)
    assert mask[368:384, 258:274].max() < 0.1
    assert overlap(mask > 0.5, truth) > 0.93


def test_a_replaced_model_file_is_refused(tmp_path):
    shutil.copytree(MODEL_FOLDER, tmp_path / "model")
    (tmp_path / "model" / "u2netp.onnx").write_bytes(b"something else")
    with pytest.raises(BrokenModel, match=r"u2netp\.onnx"):
        PieceCutter(tmp_path / "model").mask(shirt_on_wood()[0])


def test_the_box_holds_the_mask_and_the_whole_where_there_is_none():
    mask = np.zeros((10, 20), np.float32)
    assert box_of(mask) == (0, 0, 20, 10)
    mask[2:5, 7:11] = 1
    assert box_of(mask) == (7, 2, 11, 5)


def test_what_is_embedded_is_the_piece_on_white_with_a_margin():
    pixels, truth = shirt_on_wood()
    picture = opened(on_white(pixels, truth.astype(np.float32)))
    left, top, right, bottom = box_of(truth.astype(np.float32))
    margin = (picture.width - (right - left)) // 2
    assert margin == pytest.approx(0.08 * max(right - left, bottom - top), abs=1)
    shown = np.asarray(picture.convert("RGB"))
    assert shown[: margin - 4].min() > 250 and shown[:, : margin - 4].min() > 250
    middle = shown[picture.height // 2, picture.width // 2]
    assert np.abs(middle.astype(int) - (36, 52, 120)).max() < 6


def test_a_thumbnail_is_a_small_webp_with_a_clear_background():
    pixels, truth = shirt_on_wood()
    large = np.kron(pixels, np.ones((4, 4, 1), np.uint8))
    data = thumbnail(large, np.kron(truth, np.ones((4, 4))).astype(np.float32))
    picture = opened(data)
    assert picture.format == "WEBP" and max(picture.size) <= 160 and len(data) < 8000
    alpha = np.asarray(picture.convert("RGBA"))[..., 3]
    assert alpha[-1, 0] == 0 and alpha[picture.height // 2, picture.width // 2] == 255


def test_a_thumbnail_keeps_nothing_of_what_lay_around_the_piece():
    pixels, truth = shirt_on_wood()
    around = np.asarray(opened(thumbnail(pixels, truth.astype(np.float32))).convert("RGBA"))
    hidden = around[around[..., 3] == 0][:, :3]
    assert len(hidden) > 100
    # Wood is bright and brown; under the clear parts only cloth or nothing may be left.
    assert (hidden[:, 0].astype(int) > hidden[:, 2].astype(int) + 30).mean() < 0.02
