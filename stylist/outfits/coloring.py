"""What a stylist says of an outfit's colours."""

import zlib
from collections.abc import Sequence

from stylist.outfits.colors import hue_gap
from stylist.outfits.pieces import Piece
from stylist.outfits.tables.palette import ANALOGOUS, COMPLEMENTARY
from stylist.outfits.tables.sayings import (
    AGAIN,
    ALL_ONE,
    APART,
    CLOSE,
    KIN,
    MANY,
    ONE_PIECE,
    QUIET,
    SETTLED,
)
from stylist.outfits.titles import colors_of, listed
from stylist.outfits.together import hue_groups
from stylist.search.nouns import be


def about_colors(pieces: Sequence[Piece]) -> str:
    """One sentence without its full stop; '' where no record names a colour."""
    hued = [one for one in pieces if one.tone.hue is not None]
    colors, plain = colors_of(hued), colors_of(one for one in pieces if one.tone.hue is None)
    if not colors and not plain:
        return ""
    groups = hue_groups(one.tone for one in pieces)
    if not colors:
        ways = QUIET if len(plain) > 1 else ALL_ONE
    elif len(hued) == 1:
        ways = ONE_PIECE
    elif len(groups) < 2:
        ways = KIN if len(colors) > 1 else AGAIN
    elif len(groups) == 2:
        ways = CLOSE if hue_gap(*groups) <= ANALOGOUS else APART
    else:
        ways = MANY
    said = _one_of(ways, pieces).format(
        colors=listed(colors), plain=listed(plain), noun=hued[0].noun if hued else "",
        bring="brings" if not hued or be(hued[0].noun) == "is" else "bring")  # fmt: skip
    if colors and plain:
        said += _one_of(SETTLED, pieces[1:] or pieces).format(
            plain=listed(plain), s="s" if len(plain) == 1 else "")  # fmt: skip
    return said[:1].upper() + said[1:]


def relation(gap: float) -> str:
    """What two hues so many degrees apart are called."""
    if gap <= ANALOGOUS:
        return "neighbouring colours"
    return "complementary colours" if gap >= COMPLEMENTARY else "contrasting colours"


def _one_of(ways: Sequence[str], pieces: Sequence[Piece]) -> str:
    """The same pieces are told of in the same words."""
    ids = " ".join(one.item.product_id for one in pieces)
    return ways[zlib.crc32(ids.encode()) % len(ways)]
