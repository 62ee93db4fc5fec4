"""Tees, long sleeves, tanks and polos."""

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
        slug="everyday-crew-tee", title="Everyday crew tee", kind="tee", brand=QUILLYARD,
        gender="unisex", price=19, fabric="cotton", material="100% organic cotton",
        colors="white, black, navy, sage", occasion="everyday travel lounge",
        style="basic crew-neck jersey",
        story="The tee we sell most: mid-weight organic jersey that keeps its neckline wash after "
        "wash.",
    ),
    Product(
        slug="heavyweight-boxy-tee", title="Heavyweight boxy tee", kind="tee", cut="boxy",
        brand=QUILLYARD, gender="male", price=29, fabric="cotton", material="100% cotton",
        colors="off-white, rust, forest green", occasion="everyday lounge",
        style="streetwear loose heavyweight", sale={"rust": 22},
        story="Dense cotton jersey with a dry hand, cut wide and a little short to hang square.",
    ),
    Product(
        slug="slub-v-neck-tee", title="Slub V-neck tee", kind="tee", cut="v-neck", brand=PELORRA,
        gender="female", price=24, fabric="cotton", material="cotton and modal blend",
        colors="white, dusty pink", occasion="everyday travel", season="spring summer autumn",
        style="soft relaxed",
        story="Slubby, featherlight jersey with a V that is deep enough for a necklace and no "
        "deeper.",
    ),
    Product(
        slug="sailor-stripe-tee", title="Sailor-stripe tee", kind="tee", brand=PELORRA,
        gender="female", price=27, fabric="cotton", material="100% cotton", pattern="breton",
        colors="white/navy, white/red", occasion="everyday travel beach", season="spring summer",
        style="nautical crew-neck",
        story="Short sleeves, fine stripes and a crew neck: the holiday top that works all week.",
    ),
    Product(
        slug="garment-dyed-tee", title="Garment-dyed tee", kind="tee", brand=QUILLYARD,
        gender="male", price=25, fabric="cotton", material="100% cotton",
        colors="mustard, lavender", occasion="everyday travel", season="spring summer autumn",
        style="washed crew-neck",
        story="Dyed after sewing, so the {color} looks as if it had seen a few good summers.",
    ),
    Product(
        slug="breton-tee", title="Breton-stripe long-sleeve tee", kind="longsleeve",
        brand=FENNIMOOR, gender="unisex", price=39, fabric="cotton", material="100% organic cotton",
        pattern="breton", colors="cream/navy, cream/red, navy/cream",
        occasion="everyday work travel", style="nautical classic",
        story="Woven-dense cotton jersey in the fisherman's stripe that outlives every trend.",
    ),
    Product(
        slug="ribbed-henley", title="Ribbed henley", kind="longsleeve", cut="henley",
        brand=QUILLYARD, gender="male", price=35, fabric="rib", material="cotton with 3% elastane",
        colors="olive, burgundy", occasion="everyday outdoor lounge", season="autumn winter spring",
        style="button-neck workwear",
        story="A buttoned neck and a close rib make this the layer you reach for under flannel.",
    ),
    Product(
        slug="fine-long-sleeve-tee", title="Fine-gauge long-sleeve tee", kind="longsleeve",
        brand=PELORRA, gender="female", price=28, fabric="cotton",
        material="cotton and lyocell blend", colors="black, white, plum", occasion="everyday work",
        style="layering slim",
        story="Thin enough to tuck, smooth enough to sit under a blazer without a ridge.",
    ),
    Product(
        slug="ribbed-tank", title="Ribbed tank", kind="tank", brand=QUILLYARD, gender="female",
        price=16, fabric="rib", material="cotton with 5% elastane",
        colors="white, black, terracotta", occasion="everyday beach lounge", season="spring summer",
        style="basic fitted",
        story="A close rib with wide straps and a clean neckline; straps stay where you put them.",
    ),
    Product(
        slug="satin-camisole", title="Satin camisole", kind="tank", cut="camisole", brand=PELORRA,
        gender="female", price=45, fabric="satin", material="washed viscose satin",
        colors="ivory, black, emerald", occasion="evening party work", style="dressy thin-strap",
        sale={"emerald": 34},
        story="Washed satin on thin straps, made to slip under a jacket and come into its own "
        "after dark.",
    ),
    Product(
        slug="training-tank", title="Training tank", kind="tank", brand=THAWLINE, gender="male",
        price=24, fabric="nylon", material="recycled polyester mesh", colors="graphite, cobalt",
        occasion="sport", season="spring summer", style="quick-dry gym",
        story="Quick-drying and cut free at the shoulder, for the last set as much as the first.",
    ),
    Product(
        slug="pique-polo", title="Piqué polo", kind="polo", brand=FENNIMOOR, gender="male",
        price=42, fabric="cotton", material="100% cotton piqué", colors="navy, white, bottle green",
        occasion="everyday work travel", season="spring summer autumn", style="smart-casual preppy",
        story="Breathable piqué with a collar that stands up for itself, even after tumble drying.",
    ),
    Product(
        slug="knitted-polo", title="Knitted polo", kind="polo", brand=FENNIMOOR, gender="male",
        price=59, fabric="knit", material="cotton and silk blend", colors="ecru, chocolate",
        occasion="work evening travel", season="spring summer autumn", style="retro smart-casual",
        story="Knitted rather than sewn from jersey, so it drapes like a sweater and breathes "
        "like a shirt.",
    ),
    Product(
        slug="striped-polo", title="Striped polo shirt", kind="polo", brand=PELORRA,
        gender="female", price=45, fabric="cotton", material="100% cotton", pattern="stripe",
        colors="white/emerald, pale pink/burgundy", occasion="everyday travel",
        season="spring summer", style="preppy sporty", sale={"pale pink/burgundy": 36},
        story="Clubhouse stripes on soft cotton, with the top button made to be left undone.",
    ),
)
