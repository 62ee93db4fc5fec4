"""The buttons of the page, read into what the conversation is asked to do."""

from typing import Any, Final

from stylist.domain import Outfit
from stylist.errors import InvalidRequest
from stylist.talk.stage import Stage
from webapp.page import wishes

Action = dict[str, Any]

BETWEEN: Final = "+"
"""Stands between the product ids of an outfit; no id holds it."""
_MOST_VALUE: Final = 500


def read(action: str, value: str, stage: Stage) -> Action:
    """What a button asks for.

    Raises:
        InvalidRequest: There is no such button, or it does not bear this value.
    """
    if len(value) > _MOST_VALUE:
        raise InvalidRequest("This button says too much.")
    if action in ("swap", "keep"):
        return _of_outfit(action, value)
    if action == "weight":
        return {"do": "weight", "photo_weight": _share(value)}
    if action == "set":
        name, _, typed = value.partition("=")
        return wishes.corrected(name, typed)
    simple: dict[str, Action] = {
        "pick": {"do": "pick", "pick": value},
        "more": {"do": "more", "product_id": value},
        "dress": {"do": "dress", "product_id": value},
        "clear": wishes.cleared(),
    }
    if action == "drop":
        return wishes.taken_back(stage.wish, value)
    if action not in simple:
        raise InvalidRequest("There is no such button.")
    return simple[action]


def joined(outfit: Outfit) -> str:
    """Names the pieces of an outfit, in a button."""
    return BETWEEN.join(outfit.product_ids)


def _of_outfit(action: str, value: str) -> Action:
    """From 'id+id+id:slot' or 'id+id+id:product_id'."""
    pieces, _, one = value.partition(":")
    product_ids = pieces.split(BETWEEN)
    if not all((*product_ids, one)):
        raise InvalidRequest("This button names no piece.")
    what = "slot" if action == "swap" else "product_id"
    return {"do": action, "product_ids": product_ids, what: one}


def _share(value: str) -> float:
    """0 to 1, from '0' to '100'."""
    if not value.isdecimal() or len(value) > 3 or int(value) > 100:
        raise InvalidRequest("What counts more must be a number from 0 to 100.")
    return int(value) / 100
