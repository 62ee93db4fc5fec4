"""Blazers and wool coats."""

from training.catalog.assortment.product import FENNIMOOR, PELORRA, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="wool-blazer", title="Single-breasted wool blazer", kind="blazer", cut="single",
        brand=PELORRA, gender="female", price=145, fabric="wool", material="wool blend",
        colors="black, camel", occasion="work interview evening", style="tailored business",
        story="Softly built shoulders and a long lapel; the jacket that makes jeans look planned.",
    ),
    Product(
        slug="unstructured-blazer", title="Unstructured blazer", kind="blazer", cut="single",
        brand=FENNIMOOR, gender="male", price=165, fabric="wool", material="Italian wool blend",
        colors="navy, charcoal", occasion="work interview formal wedding",
        style="tailored business",
        story="No padding and hardly any lining: it wears like a cardigan and reads like a suit.",
    ),
    Product(
        slug="checked-blazer", title="Checked blazer", kind="blazer", cut="single", brand=PELORRA,
        gender="female", price=159, fabric="wool", material="wool blend", pattern="plaid",
        colors="sand/camel, grey/charcoal", occasion="work everyday", season="autumn winter spring",
        style="tailored heritage", sale={"grey/charcoal": 119},
        story="A soft country check cut for the city, with room for a fine sweater beneath.",
    ),
    Product(
        slug="tweed-jacket", title="Country tweed jacket", kind="blazer", cut="single",
        brand=FENNIMOOR, gender="male", price=189, fabric="tweed", material="100% wool tweed",
        colors="moss, brown", occasion="work everyday outdoor", season="autumn winter",
        style="heritage tailored",
        story="Flecked tweed with the depth of a hedgerow, tough enough for thorns.",
    ),
    Product(
        slug="linen-blazer", title="Summer linen blazer", kind="blazer", cut="single",
        brand=FENNIMOOR, gender="male", price=155, fabric="linen",
        material="linen and cotton blend", colors="sand, sky blue", occasion="wedding work travel",
        season="spring summer", style="tailored airy", sold_out="sky blue",
        story="Lined only where it must be, for the wedding on the lawn and the train home.",
    ),
    Product(
        slug="double-breasted-blazer", title="Double-breasted blazer", kind="blazer", cut="double",
        brand=PELORRA, gender="female", price=169, fabric="wool", material="stretch wool blend",
        colors="white, fuchsia", occasion="work evening party wedding", style="tailored statement",
        sale={"fuchsia": 129},
        story="Two rows of buttons and a strong shoulder, in a colour that enters the room first.",
    ),
    Product(
        slug="pinstripe-blazer", title="Pinstripe double-breasted blazer", kind="blazer",
        cut="double", brand=FENNIMOOR, gender="male", price=195, fabric="wool",
        material="100% wool", pattern="pinstripe", colors="navy/pearl grey",
        occasion="work formal wedding interview", style="tailored business",
        story="Chalky pinstripes on worsted wool, with a wrap that stays closed when you sit.",
    ),
    Product(
        slug="cropped-boucle-jacket", title="Cropped bouclé blazer", kind="blazer", cut="cropped",
        brand=PELORRA, gender="female", price=135, fabric="tweed",
        material="cotton and wool bouclé", colors="pale pink, black", occasion="work party wedding",
        style="tailored ladylike",
        story="Bouclé cut short at the waist, as good over a slip dress as with old denim.",
    ),
    Product(
        slug="city-overcoat", title="Single-breasted overcoat", kind="overcoat", cut="single",
        brand=FENNIMOOR, gender="male", price=245, fabric="wool",
        material="wool and cashmere blend", colors="charcoal, camel, navy",
        occasion="work formal evening", season="autumn winter", style="tailored classic",
        story="Long enough to cover a blazer and plain enough to wear for ten winters.",
    ),
    Product(
        slug="checked-overcoat", title="Checked wool overcoat", kind="overcoat", cut="single",
        brand=FENNIMOOR, gender="male", price=149, fabric="wool", material="recycled wool blend",
        pattern="plaid", colors="grey/navy", occasion="work everyday", season="autumn winter",
        style="heritage tailored", sale={"grey/navy": 89},
        story="A broad, quiet check that makes a plain sweater beneath it look chosen.",
    ),
    Product(
        slug="straight-wool-coat", title="Straight wool coat", kind="overcoat", cut="single",
        brand=PELORRA, gender="female", price=229, fabric="wool", material="wool blend",
        colors="light grey, burgundy", occasion="work everyday evening", season="autumn winter",
        style="minimal classic", sale={"light grey": 89},
        story="One clean line from shoulder to hem, with pockets deep enough for gloves.",
    ),
    Product(
        slug="belted-wool-coat", title="Belted wool coat", kind="overcoat", cut="belted",
        brand=PELORRA, gender="female", price=265, fabric="wool",
        material="wool and cashmere blend", colors="camel, cream, forest green",
        occasion="work evening formal", season="autumn winter", style="elegant waist-tie",
        sold_out="cream",
        story="Wraps over and ties at the waist like a very grown-up dressing gown.",
    ),
)
