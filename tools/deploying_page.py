"""Puts the tables into docs/deploying.md: `python -m tools.deploying_page`.

What a month costs, and what can be configured; both as the program has them. A test compares.
"""

import re
from pathlib import Path
from typing import Any, Final

import yaml  # type: ignore[import-untyped]

from benchmarks.report import table
from tools.costs.report import report

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "deploying.md"


def filled(page: str) -> str:
    """The page with its tables as they are now."""
    for name, text in (("costs", report()), ("configuration", configuration())):
        begins, ends = f"<!-- {name}: python -m tools.deploying_page -->", f"<!-- end of {name} -->"
        block = re.compile(f"{re.escape(begins)}.*?{re.escape(ends)}", re.DOTALL)
        assert len(block.findall(page)) == 1, f"{begins} … {ends} must stand there once."
        page = block.sub(lambda _, text=f"{begins}\n\n{text}\n\n{ends}": text, page)  # type: ignore[misc]
    return page


def configuration() -> str:
    """What Pulumi.yaml describes, as a table."""
    described: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "Pulumi.yaml").read_text("utf-8"))
    return table([
        {"key": f"`{name}`", "default": _shown(about["default"]), "": about["description"].strip()}
        for name, about in described["config"].items()
    ])  # fmt: skip


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{text}`" if text else "none"


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(filled(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
