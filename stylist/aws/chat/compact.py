"""Results of tools in fewer words: every fact that counts, each once.

The formats are those of stylist/talk/specs.py.
"""

from collections.abc import Mapping
from typing import Any

Facts = dict[str, Any]

_KNOWN = ("product_id", "title", "slot")
"""What is told of a piece that the same result has described before."""
_OF_OUTFIT = frozenset({"currency", "season", "occasion"})
"""Facts of an outfit's piece that its total and its why stand for."""
_SAID_BY = {"color_family": "color", "kind": "category"}
"""Facts that say nothing where they are as the other."""
_SEASONS = 4


def compacted(result: Mapping[str, Any]) -> Facts:
    """The result, its pieces described once and without what goes without saying."""
    seen: set[str] = set()
    told = {name: _part(value, seen) for name, value in result.items()}
    items = told.get("items")
    if isinstance(items, list) and (currency := _shared(items, "currency")):
        # In front, as one reads it before the prices.
        bare = [{name: one[name] for name in one if name != "currency"} for one in items]
        return {"currency": currency, **told, "items": bare}
    return told


def _part(value: Any, seen: set[str]) -> Any:
    if isinstance(value, list):
        return [_part(one, seen) for one in value]
    if not isinstance(value, Mapping):
        return value
    if isinstance(value.get("product_id"), str):
        return _piece(value, seen)
    if isinstance(value.get("items"), list):
        return _outfit(value, seen)
    return dict(value)


def _outfit(outfit: Mapping[str, Any], seen: set[str]) -> Facts:
    """Its pieces name their ids, so that the list of those goes."""
    kept = {name: value for name, value in outfit.items() if name not in ("product_ids", "items")}
    pieces = [_part(one, seen) for one in outfit["items"]]
    bare = [{name: value for name, value in one.items() if name not in _OF_OUTFIT}
            if isinstance(one, Mapping) else one for one in pieces]  # fmt: skip
    return {"items": bare, **kept}


def _piece(piece: Mapping[str, Any], seen: set[str]) -> Facts:
    if piece["product_id"] in seen:
        return {name: piece[name] for name in _KNOWN if name in piece}
    seen.add(piece["product_id"])
    return {name: value for name, value in piece.items() if not _is_idle(name, value, piece)}


def _is_idle(name: str, value: Any, piece: Mapping[str, Any]) -> bool:
    if name == "season":
        return isinstance(value, list) and len(value) >= _SEASONS
    return name in _SAID_BY and value == piece.get(_SAID_BY[name])


def _shared(items: list[Any], name: str) -> Any:
    """The value that all of them have; None where they differ, or one is no piece."""
    values = {one.get(name) if isinstance(one, Mapping) else None for one in items}
    return values.pop() if len(values) == 1 else None
