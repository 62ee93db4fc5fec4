"""Whether the answer is of the right kind, and whether its words are those of the records."""

import re
from collections.abc import Iterator
from itertools import combinations

from benchmarks.conversations.answer import Answer, Memory, Problem
from benchmarks.conversations.pieces import FEED, cloth_of, fits_piece
from benchmarks.conversations.pieces import problems_of as wrong_with
from benchmarks.conversations.script import Record, Turn

SHORT = 320
"""Characters: a refusal is no longer."""
MONEY = re.compile(r"\$\s?(\d+(?:,\d{3})*(?:\.\d\d)?)|\b(\d+)\s?(?:dollars|bucks)\b")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
CLOTH = ("wool", "linen", "silk", "cashmere", "suede", "leather", "satin", "merino", "denim")
TITLES = {record["title"].lower() for record in FEED.values()}


def problems_of(answer: Answer, turn: Turn, memory: Memory) -> Iterator[Problem]:
    """What is wrong with kind and words of the answer."""
    yield from _kind(answer, turn.expect)
    wanted, refused = turn.rules.get("text_has"), turn.rules.get("text_lacks")
    if wanted and not re.search(wanted, answer.text, re.IGNORECASE):
        yield Problem("reply", f"does not say {wanted!r}")
    if refused and re.search(refused, answer.text, re.IGNORECASE):
        yield Problem("reply", f"says {refused!r}")
    if not answer.text:
        yield Problem("reply", "says nothing")
    yield from _grounding(answer, turn, memory)


def _kind(answer: Answer, expect: str) -> Iterator[Problem]:
    asks = answer.has_question or "?" in answer.text
    shown = answer.is_shown
    lacks = {
        "items": not shown,
        "outfit": not answer.outfits,
        "either": not shown,
        "either_or_question": not (shown or asks),
        "question": not asks,
        "decline": shown or len(answer.text) > SHORT,
        "text_only": shown,
    }
    if lacks.get(expect, False):
        kind = "decline" if expect == "decline" else "kind of answer"
        yield Problem(kind, f"wanted {expect}; {_said(answer)}")


def _said(answer: Answer) -> str:
    return f"{len(answer.items)} pieces, {len(answer.outfits)} outfits, {len(answer.text)} letters"


def _grounding(answer: Answer, turn: Turn, memory: Memory) -> Iterator[Problem]:
    answers = [*memory.answers, answer]
    said = " ".join((*memory.said, turn.say))
    amounts = _amounts(answers, f"{said} {answer.before}") | _named(answer.text).keys()
    after = answer.text.removeprefix(answer.before)
    for value, words in _money(after):
        if value not in amounts and not (turn.expect == "explain" and _helps(value, turn.rules)):
            yield Problem("grounding", f"{words!r} is no price, total, limit or difference")
    if answer.is_shown:
        yield from _titles(answer, answers)
        yield from _cloths(answer, after, f"{said} {answer.before}", answers)
    for slot in re.findall(r"\bno (shoes|top|bottom|dress|bag) fits?\b", answer.text.lower()):
        if any(piece["slot"] == slot for piece in answer.pieces):
            yield Problem("grounding", f"says that no {slot} fit, and shows some")


def _money(text: str) -> Iterator[tuple[int, str]]:
    """Amounts in minor units, and the words that name them."""
    for found in MONEY.finditer(text):
        yield round(float((found[1] or found[2]).replace(",", "")) * 100), found[0]


def _named(text: str) -> dict[int, str]:
    """Pieces of the catalog named beside what is shown, with their own price: price to title."""
    amounts = {value for value, _ in _money(text)}
    return {
        record["price_minor"]: record["title"].lower()
        for record in FEED.values()
        if record["title"].lower() in text.lower() and record["price_minor"] in amounts
    }


def _helps(limit: int, rules: Record) -> bool:
    """Whether a proposed limit would let anything in; one that would not is an empty promise.

    What the cheapest whole outfit costs cannot be told from single records and is believed.
    """
    if "total_max" in rules:
        return True
    wider = {**rules, "each_max": limit}
    named = rules.get("pieces", ())
    return any(
        (not named or any(fits_piece(record, piece) for piece in named))
        and not any(wrong_with(record, wider))
        for record in FEED.values()
    )


def _titles(answer: Answer, answers: list[Answer]) -> Iterator[Problem]:
    known = {piece["title"].lower() for each in answers for piece in each.pieces}
    known |= set(_named(answer.text).values())
    for title in TITLES - known:
        if title in answer.text.lower() and not any(title in other for other in known):
            yield Problem("grounding", f"names {title!r}, which was not shown")


def _cloths(answer: Answer, told: str, said: str, answers: list[Answer]) -> Iterator[Problem]:
    records = " ".join(cloth_of(piece) for each in answers for piece in each.pieces)
    why = " ".join(outfit.get("why", "") for outfit in answer.outfits)
    for cloth in CLOTH:
        spoken = re.search(rf"\b{cloth}\b", _without_titles(f"{told} {why}".lower()))
        if spoken and cloth not in records and cloth not in said.lower():
            yield Problem("grounding", f"speaks of {cloth}, which no shown piece is made of")


def _without_titles(text: str) -> str:
    """The words without pieces that are named beside what is shown: 'the nearest is …'."""
    for title in _named(text).values():
        text = text.replace(title, "")
    return text


def _amounts(answers: list[Answer], said: str) -> set[int]:
    """Minor units that may be spoken of: prices, totals, stated numbers, and differences."""
    prices = {p["price_minor"] for each in answers for p in each.pieces}
    prices |= {p["list_price_minor"] for each in answers for p in each.pieces
               if "list_price_minor" in p}  # fmt: skip
    totals = {outfit["total_minor"] for each in answers for outfit in each.outfits}
    stated = {round(float(number) * 100) for number in NUMBER.findall(said)}
    known = prices | totals | stated
    return known | {abs(one - other) for one, other in combinations(known, 2)}


def titles_of(records: tuple[Record, ...]) -> str:
    """The records in a line, for reading."""
    return "; ".join(f"{record['title']} ${record['price_minor'] / 100:.0f}" for record in records)
