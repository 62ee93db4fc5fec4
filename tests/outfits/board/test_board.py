import io
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np
import pytest
from PIL import Image

from stylist.domain import Outfit
from stylist.errors import NotFound
from stylist.outfits.board import Board
from stylist.outfits.board.marks import RADIUS
from stylist.outfits.board.paper import alpha_of
from stylist.places import places_in
from tests.builders import item

MANY = 32


@pytest.fixture(scope="module")
def boards(sample_pictures, random_outfits):
    board = Board(sample_pictures)
    return [(outfit, board.lay_out(outfit)) for outfit in random_outfits(MANY)]


def outfit_of(*categories, **changes):
    pieces = [item(f"{category}-1", category=category, **changes) for category in categories]
    return Outfit(tuple(pieces), title="A day out", scheme="blue")


def opened(picture):
    return np.asarray(Image.open(io.BytesIO(picture.data)).convert("RGB"), np.float32)


def test_no_piece_lies_on_another(boards):
    for _, board in boards:
        covered = sum((alpha_of(cloth) > 0).astype(int) for cloth in board.cloths)
        assert covered.max() == 1


def test_pieces_keep_a_gap_between_them(boards):
    for _, board in boards:
        wider = np.ones((11, 11), np.uint8)
        masks = [
            cv2.dilate((alpha_of(cloth) > 8).astype(np.uint8), wider) for cloth in board.cloths
        ]
        assert sum(mask.astype(int) for mask in masks).max() == 1


def test_every_piece_lies_between_title_and_captions(boards):
    for _, board in boards:
        left, top, right, bottom = board.words.stage
        for cloth in board.cloths:
            height, width = cloth.pixels.shape[:2]
            assert left <= cloth.left and cloth.left + width <= right
            assert top <= cloth.top and cloth.top + height <= bottom
        assert bottom < board.words.rule


def test_the_picture_tells_where_each_of_its_pieces_lies(sample_pictures, random_outfits):
    board = Board(sample_pictures)
    (outfit,) = random_outfits(1)
    boxes = places_in(board.draw(outfit).data)
    assert boxes == [[cloth.left, cloth.top, *cloth.pixels.shape[1::-1]]
                     for cloth in board.lay_out(outfit).cloths]  # fmt: skip
    assert len(boxes) == len(outfit.items)


def test_pieces_make_use_of_the_room(boards):
    for _, board in boards:
        left, top, right, bottom = board.words.stage
        lowest = max(cloth.top + cloth.pixels.shape[0] for cloth in board.cloths)
        assert lowest - min(cloth.top for cloth in board.cloths) > 0.7 * (bottom - top)
        area = sum(float((cloth.pixels[..., 3] > 8).sum()) for cloth in board.cloths)
        assert area > 0.2 * (right - left) * (bottom - top)


def test_numbers_cover_no_piece_and_no_other_number(boards):
    for _, board in boards:
        cloth = sum(alpha_of(one).astype(int) for one in board.cloths)
        down, across = np.ogrid[: cloth.shape[0], : cloth.shape[1]]
        for x, y in board.marks:
            disc = np.hypot(across - x, down - y) <= RADIUS
            assert cloth[disc].max() == 0
            others = [one for one in board.marks if one != (x, y)]
            assert all(np.hypot(x - a, y - b) > 2 * RADIUS for a, b in others)
            assert len(others) == len(board.marks) - 1


def test_a_number_is_nearest_to_its_own_piece(boards):
    nearest_is_own = []
    for _, board in boards:
        far = [cv2.distanceTransform((alpha_of(cloth) <= 8).astype(np.uint8), cv2.DIST_L2, 5)
               for cloth in board.cloths]  # fmt: skip
        for number, (x, y) in enumerate(board.marks):
            nearest_is_own.append(int(np.argmin([one[y, x] for one in far])) == number)
    assert np.mean(nearest_is_own) > 0.99


def test_a_coat_is_larger_than_a_bag_and_a_bag_larger_than_a_hat(flat):
    board = Board(flat()).lay_out(outfit_of("outerwear", "bag", "hat"))
    areas = [cloth.pixels[..., 3].sum(dtype=float) for cloth in board.cloths]
    assert all(larger > 1.2 * smaller for larger, smaller in pairwise(areas))


def test_the_same_outfit_gives_the_same_bytes(sample_pictures, random_outfits):
    outfit = list(random_outfits(6))[5]
    first, second = (Board(sample_pictures).draw(outfit) for _ in range(2))
    assert first == second


def test_two_shoppers_see_the_same_picture_of_the_same_outfit(sample_pictures, random_outfits):
    outfit = list(random_outfits(5))[4]
    drawn = [Board(sample_pictures).draw(replace(outfit, mark=mark)) for mark in ("one", "two")]
    assert drawn[0].data == drawn[1].data


def test_a_board_is_a_jpeg_of_a_size_that_messengers_show(sample_pictures, random_outfits):
    for outfit in random_outfits(8):
        picture = Board(sample_pictures).draw(outfit)
        opened = Image.open(io.BytesIO(picture.data))
        assert (opened.format, opened.size) == ("JPEG", (1080, 1350))
        assert (picture.media_type, picture.width, picture.height) == ("image/jpeg", 1080, 1350)
        assert len(picture.data) <= 200_000


def test_pieces_are_numbered_in_their_order(flat):
    picture = Board(flat()).draw(outfit_of("bag", "trousers", "shirt"))
    assert picture.numbers == {"shirt-1": 1, "trousers-1": 2, "bag-1": 3}


@pytest.mark.parametrize("color", ["#ffffff", "#f5f1eb", "#111111"])
def test_cloth_as_light_as_the_paper_keeps_an_edge(flat, color):
    board = Board(flat(color))
    outfit = outfit_of("shirt", "trousers")
    alpha = alpha_of(board.lay_out(outfit).cloths[0])
    inside = cv2.erode((alpha > 250).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    near = cv2.dilate((alpha > 8).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    around = near & (alpha == 0)
    grey = opened(board.draw(outfit)).mean(axis=2)
    assert abs(np.median(grey[inside]) - np.median(grey[around])) > 25


def test_a_missing_picture_is_a_card_and_the_rest_is_drawn(flat):
    outfit = outfit_of("shirt", "trousers", "bag")
    with_card = Board(flat(missing=("bag-1",))).draw(outfit)
    assert with_card.numbers["bag-1"] == 3
    assert with_card.data != Board(flat()).draw(outfit).data


def test_bytes_that_are_no_picture_count_as_missing(flat):
    class Broken(flat):
        def read(self, item):
            return b"no picture" if item.slot == "bag" else super().read(item)

    outfit = outfit_of("shirt", "bag")
    card = Board(flat(missing=("bag-1",))).draw(outfit)
    assert Board(Broken()).draw(outfit).data == card.data


def test_an_outfit_without_any_picture_is_not_drawn(flat):
    with pytest.raises(NotFound):
        Board(flat(missing=("shirt-1", "bag-1"))).draw(outfit_of("shirt", "bag"))


def test_one_piece_alone_is_drawn_large(flat):
    board = Board(flat()).lay_out(outfit_of("dress"))
    left, top, right, bottom = board.words.stage
    height, width = board.cloths[0].pixels.shape[:2]
    assert height > 0.6 * (bottom - top) or width > 0.6 * (right - left)
