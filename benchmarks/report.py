"""A figure, a table of them, and the machine they were taken on."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measured figure beside its goal. `value` and `goal` are words: number and unit."""

    what: str
    value: str
    goal: str = ""
    how: str = ""


def table(rows: Sequence[Mapping[str, object]]) -> str:
    """Rows of equal keys as a Markdown table."""
    if not rows:
        return ""
    heads = list(rows[0])
    lines = [heads, ["---"] * len(heads), *([str(row[head]) for head in heads] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def figures(found: Iterable[Figure]) -> str:
    """Figures as a Markdown table."""
    return table([{"figure": one.what, "measured": one.value, "goal": one.goal, "how": one.how}
                  for one in found])  # fmt: skip


def machine() -> str:
    """Date, processor, cores and Python, in one line."""
    about = Path("/proc/cpuinfo")
    lines = about.read_text().splitlines() if about.exists() else []
    cpu = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")),
               platform.processor() or platform.machine())  # fmt: skip
    cores = os.cpu_count()
    today = datetime.now(UTC).date().isoformat()
    return f"{today}, {cpu}, {cores} cores, Python {platform.python_version()}"
