"""Draw the sample catalog and write its feed: `python -m training.catalog --help`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from training.catalog import images, sheet
from training.catalog.feed import Listing, feed_lines, listings

_ROOT = Path(__file__).parents[2]
_OUT = _ROOT / "stylist" / "data" / "catalog"
_SHEET = _ROOT / "docs" / "contact-sheet.webp"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; 0 done, 1 refused with a sentence on stderr."""
    options = _parser().parse_args(arguments)
    chosen = _chosen(options.only)
    if not chosen:
        return _refuse(f"No item of the shop is of kind {options.only}.")
    if options.check:
        return _check(chosen, options.out, options.jobs)
    if options.sheet:
        sheet.save(listings(), options.out, _SHEET)
        return 0
    return _draw(chosen, options.out, options.jobs)


def _draw(chosen: Sequence[Listing], out: Path, jobs: int) -> int:
    changed = images.draw_all(chosen, out, jobs, _progress)
    for stranger in images.strangers(listings(), out):
        stranger.unlink()
    try:
        lines = list(feed_lines(out))
    except FileNotFoundError as error:
        return _refuse(f"The feed waits for {error.filename}; draw every kind first.")
    (out / "feed.jsonl").write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} items in {out / 'feed.jsonl'}, {len(changed)} pictures changed")
    return 0


def _check(chosen: Sequence[Listing], out: Path, jobs: int) -> int:
    wrong = images.differing(chosen, out, jobs, _progress)
    if wrong:
        names = ", ".join(path.name for path in wrong[:5])
        return _refuse(f"{len(wrong)} pictures differ from a fresh drawing: {names} …")
    print(f"{len(chosen)} pictures are as drawn")
    return 0


def _chosen(kind: str) -> list[Listing]:
    return [listing for listing in listings() if kind in ("", listing.design.kind)]


def _progress(done: int, total: int, name: str) -> None:
    print(f"\r{done}/{total} {name:<60}", end="\n" if done == total else "", flush=True)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.catalog", description=__doc__)
    parser.add_argument("--out", type=Path, default=_OUT, help="folder of feed and images")
    parser.add_argument("--only", default="", metavar="KIND", help="draw one kind, such as dress")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes to use")
    parser.add_argument("--check", action="store_true", help="compare with a fresh drawing")
    parser.add_argument("--sheet", action="store_true", help="write docs/contact-sheet.webp")
    return parser


if __name__ == "__main__":
    sys.exit(main())
