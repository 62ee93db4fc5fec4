"""Whether one record obeys what was said; by its own fields, word by word."""

import json
import re
from collections.abc import Iterable, Iterator

from benchmarks.conversations.answer import Problem
from benchmarks.conversations.script import Record
from stylist.settings import SAMPLE_FEED

FEED: dict[str, Record] = {
    record["product_id"]: record
    for record in map(json.loads, SAMPLE_FEED.read_text(encoding="utf-8").splitlines())
}
FAMILY_OF_SHADE: dict[str, str] = {
    record["color_raw"]: record["color_family"]
    for record in FEED.values()
    if "/" not in record["color_raw"] and record["color_family"] != "multi"
}
FAMILY_OF_SHADE |= {"pearl grey": "grey", "rose": "pink", "off-white": "white", "blue": "blue",
                    "pistachio": "green", "gold": "yellow", "natural": "beige"}  # fmt: skip


def shades(record: Record) -> list[str]:
    """Every colour that the record names."""
    return [part.strip() for part in record.get("color_raw", "").split("/") if part.strip()]


def families(record: Record) -> set[str]:
    """The colour families of all its colours."""
    found = {FAMILY_OF_SHADE[shade] for shade in shades(record) if shade in FAMILY_OF_SHADE}
    return found | {record.get("color_family", "")}


def words_of(record: Record) -> str:
    """What it is called and filed under."""
    tags = " ".join(record.get("tags", ()))
    return f"{record['title']} {record.get('product_type', '')} {tags}".lower()


def cloth_of(record: Record) -> str:
    """What it is made of."""
    return f"{record.get('material', '')} {record['title']}".lower()


def has_word(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words begins somewhere in the text."""
    return any(re.search(rf"\b{re.escape(word)}", text) for word in words)


def fits_piece(record: Record, piece: Record) -> bool:
    """Whether the record is the named piece: its category, colour, kind, price, cloth, pattern."""
    return (
        record["category"] in piece["cats"]
        and ("colors" not in piece or bool(families(record) & set(piece["colors"])))
        and ("words" not in piece or has_word(words_of(record), piece["words"]))
        and piece.get("min", 0) <= record["price_minor"] <= piece.get("max", 10**9)
        and ("materials" not in piece or has_word(cloth_of(record), piece["materials"]))
        and ("patterns" not in piece or record["pattern"] in piece["patterns"])
    )


def problems_of(record: Record, rules: Record) -> Iterator[Problem]:
    """What is wrong with showing this record, wherever it is shown."""
    yield from _stock(record, rules.get("sizes", {}))
    name = record["title"]
    if record["price_minor"] > rules.get("each_max", 10**9):
        yield Problem("budget each", f"{name} costs {record['price_minor'] / 100:.0f}")
    if record.get("gender") not in (rules.get("gender", record.get("gender")), "unisex"):
        yield Problem("department", f"{name} is {record['gender']}")
    if families(record) & set(rules.get("colors_none", ())):
        yield Problem("colour", f"{name} is of a refused colour")
    if has_word(" ".join(shades(record)), rules.get("shades_none", ())):
        yield Problem("colour", f"{name} is of a refused shade")
    if record["category"] in rules.get("cats_none", ()):
        yield Problem("category", f"{name} is of a refused category")
    if has_word(words_of(record), rules.get("words_none", ())):
        yield Problem("kind", f"{name} is of a kind that does not fit")
    yield from _cloth(record, rules)


def _stock(record: Record, sizes: Record) -> Iterator[Problem]:
    known = FEED.get(record["product_id"])
    if known is None or known["price_minor"] != record["price_minor"]:
        yield Problem("record", f"{record['product_id']} is not as in the feed")
    on_offer = [size for size in record["sizes"] if size["available"]]
    if record["availability"] != "in_stock" or not on_offer:
        yield Problem("stock", f"{record['title']} is sold out")
    for system, size in sizes.items():
        has = {s["size"] for s in record["sizes"] if s["system"] == system}
        if has and size not in {s["size"] for s in on_offer if s["system"] == system}:
            yield Problem("size", f"{record['title']} is not there in {system} {size}")


def _cloth(record: Record, rules: Record) -> Iterator[Problem]:
    cloth = cloth_of(record)
    for fine in rules.get("material_ok", ()):
        cloth = cloth.replace(fine, "")
    if has_word(cloth, rules.get("materials_none", ())):
        yield Problem("material", f"{record['title']} is of {record.get('material')}")
    if record.get("pattern") in rules.get("patterns_none", ()):
        yield Problem("pattern", f"{record['title']} has a refused pattern")
