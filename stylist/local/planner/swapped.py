"""What swaps have made of the wish that stands: a skirt that went for trousers stays away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.local.planner.goals import DRESS, SEARCH, SWAP
from stylist.local.planner.history import Turn
from stylist.local.planner.merging import sort_of

_MOST_PIECES = 6
_MOST_REFUSED = 12


def with_swaps(wish: Wish, past: Sequence[Turn]) -> Wish:
    """The wish of the last search or outfit, as the swaps since then have left it.

    A swap is told of its own piece alone, so nothing else keeps what came and what was refused.
    """
    ran = [one for turn in past for one in turn.ran if not one.failed]
    whole = [place for place, one in enumerate(ran) if one.name in (SEARCH, DRESS)]
    for one in ran[whole[-1] + 1 if whole else 0 :]:
        wish = laid_over(wish, one.arguments) if one.name == SWAP else wish
    return wish


def laid_over(wish: Wish, swap: Mapping[str, Any]) -> Wish:
    """The piece that a swap was to bring stands where one of its place stood.

    'With trousers please, I'm a woman, waist 30' says more than the piece: that stays, too.

    swap: its arguments.
    """
    came, slot = _words(swap, "pieces"), str(swap.get("slot", ""))
    refused = tuple(dict.fromkeys((*wish.avoid_pieces, *_words(swap, "avoid_pieces"))))
    gone = {piece for piece in wish.pieces if (came and slot in _slots(piece)) or piece in refused}
    pieces = dict.fromkeys((*(piece for piece in wish.pieces if piece not in gone), *came))
    whose = str(swap.get("department") or wish.department)
    sizes = tuple(dict.fromkeys((*wish.sizes, *_words(swap, "sizes"))))
    return replace(wish, pieces=tuple(pieces)[-_MOST_PIECES:], department=whose, sizes=sizes,
                   avoid_pieces=refused[-_MOST_REFUSED:])  # fmt: skip


def _words(swap: Mapping[str, Any], name: str) -> list[str]:
    found = swap.get(name)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _slots(piece: str) -> set[str]:
    return {SLOT_OF_CATEGORY[name] for name in sort_of(piece) if name in SLOT_OF_CATEGORY}
