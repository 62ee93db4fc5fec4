"""Rules that put words another way: all stand in one table, and only its stages have an order."""

import ast
import importlib
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from stylist.local import understanding
from stylist.local.understanding.clean import clean
from stylist.local.understanding.repair import repaired
from stylist.local.understanding.rewording import STAGES, Stage, through
from stylist.local.understanding.rule import Said

ROOT = Path(__file__).parents[3]
RULES = [rule for stage in STAGES for rule in stage.rules]
OF_ONE_READER = {"without_others", "without_hosts"}
"""What only the reading of one thing leaves out, whose clothes it is: the words stay."""


def modules() -> list[str]:
    names = [one.name for one in pkgutil.iter_modules(understanding.__path__)]
    return [f"{understanding.__name__}.{name}" for name in names]


def rewording_functions() -> Iterator[tuple[str, str]]:
    """(module, name) of each function that says of itself that it gives words for words."""
    for module in modules():
        path = ROOT / f"{module.replace('.', '/')}.py"
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            told = isinstance(node, ast.FunctionDef) and ast.get_docstring(node)
            if told and told.startswith("Lower-case words ") and ast.unparse(node.returns) == "str":
                yield module, node.name


def messages() -> list[str]:
    """What testers typed, as the rules get it."""
    files = [ROOT / "benchmarks/understanding/blind.jsonl"]
    files += sorted((ROOT / "benchmarks/conversations").glob("*.jsonl"))
    records = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    said = [turn.get("say", "") for one in records for turn in one.get("turns", [])]
    said += [one["text"] for one in records if "text" in one]
    return [repaired(clean(text))[0].lower() for text in said]


def test_no_rule_stands_outside_the_table():
    named = {(rule.__module__, rule.__name__) for rule in RULES if not isinstance(rule, Said)}
    outside = {one for one in rewording_functions() if one[1] not in OF_ONE_READER} - named
    assert not outside, f"not in stylist/local/understanding/rewording.py: {outside}"


def test_no_shape_is_put_another_way_outside_the_table():
    for name in modules():
        values = vars(importlib.import_module(name)).values()
        listed = [
            one for value in values for one in (value if isinstance(value, tuple) else [value])
        ]
        assert all(one in RULES for one in listed if isinstance(one, Said)), name


def test_nobody_but_the_table_takes_a_rule():
    rules = {rule.__name__ for rule in RULES if not isinstance(rule, Said)}
    for path in (ROOT / "stylist/local").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and path.name != "rewording.py":
                taken = rules & {alias.name for alias in node.names}
                assert not taken, f"{path.name} puts words another way by itself: {taken}"


def test_within_a_stage_the_order_is_free():
    for words in messages():
        for stage in STAGES:
            turned_round = through((Stage(stage.why, stage.rules[::-1]),), words)
            words = through((stage,), words)
            assert words == turned_round, f"this order matters: {stage.why}"


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (1, "a hoodie w/o a logo"),
        (2, "a shirt with no prints/patterns"),
        (3, "two fifty for a coat"),
        (4, "jeans, fifty tops"),
        (5, "an outfit, nothing tight, £120 tops"),
        (6, "i'm in sandals now. my sister bought a suede bag from you, can i see that one?"),
        (7, "i'm in jeans and soaked. i need a suit, no wait, a blazer"),
    ],
)
def test_no_stage_can_change_places_with_the_one_before(later, words):
    changed = [*STAGES[: later - 1], STAGES[later], STAGES[later - 1], *STAGES[later + 1 :]]
    assert through(STAGES, words) != through(changed, words)
