"""Ankle boots, tall boots and rain boots."""

from training.catalog.assortment.product import BRINDLEWICK, PELORRA, THAWLINE, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="chelsea-boots", title="Chelsea boots", kind="ankle-boots", cut="chelsea",
        brand=BRINDLEWICK, gender="male", price=159, fabric="leather", material="calf leather",
        colors="black, chocolate", occasion="work everyday evening", season="autumn winter spring",
        style="pull-on sleek", throw=4,
        story="Elastic at the sides and a loop at the heel: boots for people in a hurry.",
    ),
    Product(
        slug="suede-chelsea-boots", title="Suede Chelsea boots", kind="ankle-boots", cut="chelsea",
        brand=BRINDLEWICK, gender="male", price=155, fabric="suede", material="calf suede",
        colors="tan, dusty blue", occasion="everyday travel evening", season="autumn spring",
        style="pull-on casual", sale={"dusty blue": 115}, throw=1,
        story="Waterproofed suede that turns plain jeans into a decision.",
    ),
    Product(
        slug="city-chelsea-boots", title="City Chelsea boots", kind="ankle-boots", cut="chelsea",
        brand=PELORRA, gender="female", price=145, fabric="leather",
        material="leather, rubber sole", colors="black, taupe", occasion="work everyday travel",
        season="autumn winter spring", style="pull-on minimal", throw=3,
        story="A quiet boot with a grippy sole for the wet half of the year.",
    ),
    Product(
        slug="work-boots", title="Lace-up work boots", kind="ankle-boots", cut="lace-up",
        brand=BRINDLEWICK, gender="unisex", price=169, fabric="leather",
        material="oiled leather, lug sole", colors="tan, black", occasion="outdoor everyday travel",
        season="autumn winter", style="rugged hiking", throw=1,
        story="Oiled hide and a lugged sole, resoleable for as long as you like them.",
    ),
    Product(
        slug="heeled-ankle-boots", title="Heeled ankle boots", kind="ankle-boots", cut="heeled",
        brand=PELORRA, gender="female", price=149, fabric="leather", material="leather",
        colors="black, ivory", occasion="work evening party", season="autumn winter spring",
        style="block-heel dressy", throw=2,
        story="Enough heel for the evening, enough boot for the way there.",
    ),
    Product(
        slug="suede-heeled-boots", title="Suede heeled boots", kind="ankle-boots", cut="heeled",
        brand=PELORRA, gender="female", price=139, fabric="suede", material="suede",
        colors="mocha, forest green", occasion="everyday evening work", season="autumn winter",
        style="block-heel bohemian", sale={"forest green": 104}, throw=6,
        story="Deep-napped suede on a walkable heel, best friend of every midi skirt.",
    ),
    Product(
        slug="riding-boots", title="Tall riding boots", kind="tall-boots", cut="riding",
        brand=BRINDLEWICK, gender="female", price=219, fabric="leather", material="calf leather",
        colors="black, cognac", occasion="work everyday outdoor", season="autumn winter",
        style="knee-high equestrian", throw=6,
        story="Knee-high leather with a low heel and a shaft that keeps its posture.",
    ),
    Product(
        slug="suede-tall-boots", title="Tall suede boots", kind="tall-boots", cut="riding",
        brand=PELORRA, gender="female", price=199, fabric="suede", material="suede",
        colors="taupe, burgundy", occasion="everyday evening", season="autumn winter",
        style="knee-high", sale={"burgundy": 149},
        story="Soft suede to the knee, made for the gap between hem and weather.",
    ),
    Product(
        slug="puddle-boots", title="Puddle boots", kind="rain-boots", brand=THAWLINE,
        gender="unisex", price=59, fabric="rubber", material="natural rubber",
        colors="forest green, sunflower, navy", occasion="outdoor travel",
        season="spring autumn winter", style="waterproof wellington",
        story="Hand-laid natural rubber with a cotton lining; puddles become a pastime.",
    ),
    Product(
        slug="garden-boots", title="Garden rain boots", kind="rain-boots", brand=THAWLINE,
        gender="female", price=55, fabric="rubber", material="natural rubber",
        colors="red, dusty pink", occasion="outdoor", season="spring autumn",
        style="waterproof wellington", sold_out="dusty pink",
        story="Flexible rubber that kneels by the flowerbed and rinses under the tap.",
    ),
)
