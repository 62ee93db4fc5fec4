"""Sentences that suit any piece of a kind: bags, hats and small things."""

EXTRA_NOTES: dict[str, tuple[str, ...]] = {
    "tote": (
        "The handles fit over a winter coat.",
        "It stands open on the counter while you unpack.",
        "Carry it to work on Monday and to the market on Saturday.",
        "Seams are stitched twice where the weight hangs.",
    ),
    "shoulder-bag": (
        "The strap drops it neatly under the arm.",
        "Smart enough for meetings, small enough for dinner.",
        "Inside there is a pocket for what you always lose.",
        "It dresses up denim and settles down a party dress.",
    ),
    "crossbody": (
        "Wear it across a coat or short under the arm.",
        "Everything inside is one zip away.",
        "Big enough for the day, small enough to dance with.",
        "It leaves both hands for coffee and handrail.",
    ),
    "backpack": (
        "The back panel is padded and the base is reinforced.",
        "It fits under the seat and behind the desk.",
        "Straps adjust in one pull, even with gloves on.",
        "Weekend for one, or lunch for four.",
    ),
    "clutch": (
        "Carry it by hand or tucked under the arm.",
        "Cards, keys, lipstick, and that is quite enough.",
        "It is the last thing you pick up and the first that gets noticed.",
        "A plain dress will thank it.",
    ),
    "cap": (
        "The band adjusts at the back, so one size fits most heads.",
        "Good for bad hair, low sun and long drives.",
        "Wear it with a wool coat; the contrast is the point.",
        "It gets better with salt, sun and neglect.",
    ),
    "beanie": (
        "Wear it over the ears in January and just above them in March.",
        "It folds into a coat pocket and springs back.",
        "Warm under a bicycle helmet, too.",
        "A small thing that changes a grey coat completely.",
        "Hand wash, dry flat, and lend to nobody.",
    ),
    "bucket-hat": (
        "Shade for the eyes and nothing to blow away.",
        "It folds flat into a tote.",
        "Throw it in the wash when the festival is over.",
        "Pairs with linen by the sea and nylon in the rain.",
    ),
    "sun-hat": (
        "Shade for face, neck and the top third of your book.",
        "Keep it on your lap in the train and it will keep its brim.",
        "It makes a plain white dress look like a plan.",
    ),
    "fedora": (
        "Tip it a little forward and it looks as if it belongs.",
        "Steam brings the crown back after a hard journey.",
        "With an overcoat it is a film; with a sweater it is Sunday.",
    ),
    "scarf": (
        "It lifts a plain coat and takes up no room in the bag.",
        "Tie it, drape it, or lend it to whoever forgot theirs.",
        "A present that never needs the right size.",
        "Close to the face, it is the first thing people see.",
        "It turns the simplest outfit into one with an idea.",
    ),
    "belt": (
        "Match it to your shoes, or firmly do not.",
        "Evenly punched, cleanly finished, and no creaking.",
        "It gives loose jeans a chance and plain trousers a point.",
        "Wear it where you want the eye to rest.",
    ),
    "sunglasses": (
        "They suit most faces and come with a cloth pouch.",
        "Light on the nose through a long day.",
        "Good on the beach, better on the drive there.",
        "Pushed up into the hair they still do their job.",
        "The lenses keep colours true.",
    ),
    "tie": (
        "It knots small and hangs straight.",
        "Wear it with a plain shirt and a jacket with some texture.",
        "The width sits well with most lapels.",
        "Hang it up overnight and it forgets the knot.",
    ),
    "gloves": (
        "They go with the coat you already have.",
        "Long enough at the wrist to meet your sleeve.",
        "Keep them in the pockets from October on.",
        "A small pleasure on a cold commute.",
    ),
}
