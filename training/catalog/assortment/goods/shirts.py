"""Shirts and blouses."""

from training.catalog.assortment.product import FENNIMOOR, PELORRA, QUILLYARD, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="oxford-shirt", title="Oxford shirt", kind="shirt", brand=FENNIMOOR, gender="male",
        price=49, fabric="cotton", material="100% cotton oxford",
        colors="white, sky blue, pale pink", occasion="work everyday interview",
        style="smart-casual button-up",
        story="Sturdy basket-weave cotton that softens for years and hardly needs an iron.",
    ),
    Product(
        slug="poplin-shirt", title="Crisp poplin shirt", kind="shirt", brand=PELORRA,
        gender="female", price=45, fabric="cotton", material="cotton poplin",
        colors="white, powder blue", occasion="work interview formal", style="crisp button-up",
        story="Smooth poplin with just enough body to hold a rolled cuff all day.",
    ),
    Product(
        slug="bengal-stripe-shirt", title="Bengal-stripe shirt", kind="shirt", brand=FENNIMOOR,
        gender="male", price=52, fabric="cotton", material="cotton poplin", pattern="stripe",
        colors="white/blue, white/burgundy", occasion="work interview formal",
        style="dress-shirt button-up",
        story="A banker's stripe in two-fold poplin, sharp with a tie and relaxed without one.",
    ),
    Product(
        slug="brushed-flannel-shirt", title="Brushed flannel shirt", kind="shirt", brand=QUILLYARD,
        gender="unisex", price=55, fabric="cotton", material="100% brushed cotton", pattern="plaid",
        colors="red/black, forest green/navy", season="autumn winter",
        occasion="everyday outdoor travel", style="check lumberjack",
        story="Brushed on both sides, so it is warm from the first button and never scratches.",
    ),
    Product(
        slug="oversized-cotton-shirt", title="Oversized cotton shirt", kind="shirt",
        cut="oversized", brand=PELORRA, gender="female", price=55, fabric="cotton",
        material="100% cotton", colors="white, butter yellow", occasion="everyday travel beach",
        season="spring summer autumn", style="boyfriend loose",
        story="Borrowed-from-someone-taller proportions with a dropped shoulder and a long tail.",
    ),
    Product(
        slug="oversized-linen-shirt", title="Oversized linen shirt", kind="shirt", cut="oversized",
        brand=QUILLYARD, gender="female", price=69, fabric="linen", material="100% linen",
        colors="sage, coral", occasion="everyday beach travel", season="spring summer",
        style="airy relaxed", sale={"coral": 49},
        story="European linen, washed until it stops arguing: cool, crumpled and better for it.",
    ),
    Product(
        slug="riviera-shirt", title="Riviera floral shirt", kind="shirt", cut="short-sleeve",
        brand=QUILLYARD, gender="male", price=45, fabric="cotton", material="100% viscose",
        pattern="floral", colors="navy/coral, teal/butter yellow", occasion="beach travel party",
        season="summer", style="holiday resort print",
        story="A holiday shirt with the windows down: fluid cloth and flowers you can hear.",
    ),
    Product(
        slug="gingham-summer-shirt", title="Gingham short-sleeve shirt", kind="shirt",
        cut="short-sleeve", brand=FENNIMOOR, gender="male", price=39, fabric="cotton",
        material="100% cotton", pattern="gingham", colors="blue/white, green/white",
        occasion="everyday travel", season="spring summer", style="picnic check preppy",
        story="Small checks, short sleeves and a soft collar, for lunches that run into evening.",
    ),
    Product(
        slug="short-sleeve-linen-shirt", title="Short-sleeve linen shirt", kind="shirt",
        cut="short-sleeve", brand=QUILLYARD, gender="male", price=52, fabric="linen",
        material="linen and cotton blend", colors="tangerine", occasion="everyday beach travel",
        season="summer", style="airy",
        story="Linen for the breeze, a little cotton for the manners.",
    ),
    Product(
        slug="band-collar-linen-shirt", title="Band-collar linen shirt", kind="shirt",
        cut="band-collar", brand=FENNIMOOR, gender="male", price=59, fabric="linen",
        material="100% linen", colors="white, olive", occasion="everyday wedding travel",
        season="spring summer", style="collarless relaxed",
        story="No collar to wilt in the heat, just a neat band and a row of buttons.",
    ),
    Product(
        slug="denim-work-shirt", title="Denim work shirt", kind="shirt", brand=QUILLYARD,
        gender="unisex", price=59, fabric="denim", material="100% cotton denim", colors="mid blue",
        occasion="everyday outdoor travel", style="workwear button-up",
        story="Light five-ounce denim that wears in like jeans and layers like a shirt.",
    ),
    Product(
        slug="pussy-bow-blouse", title="Bow-neck satin blouse", kind="blouse", cut="bow",
        brand=PELORRA, gender="female", price=65, fabric="satin", material="washed satin",
        colors="ivory, burgundy", occasion="work interview evening", style="tie-neck polished",
        story="Tie the neck in a bow for the meeting, let the ends hang loose for dinner.",
    ),
    Product(
        slug="dotted-bow-blouse", title="Polka-dot bow blouse", kind="blouse", cut="bow",
        brand=PELORRA, gender="female", price=68, fabric="satin", material="viscose crêpe",
        pattern="dots", colors="navy/white, rose/ivory", occasion="work everyday evening",
        style="tie-neck vintage", sale={"rose/ivory": 54},
        story="Dots and a bow at the neck: two old friends that never go out of fashion together.",
    ),
    Product(
        slug="puff-sleeve-blouse", title="Puff-sleeve cotton blouse", kind="blouse",
        cut="puff-sleeve", brand=PELORRA, gender="female", price=52, fabric="cotton",
        material="100% cotton voile", colors="white, lilac", occasion="everyday work party",
        season="spring summer", style="romantic feminine",
        story="Gathered sleeves give crisp voile a little lift, without a frill too many.",
    ),
    Product(
        slug="meadow-blouse", title="Meadow-print puff-sleeve blouse", kind="blouse",
        cut="puff-sleeve", brand=PELORRA, gender="female", price=55, fabric="cotton",
        material="100% cotton voile", pattern="floral", colors="cream/rose, pistachio/raspberry",
        occasion="everyday party", season="spring summer", style="romantic print",
        story="Scattered flowers and full sleeves, light enough to dry on a balcony in an hour.",
    ),
    Product(
        slug="wrap-blouse", title="Fluid wrap blouse", kind="blouse", cut="wrap", brand=PELORRA,
        gender="female", price=58, fabric="satin", material="viscose satin", colors="emerald, rust",
        occasion="work evening party", style="v-neck waist-tie", sale={"rust": 42},
        story="The front crosses over and ties at the side, so it fits the way you fold it.",
    ),
)
