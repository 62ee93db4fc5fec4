"""Rules that hear words with what stands: the order matters between their stages, not within."""

import ast
import json
from pathlib import Path

import pytest

from stylist.local.planner import hearing
from stylist.local.planner.hearing import ANYWHERE, CUT_SHORT, OF_WHAT_STANDS, through
from tests.local.planner.floor import Floor

ROOT = Path(__file__).parents[3]
SCRIPTS = ("open", "final", "outside")


def conversations() -> list[list[str]]:
    files = [ROOT / f"benchmarks/conversations/{name}.jsonl" for name in SCRIPTS]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [[turn["say"] for turn in json.loads(line)["turns"]] for line in lines]


def test_within_a_stage_the_order_is_free(monkeypatch):
    def heard_both_ways(rules, said, words, at):
        straight = turned_round = said
        for stage in (ANYWHERE,) if rules == ANYWHERE else (CUT_SHORT, OF_WHAT_STANDS):
            straight = through(stage, straight, words, at)
            turned_round = through(stage[::-1], turned_round, words, at)
        assert straight == turned_round, words
        changed.append(straight != said)
        return straight

    changed = []
    monkeypatch.setattr(hearing, "through", heard_both_ways)
    for said in conversations():
        floor = Floor()
        for words in said:
            floor.say(words)
    assert sum(changed) > 20, "the rules had nothing to do"


@pytest.mark.parametrize(
    "turns",
    [
        ("an outfit for work, 350 altogether", "Cheaper, please - say 220."),
        ("loafers and a skirt", "and the loafers not over 80"),
    ],
)
def test_what_is_cut_short_is_heard_before_what_becomes_of_what_stands(turns, monkeypatch):
    def wishes() -> list[str]:
        floor = Floor()
        for words in turns:
            floor.say(words)
        return [str(call) for call in floor.calls]

    straight = wishes()
    monkeypatch.setattr(hearing, "CUT_SHORT", OF_WHAT_STANDS)
    monkeypatch.setattr(hearing, "OF_WHAT_STANDS", CUT_SHORT)
    assert wishes() != straight


def test_no_rule_of_hearing_stands_outside_the_stages():
    rules = {*ANYWHERE, *CUT_SHORT, *OF_WHAT_STANDS}
    places = {rule.__module__ for rule in rules}
    named = {(rule.__module__, rule.__name__) for rule in rules} | {
        (hearing.__name__, "in_context")
    }
    for path in (ROOT / "stylist/local/planner").glob("*.py"):
        module = f"stylist.local.planner.{path.stem}"
        for function in functions_of(path):
            takes = [one.arg for one in function.args.args]
            if takes == ["said", "words", "at"] and (module, function.name) not in named:
                assert function.name.startswith("_") or used_in(module) <= places, function.name


def functions_of(path: Path) -> list[ast.FunctionDef]:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return [node for node in body if isinstance(node, ast.FunctionDef)]


def used_in(module: str) -> set[str]:
    """The modules of the planner that take something from this one."""
    files = (ROOT / "stylist/local/planner").glob("*.py")
    texts = {path.stem: path.read_text(encoding="utf-8") for path in files}
    return {f"stylist.local.planner.{name}" for name, text in texts.items()
            if f"from {module} import" in text}  # fmt: skip
