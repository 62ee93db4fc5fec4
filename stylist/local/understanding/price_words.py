"""How shoppers say what a thing may cost: patterns over lower-case words. Data only."""

import re

from stylist.local.understanding.numbers import AMOUNT

CURRENCY = r"(?:\$|£|€|dollars?|usd|bucks?|quid|pounds?|euros?|eur|gbp)"
_NUM = rf"(?:{CURRENCY} ?)?(?P<@>{AMOUNT})(?: ?(?P<@c>{CURRENCY}))?(?!\d)"
NOT_MONEY = (
    r"(?! ?(?:%|years?|yrs?|yo\b|y/o|km|miles?|cm|mm|ft\b|feet|foot|inch|kg|lbs|days?|weeks?|"
    r"nights?|months?|words?|pages?|lines?|people|guests|min|hours?|hrs|am\b|pm\b|a\.m|p\.m|th\b|st\b|nd\b|rd\b|s\b|"
    r"o'clock|percent|outfits?|pieces|items|options|looks|pairs?|of\b|°|degrees|/|:\d|-?inch|pm|am|"
    r"metres|meters|washes|times|lace|denier|plus(?! (?!sized?\b)[a-z])))"
)
_N, _N2 = _NUM.replace("@", "n"), _NUM.replace("@", "m")
EACH = re.compile(
    r"\b(?:each|a piece|apiece|per (?:piece|item|thing|garment)|an item|a pop|individually|"
    r"(?:any|every|one|a|no) (?:one |single )?(?:thing|piece|item)|any of (?:it|them)|"
    r"(?:single|one) (?:thing|piece|item))\b"
)
TOTAL = re.compile(
    r"\b(?:altogether|all together|in total|total|all in|all-in|for everything|for the lot|"
    r"for (?:the|a|an|my|this) (?:whole|entire|full|complete)?\s?(?:outfit|look|thing|lot|set)|"
    r"overall|for (?:all|both) of (?:it|them)|for the (?:two|pair|three)(?: of them)?|"
    r"combined|for it all|all up|everything together|"
    r"(?<!put )(?<!go )(?<!it )(?<!goes )together|"
    r"(?:whole|entire) (?:outfit|look|thing|lot)|for both|the lot)\b"
)
RANGE = re.compile(
    rf"(?<![\w.])(?:(?P<lead>between|from|around|about|price range|range of|"
    rf"make (?:it|that)|say|rather|more like) )?{_N} ?(?:-|to|and) ?{_N2}{NOT_MONEY}"
)
MOST = re.compile(
    r"(?:\b(?:under|below|beneath|up to|upto|max(?:imum)?(?: of| is| price| budget)?:?|at most|"
    r"no more than|not more than|not over|no higher than|"
    r"(?:nothing(?: individually| singly)?|none|"
    r"no (?:(?!(?:and|or|not|but)\b)\w+ ){0,4}?(?!(?:and|or|not|but)\b)\w+) "
    r"(?:over|above|more than)|"
    r"not above|nothing more expensive than|no more expensive than|less than|lower than|"
    r"cheaper than|"
    r"within|make (?:it|that)|keep it (?:under|below|to)|stay (?:under|below)|limit(?: is| of)?|"
    r"cap(?: is| of)?|(?:do|make|get|find|have|manage|done) (?:it|that|this|one|something|them|"
    r"everything|the lot|the same) (?:for|at)|(?:what|how) about|(?:can|could) (?:you|we|"
    r"i) (?:do|go)|what if (?:i|we) (?:only |just )?"
    r"(?:had|have)|(?:i|we) (?:only|just) (?:had|have|got)|"
    r"(?:(?:are|is|do|does|must|ca|should)n't|(?:are|is|do|does|must|can|should|may) not|cannot) "
    r"(?:[a-z]+ ){0,2}?"
    r"(?:over|above|more than|beyond|exceed)|"
    r"(?:not|never|(?:do|would|should|could|ca|wo)n't) (?:[a-z]+ ){0,3}?"
    r"(?:spend|pay|go)(?:ing)? (?:over|above|more than|beyond))|<=?|≤) ?"
    rf"(?:about |around |like |say |a |the |of )?{_N}{NOT_MONEY}"
    rf"|{_N.replace('<n', '<k')} (?:(?:for|on) (?:the|a|an|my) [a-z-]+ )?(?:max(?:imum)?|tops|"
    rf"or less|or under|or below|at most|"
    rf"at the most|"
    r"and under|limit|ceiling|"
    r"is (?:my|the|our) (?:absolute |upper )?(?:limit|max(?:imum)?|ceiling|cap|most))\b"
)
LEAST = re.compile(
    r"(?:\b(?:over|above|more than|at least|upwards of|from|starting (?:at|from)|minimum(?: of)?|"
    rf"min)|>=?) ?{_N}{NOT_MONEY}"
)
LEAST_OF_ALL = re.compile(
    r"\b(?:(?:no|not) (?:less|lower|cheaper) than|(?:nothing|none|not|no) (?:under|below|"
    rf"cheaper than|less than)) ?{_N}{NOT_MONEY}"
)
"""'Nothing under 50' names no upper limit."""
BUDGET = re.compile(
    r"\b(?:budget(?:'s| is| of| for (?:this|it|the \w+|everything) is| around| about| to|:)?|"
    r"budget(?: has|'s)? (?:went|gone|goes|moved) (?:up|down)(?: to|,)?|"
    r"(?:raise|increase|lower|stretch|bump|push) it (?:up )?to|"
    r"to spend(?: is)?|spend(?:ing)?(?: about| around| up to| max)?|"
    r"(?:i have|i've got|i've|i got|got|have)(?: about| around| like| only| just)?) ?"
    rf"(?:about |around |like |say |only |roughly |a |of |more like |closer to |nearer (?:to )?|"
    rf"now |really |actually |rather )*{_N}{NOT_MONEY}"
    rf"|{_N.replace('<n', '<k')} (?:budget|to spend|to blow|for (?:the|my) budget)\b"
)
ABOUT = re.compile(
    rf"\b(?:around|about|roughly|approximately|approx|circa|ca|like|for|costing|near|say) "
    rf"{_N}(?:ish)?{NOT_MONEY}"
)
PER = re.compile(rf"{_N} (?=each\b|a piece|apiece|per (?:piece|item)|an item|a pop)")
BARE = re.compile(rf"{_N}(?:-?ish)?{NOT_MONEY}")
ALONE = re.compile(
    r"[ .,]*(?:(?:ok|okay|alright|all right|right|sure|fine|yeah|yes|no|well|hmm|so|and|then|"
    r"maybe|rather|more like|just|only|say|about|around|for)[ ,.]+)*"
    rf"{_N}(?: (?:then|instead|please|max|rather))?[ .!?]*"
)
"""A number and nothing else."""
EACH_OF = re.compile(r"\b(?:nothing|none|no piece|no item|not one|anything)\b[^.;]{0,12}"
                      r"\b(?:over|above|more than|under|below|costing)\b")  # fmt: skip
SUM = re.compile(rf"\b(?:total|altogether|all together|in total|overall)(?: of| is|"
    rf":)? {_N.replace('<n', '<k')}|{_N} (?=altogether|all together|in total|total|all in|"
    rf"for everything|for the (?:lot|two|pair|three)|for both|overall|combined)")  # fmt: skip
CLAUSE = re.compile(
    r"(?:[^.;,!?]|[.,](?=\d))+?(?=[.;,!?](?!\d)|"
    r"\b(?:and|but|with|no (?:single |one )?(?:piece|item|thing|garment))\b|$)"
)

MONEY = re.compile(rf"[$£€]|\b{CURRENCY}\b")
BELOW = re.compile(
    r"(?:\b(?:under|below|beneath|(?:less|lower|cheaper) than)|<) ?"
    rf"(?:about |around |like |say |a |the |of )?(?:{CURRENCY} ?)?$"
)
"""What stands before an amount that is itself too much: 'under 75', not 'up to 75'."""
NEAR = re.compile(
    r"\b(?:around|about|roughly|approximately|approx\.?|circa|ca\.?|near|close to) "
    rf"(?:{CURRENCY} ?)?$"
)
"""What stands before an amount that is meant roughly."""
