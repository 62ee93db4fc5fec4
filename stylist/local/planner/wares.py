"""Ways of speaking of pieces and outfits, as data. {words} in braces are filled with facts."""

FIRST = (
    "I would start with the {title} at {price}",
    "My first choice is the {title} at {price}",
    "The {ones} I would reach for {is_} the {title} at {price}",
    "First on my list: the {title}, {price}",
    "Have a look at the {title} for {price}",
)
FIRST_OF: dict[str, tuple[str, ...]] = {
    "photo": (
        "Closest to your photo {is_} the {title} at {price}",
        "The {title} at {price} {come} nearest to what you showed me",
    ),
    "like": (
        "In the same spirit there {is_} the {title} at {price}",
        "The {title} at {price} {come} nearest to it",
    ),
    "cheaper": (
        "For less there {is_} the {title} at {price}",
        "The {title} {come} down to {price}",
        "Easier on the budget: the {title} at {price}",
    ),
    "more": (
        "Next along the rail {is_} the {title} at {price}",
        "There {is_} also the {title} at {price}",
    ),
    "left": (
        "That leaves the {title} at {price}",
        "Nothing else has come in, so that leaves the {title} at {price}",
    ),
    "others": (
        "Then perhaps the {title} at {price}",
        "Instead I would look at the {title} for {price}",
    ),
}
"""How the first piece of a search is named."""

ONLY = ("I have just the one: the {title} at {price}",
        "There is one that fits: the {title} at {price}")  # fmt: skip
CLOSE_ONLY = (
    "If you like, I'll build an outfit around {it}.",
    "If that is not quite you, tell me what may change and I'll look further.",
    "Say so if you would like to see what goes with {it}.",
)
SECOND: dict[str, tuple[str, ...]] = {
    "cheaper": (
        "If you would rather spend less, the {title} {is_} {price}.",
        "For {price} there {is_} also the {title}.",
    ),
    "color": (
        "For another colour, the {title} {is_} {price}.",
        "The {title} {is_} there in a different colour, at {price}.",
    ),
    "kind": (
        "To go with it, the {title} at {price}.",
        "Beside it I would lay the {title} at {price}.",
    ),
    "cloth": (
        "In {cloth} there {is_} the {title} at {price}.",
        "The {title} at {price} {is_} in {cloth}.",
    ),
    "next": ("The {title} at {price} {come} close behind.", "I like the {title} too, at {price}."),
}
SPAN = ("What I found runs from {low} to {high}.", "Prices here go from {low} to {high}.")

CLOSE_SEARCH = (
    "Tell me which one speaks to you and I'll build an outfit around it.",
    "Say a colour or a budget and I'll narrow it down.",
    "If none of them is quite you, say what is off.",
    "I can also show you more like any of these.",
)
CLOSE_DRESS = (
    "Any piece can be swapped; just say which.",
    "Say so if it should be cheaper, dressier or in another colour.",
    "If one piece is right and the rest is not, tell me which to keep.",
    "Tell me if a piece in it is not quite you.",
)
DEPARTMENT = (
    "Say women's or men's and I'll keep to one.",
    "Tell me women's or men's if I should stay in one department.",
)
PUT_TOGETHER = (
    "I'd go for {base}{rest}.",
    "I'd choose {base}{rest}.",
    "My first idea is {base}{rest}.",
    "I'd lay out {base}{rest}.",
)
"""Said of the first outfit."""
WITH_YOURS = (
    "To go with yours I'd take {base}{rest}.",
    "Beside yours I'd put {base}{rest}.",
)
"""Said of the first outfit around the piece of a photo."""
SAME = (
    "I'd still stay with {base}{rest}.",
    "My first choice stays the same: {base}{rest}.",
)
"""Said where the first outfit is the one that stood there before."""
AS_WARM = ("That is as warm as the shop goes: {base}{rest}.",)
AS_LIGHT = ("That is as light as the shop goes: {base}{rest}.",)

TOTAL = (
    "All of it comes to {total}{limit}.",
    "Together that is {total}{limit}.",
    "The whole outfit is {total}{limit}.",
    "You would pay {total} for all of it{limit}.",
)
LESS_THAN_BEFORE = (
    "That is {total} in all, {saved} less than before.",
    "It comes to {total} now, {saved} less.",
)
SECOND_OUTFIT = (
    "The second one turns to the {piece} and comes to {total}.",
    "If that is not you, the next has the {piece}, {total} in all.",
    "There is also one with the {piece} at {total}.",
    "For another mood, look at the one with the {piece}, {total}.",
)
GONE = (
    "Gone. That leaves {base}{rest}.",
    "Then without the {word}: {base}{rest}.",
)
SWAPPED = (
    "The {new} at {price} {take} the place of the {old}.",
    "Out {go} the {old}, in {come} the {new} at {price}.",
    "I'd try the {new} at {price} instead of the {old}.",
)
ABOUT = (
    "The {title} {is_} {price}{details}.",
    "{That} the {title}, {price}{details}.",
)
NO_CLOTH = "I don't know what the {title} is made of; its own page in the shop will say."
BY_CLOTH = "By its cloth, the {title} at {price}: that is {cloth}."
NO_TELLING = "What I know of them does not tell."
MY_PICK = "I would take the {title} at {price}."
WHICH_OUTFIT = "The {place} one, with the {piece}: {total} in all."
PICKED = (
    "The {title}, then, at {price}.",
    "Good, the {title} at {price}.",
)
PICKED_NEXT = (
    "The card leads to the shop's own page; or let me build an outfit around {it}.",
    "Say so and I'll find what goes with {it}.",
)
IN_STOCK = "{It} {is_} in stock in {sizes}."
SIZE_THERE = "Yes, {size} is in stock."
SIZE_GONE = "No, {size} is not in stock; {sizes} {is_}."
ABOUT_OFFER = (
    "Say so and I'll build an outfit around {it}.",
    "I can build an outfit around {it} or show more like {it}.",
)
LIKED = (
    "A lovely choice, the {title}. Its card leads to the shop's own page.",
    "Glad you like the {title}. Tap the card to see more in the shop.",
)
LIKED_SOMETHING = ("A lovely choice. Its card leads to the shop's own page.",)
LIKED_OUTFIT = (
    "Glad you like it. Save keeps the look and gives you a link to share.",
    "Then it is yours to keep: saving it gives you a link.",
)
ADDED = ("I'd add the {new} at {price}.", "The {new} at {price} {complete} it.")
NOW = ("The outfit now comes to {total}.", "That makes {total} in all.")
LESS = ("That saves {saved}, and the outfit now comes to {total}.",)
DRAWN = (
    "Here it is on one board: {names}. Together {total}.",
    "All on one board: {names}, {total} in all.",
)
KEPT = (
    "With the {kept} I'd put {others}.",
    "Around the {kept} I'd build {others}.",
    "The {kept} would go well with {others}.",
)
LITTLE = "Much less is not to be had with all that you asked for."
"""Where 'cheaper' saves little."""
