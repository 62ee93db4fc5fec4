"""Scarves, belts, sunglasses, ties and gloves."""

from training.catalog.assortment.product import BRINDLEWICK, FENNIMOOR, PELORRA, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="lambswool-scarf", title="Lambswool scarf", kind="scarf", cut="long", brand=FENNIMOOR,
        gender="unisex", price=49, fabric="wool", material="100% lambswool",
        colors="camel, charcoal, cherry", occasion="everyday work outdoor", season="winter autumn",
        style="fringed warm",
        story="Long enough to loop twice, and soft enough that you will.",
    ),
    Product(
        slug="tartan-scarf", title="Tartan scarf", kind="scarf", cut="long", brand=FENNIMOOR,
        gender="unisex", price=52, fabric="wool", material="100% lambswool", pattern="plaid",
        colors="red/navy, forest green/mustard", occasion="everyday outdoor work",
        season="winter autumn", style="fringed check heritage",
        story="A tartan of our own, woven rather than printed, with a short fringe.",
    ),
    Product(
        slug="silk-square", title="Silk twill square", kind="scarf", cut="square", brand=PELORRA,
        gender="female", price=55, fabric="satin", material="100% silk twill", pattern="floral",
        colors="ivory/cobalt, coral/cream", occasion="work travel evening",
        season="spring summer autumn", style="neckerchief print",
        story="Knot it at the neck, on a bag handle or over your hair with the roof down.",
    ),
    Product(
        slug="dotted-square", title="Polka-dot neckerchief", kind="scarf", cut="square",
        brand=PELORRA, gender="female", price=35, fabric="satin", material="silk and cotton blend",
        pattern="dots", colors="red/white", occasion="everyday work travel",
        season="spring summer autumn", style="neckerchief vintage", sale={"red/white": 26},
        story="A small square of dots that finishes a plain white shirt.",
    ),
    Product(
        slug="leather-belt", title="Leather belt", kind="belt", brand=BRINDLEWICK, gender="male",
        price=45, fabric="leather", material="full-grain leather", colors="black, cognac",
        occasion="work formal everyday", style="dress-belt", throw=1,
        story="One thickness of bridle leather and a solid buckle, made to outlast the trousers.",
    ),
    Product(
        slug="suede-belt", title="Suede belt", kind="belt", brand=BRINDLEWICK, gender="female",
        price=39, fabric="suede", material="calf suede", colors="tan, navy",
        occasion="everyday work", style="waist casual", sale={"navy": 29},
        story="Soft suede that marks a waist over knitwear or sits low on denim.",
    ),
    Product(
        slug="classic-sunglasses", title="Square-frame sunglasses", kind="sunglasses",
        cut="wayfarer", brand=BRINDLEWICK, gender="unisex", price=79, fabric="rubber",
        material="bio-acetate", colors="black, tortoise", occasion="everyday travel beach",
        season="spring summer", style="uv400 classic",
        story="Straight-browed frames with full UV protection and hinges that keep their grip.",
    ),
    Product(
        slug="round-sunglasses", title="Round sunglasses", kind="sunglasses", cut="round",
        brand=BRINDLEWICK, gender="unisex", price=75, fabric="rubber", material="stainless steel",
        colors="gold, silver", occasion="everyday travel beach", season="spring summer",
        style="uv400 retro", throw=9,
        story="Slim round frames for people who read album covers.",
    ),
    Product(
        slug="cat-eye-sunglasses", title="Cat-eye sunglasses", kind="sunglasses", cut="cat-eye",
        brand=PELORRA, gender="female", price=72, fabric="rubber", material="bio-acetate",
        colors="red, lilac", occasion="beach party travel", season="spring summer",
        style="uv400 glamorous", sale={"lilac": 54},
        story="An upward flick at each corner, as good as eyeliner and far quicker.",
    ),
    Product(
        slug="silk-tie", title="Silk tie", kind="tie", brand=FENNIMOOR, gender="male", price=42,
        fabric="satin", material="100% silk", colors="burgundy, emerald",
        occasion="work formal wedding interview", style="dressy",
        story="Woven silk with enough body for a small, firm knot.",
    ),
    Product(
        slug="club-stripe-tie", title="Club-stripe tie", kind="tie", brand=FENNIMOOR, gender="male",
        price=45, fabric="satin", material="100% silk", pattern="stripe",
        colors="navy/gold, bottle green/cream", occasion="work formal interview",
        style="dressy preppy",
        story="A regimental stripe with no club rules attached.",
    ),
    Product(
        slug="dotted-tie", title="Dotted tie", kind="tie", brand=FENNIMOOR, gender="male", price=42,
        fabric="satin", material="100% silk", pattern="dots", colors="plum/pale pink",
        occasion="wedding formal work", style="dressy", sale={"plum/pale pink": 32},
        story="Evenly spaced dots: formal from afar, friendly up close.",
    ),
    Product(
        slug="leather-gloves", title="Leather gloves", kind="gloves", brand=BRINDLEWICK,
        gender="female", price=59, fabric="leather", material="lamb leather, wool lining",
        colors="black, oxblood", occasion="work evening everyday", season="winter autumn",
        style="lined elegant",
        story="Supple lamb leather lined in wool, cut close so you can still find your keys.",
    ),
    Product(
        slug="knitted-gloves", title="Knitted wool gloves", kind="gloves", brand=FENNIMOOR,
        gender="unisex", price=29, fabric="knit", material="100% lambswool",
        colors="charcoal, forest green", occasion="everyday outdoor", season="winter",
        style="knit warm", sale={"forest green": 21},
        story="Plain-knit lambswool with a deep cuff that tucks under a sleeve.",
    ),
)
