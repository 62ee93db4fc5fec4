"""The shapes of what is asked: regular expressions over lower-case words. Data only."""

import re

from stylist.local.understanding.answer import Ask

SHAPES: dict[str, str] = {
    Ask.OFFENSIVE:
        r"\b(?:fuck(?:ing|er|ed)? (?:you|off|u|this|yourself)|fuck you|bitch|cunt|whore|slut|"
        r"wanker|"
        r"bastard|dickhead|asshole|arsehole|motherfucker|nigg\w+|faggot|retard(?:ed)?|twat|"
        r"kill yourself|kys|suck my|piss off|shut up|stupid (?:bot|machine|ai|robot|idiot)|"
        r"you(?:'re| are) (?:an? )?(?:\w+ )?(?:idiot|moron|stupid|dumb|useless|pathetic|"
        r"trash))\b|^fuck\b",
    "injection":
        r"\b(?:ignore|disregard|forget|override|bypass) (?:all |any |your |the |my |these |of |"
        r"previous |prior )*"
        r"(?:instructions?|rules|prompts?|guidelines|programming|training)\b|\b(?:system|initial|"
        r"hidden) prompt\b|"
        r"\bjailbreak|\bdeveloper mode\b|\bdo anything now\b|\bpretend (?:to be|you)|"
        r"\bact as (?:a|an|if)\b|"
        r"\broleplay|\byou are now\b|\b(?:python|javascript|java|sql|html|c\+\+|"
        r"rust) (?:function|code|script|program|"
        r"query|class)\b|\b(?:write|fix|debug)(?: me)?(?: a| an| the| my| some)? (?:poem|essay|"
        r"story|code|script|program|song|"
        r"email|letter|joke|function|haiku|novel|cv|resume|homework)\b",
    Ask.OFFTOPIC: r"\b(?:president|election|prime minister|"
        r"politic\w*|republican|democrat|trump|biden|parliament|vote)\b|\b(?:bitcoin|crypto|"
        r"stock market|"
        r"mortgage|loan|tax(?:es)?)\b|\b(?:capital of|population of|square root|solve|equation|"
        r"calculate|translate)\b|"
        r"\b(?:headache|fever|medicine|antibiotics?|symptoms?|diagnos\w+|paracetamol|ibuprofen|"
        r"depress\w+|suicid\w+|"
        r"pregnan(?:t|cy) test|rash|doctor say)\b|\b(?:recipe|cook|bake|lasagn[ae]|pizza|"
        r"football (?:score|team)|who won|"
        r"world cup|homework|lottery|horoscope|tell me a joke|sing|movie|film recommend\w*|"
        r"netflix|who is the|"
        r"how old is|meaning of life|hack(?:ing)?|bomb|weapon|gun|drugs|cocaine|what time is it|"
        r"what's 2|what is \d)\b",
    Ask.RESET:
        r"\b(?:start (?:over|again|afresh|from scratch)|from scratch|new search|begin again|"
        r"reset|clear (?:all|everything)|"
        r"forget (?:all that|everything|it all|what i said)|(?:something|anything|"
        r"someting) (?:completely|totally|entirely) "
        r"(?:different|else|new)|let's start fresh|scrap that|wipe (?:it|that))\b",
    Ask.DRAW: r"\b(?:draw|sketch|illustrate|visuali[sz]e|(?:show|make|see|give|"
        r"get)(?: me)? (?:\w+ ){0,3}(?:picture|drawing|"
        r"image|board|collage|moodboard|flat lay|photo)(?! of me))\b|\bwhat (?:does|would|"
        r"will) (?:it|that|this|the outfit) look like\b|"
        r"\bpicture of (?:it|that|this|the (?:outfit|look))\b",
    Ask.SHARE: r"\b(?:share|link|send (?:it|this|that|them)(?: to)?|forward (?:it|this))\b",
    Ask.SHOP: r"\b(?:ship|shipping|deliver(?:y|ed|ies)?|refunds?|return (?:policy|it|this|them|"
        r"something)|returns|exchange policy|my order|track(?:ing)? (?:my|number)|"
        r"opening hours|where (?:can|do) i (?:buy|get|order) (?:this|it|these|that|them)|"
        r"how (?:do|can) i (?:order|buy|pay|check ?out)|"
        r"store locat\w+|customer service|discount code|voucher|gift card|pay with|"
        r"payment|klarna|paypal|checkout)\b",
    Ask.LIKE: r"\b(?:love|like|adore|want|take|prefer|fan of) (?:it|this|that|them|these|those|"
        r"the (?:first|second|third|last|1st|2nd|3rd)(?: \w+)?)\b"
        r"(?<!n't love it)|\bi(?:'ll| will) take\b|\b(?:it's|that's|they're|looks?) (?:perfect|"
        r"lovely|great|beautiful|gorgeous|nice|stunning|amazing)\b|"
        r"^(?:perfect|love it|gorgeous|beautiful|stunning)\b",
    Ask.DISLIKE: r"\b(?:hate|dislike|don't (?:really )?(?:like|love|want)|do not like|"
        r"not a fan of|not keen on|can't stand) "
        r"(?:it|this|that|them|these|those|any of|the (?:first|second|third|last|1st|2nd|3rd))\b|"
        r"\bnot (?:for me|my (?:style|thing|taste|cup of tea))\b|"
        r"^(?:ugly|awful|yuck|ew+|hideous|terrible|meh|ugh)\b|\b(?:it's|that's|they're|this is|"
        r"these are|what an?) (?:ugly|awful|crap|shit|rubbish|hideous|horrible|terrible)\b",
    Ask.SAVE: r"\b(?:save|bookmark|add (?:it|this|that) to (?:my )?(?:favou?rites|wishlist|"
        r"wish list)|store (?:it|this)|"
        r"keep (?:it|this|that|this one|that one) for later|put (?:it|this) aside)\b",
    Ask.KEEP: r"\b(?:keep|stick with|stay with|hold on to|leave the \w+ (?:as|in))\b(?! (?:me|"
        r"it (?:under|below|to|simple|casual|cheap)|warm|"
        r"dry|cool|my|out|in mind|under|below|you|us))",
    Ask.SWAP: r"\b(?:swap|change|replace|switch|exchange|substitute|trade)\b(?! (?:my mind|of|"
        r"topic|into))|"
        r"\b(?:different|other|another pair of|another) (?!(?:one|ones|than|option|options|"
        r"colou?rs?|outfits?|looks?|idea|ideas|people|day|thing|things|"
        r"suggestion|suggestions|please|occasions?)\b)[a-z]{3,}|\bnot (?:these|those|this|that|"
        r"the)(?: \w+)? (?!one\b)[a-z]{3,}|"
        r"\bdon't (?:like|want|love) (?:these|those|this|that|the)(?: \w+)? [a-z]{3,}|"
        r"\binstead of (?:the |these |those |those |that )?[a-z]{3,}|"
        r"\b(?:hate|dislike) (?:these|those|this|that|the) [a-z]{3,}",
    Ask.DETAIL: r"\bwhat(?:'?s| is| are) (?:[\w-]+ ){1,4}made (?:of|from|out of)\b|"
        r"^(?:and |so |ok |but )?which (?:one|ones|of (?:these|those|them|the))\b|"
        r"\bwhat colou?rs? (?:is|are) (?:the|it|they|this|that|these|those)\b|"
        r"\bhow much (?:altogether|in total|total|together|is|would)|"
        r"\bwhat (?:does|do|would|will) (?:[\w-]+ ){1,4}(?:come to|cost|add up to)\b|"
        r"\b(?:how much (?:is|are|does|do|for)|what(?:'s| is) the total|total cost|"
        r"what(?:'s| is|'re| are) (?:the price|"
        r"it made|that made|this made|they made|the material|the fabric)|what (?:is|"
        r"are) \w+ made of|"
        r"in stock|available|do(?:es)? (?:it|this|that|these|those|they|"
        r"the \w+) (?:also )?(?:come in|have pockets|stretch|shrink|run)|what sizes|"
        r"what (?:other )?colou?rs (?:does|do|are)|"
        r"do you have (?:it|this|that|these|those|them) in|(?:can|is) (?:it|this|"
        r"that) (?:be )?(?:machine[- ])?wash\w*|how (?:does|do) (?:it|they|this|these) fit)\b",
    Ask.MORE: r"\b(?:the other (?:one|ones|two|three)|show (?:me )?(?:some |a few )?(?:more|"
        r"others|another)|more (?:options|please|like(?! (?:-?\d|it'?s))|of|ideas|choices|"
        r"suggestions)|"
        r"anything else|something else|another (?:one|option|outfit|look|idea|suggestion)|"
        r"what else|next(?: one| ones)?$|other (?:options|ones|ideas|"
        r"outfits|looks|suggestions)|others|different (?:one|ones|options|outfits?|looks?)|"
        r"got more|any more|try again|see more|keep going|"
        r"alternatives?|few more)\b|^more(?: please)?[ .!]*$|^next[ .!]*$|^again[ .!]*$",
    Ask.THANKS: r"\b(?:(?:i )?(?:love|adore) (?:you|u)\b|thanks|thank you|cheers|"
        r"much appreciated|appreciate it|you're (?:the best|"
        r"great|a star|amazing)|lifesaver)\b",
    Ask.GOODBYE: r"\b(?:bye|goodbye|good bye|see (?:you|ya)(?: later| soon)?|ciao|farewell|"
        r"good night|that's all(?: for now)?|i'm done|ttyl|take care)\b",
    Ask.WHO: r"\b(?:how (?:old|tall|big|smart|clever|heavy) are you|are you (?:married|single|"
        r"gay|happy|alive|there|sure)|do you (?:sleep|eat|dream|have (?:feelings|a name))|"
        r"what (?:do|can|did) you (?:sell|offer|stock|carry|have(?! in\b))|what(?:'s| is) (?:in|"
        r"on) "
        r"(?:the |your )?(?:shop|store|offer|range)|what (?:kind|sort|type)s? of (?:things|stuff|"
        r"clothes|clothing|items|products) (?:do you|are there|can you)|who are you|what are you|"
        r"what(?:'s| is| are) (?:your|you) (?:name|called)|"
        r"are you (?:a |an )?(?:bot|robot|human|real|person|ai|machine|"
        r"chatgpt|gpt|real person|computer)|what can you do|what do you do|how (?:do|"
        r"does) (?:you|it|(?:this|that|the)(?: \w+)?) work\b(?! (?:with|for|on|in|"
        r"as)\b)|who (?:made|built) you|your name|"
        r"how can you help|what is this(?: site| app| thing)?$|is this (?:a )?(?:bot|human|"
        r"person))\b",
    Ask.GREET: r"^(?:hi+|hey+|hello+|hiya|heya|yo|howdy|good (?:morning|afternoon|evening|day)|"
        r"greetings|sup|hola|g'day|what's up|whats up|"
        r"ello)\b|^alright(?: mate)?[ ?!.]*$",
    Ask.WEATHER: r"\b(?:weather|forecast)\b.*\b(?:like|in|for|be|tomorrow|today|there|now|be)\b|"
        r"\bwhat's the weather|\bwill it (?:be )?(?:rain|snow|cold|hot|warm|"
        r"wet|sunny|dry|windy)|\bhow (?:cold|hot|warm|wet|rainy|sunny|windy) (?:is|does|will|"
        r"would|are|do)\b|\bis it (?:going to|cold|hot|warm|raining|snowing|gonna)|"
        r"\bwhat(?:'s| is) the temperature|\bdo i need an umbrella|\bhow'?s the weather",
    Ask.OUTFIT: r"\b(?:outfits?|dress me|style me|(?:whole|complete|full|entire|new|another|nice|"
        r"great|different) looks?|head to toe|head-to-toe|what (?:should|shall|do|can|would|"
        r"could|to|am) "
        r"(?:i |we |one |you )?(?:suggest )?(?:to |be )?(?:wear|put on|supposed to wear)|"
        r"what to wear|wear to|capsule|pack(?:ing)?(?: list)?|wardrobe|get dressed|put together|"
        r"put (?:[a-z]+ ){1,4}together|dressed for|"
        r"(?:need|want|buy|get|find) (?:everything|the lot|the whole lot|all of it)\b|"
        r"everything (?:for|from|i need)|(?:to|i|we|should|get me) dress for|a look\b(?! at)|"
        r"looks? for|"
        r"nothing to wear|kit me out|outfit me|ensemble|get up|lost with clothes|surprise me|"
        r"whatever you (?:think|like|say)|you (?:choose|decide|pick)|help me (?:get )?dress|"
        r"to look sharp|"
        r"what (?:works|would work)|clothes for)\b",
    Ask.ADVICE: r"^which is [^?;]{3,60} or \w+ ?\w*\?|"
        r"\bwhat size (?:am i|should i|do i|would i)\b|\bwhat colou?rs? (?:suits?|"
        r"would suit|looks? good|goes?|should i)\b|^(?:so |and |but |ok |hi |hello |hey |please |"
        r"also )?,? ?(?:(?:how (?:do|should|can|to|would|often|long|many)|what does|"
        r"what do (?:you|people) (?:think|mean)|what(?:'s| is| are) (?!"
        r"(?:the |a |an )?(?:cheap\w*|new\b|in stock|available|your|weather|temperature|warmest|"
        r"dearest|(?:most|least) expensive|nicest)\b)|"
        r"what (?:goes|colou?rs?|shoes go|can i wear with|kind of \w+ goes|would go|matches|is)|"
        r"which (?:colou?rs?|shoes) (?:go|goes|match|suit)|can i (?:wear|mix|pair|combine|"
        r"wash|iron|put|tumble)|could i (?:wear|mix|pair)|should i (?:wear|tuck|wash|iron|button|"
        r"size|match|go|buy|get)|is it (?:ok|okay|fine|acceptable|true|rude|appropriate|weird|"
        r"bad)|are (?:jeans|sneakers|trainers|shorts|\w+) "
        r"(?:ok|okay|fine|acceptable|allowed|appropriate|in style|still|too)|do(?:es)? (?:these|"
        r"this|those|they|it|that|the|\w+ and|\w+ go|\w+ with|\w+ (?:match|suit|shrink|stretch|"
        r"crease|run))|why|when (?:should|do|can)|what's the difference|"
        r"tell me (?:about|how|what)|explain|will (?:it|this|they|these) (?:shrink|stretch|fit|"
        r"fade)|would (?:that|this|it|these|those|they) (?:work|suit|be|look|go|fit)|am i|"
        r"is (?:navy|black|brown|linen|wool|cotton|denim|cashmere|leather|silk|suede|"
        r"polyester) )\b)",
    Ask.REMEMBER: r"\b(?:remember|keep in mind|note that|for (?:next time|future reference|"
        r"the future|your records)|don't forget|make a note|just so you know|fyi|bear in mind)\b",
}  # fmt: skip

FASHION = re.compile(
    r"\b(?:wear|wearing|clothes|clothing|outfit|dress|dressed|style|stylist|fashion|look|looks|"
    r"colou?rs?|fit|fits|fabric|match|matches|goes with|go with|"
    r"wash|iron|size|sizes|sizing|tuck|hem|tailor|wardrobe|suits? me|dress code|black tie|"
    r"smart casual|trend\w*|body shape|pear shape|season|shop|shopping|items?|pieces?|options|"
    r"results?|prices?|pricey|buy|costs?|stock|skin|tall|petite|curvy|body|waist|hips|shoulders|"
    r"legs|"
    r"stain\w*|shrink|creases?|wrinkles?|pilling|laundry|dry clean\w*|moths|fold|store|"
    r"proportions?|hemline|sleeves?)\b"
)  # fmt: skip
"""Words of clothes and of a shop, in which no field of a wish is said."""
