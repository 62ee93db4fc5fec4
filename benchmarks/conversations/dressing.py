"""Whether an outfit holds together, obeys what was said and fits the weather."""

import re
from collections.abc import Iterator
from itertools import product

from benchmarks.conversations.answer import Problem
from benchmarks.conversations.pieces import cloth_of, families, fits_piece, has_word, words_of
from benchmarks.conversations.script import Record

COLD, BITTER, HOT = 8, 3, 27
"""°C: from here down something warm is needed; a real coat; from here up nothing warm is worn."""
NEAR = 6
"""Kelvin that a typical temperature may lie beside ours."""
WARM_CATEGORIES = {"outerwear", "knitwear", "sweatshirt"}
LIGHT_COATS = ["denim jacket", "gilet", "satin bomber", "leather jacket", "suede biker"]
HOT_NEVER = {"outerwear", "knitwear", "sweatshirt", "boots"}
WARM_CLOTH = ["wool", "lambswool", "merino", "cashmere", "tweed", "fleece", "corduroy", "tartan"]


def problems_of(outfit: Record, rules: Record) -> Iterator[Problem]:
    """What is wrong with the outfit as a whole; its pieces are judged one by one elsewhere."""
    items = outfit["items"]
    yield from _shape(outfit)
    if outfit["total_minor"] > rules.get("total_max", 10**9):
        yield Problem("budget total", f"{outfit['title']}: {outfit['total_minor'] / 100:.0f}")
    wanted = set(rules.get("colors_any", ()))
    if wanted and not any(families(item) & wanted for item in items):
        yield Problem("colour", f"{outfit['title']}: nothing of the wanted colour")
    for piece in rules.get("pieces", ()):
        if not any(fits_piece(item, piece) for item in items):
            yield Problem("piece", f"{outfit['title']}: lacks {piece}")
    yield from _together(outfit, rules)
    for item in items if rules.get("top_plain") else ():
        if item["slot"] == "top" and item["pattern"] != "plain":
            yield Problem("pattern", f"{outfit['title']}: {item['title']} is not plain")
    yield from _weather(outfit, rules.get("weather", {}))


def _shape(outfit: Record) -> Iterator[Problem]:
    slots = [item["slot"] for item in outfit["items"]]
    if len(set(slots)) < len(slots) or ("dress" in slots and {"top", "bottom"} & set(slots)):
        yield Problem("outfit", f"{outfit['title']}: slots {slots}")
    if not ("dress" in slots or {"top", "bottom"} <= set(slots)):
        yield Problem("outfit", f"{outfit['title']}: leaves the body bare, slots {slots}")
    if outfit["total_minor"] != sum(item["price_minor"] for item in outfit["items"]):
        yield Problem("total", f"{outfit['title']}: the total is wrong")


def _together(outfit: Record, rules: Record) -> Iterator[Problem]:
    """The named pieces together, where the limit was for those."""
    limit = rules.get("total_max_pieces")
    if limit is None:
        return
    fitting = [
        [i["price_minor"] for i in outfit["items"] if fits_piece(i, piece)]
        for piece in rules["pieces"]
    ]
    if not any(sum(prices) <= limit for prices in product(*fitting)):
        yield Problem("budget total", f"{outfit['title']}: the named pieces cost too much")


def unfit_for(item: Record, weather: Record) -> bool:
    """Whether the piece alone is wrong for the weather."""
    temp, category, words = weather.get("temp"), item["category"], words_of(item)
    if weather.get("rain") and (
        category == "sandals"
        or (item["slot"] != "accessory" and has_word(cloth_of(item), ["suede"]))
    ):
        return True
    if temp is None:
        return False
    if temp <= COLD:
        return category in ("sandals", "shorts") or has_word(words, ["straw", "sun hat"])
    if temp >= HOT:
        return category in HOT_NEVER or (
            category != "trousers" and has_word(cloth_of(item), WARM_CLOTH)
        )
    return False


def _weather(outfit: Record, weather: Record) -> Iterator[Problem]:
    name, items = outfit["title"], outfit["items"]
    temp = weather.get("temp", 20)
    if temp <= COLD and not any(item["category"] in WARM_CATEGORIES for item in items):
        yield Problem("weather", f"{name}: nothing warm at {temp} °C")
    if temp <= BITTER and not any(_is_real_coat(item) for item in items):
        yield Problem("weather", f"{name}: no coat at {temp} °C")
    for said in re.findall(r"([\u2212-]?\d+) °C", name) if "temp" in weather else ():
        if abs(int(said.replace("\u2212", "-")) - temp) > NEAR:
            yield Problem("weather", f"{name}: it was to be {temp} °C")
    if weather.get("rain") and not any(item["category"] == "outerwear" for item in items):
        yield Problem("weather", f"{name}: nothing against the rain")


def _is_real_coat(item: Record) -> bool:
    return item["category"] == "outerwear" and not has_word(words_of(item), LIGHT_COATS)
