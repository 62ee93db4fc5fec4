"""Makes typed words plain: straight quotes, no emoji, usual spellings, numbers as digits."""

import re
import unicodedata

from stylist.local.understanding.other_words import in_other_words

MOST_LETTERS = 2000
NO_SPORTSWEAR = "no sportswear"
"""How everything is written that refuses what is made for sport."""

_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'", "“": '"', "”": '"', "–": "-",
     "—": " - ", "\u2212": "-", "…": ".",
     "º": "°", "\u00a0": " ", "*": " ", "_": " ", "~": " about "}
)  # fmt: skip
SHORT = {
    "après-ski": "apres-ski", "après": "apres",
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plez": "please",
    "thx": "thanks", "thnx": "thanks", "ty": "thanks", "tysm": "thanks", "tnx": "thanks",
    "cheers": "thanks", "sth": "something", "smth": "something", "smthn": "something",
    "somthing": "something", "sumthing": "something", "sz": "size", "siz": "size", "wht": "white",
    "blk": "black", "gonna": "going to", "wanna": "want to", "gotta": "got to", "dont": "don't",
    "doesnt": "doesn't", "isnt": "isn't", "arent": "aren't", "im": "i'm", "ive": "i've",
    "id": "i'd", "cant": "can't", "cannot": "can't", "wont": "won't", "thats": "that's",
    "whats": "what's", "its": "it's", "hes": "he's", "shes": "she's", "didnt": "didn't",
    "wasnt": "wasn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "&": "and", "+": "and",
    "w/o": "without", "w/out": "without", "w/": "with", "bc": "because", "cuz": "because",
    "tmrw": "tomorrow", "tmr": "tomorrow", "2morrow": "tomorrow", "bday": "birthday",
    "b'day": "birthday", "abt": "about", "ppl": "people", "colours": "colours", "color": "colour",
    "colors": "colours", "gray": "grey", "kinda": "kind of", "lil": "little", "tho": "though",
    "n": "and", "luv": "love", "wat": "what", "wot": "what", "rn": "now", "def": "definitely",
    "prob": "probably", "undr": "under", "btw": "by the way", "sandles": "sandals",
    "kaki": "khaki", "wite": "white", "tonite": "tonight", "blu": "blue",
}  # fmt: skip
_WITH = re.compile(r"(?<![\w'/.-])w(?= (?!or\b|and\b)[a-z]{2,})|\bw/(?=[a-z])")
"""'An outfit w jeans', 'w/jeans'; no width as in '8 W'."""
_SLEEVES = re.compile(
    r"\b(?:nothing|no|not|never) (?:too )?sleeveless(?: (?:things?|stuff|please))?\b"
)
"""'Nothing sleeveless' wants sleeves."""
_ONE_PIECE = re.compile(
    r"\b(?:(?:one of )?(?:these|those) )?(?:one[- ]piece (?:thing|outfit|suit)|"
    r"one[- ]piece(?= with (?:legs|trousers))|all[- ]in[- ]one)(?:s|y)?(?: (?:thing|outfit)s?)?"
    r"(?: with (?:legs|trousers))?\b(?! (?:swim|go|price|place))"
)
"""'One of these one-piece things with legs' is a jumpsuit."""
_UNPRINTED = re.compile(
    r"\b(?:(?:with |has )?no|(?:neither|none|nothing)(?: of (?:them|these|it))?|"
    r"without(?: a| any)?|not|nothing with|hates?|dislikes?|avoid|"
    r"can't stand|(?:don't|do not|doesn't|never) (?:really )?(?:like|wear|want|do)|"
    r"not (?:into|a fan of)|no fan of) (?:any |all |a )?(?:prints?|patterns?|printed|patterned)"
    r"(?: (?:or|and|nor) (?:prints?|patterns?))?\b"
    r"(?P<more>,? (?:n?or|and) (?!(?:one|a|in|under|i|just|only)\b))?"
)
_PATTERNED = re.compile(r"\b(?<!no )(?<!not )with (?:a|some) (?:pattern|print)s?\b")
_PATTERNED_PIECE = re.compile(r"\b(a|some|with) patterned ([\w-]+)")
_NOT_FOR = re.compile(r",? not for (?:the )?(?:work|office|part(?:y|ies))\b")
_NO_SPORT = re.compile(
    r",? (?:(?:not|nothing|none|no (?:ones|pairs?)) (?:meant |made )?for (?:the )?(?:doing )?"
    r"(?:sports?|gym|running|working out|workouts?|exercise)|"
    r"(?:no|nothing) (?:sporty|athletic)(?: ones| stuff| things| ones)?|"
    r"(?:no|not|without) (?:any )?(?:sportswear|activewear|gym ?wear|athleisure|"
    r"(?:sports?|gym|workout|running) (?:clothes|things|stuff|gear|kit)))\b"
)
_LACKS = re.compile(
    r"\b(i|he|she|we|they|who|and) (?:have|has|own|owns|got) no (?=(?:[\w-]+ ){0,2}(?:jackets?|"
    r"coats?|raincoats?|boots|shoes|dress(?:es)?|suits?|bags?|hats?|scarf|gloves|jumpers?|"
    r"sweaters?|jeans|trousers|shirts?|blazers?)\b)"
)
"""'I have no rain jacket' asks for one."""
_INCLUDED = re.compile(r", ([a-z]+) included\b")
"""'Never red, burgundy included' refuses both."""
_FOR_WORK = re.compile(r"\bfor work with\b")
"""What is worn for work with loafers does not merely work with them."""
_DOUBLE_DENIM = re.compile(r"\bdouble[- ]denim (?:outfit|look)\b")
_NEITHER = re.compile(
    r"\b(?:got|has|have|owns?) ([\w ]{3,40}?) (?:ones?|pairs?),? (?:so )?(?:neither|none|not any) "
    r"of (?:those|these|them)\b"
)
"""'She has brown and black ones, so neither of those' refuses the two."""
_PLENTY = re.compile(
    r"\b(?:got|have|has|own|owns) (?:plenty of|more than enough|enough|lots of|loads of|tons of|"
    r"heaps of|too many) ((?:[a-z]+ )?[a-z]+)(?:,? ?(?:already|as it is|at home))?[,;. -]*"
    r"(?:so |and |then |please |just )*(?:leave|skip|drop|cut|lose|forget) (?:those|them|it|that)"
    r"(?: out| off| away)?(?: please)?\b"
)
"""'She has plenty of shoes, so leave those out' refuses shoes."""
_BAGGY = re.compile(
    r"\b(?:baggy|(?:(?:really|very|super|so|extra|rlly) )+wide|wide|loose)(?![ -]leg)"
    r"(?:[ ,]+(?:(?:really|very|super|rlly) )*(?:wide|baggy|loose))*"
    r"(?=,? (?:[\w-]+ ){0,2}(?:jeans|trousers|pants|denims?|chinos)\b)"
)
"""What the shop calls wide-leg."""
_SLASH = re.compile(
    r"(?<=[a-z]{3})(?<!\band)(?<!\bshe)(?<!they) ?/ ?(?=[a-z]{3})(?!or\b|h(?:er|im)\b|them\b)"
)
"""'Chinos in beige/stone' are beige or stone."""
_LOUD = re.compile(
    r"\b(?:no|not|nothing|never|not into|(?:don't|do not) (?:like|want|wear|do)|hates?|avoid|"
    r"without)(?: (?:in|any|anything|too|so|very|that|super|really))* "
    r"(?:(?:bright|loud|neon|garish|gaudy|flashy|colou?rful|shouty|vivid|lairy|fluorescent|fluo|"
    r"screaming)(?:,? (?:or|and|nor) )?)+"
    r"(?: (?:colou?rs?|shades?|tones?|hues?|ones?|stuff|things))?"
    r"(?! (?:red|blue|green|pink|yellow|orange|purple|white|logos?|prints?|patterns?))\b"
)
"""'No bright colours', 'nothing too loud' ask for quiet ones."""
_REAL_LEATHER = re.compile(
    r"\b(leather|suede) ([a-z]+(?: [a-z]+)?),? (?:but )?(?:not|no|nothing) (?:real|genuine|actual)"
    r" (?:leather|suede|animal)\b"
)
"""'Leather trousers, not real leather' are of vegan leather."""
_LEATHER_LOOK = re.compile(
    r"\b(?:leather|suede)[- ](?:look|like|effect|style)\b(?! (?:in|at|for)\b)"
)
_NATURAL = re.compile(
    r"\b(?:(?:only|just|all|in|of|prefer|strictly) )?natural (?:fib(?:er|re)s?|fabrics?|"
    r"materials?|cloths?|textiles?)(?: only| please)?\b"
)
_A_KNIT = re.compile(
    r"\b(a|nice|cosy|cozy|warm|the|another|my) knit(?=\s*(?:[.,;!?]|$|in |for |to |under ))"
)
_SUIT_VEST = re.compile(
    r"\bvest(?=,? (?:[\w-]+ ){0,3}(?:with|under|for|match|matches) (?:(?:my|a|an|his|the|this) )?"
    r"(?:[\w-]+ )?(?:suit|tux|tuxedo|blazer)\b)"
)
"""An American's vest, worn with a suit."""
_ISH = re.compile(
    r"\b(black|navy|blue|green|red|pink|brown|gr[ea]y|white|yellow|purple|orange|beige)-?y?-ish\b"
)
_FREE_OF = re.compile(r"\b(wool|leather|silk|fur|polyester|cotton|nylon|suede|cashmere)[- ]free\b")
_BLENDS = re.compile(r",? ?(?:and |but )?(?:no|not a|without(?: any)?) (?:blends?|mix(?:es)?)\b")
_FIBRES = re.compile(r"\b(?<!pure )(?<!% )(linen|cotton|wool|silk|cashmere|merino)\b")
_FRAGMENT = re.compile(r"\. (?:and|or)(?= [\w-]+(?: [\w-]+)?[.!])")
"""'I hate dots. And stripes.' goes on with what was said."""
_TOPS = re.compile(r"(\d[^.;!?]{0,24}?),? tops\b(?=\W*$|[.,;!])")
"""'180 for all of it, tops' names no tops."""
_PART_SIZE = re.compile(
    r"(?<=[,;.(]) ?(?:and )?(?:her |his |my |their )?(?:top|shirt|dress|jacket|bottom|clothes|"
    r"clothing) size (?=(?:is )?(?:xxs|xs|s|m|l|xl|xxl|small|medium|large|\d))"
)
"""'Jeans and a sweater, top size S': of what the size is, and no further piece."""
_TALL = re.compile(r"\b(?:tall|high|knee[- ]high|knee) ((?:(?!and |or |heel)[\w-]+ ){1,2})boots\b")
_IN_EUROPE = re.compile(r"\b(?:an? )?([34]\d(?:\.5)?) in (?:Europe|European)\b", re.IGNORECASE)
"""'That's a 42 in Europe' is a size and no journey."""
_FAREWELL = re.compile(
    r"\bhave an? (?:nice|good|great|lovely|wonderful|amazing) (?:evening|day|night|weekend|one)\b"
)
_GESTURES = {"👍✅👌🆗": "yes", "👎❌🙅": "no", "😍🥰❤💕💖🔥💯": "love it", "🙏": "thanks",
             "👋": "hello", "🤮🤢": "hate it"}  # fmt: skip


def clean(text: str) -> str:
    """The words in their own case, one space between them, at most MOST_LETTERS long."""
    text = unicodedata.normalize("NFKC", _worded(text[:MOST_LETTERS])).translate(_QUOTES)
    text = _IN_EUROPE.sub(r"EU \1", text)
    kept = ("".join(c if _is_plain(c) else " " for c in line) for line in text.splitlines())
    return re.sub(r"[ \t]+", " ", " . ".join(line for line in kept if line.strip())).strip()


def _worded(text: str) -> str:
    """A gesture alone, in words."""
    if any(letter.isalnum() for letter in text):
        return text
    return next((said for signs, said in _GESTURES.items() if any(s in text for s in signs)), text)


def _is_plain(letter: str) -> bool:
    return letter in "£€$°+<>|^" or unicodedata.category(letter)[0] in "LNPZ"


def plain(text: str) -> str:
    """Lower case, chat spellings written out."""
    text = re.sub(r"[^\s,.;:!?()\"]+", lambda m: SHORT.get(m[0], m[0]), text.lower())
    text = _SLEEVES.sub("with sleeves", _ONE_PIECE.sub("jumpsuit", _WITH.sub(_with, text)))
    text = _FAREWELL.sub("bye", _TOPS.sub(r"\1 max", _FRAGMENT.sub(" and", text)))
    text = _TALL.sub(r"\1tall boots", _PART_SIZE.sub(" size ", text))
    text = _unblended(_BAGGY.sub("wide-leg", text))
    text = _PATTERNED.sub("not plain", _PATTERNED_PIECE.sub(r"\1 \2, not plain,", text))
    text = _NATURAL.sub(" not polyester or nylon or acrylic, ", _ISH.sub(r"\1", text))
    text = _LEATHER_LOOK.sub("vegan leather", _REAL_LEATHER.sub(r"vegan leather \2", text))
    text = _A_KNIT.sub(r"\1 sweater", _SUIT_VEST.sub("waistcoat", text))
    text = _LOUD.sub("in quiet colours", text)
    text = _SLASH.sub(" or ", text)
    text = _NO_SPORT.sub(f", {NO_SPORTSWEAR}", text)
    text = _LACKS.sub(r"\1 need a ", _NOT_FOR.sub(" ", text))
    text = _INCLUDED.sub(r" or \1", text)
    text = _FOR_WORK.sub("for the office with", text)
    text = _DOUBLE_DENIM.sub("outfit with a denim jacket and jeans", text)
    text = _PLENTY.sub(r"no \1", _NEITHER.sub(r"no \1", text))
    text = in_other_words(text)
    return _UNPRINTED.sub(_plainly, _FREE_OF.sub(r"no \1,", text))


def _with(found: re.Match[str]) -> str:
    return "with " if found[0].endswith("/") else "with"


def _unblended(text: str) -> str:
    """'Linen, no blends' is pure linen."""
    rest = _BLENDS.sub(" ", text)
    return text if rest == text else _FIBRES.sub(r"pure \1", rest)


def _plainly(found: re.Match[str]) -> str:
    """'No prints' is plain, and what stands beside them is refused too: 'no prints or dots'."""
    return ", plain, no " if found["more"] else ", plain"
