"""Trousers and jeans."""

from training.catalog.assortment.product import FENNIMOOR, PELORRA, QUILLYARD, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="straight-trousers", title="Straight-leg trousers", kind="trousers", cut="straight",
        brand=PELORRA, gender="female", price=75, fabric="wool", material="stretch wool blend",
        colors="black, navy, red", occasion="work interview evening", style="tailored business",
        story="Pressed, straight and slightly cropped in spirit: the pair that ends the search.",
    ),
    Product(
        slug="wide-leg-trousers", title="Wide-leg trousers", kind="trousers", cut="wide",
        brand=PELORRA, gender="female", price=79, fabric="wool", material="crêpe with stretch",
        colors="cream, emerald", occasion="work evening wedding", style="high-waist fluid",
        sale={"emerald": 59},
        story="Falls from a high waist in one long line that makes flat shoes look intentional.",
    ),
    Product(
        slug="pinstripe-wide-trousers", title="Pinstripe wide-leg trousers", kind="trousers",
        cut="wide", brand=PELORRA, gender="female", price=85, fabric="wool", material="wool blend",
        pattern="pinstripe", colors="charcoal/pearl grey", occasion="work interview",
        style="high-waist business",
        story="Boardroom stripes with a weekend amount of room.",
    ),
    Product(
        slug="linen-wide-trousers", title="Wide linen trousers", kind="trousers", cut="wide",
        brand=QUILLYARD, gender="female", price=72, fabric="linen", material="100% linen",
        colors="white, coral", occasion="beach travel everyday", season="summer spring",
        style="airy relaxed",
        story="Loose washed linen that moves like a skirt and walks like trousers.",
    ),
    Product(
        slug="tapered-wool-trousers", title="Tapered wool trousers", kind="trousers", cut="tapered",
        brand=FENNIMOOR, gender="male", price=89, fabric="wool", material="100% wool",
        colors="charcoal, navy", occasion="work interview formal", style="tailored business",
        story="Room at the thigh, neat at the ankle, and a crease that lasts the week.",
    ),
    Product(
        slug="checked-tapered-trousers", title="Checked tapered trousers", kind="trousers",
        cut="tapered", brand=PELORRA, gender="female", price=72, fabric="wool",
        material="wool blend", pattern="plaid", colors="light grey/graphite",
        occasion="work everyday", season="autumn winter spring", style="tailored heritage",
        sale={"light grey/graphite": 54},
        story="A quiet check that turns a black sweater into an outfit.",
    ),
    Product(
        slug="slim-chinos", title="Garment-dyed chinos", kind="trousers", cut="chino",
        brand=FENNIMOOR, gender="male", price=59, fabric="cotton",
        material="cotton twill with 2% elastane", colors="khaki, navy, olive, brick",
        occasion="everyday work travel", style="smart-casual",
        story="Twill that is dyed whole for depth and stretched just enough for a bicycle.",
    ),
    Product(
        slug="weekend-chinos", title="Weekend chinos", kind="trousers", cut="chino",
        brand=QUILLYARD, gender="female", price=56, fabric="cotton",
        material="organic cotton twill", colors="dusty pink", occasion="everyday travel",
        season="spring summer autumn", style="smart-casual relaxed",
        story="Soft from the first wear, with deep pockets that hold an actual phone.",
    ),
    Product(
        slug="cord-trousers", title="Corduroy trousers", kind="trousers", cut="straight",
        brand=FENNIMOOR, gender="male", price=69, fabric="cord", material="100% cotton corduroy",
        colors="chocolate, mustard", occasion="everyday work", season="autumn winter",
        style="heritage retro", sale={"mustard": 52},
        story="Eight-wale corduroy: warm, quiet and better with every elbow-patch joke.",
    ),
    Product(
        slug="pinstripe-suit-trousers", title="Pinstripe suit trousers", kind="trousers",
        cut="straight", brand=FENNIMOOR, gender="male", price=98, fabric="wool",
        material="100% wool", pattern="pinstripe", colors="navy/pearl grey",
        occasion="formal work wedding interview", style="tailored business",
        story="Cut from the same cloth as our pinstripe blazer, and just as good without it.",
    ),
    Product(
        slug="rinse-straight-jeans", title="Straight jeans", kind="jeans", cut="straight",
        brand=QUILLYARD, gender="male", price=79, fabric="denim", material="organic cotton denim",
        colors="indigo, mid blue, black", occasion="everyday travel work", style="classic denim",
        throw=3,
        story="A regular rise and a straight leg: the jeans your grandfather would recognise.",
    ),
    Product(
        slug="vintage-straight-jeans", title="Vintage straight jeans", kind="jeans", cut="straight",
        brand=QUILLYARD, gender="female", price=79, fabric="denim", material="100% cotton denim",
        colors="light wash, ecru", occasion="everyday travel", style="high-waist classic denim",
        throw=3,
        story="Rigid cotton with a high waist, washed until it looks inherited.",
    ),
    Product(
        slug="slim-stretch-jeans", title="Slim stretch jeans", kind="jeans", cut="slim",
        brand=QUILLYARD, gender="male", price=75, fabric="denim", material="denim with 2% elastane",
        colors="black, grey wash", occasion="everyday evening work", style="slim dark denim",
        sale={"grey wash": 55},
        story="Slim without the squeeze, thanks to denim that gives back what it stretches.",
    ),
    Product(
        slug="high-rise-slim-jeans", title="High-rise slim jeans", kind="jeans", cut="slim",
        brand=QUILLYARD, gender="female", price=72, fabric="denim",
        material="denim with 4% elastane", colors="mid blue, washed black",
        occasion="everyday evening travel", style="high-waist slim denim",
        story="Holds you in at the waist and slides into boots without a struggle.",
    ),
    Product(
        slug="wide-leg-jeans", title="Wide-leg jeans", kind="jeans", cut="wide", brand=QUILLYARD,
        gender="female", price=85, fabric="denim", material="100% cotton denim",
        colors="mid blue, ecru", occasion="everyday travel", style="high-waist wide denim", throw=4,
        story="Plenty of leg, plenty of attitude, and a hem that just clears the floor.",
    ),
    Product(
        slug="seventies-flared-jeans", title="Flared jeans", kind="jeans", cut="flared",
        brand=QUILLYARD, gender="female", price=85, fabric="denim",
        material="denim with 2% elastane", colors="indigo, washed black", occasion="everyday party",
        style="high-waist retro denim", sale={"washed black": 64}, throw=6,
        story="Fitted to the knee, then off on its own; wear with something that has a heel.",
    ),
)
