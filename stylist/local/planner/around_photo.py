"""'What would go with this?', of the piece in a photo: outfits around it."""

from stylist.local.planner.goals import Goal
from stylist.local.planner.goes_with_it import asks_what_goes
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import dressed
from stylist.local.understanding import Ask


def around_photo(scene: Scene) -> Goal | None:
    """Outfits around the photo's piece; where there is neither photo nor piece, asked which."""
    said = scene.said
    if not asks_what_goes(scene.words):
        return None
    named = [one for one in said.pieces if not one.pointed]
    if named or said.swap or said.keep or any(one.number for one in said.references):
        return None
    if scene.new_photo or scene.used_photo:
        return None if scene.asks(Ask.DRAW) else dressed(scene)
    if scene.photo or not scene.shown.is_empty or not said.wish.without("text").is_empty:
        return None
    return Goal(manner="nothing_shown")
