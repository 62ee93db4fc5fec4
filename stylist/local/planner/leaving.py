"""Pieces that are left out altogether: the outfit without them, or another way to dress."""

from collections.abc import Iterable
from dataclasses import replace

from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.local.planner.goals import DRESS, Goal
from stylist.local.planner.pieces import Dressed, Piece
from stylist.local.planner.pointing import slot_of, worn_exactly
from stylist.local.planner.scene import Scene
from stylist.local.planner.stepping import stepped_wish
from stylist.local.understanding import Ask
from stylist.search.pieces import piece_of

_SPARE = ("bag", "accessory", "outerwear")
"""Slots that an outfit can do without, whatever its piece is called."""
_BODY = ("dress", "top", "bottom")


def without(scene: Scene, outfit: Dressed) -> Goal | None:
    """'Without the bag', 'leave the shoes out': the same outfit, a piece less, where it can do
    without."""
    if (other := _and_another(scene, outfit)) is not None:
        return other
    numbered = any(one.number and one.outfit for one in scene.said.references)
    if scene.said.swap or scene.asks(Ask.SWAP) or (scene.asks(Ask.OUTFIT) and not numbered):
        return None
    for word in scene.said.wish.avoid_pieces:
        gone = worn_exactly(outfit, word)
        if gone and (gone.slot in _SPARE or (gone.slot == "shoes" and is_left_out("shoes", word))):
            kept = [one.product_id for one in outfit.pieces if one is not gone]
            return Goal(manner="less", tool=DRESS, wish=replace(scene.wish, pieces=()),
                        arguments={"keep": kept, "without": [gone.product_id], "count": 1},
                        about={"word": word})  # fmt: skip
    return None


def _and_another(scene: Scene, outfit: Dressed) -> Goal | None:
    """'Lose the scarf and warmer shoes please': a piece less, and another in one place."""
    said, wanted = scene.said.wish, scene.said.wish.pieces or scene.said.swap
    if scene.asks(Ask.OUTFIT):
        return None
    away = [one for word in said.avoid_pieces if (one := worn_exactly(outfit, word))]
    if len(wanted) != 1 or not away or any(one.slot not in _SPARE for one in away):
        return None
    slot = slot_of(wanted[0])
    if not slot or slot in {one.slot for one in away} - {"accessory"}:
        return None
    kept = [one.product_id for one in outfit.pieces if one not in away and one.slot != slot]
    wish = replace(stepped_wish(scene), pieces=wanted, occasion=scene.wish.occasion)
    gone = [one.product_id for one in outfit.pieces if one.product_id not in kept]
    return Goal(manner="less_and", tool=DRESS, wish=wish, about={"word": said.avoid_pieces[0]},
                arguments={"keep": kept, "without": gone, "count": 1})  # fmt: skip


def otherwise(scene: Scene, gone: Piece, refused: Iterable[str]) -> Goal | None:
    """'I don't do dresses', of a dress: nothing may come in its place, so all is put together
    anew.

    refused: kinds of piece, what is pointed at ('not this dress') left out.
    """
    if gone.slot not in _BODY or scene.said.wish.pieces or not is_left_out(gone.slot, *refused):
        return None
    pieces = tuple(one for one in scene.wish.pieces if slot_of(one) != gone.slot)
    return Goal(manner="others", tool=DRESS, wish=replace(scene.wish, pieces=pieces))


def is_left_out(slot: str, *refused: str) -> bool:
    """Whether the words refuse all that a shopper calls by the slot's name, or all it may hold."""
    plain = [one for one in map(piece_of, refused) if not (one.color or one.is_special)]
    known = {name for one in plain for name in one.categories}
    held = {name for name, of in SLOT_OF_CATEGORY.items() if of == slot}
    return held <= known or bool({slot, f"{slot}s", f"{slot}es"} & set(refused))
