"""What drawing an outfit promises, wherever the pictures of its pieces are."""

import io

import pytest
from PIL import Image

from stylist.aws.item_pictures import BucketPictures
from stylist.domain import Outfit
from stylist.errors import NotFound
from stylist.local.pictures import FolderPictures
from stylist.outfits.board import Board
from tests.aws.places import BUCKET, HURRIED, clients_of
from tests.builders import item
from tests.fakes import picture

PIECES = (item("dress-1", category="dress"), item("shoes-1", category="shoes"))


def in_a_folder(tmp_path):
    (tmp_path / "images").mkdir()
    for piece, color in zip(PIECES, ("red", "black"), strict=True):
        (tmp_path / piece.image_url).write_bytes(picture(color, "WEBP", (64, 90)))
    return FolderPictures(lambda: tmp_path / "feed.jsonl")


def in_a_bucket(request):
    clients = clients_of(request, request.getfixturevalue("ministack").url)
    clients.s3.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"}
    )
    pictures = BucketPictures(clients.s3, BUCKET, 1_000_000, HURRIED)
    for piece, color in zip(PIECES, ("red", "black"), strict=True):
        pictures.keep(piece, picture(color, "WEBP", (64, 90)))
    return pictures


@pytest.fixture(params=["folder", "bucket"])
def maker(request, tmp_path):
    return Board(in_a_folder(tmp_path) if request.param == "folder" else in_a_bucket(request))


def test_the_same_outfit_gives_the_same_bytes(maker):
    assert maker.draw(Outfit(PIECES, "Red")).data == maker.draw(Outfit(PIECES, "Red")).data


def test_a_picture_is_what_it_says(maker):
    made = maker.draw(Outfit(PIECES, "Red"))
    with Image.open(io.BytesIO(made.data)) as opened:
        assert Image.MIME[opened.format] == made.media_type
        assert opened.size == (made.width, made.height)


def test_every_piece_has_its_number_and_is_told_in_words(maker):
    made = maker.draw(Outfit(PIECES, "Red"))
    assert made.numbers == {"dress-1": 1, "shoes-1": 2}
    for piece in PIECES:
        assert piece.title in made.alt


def test_one_piece_without_a_picture_is_no_reason_to_draw_nothing(maker):
    with_another = Outfit((*PIECES, item("bag-9", category="bag")))
    assert maker.draw(with_another).numbers["bag-9"] == 3


def test_without_any_picture_there_is_none(maker):
    with pytest.raises(NotFound):
        maker.draw(Outfit((item("bag-9", category="bag"),)))
