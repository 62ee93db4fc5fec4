"""The drawn catalog as training material: a photo must find the drawn piece that resembles it."""

import json
from pathlib import Path
from typing import Any

from training.embedder.data import Photo
from training.embedder.labels import WORDS, label_of_kind

DRAWN = "drawn"


def read_catalog(folder: Path) -> list[Photo]:
    """All pieces of `feed.jsonl` in its order; empty when the folder has no feed.

    Raises:
        KeyError: The feed has a kind that the vocabulary lacks.
    """
    feed = folder / "feed.jsonl"
    if not feed.exists():
        return []
    with feed.open(encoding="utf-8") as lines:
        return [_piece(json.loads(line), folder) for line in lines]


def _piece(record: dict[str, Any], folder: Path) -> Photo:
    label = label_of_kind(record["tags"][0])
    return Photo(
        folder / record["image_url"],
        label,
        "adult",
        DRAWN,
        f"drawn {record.get('item_group_id') or record['product_id']}",
        (record["color_family"],),
        _phrases(record, WORDS[label][0]),
        record.get("pattern", "plain"),
    )


def _phrases(record: dict[str, Any], noun: str) -> tuple[str, ...]:
    """The record as a shopper would type it; every phrase is true of this piece."""
    color = record["color_raw"].split("/")[0].strip()
    material = record.get("material", "")
    phrases = [record["title"].lower(), f"{color} {noun}"]
    if material:
        phrases += [f"{material} {noun}", f"{color} {material} {noun}"]
    phrases += [f"{season} {noun}" for season in record.get("season", [])[:1]]
    return tuple(phrase.lower() for phrase in phrases)
