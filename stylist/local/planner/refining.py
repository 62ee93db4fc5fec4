"""More of what is shown, things like it, and steps away from it: cheaper, warmer, dressier."""

import re
from dataclasses import replace
from math import ceil
from statistics import median_low
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.merging import uncolored
from stylist.local.planner.pieces import Piece, Shown
from stylist.local.planner.pointing import outfit_meant, pieces_meant
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import of_its_kind, photo_for
from stylist.local.planner.standing import BESIDE, MAIN, wish_of
from stylist.local.understanding import Ask

MUCH_CHEAPER = 0.85
"""Of an outfit's total: what a shopper who asks for cheaper would notice."""
_SEASONS = {"warmer": "winter", "lighter": "summer"}
_CLOTH = {"warmer": "warm", "lighter": "light"}
_LAYERS = (
    ("coat", ("outerwear",)),
    ("sweater", ("sweater", "turtleneck", "cardigan", "hoodie", "sweatshirt", "dress")),
    ("scarf", ("scarf", "accessory")),
)
"""What makes an outfit warmer, unless one of these is worn already."""
_OCCASIONS = {
    "more formal": {"lounge": "everyday", "everyday": "work", "travel": "work", "work": "formal",
                    "party": "evening", "evening": "formal", "beach": "everyday"},
    "more casual": {"formal": "evening", "interview": "work", "work": "everyday",
                    "evening": "party", "wedding": "party", "party": "everyday"},
}  # fmt: skip
_TEXTS = {"more formal": "elegant", "more casual": "relaxed casual", "longer": "long",
          "shorter": "short", "looser": "loose relaxed", "tighter": "fitted", "brighter": "bright",
          "darker": "dark", "simpler": "simple minimal", "bolder": "bold statement",
          "softer": "soft", "bigger": "large", "smaller": "small"}  # fmt: skip
_COLORS = {"darker": ("black", "navy", "charcoal"), "brighter": ("red", "cobalt", "fuchsia")}


_BACK = re.compile(r"\s*(please )?(undo|go back|take (that|it) back|back to (the|what)|"
                   r"(the )?previous (ones?|outfits?|version))\b", re.IGNORECASE)  # fmt: skip


def more(scene: Scene) -> Goal | None:
    """'Show me more': the same wish, nothing that was shown."""
    if not scene.asks(Ask.MORE) or scene.shown.is_empty or _is_like(scene):
        return None
    tool = DRESS if scene.shown.dressed else SEARCH
    front = [piece.product_id for piece in (*scene.shown.items, *_worn(scene.shown))]
    without = list(dict.fromkeys((*(scene.shown.everything or {}), *front)))
    if tool == DRESS:
        without = front
    return Goal(manner="more", tool=tool, wish=scene.wish,
                arguments={"without": without} | photo_for(scene, tool))  # fmt: skip


def alike(scene: Scene) -> Goal | None:
    """'More like the first one', 'the same but green'."""
    if not _is_like(scene) or scene.shown.is_empty or scene.new_photo:
        return None
    meant = pieces_meant(scene.said, scene.shown)
    if scene.shown.dressed and not meant:
        return Goal(manner="dress", tool=DRESS, wish=_stepped(scene))
    piece = (*meant, *scene.spoken_of)[0]
    new = scene.said.wish
    # What the piece is like says it all: the words that found it would pull elsewhere.
    wish = replace(_stepped(scene).without("text", "patterns", "materials"), colors=new.colors,
                   patterns=new.patterns, materials=new.materials,
                   pieces=(piece.category,) if piece.category else scene.wish.pieces)  # fmt: skip
    return Goal(manner="like", tool=SEARCH, wish=wish, arguments={"like": piece.product_id},
                fallback={"pieces": None} if new.materials or new.patterns else {})  # fmt: skip


def stepped(scene: Scene) -> Goal | None:
    """'Cheaper', 'warmer', 'more formal': the same again, a step further."""
    said = scene.said
    if not said.comparisons or scene.shown.is_empty or scene.asks(Ask.OUTFIT) or scene.new_photo:
        return None
    meant = pieces_meant(said, scene.shown)
    tool = SEARCH if said.wish.pieces or not scene.shown.dressed else DRESS
    wish = _stepped(scene)
    if meant and tool == SEARCH and not wish.pieces and meant[0].category:
        wish = replace(wish, pieces=(meant[0].category,))
    fallback = _looser(scene, wish) if tool == DRESS else {}
    wish = of_its_kind(scene, wish) if tool == SEARCH else wish
    return Goal(manner=said.comparisons[0], tool=tool, wish=wish, fallback=fallback,
                arguments=photo_for(scene, tool) | _shed(scene, tool))  # fmt: skip


def back(scene: Scene) -> Goal | None:
    """'Undo that': what was asked for before the last change, once more."""
    if not _BACK.match(scene.words) or scene.new_photo or not scene.said.wish.is_empty:
        return None
    calls = [ran for turn in scene.turns[:-1] for ran in turn.ran
             if ran.name in MAIN and not ran.failed]  # fmt: skip
    if (
        calls
        and calls[-1].name == SWAP
        and isinstance(calls[-1].arguments.get("product_ids"), list)
    ):
        worn = calls[-1].arguments["product_ids"]
        return Goal(manner="back", tool=DRESS, wish=replace(scene.wish, pieces=()),
                    arguments={"keep": worn, "count": 1})  # fmt: skip
    before = [ran for ran in calls[:-1] if ran.name != SWAP]
    if not before:
        return None
    asked = {name: value for name, value in before[-1].arguments.items() if name in BESIDE}
    return Goal(manner="back", tool=before[-1].name, wish=wish_of(before[-1].arguments),
                arguments=asked)  # fmt: skip


def _shed(scene: Scene, tool: str) -> dict[str, Any]:
    """For something lighter the layers worn go."""
    if "lighter" not in scene.said.comparisons or tool != DRESS:
        return {}
    layers = [one.product_id for one in _worn(scene.shown)
              if one.slot == "outerwear" or one.category == "knitwear"]  # fmt: skip
    return {"without": layers} if layers else {}


def _is_like(scene: Scene) -> bool:
    """'The same', 'that one in green', 'do you have it in blue?'"""
    new, references = scene.said.wish, scene.said.references
    if scene.asks(Ask.DISLIKE, Ask.NO):
        return False
    numbered = any(one.number for one in references) and not scene.shown.dressed
    styled = bool(new.colors or new.materials or new.patterns) and not new.pieces
    return any(one.same for one in references) or (
        styled and (numbered or scene.asks(Ask.DETAIL))
    )  # fmt: skip


def _stepped(scene: Scene) -> Wish:
    wish = scene.wish
    for step in scene.said.comparisons:
        if step in ("cheaper", "dearer"):
            wish = _priced(wish, step, scene)
            continue
        if step in _SEASONS and scene.said.wish.temperature_c is None:
            wish = _felt(scene, wish, step)
        if step in _OCCASIONS:
            wish = replace(wish, occasion=_OCCASIONS[step].get(wish.occasion, wish.occasion))
        if step in _TEXTS:
            wish = replace(wish, text=f"{wish.text} {_TEXTS[step]}".strip()[:300])
        if step in _COLORS and not scene.said.wish.colors:
            kept = tuple(one for one in _COLORS[step] if one not in wish.avoid_colors)
            wish = replace(wish, colors=kept, pieces=tuple(map(uncolored, wish.pieces)))
    return wish


def _priced(wish: Wish, step: str, scene: Scene) -> Wish:
    """Below (or above) what is shown; a limit that the shopper named just now counts as it is."""
    said = scene.said.wish
    if said.max_price_minor is not None or said.total_minor is not None:
        return wish
    if step == "dearer":
        lifted = wish.without("max_price_minor", "prefer_cheap", "total_minor")
        return replace(lifted, min_price_minor=_middle(scene))
    # "Cheaper" is a limit now; as a taste it would rule over every change to come.
    totals = _totals(scene)
    if scene.shown.dressed and not said.pieces and totals:
        wish = wish.without("prefer_cheap")
        return replace(wish, total_minor=_round_below(min(totals[0] * MUCH_CHEAPER, min(totals))))
    limit = _middle(scene)
    if limit is None:
        return wish
    wish = wish.without("prefer_cheap")
    kept = wish.without("min_price_minor") if (wish.min_price_minor or 0) >= limit else wish
    return replace(kept, max_price_minor=min(below(limit), wish.max_price_minor or limit))


def below(minor: int) -> int:
    """The whole amount below a price."""
    return max(minor - 1, 0) // 100 * 100


def _round_below(minor: float) -> int:
    """The next five below, as a person would set a limit."""
    return max(ceil(minor / 500) - 1, 1) * 500


def _middle(scene: Scene) -> int | None:
    """The price of the piece that is meant, else the middle price of those shown."""
    pieces: tuple[Piece, ...] = pieces_meant(scene.said, scene.shown)
    pieces = pieces or (_worn(scene.shown) if scene.shown.dressed else scene.shown.items)
    prices = [piece.price_minor for piece in pieces if piece.price_minor]
    return median_low(prices) if prices else None


def _looser(scene: Scene, wish: Wish) -> dict[str, Any]:
    """For a total that no outfit keeps: just below the first of those shown."""
    totals = _totals(scene)
    if "cheaper" not in scene.said.comparisons or wish.total_minor is None or not totals:
        return {}
    return {"total": below(totals[0]) / 100}


def _totals(scene: Scene) -> list[int]:
    return [outfit.total_minor for outfit in scene.shown.outfits if outfit.total_minor]


def _felt(scene: Scene, wish: Wish, step: str) -> Wish:
    """Warmer or lighter clothes for the weather that was told: none that nobody spoke of.

    Where a temperature stands, a layer comes or those worn go; else the season is another.
    """
    text = f"{wish.text} {_CLOTH[step]}".strip()[:300]
    if wish.temperature_c is None:
        return replace(wish, season=_SEASONS[step], text=text)
    layer = warm_layer(scene) if step == "warmer" else ""
    pieces = (*wish.pieces, layer) if layer and layer not in wish.pieces else wish.pieces
    return replace(wish, text=text, pieces=pieces[-12:])


def warm_layer(scene: Scene) -> str:
    """What the outfit in front does not have yet against the cold; '' where it has all."""
    outfit = outfit_meant(scene.said, scene.shown) if scene.shown.dressed else None
    if outfit is None:
        return ""
    refused = " ".join((*scene.wish.avoid_pieces, *scene.wish.avoid_materials))
    worn = {piece.slot for piece in outfit.pieces} | {piece.kind for piece in outfit.pieces}
    for layer, instead in _LAYERS:
        if not worn & set(instead) and layer not in refused:
            return layer
    return ""


def _worn(shown: Shown) -> tuple[Piece, ...]:
    return tuple(piece for outfit in shown.outfits for piece in outfit.pieces)
