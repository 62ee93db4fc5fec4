"""Whether an answer did what a correction or a reference asked, by what was shown before."""

from collections.abc import Iterator
from statistics import mean

from benchmarks.conversations.answer import Answer, Memory, Problem
from benchmarks.conversations.script import Record

SLOT_OF = {"shoes": "shoes", "top": "top", "skirt": "bottom", "bag": "bag", "jeans": "bottom"}


def problems_of(answer: Answer, rules: Record, memory: Memory) -> Iterator[Problem]:
    """What of the change was not done."""
    if "drop" in rules:
        memory.dropped |= _dropped(rules["drop"], memory)
    back = {p["title"] for p in answer.pieces if p["product_id"] in memory.dropped}
    if back:
        yield Problem("correction", f"refused, and there again: {', '.join(sorted(back))}")
    if "keep" in rules:
        yield from _kept(answer, rules["keep"], memory)
    if "has_previous" in rules:
        yield from _previous(answer, rules["has_previous"], memory)
    if rules.get("cheaper") and answer.is_shown:
        yield from _cheaper(answer, memory.last_shown())


def _in_slot(outfit: Record, slot: str) -> set[str]:
    return {item["product_id"] for item in outfit["items"] if item["slot"] == slot}


def _dropped(what: str, memory: Memory) -> set[str]:
    """`shoes` is the shoes of the first outfit, `shoes@2` those of the second."""
    name, _, number = what.partition("@")
    place = int(number or 1) - 1
    return set().union(*(_in_slot(o, SLOT_OF[name]) for o in memory.last_outfits()[place:][:1]))


def _kept(answer: Answer, what: str, memory: Memory) -> Iterator[Problem]:
    """The piece of the first outfit is in every outfit now."""
    slot = SLOT_OF[what]
    first = next(iter(memory.last_outfits()), None)
    kept = _in_slot(first, slot) if first else set()
    for outfit in answer.outfits:
        if kept and not kept & _in_slot(outfit, slot):
            yield Problem("correction", f"{outfit['title']}: the {what} were not kept")
    if not kept:
        yield Problem("correction", f"there were no {what} to keep")


def _previous(answer: Answer, which: str, memory: Memory) -> Iterator[Problem]:
    """`items:2` is the second piece of the last list; `items:any` is one of them."""
    number = which.partition(":")[2]
    listed = [item["product_id"] for item in memory.last_items()]
    wanted = set(listed) if number == "any" else set(listed[int(number) - 1 :][:1])
    for outfit in answer.outfits:
        if not wanted & {item["product_id"] for item in outfit["items"]}:
            yield Problem("reference", f"{outfit['title']}: lacks what was pointed at ({which})")


def _cheaper(answer: Answer, before: Answer) -> Iterator[Problem]:
    if answer.outfits and before.outfits:
        if answer.outfits[0]["total_minor"] >= before.outfits[0]["total_minor"]:
            yield Problem("correction", "the first outfit is not cheaper than the first before")
    elif answer.items and before.items:
        new, old = _prices(answer), _prices(before)
        if mean(new) >= mean(old) or max(new) >= max(old):
            yield Problem("correction", f"not cheaper: {new} after {old}")


def _prices(answer: Answer) -> list[int]:
    return [item["price_minor"] // 100 for item in answer.items]
