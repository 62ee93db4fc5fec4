"""The whole assortment, kind by kind."""

from training.catalog.assortment.goods import (
    accessories,
    bags,
    boots,
    dresses,
    headwear,
    jackets,
    knitwear,
    shirts,
    shoes,
    skirts,
    sweats,
    tailoring,
    tees,
    trousers,
)

PRODUCTS = (
    *tees.PRODUCTS,
    *shirts.PRODUCTS,
    *knitwear.PRODUCTS,
    *sweats.PRODUCTS,
    *tailoring.PRODUCTS,
    *jackets.PRODUCTS,
    *dresses.PRODUCTS,
    *skirts.PRODUCTS,
    *trousers.PRODUCTS,
    *shoes.PRODUCTS,
    *boots.PRODUCTS,
    *bags.PRODUCTS,
    *headwear.PRODUCTS,
    *accessories.PRODUCTS,
)
