"""Totes, shoulder bags, crossbody bags, backpacks and clutches."""

from training.catalog.assortment.product import (
    BRINDLEWICK,
    PELORRA,
    QUILLYARD,
    THAWLINE,
    Product,
)

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="market-tote", title="Canvas market tote", kind="tote", brand=QUILLYARD,
        gender="unisex", price=35, fabric="canvas", material="organic cotton canvas",
        colors="natural, navy", occasion="everyday beach travel", style="shopper roomy", throw=1,
        story="Heavy canvas that swallows a laptop, a loaf and a change of plans.",
    ),
    Product(
        slug="work-tote", title="Leather work tote", kind="tote", brand=BRINDLEWICK,
        gender="female", price=189, fabric="leather", material="full-grain leather",
        colors="black, tan, burgundy", occasion="work interview travel", style="laptop structured",
        throw=11,
        story="Structured leather that stands on its own and holds a 14-inch laptop.",
    ),
    Product(
        slug="striped-tote", title="Striped beach tote", kind="tote", brand=QUILLYARD,
        gender="female", price=39, fabric="canvas", material="cotton canvas", pattern="stripe",
        colors="cream/coral", occasion="beach travel", season="summer spring",
        style="shopper holiday",
        story="Wide stripes, sturdy handles and room for three towels and a paperback.",
    ),
    Product(
        slug="quilted-shoulder-bag", title="Quilted shoulder bag", kind="shoulder-bag", cut="flap",
        brand=BRINDLEWICK, gender="female", price=159, fabric="leather", material="calf leather",
        colors="black, cognac, cream, cherry", occasion="work evening everyday",
        style="quilted chain ladylike", throw=356,
        story="A quilted flap on a fine chain, sized for phone, keys, book and one secret.",
    ),
    Product(
        slug="suede-shoulder-bag", title="Suede shoulder bag", kind="shoulder-bag", cut="flap",
        brand=BRINDLEWICK, gender="female", price=139, fabric="suede", material="calf suede",
        colors="moss, chestnut", occasion="everyday travel", season="autumn winter spring",
        style="bohemian soft", sale={"moss": 104}, throw=2,
        story="Soft suede with a flap that closes on a small bright clasp.",
    ),
    Product(
        slug="camera-bag", title="Leather camera bag", kind="crossbody", cut="camera",
        brand=BRINDLEWICK, gender="female", price=98, fabric="leather", material="calf leather",
        colors="mustard, powder blue", occasion="everyday travel evening", style="compact zip",
        throw=1,
        story="Boxy, zipped and light on the hip, with a strap that crosses the body.",
    ),
    Product(
        slug="nylon-crossbody", title="Nylon crossbody bag", kind="crossbody", cut="camera",
        brand=THAWLINE, gender="unisex", price=39, fabric="nylon", material="recycled nylon",
        colors="olive, lilac", occasion="travel everyday sport", style="compact hands-free",
        throw=1,
        story="Passport, phone and snacks at the front, both hands free for the map.",
    ),
    Product(
        slug="day-backpack", title="Day backpack", kind="backpack", brand=THAWLINE, gender="unisex",
        price=79, fabric="nylon", material="recycled nylon", colors="navy, burnt orange, black",
        occasion="travel outdoor everyday sport", style="hiking laptop", throw=43,
        story="Eighteen litres, padded straps and a pocket wherever your hand looks for one.",
    ),
    Product(
        slug="leather-backpack", title="Leather backpack", kind="backpack", brand=BRINDLEWICK,
        gender="unisex", price=179, fabric="leather", material="vegetable-tanned leather",
        colors="chestnut, black", occasion="work travel everyday", style="city laptop", throw=2,
        story="Vegetable-tanned hide that darkens with every commute.",
    ),
    Product(
        slug="envelope-clutch", title="Envelope clutch", kind="clutch", cut="envelope",
        brand=PELORRA, gender="female", price=59, fabric="leather", material="leather",
        colors="black, gold, fuchsia", occasion="evening party wedding", style="flat dressy",
        throw=21,
        story="Folds over like a letter and keeps its contents just as private.",
    ),
    Product(
        slug="satin-clutch", title="Satin evening clutch", kind="clutch", cut="envelope",
        brand=PELORRA, gender="female", price=49, fabric="satin", material="satin",
        colors="emerald, champagne", occasion="evening party wedding formal",
        style="flat dressy glossy", sale={"champagne": 36}, throw=37,
        story="A gleam of satin, big enough for a phone, small enough to dance with.",
    ),
)
