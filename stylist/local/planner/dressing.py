"""What the stylist says of outfits: the first one in words, its total, why, and what differs."""

import re
from collections.abc import Iterable
from typing import Any

from stylist.domain import Money
from stylist.domain.money import as_said, up_to
from stylist.local.planner import wares
from stylist.local.planner.goals import Goal
from stylist.local.planner.merging import sort_of
from stylist.local.planner.naming import (
    is_many,
    listed,
    money,
    named,
    titled,
)
from stylist.local.planner.pieces import Dressed, Piece, piece_of
from stylist.local.planner.scene import Scene
from stylist.local.planner.stepping import MUCH_CHEAPER
from stylist.local.planner.voice import Voice

_SENTENCE = re.compile(r"(?<=[.])\s+(?=[A-Z])")
_TELLING = 30
"""Letters from which a sentence of the why says something ('Camel is a neutral.' does not)."""
_HOW_MANY = re.compile(r"(?:One outfit works|\d outfits work) well here[^.]*\.")
_COLD_C = 14.0
_BY_WEIGHT = {"dress": 0, "top": 1, "bottom": 2, "shoes": 3, "outerwear": 4}
"""What one sees of an outfit first."""
_ABOUT_WEATHER = ("warmth comes from", "light enough for", "proof")
_UNFIT = re.compile(
    r"\b(?:The|Not every|Not all) [\w -]+ (?:is|are) (?:not )?made for that weather\."
)
_ABOUT_MONEY = ("That leaves", "It comes to", "The dearest", "Together")


def about_outfits(
    scene: Scene, goal: Goal, outfits: tuple[Dressed, ...], notice: str, voice: Voice
) -> str:
    """Two to four sentences: what makes the first outfit, its total, one reason, what next.

    The pieces and their prices stand beside it.
    """
    first = outfits[0]
    said = voice.one_of(_ways(scene, goal, first), "put").format(
        base=_base(first), rest=_rest(goal, first))  # fmt: skip
    cost = _less(scene, goal, first, voice) or _total(scene, first, voice)
    # Who asks for warmer asked for no coat by name: that one is more than the day needs is no news.
    told = _told(_UNFIT.sub("", notice) if goal.manner == "warmer" else notice)
    ending = told or _ending(scene, goal, outfits, voice)
    return _joined(said, cost, _why(first, voice), ending)


def _told(notice: str) -> str:
    """The tool's notice; how many there are is seen."""
    return _HOW_MANY.sub("", notice).strip()


def _ways(scene: Scene, goal: Goal, first: Dressed) -> tuple[str, ...]:
    shown = scene.shown.in_front
    before = shown.product_ids if shown else ()
    if goal.arguments.get("use_photo"):
        return wares.WITH_YOURS
    if set(before) != set(first.product_ids):
        return wares.PUT_TOGETHER
    as_far = {"warmer": wares.AS_WARM, "lighter": wares.AS_LIGHT}
    return as_far.get(goal.manner, wares.SAME)


def _ending(scene: Scene, goal: Goal, outfits: tuple[Dressed, ...], voice: Voice) -> str:
    """The department asked for, else the second outfit or what one may say; never all of it."""
    return (_department(scene, goal, outfits, voice)
            or (_next(outfits, voice) if voice.chance(0.6, "ending") else "")
            or voice.fresh(wares.CLOSE_DRESS, "close"))  # fmt: skip


def about_kept(
    scene: Scene, goal: Goal, outfits: tuple[Dressed, ...], notice: str, voice: Voice
) -> str:
    """The kept piece first, then what goes with it now."""
    ids = set(map(str, goal.arguments["keep"]))
    first = outfits[0]
    kept = [piece for piece in first.pieces if piece.product_id in ids]
    others = [piece for piece in first.pieces if piece.product_id not in ids]
    if not kept or not others:
        return about_outfits(scene, goal, outfits, notice, voice)
    main = sorted(others, key=lambda one: _BY_WEIGHT.get(one.slot, 9))[:2]
    said = voice.one_of(wares.KEPT, "kept").format(
        kept=listed(map(named, kept)), others=_the(main))  # fmt: skip
    return _joined(said, _total(scene, first, voice), _why(first, voice),
                   _told(notice) or _ending(scene, goal, outfits, voice))  # fmt: skip


def about_less(goal: Goal, outfit: Dressed, voice: Voice) -> str:
    """What is left when a piece has gone."""
    said = voice.one_of(wares.GONE, "gone").format(
        word=goal.about["word"], base=_base(outfit), rest=_rest(goal, outfit))  # fmt: skip
    return _joined(said, voice.one_of(wares.NOW, "now").format(total=outfit.total))


def about_swap(result: dict[str, Any], outfit: Dressed, scene: Scene, voice: Voice) -> str:
    """What came, what went, and the new total."""
    came, gone = piece_of(result.get("in")), piece_of(result.get("out"))
    notice = str(result.get("notice", "")).strip()
    if came is None:
        return _joined(_total(scene, outfit, voice), notice)
    many = is_many(came)
    facts = {"new": titled(came), "price": came.price, "take": "take" if many else "takes",
             "come": "come" if many else "comes", "complete": "complete" if many else "completes",
             "old": named(gone) if gone else "",
             "go": "go" if gone and is_many(gone) else "goes"}  # fmt: skip
    said = voice.one_of(wares.SWAPPED if gone else wares.ADDED, "swap").format(**facts)
    saved = gone.price_minor - came.price_minor if gone else 0
    little = _little(scene, saved, gone.price_minor if gone else 0)
    ways = wares.LESS if saved > 0 else wares.NOW
    now = voice.one_of(ways, "now").format(total=outfit.total, saved=Money(saved, came.currency))
    return _joined(little, said, now, notice)


def _little(scene: Scene, saved: int, before: int) -> str:
    """That much cheaper is not to be had, where 'cheaper' was asked and hardly comes of it."""
    wish = scene.said.wish
    named = wish.max_price_minor is not None or wish.total_minor is not None
    is_asked = "cheaper" in scene.said.comparisons and not named
    return wares.LITTLE if is_asked and 0 < saved < before * (1 - MUCH_CHEAPER) else ""


def _base(outfit: Dressed) -> str:
    dress = outfit.piece_in("dress")
    if dress:
        return f"the {named(dress)}"
    body = [piece for slot in ("top", "bottom") if (piece := outfit.piece_in(slot))]
    if not body:
        return _the(outfit.pieces)
    return " with ".join(f"the {named(piece)}" for piece in body)


def _rest(goal: Goal, outfit: Dressed) -> str:
    """', under the camel overcoat' where it is for the cold or wet, else ' and the black boots'."""
    if not any(outfit.piece_in(slot) for slot in ("dress", "top", "bottom")):
        return ""
    coat, shoes = outfit.piece_in("outerwear"), outfit.piece_in("shoes")
    if coat and (shoes is None or _is_for_weather(goal)):
        return f", under the {named(coat)}"
    if shoes is None:
        return ""
    return f"{' with' if outfit.piece_in('dress') else ' and'} the {named(shoes)}"


def _is_for_weather(goal: Goal) -> bool:
    wish = goal.wish
    cold = wish.temperature_c is not None and wish.temperature_c < _COLD_C
    return bool(cold or wish.place or wish.season == "winter" or wish.conditions)


def _total(scene: Scene, outfit: Dressed, voice: Voice) -> str:
    """What it costs; beside the limit only where the shopper has just named one."""
    limit, said = "", scene.said.wish
    if said.total_minor is not None and outfit.total_minor <= said.total_minor:
        within = "inside" if outfit.total_minor < said.total_minor else "exactly"
        limit = f", {within} your {as_said(Money(said.total_minor, outfit.currency))}"
    elif said.max_price_minor is not None:
        dearest = max(piece.price_minor for piece in outfit.pieces)
        if dearest <= said.max_price_minor:
            most = Money(said.max_price_minor, outfit.currency)
            limit = f", with every piece {up_to(most)}"
    return voice.one_of(wares.TOTAL, "total").format(total=outfit.total, limit=limit)


def _less(scene: Scene, goal: Goal, outfit: Dressed, voice: Voice) -> str:
    """How much less than what was shown first; '' where that was not asked."""
    shown = scene.shown.in_front
    before = shown.total_minor if shown else 0
    if goal.manner != "cheaper" or before <= outfit.total_minor:
        return ""
    saved = money(before - outfit.total_minor, outfit.currency)
    said = voice.one_of(wares.LESS_THAN_BEFORE, "less").format(total=outfit.total, saved=saved)
    return _joined(said, _little(scene, before - outfit.total_minor, before))


def _why(outfit: Dressed, voice: Voice) -> str:
    """One sentence of the outfit's own why: on the weather where there is one."""
    said = [one for one in _SENTENCE.split(outfit.why)
            if len(one) > _TELLING and not one.startswith(_ABOUT_MONEY)]  # fmt: skip
    about = [one for one in said if any(words in one for words in _ABOUT_WEATHER)]
    return voice.fresh(about, "why") or voice.fresh(said[:2], "why")


def _next(outfits: tuple[Dressed, ...], voice: Voice) -> str:
    """What sets the second outfit apart."""
    if len(outfits) < 2:
        return ""
    first, second = outfits[0], outfits[1]
    new = [piece for piece in second.pieces if piece.product_id not in first.product_ids]
    main = [piece for piece in new if piece.slot in ("dress", "bottom", "top", "outerwear")] or new
    if not main:
        return ""
    return voice.one_of(wares.SECOND_OUTFIT, "second").format(
        piece=named(main[0]), total=second.total)  # fmt: skip


def _department(scene: Scene, goal: Goal, outfits: tuple[Dressed, ...], voice: Voice) -> str:
    """Asked once in a conversation, where nobody said and no dress or skirt is in all of them."""
    profile = scene.turns[-1].context.get("profile")
    said = goal.wish.department or scene.wish.department
    known = said or (isinstance(profile, dict) and profile.get("department"))
    in_all = set.intersection(*({*one.product_ids} for one in outfits))
    sorts = {name for one in goal.wish.pieces for name in sort_of(one)}
    sorts |= {one.category for one in outfits[0].pieces if one.product_id in in_all}
    womens = {"dress", "skirt"} & sorts
    return "" if known or womens else voice.fresh(wares.DEPARTMENT[:1], "department")


def _the(pieces: Iterable[Piece]) -> str:
    return listed(f"the {named(piece)}" for piece in pieces)


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
