"""Events, outfits and looks as the API tells them: with the keys that a client goes on by."""

from pathlib import PurePosixPath
from typing import Any

from stylist.domain import Look, Outfit
from stylist.talk.events import Dressed, Event, Picture, Restart, to_record


def picture_of(key: str) -> str:
    """Where the picture of an outfit is."""
    return f"/media/outfits/{key}.jpg"


def imagined_of(key: str) -> str:
    """Where the imagined photo of an outfit is, or is going to be."""
    return f"/media/imagined/{key}.jpg"


def of_outfit(outfit: Outfit) -> dict[str, Any]:
    """An outfit. key: what saves it."""
    return outfit.to_record() | {"key": outfit.key, "picture": picture_of(outfit.key)}


def of_event(event: Event) -> dict[str, Any] | None:
    """An event; None for those that only a page needs."""
    if isinstance(event, Restart):
        return {"type": "restart"}
    record = to_record(event)
    if record and isinstance(event, Dressed):
        return record | of_outfit(event.outfit) | {"number": event.number}
    if record and isinstance(event, Picture):
        key = PurePosixPath(record.pop("blob")).stem
        record["url"] = picture_of(key)
        if event.is_imagined:
            record["imagined_url"] = imagined_of(key)
    return record


def of_look(look: Look, base: str) -> dict[str, Any]:
    """A saved look; prices are those of the day it was saved. base: 'https://stylist.example'."""
    pieces = [
        {"product_id": one.product_id, "title": one.title, "price_minor": one.price_minor,
         "currency": one.currency, "slot": one.slot}
        for one in look.pieces
    ]  # fmt: skip
    return {
        "look_id": look.look_id,
        "url": f"{base}/looks/{look.look_id}",
        "picture": f"{base}/media/looks/{look.look_id}.jpg",
        "alt": look.alt,
        "title": look.title,
        "pieces": pieces,
        "total_minor": look.total.minor,
        "currency": look.total.currency,
        "why": " ".join(look.why),
        "saved_at": look.saved_at,
    }
