"""'A pop of colour': one bright piece in the outfit that stands, and the rest stays quiet."""

import re

from stylist.domain import Wish
from stylist.local.planner.goals import SWAP, Goal
from stylist.local.planner.scene import Scene

_POP = re.compile(
    r"\b(?:pop|splash|touch|hint|dash|burst|bit) of (?:bright |some )?colou?r\b", re.IGNORECASE
)
_SLOTS = ("top", "bag", "shoes")
"""Where one bright piece does most, what is worn first; a dress stays as it is."""
_BRIGHT = ("red", "cobalt", "fuchsia")


def with_a_pop(scene: Scene) -> Goal | None:
    """Another top, or bag, in the first bright colour that is not refused."""
    said, outfit = scene.said, scene.shown.in_front if scene.shown.dressed else None
    is_alone = said.comparisons == ("brighter",) and said.wish.is_empty
    if outfit is None or not is_alone or not _POP.search(scene.words):
        return None
    worn = next((one for slot in _SLOTS if (one := outfit.piece_in(slot))), None)
    colors = [one for one in _BRIGHT if one not in scene.wish.avoid_colors]
    if worn is None or not colors or worn.product_id in scene.stays:
        return None
    return Goal(manner="swap", tool=SWAP, wish=Wish(colors=(colors[0],)),
                about={"word": worn.category},
                arguments={"product_ids": [*outfit.product_ids], "slot": worn.slot,
                           "without": [*outfit.product_ids]})  # fmt: skip
