"""From the assortment to a feed: what to draw, and the record that sells it."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from stylist.catalog.feed import row_hash
from stylist.domain import CatalogItem
from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from training.catalog.assortment.goods import PRODUCTS
from training.catalog.assortment.kinds import KIND_FACTS, product_type
from training.catalog.assortment.product import Colorway, Product
from training.catalog.assortment.sizes import chance, stocked
from training.catalog.assortment.wording.describe import Copywriter
from training.catalog.assortment.wording.looks import image_alt
from training.catalog.assortment.wording.titles import title
from training.catalog.design import Design

UPDATED_AT = "2026-11-22T00:00:00Z"
"""Fixed, so that the same assortment gives the same bytes."""

_NEUTRAL = frozenset({"black", "white", "grey", "beige"})


@dataclass(frozen=True)
class Listing:
    """One item on its way into the feed: the record, still without its picture's hash."""

    item: CatalogItem
    design: Design


def listings() -> tuple[Listing, ...]:
    """Every item of the shop, sorted by product_id."""
    writer = Copywriter()
    made = (
        _listing(product, colorway, writer)
        for product in PRODUCTS
        for colorway in product.colorways
    )
    return tuple(sorted(made, key=lambda listing: listing.item.product_id))


def feed_lines(folder: Path) -> Iterator[str]:
    """The feed, a JSON record a line; pictures are looked up below `folder`."""
    for listing in listings():
        picture = (folder / listing.item.image_url).read_bytes()
        item = replace(listing.item, image_sha256=hashlib.sha256(picture).hexdigest())
        yield json.dumps(item.to_record(), ensure_ascii=False) + "\n"


def _listing(product: Product, colorway: Colorway, writer: Copywriter) -> Listing:
    item = _item(product, colorway, writer)
    return Listing(replace(item, row_hash=row_hash(item)), _design(product, colorway))


def _design(product: Product, colorway: Colorway) -> Design:
    seed = int(chance(f"{product.slug} {product.throw}") * 2**31)
    accent = colorway.accent.hex if colorway.accent else ""
    return Design(
        product.kind, colorway.main.hex, product.cut, accent, product.fabric, product.pattern, seed
    )


def _item(product: Product, colorway: Colorway, writer: Copywriter) -> CatalogItem:
    facts = KIND_FACTS[product.kind]
    product_id = f"{product.slug}-{colorway.slug}"
    sold_out = colorway.raw in product.sold_out.split(", ")
    sizes = stocked(product_id, facts.sizes, product.gender, sold_out=sold_out)
    family = color_family(product.pattern, colorway)
    price = product.sale.get(colorway.raw, product.price)
    return CatalogItem(
        product_id=product_id,
        item_group_id=product.slug,
        variant_ids=tuple(f"{product_id}-{_variant(size.size)}" for size in sizes),
        title=title(product, colorway),
        description=writer.describe(product, colorway, family),
        url=f"/items/{product_id}",
        image_url=f"images/{product_id}.webp",
        image_alt=image_alt(product, colorway),
        price_minor=price * 100,
        currency="USD",
        list_price_minor=product.price * 100 if price < product.price else None,
        availability="out_of_stock" if sold_out else "in_stock",
        sizes=sizes,
        category=facts.category,
        slot=SLOT_OF_CATEGORY[facts.category],
        color_raw=colorway.raw,
        color_family=family,
        color_hex=colorway.main.hex,
        gender=product.gender,
        brand=product.brand,
        material=product.material,
        pattern=product.pattern,
        season=product.seasons,
        occasion=tuple(product.occasion.split()),
        tags=_tags(product),
        google_product_category=facts.gmc,
        product_type=product_type(product.kind, product.cut, product.gender),
        source="sample",
        updated_at=UPDATED_AT,
    )


def color_family(pattern: str, colorway: Colorway) -> str:
    """The family shoppers file it under; 'multi' where two colours hold the balance.

    The ground decides, except where the pattern covers half of it or blooms on a pale one.
    """
    main, accent = colorway.main.family, colorway.accent and colorway.accent.family
    if pattern == "colorblock" and main != accent:
        return "multi"
    if pattern == "floral" and main in _NEUTRAL - {"black"}:
        return "multi"
    if pattern in ("stripe", "plaid") and not {main, accent} & _NEUTRAL and main != accent:
        return "multi"
    return main


def _tags(product: Product) -> tuple[str, ...]:
    cut = () if product.cut == "regular" else (product.cut,)
    pattern = () if product.pattern == "plain" else (product.pattern,)
    words = (product.kind, *cut, *product.style.split(), *pattern)
    return tuple(dict.fromkeys(words))


def _variant(size: str) -> str:
    return size.lower().replace(" ", "-")
