"""Skirts and shorts."""

from training.catalog.assortment.product import (
    FENNIMOOR,
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
        slug="a-line-midi", title="A-line midi skirt", kind="skirt", cut="a-line", brand=PELORRA,
        gender="female", price=55, fabric="wool", material="wool blend", colors="camel, cherry",
        occasion="work everyday", season="autumn winter spring", style="midi classic",
        story="Flat over the hip, easy at the hem, and kind to a brisk walk.",
    ),
    Product(
        slug="cord-a-line-skirt", title="Corduroy skirt", kind="skirt", cut="a-line",
        brand=QUILLYARD, gender="female", price=52, fabric="cord", material="100% cotton corduroy",
        colors="rust, bottle green", occasion="everyday work", season="autumn winter",
        style="retro", sale={"bottle green": 39},
        story="Needlecord with a little seventies swing and a great deal of warmth.",
    ),
    Product(
        slug="pleated-satin-skirt", title="Pleated satin skirt", kind="skirt", cut="pleated",
        brand=PELORRA, gender="female", price=69, fabric="satin", material="recycled satin",
        colors="sage, champagne, plum", occasion="work evening wedding", style="midi fluid",
        story="Knife pleats that open and close like a fan on the way to the bar.",
    ),
    Product(
        slug="plaid-pleated-skirt", title="Plaid pleated skirt", kind="skirt", cut="pleated",
        brand=QUILLYARD, gender="female", price=62, fabric="wool", material="wool blend",
        pattern="plaid", colors="forest green/navy", occasion="everyday work",
        season="autumn winter", style="check preppy heritage",
        story="A schoolroom tartan with grown-up pleats and a proper waistband.",
    ),
    Product(
        slug="pencil-skirt", title="Pencil skirt", kind="skirt", cut="pencil", brand=PELORRA,
        gender="female", price=59, fabric="wool", material="stretch wool blend",
        colors="black, royal blue", occasion="work interview formal", style="fitted business",
        story="Cut close, with enough stretch to take the stairs two at a time.",
    ),
    Product(
        slug="leather-pencil-skirt", title="Leather pencil skirt", kind="skirt", cut="pencil",
        brand=PELORRA, gender="female", price=120, fabric="leather", material="vegan leather",
        colors="chocolate", occasion="work evening party", season="autumn winter",
        style="fitted sleek",
        story="Office length, after-hours material.",
    ),
    Product(
        slug="denim-mini-skirt", title="Denim mini skirt", kind="skirt", cut="mini",
        brand=QUILLYARD, gender="female", price=45, fabric="denim", material="100% cotton denim",
        colors="mid blue, washed black", occasion="everyday party travel",
        season="spring summer autumn", style="short casual", throw=11,
        story="Rigid denim that softens to your shape and asks for tights or a tan.",
    ),
    Product(
        slug="leopard-mini-skirt", title="Leopard mini skirt", kind="skirt", cut="mini",
        brand=PELORRA, gender="female", price=49, fabric="cotton", material="cotton sateen",
        pattern="leopard", colors="tan~chocolate", occasion="party evening", style="short print",
        story="A short skirt with long opinions; keep the rest plain and let it talk.",
    ),
    Product(
        slug="linen-maxi-skirt", title="Linen maxi skirt", kind="skirt", cut="maxi",
        brand=QUILLYARD, gender="female", price=72, fabric="linen", material="100% linen",
        colors="terracotta", occasion="beach travel everyday", season="summer spring",
        style="floor-length airy",
        story="Ankle-length linen that keeps the sun off and lets the breeze in.",
    ),
    Product(
        slug="floral-maxi-skirt", title="Floral maxi skirt", kind="skirt", cut="maxi",
        brand=PELORRA, gender="female", price=75, fabric="cotton", material="100% viscose",
        pattern="floral", colors="white/violet", occasion="party wedding beach",
        season="spring summer", style="floor-length print bohemian", sale={"white/violet": 54},
        story="Long, light and full of petals, with a waistband that behaves on a full plate.",
    ),
    Product(
        slug="chino-shorts", title="Chino shorts", kind="shorts", cut="tailored", brand=FENNIMOOR,
        gender="male", price=42, fabric="cotton", material="cotton twill", colors="sand, navy",
        occasion="everyday travel beach", season="summer spring", style="smart-casual",
        story="Ends just above the knee, with the pockets and pressed front of proper chinos.",
    ),
    Product(
        slug="linen-shorts", title="Tailored linen shorts", kind="shorts", cut="tailored",
        brand=PELORRA, gender="female", price=45, fabric="linen", material="linen blend",
        colors="white, lavender", occasion="everyday travel work", season="summer spring",
        style="high-waist smart-casual", sale={"lavender": 32},
        story="A high waist and a clean hem make these the shorts you can wear to the office.",
    ),
    Product(
        slug="denim-shorts", title="High-waist denim shorts", kind="shorts", cut="denim",
        brand=QUILLYARD, gender="female", price=42, fabric="denim", material="100% cotton denim",
        colors="light wash", occasion="everyday beach travel", season="summer", style="casual",
        story="Real denim, not the stretchy kind, in a length that survives a bicycle.",
    ),
    Product(
        slug="straight-denim-shorts", title="Straight denim shorts", kind="shorts", cut="denim",
        brand=QUILLYARD, gender="male", price=45, fabric="denim", material="100% cotton denim",
        colors="mid blue", occasion="everyday travel", season="summer", style="casual",
        story="Your favourite jeans, minus everything below the knee.",
    ),
    Product(
        slug="run-shorts", title="Run shorts", kind="shorts", cut="sport", brand=THAWLINE,
        gender="male", price=29, fabric="nylon", material="recycled polyester",
        colors="black, poppy red", occasion="sport", season="spring summer",
        style="quick-dry drawstring gym",
        story="Feather-light, quick to dry and quiet at pace.",
    ),
    Product(
        slug="studio-shorts", title="Studio shorts", kind="shorts", cut="sport", brand=THAWLINE,
        gender="female", price=27, fabric="nylon", material="recycled polyester",
        colors="raspberry", occasion="sport lounge", season="spring summer",
        style="quick-dry drawstring gym",
        story="Soft at the waist and free in the leg, for hot studios and hotter tracks.",
    ),
)
