"""More of what is shown, things like it, and steps away from it: cheaper, warmer, dressier."""

from dataclasses import replace
from math import ceil
from statistics import median_low
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.merging import uncolored
from stylist.local.planner.pieces import Piece, Shown
from stylist.local.planner.pointing import pieces_meant
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import of_its_kind, photo_for
from stylist.local.understanding import Ask

MUCH_CHEAPER = 0.85
"""Of an outfit's total: what a shopper who asks for cheaper would notice."""
STEP_C = 8.0
MILD_C = 15.0
_SEASON_C = {"winter": 3.0, "autumn": 11.0, "spring": 12.0, "summer": 24.0}
"""What a step warmer or lighter is taken from where nobody named a temperature."""
_DEGREES = {"warmer": -STEP_C, "lighter": STEP_C}
"""Clothes for colder weather are warmer clothes."""
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
                arguments=photo_for(scene, tool))  # fmt: skip


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
        if step in _DEGREES and scene.said.wish.temperature_c is None:
            wish = _felt(wish, _DEGREES[step])
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


def _felt(wish: Wish, change: float) -> Wish:
    base = wish.temperature_c
    if base is None:
        base = _SEASON_C.get(wish.season, MILD_C)
    return replace(wish, temperature_c=max(-40.0, min(40.0, base + change)))


def _worn(shown: Shown) -> tuple[Piece, ...]:
    return tuple(piece for outfit in shown.outfits for piece in outfit.pieces)
