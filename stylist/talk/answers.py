"""A sentence or two on what a button brought, from the facts of the result alone."""

from collections.abc import Mapping
from typing import Any

from stylist.domain import Money
from stylist.search.nouns import within


def answer_to(tool: str, result: Mapping[str, Any]) -> str:
    """What the stylist says to a result of `search_catalog`, `compose_outfit` or `swap_item`."""
    return {"search_catalog": _found, "compose_outfit": _composed, "swap_item": _swapped}[tool](
        result
    )


def _found(result: Mapping[str, Any]) -> str:
    items = result["items"]
    if not items:
        return str(result.get("notice") or "Nothing fits.")
    best = items[0]
    if len(items) == 1:
        return f"One piece fits: the {_named(best)} at {_price(best)}."
    return f"{len(items)} pieces, and the {_named(best)} at {_price(best)} comes nearest."


def _composed(result: Mapping[str, Any]) -> str:
    outfits = result["outfits"]
    if not outfits:
        return str(result.get("notice") or "No outfit fits all of this.")
    first = outfits[0]
    total = Money(first["total_minor"], first["currency"])
    if len(outfits) == 1:
        lead = f"Here it is, {total} altogether."
    else:
        lead = f"{len(outfits)} ways to wear it; the first comes to {total}."
    return " ".join(filter(None, (lead, first["why"], result.get("notice"))))


def _swapped(result: Mapping[str, Any]) -> str:
    came, gone, outfit = result["in"], result.get("out"), result["outfit"]
    instead = f" instead of the {_named(gone)}" if gone else ""
    total = Money(outfit["total_minor"], outfit["currency"])
    said = f"Now with the {_named(came)} at {_price(came)}{instead}; it comes to {total}."
    return " ".join(filter(None, (said, result.get("notice"))))


def _named(item: Mapping[str, Any]) -> str:
    return within(item["title"], item.get("color", ""))


def _price(item: Mapping[str, Any]) -> Money:
    return Money(item["price_minor"], item["currency"])


_KEPT = {"sizes": "size {}", "avoid_colors": "no {}", "avoid_pieces": "no {}",
         "avoid_materials": "no {}", "avoid_patterns": "no {} patterns",
         "liked_colors": "you like {}"}  # fmt: skip
_DEPARTMENTS = {"female": "women's clothes", "male": "men's clothes", "unisex": "either"}


def kept_in_words(facts: Mapping[str, Any]) -> str:
    """What is kept, in words: 'size M, no yellow'."""
    return ", ".join(
        _DEPARTMENTS[value] if name == "department" else _KEPT[name].format(" or ".join(value))
        for name, value in facts.items()
    )
