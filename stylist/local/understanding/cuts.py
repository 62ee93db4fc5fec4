"""Cuts as shoppers say them, and as the catalog has them in titles and tags. Data only."""

_SAID_AS_SOLD = """
    a-line bias-cut belted bootcut boyfriend cargo chelsea crew-neck cropped double-breasted
    fisherman fit-and-flare flared fringed heeled high-waisted hooded kitten knee-high lace-up maxi
    mini mom midi off-shoulder open-toe oversized padded pencil penny platform pleated pointed
    puff-sleeve quilted relaxed ribbed sheath skater skinny slim slip slip-on stiletto straight
    strappy
    tailored tapered teddy tiered v-neck waterproof wedge wide-brim wide-leg wrap cable knit halter
    trucker cat-eye aviator round square chino duffle
""".split()  # noqa: SIM905 -- words read better than a list of quotes

CUTS: dict[str, str] = (
    {word: word for word in _SAID_AS_SOLD}
    | {word.replace("-", " "): word for word in _SAID_AS_SOLD if "-" in word}
    | {
        "wide legged": "wide-leg", "wide-legged": "wide-leg", "wide legs": "wide-leg",
        "wide leg": "wide-leg", "straight leg": "straight", "floor length": "maxi",
        "floor-length": "maxi", "full length": "maxi", "full-length": "maxi",
        "ankle length": "maxi", "ankle-length": "maxi", "straight-leg": "straight",
        "straight cut": "straight", "straight-cut": "straight", "straight fit": "straight",
        "relaxed fit": "relaxed", "relaxed-fit": "relaxed", "loose fit": "relaxed",
        "loose-fit": "relaxed", "boot cut": "bootcut", "boot-cut": "bootcut",
        "crewneck": "crew-neck", "round neck": "crew-neck", "round-neck": "crew-neck",
        "midi length": "midi", "midi-length": "midi", "mini length": "mini", "maxi length": "maxi",
        "slim fit": "slim", "slim-fit": "slim", "skinny fit": "skinny", "tapered leg": "tapered",
        "high waist": "high-waisted", "high-waist": "high-waisted", "high rise": "high-waisted",
        "high-rise": "high-waisted", "off the shoulder": "off-shoulder", "aline": "a-line",
        "puff sleeves": "puff-sleeve", "puffed sleeves": "puff-sleeve", "knitted": "knit",
        "cable knit": "cable", "cable-knit": "cable", "vneck": "v-neck", "v necked": "v-neck",
        "lace ups": "lace-up", "pleats": "pleated", "wrapover": "wrap", "fit and flare":
        "fit-and-flare", "flares": "flared", "pointy": "pointed", "water-resistant": "waterproof",
        "water resistant": "waterproof", "water proof": "waterproof", "rainproof": "waterproof",
    }
)  # fmt: skip
"""Cut → the word a piece is named with; not those that a catalog leaves out where they go
without saying, such as the long sleeves of a shirt."""

ALONE = frozenset(phrase for phrase in CUTS if " " in phrase or "-" in phrase) | {
    "oversized", "slim", "tailored", "cropped", "pleated", "wrap", "skinny", "flared", "tapered",
    "hooded", "quilted", "padded", "strappy", "ribbed", "waterproof", "belted", "vneck", "aline",
    "pointy", "rainproof",
} - {"midi length", "mini length", "maxi length"}  # fmt: skip
"""Those that mean the cut also where no piece stands beside them."""

LENGTHS = frozenset({"maxi", "mini", "midi", "knee-high", "cropped", "long", "short"})
SILHOUETTES = frozenset(
    """
    a-line bias-cut bootcut boyfriend flared fit-and-flare high-waisted mom oversized pencil pointed
    relaxed round sheath skater skinny slim square straight tailored tapered tiered wide wide-leg
    wrap fitted loose slim-fit slouchy swing flat stiletto wedge kitten block-heel platform v-neck
    crew-neck off-shoulder halter
    """.split()  # noqa: SIM905 -- words read better than a list of quotes
)
"""Cuts that a piece may be without and still be of its kind: a Chelsea boot is one by its own."""
