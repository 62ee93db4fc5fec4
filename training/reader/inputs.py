"""Messages as tensors."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from stylist.local.reading.labels import ASKS, DEPARTMENTS, PARTS
from training.reader.marks import Message

UNTOLD = -100
MOST_TOKENS = 160


@dataclass(frozen=True)
class Batch:
    """n messages of t tokens. parts [n, t]: the part's number, UNTOLD where no word is marked."""

    ids: Tensor
    segments: Tensor
    mask: Tensor
    parts: Tensor
    asks: Tensor
    department: Tensor
    only: Tensor

    def to(self, device: str) -> "Batch":
        """The same on another device."""
        return Batch(*(getattr(self, name).to(device) for name in self.__dataclass_fields__))


def batch(messages: Sequence[Message], tokenizer: Tokenizer) -> Batch:
    """The messages, each behind what stood before it."""
    tokenizer.enable_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    told = tokenizer.encode_batch([(one.before, one.text) for one in messages])
    parts = torch.full((len(messages), len(told[0].ids)), UNTOLD)
    for row, (one, encoding) in enumerate(zip(messages, told, strict=True)):
        spans = list(one.spans())
        for at, (segment, (start, end)) in enumerate(
            zip(encoding.type_ids, encoding.offsets, strict=True)
        ):
            if segment == 1 and end > start:
                within = (part for first, last, part in spans if first <= start and end <= last)
                parts[row, at] = next((PARTS.index(part) for part in within), UNTOLD)
    return Batch(
        torch.tensor([one.ids for one in told]),
        torch.tensor([one.type_ids for one in told]),
        torch.tensor([one.attention_mask for one in told]),
        parts,
        torch.tensor([[float(ask in one.asks) for ask in ASKS] for one in messages]),
        torch.tensor([DEPARTMENTS.index(one.department) for one in messages]),
        torch.tensor([float(one.only) for one in messages]),
    )
