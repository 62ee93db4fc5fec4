"""The two goals that most turns have: pieces to look for, an outfit to put together."""

from dataclasses import replace
from typing import Any

from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.merging import sort_of
from stylist.local.planner.scene import Scene
from stylist.local.understanding import Ask

SUBJECT = ("pieces", "occasion", "colors", "patterns", "materials", "text")
OUTSIDE = ("temperature_c", "conditions", "place", "month", "season")


def searched(scene: Scene) -> Goal:
    return Goal(manner="search", tool=SEARCH, wish=scene.wish, arguments=_photo(scene))


def _photo(scene: Scene) -> dict[str, Any]:
    """Whether the photo is searched with: when it is new, and while its piece is talked of."""
    if not scene.photo:
        return {}
    said = scene.said.wish
    if scene.new_photo or _speaks_of_photo(scene.words):
        return {"use_photo": True}
    chosen = next((one for one in scene.photo.get("garments", ()) if isinstance(one, dict)
                   and one.get("key") == scene.photo.get("chosen")), {})  # fmt: skip
    same = all(chosen.get("category") in sort_of(piece) for piece in said.pieces)
    return {"use_photo": bool(same and _last_used_photo(scene))}


def _speaks_of_photo(words: str) -> bool:
    return any(word in words.lower() for word in ("photo", "picture", "image", "pic "))


def _last_used_photo(scene: Scene) -> bool:
    calls = [ran.arguments for turn in scene.turns for ran in turn.ran
             if ran.name in (SEARCH, DRESS)]  # fmt: skip
    return not calls or bool(calls[-1].get("use_photo"))


def dressed(scene: Scene) -> Goal:
    again = scene.subject == DRESS and not scene.asks(Ask.OUTFIT) and _last_used_photo(scene)
    around = scene.photo and (scene.new_photo or _speaks_of_photo(scene.words) or again
                              or (scene.subject == SEARCH and _means_it(scene)))  # fmt: skip
    wish = scene.wish
    if not (around or scene.has(*SUBJECT, *OUTSIDE)):
        wish = replace(wish, occasion="everyday")
    return Goal(manner="dress", tool=DRESS, wish=wish,
                arguments={"use_photo": True} if around else {})  # fmt: skip


def _means_it(scene: Scene) -> bool:
    said = f" {scene.words.lower().rstrip('.!?')} "
    return any(f" {word} " in said for word in ("this", "it", "that", "around", "mine"))
