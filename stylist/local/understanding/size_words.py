"""How shoppers say sizes: regular expressions over lower-case words. Data only."""

import re

LETTER = (
    r"(?:xx?s|xx?l|xxxl|[234]xl|s|m|l|extra[- ]small|extra[- ]large|small|medium|med|large|"
    r"x-?small|x-?large)"
)
NAMES = {"small": "S", "medium": "M", "med": "M", "large": "L", "extra small": "XS",
          "extra large": "XL", "xsmall": "XS", "xlarge": "XL", "2xl": "XXL", "3xl": "XXXL",
          "4xl": "4XL"}  # fmt: skip
WHOSE = r"(?:wom[ae]n'?s|m[ae]n'?s|ladies'?|gents'?)"
_PEOPLE = r"(?:wom[ae]n'?s?|m[ae]n'?s?|ladies'?|lady'?s?|gents'?|mens|womens|girls|boys|guys)"
_LENGTH = (
    r"(?:,? ?(?:and )?(?:(?:inside )?(?:legs?|length|inseam)(?: is| of|:)? \d\d|"
    r"\d\d(?:\"| ?in(?:ch(?:es)?)?)?[ -](?:inside )?(?:legs?|length|inseam))\b)?"
)
"""Of a leg: no size that is looked for."""
WAIST = re.compile(
    rf"\b(?:waist(?: size)?(?: is| of|:)?|w) ?(?P<a>2\d|3\d|4[0-8])\b{_LENGTH}"
    rf"|\b(?P<b>2\d|3\d|4[0-8])(?:\"|''| ?in(?:ch(?:es)?)?)?[ -]waist\b{_LENGTH}"
    r"|\b(?P<c>2\d|3\d|4[0-8]) ?[x/] ?(?:2[6-9]|3[0-8])\b|\bw(?P<d>2\d|3\d) ?l ?\d\d\b"
    r"|(?<![\w$£€.-])(?P<e>2\d|3\d|4[0-8]) ?w\b(?:[ /,x]*\d\d ?l\b)?"
)
CHEST = re.compile(
    r"\b(?:chest(?: size)?|jacket size) ?(?P<a>3[4-9]|4\d)\b|\b(?P<b>3[4-9]|4[0-9])(?:\"| inch)?"
    r"[ -]chest\b|\b(?P<c>3[4-9]|4[0-9])r\b"
    r"|\b(?P<d>3[4-9]|4[0-9]) ?(?:regular|long|short)(?= (?:suit|jacket|blazer)|$|[ ]?[.,;)])"
)
SYSTEM = re.compile(
    r"(?:(?:^|(?<=, )|(?<=my )|(?<=and ))shoes? (?:size )?(?:is |are |a |an |of |: ?)*)?"
    rf"\b(?P<s1>eu|european|uk|us|british|american)(?: {WHOSE})?(?: shoe)?(?: size)? ?"
    rf"(?P<n1>\d{{1,2}}(?:\.5)?)\b(?!\.\d)|\b(?P<n2>\d{{1,2}}(?:\.5)?) ?(?:in )?"
    rf"(?P<s2>eu|european|uk|us|british|american)\b"
)
LETTERED = re.compile(
    rf"\b(?:sizes?|between) (?:is |are |of |a |an )?(?P<a>{LETTER})(?: (?:or|and|"
    rf"to) (?:an? )?(?P<a2>{LETTER}))?\b"
    rf"|\b(?:i'm|i am|he's|she's|he is|she is|they're|wears?|take|takes|usually|more of|{WHOSE}|"
    r"in|on|is)"
    rf" (?:usually |normally |about |probably |roughly )?(?:an? )?(?P<b>{LETTER})"
    r"(?=$| ?[.,;:!?)]| (?:on|in|for|and|with|size|please|at|but|top|bottom|or|usually|normally|"
    r"when|if|that|under|below|up to|over|rather|instead|then|not|to|from|who|because)\b)"
    rf"|(?<![\w'-])(?P<g>{LETTER})(?= (?:in|for) (?:everything|all\b|most things))"
    rf"|\b{WHOSE} (?:size )?(?P<f>xx?s|xx?l|xxxl|[234]xl|s|m|l)\b(?!['-])"
    rf"|\b(?P<c>xx?s|xx?l|xxxl|[234]xl)\b(?: ?(?:or|/|-|to) ?(?P<c2>{LETTER})\b)?"
    rf"|\b(?P<e>s|m|l) ?(?:or|/) ?(?P<e2>m|l|xl)\b"
    rf"|(?:^|[,.;:(] |\(|\band |\bjacket )(?:an? )?(?P<d>s|m|l|small|medium|large)"
    r"(?=$| ?[.,;:!?)]| (?:please|and \d))"
)
NUMBERED = re.compile(
    r"\b(?:size|sizes|shoe size|a size|i'm a|i am a|he's a|she's a|i'm|i take a|i wear a|i wear|"
    r"takes? a|wears? a|wears?|take)"
    r"(?: is| are| of|:)? (?P<a>\d{1,2}(?:\.5)?)\b(?!\.\d|[ -]?(?:°|%|years?|yrs?|yo\b|cm|kg|lbs|"
    r"ft|"
    r"feet|foot|months|weeks|and a half feet))(?!['\"])|\b(?P<b>3[4-9]|4[0-8])(?= in shoes)"
    r"|(?<![\w$£€.-])(?P<c>\d{1,2})(?= (?:in|for) (?:clothes|clothing|dresses|tops)\b)"
)
ALONE = re.compile(
    r"(?:^|[,.;:(/] ?|\band |\bin |\bfeet |\b(?:shoes|boots|sneakers|trainers|loafers|heels|"
    r"sandals|brogues|flats) (?:(?:for )?(?:a )?{0} )?|\b{0} )(?P<a>(?:3[4-9]|4[0-8])(?:\.5)?)"
    r"(?!\.\d)(?=$| ?[.,;:!?)]| (?:please|and|in sho|nothing|no|not|under|below|max|up to|for|that|"
    r"from|with|{0})\b)".replace("{0}", _PEOPLE)
)
ALSO = re.compile(r" ?(?:or|-|to|/) ?(\d{1,2}(?:\.5)?)\b(?! ?(?:°|degrees|€|£|\$))")
FOR_CLOTHES = re.compile(
    r" (?:in|on|for) (?:dresses|tops?|clothes|clothing|jackets|shirts|coats|skirts|blouses)\b"
    r"| (?:top|dress|blouse|shirt|jacket|coat|skirt|blazer)s?(?:es)? (?:and|,|with)"
    r"[^.;]{0,20}\b(?:shoes?|boots?|feet)\b"
)
BESIDE = re.compile(
    r"(?<![\w$£€.-])(?:(?P<legs>2[4-9]|3[0-8])(?: (?:jeans|trousers|chinos|pants)|"
    r"(?= in (?:jeans|trousers|chinos|pants)\b))|"
    r"(?:(?<=trousers )|(?<=chinos )|(?<=jeans )|(?<=pants )|(?<=jeans, )|(?<=trousers, )|"
    r"(?<=jeans, women's, )|(?<=jeans, men's, )|(?<=women's jeans, )|(?<=women's, ))"
    r"(?P<behind>2[6-9]|3[0-8])"
    r"(?=,? ?(?:and )?(?:shoes|feet|boots|tops?|shirts?|size|budget|\W*$))|"
    r"(?P<feet>3[4-9]|4[0-8]) (?:shoes|boots|sneakers|trainers|feet))\b"
)
WAIST_CM = re.compile(
    r"\bwaist(?: size| measures?)?(?: is| of|:)?(?: about| around)? (?P<a>[6-9]\d|1[01]\d) ?cm\b"
    r"|(?<![\w$£€.-])(?P<b>[6-9]\d|1[01]\d) ?cm waist\b"
)
LETTER_BEFORE = re.compile(
    r"(?<!too )(?<!very )(?<!so )(?<!not )(?<!bit )\b"
    r"(?P<a>(?:extra[- ])?(?:small|large)|medium|med)(?= (?:(?:men|women)'?s |sized? )?"
    r"(?:tops?|t-?shirts?|tees?|shirts?|jumpers?|sweaters?|hoodies?|dress(?:es)?|jackets?|coats?|"
    r"blazers?|cardigans?|skirts?|blouses?|sweatshirts?|polos?|parkas?)\b)"
)
"""'Small tops for women', which are no little ones."""
_LETTERS = r"(?:xx?s|xx?l|xxxl|[234]xl|s|m|l)"
WORN_WHERE = re.compile(
    rf"(?<![\w'-])(?:an? )?(?P<a>{_LETTERS}) (?:tops|bottoms|shirts|dresses|jackets)\b"
    rf"|(?<![\w'-])(?:an? )?(?P<b>{LETTER}) (?:in|on|for) (?:the |my )?(?:tops?|bottoms?|shirts|"
    rf"trousers|"
    r"dresses|jackets)\b"
    rf"|\b(?:tops?|shirts?|bottoms|jackets?|clothes|clothing)(?: size| is|:)? (?P<c>{_LETTERS})"
    r"(?=$| ?[.,;:!?)]| and| please)"
)
"""A letter with what it is worn on, which is no wish for it: 'L tops', 'tops L', 'M on top'."""
BOTTOMS = re.compile(
    r"\bbottoms?(?: size| is|:)? (?P<a>\d{1,2})\b|(?<![\w$£€.-])(?P<b>\d{1,2}) (?:in |for |on )?"
    r"(?:the |my )?bottoms?\b"
)
SHOE = re.compile(
    r"\b(?:shoe|foot|feet)(?: size)?(?: is| are|'s|:)?"
    r"(?: (?:an?|size|about|around|usually|normally))* (?P<a>3[4-9]|4[0-8])\b"
    r"|(?<![\w$£€.-])(?P<b>3[4-9]|4[0-8])(?: in)? shoe(?: size)?\b"
)
WORN_IN = re.compile(
    rf"\b(?:in|{WHOSE}|womens?|mens?|women|men)(?: an?| size)? (?P<a>\d{{1,2}}(?:\.5)?)"
    r"(?=$| ?[.,;:!?)]| (?:or|please|boots|shoes|sneakers|trainers|heels|loafers|sandals|flats)\b)"
)
AT_THE_END = re.compile(
    rf"(?<! too)(?<! very)(?<! so)(?<! not)(?<! is)(?<! a)(?<! bit)(?<! extra) (?P<a>{LETTER})"
    r"(?: please)?[ .!]*$"
)
ALONE_OF_MEN = re.compile(r"(?:[,/] ?|\band )(?P<a>2[89]|3[0-8])(?=$| ?[.,;!?)])")
BARE = re.compile(
    r"[ .]*(?:(?:in|a|an|i'm|i|take|wear|my|is|ok|and|rather) )*"
    r"(?P<a>(?:3[4-9]|4[0-8])(?:\.5)?)(?: please| instead)?[ .!]*"
)
"""A size that is a mere number."""
SHOES = re.compile(
    r"\b(?:shoes?|boots?|sneakers?|trainers|loafers?|heels?|sandals?|brogues|oxfords|flats|pumps|"
    r"wellies|footwear|feet|foot|runners|ballerinas|stilettos|booties|slippers|mules)\b"
)
LEGS = re.compile(r"\b(?:jeans?|trousers?|chinos?|pants|slacks)\b")
CLOTHES = re.compile(
    r"\b(?:dress|dresses|skirt|blouse|shirt|top|coat|jacket|blazer|suit|jumper|sweater|cardigan|"
    r"jumpsuit|trousers|jeans|outfit|gown|tee|knitwear|leggings)\b"
)
BRITISH = re.compile(r"£|\b(?:quid|uk|jumper|trainers|mum|trousers|wellies)\b")


SELF = re.compile(
    r"\b(?:i'm|i am|i wear|i take|i usually|my|he's|she's|he is|she is|wears|and|,)\b|,"
)
WHERE = re.compile(
    r" (?:(?:in|on|for) (?:my )?(?:shoes|tops?|bottoms?|dresses|trousers|jeans|boots|shirts|"
    r"jackets|"
    r"clothes|skirts|coats)|shoes?)\b"
)
