"""Sneakers, loafers, oxfords, heels, flats and sandals."""

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
        slug="court-sneakers", title="Leather court sneakers", kind="sneakers", cut="low",
        brand=BRINDLEWICK, gender="unisex", price=89, fabric="leather",
        material="full-grain leather", colors="white~pearl grey, white/green, black~charcoal",
        occasion="everyday travel work", style="minimal tennis", throw=16,
        story="Clean leather on a stitched cup sole, plain enough to wear with a suit.",
    ),
    Product(
        slug="canvas-sneakers", title="Canvas sneakers", kind="sneakers", cut="low",
        brand=QUILLYARD, gender="female", price=45, fabric="canvas",
        material="organic cotton canvas", colors="red~white, navy~white, lemon~white",
        occasion="everyday beach travel", season="spring summer autumn", style="plimsoll casual",
        throw=4,
        story="Light canvas on vulcanised rubber: the sound of summer pavements.",
    ),
    Product(
        slug="canvas-high-tops", title="Canvas high-tops", kind="sneakers", cut="high",
        brand=QUILLYARD, gender="unisex", price=59, fabric="canvas",
        material="organic cotton canvas", colors="black, ecru, forest green",
        occasion="everyday party travel", style="high-top casual", throw=2,
        story="Laced to the ankle and happiest slightly scuffed.",
    ),
    Product(
        slug="trail-runners", title="Trail runners", kind="sneakers", cut="runner", brand=THAWLINE,
        gender="male", price=109, fabric="nylon", material="recycled mesh, rubber sole",
        colors="graphite/tangerine, navy/silver", occasion="sport outdoor travel",
        style="running grip", sale={"navy/silver": 84}, throw=1,
        story="A grippy sole and a cushioned heel, for paths that stop being paths.",
    ),
    Product(
        slug="cloud-runners", title="Cushioned runners", kind="sneakers", cut="runner",
        brand=THAWLINE, gender="female", price=105, fabric="nylon",
        material="recycled mesh, foam sole", colors="lilac/white, off-white/coral",
        occasion="sport travel everyday", style="running cushioned",
        story="Soft under the heel and springy under the toe, from first mile to coffee queue.",
    ),
    Product(
        slug="suede-trainers", title="Suede trainers", kind="sneakers", cut="low",
        brand=BRINDLEWICK, gender="male", price=95, fabric="suede", material="suede, rubber sole",
        colors="sage~gum", occasion="everyday travel", season="spring summer autumn",
        style="retro casual",
        story="Napped suede in a colour from an old track team, with gum-brown trim.",
    ),
    Product(
        slug="penny-loafers", title="Penny loafers", kind="loafers", cut="penny", brand=BRINDLEWICK,
        gender="male", price=129, fabric="leather", material="calf leather", colors="black, cognac",
        occasion="work interview everyday wedding", style="slip-on classic", sale={"black": 89},
        story="A hand-sewn apron and a strap with the slot, ready for luck or loose change.",
    ),
    Product(
        slug="soft-loafers", title="Soft penny loafers", kind="loafers", cut="penny",
        brand=BRINDLEWICK, gender="female", price=119, fabric="leather",
        material="soft calf leather", colors="oxblood, cream", occasion="work interview everyday",
        style="slip-on preppy", sale={"cream": 89},
        story="Unlined leather that needs no breaking in, under a classic saddle strap.",
    ),
    Product(
        slug="suede-loafers", title="Suede loafers", kind="loafers", cut="penny", brand=BRINDLEWICK,
        gender="male", price=125, fabric="suede", material="calf suede", colors="sand",
        occasion="wedding travel work", season="spring summer", style="slip-on smart-casual",
        story="Sockless season's best friend, in suede brushed the colour of a dry beach.",
    ),
    Product(
        slug="cap-toe-oxfords", title="Cap-toe oxfords", kind="oxfords", cut="cap-toe",
        brand=BRINDLEWICK, gender="male", price=149, fabric="leather", material="calf leather",
        colors="black, chestnut", occasion="formal work wedding interview",
        style="lace-up dress-shoe", throw=2,
        story="Closed lacing and a straight cap: the correct answer to most invitations.",
    ),
    Product(
        slug="polished-oxfords", title="Polished oxfords", kind="oxfords", cut="cap-toe",
        brand=BRINDLEWICK, gender="female", price=139, fabric="leather", material="calf leather",
        colors="black, burgundy", occasion="work everyday interview", style="lace-up menswear",
        throw=1,
        story="A men's classic on a women's last, with a high shine and a low heel.",
    ),
    Product(
        slug="point-pumps", title="Classic pumps", kind="heels", cut="pump", brand=PELORRA,
        gender="female", price=95, fabric="leather", material="leather", colors="black, blush, red",
        occasion="work evening formal interview", style="stiletto dressy", throw=1,
        story="The height of a good entrance and a last you can still walk home on.",
    ),
    Product(
        slug="patent-pumps", title="Patent pumps", kind="heels", cut="pump", brand=PELORRA,
        gender="female", price=99, fabric="patent", material="patent leather",
        colors="burgundy, royal blue", occasion="evening party wedding", style="glossy dressy",
        sale={"royal blue": 74}, throw=1,
        story="A mirror finish that needs nothing more than a wipe and an occasion.",
    ),
    Product(
        slug="block-heels", title="Suede block heels", kind="heels", cut="block", brand=PELORRA,
        gender="female", price=89, fabric="suede", material="suede",
        colors="black, emerald, mustard", occasion="work wedding party evening",
        style="comfortable dressy", throw=15,
        story="A steady square heel that is not afraid of lawns or cobbles.",
    ),
    Product(
        slug="ballet-flats", title="Leather ballet flats", kind="ballet-flats", brand=BRINDLEWICK,
        gender="female", price=69, fabric="leather", material="nappa leather",
        colors="black, blush, red, silver", occasion="everyday work travel",
        season="spring summer autumn", style="slip-on feminine", throw=166,
        story="Glove-soft nappa with a little bow, light enough to live in a handbag.",
    ),
    Product(
        slug="leopard-flats", title="Leopard ballet flats", kind="ballet-flats", brand=BRINDLEWICK,
        gender="female", price=72, fabric="suede", material="printed suede", pattern="leopard",
        colors="camel~chocolate", occasion="everyday work party", style="slip-on print",
        story="The smallest amount of leopard that still counts.",
    ),
    Product(
        slug="strappy-sandals", title="Strappy block-heel sandals", kind="sandals", cut="strappy",
        brand=PELORRA, gender="female", price=69, fabric="leather", material="leather",
        colors="tan, black, gold", occasion="beach party wedding travel", season="summer spring",
        style="open-toe", throw=12,
        story="Padded straps and one round the ankle hold the foot without pinching.",
    ),
    Product(
        slug="slide-sandals", title="Leather slides", kind="sandals", cut="slide",
        brand=BRINDLEWICK, gender="unisex", price=49, fabric="leather", material="leather",
        colors="cognac, black", occasion="beach travel everyday", season="summer",
        style="slip-on open-toe", throw=10,
        story="One broad band and a moulded footbed; on in a second, off at the sand.",
    ),
    Product(
        slug="padded-slides", title="Padded slides", kind="sandals", cut="slide", brand=THAWLINE,
        gender="unisex", price=34, fabric="leather", material="vegan leather",
        colors="navy~sand, coral~sand", occasion="beach travel lounge", season="summer",
        style="slip-on open-toe padded",
        story="A plump band over a shaped footbed, light enough to forget by noon.",
    ),
)
