"""The conversations to hold, and what each answer has to obey."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SETS = ("open", "blind", "final", "grader", "phones", "letters", "promises", "outside", "counter",
        "fair", "evaluator", "tester", "examiner", "customers", "magazine", "acceptance",
        "reviewer", "facts", "consumers", "grades", "transcripts", "checkers", "owner", "desk",
        "checklist", "friends", "team", "buyer", "claim", "errands", "retailer", "ages", "trades",
        "audit", "stories", "promised", "ordinary", "delivery", "nothing", "fairly",
        "roundabout", "pledge", "sampled", "weekday", "graded", "outlined", "lunch", "accepted",
        "saturday")  # fmt: skip
"""Open was tuned on; blind is tried for its figures alone; all others were each written by
somebody else who had not met the stylist, and are tuned on since their first run."""
EXPECTATIONS = frozenset({
    "items", "outfit", "either", "either_or_question", "either_or_explain", "either_or_text",
    "question", "decline", "explain", "text", "text_only",
})  # fmt: skip
RULES = frozenset({
    "each_max", "each_min", "total_max", "total_max_pieces", "sizes", "gender", "pieces",
    "colors_any", "colors_none", "shades_none", "cats_none", "words_none", "top_plain",
    "patterns_any", "patterns_none", "materials_any", "materials_none", "material_ok",
    "weather", "cheaper", "keep", "drop", "has_previous", "text_has", "text_lacks",
})  # fmt: skip

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Turn:
    """One utterance. expect: the kind of answer. rules: all that holds for it, earlier wishes, too.

    Money in rules is in minor units, temperatures are °C, sizes stand by their system.
    """

    say: str
    expect: str
    rules: Record


@dataclass(frozen=True)
class Script:
    """One conversation. tags: what it tries."""

    name: str
    tags: tuple[str, ...]
    turns: tuple[Turn, ...]


def set_file(which: str) -> Path:
    """Where one of our sets lies."""
    return HERE / f"{which}.jsonl"


def scripts(file: Path) -> list[Script]:
    """The conversations of a set.

    Raises:
        ValueError: A rule or an expectation is none that the judge knows.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    return [_script(json.loads(line)) for line in lines]


def _script(record: Record) -> Script:
    turns = tuple(
        Turn(turn["say"], turn["expect"], turn.get("rules", {})) for turn in record["turns"]
    )
    for turn in turns:
        if turn.expect not in EXPECTATIONS or set(turn.rules) - RULES:
            raise ValueError(f"{record['id']}: the judge does not know all of {turn}.")
    return Script(record["id"], tuple(record["tags"]), turns)
