"""Sweatshirts, hoodies, joggers, leggings: soft things for slow and fast days."""

from training.catalog.assortment.product import PELORRA, QUILLYARD, THAWLINE, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="loopback-sweatshirt", title="Loopback sweatshirt", kind="sweatshirt", brand=QUILLYARD,
        gender="unisex", price=45, fabric="cotton", material="100% organic cotton",
        colors="light grey, navy, sage", occasion="everyday lounge travel", style="crew-neck basic",
        story="Unbrushed loopback cotton: warm without the sauna, sturdy without the stiffness.",
    ),
    Product(
        slug="soft-sweatshirt", title="Soft-touch sweatshirt", kind="sweatshirt", brand=PELORRA,
        gender="female", price=42, fabric="fleece", material="cotton and modal blend",
        colors="lilac, apricot", occasion="everyday lounge", season="autumn winter spring",
        style="crew-neck pastel",
        story="Brushed inside to a peach-skin finish, in a pastel that flatters a tired Monday.",
    ),
    Product(
        slug="block-sweatshirt", title="Color-block sweatshirt", kind="sweatshirt", brand=THAWLINE,
        gender="male", price=49, fabric="cotton", material="cotton blend", pattern="colorblock",
        colors="navy/burnt orange, forest green/cream", occasion="everyday sport travel",
        season="autumn winter spring", style="retro sporty", sale={"forest green/cream": 39},
        story="Panels borrowed from old team kits, in a weight that takes you past the warm-up.",
    ),
    Product(
        slug="brushed-hoodie", title="Brushed-fleece hoodie", kind="hoodie", cut="pullover",
        brand=QUILLYARD, gender="unisex", price=55, fabric="fleece",
        material="organic cotton fleece", colors="black, grey, cobalt, rust",
        occasion="everyday lounge travel", style="streetwear kangaroo-pocket",
        story="A hood with weight, a front pocket with room, and fleece brushed twice inside.",
    ),
    Product(
        slug="zip-hoodie", title="Zip hoodie", kind="hoodie", cut="zip", brand=THAWLINE,
        gender="unisex", price=59, fabric="cotton",
        material="organic cotton and recycled polyester", colors="charcoal, forest green, white",
        occasion="everyday sport travel", style="sporty full-zip",
        story="A full zip makes it the easy layer before a run, after a swim, on a cold train.",
    ),
    Product(
        slug="cloud-hoodie", title="Cloud fleece hoodie", kind="hoodie", cut="pullover",
        brand=PELORRA, gender="female", price=52, fabric="fleece",
        material="recycled polyester fleece", colors="dusty pink, cream",
        occasion="lounge everyday", season="autumn winter", style="cosy teddy",
        story="Plush on both sides; people will ask whether they may touch your sleeve.",
    ),
    Product(
        slug="weekend-joggers", title="Weekend joggers", kind="joggers", brand=QUILLYARD,
        gender="unisex", price=45, fabric="cotton", material="100% organic cotton",
        colors="light grey, black, navy", occasion="lounge everyday travel",
        style="drawstring cuffed",
        story="Tapered to a ribbed cuff, so they look deliberate with clean sneakers.",
    ),
    Product(
        slug="tech-joggers", title="Tech joggers", kind="joggers", brand=THAWLINE, gender="male",
        price=55, fabric="nylon", material="recycled nylon with stretch", colors="olive, graphite",
        occasion="sport travel outdoor", style="drawstring quick-dry",
        story="Light stretch nylon that shrugs off drizzle and dries before you notice.",
    ),
    Product(
        slug="soft-joggers", title="Soft-touch joggers", kind="joggers", brand=PELORRA,
        gender="female", price=42, fabric="fleece", material="cotton and modal blend",
        colors="lilac", occasion="lounge everyday", season="autumn winter spring",
        style="drawstring pastel",
        story="The other half of the soft-touch sweatshirt, with the same peach-skin inside.",
    ),
    Product(
        slug="studio-leggings", title="Studio leggings", kind="leggings", brand=THAWLINE,
        gender="female", price=42, fabric="nylon", material="recycled nylon with 22% elastane",
        colors="black, plum, teal", occasion="sport lounge", style="high-waist stretch yoga",
        story="Squat-proof stretch with a high waistband that neither rolls nor digs.",
    ),
    Product(
        slug="leopard-leggings", title="Leopard-print leggings", kind="leggings", brand=THAWLINE,
        gender="female", price=46, fabric="nylon", material="recycled nylon with elastane",
        pattern="leopard", colors="khaki~chocolate", occasion="sport party",
        style="high-waist stretch print",
        story="Proof that a Tuesday spin class can have an outfit.",
    ),
)
