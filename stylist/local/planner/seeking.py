"""The two goals that most turns have: pieces to look for, an outfit to put together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.domain.vocabulary import CATEGORIES, SLOT_OF_CATEGORY
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.merging import is_another, is_another_occasion, sort_of
from stylist.local.planner.pointing import slot_of
from stylist.local.planner.scene import Scene
from stylist.local.understanding import Ask
from stylist.local.understanding.asks import wants_outfit
from stylist.search.pieces import piece_of
from stylist.search.priced import bare, fitted

SUBJECT = ("pieces", "occasion", "colors", "patterns", "materials", "text")
OUTSIDE = ("temperature_c", "conditions", "place", "month", "season")


def searched(scene: Scene) -> Goal:
    """Look for pieces, with the photo where it is talked of."""
    arguments = photo_for(scene, SEARCH)
    return Goal(manner="search", tool=SEARCH, wish=of_its_kind(scene, scene.wish),
                arguments=arguments, fallback=_above_the_limit(scene))  # fmt: skip


def _above_the_limit(scene: Scene) -> dict[str, Any]:
    """'And trousers?', after shirts up to 50: where none costs so little, the nearest above."""
    said = scene.said.wish
    if said.max_price_minor is not None or scene.before.max_price_minor is None:
        return {}
    is_new = bool(scene.before.pieces) and is_another(scene.before, said)
    return {"max_price": None, "prefer_cheap": True} if is_new and said.pieces else {}


def dressed(scene: Scene) -> Goal:
    """Put outfits together, around the photo's piece where it is talked of."""
    arguments = photo_for(scene, DRESS)
    wish = scene.wish
    if arguments:
        # A piece that the wish names is looked for in the shop; the photo's own is there already.
        own = scene.chosen.get("category")
        wish = replace(wish, pieces=tuple(one for one in wish.pieces if own not in sort_of(one)))
    elif not scene.has(*SUBJECT, *OUTSIDE):
        wish = replace(wish, occasion="everyday")
    elif _is_changed(scene):
        wish = beside_the_others(scene)
    if number := _COUNT.search(scene.words):
        arguments["count"] = _NUMBERS[number[1].lower()]
    kept = kept_on(scene)
    # What is kept may be nothing for the weather.
    fallback = {"keep": None} if kept and _tells_weather(scene) else {}
    return Goal(manner="dress", tool=DRESS, wish=wish, arguments=arguments | kept,
                fallback=fallback)  # fmt: skip


def _is_changed(scene: Scene) -> bool:
    """Whether a piece is named for the outfits that stand, and no others are asked for."""
    said = scene.said
    others = scene.asks(Ask.OUTFIT) or said.reset or is_another_occasion(scene.before, said.wish)
    return scene.shown.dressed and bool(said.wish.pieces) and not others


def beside_the_others(scene: Scene) -> Wish:
    """The wish with the pieces named now and those asked for before; 'a cream or white top' has
    these colours itself, whatever else is worn."""
    return in_its_colors(scene, replace(scene.wish, pieces=with_the_others(scene)))


def in_its_colors(scene: Scene, wish: Wish) -> Wish:
    """The wish, in which the one piece named now has its several colours itself."""
    pieces = wish.pieces
    new, colors = scene.said.wish.pieces, scene.said.wish.colors
    is_own = len(new) == 1 and any(one.colors == colors and one.words == bare(new[0])
                                   for one in scene.said.pieces)  # fmt: skip
    if len(colors) > 1 and is_own:
        mine = tuple(fitted(f"{color} {new[0]}") for color in colors)
        others = tuple(one for one in pieces if one != new[0])
        return replace(wish.without("colors"), pieces=(*mine, *others)[:_MOST_PIECES])
    return wish


def is_whole(pieces: Sequence[str]) -> bool:
    """Whether they dress one from neck to toe: 'a suit, a shirt and shoes'."""
    slots = {SLOT_OF_CATEGORY[name] for words in pieces for name in piece_of(words).categories}
    return "shoes" in slots and ("dress" in slots or {"top", "bottom"} <= slots)


def with_the_others(scene: Scene, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """The pieces named now, and those asked for before whose place they do not take.

    taken: slots that are filled already.
    """
    new = scene.said.wish.pieces
    gone = {*map(slot_of, new), *taken}
    if gone & set(_BODY):
        gone |= {"dress"} if "dress" not in gone else set(_BODY)
    refused = scene.wish.avoid_pieces
    old = (one for one in scene.before.pieces if slot_of(one) not in gone and one not in refused)
    return tuple(dict.fromkeys((*new, *old)))[:_MOST_PIECES]


def kept_on(scene: Scene) -> dict[str, Any]:
    """The piece that outfits were built around, as long as they are only changed."""
    outfit = scene.shown.in_front
    is_new = scene.asks(Ask.OUTFIT) and not _tells_weather(scene)
    if not scene.shown.dressed or is_new or scene.said.wish.occasion:
        return {}
    calls = [ran for turn in scene.turns[:-1] for ran in turn.ran
             if ran.name == DRESS and not ran.failed]  # fmt: skip
    ids = list(scene.stays) or (calls[-1].arguments.get("keep") if calls else None)
    worn = outfit.product_ids if outfit else ()
    if not isinstance(ids, list) or not 0 < len(ids) <= _MOST_KEPT or not set(ids) <= set(worn):
        return {}
    refused = set(scene.said.wish.avoid_colors) & {scene.shown.piece(one).color_family
                                                   for one in ids}  # fmt: skip
    return {} if refused else {"keep": ids}


def _tells_weather(scene: Scene) -> bool:
    """'It's going to rain after all' changes the outfits that stand, and asks for no others."""
    told = set(scene.said.wish.stated())
    return bool(told) and told <= {"temperature_c", "conditions"} and not wants_outfit(
        scene.words.lower()
    )  # fmt: skip


def of_its_kind(scene: Scene, wish: Wish) -> Wish:
    """Later words on a photo's piece are on pieces of its kind: nobody said so, all mean it."""
    own = scene.chosen.get("category")
    later = scene.used_photo and not scene.new_photo and scene.turns[:-1] and own in CATEGORIES
    return replace(wish, pieces=(str(own),)) if later and not wish.pieces else wish


def photo_for(scene: Scene, tool: str) -> dict[str, Any]:
    """Whether the photo counts: when it is new, named, or what was looked at last."""
    if not scene.photo:
        return {}
    speaks = scene.new_photo or any(word in scene.words.lower() for word in _PHOTO)
    if tool == DRESS:
        again = scene.used_photo and (not scene.asks(Ask.OUTFIT) or _means_it(scene))
        return {"use_photo": True} if speaks or again else {}
    return {"use_photo": bool(speaks or (scene.used_photo and scene.is_of_photo))}


_MOST_KEPT = 2
_MOST_PIECES = 6
_BODY = ("dress", "top", "bottom")
_NUMBERS = {"one": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3}
_COUNT = re.compile(r"\b(one|two|three|1|2|3) (?:\w+ )?(?:outfits?|looks?)\b", re.IGNORECASE)
_PHOTO = ("photo", "picture", "image", "selfie")


def _means_it(scene: Scene) -> bool:
    said = re.findall("[a-z]+", scene.words.lower())
    return any(word in said for word in ("this", "it", "that", "around", "mine"))
