"""What is to come in place of a piece: words on it, its price, what it must not be."""

from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import WHOLE, outfit_meant, slot_of
from stylist.local.planner.refining import OTHER_COLOR
from stylist.local.planner.scene import Scene
from stylist.local.planner.stepping import below
from stylist.search.priced import bare, capped, fitted, is_priced, parted, priced


def patch(
    scene: Scene, word: str, slot: str, gone: Piece | None, share: float = 1.0
) -> dict[str, Any]:
    """What was said of the one piece; the tool lays it over the wish.

    share: of the price of what goes, that something cheaper may cost at most.
    """
    new = scene.said.wish
    wanted = [piece for piece in new.pieces if slot_of(piece) == slot] or [word]
    if "more formal" in scene.said.comparisons:
        wanted = [_dressier(scene, slot) or wanted[0]]
        new = replace(new, pieces=(wanted[0],), text=f"{new.text} elegant".strip())
    if slot == "shoes" and "lighter" in scene.said.comparisons and not new.pieces:
        wanted = ["shoes"]
        new = replace(new, pieces=("shoes",))  # no boots are among these
    if {"cheaper", "dearer"} & {*scene.said.comparisons}:
        wanted = [_as_asked(scene, one) for one in wanted]
    looks = (*new.materials[:1], *new.patterns[:1])
    if looks and not new.pieces:
        kinds = (wanted[0], "shirt") if wanted[0] == "top" else wanted[:1]
        wanted = [fitted(" ".join((*looks, one))) for one in kinds]
        new = replace(new, pieces=(wanted[0],))
    color = new.colors[0] if new.colors and new.colors[0] not in wanted[0] else ""
    wish = replace(new.without("pieces", "colors", "avoid_pieces", "sizes", "prefer_cheap"),
                   avoid_pieces=refused_now(scene), avoid_colors=scene.wish.avoid_colors,
                   sizes=scene.wish.sizes)  # fmt: skip
    if color or new.pieces:
        several = wanted if looks and not scene.said.wish.pieces else wanted[:1]
        wish = replace(wish, pieces=tuple(fitted(f"{color} {one}".strip()) for one in several))
    elif {"cheaper", "dearer"} & {*scene.said.comparisons}:
        wish = replace(wish, pieces=_of_its_kind(scene, word, slot))
    if color:
        wish = replace(wish, colors=(color,))
    if gone and not color and OTHER_COLOR.search(scene.words):
        other = dict.fromkeys((*wish.avoid_colors, gone.color_family))
        kind = wish.pieces or ((word,) if word not in WHOLE else (gone.kind or gone.category,))
        wish = replace(wish, avoid_colors=tuple(filter(None, other)), pieces=kind)
    if own := _own_limit(scene, slot):
        name, *limits = parted(own)
        pieces = tuple(one if is_priced(one) else priced(one, *limits) for one in wish.pieces)
        wish = replace(wish, pieces=pieces or (() if name in wish.avoid_pieces else (own,)))
    return _priced(wish, scene.said.comparisons, gone, share).to_arguments()


def _as_asked(scene: Scene, word: str) -> str:
    """'A cheaper dress', where a yellow one was asked for: a yellow one."""
    asked = (bare(one) for one in scene.before.pieces)
    return next((one for one in asked if one.endswith(f" {word}")), word)


def _of_its_kind(scene: Scene, word: str, slot: str) -> tuple[str, ...]:
    """'Can they be cheaper?', of the trousers that were asked for: trousers, and no skirt."""
    asked = tuple(one for one in scene.before.pieces if slot_of(one) == slot)
    return asked or (() if word in WHOLE else (word,))


def _own_limit(scene: Scene, slot: str) -> str:
    """The piece of this slot that has a limit of its own; what comes in its place keeps that."""
    if {"max_price_minor", "min_price_minor"} & {*scene.said.drops, *scene.said.wish.stated()}:
        return ""
    return next((one for one in scene.wish.pieces if is_priced(one) and slot_of(one) == slot), "")


def _dressier(scene: Scene, slot: str) -> str:
    """What is dressed up in this place; '' where we know nothing of its own."""
    if slot == "outerwear":
        return "blazer"
    if slot != "shoes":
        return ""
    outfit = outfit_meant(scene.said, scene.shown)
    skirted = any(one.category in ("skirt", "dress") for one in outfit.pieces) if outfit else False
    womens = scene.wish.department == "female" or (skirted and not scene.wish.department)
    refused = any(word in " ".join(scene.wish.avoid_pieces) for word in ("heel", "pump"))
    return "heels" if womens and not refused else "dress shoes"


def _priced(wish: Wish, steps: tuple[str, ...], gone: Piece | None, share: float) -> Wish:
    if gone is None or not gone.price_minor:
        return wish
    if "cheaper" in steps and wish.max_price_minor is None:
        most = below(round(gone.price_minor * share) + (share < 1))
        own = tuple(capped(one, most) if is_priced(one) else one for one in wish.pieces)
        return replace(wish, max_price_minor=most, pieces=own)
    return replace(wish, min_price_minor=gone.price_minor + 1) if "dearer" in steps else wish


def refused_now(scene: Scene) -> tuple[str, ...]:
    """'Not these shoes' refuses this pair; 'no heels' refuses heels."""
    this = {one.piece for one in scene.said.references} | set(scene.said.swap)
    new = [piece for piece in scene.said.wish.avoid_pieces if piece not in this]
    return tuple(dict.fromkeys((*scene.before.avoid_pieces, *new)))[-12:]
