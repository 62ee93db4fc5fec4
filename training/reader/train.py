"""Fine-tuning, and how well messages that were held back are read."""

import copy
import random
from collections import Counter
from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from stylist.local.reading.labels import ASKS, DEPARTMENTS, PARTS
from training.reader.inputs import UNTOLD, Batch, batch
from training.reader.marks import Message
from training.reader.network import Reader
from training.reader.vary import varied

SIZE_OF_BATCH = 32
STEP, HEAD_STEP, DECAY = 8e-5, 8e-4, 0.01
RARE = 2.0
"""Weight of an ask that is there: most are not."""
KEPT_OF_MEAN = 0.98
"""What is used in the end is the running mean of the weights."""


def train(
    reader: Reader, messages: Sequence[Message], tokenizer: Tokenizer, epochs: int, device: str
) -> Reader:
    """The reader after so many passes over the messages, each time varied anew."""
    reader.to(device).train()
    heads = [value for name, value in reader.named_parameters() if _is_head(name)]
    body = [value for name, value in reader.named_parameters() if not _is_head(name)]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": STEP}, {"params": heads, "lr": HEAD_STEP}], weight_decay=DECAY
    )
    steps = epochs * (len(messages) // SIZE_OF_BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [STEP, HEAD_STEP], total_steps=steps + 1, pct_start=0.1
    )
    mean, chance = copy.deepcopy(reader).eval(), random.Random(0)
    for epoch in range(epochs):
        lost = 0.0
        for now in _batches(messages, chance):
            inputs = batch(now, tokenizer).to(device)
            with torch.autocast(device, torch.bfloat16):
                loss = _loss(reader, inputs)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost += loss.item() * len(now)
            with torch.no_grad():
                for kept, new in zip(mean.parameters(), reader.parameters(), strict=True):
                    kept.lerp_(new, 1 - KEPT_OF_MEAN)
        print(f"epoch {epoch + 1}: {lost / len(messages):.3f}", flush=True)
    return mean


def _batches(messages: Sequence[Message], chance: random.Random) -> list[list[Message]]:
    """All messages varied, in an order by chance; those of a batch are about equally long."""
    order = [varied(one, chance) for one in messages]
    order.sort(key=lambda one: len(one.text) * chance.uniform(0.8, 1.25))
    batches = [order[at : at + SIZE_OF_BATCH] for at in range(0, len(order), SIZE_OF_BATCH)]
    return chance.sample(batches, len(batches))


def _is_head(name: str) -> bool:
    return name.split(".")[0] in ("parts", "asks", "department", "only")


def _loss(reader: Reader, now: Batch) -> torch.Tensor:
    parts, asks, department, only = reader(now.ids, now.segments, now.mask)
    return (
        functional.cross_entropy(parts.flatten(0, 1), now.parts.flatten(), ignore_index=UNTOLD,
                                 label_smoothing=0.05)
        + functional.binary_cross_entropy_with_logits(
            asks, now.asks, pos_weight=torch.full_like(asks[0], RARE)
        ) * 3
        + functional.cross_entropy(department, now.department) * 0.5
        + functional.binary_cross_entropy_with_logits(only, now.only) * 0.5
    )  # fmt: skip


@torch.no_grad()
def figures(reader: Reader, messages: Sequence[Message], tokenizer: Tokenizer, device: str) -> str:
    """F1 of every part, ask and department, with how often each is there."""
    reader.to(device).eval()
    hit: Counter[str] = Counter()
    told: Counter[str] = Counter()
    true: Counter[str] = Counter()
    wrong = []
    for one in messages:
        now = batch([one], tokenizer).to(device)
        parts, asks, department, only = reader(now.ids, now.segments, now.mask)
        seen = zip(now.parts[0].tolist(), parts[0].argmax(-1).tolist(), strict=True)
        pairs = [(f"part {PARTS[is_so]}", f"part {PARTS[says_so]}")
                 for is_so, says_so in seen if is_so != UNTOLD]  # fmt: skip
        pairs.append((f"department {DEPARTMENTS[int(now.department[0])]}",
                      f"department {DEPARTMENTS[int(department[0].argmax())]}"))  # fmt: skip
        for is_so, says_so in pairs:
            true[is_so] += 1
            told[says_so] += 1
            hit[is_so] += is_so == says_so
        said = {ASKS[at] for at, value in enumerate(asks[0]) if value > 0}
        said |= {"only"} if only[0] > 0 else set()
        is_asked = one.asks | ({"only"} if one.only else set())
        true.update(f"ask {ask}" for ask in is_asked)
        told.update(f"ask {ask}" for ask in said)
        hit.update(f"ask {ask}" for ask in is_asked & said)
        if any(a != b for a, b in pairs) or is_asked != said:
            wrong.append(f"{one.text} | {[(a, b) for a, b in pairs if a != b]} "
                         f"{sorted(is_asked)} {sorted(said)}")  # fmt: skip
    lines = [f"{name:16} {true[name]:5} F1 {2 * hit[name] / (true[name] + told[name]):.3f}"
             for name in sorted(true)]  # fmt: skip
    parts_ = [name for name in true if name.startswith("part")]
    share = sum(hit[n] for n in parts_) / max(1, sum(true[n] for n in parts_))
    return "\n".join([*lines, f"tokens of marked words read right: {share:.3f}", *wrong[:60]])
