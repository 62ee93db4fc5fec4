"""What whoever has the pictures of catalog items promises: files beside a feed, and a bucket."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.aws.item_pictures import BucketPictures
from stylist.errors import NotFound
from stylist.local import pictures as local
from stylist.local.pictures import FolderPictures
from tests.aws.places import BUCKET, HURRIED, clients_of
from tests.builders import item

MOST = 5000
KEPT = {f"images/{name}": name.encode() * 300 for name in ("a.webp", "b-2.jpg", "deep/c.png")}


def in_a_folder(request):
    request.getfixturevalue("monkeypatch").setattr(local, "MOST_BYTES", MOST)
    folder = request.getfixturevalue("tmp_path")
    (folder / "images" / "deep").mkdir(parents=True)
    for url, data in KEPT.items():
        (folder / url).write_bytes(data)
    (folder / "images" / "large.png").write_bytes(b"x" * (MOST + 1))
    return FolderPictures(lambda: folder / "feed.jsonl")


def in_a_bucket(request):
    s3 = clients_of(request, request.getfixturevalue("ministack").url).s3
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    made = BucketPictures(s3, BUCKET, MOST, HURRIED)
    for url, data in [*KEPT.items(), ("images/large.png", b"x" * (MOST + 1))]:
        made.keep(item(image_url=url), data)
    return made


@pytest.fixture(params=[in_a_folder, in_a_bucket])
def pictures(request):
    return request.param(request)


@pytest.mark.parametrize("url", KEPT)
def test_a_picture_comes_as_it_is(pictures, url):
    assert pictures.read(item(image_url=url)) == KEPT[url]


@pytest.mark.parametrize(
    "url", ["images/none.webp", "images", "https://shop.example/a.webp", "images/large.png"]
)
def test_where_there_is_none_that_is_told_by_the_piece(pictures, url):
    with pytest.raises(NotFound, match=r"shirt-1.*\.$"):
        pictures.read(item("shirt-1", image_url=url))


def test_pictures_read_at_once_do_not_mix(pictures):
    urls = [*KEPT] * 5
    with ThreadPoolExecutor(5) as pool:
        read = list(pool.map(lambda url: pictures.read(item(image_url=url)), urls))
    assert read == [KEPT[url] for url in urls]
