"""What is asked for, by the shape of the sentence."""

import re
from dataclasses import dataclass

from stylist.local.understanding.answer import Ask

_PATTERNS: dict[str, str] = {
    Ask.OFFENSIVE:
        r"\b(?:fuck(?:ing|er|ed)? (?:you|off|u|this|yourself)|fuck you|bitch|cunt|whore|slut|wanker|"
        r"bastard|dickhead|asshole|arsehole|motherfucker|nigg\w+|faggot|retard(?:ed)?|twat|"
        r"kill yourself|kys|suck my|piss off|shut up|stupid (?:bot|machine|ai|robot|idiot)|you(?:'re| are) (?:an? )?(?:\w+ )?(?:idiot|moron|stupid|dumb|useless|pathetic|trash))\b|^fuck\b",
    "injection":
        r"\b(?:ignore|disregard|forget|override|bypass) (?:all |any |your |the |my |these |of |previous |prior )*"
        r"(?:instructions?|rules|prompts?|guidelines|programming|training)\b|\b(?:system|initial|hidden) prompt\b|"
        r"\bjailbreak|\bdeveloper mode\b|\bdo anything now\b|\bpretend (?:to be|you)|\bact as (?:a|an|if)\b|"
        r"\broleplay|\byou are now\b|\b(?:python|javascript|java|sql|html|c\+\+|rust) (?:function|code|script|program|"
        r"query|class)\b|\b(?:write|fix|debug)(?: me)?(?: a| an| the| my| some)? (?:poem|essay|story|code|script|program|song|"
        r"email|letter|joke|function|haiku|novel|cv|resume|homework)\b",
    Ask.OFFTOPIC: r"\b(?:president|election|prime minister|"
        r"politic\w*|republican|democrat|trump|biden|parliament|vote)\b|\b(?:bitcoin|crypto|stock market|"
        r"mortgage|loan|tax(?:es)?)\b|\b(?:capital of|population of|square root|solve|equation|calculate|translate)\b|"
        r"\b(?:headache|fever|medicine|antibiotics?|symptoms?|diagnos\w+|paracetamol|ibuprofen|depress\w+|suicid\w+|"
        r"pregnan(?:t|cy) test|rash|doctor say)\b|\b(?:recipe|cook|bake|lasagn[ae]|pizza|football (?:score|team)|who won|"
        r"world cup|homework|lottery|horoscope|tell me a joke|sing|movie|film recommend\w*|netflix|who is the|"
        r"how old is|meaning of life|hack(?:ing)?|bomb|weapon|gun|drugs|cocaine|what time is it|what's 2|what is \d)\b",
    Ask.RESET:
        r"\b(?:start (?:over|again|afresh|from scratch)|from scratch|new search|begin again|reset|clear (?:all|everything)|"
        r"forget (?:all that|everything|it all|what i said)|(?:something|anything|someting) (?:completely|totally|entirely) "
        r"(?:different|else|new)|let's start fresh|scrap that|wipe (?:it|that))\b",
    Ask.DRAW: r"\b(?:draw|sketch|illustrate|visuali[sz]e|(?:show|make|see|give|get)(?: me)? (?:\w+ ){0,3}(?:picture|drawing|"
        r"image|board|collage|moodboard|flat lay|photo)(?! of me))\b|\bwhat (?:does|would|will) (?:it|that|this|the outfit) look like\b|"
        r"\bpicture of (?:it|that|this|the (?:outfit|look))\b",
    Ask.SHARE: r"\b(?:share|link|send (?:it|this|that|them)(?: to)?|forward (?:it|this))\b",
    Ask.SHOP: r"\b(?:ship|shipping|deliver(?:y|ed|ies)?|refunds?|return (?:policy|it|this|them|something)|returns|exchange policy|my order|track(?:ing)? (?:my|number)|"
        r"opening hours|store locat\w+|customer service|discount code|voucher|gift card|pay with|payment|klarna|paypal|checkout)\b",
    Ask.LIKE: r"\b(?:love|like|adore|want|take|prefer|fan of) (?:it|this|that|them|these|those|the (?:first|second|third|last|1st|2nd|3rd)(?: \w+)?)\b"
        r"(?<!n't love it)|\bi(?:'ll| will) take\b|\b(?:it's|that's|they're|looks?) (?:perfect|lovely|great|beautiful|gorgeous|nice|stunning|amazing)\b|"
        r"^(?:perfect|love it|gorgeous|beautiful|stunning)\b",
    Ask.DISLIKE: r"\b(?:hate|dislike|don't (?:really )?(?:like|love|want)|do not like|not a fan of|not keen on|can't stand) "
        r"(?:it|this|that|them|these|those|any of|the (?:first|second|third|last|1st|2nd|3rd))\b|\bnot (?:for me|my (?:style|thing|taste|cup of tea))\b|"
        r"^(?:ugly|awful|yuck|ew+|hideous|terrible|meh|ugh)\b|\b(?:it's|that's|they're|this is|these are|what an?) (?:ugly|awful|crap|shit|rubbish|hideous|horrible|terrible)\b",
    Ask.SAVE: r"\b(?:save|bookmark|add (?:it|this|that) to (?:my )?(?:favou?rites|wishlist|wish list)|store (?:it|this)|"
        r"keep (?:it|this|that|this one|that one) for later|put (?:it|this) aside)\b",
    Ask.KEEP: r"\b(?:keep|stick with|stay with|hold on to|leave the \w+ (?:as|in))\b(?! (?:me|it (?:under|below|to|simple|casual|cheap)|warm|"
        r"dry|cool|my|out|in mind|under|below|you|us))",
    Ask.SWAP: r"\b(?:swap|change|replace|switch|exchange|substitute|trade)\b(?! (?:my mind|of|topic|into))|"
        r"\b(?:different|other|another pair of|another) (?!(?:one|ones|than|option|options|colou?rs?|outfits?|looks?|idea|ideas|people|day|thing|things|"
        r"suggestion|suggestions|please|occasions?)\b)[a-z]{3,}|\bnot (?:these|those|this|that|the)(?: \w+)? (?!one\b)[a-z]{3,}|"
        r"\bdon't (?:like|want|love) (?:these|those|this|that|the)(?: \w+)? [a-z]{3,}|\binstead of (?:the |these |those |those |that )?[a-z]{3,}|"
        r"\b(?:hate|dislike) (?:these|those|this|that|the) [a-z]{3,}",
    Ask.DETAIL: r"\b(?:how much (?:is|are|does|do|for)|what(?:'s| is|'re| are) (?:the price|it made|that made|this made|they made|the material|the fabric)|what (?:is|are) \w+ made of|"
        r"in stock|available|do(?:es)? (?:it|this|that|these|those|they|the \w+) (?:also )?(?:come in|have pockets|stretch|shrink|run)|what sizes|what (?:other )?colou?rs (?:does|do|are)|"
        r"do you have (?:it|this|that|these|those|them) in|(?:can|is) (?:it|this|that) (?:be )?(?:machine[- ])?wash\w*|how (?:does|do) (?:it|they|this|these) fit)\b",
    Ask.MORE: r"\b(?:the other (?:one|ones|two|three)|show (?:me )?(?:some |a few )?(?:more|others|another)|more (?:options|please|like|of|ideas|choices|suggestions)|"
        r"anything else|something else|another (?:one|option|outfit|look|idea|suggestion)|what else|next(?: one| ones)?$|other (?:options|ones|ideas|"
        r"outfits|looks|suggestions)|others|different (?:one|ones|options|outfits?|looks?)|got more|any more|try again|see more|keep going|"
        r"alternatives?|few more)\b|^more(?: please)?[ .!]*$|^next[ .!]*$|^again[ .!]*$",
    Ask.THANKS: r"\b(?:thanks|thank you|cheers|much appreciated|appreciate it|you're (?:the best|great|a star|amazing)|lifesaver)\b",
    Ask.GOODBYE: r"\b(?:bye|goodbye|good bye|see (?:you|ya)(?: later| soon)?|ciao|farewell|good night|that's all(?: for now)?|i'm done|ttyl|take care)\b",
    Ask.WHO: r"\b(?:who are you|what are you|what(?:'s| is| are) (?:your|you) (?:name|called)|are you (?:a |an )?(?:bot|robot|human|real|person|ai|machine|"
        r"chatgpt|gpt|real person|computer)|what can you do|what do you do|how (?:do|does) (?:you|this) work|who (?:made|built) you|your name|"
        r"how can you help|what is this(?: site| app| thing)?$|is this (?:a )?(?:bot|human|person))\b",
    Ask.GREET: r"^(?:hi+|hey+|hello+|hiya|heya|yo|howdy|good (?:morning|afternoon|evening|day)|greetings|sup|hola|g'day|what's up|whats up|"
        r"alright|ello)\b",
    Ask.WEATHER: r"\b(?:weather|forecast)\b.*\b(?:like|in|for|be|tomorrow|today|there|now|be)\b|\bwhat's the weather|\bwill it (?:be )?(?:rain|snow|cold|hot|warm|"
        r"wet|sunny|dry|windy)|\bhow (?:cold|hot|warm|wet|rainy|sunny|windy) (?:is|does|will|would|are|do)\b|\bis it (?:going to|cold|hot|warm|raining|snowing|gonna)|"
        r"\bwhat(?:'s| is) the temperature|\bdo i need an umbrella|\bhow'?s the weather",
    Ask.OUTFIT: r"\b(?:outfits?|dress me|style me|(?:whole|complete|full|entire|new|another|nice|great|different) looks?|head to toe|head-to-toe|what (?:should|shall|do|can|would|could|to|am) "
        r"(?:i |we |one |you )?(?:suggest )?(?:to |be )?(?:wear|put on|supposed to wear)|what to wear|wear to|capsule|pack(?:ing)?(?: list)?|wardrobe|get dressed|put together|"
        r"dressed for|(?:to|i|we|should|get me) dress for|a look\b(?! at)|looks? for|nothing to wear|kit me out|outfit me|ensemble|get up|lost with clothes|surprise me|whatever you (?:think|like|say)|you (?:choose|decide|pick)|help me (?:get )?dress|to look sharp|"
        r"what (?:works|would work)|clothes for)\b",
    Ask.ADVICE: r"\bwhat size (?:am i|should i|do i|would i)\b|\bwhat colou?rs? (?:suits?|would suit|looks? good|goes?|should i)\b|^(?:so |and |but |ok |hi |hello |hey |please |also )?,? ?(?:(?:how (?:do|should|can|to|would|often|long|many)|what does|what do (?:you|people) (?:think|mean)|what(?:'s| is| are) (?:the |a |an )?"
        r"(?!(?:cheap\w*|new\b|in stock|available|best|your|weather|temperature|warmest)\b)|what (?:goes|colou?rs?|shoes go|can i wear with|kind of \w+ goes|would go|matches|is)|which (?:colou?rs?|shoes) (?:go|goes|match|suit)|can i (?:wear|mix|pair|combine|"
        r"wash|iron|put|tumble)|could i (?:wear|mix|pair)|should i (?:wear|tuck|wash|iron|button|size|match|go|buy|get)|is it (?:ok|okay|fine|acceptable|true|rude|appropriate|weird|bad)|are (?:jeans|sneakers|trainers|shorts|\w+) "
        r"(?:ok|okay|fine|acceptable|allowed|appropriate|in style|still|too)|do(?:es)? (?:these|this|those|they|it|that|the|\w+ and|\w+ go|\w+ with|\w+ (?:match|suit|shrink|stretch|crease|run))|why|when (?:should|do|can)|what's the difference|"
        r"tell me (?:about|how|what)|explain|will (?:it|this|they|these) (?:shrink|stretch|fit|fade)|would (?:that|this|it|these|those|they) (?:work|suit|be|look|go|fit)|am i|is (?:navy|black|brown|linen|wool|cotton|denim|cashmere|leather|silk|suede|polyester) )\b)",
    Ask.REMEMBER: r"\b(?:remember|keep in mind|note that|for (?:next time|future reference|the future|your records)|don't forget|make a note|just so you know|fyi|bear in mind)\b",
}  # fmt: skip
_COMPILED = {ask: re.compile(pattern) for ask, pattern in _PATTERNS.items()}
_YES = re.compile(
    r"^(?:yes|yeah|yep|yup|ya|sure|ok|okay|k|kk|fine|perfect|great|sounds (?:good|great|perfect)|go (?:on|ahead|for it)|do it|absolutely|"
    r"definitely|of course|no problem|no worries|please do|why not|yes please|alright|right|correct|exactly|love it|that works|cool|nice|amazing|👍|i do|good idea|"
    r"lovely|that one|looks good|yess+|deal|let's do (?:it|that)|by all means|certainly|awesome)\b"
)
_NO = re.compile(
    r"^(?:no(?! (?:more|less) than)|nope|nah|nay|not really|no thanks|no thank you|don't|rather not|not now|never ?mind|not interested|no way|👎|neither|none(?: of (?:these|those|them))?|i don't)\b"
)
_DURABLE = re.compile(
    r"\b(?:i'm|i am|i) (?:a |an |usually |normally |always |really |also |very )*(?:size|sizes|xs|s|m|l|xl|xxl|small|medium|large|allergic|vegan|uk|us|eu|\d\d?(?! ?(?:years|yrs|yo))|wears? (?:a |an )?(?:size|xs|s|m|l|xl|\d)|take (?:a |an )?(?:size|xs|s|m|l|xl|\d))\b|"
    r"\bi (?:really |absolutely |just |always |totally )*(?:hate(?! (?:it|this|that|them|these|those)\b)|never wear|don't wear|do not wear|can't wear|can't stand|dislike|don't do|don't like(?! (?:it|this|that|them|these|those|the)\b)|loathe|detest|love(?! (?:it|this|that|them|these|those|the)\b)|adore|never|only wear|only ever wear|don't (?:ever )?wear)\b|"
    r"\bmy (?:shoe )?(?:size|waist|favou?rite colou?r|colou?rs?)(?: is| are|:)|\bi have (?:an )?allergy|\b(?:doesn't|don't|never) suits? me\b|"
    r"\bi (?:look|feel) (?:ill|awful|terrible|bad|dead|washed out) in\b|\bmakes? me itch"
)
_LOVED = re.compile(
    r"\b(?:i (?:really |just |absolutely )?(?:love|adore)|my favou?rite colou?rs? (?:is|are)|i only (?:ever )?wear|i always wear)\b([^.;!?]{0,60})"
)
_REQUEST = re.compile(
    r"\b(?:need|want|looking for|look for|searching|find|show|get me|give me|i'd like|i would like|i'd love|do you (?:have|sell|stock)|have you got|got any|got anything|any (?:nice|good)|"
    r"something|anything|recommend|suggest|buy|shop(?:ping)? for|help|fancy|after|hunting for|gifts?|presents?)\b"
)


@dataclass(frozen=True)
class Sentence:
    """One sentence of lower-case words, at text[start:end]."""

    start: int
    end: int
    text: str


def sentences(text: str) -> list[Sentence]:
    """The text cut after '.', '!' and '?', not within a number."""
    found = [Sentence(m.start(), m.end(), m[0].strip())
             for m in re.finditer(r"(?:[^.!?]|\.(?=\d))+[.!?]*", text)]  # fmt: skip
    return [one for one in found if re.search(r"\w", one.text)]


def says(ask: str, text: str) -> bool:
    """Whether lower-case words have the shape of asking this."""
    return bool(_COMPILED[ask].search(text))


def is_other_work(text: str) -> bool:
    """Whether they ask for what no stylist does: a poem, code, other rules to follow."""
    return says("injection", text)


def is_yes(text: str) -> bool:
    """Whether they begin by agreeing."""
    return bool(_YES.match(text))


def is_no(text: str) -> bool:
    """Whether they begin by declining."""
    return bool(_NO.match(text))


def is_durable(text: str) -> bool:
    """Whether they say something of the shopper that holds beyond today."""
    return bool(_DURABLE.search(text)) or says(Ask.REMEMBER, text)


def is_request(text: str) -> bool:
    """Whether they ask to be shown something."""
    return bool(_REQUEST.search(text))


def loved(text: str) -> str:
    """The words that follow 'I love'; '' without."""
    return " ".join(found[1] for found in _LOVED.finditer(text))
