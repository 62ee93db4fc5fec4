"""The catalog item: one product in one colour, its sizes as a list."""

from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from typing import Any

from stylist.domain import checks
from stylist.domain.item_size import Size, size_from_store, sizes_from_feed
from stylist.domain.money import Money
from stylist.domain.vocabulary import (
    AGE_GROUPS,
    AVAILABILITIES,
    CATEGORIES,
    COLOR_FAMILIES,
    GENDERS,
    OCCASIONS,
    SEASONS,
    SLOT_OF_CATEGORY,
)
from stylist.errors import InvalidRecord

_MOST_MINOR = 100_000_000
_LISTS = ("variant_ids", "extra_images", "season", "occasion", "tags")


@dataclass(frozen=True, kw_only=True)
class CatalogItem:
    """One sellable look-alike. Names follow Google Merchant Center where it has one.

    item_group_id joins the colourways of one product. image_url is an https address or a
    file beside the feed. The last five fields are kept by the system.

    Raises:
        InvalidRecord: A field breaks the contract; the sentence names field and value.
    """

    product_id: str
    title: str
    url: str
    image_url: str
    price_minor: int
    currency: str
    availability: str
    sizes: tuple[Size, ...]
    category: str
    slot: str
    item_group_id: str = ""
    variant_ids: tuple[str, ...] = ()
    description: str = ""
    extra_images: tuple[str, ...] = ()
    image_alt: str = ""
    list_price_minor: int | None = None
    color_raw: str = ""
    color_family: str = ""
    color_hex: str = ""
    gender: str = "unisex"
    age_group: str = "adult"
    brand: str = ""
    material: str = ""
    pattern: str = ""
    season: tuple[str, ...] = ()
    occasion: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    google_product_category: str = ""
    product_type: str = ""
    source: str = ""
    row_hash: str = ""
    image_sha256: str = ""
    updated_at: str = ""
    embedder_id: str = ""

    def __post_init__(self) -> None:
        self._check_identity()
        self._check_offer()
        self._check_style()

    def _check_identity(self) -> None:
        checks.identifier("product_id", self.product_id)
        checks.text("title", self.title, 150, required=True)
        checks.text("description", self.description, 5000)
        checks.text("image_alt", self.image_alt, 500)
        checks.link("url", self.url)
        for picture in (self.image_url, *self.extra_images):
            checks.picture("image_url", picture)
        for field in ("item_group_id", "brand", "material", "pattern", "color_raw", "source"):
            checks.text(field, getattr(self, field), 100)
        for field in ("google_product_category", "product_type"):
            checks.text(field, getattr(self, field), 750)
        for field in ("row_hash", "image_sha256", "updated_at", "embedder_id"):
            checks.text(field, getattr(self, field), 128)

    def _check_offer(self) -> None:
        checks.whole("price_minor", self.price_minor, 0, _MOST_MINOR)
        if self.list_price_minor is not None:
            checks.whole("list_price_minor", self.list_price_minor, self.price_minor, _MOST_MINOR)
        checks.currency_code("currency", self.currency)
        checks.one_of("availability", self.availability, AVAILABILITIES)
        if not self.sizes:
            raise checks.fail("sizes", [], "a list of at least one size")
        for variant in self.variant_ids:
            checks.text("variant_ids", variant, 100, required=True)

    def _check_style(self) -> None:
        checks.one_of("category", self.category, CATEGORIES)
        checks.one_of("slot", self.slot, (SLOT_OF_CATEGORY[self.category],))
        if self.color_family:
            checks.one_of("color_family", self.color_family, COLOR_FAMILIES)
        if self.color_hex:
            checks.hex_color("color_hex", self.color_hex)
        checks.one_of("gender", self.gender, GENDERS)
        checks.one_of("age_group", self.age_group, AGE_GROUPS)
        checks.some_of("season", self.season, SEASONS)
        checks.some_of("occasion", self.occasion, OCCASIONS)
        for tag in self.tags:
            checks.text("tags", tag, 60, required=True)

    @property
    def price(self) -> Money:
        """What it costs now."""
        return Money(self.price_minor, self.currency)

    @property
    def list_price(self) -> Money | None:
        """What it cost before, when it is on sale."""
        if self.list_price_minor is None or self.list_price_minor == self.price_minor:
            return None
        return Money(self.list_price_minor, self.currency)

    @property
    def group(self) -> str:
        """What joins the colourways of one product; an item without a group is its own."""
        return self.item_group_id or self.product_id

    @property
    def sizes_in_stock(self) -> tuple[str, ...]:
        """Sizes that can be bought now, in the feed's order."""
        if self.availability != "in_stock":
            return ()
        return tuple(size.size for size in self.sizes if size.available)

    @property
    def size_words(self) -> tuple[str, ...]:
        """What a size filter may say to find this item: 'M', '38', and 'EU 38' or 'waist 38'."""
        if self.availability != "in_stock":
            return ()
        on_offer = [size for size in self.sizes if size.available]
        named = [f"{size.system} {size.size}" for size in on_offer]
        return (*(size.size for size in on_offer), *named)

    def to_record(self) -> dict[str, Any]:
        """The item as JSON holds it; empty optional fields are left out."""
        record = {
            name: value for name, value in asdict(self).items() if value not in ("", (), None)
        }
        return {name: list(value) if name in _LISTS else value for name, value in record.items()}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "CatalogItem":
        """Read one line of a feed; unknown fields are ignored.

        Raises:
            InvalidRecord: A field is missing or breaks the contract.
        """
        if not isinstance(record, Mapping):
            raise checks.fail("the record", record, "a JSON object")
        known = {field.name for field in fields(cls)}
        values = {name: value for name, value in record.items() if name in known}
        values.update({name: _words(name, values[name]) for name in _LISTS if name in values})
        values["sizes"] = sizes_from_feed(values.get("sizes"))
        values.setdefault("slot", SLOT_OF_CATEGORY.get(str(values.get("category")), ""))
        try:
            return cls(**values)
        except TypeError as error:
            missing = [name for name in _required() if name not in values]
            raise InvalidRecord(f"The record lacks {', '.join(missing)}.") from error

    @classmethod
    def from_store(cls, record: Mapping[str, Any]) -> "CatalogItem":
        """Read back what `to_record` gave; what was checked on the way in is not checked again.

        Five times as fast as `from_record`, which counts when a search reads many items.
        """
        item = object.__new__(cls)
        values = {**_DEFAULTS, **record}
        values.update({name: tuple(values[name]) for name in _LISTS})
        values["sizes"] = tuple(size_from_store(size) for size in record["sizes"])
        item.__dict__.update(values)
        return item


_DEFAULTS: dict[str, Any] = {
    field.name: field.default for field in fields(CatalogItem) if field.default is not MISSING
}


def _required() -> tuple[str, ...]:
    return ("product_id", "title", "url", "image_url", "price_minor", "currency",
            "availability", "category")  # fmt: skip


def _words(field: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or len(value) > 200:
        raise checks.fail(field, value, "a list of at most 200 words")
    for word in value:
        checks.text(field, word, 500)
    return tuple(value)
