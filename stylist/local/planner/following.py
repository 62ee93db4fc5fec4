"""Questions that follow what was shown: why, of what, how warm, which size, where to buy."""

from collections.abc import Callable

from stylist.local.planner.around_photo import around_photo
from stylist.local.planner.goals import Goal
from stylist.local.planner.history import Ran
from stylist.local.planner.records import from_record, of_record, to_buy, where_to_buy
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.planner.warmth import about_umbrella, about_warmth, umbrella, warm_enough
from stylist.local.planner.which_size import about_size, which_size
from stylist.local.planner.whys import reason, why

_RULES = (why, around_photo, of_record, to_buy, warm_enough, umbrella, which_size)


def followed(scene: Scene) -> Goal | None:
    """The first of these questions that the words are."""
    return next((goal for rule in _RULES if (goal := rule(scene))), None)


ANSWERS: dict[str, Callable[[Scene, Goal, list[Ran], Voice], str]] = {
    "why": lambda scene, goal, ran, voice: reason(scene, voice),
    "record": lambda scene, goal, ran, voice: from_record(scene, goal, voice),
    "buy": lambda scene, goal, ran, voice: where_to_buy(scene, voice),
    "warm_enough": lambda scene, goal, ran, voice: about_warmth(scene),
    "umbrella": lambda scene, goal, ran, voice: about_umbrella(scene, ran),
    "which_size": lambda scene, goal, ran, voice: about_size(scene, voice),
}
