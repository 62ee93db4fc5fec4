"""`python -m training.reader`: trains the reader of shoppers' messages and writes it."""

import argparse
import random
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.reader.export import export
from training.reader.marks import messages
from training.reader.network import taught
from training.reader.train import figures, train
from training.reader.vocabulary import cut, kept

ROOT = Path(__file__).parents[2]
WHOLE = ROOT / "stylist/models/local-fashion-256/tokenizer.json"
HELD_BACK = 0.1


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(prog="python -m training.reader", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "stylist/models/reader")
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--hold-back", action="store_true", help="measure on a tenth, unseen")
    asked = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    written = [one for file in messages().values() for one in file]
    whole = Tokenizer.from_file(str(WHOLE))
    ids = kept(whole, (one.text for one in written))
    told = cut(whole, ids)
    tokenizer = Tokenizer.from_str(told)
    print(f"{len(written)} messages, {len(ids)} pieces of words, {device}")
    torch.manual_seed(0)
    share = HELD_BACK if asked.hold_back else 0
    back = set(random.Random(0).sample(range(len(written)), int(share * len(written))))
    rest = [one for at, one in enumerate(written) if at not in back]
    reader = train(taught(ids), rest, tokenizer, asked.epochs, device)
    export(reader, told, asked.out)
    if back:
        print(figures(reader, [written[at] for at in sorted(back)], tokenizer, device))


main()
