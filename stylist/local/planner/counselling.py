"""Advice in words from our own rules: which colours or pieces get on, and who may wear what."""

from collections.abc import Callable

from stylist.local.planner.color_advice import about_colors, advised_on_colors
from stylist.local.planner.goals import Goal
from stylist.local.planner.history import Ran
from stylist.local.planner.pairing import about_pair, paired
from stylist.local.planner.permitting import about_permission, permitted
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice

_RULES = (permitted, advised_on_colors, paired)


def counselled(scene: Scene) -> Goal | None:
    """The first of these questions that the words are."""
    return next((goal for rule in _RULES if (goal := rule(scene))), None)


ANSWERS: dict[str, Callable[[Scene, Goal, list[Ran], Voice], str]] = {
    "colors": about_colors,
    "paired": about_pair,
    "permitted": about_permission,
}
