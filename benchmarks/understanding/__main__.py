"""`python -m benchmarks.understanding`: slot figures of both halves; `--misses` lists lines."""

import argparse
import time

from benchmarks.understanding.score import Score, compared, score, utterances
from stylist.local.reading.files import open_reader
from stylist.local.understanding import Reads, understand, unread


def main() -> None:
    """Print what was asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    parser.add_argument("--half", choices=("tuning", "blind"), action="append")
    parser.add_argument("--misses", choices=("tuning", "blind"))
    parser.add_argument("--rules", action="store_true", help="the rules alone, no network")
    asked = parser.parse_args()
    reads = unread if asked.rules else open_reader()
    if asked.misses:
        _print_misses(asked.misses, reads)
        return
    for half in asked.half or ("tuning", "blind"):
        _print_figures(half, score(utterances(half), reads))
    print(f"\n{_milliseconds(unread if asked.rules else open_reader()):.1f} ms CPU an utterance")


def _print_figures(half: str, result: Score) -> None:
    print(f"\n{half}: {result.utterances} utterances\n")
    for name in sorted({*result.right, *result.wrong, *result.missed}):
        print("{:18} P {:.2f}  R {:.2f}  F1 {:.2f}".format(name, *result.figures(name)))
    print("{:18} P {:.3f}  R {:.3f}  F1 {:.3f}".format("all slots", *result.figures()))
    print(f"whole wish right   {result.whole}/{result.utterances}")
    print(f"main ask right     {result.asks}/{result.utterances}")


def _print_misses(half: str, reads: Reads) -> None:
    for line in utterances(half):
        said, wrong, missed = compared(line, reads)
        if wrong or missed or said.ask != line["ask"]:
            print(f"{line['text']}\n   wrong {wrong}\n   missed {missed}")
            print(f"   asks {' '.join(said.asks)} for {line['ask']}\n   mended {said.mended}")


def _milliseconds(reads: Reads) -> float:
    lines = utterances("tuning")
    begun = time.process_time()
    for line in lines:
        understand(line["text"], reads=reads)
    return (time.process_time() - begun) / len(lines) * 1000


if __name__ == "__main__":
    main()
