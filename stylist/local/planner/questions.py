"""Questions about what is shown, and words about it where nothing is."""

import re

from stylist.local.planner import phrases, wares
from stylist.local.planner.goals import Goal
from stylist.local.planner.naming import listed, made_of, named, titled
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import outfit_meant
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.understanding import Ask

_WHICH = re.compile(r"\b(which|what)('s| is| are| one| ones| of| would| do)?\b", re.IGNORECASE)
_MEASURES = {
    "cheap": re.compile(r"\b(cheap(er|est)|least expensive|lowest price)\b", re.IGNORECASE),
    "dear": re.compile(r"\b(dear(er|est)|(more|most) expensive|priciest|pricier)\b", re.IGNORECASE),
    "warm": re.compile(r"\b(warm(er|est)|cosiest|coziest)\b", re.IGNORECASE),
    "light": re.compile(r"\b(cool(er|est)|lightest|least warm)\b", re.IGNORECASE),
    "other": re.compile(r"\b(of (these|those|them)|(best|better|nicer|nicest))\b", re.IGNORECASE),
}
_WHAT_IS_LESS = re.compile(
    r"\bwhat(?:'s|s| is| do you have| have you got| else)?(?: that)?(?:'s|s| is| are)? "
    r"(?:a (?:bit|little) |any )?(?:cheaper|less expensive)\b",
    re.IGNORECASE,
)
"""'What's cheaper?' asks for others; 'which is cheaper?' is of those shown."""
_WHAT_IF = re.compile(
    r"\bwhat (?:would|could|might|does) (?:it|this|that|they|the (?:look|outfit))\b", re.IGNORECASE
)
"""'What would it look like cheaper?' asks for another, and compares nothing."""
_OF_SHOWN = re.compile(
    r"\b(these|those|them|it|ones?|first|second|third|last|same|outfit \d)\b", re.IGNORECASE
)
_OF_THOSE = {"occasion", "place", "month", "temperature_c", "conditions"}
"""What may be said beside 'which of those would you take'."""
_WARMTH = ("down", "cashmere", "lambswool", "alpaca", "merino", "wool", "tweed", "fleece",
           "shearling", "corduroy", "flannel")  # fmt: skip
_AIRY = ("linen", "voile", "poplin", "viscose", "silk", "cotton")


def nothing_shown(scene: Scene) -> Goal | None:
    """'The second one', 'the same in blue', 'which is the warmest?', before anything was shown."""
    if not scene.shown.is_empty or scene.new_photo or scene.photo or scene.said.wish.pieces:
        return None
    if scene.asks(Ask.OUTFIT, Ask.ADVICE, Ask.WEATHER):
        return None
    if scene.has("occasion", "pieces") and scene.wish.age_group != "kids":
        return None
    said = scene.said
    points = any(one.number or one.same for one in said.references) or said.swap or said.keep
    asks = _WHICH.search(scene.words) and _OF_SHOWN.search(scene.words) and _measure(scene)
    alone = said.comparisons and not set(said.wish.stated()) - {"prefer_cheap", "colors"}
    if points or asks or alone or said.ask in (Ask.MORE, Ask.PICK, Ask.DETAIL):
        return Goal(manner="nothing_shown")
    return None


def compared(scene: Scene) -> Goal | None:
    """'Which of these is the warmest?', 'which one is cheaper?'"""
    if scene.shown.is_empty or not _WHICH.search(scene.words) or scene.said.wish.pieces:
        return None
    if _WHAT_IS_LESS.search(scene.words) and not _OF_SHOWN.search(scene.words):
        return None
    if scene.said.comparisons and _WHAT_IF.search(scene.words):
        return None
    measure = _measure(scene)
    free = _OF_THOSE if measure == "other" else set()
    if not measure or set(scene.said.wish.stated()) - {"prefer_cheap", "season", "text"} - free:
        return None
    return Goal(manner="compared", about={"measure": measure})


def _measure(scene: Scene) -> str:
    return next((name for name, words in _MEASURES.items() if words.search(scene.words)), "")


def comparison(scene: Scene, goal: Goal, voice: Voice) -> str:
    """The piece or outfit that has most of it, from the records; a plain word where they don't
    say.
    """
    measure = goal.about["measure"]
    if scene.shown.dressed:
        return _among_outfits(scene, measure)
    pieces = [piece for piece in scene.shown.items if piece.title]
    if not pieces:
        return phrases.ROUNDS_OVER
    if measure in ("cheap", "dear"):
        return _by_price(pieces, dear=measure == "dear")
    found = _by_cloth(pieces, _WARMTH if measure == "warm" else _AIRY)
    if measure == "other" or found is None:
        return f"{wares.NO_TELLING if measure != 'other' else ''} {_mine(pieces)}".strip()
    return wares.BY_CLOTH.format(title=titled(found), cloth=made_of(found), price=found.price)


def _by_price(pieces: list[Piece], *, dear: bool) -> str:
    best = (max if dear else min)(pieces, key=lambda one: one.price_minor)
    same = [one for one in pieces if one.price_minor == best.price_minor]
    names = listed(f"the {titled(one)}" for one in same[:3])
    each = " each" if len(same) > 1 else ""
    return f"{names[:1].upper()}{names[1:]}, at {best.price}{each}."


def _by_cloth(pieces: list[Piece], cloths: tuple[str, ...]) -> Piece | None:
    ranked = [(place, one) for one in pieces for place, cloth in enumerate(cloths)
              if cloth in one.material.lower()]  # fmt: skip
    return min(ranked, key=lambda found: found[0])[1] if ranked else None


def _mine(pieces: list[Piece]) -> str:
    first = pieces[0]
    return wares.MY_PICK.format(title=titled(first), price=first.price)


def _among_outfits(scene: Scene, measure: str) -> str:
    outfits = scene.shown.outfits
    if measure in ("cheap", "dear"):
        best = (max if measure == "dear" else min)(outfits, key=lambda one: one.total_minor)
    elif measure == "other":
        best = outfit_meant(scene.said, scene.shown) or outfits[0]
    else:
        cloths = _WARMTH if measure == "warm" else _AIRY
        best = max(outfits, key=lambda one: sum(
            any(cloth in piece.material.lower() for cloth in cloths) for piece in one.pieces
        ))  # fmt: skip
    number = outfits.index(best) + 1
    piece = next((one for slot in ("dress", "bottom", "top") if (one := best.piece_in(slot))),
                 best.pieces[0])  # fmt: skip
    place = ("first", "second", "third")[number - 1] if number <= 3 else "last"
    return wares.WHICH_OUTFIT.format(place=place, piece=named(piece), total=best.total)
