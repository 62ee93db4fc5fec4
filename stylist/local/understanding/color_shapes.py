"""The shapes of questions of colours, where each colour is 'C0' and each piece 'P1'."""

import re

_OPENS = (
    r"(?:(?:so|and|but|ok|okay|hi|hello|hey|please|also|well|oh|quick question|quick q|question|"
    r"by the way|btw|just (?:a question|curious|wondering)|out of interest|in general|generally|"
    r"i(?:'m| am| was)? (?:just )?wonder(?:ing)?(?: if)?|"
    r"(?:can|could) you (?:please )?tell me|tell me|do you think|would you say|any idea|"
    r"do you know|not sure|i'm not sure|is it true that|help me out)\b[ ,:;!.-]*){0,4}"
)
_HEAD = (r"(?:(?:an?|the|my|your|his|her|our|some|these|those|this|that|pairs?|of|dark|light|"
         r"bright|"
         r"pale|deep|colou?r|shades?|wearing|with|something|anything|things|clothes|bits|in|"
         r"different) )*")  # fmt: skip
_STOP = (r"with|and|or|to|go|goes|going|look|looks|match|matches|matching|for|in|on|work|works|"
         r"pair|pairs|clash|clashes|suit|suits|together|fit|fits|complement|complements|mix|ok|"
         r"okay|fine|be|is|are|do|does|well|best|really|ever|not|both")  # fmt: skip
_OTHER = rf"(?: (?!(?:{_STOP})\b)[a-z'-]+){{0,2}}?"
_THING = rf"{_HEAD}C\d+(?:{_OTHER} P\d+|(?: colou?r(?:ed)?| shades?| tones?))?"
_BARE = rf"{_HEAD}C\d+(?: colou?r(?:ed)?| shades?| tones?)?(?! ?P\d)"
_IT = r"(?:it|that|this|them|those|these)"
OF_IT = re.compile(_IT)
_SHOWN = (
    r"(?:(?:it|this|that|they|them)(?! [CP]\d)|"
    r"(?:the|this|that|these|those) (?:first|second|third|fourth|fifth|last|\d)"
    r"(?: (?:one|pair|P\d+))?|number \d|(?:the|this|that|these|those) (?:[a-z-]+ )?P\d+)"
)
_EITHER = rf"(?:{_THING}|{_SHOWN})"
POINTED = re.compile(_SHOWN)
"""'The first one', 'that skirt': one that was shown."""
_GO = (r"(?:go(?:es)?|going|works?|match(?:es)?|pairs?|suits?|complements?|clash(?:es)?|fits?|"
       r"combines?|mix(?:es)?|blends?|sits?|gets? on|gets? along|harmoni[sz]es?|"
       r"looks? (?:good|nice|great|ok|okay|fine|right|best|bad|weird|odd|wrong|silly|"
       r"awful))")  # fmt: skip
_WEAR = (r"(?:wear(?:ing)?|put(?:ting)?|pair(?:ing)?|match(?:ing)?|combin(?:e|ing)|mix(?:ing)?|"
         r"team(?:ing)?|styl(?:e|ing))")  # fmt: skip
_HOW = (r"(?: (?:well|nicely|best|really|together|okay|ok|fine|at all|badly|still|also|actually|"
        r"even|ever|up|too))*")  # fmt: skip
_WITH = r"(?: (?:with|to|against|alongside|beside|next to))?"
_FINE = (r"(?:ok(?:ay)?|fine|good|nice|bad|weird|odd|wrong|acceptable|allowed|all right|alright|"
         r"appropriate|a (?:good|bad|nice|great|weird|odd)|too|a (?:match|clash|no-?no|mistake|"
         r"faux pas|crime|sin)|awful|silly|tacky|forbidden|taboo|in style|together|stylish|"
         r"compatible)")  # fmt: skip
_MODAL = r"(?:can|could|may|might|should|shall|would|will|do|does|did|must)"
_WHO = r"(?: (?:i|you|we|one|people|he|she|they|someone|anyone|men|women))"
_COLOURS = (r"(?:colou?rs?(?: (?:combinations?|combos?|schemes?|palettes?|pairings?))?|shades?|"
            r"hues?|colou?red)")  # fmt: skip
_ENDS = r"(?=\W*$|[,;:] ?|\?| (?:or|for|at|in|please|then|so|is|and still|without|to)\b)"

VERDICTS = tuple(map(re.compile, (
    # "does navy go with black?", "would a burgundy scarf go with a camel coat?"
    rf"\b{_MODAL}(?:n't)?(?: not)? (?P<one>{_EITHER}){_HOW} {_GO}{_HOW}{_WITH} (?P<two>{_EITHER})",
    # "do you think purple goes with green?"
    rf"\b(?:do you think|would you say|(?:know|wondering|wonder|ask|tell me|sure) (?:if|whether)) "
    rf"(?P<one>{_THING}){_HOW}(?: would| will| could| can)? {_GO}{_HOW}{_WITH} (?P<two>{_THING})",
    # "do red and pink clash?", "does navy and black go together?"
    rf"\b{_MODAL}(?:n't)? (?P<one>{_THING})(?:,? (?:and|with|plus|or)|&|"
    rf" &) (?P<two>{_THING}){_HOW}"
    rf" (?:{_GO}|work){_HOW}{_ENDS}",
    # "can I wear brown shoes with a grey suit?", "is it ok to wear navy with black?"
    rf"(?:^{_OPENS}{_MODAL}{_WHO}(?: \w+)? {_WEAR}|\b(?:is|isn't|would) (?:it|that)(?: \w+)? "
    rf"{_FINE}(?: \w+){{0,2}} (?:to|if (?:i|you)) {_WEAR}|\b(?:is|how about|what about|"
    rf"thoughts on|"
    rf"opinions? on) {_WEAR}) (?P<one>{_EITHER}) (?:with|to|against|alongside|under|over) "
    rf"(?P<two>{_EITHER})",
    # "can I mix navy and black?", "can you wear pink and red together?"
    rf"(?:^{_OPENS}{_MODAL}{_WHO}(?: \w+)?|\b(?:to|if (?:i|you)|is|about)) (?:mix(?:ing)?|"
    rf"combin(?:e|ing)|match(?:ing)?|pair(?:ing)?) (?P<one>{_THING}) (?:and|&|"
    rf"with) (?P<two>{_THING})",
    rf"(?:^{_OPENS}{_MODAL}{_WHO}(?: \w+)?|\b(?:to|if (?:i|you)|is|"
    rf"about)) {_WEAR} (?P<one>{_THING})"
    rf" (?:and|&) (?P<two>{_THING}) together",
    # "are navy and brown okay together?", "is navy with black a mistake?"
    rf"\b(?:is|are|isn't|aren't|was|were) (?P<one>{_THING})(?: (?:and|with|&|plus|on)) "
    rf"(?P<two>{_THING}){_HOW}(?: {_FINE}|{_ENDS})",
    rf"^{_OPENS}{_MODAL}(?: not)? (?P<one>{_EITHER}) be (?:worn|paired|mixed|combined|matched|put)"
    rf"(?: together)? with (?P<two>{_THING})",
    rf"\b(?:is|are) (?P<one>{_THING}) {_FINE}(?: \w+)? (?:with|for|next to|"
    rf"beside) (?P<two>{_THING})",
    # Short: "navy and black together?", "pink with red: yes or no?"
    rf"^{_OPENS}(?P<one>{_THING}) (?:and|with|&) (?P<two>{_THING})(?: (?:together|ok(?:ay)?|"
    rf"{_GO}))?"
    r"[ ,:;-]*(?:(?:is that |are they |do they )?(?:together|ok(?:ay)?|yes or no|yay or nay|"
    r"thoughts|clash(?:ing)?|go together|a (?:no-?no|faux pas|mistake|clash)|good or bad|"
    r"good idea|bad idea|match))\b[^.]{0,20}\?*$",
)))  # fmt: skip
"""Two colours, and whether they get on."""

_OF = rf"(?P<one>{_THING}|{_SHOWN}|{_IT})"
QUARRELS = tuple(map(re.compile, (
    rf"\b(?:what|which)(?: \w+)? {_COLOURS}(?: (?:should|do|would|must|can|shall|could))?"
    rf"(?:{_WHO})?(?: (?:definitely|really|never))? (?:clash(?:es)?|avoid|not wear|never wear|"
    rf"(?:don't|doesn't|do not|does not|shouldn't|won't|can't|never) {_GO}|"
    rf"(?:shouldn't|can't|don't) (?:{_WHO} )?{_WEAR}|not to wear)[a-z ]{{0,14}} (?:with )?{_OF}",
    rf"\bwhat(?:ever)? (?:clashes|doesn't (?:go|work|match|pair)|does not (?:go|work|match))"
    rf"(?: well)? (?:with )?(?P<one>{_BARE}){_ENDS}",
)))  # fmt: skip
"""A colour, and what to leave beside it."""

COMPANY = tuple(map(re.compile, (
    # "which colours go with a burgundy skirt?", "what colour tie goes with a light blue shirt?"
    rf"\b(?:what|which)(?:'s| is| are|"
    rf" would be)?(?: \w+){{0,3}}? {_COLOURS}(?: (?:of )?(?P<piece>P\d+))?"
    rf"(?: (?:do|does|should|would|can|could|might|will|shall|is|are|that|to|i|you|we|one|"
    rf"best|also|"
    rf"really|usually|generally|most|looks?|the|be|my|P\d+))*? (?:{_GO}|{_WEAR}){_HOW}"
    rf"(?: (?:with|for|to|beside|next to|under|over))? {_OF}",
    rf"\b(?:what|which)(?:'s| is| are)?(?: \w+){{0,3}}? {_COLOURS}(?: (?:of )?(?P<piece>P\d+))?"
    rf"(?: (?:is|are) (?:good|nice|best|right|great))? (?:with|beside) {_OF}",
    rf"\bwhat colou?rs? should (?:my|the|his|her) (?P<piece>P\d+) be (?:with|for) {_OF}",
    rf"\b(?:what|which) {_COLOURS} (?:do|does|would|will|can|could) (?P<one>{_THING}|{_IT})"
    rf"{_HOW} {_GO}{_HOW} with\b",
    # "colours that go with teal?", "good colour combinations with rust"
    rf"^{_OPENS}(?:(?:can|could|would) you )?(?:(?:suggest|recommend|name|list|give me|advise)"
    rf"(?: me)? )?(?:any |some |the |a |an |good |best |nice |great |few |"
    rf"ideas for )*"
    rf"{_COLOURS}(?: (?!with|for|to|in)\w+)?(?: (?:that|to|which|for|would|could|can|i|will))*"
    rf"(?: (?:{_GO}|{_WEAR}){_HOW}(?: (?:with|for|to))?| with) (?P<one>{_THING})",
    # "what goes with mustard?": a colour alone, and no piece to dress around
    rf"\b(?:what|which)(?: else| one| ones)?(?: would| will| could| can| might| should| do| does)?"
    rf" {_GO}{_HOW}(?: with)? (?P<one>{_BARE}){_ENDS}",
    rf"\bwhat do(?:es)? (?P<one>{_BARE}){_HOW} {_GO}{_HOW} with\b",
    # "how do I wear mustard?"
    rf"\bhow (?:do|should|can|could|would|to)(?:{_WHO})?(?: best)? (?:wear|style|combine|pair|"
    rf"match|"
    rf"mix) (?P<one>{_BARE})(?: with other colou?rs)?{_ENDS}",
)))  # fmt: skip
"""A colour, and what to wear beside it."""

_ONE, _TWO = (
    rf"(?P<{name}>(?:(?:an?|my|some|pairs? of) )*(?:C\d+ )?"
    rf"(?:(?!(?:the|this|that|these|those|your|his|her)\b)[a-z-]+ )?P\d+)"
    for name in ("one", "two")
)
PIECES = tuple(map(re.compile, (
    # "do boots go with a dress?"
    rf"^{_OPENS}{_MODAL} {_ONE}{_HOW} {_GO}{_HOW} with {_TWO}\W*$",
    # "can I wear trainers with a suit?", "is it ok to wear loafers with joggers?"
    rf"^{_OPENS}(?:{_MODAL}{_WHO}(?: really| still)? (?:wear|pair|combine|mix|put|match)|"
    rf"(?:is|isn't) it {_FINE} to (?:wear|pair|combine|mix|put|match)) {_ONE} "
    rf"(?:with|and|over|under) {_TWO}(?: together)?\W*$",
    # "are loafers ok with joggers?", "do heels and leggings go together?"
    rf"^{_OPENS}(?:is|are) {_ONE} {_FINE} with {_TWO}\W*$",
    rf"^{_OPENS}(?:do|does|can) {_ONE} and {_TWO} {_GO} together\W*$",
)))  # fmt: skip
"""Two pieces of whatever colour, and whether they get on."""
SIGNS = re.compile(r"colou?r|shade|hue|with|match|clash|pair|suit|go|work|complement|together|wear|"
                   r"mix|combin|look|fit|avoid|style|blend|and", re.IGNORECASE)  # fmt: skip
"""Words without any of these are no such question."""
GOODS = re.compile(
    r"\b(?:show|find|looking for|look for|searching|get me|get a|buy|order|do you (?:have|sell|"
    r"stock|carry)|have you got|got any|is there|are there|in stock|add|swap|replace|instead|"
    r"under|"
    r"below|less than|up to|max|budget|i(?:'d| would)? (?:need|want|like|love)|size)\b|"
    r"\b(?:can|could|will) you (?:\w+ )?(?:match|pair|combine|mix|style|put|make|dress)\b|"
    r"\b(?:can|could) i (?:see|have|get|try|buy)\b|\b(?:something|anything|everything|outfit|"
    r"look) "
    r"(?:to|that|in|with)\b|"
    r"[$£€]|\bneed an?\b|\bcome in\b|"
    r"(?<!colours )(?<!colors )(?<!colour )(?<!color )\bto (?:go|match) (?:with )?(?:it|my|"
    r"the|an?) "
    r"(?![^?]*\?$)"
)
"""Words of one who wants to see goods."""
OF_A_BODY = re.compile(
    r"\b(?:skin|complexion|hair(?:ed)?|eyes?|redheads?|brunettes?|blondes?|undertones?|freckles|"
    r"tann?ed|suits? (?:me|him|her|us|them)\b|"
    r"walls?|sofa|couch|curtains?|kitchen|room|carpet|car|paint|furniture|cushions?|logo|website|"
    r"lipstick|nails?|nail polish|make-?up|eyeshadow|wine with|food|cake|flowers?)\b"
)
"""Of a body we judge nothing by colour, and of a kitchen we know nothing."""
OWNED = re.compile(
    r"(?:(?:hi|hello|hey|so|ok|okay|well|thanks|thank you|great|nice|cool|lovely)[ ,!.]*)*"
    r"(?:(?:i(?:'ve| have|'m| am)? (?:just |already |recently )*(?:own|have|got|bought|wear|"
    r"wearing|"
    r"love|like|inherited|was given|thinking about|not shopping)|there(?:'s| is)|"
    r"my \w+ (?:gave|bought)|"
    r"(?:just )?(?:a )?(?:quick )?(?:question|advice|curious|wondering)|no need|"
    r"one more)\b[^.!?]*)?"
    r"[.!?]*"
)
"""What may stand before the question: 'I have a burgundy skirt.'"""
OWNS = re.compile(
    r"(?:\w+ )?i(?:'ve| have|'m)? (?:just |already |recently )*(?:own|have|got|bought|wearing|"
    r"inherited)\b[^.!?,;:]*?(?:[,;:]|[,;:]? (?:and|but|so)) (?:and |so |but )?(?:i )?"
    r"(?:(?:want|would like|need|'d like) to know |wonder |was wondering |don't know |not sure )?"
    r"(?=(?:what|which)\b)"
)
"""'I bought a mustard jumper, what colours match it?'"""
UNSHOWN = re.compile(r"\b(?:no need to|(?:please )?(?:don't|do not)|"
                     r"without) show(?:ing)?\b[^:;,.!?]*"
                     r"[:;,]? ?")  # fmt: skip
SUITS = re.compile(
    r" (?:an?|my|the|your|his|her|it|this|that|brown|black|navy|grey|white|"
    r"beige)\b"
)
"""What follows where 'suits' is no suit: 'would a scarf suit a coat?'"""
TOLD = re.compile(
    r"(?!.*\bcolou?r)(?:(?:just )?(?:advice|a question|asking|curious|wondering)|"
    r"(?:please )?(?:don't|no need to) "
    r"show\b|not shopping|thanks|thank you|please|cheers|no (?:products|pictures))[^.!?]*[.!?]*"
)
"""What may stand after it: 'Just advice please.'"""
