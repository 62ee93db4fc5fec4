"""'What size should I take?', of what is shown: its own sizes, and how to tell among them."""

import re

from stylist.local.planner.goals import Goal
from stylist.local.planner.naming import is_many, listed, named, size_of, titled
from stylist.local.planner.pieces import Piece
from stylist.local.planner.scene import Scene
from stylist.local.planner.subjects import about_all, subject_of
from stylist.local.planner.voice import Voice

_ASKS = re.compile(
    r"\b(?:what|which) size(?:s)? (?:should|would|do|shall|must|can|am|will|is|'s)?(?: you)? ?"
    r"(?:i|me|best|right|good|we|he|she|recommend|suggest|fits?|suits?|for)\b|"
    r"\b(?:what|which) (?:is|would be) (?:my|the right|the best|his|her) size\b|"
    r"\b(?:what|which) size\W*$|\b(?:will|would|does|should) (?:it|this|that|they|these|an? "
    r"(?:xx?s|xx?l|[sml]|small|medium|large)|size \w+|(?:i|we) (?:take|get|order) (?:an? )?(?:xx?s|"
    r"xx?l|[sml]|small|medium|large|size \w+)) ?(?:fit (?:me|him|her|us)|"
    r"be (?:big|small) enough|\W*$)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b\d{2,3} ?(?:cm|kg|kilos?|lbs?|pounds|stone|inch(?:es)?)\b|\b\d ?(?:ft|'|feet|foot)", re.I
)
_MOST_SIZES = 10
_MOST_PIECES = 3
HOW = {
    "shoes": "take the size of shoes of yours that sit well",
    "bottom": "go by your waist or by trousers of yours that sit well",
    "": "go by the size of one of yours that sits well",
}
TELLS = (
    "{Height}which of them fits I can't promise, as no measurements of the garment are noted "
    "here: {how}, and compare with the size chart on the shop's own page.",
    "{Height}I have no measurements of the garment to hold against yours: {how}; the shop's own "
    "page has the measurements, if anybody has.",
)


def which_size(scene: Scene) -> Goal | None:
    """'What size should I take? I'm 180 cm', of what is shown."""
    if scene.shown.is_empty or scene.new_photo or not _ASKS.search(scene.words):
        return None
    said = scene.said.wish.without("sizes", "text", "department")
    if not said.without("max_price_minor", "total_minor").is_empty:
        return None
    subject = subject_of(scene) or about_all(scene)
    sized = subject and any(piece.sizes for piece in subject.pieces)
    return Goal(manner="which_size") if sized else None


def about_size(scene: Scene, voice: Voice) -> str:
    """The sizes it comes in, the shopper's own among them where it is known."""
    subject = subject_of(scene) or about_all(scene)
    sized = [one for one in subject.pieces if one.sizes] if subject else []
    pieces = [one for one in sized if one.slot not in ("bag", "accessory")]
    pieces = pieces or sized
    many = len(pieces) > 1
    told = listed(_sizes(one, short=many) for one in pieces[:_MOST_PIECES])
    own = [(one, size) for one in pieces if (size := size_of(one, _known(scene)))]
    if own:
        mine = listed(f"{size} for the {named(one)}" for one, size in own[:_MOST_PIECES])
        return f"By the size you told me, {mine}. {told[:1].upper()}{told[1:]}."
    body = "Height and weight alone don't settle it; " if _BODY.search(scene.words) else ""
    slot = pieces[0].slot if not many else ""
    way = voice.one_of(TELLS, "size").format(Height=body, how=HOW.get(slot, HOW[""]))
    return f"{told[:1].upper()}{told[1:]}. {way[:1].upper()}{way[1:]}"


def _known(scene: Scene) -> tuple[str, ...]:
    profile = scene.turns[-1].context.get("profile")
    kept = profile.get("sizes") if isinstance(profile, dict) else ()
    return (*scene.wish.sizes, *(map(str, kept) if isinstance(kept, list | tuple) else ()))


def _sizes(piece: Piece, *, short: bool) -> str:
    be = "are" if is_many(piece) else "is"
    name = named(piece) if short else titled(piece)
    return f"the {name} {be} there in {listed(piece.sizes[:_MOST_SIZES])}"
