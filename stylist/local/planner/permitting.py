"""'Am I too old for a mini skirt?': nobody is too anything for clothes that they like."""

from stylist.local.planner.goals import Goal
from stylist.local.planner.history import Ran
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.understanding.permission import permission_asked
from stylist.search.nouns import is_plural

_WAYS = (
    "There is no age, height or size for {thing}: if you like {it}, wear {it}.",
    "Nobody is too much of anything for {thing}. What counts is that you enjoy wearing {it}.",
    "Wear {thing} if {it_} you joy; there is no rule of age or shape that says otherwise.",
)
_OFFERS = ("Say “show me {thing}” and I'll look.", "Say “show me {thing}” to see what there is.")


def permitted(scene: Scene) -> Goal | None:
    """A question of whether one may wear a thing, whatever one's age or shape."""
    thing = "" if scene.new_photo else permission_asked(scene.words)
    return Goal(manner="permitted", about={"thing": thing}) if thing else None


def about_permission(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    """A kind word and an offer."""
    thing = goal.about["thing"]
    many = is_plural(thing)
    said = voice.one_of(_WAYS, "permitted").format(
        thing=thing, it="them" if many else "it", it_="they give" if many else "it gives"
    )
    return f"{said} {voice.one_of(_OFFERS, 'offer').format(thing=thing)}"
