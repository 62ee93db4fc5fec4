"""Sizes among other words: beside the piece, the person, the weather and the price."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    ("text", "sizes", "pieces"),
    [("White sneakers, women's, feet are a 40.", {"EU 40"}, ("white sneakers",)),
     ("an outfit for a woman in L when it's 31 degrees out", {"L"}, ()),
     ("cowboy boots women 38 nothing over 200", {"EU 38"}, ("boots",)),
     ("women's boots 39", {"EU 39"}, ("boots",)),
     ("sneakers men 44 under 100", {"EU 44"}, ("sneakers",)),
     ("I'm a man, M in everything, shoe US 10, which is a 43 in European sizes", {"M", "EU 43"},
      ()),
     ("brown boots for women, US 8, which is a 39", {"EU 39"}, ("brown boots",)),
     ("women's sneakers US 8 (EU 39)", {"EU 39"}, ("sneakers",)),
     ("Black tie gala. I'm a man, shoes 44.", {"EU 44"}, ()),
     ("a shirt (L) and trousers (34 waist)", {"L", "waist 34"}, ("shirt", "trousers")),
     ("M for tops and waist 30", {"M", "waist 30"}, ()),
     ("shoes for women under 40", set(), ("shoes",))],
)  # fmt: skip
def test_a_size_is_heard_and_the_piece_beside_it_kept(text, sizes, pieces):
    wish = understand(text).wish
    assert set(wish.sizes) == sizes
    assert wish.pieces == pieces and not wish.place


@pytest.mark.parametrize(
    "text",
    ["No prints or polka dots, one solid colour", "a solid colour please", "just solids",
     "in one single colour", "no patterns or stripes, only plain"],
)  # fmt: skip
def test_one_solid_colour_is_plain_and_nothing_else(text):
    assert understand(text).wish.patterns == ("plain",)
