"""What filters ask about an item: as metadata beside its vector, and read back to be exact."""

import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from stylist.domain import CatalogItem, Filters

MOST_METADATA: Final = 2048
"""Bytes of metadata that filters may use, of one vector."""

REVISION: Final = "rev"
"""Metadata that no filter uses: which version of the record the vector stands for."""

_ROOM_FOR_SIZES: Final = MOST_METADATA - 400
"""The other facts take less than 200 bytes together; how AWS counts them is not published."""


class Facts(NamedTuple):
    """The facts of one item that filters look at. sizes: as `CatalogItem.size_words`."""

    price_minor: int
    category: str
    color: str
    gender: str
    in_stock: bool
    sizes: tuple[str, ...]

    @classmethod
    def of(cls, item: CatalogItem) -> "Facts":
        """The item's facts."""
        return cls(
            price_minor=item.price_minor,
            category=item.category,
            color=item.color_family,
            gender=item.gender,
            in_stock=bool(item.sizes_in_stock),
            sizes=item.size_words,
        )

    @classmethod
    def read(cls, stored: str) -> "Facts":
        """What `stored` wrote.

        Raises:
            ValueError, TypeError: It is damaged.
        """
        price, category, color, gender, in_stock, sizes = json.loads(stored)
        return cls(price, category, color, gender, in_stock, tuple(sizes))

    def stored(self) -> str:
        """As the record keeps them, a few dozen bytes."""
        return json.dumps(self, separators=(",", ":"))

    def metadata(self, revision: str) -> dict[str, Any]:
        """As S3 Vectors keeps them, within its limits.

        An item of more sizes than fit says so; then it passes every size filter there, and
        `allowed_by` decides.
        """
        sizes: dict[str, Any] = {"sizes": list(self.sizes)} if self.sizes else {}
        if len(json.dumps(sizes).encode()) > _ROOM_FOR_SIZES:
            sizes = {"many_sizes": True}
        return {
            "price_minor": self.price_minor,
            "category": self.category,
            "gender": self.gender,
            "in_stock": self.in_stock,
            **({"color": self.color} if self.color else {}),
            **sizes,
            REVISION: revision,
        }

    def allowed_by(self, filters: Filters) -> bool:
        """Whether they break none of the limits."""
        least, most = filters.min_price_minor, filters.max_price_minor
        return (
            (most is None or self.price_minor <= most)
            and (least is None or self.price_minor >= least)
            and filters.color in ("", self.color)
            and filters.category in ("", self.category)
            and (not filters.gender or self.gender in (filters.gender, "unisex"))
            and (self.in_stock or not filters.in_stock)
            and (not filters.size or filters.size in self.sizes)
        )


def where(filters: Filters) -> Mapping[str, Any] | None:
    """The limits in the operators of S3 Vectors; None for no limit.

    `$eq` on a list asks whether it holds the value:
    https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-metadata-filtering.html
    """
    limits: list[dict[str, Any]] = []
    if filters.min_price_minor is not None:
        limits.append({"price_minor": {"$gte": filters.min_price_minor}})
    if filters.max_price_minor is not None:
        limits.append({"price_minor": {"$lte": filters.max_price_minor}})
    for name in ("color", "category"):
        if word := getattr(filters, name):
            limits.append({name: {"$eq": word}})
    if filters.gender:
        limits.append({"gender": {"$in": sorted({filters.gender, "unisex"})}})
    if filters.in_stock:
        limits.append({"in_stock": {"$eq": True}})
    if filters.size:
        has = {"sizes": {"$eq": filters.size}}
        limits.append({"$or": [has, {"many_sizes": {"$eq": True}}]})
    if not limits:
        return None
    return limits[0] if len(limits) == 1 else {"$and": limits}
