"""The stylist's ways of saying things, as data. {words} in braces are filled with facts."""

SAID: dict[str, tuple[str, ...]] = {
    "greet": (
        "Hello, and welcome. Tell me what the day needs, or show me a photo of something you like.",
        "Hi there. What are you dressing for? A piece, an occasion or a photo is all I need.",
        "Good to see you. Say what you are after, a single piece or a whole outfit.",
    ),
    "thanks": (
        "You're welcome. Say the word if you would like anything changed.",
        "My pleasure. I'm here if another day needs dressing.",
        "Gladly. If anything feels off once you look again, tell me.",
    ),
    "bye": (
        "Goodbye, and enjoy what you wear.",
        "Take care. Your looks will be here when you come back.",
        "See you. I hope the day goes well.",
    ),
    "who": (
        "I'm the stylist of this shop, a program and not a person: I find pieces in stock, put "
        "outfits together, draw them and say why. Tell me what the day needs.",
        "A program that knows this shop's clothes. I can search from words or a photo, build "
        "outfits within a budget and draw them for you.",
    ),
    "yes": ("Good. What shall I look for next?", "Lovely. Say what comes next."),
    "no": (
        "All right. Tell me what you would rather have.",
        "No problem. Say what is off and I'll look again.",
    ),
    "save": (
        "Saving and sharing sit beside each outfit: one press keeps the look and gives you a link.",
        "The save button at the outfit keeps it and makes a link that you can send to anyone.",
    ),
    "photo_how": (
        "Yes, please do: add the photo to your message and I'll look for pieces like it.",
        "Gladly. Put the photo beside your words and say which piece you mean.",
    ),
    "shop": (
        "Delivery, returns and orders are in the shop's own hands; its page tells you. Each card "
        "leads there.",
        "That I can't say: the shop's own page tells of orders, delivery and returns. Each card "
        "leads there.",
    ),
    "anew": (
        "A clean slate. What shall we dress?",
        "All forgotten; we start from nothing. What do you need?",
    ),
    "off_topic": (
        "That is outside my wardrobe, I'm afraid; clothes are what I can help with.",
        "I only know about clothes, so I'll leave that one; tell me what you would like to wear.",
        "I'll stay with what I'm here for, which is dressing you well.",
    ),
    "offensive": (
        "I'd rather keep this friendly; whenever you want help with clothes, I'm here.",
        "Let's be kind to each other; I'm glad to help with anything to wear.",
    ),
    "keep_what": (
        "Gladly. I can keep your sizes, the department, and colours or pieces you like or refuse.",
        "With pleasure. Tell me a size, or a colour or piece you like or refuse, and I'll keep it.",
    ),
    "nothing_shown": (
        "Nothing is on the table yet. What shall I look for?",
        "I have shown you nothing so far. What are you after?",
    ),
    "wares": (
        "Clothes, shoes and bags for women and men: dresses, shirts, knitwear, trousers and "
        "jeans, skirts, coats and jackets, shoes and boots, hats, scarves and belts. Name a piece "
        "or an occasion.",
        "For women and men there are tops and knitwear, dresses, trousers, skirts, coats, shoes "
        "and boots, bags and small things such as scarves and belts. What shall I bring out?",
    ),
    "fond": (
        "That is kind of you. Let's find you something you will love as well.",
        "You are sweet. Tell me what you would love to wear and I'll look.",
    ),
    "nothing_to_draw": (
        "There is no outfit to draw yet. Tell me what it is for and I'll put one together first.",
        "I need an outfit before I can draw it. What is the occasion?",
    ),
}
"""Answers that need no facts."""

LEADS: dict[str, tuple[str, ...]] = {
    "dress": (
        "Let me put something together{facts}.",
        "I'll see what goes together{facts}.",
        "Right, an outfit{facts}; let me lay a few pieces out.",
    ),
    "search": (
        "Let me look for {wanted}{facts}.",
        "I'll go along the rails for {wanted}{facts}.",
        "One moment while I look for {wanted}{facts}.",
    ),
    "around_photo": (
        "Let me see what goes with the piece in your photo{facts}.",
        "I'll build around what you showed me{facts}.",
    ),
    "photo": (
        "Let me see what comes close to your photo{facts}.",
        "I'll look for pieces like the one in your photo{facts}.",
    ),
    "cheaper": (
        "Let me look {limit}.",
        "Kinder to the purse, then; let me look {limit}.",
        "I'll see what there is {limit}.",
    ),
    "step": (
        "A step {step}, then; let me see.",
        "Let me find something {step}.",
        "I'll look for something {step}.",
    ),
    "swap": (
        "The {word} can go; let me find something else in that place.",
        "Let me change the {word} and leave the rest alone.",
        "Without the {word}, then; let me see what else works there.",
    ),
    "add": ("Let me add {a_word} to it.", "I'll find {a_word} to go with the rest."),
    "less": ("Let me take the {word} away.", "Without the {word}, then."),
    "keep": (
        "The {word} {stay}; let me see what else goes with {it}.",
        "I'll build it anew around the {word}.",
    ),
    "more": (
        "Let me look a little further along.",
        "One moment, I'll go further down the rails.",
        "I'll see what else there is.",
    ),
    "mixed": ("Let me bring those together.", "Those two in one outfit, then."),
    "back": ("Back to where we were.", "As before, then."),
    "others": (
        "Fair enough; let me find something different.",
        "I'll put those back and look again.",
    ),
    "like": (
        "Let me look for more in that spirit{facts}.",
        "I'll see what resembles it{facts}.",
    ),
    "draw": ("Let me lay it out for you.", "I'll draw it from the pieces themselves."),
    "weather": ("Let me check what it is like {where}.", "One look at the weather {where}."),
    "advice": ("Let me look into our style guide.", "I'll see what our style guide says."),
    "noted": ("Good to know.", "Thank you for telling me."),
}
"""First words of a turn that needs tools, said before they run."""

FIRST = (
    "I would start with the {title} at {price}",
    "My first choice is the {title} at {price}",
    "The one I would reach for is the {title} at {price}",
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
        "The {title} at {price} {is_} made of {cloth} instead.",
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
    "That is the {title}, {price}{details}.",
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
    "Glad you like the {title}. Tap its card to see it in the shop.",
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

NOTHING = "Nothing in the shop fits all of that at once."
LOOSEN = ("Which may I loosen?", "What could give a little?")
SHOW_IT = "Shall I show it?"
NO_MORE = (
    "That was all I have for this. Another colour, price or style, perhaps?",
    "You have seen all there is of {wanted}. Tell me what may change and I'll look again.",
)
NOT_FOR_KIDS = "I'm glad to help with anything for adults."
LOOSEN_ANY = (
    "Is there something else I may look for?",
    "Tell me what else would do and I'll look for that.",
)
NEAR = {
    r"swim|bikini|trunks": "For the beach I could look for shorts, linen shirts or a sun hat.",
    r"jewel|necklace|earring|bracelet|ring\b|watch": (
        "For a finishing touch there are belts, silk scarves and sunglasses."
    ),
    r"sock|tights|stocking": "For warm feet and legs there are boots, leggings and corduroys.",
    r"pyjama|pajama|nightie|robe|slippers": "For a day at home there are joggers and knits.",
    r"umbrella": "Against the rain there are raincoats and rain boots.",
}
"""A piece that many shops do not sell → what there is for the same end."""

ASK = (
    "Gladly{limits}. What is it for?",
    "Happy to help{limits}. What are you dressing for?",
    "Of course{limits}. What shall it be for?",
)
ASK_CHANGE = (
    "What would you change about it?",
    "Which way shall we go from here?",
)
CHANGES = ("Cheaper", "More casual", "More formal", "Show me more")
ASK_OPTIONS = ("Work", "An evening out", "A weekend outfit", "A wedding")

KEEPING = ("I'll keep to {facts} from now on.", "Noted: {facts}, now and next time.")
STILL_FITS = ("What you see already fits that.",)
WHENEVER = (
    "Tell me what you are looking for whenever you like.",
    "Say what we should look for with that in mind.",
)
GUIDE = (
    "{text} That is from “{title}” in our style guide.",
    "Our style guide, under “{title}”, says: {text}",
)
GUIDE_BESIDE = ("From “{title}” in our style guide: {text}",)
OFFER = (
    "I can put something together along those lines if you tell me your budget.",
    "Say the word and I'll find pieces that do just that.",
)
CARE = (
    "Ask away if it has another fabric or a stain of its own.",
    "If there is another piece to look after, ask me about that, too.",
)
NOT_IN_GUIDE = "Of {what} our guide says nothing of its own, but this holds."
NO_GUIDE = "Our style guide has nothing on that, so I'd rather not guess."

WEATHER_UNKNOWN = (
    "I don't know the weather in {place}; tell me the temperature and I'll fit it to that."
)
WEATHER_OFFER = (
    "Say what it is for and I'll dress you for that.",
    "Tell me the occasion and I'll dress you for it.",
)
SO_COLD = "so warm layers come first"
SO_COOL = "so something to layer makes sense"
SO_MILD = "so light layers will do"
SO_HOT = "so I'm after cool, light fabrics"
WITH_RAIN = ", and something for the wet"

AFTER_FAILURE = (
    "Tell me what may give and I'll look again.",
    "Change one thing about it and I'll try again.",
)
TRY_AGAIN = "Ask me once more and I'll try again."
LATE = "That took longer than it may."
MENDED = "I read “{typed}” as “{read}”."
ROUNDS_OVER = (
    "I did not get there this time. Tell me the one thing that matters most and I'll try again."
)
