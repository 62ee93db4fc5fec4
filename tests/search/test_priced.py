"""A piece with a price limit of its own: how it is written, and that it is never shortened."""

import pytest

from stylist.search.pieces import piece_of
from stylist.search.priced import bare, fitted, is_priced, parted, priced


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("boots", ("boots", None, None)),
        ("boots up to 120", ("boots", None, 12000)),
        ("navy blazer up to $200", ("navy blazer", None, 20000)),
        ("scarf under 40", ("scarf", None, 3999)),
        ("scarf up to 49.50", ("scarf", None, 4950)),
        ("boots from 80", ("boots", 8000, None)),
        ("boots from 80 to 120", ("boots", 8000, 12000)),
        ("boots from 80 under 120", ("boots", 8000, 11999)),
        ("tee for at most 30 dollars", ("tee", None, 3000)),
        ("jeans 32", ("jeans 32", None, None)),
        ("dress to 40", ("dress to 40", None, None)),
    ],
)
def test_a_limit_is_read_off_the_end_of_the_words(words, parts):
    assert parted(words) == parts


@pytest.mark.parametrize("limits", [(None, 12000), (None, 3999), (8000, None), (8000, 12000),
                                    (8000, 11999), (None, 4950), (None, None)])  # fmt: skip
def test_what_is_written_reads_the_same(limits):
    assert parted(priced("black boots", *limits)) == ("black boots", *limits)


def test_where_the_words_are_too_many_the_limit_stays_whole():
    words = fitted("navy double-breasted lightweight wool coat under 1250.50")
    assert len(words) <= 40
    assert parted(words)[2] == 125049 and bare(words).endswith("wool coat")


def test_a_piece_is_the_same_with_a_limit_and_knows_it():
    own, plain = piece_of("black linen trousers up to 60"), piece_of("black linen trousers")
    assert (own.words, own.kinds, own.color, own.materials, own.plain) == (
        plain.words, plain.kinds, plain.color, plain.materials, plain.plain)  # fmt: skip
    assert (own.least_minor, own.most_minor) == (None, 6000)
    assert is_priced("boots up to 60") and not is_priced("boots")
