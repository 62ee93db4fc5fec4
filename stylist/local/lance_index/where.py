"""Filters and ids as the SQL that LanceDB reads. Values are numbers or quoted text, only here."""

from collections.abc import Iterable

from stylist.domain import Filters


def where(filters: Filters) -> str:
    """The condition that keeps what breaks no limit; empty when there is none."""
    parts = []
    if filters.max_price_minor is not None:
        parts.append(f"price_minor <= {int(filters.max_price_minor)}")
    if filters.min_price_minor is not None:
        parts.append(f"price_minor >= {int(filters.min_price_minor)}")
    if filters.category:
        parts.append(f"category = {quoted(filters.category)}")
    if filters.color:
        parts.append(f"color_family = {quoted(filters.color)}")
    if filters.gender:
        parts.append(f"gender IN ({quoted(filters.gender)}, 'unisex')")
    if filters.size:
        parts.append(f"array_has(sizes, {quoted(filters.size)})")
    elif filters.in_stock:
        parts.append("in_stock")
    return " AND ".join(parts)


def where_id(product_ids: Iterable[str]) -> str:
    """The condition that keeps these ids; at least one."""
    return f"id IN ({', '.join(quoted(name) for name in product_ids)})"


def quoted(text: str) -> str:
    """A SQL text literal. DataFusion knows one escape in it: a doubled quote.

    A NUL ends no literal but confuses the parser, and no stored value holds one.
    """
    return "'" + text.replace("\0", "\N{REPLACEMENT CHARACTER}").replace("'", "''") + "'"
