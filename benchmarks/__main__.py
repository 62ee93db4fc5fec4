"""`make bench`: measures everything, prints it, keeps it in docs/benchmarks.md."""

import argparse
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    answering,
    board,
    crowd,
    first_cards,
    loading,
    loop,
    outfits,
    retrieval,
    search_index,
    starting,
    talking,
)
from benchmarks.report import figures, machine, table

DOCS = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def main() -> None:
    """Measure, print, keep."""
    real = _photos()
    sections: dict[str, Callable[[], str]] = {
        "Answering": lambda: figures(answering.measure()),
        "From a phone's photo to cards": lambda: figures(first_cards.measure(real)),
        "From a wish to words, cards and an outfit": lambda: figures(talking.measure()),
        "Putting outfits together": lambda: figures(outfits.measure()),
        "Drawing an outfit": lambda: figures(board.measure()),
        "Forty conversations at once": lambda: figures(crowd.measure()),
        "Starting, and the memory of the page": lambda: figures(starting.measure()),
        "Loading the page in a browser": lambda: figures(loading.measure()),
        "The conversation's loop, without model and tools": lambda: figures(loop.measure()),
        "Searching the index, beside plain numpy": lambda: table(search_index.measure()),
        "Finding the right pieces": lambda: figures(retrieval.measure()),
    }
    page = [
        f"# Benchmarks\n\nMeasured by `make bench` on {machine()}. Times are processor time "
        "unless they say otherwise; this kind of machine is noisy, ratios are firmer. A phone's "
        "photo is a JPEG of 12 megapixels. How well photos of people are understood stands in "
        "[people.md](people.md)."
    ]
    for title, measure in sections.items():
        print(f"\n## {title}\n", flush=True)
        found = measure()
        print(found, flush=True)
        page.append(f"## {title}\n\n{found}")
    DOCS.write_text("\n\n".join(page) + "\n", encoding="utf-8")
    print(f"\nKept in {DOCS.name}.")


def _photos() -> Path | None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--photos", type=Path, help="folder of real photos of people to show, too "
                        "(`python -m benchmarks.people gather` fills one)")  # fmt: skip
    photos: Path | None = parser.parse_args().photos
    return photos


main()
