"""`make bench`: measures everything, prints it, keeps it in docs/benchmarks.md."""

from collections.abc import Callable
from pathlib import Path

from benchmarks import answering, retrieval, search_index, starting
from benchmarks.report import figures, machine, table

DOCS = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def main() -> None:
    """Measure, print, keep."""
    sections: dict[str, Callable[[], str]] = {
        "Answering": lambda: figures(answering.measure()),
        "Starting": lambda: figures(starting.measure()),
        "Searching the index, beside plain numpy": lambda: table(search_index.measure()),
        "Finding the right pieces": lambda: figures(retrieval.measure()),
    }
    page = [
        f"# Benchmarks\n\nMeasured by `make bench` on {machine()}. Times are processor time "
        "unless they say otherwise; this kind of machine is noisy, ratios are firmer."
    ]
    for title, measure in sections.items():
        print(f"\n## {title}\n", flush=True)
        found = measure()
        print(found, flush=True)
        page.append(f"## {title}\n\n{found}")
    DOCS.write_text("\n\n".join(page) + "\n", encoding="utf-8")
    print(f"\nKept in {DOCS.name}.")


main()
