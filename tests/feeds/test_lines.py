"""Lines of a feed and where they lie."""

import gzip
import itertools

import pytest

from stylist.errors import InvalidRequest
from stylist.feeds import lines as module
from stylist.feeds.lines import lines, skipping, taking, unpacked

FEED = "\ufeffone\nzwölf\r\n\nlast".encode()


def pieces(data, size):
    return [data[at : at + size] for at in range(0, len(data), size)]


@pytest.mark.parametrize("size", [1, 3, 100])
def test_lines_are_the_same_however_they_come(size):
    found = list(lines(pieces(FEED, size)))
    assert [line.text.rstrip() for line in found] == ["one", "zwölf", "", "last"]
    assert [line.number for line in found] == [1, 2, 3, 4]
    assert b"".join(FEED[one.offset : one.offset + one.size] for one in found) == FEED


def test_a_feed_can_be_entered_at_any_line():
    whole = list(lines([FEED]))
    for first, last in itertools.combinations(whole, 2):
        size = last.offset - first.offset
        some = taking(skipping(pieces(FEED, 2), first.offset), size)
        assert (
            list(lines(some, first.offset, first.number))
            == (whole[first.number - 1 : last.number - 1])
        )


def test_a_long_line_is_not_kept_whole():
    (long, short) = lines([b"x" * 3_000_000, b"x\nshort\n"])
    assert len(long.text) == module.MOST_LINE and long.size == 3_000_002
    assert short.text == "short"


def test_a_feed_that_never_ends_is_left():
    with pytest.raises(InvalidRequest, match="more than 2 MB; split it"):
        list(lines(itertools.repeat(b"x" * 1000), most=2_000_000))


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_what_gzip_packed_is_opened_however_it_comes(size):
    packed = gzip.compress(FEED) + gzip.compress(b"\nmore")
    assert b"".join(unpacked(pieces(packed, size))) == FEED + b"\nmore"


@pytest.mark.parametrize(
    "data",
    [b"plain text", gzip.compress(FEED)[:-4], b"", gzip.compress(FEED) + b"rubbish"],
    ids=["not packed", "cut", "nothing", "rubbish behind"],  # what is packed bears the time
)
def test_what_is_broken_is_refused(data):
    with pytest.raises(InvalidRequest, match="not packed by gzip, or not whole"):
        list(unpacked([data]))


def test_little_that_unpacks_to_much_comes_in_pieces():
    bomb = gzip.compress(b"x" * 50_000_000)
    assert max(map(len, unpacked([bomb]))) <= 1 << 20
