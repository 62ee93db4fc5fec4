"""Pieces or an outfit, as far as words say which; a question where they say too little."""

from dataclasses import replace

from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import OUTSIDE, SUBJECT, dressed, is_whole, searched
from stylist.local.planner.standing import wish_of
from stylist.local.understanding import Ask
from stylist.search.priced import bare

_LOOKS = ("pieces", "colors", "colors_only", "patterns", "materials", "text")


def from_photo(scene: Scene) -> Goal | None:
    """A photo that has just come: pieces like what it shows, or an outfit around it."""
    if not scene.new_photo:
        return None
    if scene.asks(Ask.OUTFIT):
        return dressed(scene)
    # The photo shows what is meant now; what was looked for before it is not.
    gone = [name for name in _LOOKS if not getattr(scene.said.wish, name)]
    goal = searched(scene)
    return replace(goal, wish=goal.wish.without(*gone))


def asked_for(scene: Scene) -> Goal | None:
    """An outfit or pieces, as far as these words say which."""
    said = scene.said.wish
    if said.age_group == "kids" and not said.occasion:
        # "Do you have anything for children?" is answered by what is in stock for them.
        return searched(scene)
    if _is_outfit(scene):
        return dressed(scene) if not _is_thin(scene) else None
    styled = said.text and not scene.shown.dressed
    asks = scene.asks(Ask.PIECES) and not scene.shown.dressed and scene.has(*SUBJECT)
    if _is_for_all(scene):
        return replace(dressed(scene), wish=replace(scene.wish, pieces=_looked_for(scene)))
    if said.pieces and scene.said.dresses and scene.shown.dressed:
        return dressed(scene)
    if said.pieces or styled or asks:
        return searched(scene)
    return None


def _is_outfit(scene: Scene) -> bool:
    """Whether words ask for an outfit, say so or not: an occasion alone does."""
    said = scene.said.wish
    if scene.asks(Ask.OUTFIT):
        return True
    if said.total_minor is not None and is_whole(said.pieces) and scene.shown.is_empty:
        return True
    if said.pieces or scene.asks(Ask.PIECES) or scene.said.ask == Ask.CORRECT:
        return said.total_minor is not None and not (said.pieces or scene.subject)
    if scene.before.pieces and scene.subject != DRESS:
        return False
    return bool(said.occasion) and said.occasion != scene.before.occasion


def _is_for_all(scene: Scene) -> bool:
    """'Make the whole thing under 400', of several pieces that were looked for or of an occasion:
    a total is an outfit's."""
    wish = scene.wish
    several = bool(wish.occasion) or len(wish.pieces) > 1 or "suit" in map(bare, wish.pieces)
    total = scene.said.wish.total_minor is not None and not scene.said.wish.pieces
    return total and several and scene.subject == SEARCH


def _looked_for(scene: Scene) -> tuple[str, ...]:
    """All pieces that were looked for with this occasion."""
    wishes = [wish_of(ran.arguments) for turn in scene.turns[:-1] for ran in turn.ran
              if ran.name == SEARCH]  # fmt: skip
    words = [piece for wish in wishes if wish.occasion == scene.wish.occasion
             for piece in wish.pieces]  # fmt: skip
    return tuple(dict.fromkeys((*words, *scene.wish.pieces)))[-6:]


def _is_thin(scene: Scene) -> bool:
    """Whether there is nothing to dress for: no occasion, weather, piece, colour or style."""
    kept = scene.shown.dressed or scene.photo
    if scene.has("department") and scene.has("total_minor", "max_price_minor"):
        return False  # whose clothes and for how much is enough for a first look
    return not (scene.has(*SUBJECT, *OUTSIDE) or kept or scene.asked)


def refined(scene: Scene) -> Goal | None:
    """More facts on what stands: the same is done again with them."""
    if scene.wish == scene.before and scene.said.ask != Ask.CORRECT:
        return None
    if scene.subject == SEARCH and not scene.shown.dressed:
        return searched(scene) if scene.has(*SUBJECT) or scene.photo else None
    if scene.subject in (DRESS, SWAP):
        return dressed(scene)
    if scene.wish.pieces:
        return searched(scene)
    if scene.has("occasion", *OUTSIDE):
        return dressed(scene)
    return searched(scene) if scene.has(*SUBJECT) else None


def asked_back(scene: Scene) -> Goal:
    """Too little to act on: one short question, and never two in a row."""
    if not scene.asked and not (scene.shown.is_empty and scene.has(*SUBJECT)):
        return Goal(manner="ask", wish=scene.wish)
    return searched(scene) if scene.wish.pieces or scene.photo else dressed(scene)
