"""Where two rules have an answer to the same words, the one that stands first is meant."""

import ast
from pathlib import Path

import pytest

from stylist.local import planner
from stylist.local.planner import deciding
from stylist.local.planner.deciding import RULES
from stylist.local.planner.scene import Scene
from tests.local.planner.floor import Floor

PLACE = Path(planner.__file__).parent
OUTFIT = "an outfit for work, 350 altogether"


def scene_after(turns, monkeypatch) -> Scene:
    """Where the conversation stands when its last words are said."""
    scenes = []
    decided = deciding.decided

    def noted(scene):
        scenes.append(scene)
        return decided(scene)

    monkeypatch.setattr("stylist.local.planner.planner.decided", noted)
    floor = Floor()
    for words in turns:
        scenes.clear()
        floor.say(words)
    return scenes[0]


@pytest.mark.parametrize(
    ("meant", "other", "turns"),
    [
        ("counselled", "matched", ("Which colours go with a burgundy skirt?",)),
        ("counselled", "advised", ("Which colours go with a burgundy skirt?",)),
        ("followed", "felt", ("a coat", "is it itchy?")),
        ("followed", "detail", ("a coat", "is it machine washable?")),
        ("lacking", "declined", ("Do you sell walking sticks?",)),
        ("asides", "social", ("what do you sell?",)),
        ("nothing_shown", "refined", ("the same in blue",)),
        ("compared", "stepped", ("a coat", "which one is cheaper?")),
        ("compared", "detail", ("coats and skirts", "which of these is the warmest?")),
        ("felt", "refined", ("a coat", "Is it wool?")),
        ("to_first", "detail", (OUTFIT, "cheaper", "go back to the first one")),
        ("back", "declined", (OUTFIT, "cheaper", "the one before was better")),
        ("about_shop", "asked_for", ("do you make made-to-measure wedding gowns?",)),
        ("gift", "asked_for", ("a gift for a colleague for cold mornings, 4°C or so",)),
        ("gift", "social", ("a gift for a colleague", "no idea")),
        ("social", "asked_for", (OUTFIT, "that's my evening sorted, thanks a lot!")),
        ("social", "detail", (OUTFIT, "perfect, thank you")),
        ("anew", "refined", (OUTFIT, "start over")),
        ("dried", "refined", ("suede loafers and a skirt", "it will rain though")),
        ("listed_to_it", "asked_for", (OUTFIT, "now show me loafers i could wear with it")),
        ("matched", "advised", ("What goes with a green dress?",)),
        ("swap", "keep", (OUTFIT, "not those shoes please, I have a pair just like them at home")),
        ("swap", "stepped", (OUTFIT, "cheaper shoes")),
        ("swap", "more", (OUTFIT, "not those shoes though, something else")),
        ("swap", "detail", ("coats", "not the first one")),
        ("keep", "stepped", (OUTFIT, "make it a bit dressier but with the same shoes")),
        ("keep", "advised", ("a coat", "what would go with the first one?")),
        ("detail", "refined", ("shoes", "is it available in 39?")),
        ("more", "refined", (OUTFIT, "the other one in blue")),
        ("alike", "stepped", ("a coat", "other colours, cheaper?")),
        ("stepped", "refined", (OUTFIT, "cheaper")),
        ("asked_for", "refined", ("an outfit with a camel skirt",)),
    ],
)
def test_of_two_answers_the_first_is_meant(meant, other, turns, monkeypatch):
    scene = scene_after(turns, monkeypatch)
    goals = {rule.__name__: goal for rule in RULES if (goal := rule(scene))}
    assert next(iter(goals)) == meant
    assert other in goals and goals[other] != goals[meant]


def test_no_rule_of_deciding_stands_outside_the_table():
    named = {(rule.__module__, rule.__name__) for rule in RULES}
    texts = {
        f"{planner.__name__}.{path.stem}": path.read_text("utf-8") for path in PLACE.glob("*.py")
    }
    for module, text in texts.items():
        used = any(f"from {module} import" in other for name, other in texts.items()
                   if name != deciding.__name__)  # fmt: skip
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef) and is_rule(node):
                assert (module, node.name) in named or used, f"{module}.{node.name}"


def is_rule(node: ast.FunctionDef) -> bool:
    takes = [one.annotation and ast.unparse(one.annotation) for one in node.args.args]
    gives = ast.unparse(node.returns) if node.returns else ""
    return not node.name.startswith("_") and takes == ["Scene"] and gives == "Goal | None"
