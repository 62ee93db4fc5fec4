"""The stylist's ways of saying things, as data. {words} in braces are filled with facts."""

from stylist.local.planner.solace import SOLACE

SAID: dict[str, tuple[str, ...]] = {
    **SOLACE,
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
    "services": (
        "That I can't offer: I only know what hangs here, ready to wear. Shall I look there?",
        "Nothing is made or altered here that I know of; ask the shop itself. What it has ready to "
        "wear I'll gladly show you.",
    ),
    "puzzled": (
        "I could not make that out. Name a piece, an occasion, a colour or a budget, such as "
        "“a navy dress under 90”: what are you looking for?",
        "That one went past me. Try a few words, “an outfit for work” or “black boots in 39”: "
        "what may I find for you?",
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
    "pet": (
        "I only dress people, I'm afraid; there is nothing here for animals.",
        "That would be a lovely thing to look for, but this shop has clothes for people alone.",
    ),
    "offensive": (
        "I'd rather keep this friendly; whenever you want help with clothes, I'm here.",
        "Let's be kind to each other; I'm glad to help with anything to wear.",
        "We needn't talk like that; say what you would like to wear and we go on from there.",
    ),
    "gift": (
        "A present, lovely. Roughly what may it cost, and is it for cold days or warm ones?",
        "Gladly. What may it cost, and does it go out into the cold or the sun? Either will do to "
        "begin with; what do you think?",
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

NOTHING = "Nothing in the shop fits all of that at once."
LOOSEN = ("Which may I loosen?", "What could give a little?")
LACKING = (
    "This shop has no {what}: it sells clothes, shoes, bags and accessories. Is there something "
    "to wear I may look for?",
    "I have no {what}, I'm afraid, only clothes, shoes, bags and accessories. What may I "
    "find for you to wear?",
)
ABOVE = "Nothing of this kind keeps to the {limit} you named before, so these cost more."
NOT_CHEAPER = "Like that there is nothing cheaper than before, so here is what comes nearest."
ABOVE_TOTAL = "Nothing in {colors} comes to {limit} altogether, so this costs more."
NONE_HERE = "This shop has no {what}."
NO_RANGE = "There is no {cut} range here; the sizes in stock stand on each card."
UNKNOWN_CUT = "Which of them are {cut} I can't tell from here; the pictures do."
SHOW_IT = "Shall I show you that?"
ANEW = "Nothing else goes there with the rest, so I have put it together anew."
ALONE = "A whole outfit within these limits is not to be had, so here is {wanted} by itself."
NO_OUTFIT = "A whole outfit {limit} a piece is not to be had, but these can be."
NO_MORE = (
    "That was all I have for this. Another colour, price or style, perhaps?",
    "Now you have seen all of them. Tell me what may change and I'll look again.",
)
NO_CHEAPER = "Nothing of the kind costs less than {price} here, I'm afraid."
NO_KIDS = "I find nothing for children here that would do."
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
STANDS_IN = "For the {name} I took one of ours; your own does just as well."
"""Said of outfits around a piece that the shopper has or asked about."""
