"""Items and outfits as a model is told of them: facts of the record, nothing else."""

from collections.abc import Mapping
from typing import Any

from stylist.domain import CatalogItem, Garment, Match, Outfit


def brief(item: CatalogItem, reasons: tuple[str, ...] = ()) -> dict[str, Any]:
    """One item."""
    facts: dict[str, Any] = {
        "product_id": item.product_id,
        "title": item.title,
        "price_minor": item.price_minor,
        "currency": item.currency,
        "category": item.category,
        "slot": item.slot,
        "kind": item.tags[0] if item.tags else item.category,
        "color": item.color_raw,
        "color_family": item.color_family,
        "material": item.material,
        "brand": item.brand,
        "pattern": item.pattern,
        "sizes_in_stock": list(item.sizes_in_stock),
        "season": list(item.season),
        "occasion": list(item.occasion),
        "reasons": list(reasons),
    }
    return {name: value for name, value in facts.items() if value not in ("", [], None)}


def found(matches: tuple[Match, ...], notice: str) -> dict[str, Any]:
    """What a search gave."""
    items = [brief(match.item, match.reasons) for match in matches]
    return {"items": items} | ({"notice": notice} if notice else {})


def dressed(outfit: Outfit) -> dict[str, Any]:
    """One outfit."""
    return {
        "product_ids": list(outfit.product_ids),
        "items": [brief(item) for item in outfit.items],
        "total_minor": outfit.total.minor,
        "currency": outfit.total.currency,
        "title": outfit.title,
        "scheme": outfit.scheme,
        "why": " ".join(outfit.why),
    }


def seen(garment: Garment) -> dict[str, Any]:
    """One garment of a photo."""
    return {"key": garment.key, "region": garment.region, "category": garment.category,
            "colors": list(garment.colors)}  # fmt: skip


def told(value: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping without its empty parts."""
    return {name: part for name, part in value.items() if part not in (None, "", [], {}, ())}
