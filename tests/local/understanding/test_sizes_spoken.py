"""Sizes of every system as shoppers put them in passing."""

import pytest

from stylist.local.reading.files import open_reader
from stylist.local.understanding import understand

READS = open_reader()


def sizes(words: str) -> tuple[str, ...]:
    """The sizes that the rules and the network read."""
    return understand(words, reads=READS, before="none").wish.sizes


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("my feet are 39 or 40, sandals please", ("EU 39", "EU 40")),
        ("40 regular jacket", ("M",)),
        ("i'm a 44 long, suit please", ("XL",)),
        ("waist 86 cm", ("waist 34",)),
        ("a 30 in jeans", ("waist 30",)),
        ('chinos 36"', ("waist 36",)),
        ("34w jeans", ("waist 34",)),
        ("34W 32L jeans", ("waist 34",)),
        ("waist 38 or 40 trousers", ("waist 38", "waist 40")),
        ("small tops for women", ("S",)),
        ("an extra large hoodie", ("XL",)),
        ("womens 6 flats", ("EU 36",)),
        ("women's 8 boots", ("EU 38",)),
        ("boots women 7", ("EU 37",)),
        ("I wear a size 38 top and 39 shoes, outfit for work", ("S", "EU 39")),
        ("38 in clothes, 40 in shoes", ("S", "EU 40")),
        ("a top 38 under 50", ("S",)),
        ("size 7 and a half uk shoes", ("EU 41",)),
        ("size 7\N{VULGAR FRACTION ONE HALF} shoes for her", ("EU 38",)),
    ],
)
def test_a_size_however_it_is_put(words, told):
    assert sizes(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "a large bag",
        "a small leather bag",
        "medium wash jeans",
        "a dress for my small frame",
        "a medium length coat",
        "that jacket is too large",
        "an outfit for men 2",
        "jackets for men 50 or less",
    ],
)
def test_what_is_large_or_numbered_and_no_size(words):
    assert sizes(words) == ()
