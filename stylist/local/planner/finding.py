"""What the stylist says of pieces that a search found."""

import re
from collections.abc import Sequence
from typing import Any

from stylist.local.planner import phrases, wares
from stylist.local.planner.cutting import CUT
from stylist.local.planner.goals import Goal
from stylist.local.planner.naming import is_many, made_of, size_of, titled
from stylist.local.planner.pieces import Piece
from stylist.local.planner.scene import Scene
from stylist.local.planner.unsold import not_of_photo
from stylist.local.planner.voice import Voice

_CLOSING = 0.6
"""Share of answers that end with an offer; always one would sound like a form."""
_MANY_FOR_SPAN = 4


def about_pieces(
    scene: Scene, goal: Goal, pieces: tuple[Piece, ...], result: dict[str, Any], voice: Voice
) -> str:
    """Two or three sentences: the first piece, one that differs, and what one may say next."""
    notice = str(result.get("notice", "")).strip()
    other = not_of_photo(scene, pieces) if result.get("garment") else ""
    said = [notice, other, _unknown_cut(scene, pieces), _first(scene, goal, pieces, result, voice)]
    if len(pieces) > 1:
        said.append(_second(pieces, voice, several=len(goal.wish.pieces) > 1))
    if not notice and len(pieces) >= _MANY_FOR_SPAN and voice.chance(0.35, "span"):
        said.append(_span(pieces, voice))
    elif len(pieces) != 2 and voice.chance(_CLOSING, "close"):
        endings = wares.CLOSE_SEARCH if len(pieces) > 1 else wares.CLOSE_ONLY
        said.append(offer(endings, pieces[0], voice))
    return " ".join(filter(None, said))


def offer(ways: Sequence[str], piece: Piece, voice: Voice) -> str:
    """One of the offers not made yet, its 'it' agreeing with the piece; '' when all were made."""
    pronoun = "them" if is_many(piece) else "it"
    return voice.fresh([way.format(it=pronoun) for way in ways], "offer")


def _first(
    scene: Scene, goal: Goal, pieces: tuple[Piece, ...], result: dict[str, Any], voice: Voice
) -> str:
    piece = pieces[0]
    manner = "photo" if result.get("garment") else goal.manner
    if manner == "more" and piece.product_id in {one.product_id for one in scene.shown.items}:
        manner = "left"
    ways = (
        wares.ONLY
        if len(pieces) == 1 and manner != "left"
        else wares.FIRST_OF.get(manner, wares.FIRST)
    )
    said = voice.one_of(ways, "first").format(**_facts(piece))
    return f"{said}{_details(scene, piece)}."


_RANGE = re.compile(r"\b(?:maternity|petite|plus[- ]size|tall)\b")
"""Clothes made for bodies of one kind; no record tells of them."""


def _unknown_cut(scene: Scene, pieces: tuple[Piece, ...]) -> str:
    """'With sleeves' is a wish that records may be silent on: that is said."""
    made_for = _RANGE.search(scene.said.wish.text)
    if made_for and not any(made_for[0] in piece.title.lower() for piece in pieces):
        return phrases.NO_RANGE.format(cut=made_for[0])
    cut = CUT.search(scene.words) if scene.said.wish.text else None
    if cut is None or any(cut[0].lower().rstrip("s") in piece.title.lower() for piece in pieces):
        return ""
    return phrases.UNKNOWN_CUT.format(cut=scene.said.wish.text)


def _details(scene: Scene, piece: Piece) -> str:
    """', made of pure linen and in stock in your M': as far as the record says so."""
    sizes = (*scene.wish.sizes, *_profile_sizes(scene))
    size = size_of(piece, sizes)
    cloth = made_of(piece)
    told = [f"made of {cloth}" if cloth and not _is_named(cloth, titled(piece)) else "",
            f"in stock in your size {size}" if size else ""]  # fmt: skip
    said = " and ".join(filter(None, told))
    return f", {said}" if said else ""


def _is_named(cloth: str, title: str) -> bool:
    """Whether the title says already what it is made of."""
    said = title.lower().split()
    return any(word in said for word in cloth.split() if len(word) > 3)


def _profile_sizes(scene: Scene) -> tuple[str, ...]:
    profile = scene.turns[-1].context.get("profile")
    kept = profile.get("sizes") if isinstance(profile, dict) else None
    return tuple(map(str, kept)) if isinstance(kept, list) else ()


def _second(pieces: tuple[Piece, ...], voice: Voice, *, several: bool) -> str:
    first, others = pieces[0], pieces[1:]
    choices: dict[str, Piece] = {"next": others[0]}
    for one in reversed(others):
        if one.price_minor < first.price_minor * 0.9:
            choices["cheaper"] = one
        if one.color_family and first.color_family and one.color_family != first.color_family:
            choices["color"] = one
        cloth = made_of(one)
        compares = one.category == first.category and _cloth_word(made_of(first)) not in (
            "",
            _cloth_word(cloth),
        )
        if cloth and compares and not _is_named(cloth, titled(one)):
            choices["cloth"] = one
    other = next((one for one in others if one.slot != first.slot), None)
    if several and other:
        choices = {"kind": other}
    elif len(choices) > 1:
        choices.pop("next")
    manner = voice.one_of(sorted(choices), "which")
    piece = choices[manner]
    return _upper(voice.one_of(wares.SECOND[manner], "second").format(**_facts(piece)))


def _cloth_word(cloth: str) -> str:
    """'calf leather' and 'leather' differ in name alone."""
    return next(reversed(cloth.split()), "")


def _facts(piece: Piece) -> dict[str, str]:
    """What a sentence on one piece may say, its verbs agreeing with it."""
    many = is_many(piece)
    return {"title": titled(piece), "price": str(piece.price), "cloth": made_of(piece),
            "is_": "are" if many else "is", "ones": "ones" if many else "one",
            "come": "come" if many else "comes"}  # fmt: skip


def _span(pieces: tuple[Piece, ...], voice: Voice) -> str:
    ordered = sorted(pieces, key=lambda one: one.price_minor)
    if ordered[0].price_minor == ordered[-1].price_minor:
        return ""
    return voice.one_of(wares.SPAN, "span").format(low=ordered[0].price, high=ordered[-1].price)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
