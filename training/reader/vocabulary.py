"""The part of MiniLM's vocabulary that shoppers use; other words fall into pieces that are kept."""

import gzip
import json
from collections.abc import Iterable
from itertools import islice

from tokenizers import Tokenizer

from stylist.local.understanding import lexicon
from stylist.local.understanding.data import DATA

COMMON_WORDS = 9_000
"""Of English, the most frequent first."""
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def kept(whole: Tokenizer, texts: Iterable[str]) -> list[int]:
    """Ids of the pieces of these texts, of what the lexicon knows and of common English."""
    with gzip.open(DATA / "english.txt.gz", "rt", encoding="utf-8") as lines:
        common = [line.split()[0] for line in islice(lines, COMMON_WORDS) if line.strip()]
    said = [*texts, *lexicon.phrases(), *common]
    pieces = {one for encoding in whole.encode_batch(said) for one in encoding.ids}
    vocabulary = whole.get_vocab()
    short = {number for piece, number in vocabulary.items()
             if len(piece.removeprefix("##")) < 3 and piece.isascii()}  # fmt: skip
    return sorted(pieces | short | {vocabulary[special] for special in SPECIAL})


def cut(whole: Tokenizer, ids: list[int]) -> str:
    """The tokenizer with these pieces alone, in this order, as its JSON."""
    told = json.loads(whole.to_str())
    names = {number: piece for piece, number in whole.get_vocab().items()}
    new = {names[number]: at for at, number in enumerate(ids)}
    told["model"]["vocab"] = new
    for added in told["added_tokens"]:
        added["id"] = new[added["content"]]
    for special in told["post_processor"].get("special_tokens", {}).values():
        special["ids"] = [new[token] for token in special["tokens"]]
    for name in ("sep", "cls"):
        if name in told["post_processor"]:
            told["post_processor"][name][1] = new[told["post_processor"][name][0]]
    told["padding"] = told["truncation"] = None
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
