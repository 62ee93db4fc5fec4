"""Outfits put together anew, where a swap finds no piece that goes with the rest."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stylist.local.planner.goals import SWAP
from stylist.local.planner.merging import STYLE
from stylist.local.planner.pieces import Piece, piece_of
from stylist.local.planner.pointing import pieces_meant
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import kept_on
from stylist.local.planner.swapped import laid_over

_BESIDE = ("bag", "accessory")
_OF_THE_PIECE = {"min_price_minor", "max_price_minor", "total_minor", "materials", "patterns"}
"""What is said of the one piece that is to come, and is not asked of all."""


def instead_of(scene: Scene, patch: Mapping[str, Any], gone: Piece | None) -> dict[str, Any]:
    """What to compose where a swap finds nothing: all anew, under the same wish and refusals.

    patch: the swap's arguments. Empty where that would not be what was asked: a cheaper piece,
    or one of another cloth; and where the rest cannot be in the way of a bag or a belt.
    """
    said = scene.said
    if patch["slot"] in _BESIDE and (scene.wish.total_minor is None or "pieces" not in patch):
        return {}
    if said.comparisons or set(said.wish.stated()) & _OF_THE_PIECE:
        return {}
    before = {name: getattr(scene.before, name) for name in ("pieces", *STYLE)}
    wish = laid_over(replace(scene.wish, **before), patch)
    without = list(dict.fromkeys((*([gone.product_id] if gone else ()), *_gone_before(scene))))
    meant = pieces_meant(replace(said, references=()), scene.shown, said.keep)
    kept = [one.product_id for one in meant] or kept_on(scene).get("keep", [])
    told = {"without": without, "keep": [one for one in kept if one not in without]}
    return wish.to_arguments() | {name: ids for name, ids in told.items() if ids}


def _gone_before(scene: Scene) -> list[str]:
    """Ids of what was swapped away in this conversation, at most forty."""
    swaps = (ran for turn in scene.turns for ran in turn.ran if ran.name == SWAP)
    found = (piece_of(ran.result.get("out")) for ran in swaps if not ran.failed)
    return [one.product_id for one in found if one][-40:]
