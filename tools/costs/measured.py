"""What models cost, as `python -m benchmarks.aws` has kept it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from benchmarks.aws.month import MODELS

_KEPT: Final = Path(__file__).parents[2] / "docs" / "aws-benchmarks.md"


def chats() -> dict[str, tuple[float, float]]:
    """Model → dollars of chat a month: with its cache as Bedrock's guide says, and without."""
    found: dict[str, tuple[float, float]] = {}
    for model in MODELS:
        how = _rows()[f"the month, {model}"]["how"]
        parts = re.search(r"chat \$([\d.,]+), with nothing cached \$([\d.,]+)", how)
        assert parts, f"docs/aws-benchmarks.md does not say what {model} costs."
        found[model] = (_number(parts[1]), _number(parts[2]))
    return found


def figure(name: str) -> float:
    """The number of a figure, dollars or not."""
    return _number(_rows()[name]["measured"].lstrip("$"))


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, Mapping[str, str]]:
    """Figure → what was measured, and how."""
    lines = _KEPT.read_text(encoding="utf-8").splitlines()
    rows = (line.strip("| \n").split(" | ") for line in lines if line.startswith("| "))
    return {row[0]: {"measured": row[1].strip(), "how": row[-1]} for row in rows}


def _number(text: str) -> float:
    return float(text.rstrip(".,").replace(",", ""))
