"""Caps, beanies, bucket hats, sun hats and felt hats."""

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
        slug="twill-cap", title="Washed twill cap", kind="cap", cut="baseball", brand=QUILLYARD,
        gender="unisex", price=24, fabric="cotton", material="cotton twill",
        colors="navy, khaki, washed black", occasion="everyday travel outdoor",
        style="baseball casual",
        story="Six panels, a curved peak and a wash that takes the newness off.",
    ),
    Product(
        slug="cord-cap", title="Corduroy cap", kind="cap", cut="baseball", brand=QUILLYARD,
        gender="unisex", price=26, fabric="cord", material="100% cotton corduroy",
        colors="rust, forest green", occasion="everyday outdoor", season="autumn winter spring",
        style="baseball retro",
        story="A summer shape in a winter cloth, ribbed along every panel.",
    ),
    Product(
        slug="ribbed-beanie", title="Ribbed merino beanie", kind="beanie", cut="ribbed",
        brand=THAWLINE, gender="unisex", price=29, fabric="rib", material="100% merino wool",
        colors="charcoal, mustard, burgundy, teal, cream", occasion="outdoor everyday sport",
        season="winter autumn", style="knit cuffed", throw=34,
        story="Merino that warms without itching, with a cuff to pull down when it counts.",
    ),
    Product(
        slug="bucket-hat", title="Cotton bucket hat", kind="bucket-hat", brand=QUILLYARD,
        gender="unisex", price=28, fabric="cotton", material="100% cotton",
        colors="stone, black, lilac", occasion="beach travel everyday outdoor",
        season="spring summer", style="festival casual",
        story="A soft brim all round, happy to be sat on and stuffed into a pocket.",
    ),
    Product(
        slug="camo-bucket-hat", title="Camo bucket hat", kind="bucket-hat", brand=QUILLYARD,
        gender="unisex", price=29, fabric="cotton", material="100% cotton", pattern="camo",
        colors="olive", occasion="outdoor travel", season="spring summer",
        style="festival military",
        story="Field camouflage for festivals, fishing and failing to hide from friends.",
    ),
    Product(
        slug="straw-sun-hat", title="Wide-brim straw hat", kind="sun-hat", cut="wide-brim",
        brand=PELORRA, gender="female", price=45, fabric="straw", material="natural straw",
        colors="natural/black, natural/red, ivory/navy", occasion="beach travel wedding",
        season="summer", style="woven holiday",
        story="A generous brim of woven straw, finished with a {accent} ribbon.",
    ),
    Product(
        slug="felt-fedora", title="Wool felt fedora", kind="fedora", brand=FENNIMOOR,
        gender="unisex", price=65, fabric="wool", material="100% wool felt",
        colors="grey~black, camel~chocolate, burgundy~black", occasion="everyday evening travel",
        season="autumn winter", style="brimmed classic", throw=2,
        story="Pinched at the crown, banded in {accent}, and shaped to survive a hat rack.",
    ),
)
