"""Trench coats, parkas, puffers, raincoats, denim, leather, bombers and gilets."""

from training.catalog.assortment.product import (
    BRINDLEWICK,
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
        slug="classic-trench", title="Classic trench coat", kind="trench", brand=PELORRA,
        gender="female", price=195, fabric="cotton", material="cotton gabardine",
        colors="beige, black", occasion="work everyday travel", season="spring autumn",
        style="belted double-breasted",
        story="Tightly woven gabardine with a belt to cinch; the coat every forecast allows.",
    ),
    Product(
        slug="city-trench", title="City trench coat", kind="trench", brand=FENNIMOOR, gender="male",
        price=210, fabric="cotton", material="water-repellent cotton", colors="stone, navy",
        occasion="work travel everyday", season="spring autumn", style="belted double-breasted",
        sale={"stone": 165},
        story="A shower-proof finish keeps suits dry between the station and the office.",
    ),
    Product(
        slug="expedition-parka", title="Expedition parka", kind="parka", brand=THAWLINE,
        gender="male", price=189, fabric="nylon", material="recycled nylon, synthetic fill",
        colors="olive, navy", occasion="outdoor travel everyday", season="winter autumn",
        style="hooded waterproof",
        story="Rated for a still minus fifteen, with a hood that turns when your head does.",
    ),
    Product(
        slug="harbour-parka", title="Harbour parka", kind="parka", brand=THAWLINE, gender="female",
        price=179, fabric="cotton", material="waxed cotton blend", colors="sand, burgundy",
        occasion="outdoor travel everyday", season="winter autumn", style="hooded warm",
        sale={"burgundy": 139}, throw=1,
        story="Windproof cotton outside, quilted warmth inside, and a trimmed hood for the pier.",
    ),
    Product(
        slug="ridge-puffer", title="Ridge puffer jacket", kind="puffer", brand=THAWLINE,
        gender="unisex", price=129, fabric="nylon", material="recycled nylon, recycled fill",
        colors="black, cobalt, mustard", occasion="outdoor everyday travel", season="winter autumn",
        style="quilted warm lightweight",
        story="Loft without the bulk: it packs down small and springs back in a minute.",
    ),
    Product(
        slug="cropped-puffer", title="Cropped puffer", kind="puffer", cut="cropped", brand=PELORRA,
        gender="female", price=99, fabric="nylon", material="recycled polyester",
        colors="cream, lilac, red", occasion="everyday travel", season="winter autumn",
        style="quilted short", sale={"lilac": 74}, throw=1,
        story="Short, round and warm, made for high waists and long walks.",
    ),
    Product(
        slug="alpine-puffer", title="Alpine puffer jacket", kind="puffer", brand=THAWLINE,
        gender="male", price=149, fabric="nylon", material="ripstop nylon, recycled fill",
        colors="forest green, burnt orange", occasion="outdoor sport travel", season="winter",
        style="quilted hooded warm", throw=2,
        story="Ripstop shell, thick baffles and a snug hood, for the bench at the top of the lift.",
    ),
    Product(
        slug="harbour-raincoat", title="Fisherman's raincoat", kind="raincoat", brand=THAWLINE,
        gender="unisex", price=89, fabric="rubber", material="recycled polyester, PU coating",
        colors="sunflower, olive", occasion="outdoor travel everyday", season="spring autumn",
        style="waterproof hooded",
        story="Sealed all the way through, so the only thing that gets wet is the pavement.",
    ),
    Product(
        slug="city-raincoat", title="City raincoat", kind="raincoat", brand=THAWLINE,
        gender="female", price=95, fabric="nylon", material="recycled nylon", colors="red, mint",
        occasion="work travel everyday", season="spring autumn summer", style="waterproof hooded",
        sale={"mint": 72},
        story="A light shell that fits over a blazer and folds into its own pocket.",
    ),
    Product(
        slug="spotted-raincoat", title="Polka-dot raincoat", kind="raincoat", brand=PELORRA,
        gender="female", price=98, fabric="nylon", material="recycled polyester", pattern="dots",
        colors="navy/white", occasion="everyday travel", season="spring autumn",
        style="waterproof hooded playful",
        story="If the sky insists on grey, somebody has to wear the spots.",
    ),
    Product(
        slug="classic-denim-jacket", title="Classic denim jacket", kind="denim-jacket",
        brand=QUILLYARD, gender="unisex", price=85, fabric="denim", material="100% cotton denim",
        colors="mid blue, light wash, black", occasion="everyday travel",
        season="spring summer autumn", style="trucker workwear",
        story="Thirteen-ounce denim, two chest pockets, and a fit that breaks in by the month.",
    ),
    Product(
        slug="bright-denim-jacket", title="Off-duty denim jacket", kind="denim-jacket",
        brand=QUILLYARD, gender="female", price=79, fabric="denim", material="organic cotton denim",
        colors="white, dusty pink", occasion="everyday travel party", season="spring summer",
        style="trucker short", sale={"dusty pink": 59},
        story="Denim for people who own enough blue denim.",
    ),
    Product(
        slug="leather-biker", title="Leather biker jacket", kind="biker-jacket", brand=BRINDLEWICK,
        gender="female", price=249, fabric="leather", material="100% lamb leather",
        colors="black, burgundy", occasion="evening everyday party", season="spring autumn",
        style="asymmetric zip rock",
        story="Supple lamb leather with an off-centre zip that knows its way to a concert.",
    ),
    Product(
        slug="suede-biker", title="Suede biker jacket", kind="biker-jacket", brand=BRINDLEWICK,
        gender="female", price=229, fabric="suede", material="100% goat suede", colors="cognac",
        occasion="everyday evening", season="spring autumn", style="asymmetric zip bohemian",
        story="The attitude of a biker in a nap that invites a hand along the sleeve.",
    ),
    Product(
        slug="road-leather-jacket", title="Road leather jacket", kind="biker-jacket",
        brand=BRINDLEWICK, gender="male", price=320, fabric="leather", material="100% cow leather",
        colors="black, chocolate", occasion="everyday evening", season="spring autumn winter",
        style="asymmetric zip rock",
        story="Full-grain hide that starts stiff and ends up yours alone.",
    ),
    Product(
        slug="flight-bomber", title="Flight bomber", kind="bomber", brand=QUILLYARD, gender="male",
        price=119, fabric="nylon", material="recycled nylon", colors="black, olive",
        occasion="everyday travel evening", season="spring autumn", style="zip streetwear",
        story="Ribbed at neck, cuff and hem, with a matt nylon shell that never rustles.",
    ),
    Product(
        slug="satin-bomber", title="Satin bomber", kind="bomber", brand=PELORRA, gender="female",
        price=109, fabric="satin", material="recycled satin", colors="dusty pink, emerald",
        occasion="party evening everyday", season="spring autumn", style="zip sporty glossy",
        sold_out="emerald",
        story="Sporty shape, evening cloth: the jacket for a dress that takes itself seriously.",
    ),
    Product(
        slug="camo-bomber", title="Camo bomber", kind="bomber", brand=QUILLYARD, gender="unisex",
        price=125, fabric="cotton", material="100% cotton twill", pattern="camo", colors="olive",
        occasion="everyday outdoor", season="spring autumn", style="zip military streetwear",
        story="Faded field camouflage on cotton twill, useless for hiding in a coffee queue.",
    ),
    Product(
        slug="quilted-gilet", title="Quilted gilet", kind="gilet", cut="quilted", brand=THAWLINE,
        gender="male", price=79, fabric="nylon", material="recycled nylon, recycled fill",
        colors="navy, olive", occasion="outdoor everyday work", season="autumn winter spring",
        style="sleeveless layering",
        story="Warmth where it counts and free arms for everything else.",
    ),
    Product(
        slug="cosy-gilet", title="Padded gilet", kind="gilet", cut="quilted", brand=THAWLINE,
        gender="female", price=75, fabric="nylon", material="recycled polyester",
        colors="cream, rust", occasion="outdoor everyday travel", season="autumn winter spring",
        style="sleeveless layering", sale={"rust": 56},
        story="A padded layer that turns a sweater into a jacket and weighs next to nothing.",
    ),
)
