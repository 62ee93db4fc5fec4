"""The pictures of the catalog in its bucket."""

import pytest

from stylist.aws.item_pictures import BucketPictures, KeepingPictures
from stylist.errors import NotFound, ServiceUnavailable
from tests.aws.faulty import damaged, error, half
from tests.aws.places import BUCKET, HURRIED, clients_of
from tests.builders import item

PIECE = item("piece", image_url="images/piece.webp")


@pytest.fixture
def pictures(request, line):
    s3 = clients_of(request, line.url).s3
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    return BucketPictures(s3, BUCKET, most_bytes=2**20, patience=HURRIED)


class Folder:
    """Pictures as they lie beside a feed."""

    def __init__(self, data):
        self.data = data

    def read(self, item):
        return self.data


def test_a_build_puts_pictures_where_they_are_read_and_only_new_ones(pictures, line):
    keeping = KeepingPictures(Folder(b"picture"), pictures)
    assert keeping.read(PIECE) == b"picture" == pictures.read(PIECE)
    before = line.seen
    keeping.read(PIECE)
    assert line.seen == before + 1
    KeepingPictures(Folder(b"newer"), pictures).read(PIECE)
    assert pictures.read(PIECE) == b"newer"


@pytest.mark.parametrize("url", ["https://shop.example/a.jpg", "images/no.webp"])
def test_what_is_not_there_is_not_found(pictures, url):
    with pytest.raises(NotFound, match="piece"):
        pictures.read(item("piece", image_url=url))


def test_what_is_larger_than_a_picture_is_not_opened(pictures):
    pictures.keep(PIECE, b"x" * (2**20 + 1))
    with pytest.raises(NotFound, match="more than 1 MB"):
        pictures.read(PIECE)


@pytest.mark.parametrize("fault", [half, damaged, error("SlowDown", 503)])
def test_a_fault_passes_or_is_told(pictures, line, fault):
    pictures.keep(PIECE, b"picture")
    line.faults.append(fault)
    assert pictures.read(PIECE) == b"picture" and not line.faults
    line.always = fault
    with pytest.raises(ServiceUnavailable, match="read a picture of the catalog"):
        pictures.read(PIECE)
