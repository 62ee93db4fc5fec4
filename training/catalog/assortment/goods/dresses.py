"""Dresses and jumpsuits."""

from training.catalog.assortment.product import PELORRA, QUILLYARD, Product

# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# A product reads as a paragraph, not as a column of one-word lines.
# fmt: off
PRODUCTS = (
    Product(
        slug="jersey-wrap-dress", title="Jersey wrap dress", kind="dress", cut="wrap",
        brand=PELORRA, gender="female", price=89, fabric="cotton", material="viscose jersey",
        colors="navy, red, forest green", occasion="work evening travel", style="v-neck waist-tie",
        story="Matte jersey that ties at the side, forgives a long lunch and never needs an iron.",
    ),
    Product(
        slug="garden-wrap-dress", title="Floral wrap dress", kind="dress", cut="wrap",
        brand=PELORRA, gender="female", price=95, fabric="satin", material="viscose crêpe",
        pattern="floral", colors="black/rose, sky blue/white", occasion="wedding party everyday",
        season="spring summer", style="v-neck romantic print", sale={"sky blue/white": 69},
        story="Crossed at the front and strewn with flowers, ready for any invitation that says "
        "garden.",
    ),
    Product(
        slug="dotted-wrap-dress", title="Polka-dot wrap dress", kind="dress", cut="wrap",
        brand=PELORRA, gender="female", price=92, fabric="cotton", material="viscose",
        pattern="dots", colors="emerald/white", occasion="work party everyday",
        season="spring summer autumn", style="v-neck vintage",
        story="Regular dots on a swaying skirt: the dress that gets asked where it came from.",
    ),
    Product(
        slug="satin-slip-dress", title="Satin slip dress", kind="dress", cut="slip", brand=PELORRA,
        gender="female", price=79, fabric="satin", material="washed satin",
        colors="champagne, black, violet", occasion="evening party wedding",
        style="thin-strap minimal bias-cut",
        story="Cut on the bias, so the satin moves a half-second after you do.",
    ),
    Product(
        slug="leopard-slip-dress", title="Leopard slip dress", kind="dress", cut="slip",
        brand=PELORRA, gender="female", price=85, fabric="satin", material="washed satin",
        pattern="leopard", colors="camel~chocolate", occasion="evening party",
        style="thin-strap print", sale={"camel": 64},
        story="Spots that count as a neutral once you stop asking permission.",
    ),
    Product(
        slug="poplin-shirt-dress", title="Poplin shirt dress", kind="dress", cut="shirt",
        brand=PELORRA, gender="female", price=79, fabric="cotton", material="100% cotton poplin",
        colors="white, lemon", occasion="work everyday travel", season="spring summer",
        style="button-front collar",
        story="A crisp shirt that simply carries on to the knee, collar, buttons and all.",
    ),
    Product(
        slug="striped-shirt-dress", title="Striped shirt dress", kind="dress", cut="shirt",
        brand=PELORRA, gender="female", price=82, fabric="cotton", material="100% cotton",
        pattern="stripe", colors="white/blue", occasion="work everyday beach",
        season="spring summer", style="button-front collar",
        story="Deckchair stripes in cool cotton, with the manners of an office shirt.",
    ),
    Product(
        slug="linen-shirt-dress", title="Linen shirt dress", kind="dress", cut="shirt",
        brand=QUILLYARD, gender="female", price=98, fabric="linen", material="100% linen",
        colors="olive, terracotta", occasion="everyday travel beach", season="summer spring",
        style="button-front airy", sale={"olive": 74},
        story="Heavy linen that hangs well, creases honestly and keeps its cool past noon.",
    ),
    Product(
        slug="fit-and-flare-dress", title="Fit-and-flare dress", kind="dress", cut="fit-and-flare",
        brand=PELORRA, gender="female", price=85, fabric="cotton", material="cotton sateen",
        colors="red, cobalt, fuchsia", occasion="party wedding evening", style="feminine twirl",
        story="Close to the waist and generous below it; stairs have never been such fun.",
    ),
    Product(
        slug="gingham-day-dress", title="Gingham day dress", kind="dress", cut="fit-and-flare",
        brand=PELORRA, gender="female", price=75, fabric="cotton", material="100% cotton",
        pattern="gingham", colors="red/white", occasion="everyday beach party",
        season="spring summer", style="picnic check feminine",
        story="Picnic-blanket checks with a skirt full enough to sit down anywhere.",
    ),
    Product(
        slug="buttercup-dress", title="Floral fit-and-flare dress", kind="dress",
        cut="fit-and-flare", brand=PELORRA, gender="female", price=88, fabric="cotton",
        material="100% cotton voile", pattern="floral", colors="butter yellow/coral",
        occasion="wedding party everyday", season="spring summer", style="feminine print",
        story="Light voile with a fitted waist and a garden's worth of blossom.",
    ),
    Product(
        slug="tailored-sheath-dress", title="Tailored sheath dress", kind="dress", cut="sheath",
        brand=PELORRA, gender="female", price=99, fabric="wool", material="stretch wool blend",
        colors="black, plum, burnt orange", occasion="work interview formal",
        style="fitted business minimal",
        story="Darted to follow the body and stretched enough to breathe; a suit in one piece.",
    ),
    Product(
        slug="flowing-maxi-dress", title="Flowing maxi dress", kind="dress", cut="maxi",
        brand=PELORRA, gender="female", price=119, fabric="satin", material="recycled chiffon",
        colors="lavender, rust", occasion="wedding evening party", season="spring summer",
        style="floor-length elegant", sold_out="lavender",
        story="Layers of light cloth that reach the ankle and lift with every step.",
    ),
    Product(
        slug="botanical-maxi-dress", title="Botanical maxi dress", kind="dress", cut="maxi",
        brand=PELORRA, gender="female", price=125, fabric="cotton", material="100% viscose",
        pattern="floral", colors="white/green, navy/apricot", occasion="wedding beach party",
        season="summer spring", style="floor-length print bohemian",
        story="A long dress in bloom, made for terraces, hot evenings and bare ankles.",
    ),
    Product(
        slug="rib-knit-dress", title="Ribbed knit dress", kind="dress", cut="knit", brand=QUILLYARD,
        gender="female", price=75, fabric="rib", material="cotton and wool blend",
        colors="oatmeal, burgundy", occasion="work everyday travel", season="autumn winter",
        style="stretch cosy", sale={"burgundy": 58},
        story="A sweater with ambition: one soft rib from shoulder to knee.",
    ),
    Product(
        slug="breton-knit-dress", title="Breton knit dress", kind="dress", cut="knit",
        brand=QUILLYARD, gender="female", price=72, fabric="knit", material="100% cotton",
        pattern="breton", colors="cream/navy", occasion="everyday travel", season="spring autumn",
        style="nautical easy",
        story="The striped tee you love, grown long enough to leave the house alone.",
    ),
    Product(
        slug="wide-leg-jumpsuit", title="Wide-leg jumpsuit", kind="jumpsuit", cut="wide",
        brand=PELORRA, gender="female", price=98, fabric="satin", material="crêpe",
        colors="black, emerald", occasion="evening party wedding", style="elegant all-in-one",
        story="All the occasion of a gown and, at last, somewhere to put your stride.",
    ),
    Product(
        slug="linen-jumpsuit", title="Linen jumpsuit", kind="jumpsuit", cut="wide", brand=QUILLYARD,
        gender="female", price=92, fabric="linen", material="linen and viscose blend",
        colors="terracotta", occasion="everyday travel beach", season="spring summer",
        style="airy all-in-one", sale={"terracotta": 68},
        story="One decision in the morning, and the whole hot day is dressed.",
    ),
    Product(
        slug="utility-jumpsuit", title="Denim jumpsuit", kind="jumpsuit", cut="wide",
        brand=QUILLYARD, gender="female", price=110, fabric="denim", material="cotton denim",
        colors="indigo", occasion="everyday work travel", style="workwear all-in-one",
        story="Soft dark denim from collarbone to hem, cinched so it never looks like overalls.",
    ),
)
