"""Steps away from what is shown: cheaper, warmer, dressier."""

import re
from dataclasses import replace
from math import ceil
from statistics import median_low
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.merging import uncolored
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import is_sort, outfit_meant, pieces_meant, slot_of
from stylist.local.planner.popping import with_a_pop
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import kept_on, of_its_kind, photo_for
from stylist.local.understanding import Ask
from stylist.local.understanding.prices import is_around
from stylist.search.priced import capped

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
_PALE, _PALE_COLORS = (
    re.compile(
        r"\b(?:lighter|paler|softer) (?:colou?rs?|shades?|tones?)\b|\bpaler\b|"
        r"\b(?:too|less|not (?:so|that|as)) dark\b",
        re.IGNORECASE,
    ),
    ("cream", "white", "beige"),
)
"""'Lighter colours' are pale ones; 'a pop of colour' is not."""


def stepped(scene: Scene) -> Goal | None:
    """'Cheaper', 'warmer', 'more formal': the same again, a step further."""
    said = scene.said
    if not said.comparisons or scene.shown.is_empty or scene.asks(Ask.OUTFIT) or scene.new_photo:
        return None
    if changed := _layered(scene) or with_a_pop(scene):
        return changed
    meant = pieces_meant(said, scene.shown)
    tool = SEARCH if said.wish.pieces or not scene.shown.dressed else DRESS
    wish = stepped_wish(scene)
    if meant and tool == SEARCH and not wish.pieces and meant[0].category:
        wish = replace(wish, pieces=(meant[0].category,))
    fallback = _looser(scene, wish) if tool == DRESS else {}
    wish = of_its_kind(scene, wish) if tool == SEARCH else wish
    stays = kept_on(scene) if tool == DRESS else {}
    return Goal(manner=said.comparisons[0], tool=tool, wish=wish, fallback=fallback,
                arguments=photo_for(scene, tool) | _shed(scene, tool) | stays)  # fmt: skip


def _layered(scene: Scene) -> Goal | None:
    """'Make the first outfit warmer': that one, with a layer more."""
    said = scene.said
    points = any(one.outfit or one.number for one in said.references)
    outfit = outfit_meant(said, scene.shown) if scene.shown.dressed and points else None
    layer = _warm_layer(scene) if outfit and said.comparisons == ("warmer",) else ""
    if outfit is None or not layer:
        return None
    return Goal(manner="add", tool=SWAP, wish=Wish(pieces=(layer,)), about={"word": layer},
                arguments={"product_ids": [*outfit.product_ids], "slot": slot_of(layer),
                           "without": [*outfit.product_ids]})  # fmt: skip


def stepped_wish(scene: Scene) -> Wish:
    """The wish a step further in every direction that was said."""
    wish = scene.wish
    for step in scene.said.comparisons:
        if step in ("cheaper", "dearer"):
            wish = _priced(wish, step, scene)
            continue
        # "Lighter, a pale wash or ecru" is said of the shade, and not of the cloth.
        of_shade = step == "lighter" and scene.said.wish.colors
        if step in _SEASONS and scene.said.wish.temperature_c is None and not of_shade:
            wish = _felt(scene, wish, step)
        if step in _OCCASIONS:
            wish = replace(wish, occasion=_OCCASIONS[step].get(wish.occasion, wish.occasion))
        if step in _TEXTS:
            text = "light" if _is_pale(scene, step) else _TEXTS[step]
            wish = replace(wish, text=f"{wish.text} {text}".strip()[:300])
        if step in _COLORS and not scene.said.wish.colors:
            shades = _PALE_COLORS if _is_pale(scene, step) else _COLORS[step]
            kept = tuple(one for one in shades if one not in wish.avoid_colors)
            wish = replace(wish, colors=kept, pieces=tuple(map(uncolored, wish.pieces)))
    return wish


def _is_pale(scene: Scene, step: str) -> bool:
    return step == "brighter" and bool(_PALE.search(scene.words))


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
        less = _round_below(min(totals[0] * MUCH_CHEAPER, min(totals)))
        wish = wish.without("prefer_cheap")
        return replace(wish, total_minor=min(less, wish.total_minor or less))
    limit = _middle(scene)
    if limit is None or _found_nothing(scene):
        return replace(wish, prefer_cheap=True)
    wish = wish.without("prefer_cheap")
    # "Dress shoes or boots" are looked for in one place of the wardrobe, and share a limit.
    apart = len({*map(slot_of, wish.pieces)}) > 1
    if apart and not pieces_meant(scene.said, scene.shown):
        return replace(wish, pieces=tuple(_cheaper(one, scene) for one in wish.pieces))
    lifts = (wish.min_price_minor or 0) >= limit
    lifts = lifts or is_around(wish.min_price_minor, wish.max_price_minor)
    kept = wish.without("min_price_minor") if lifts else wish
    return replace(kept, max_price_minor=min(below(limit), wish.max_price_minor or limit))


def _cheaper(words: str, scene: Scene) -> str:
    """A piece of several below the middle price of its kind."""
    prices = [one.price_minor for one in scene.shown.items if is_sort(one, words)]
    return capped(words, below(median_low(prices))) if prices else words


def below(minor: int) -> int:
    """The whole amount below a price."""
    return max(minor - 1, 0) // 100 * 100


def _round_below(minor: float) -> int:
    """The next five below, as a person would set a limit."""
    return max(ceil(minor / 500) - 1, 1) * 500


def _middle(scene: Scene) -> int | None:
    """The price of the piece that is meant, else the middle price of those shown."""
    pieces: tuple[Piece, ...] = pieces_meant(scene.said, scene.shown)
    pieces = pieces or (scene.shown.worn if scene.shown.dressed else scene.shown.items)
    prices = [piece.price_minor for piece in pieces if piece.price_minor]
    return median_low(prices) if prices else None


def _looser(scene: Scene, wish: Wish) -> dict[str, Any]:
    """For a total that no outfit keeps: just below the first of those shown."""
    totals = _totals(scene)
    if "cheaper" not in scene.said.comparisons or wish.total_minor is None or not totals:
        return {}
    if scene.said.wish.total_minor is not None:
        return {}
    told = scene.before.total_minor
    return {"total": min(below(totals[0]), told or totals[0]) / 100}


def _found_nothing(scene: Scene) -> bool:
    """Whether the last answer had nothing: what was shown before it is no measure."""
    ran = [one for one in scene.turns[-2].ran if one.name == SEARCH] if scene.turns[1:] else []
    return bool(ran) and not ran[-1].result.get("items")


def _totals(scene: Scene) -> list[int]:
    return [outfit.total_minor for outfit in scene.shown.outfits if outfit.total_minor]


def _felt(scene: Scene, wish: Wish, step: str) -> Wish:
    """Warmer or lighter clothes for the weather that was told: none that nobody spoke of.

    Where a temperature stands, a layer comes or those worn go; else the season is another.
    """
    text = f"{wish.text} {_CLOTH[step]}".strip()[:300]
    if wish.temperature_c is None:
        return replace(wish, season=_SEASONS[step], text=text)
    layer = _warm_layer(scene) if step == "warmer" else ""
    pieces = (*wish.pieces, layer) if layer and layer not in wish.pieces else wish.pieces
    return replace(wish, text=text, pieces=pieces[-12:])


def _warm_layer(scene: Scene) -> str:
    """What the outfit in front does not have yet against the cold; '' where it has all."""
    outfit = outfit_meant(scene.said, scene.shown) if scene.shown.dressed else None
    if outfit is None:
        return ""
    refused = " ".join((*scene.wish.avoid_pieces, *scene.wish.avoid_materials))
    warm = [piece for piece in outfit.pieces if piece.category != "blazer"]
    worn = {piece.slot for piece in warm} | {piece.kind for piece in warm}
    for layer, instead in _LAYERS:
        if not worn & set(instead) and layer not in refused:
            return layer
    return ""


def _shed(scene: Scene, tool: str) -> dict[str, Any]:
    """For something lighter the layers worn go."""
    if "lighter" not in scene.said.comparisons or tool != DRESS:
        return {}
    stays = kept_on(scene).get("keep", ())
    layers = [one.product_id for one in scene.shown.worn
              if one.product_id not in stays
              and (one.slot == "outerwear" or one.category == "knitwear")]  # fmt: skip
    return {"without": layers} if layers else {}
