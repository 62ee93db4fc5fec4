"""Sweaters, turtlenecks and cardigans."""

from training.catalog.assortment.product import FENNIMOOR, PELORRA, QUILLYARD, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="merino-crew", title="Merino crew-neck sweater", kind="sweater", cut="crew",
        brand=FENNIMOOR, gender="male", price=79, fabric="knit", material="100% merino wool",
        colors="navy, burgundy, forest green", occasion="work everyday travel",
        season="autumn winter spring", style="fine-knit smart-casual",
        story="Fine merino that regulates itself: warm at the bus stop, never stuffy at the desk.",
    ),
    Product(
        slug="lambswool-crew", title="Lambswool crew-neck sweater", kind="sweater", cut="crew",
        brand=PELORRA, gender="female", price=75, fabric="knit", material="100% lambswool",
        colors="green, mustard, cobalt", occasion="everyday work", season="autumn winter",
        style="cosy bright", sale={"cobalt": 58},
        story="Springy lambswool in a colour that does the work of an accessory.",
    ),
    Product(
        slug="merino-v-neck", title="Merino V-neck sweater", kind="sweater", cut="v-neck",
        brand=FENNIMOOR, gender="male", price=75, fabric="knit", material="100% merino wool",
        colors="charcoal, camel", occasion="work interview everyday", season="autumn winter spring",
        style="fine-knit preppy",
        story="The V leaves room for a collar and a tie, and looks just as right over a tee.",
    ),
    Product(
        slug="soft-v-neck", title="Relaxed V-neck sweater", kind="sweater", cut="v-neck",
        brand=PELORRA, gender="female", price=69, fabric="knit", material="wool and alpaca blend",
        colors="lavender, cream", occasion="everyday lounge travel", season="autumn winter",
        style="soft relaxed",
        story="Airy alpaca and wool with a loose body and an easy neckline, all softness and no "
        "itch.",
    ),
    Product(
        slug="aran-cable-sweater", title="Aran cable-knit sweater", kind="sweater", cut="cable",
        brand=FENNIMOOR, gender="unisex", price=98, fabric="knit", material="100% wool",
        colors="cream, navy", occasion="everyday outdoor travel", season="autumn winter",
        style="chunky fisherman",
        story="Proper cables in dense wool, knitted to keep wind off a harbour wall.",
    ),
    Product(
        slug="pink-cable-sweater", title="Cable sweater", kind="sweater", cut="cable",
        brand=PELORRA, gender="female", price=85, fabric="knit", material="wool and cashmere blend",
        colors="pale pink, light grey", occasion="everyday work lounge", season="autumn winter",
        style="cosy soft",
        story="A touch of cashmere takes the roughness out of a cable knit and leaves the warmth.",
    ),
    Product(
        slug="cropped-rib-sweater", title="Cropped ribbed sweater", kind="sweater", cut="cropped",
        brand=QUILLYARD, gender="female", price=55, fabric="rib", material="cotton and wool blend",
        colors="red, sky blue", occasion="everyday party", season="autumn winter spring",
        style="short fitted",
        story="Ends where high-waisted jeans begin, with a deep rib that hugs and recovers.",
    ),
    Product(
        slug="rugby-stripe-sweater", title="Wide-stripe sweater", kind="sweater", cut="crew",
        brand=QUILLYARD, gender="unisex", price=65, fabric="knit", material="cotton and wool blend",
        pattern="stripe", colors="rust/navy, lilac/forest green", occasion="everyday travel lounge",
        season="autumn winter spring", style="bold collegiate", sale={"lilac/forest green": 52},
        story="Broad blocks of stripe on a relaxed crew, cheerful from the far side of the street.",
    ),
    Product(
        slug="color-block-sweater", title="Color-block sweater", kind="sweater", cut="crew",
        brand=QUILLYARD, gender="female", price=68, fabric="knit", material="recycled wool blend",
        pattern="colorblock", colors="cobalt/coral", occasion="everyday party",
        season="autumn winter", style="bold bright",
        story="Two colours that should not agree and get on famously, in a soft recycled yarn.",
    ),
    Product(
        slug="fine-merino-turtleneck", title="Fine merino turtleneck", kind="turtleneck",
        brand=PELORRA, gender="female", price=69, fabric="knit", material="100% merino wool",
        colors="black, cream, cherry", occasion="work everyday evening", season="autumn winter",
        style="fine-knit layering",
        story="Thin enough for under a dress, warm enough to carry a winter walk on its own.",
    ),
    Product(
        slug="ribbed-roll-neck", title="Ribbed roll-neck", kind="turtleneck", brand=FENNIMOOR,
        gender="male", price=75, fabric="rib", material="lambswool blend",
        colors="charcoal, petrol", occasion="work everyday travel", season="autumn winter",
        style="chunky layering",
        story="A deep rib and a neck that folds once, for men who lose their scarves.",
    ),
    Product(
        slug="soft-rib-turtleneck", title="Soft-rib turtleneck", kind="turtleneck", brand=QUILLYARD,
        gender="female", price=45, fabric="rib", material="cotton and modal blend",
        colors="olive, aubergine", occasion="everyday work", season="autumn winter spring",
        style="slim stretch",
        story="Cotton-soft stretch rib that works as a base layer and looks like a top.",
    ),
    Product(
        slug="everyday-cardigan", title="Everyday cardigan", kind="cardigan", brand=PELORRA,
        gender="female", price=59, fabric="knit", material="cotton and wool blend",
        colors="light grey, red, butter yellow", occasion="everyday work lounge",
        season="spring autumn winter", style="button-front layering",
        story="Buttoned up it is a sweater, open it is a jacket; it lives on the back of your "
        "chair.",
    ),
    Product(
        slug="button-cardigan", title="Lambswool button cardigan", kind="cardigan", brand=FENNIMOOR,
        gender="male", price=85, fabric="wool", material="100% lambswool", colors="navy, moss",
        occasion="work everyday lounge", season="autumn winter", style="heritage button-front",
        sale={"moss": 64},
        story="A reading-chair classic with enough structure to stand in for a blazer on Fridays.",
    ),
    Product(
        slug="long-rib-cardigan", title="Long ribbed cardigan", kind="cardigan", cut="long",
        brand=PELORRA, gender="female", price=89, fabric="rib", material="wool and viscose blend",
        colors="oatmeal, mauve", occasion="everyday travel lounge", season="autumn winter spring",
        style="coatigan open-front",
        story="Falls well below the hip, so it turns leggings and a tee into an outfit.",
    ),
    Product(
        slug="striped-cardigan", title="Breton cardigan", kind="cardigan", brand=PELORRA,
        gender="female", price=62, fabric="knit", material="100% cotton", pattern="breton",
        colors="cream/navy", occasion="everyday travel", season="spring summer autumn",
        style="nautical button-front",
        story="The sailor's stripe, opened down the front and buttoned again.",
    ),
)
