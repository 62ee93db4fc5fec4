"""Skin that is not to show is refused as the shop names what shows it."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    ("text", "refused"),
    [("a dress, nothing strapless, sleeveless or low cut", {"slip dress", "v-neck dress"}),
     ("tops, not too low cut", {"v-neck top", "camisole"}),
     ("no strapless dresses", {"slip dress"}),
     ("a dress, nothing revealing", {"slip dress", "v-neck dress"})],
)  # fmt: skip
def test_bare_shoulders_and_necks_are_refused_by_kind(text, refused):
    assert set(understand(text).wish.avoid_pieces) == refused


def test_no_bare_arms_ask_for_sleeves_and_a_wanted_cut_stays_wanted():
    assert "sleeve" in understand("a dress, nothing sleeveless or strapless").wish.text
    assert understand("a sleeveless top").wish.avoid_pieces == ()
