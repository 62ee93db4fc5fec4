"""Money as it is spoken, in plain words: 'south of 200', 'two fifty', '200 is all I've got'."""

import re

from stylist.local.understanding.lexicon import find
from stylist.local.understanding.numbers import AMOUNT, amount_of
from stylist.local.understanding.price_words import CURRENCY

_SUM = rf"(?:{CURRENCY} ?)?{AMOUNT}(?: ?{CURRENCY})?(?![\d%])"
_UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_TENS = {"ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
         "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
_SPOKEN = re.compile(
    rf"(?<!at )(?<!by )(?<!until )(?<!till )(?<!from )\b(?P<u>{'|'.join(_UNITS)}) "
    rf"(?P<t>{'|'.join(_TENS)})\b(?! ?(?:[ap]\.?m|o'clock|[a-z]+th\b|in the|or|to))"
)
_ROUND = (
    (re.compile(r"\ba couple (?:of )?hundred\b"), "200"),
    (re.compile(r"\bhalf a grand\b"), "500"),
    (re.compile(r"\b(?:a|one|1) grand\b"), "1000"),
    (re.compile(r"\b(?:a|one) tenner\b"), "10 pounds"),
    (re.compile(r"\b(?:a|one) fiver\b"), "5 pounds"),
    (re.compile(r"\b1 hundred\b"), "100"),
    (re.compile(r"(?<![\w-] )(?<!\bthe )\bhundred(?= (?:max|tops|bucks|dollars|quid|or less)\b)"),
     "100"),
)  # fmt: skip
_AND_A_HALF = re.compile(r"(?<![\d.])(\d{1,2}) and a half\b(?! (?:hours?|feet|inch|years?|stone))")
"""'A seven', 'in a 7 and a half': sizes of shoes."""
_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
            "seventies": 70, "eighties": 80, "nineties": 90}  # fmt: skip
_DECADE = re.compile(
    rf"\b(low|mid|high|upper)[- ](?P<d>{'|'.join(_DECADES)})\b"
    r"(?! (?:style|look|fashion|inspired|vibe))"
)
_TOLD = {
    r"\b(\d{2,4})[,.]-(?!\d)": r"\1 euros",
    r"\bblack friday\b": "sale",
    r"\b(?:including|incl\.?|inclusive of) (?:the |my )?(?:shoes|bag|accessories|everything)\b"
    r"(?=.*\d\d)|(?<=\d )(?:including|incl\.?) (?:the )?(?:shoes|bag|accessories|everything)\b":
        "altogether",
    r"\b(less|more|lower|higher|cheaper|dearer) then(?= ?{sum})": r"\1 than",
    r"\bsouth of(?= ?{sum})": "under",
    r"\bsub[- ]?(?=[$£€]? ?{sum})(?! ?\d ?°)": "under ",
    r"\b(?:a|the|my) (?:price )?(?:ceiling|cap|limit|max|maximum) (?:of|at)(?= ?{sum})": "up to",
    r"\b(?:i could |i can |i'd |could |can )?(?:stretch|push)"
    r"(?: (?:it|that|myself|things|the budget|my budget))?(?: as (?:far|high) as| to)"
    r"(?: (?:about|around|maybe))?(?= ?{sum})": "budget is up to",
    r"\b(?P<n>{sum}) (?:is|are|'s|being) (?:really |about |literally |actually )?"
    r"(?:all|the most|as much as|as high as|everything)(?: that)? (?:i|we)"
    r"(?:'ve| have|'m| am|'ll| can| could| will| would)?"
    r"(?: (?:got|have|afford|spend|spending|manage|pay|paying|go|do|stretch to|to spend|"
    r"willing to (?:spend|pay)))*(?= ?(?:[.,;!?)-]|$|for\b|on\b|so\b|and\b))": r"up to \g<n>",
    r"\b(?P<n>{sum}) at the (?:very |absolute )?(?:most|outside|max)\b": r"\g<n> at most",
    r"\b(?P<n>{sum}) (?:or (?:so|thereabouts)|thereabouts|give or take)": r"around \g<n>",
    r"\bin the (?:region|neighbou?rhood|ballpark|area|vicinity) of(?= ?{sum})": "around",
    r"\bbudget for (?:the |a |an |my )?(?P<p>[a-z]+(?: [a-z]+)?)(?:: ?| is | - | )(?={sum})":
        r"\g<p> up to ",
    r"\b(?:i have|i've got|i've|i got|have got|i'd (?:happily )?(?:pay|spend))"
    r"(?: about| around| only| just)? (?P<n>{sum}) (?=(?:for|on) (?:an?|the|some|my|new)\b)":
        r"budget is \g<n> ",
    r"(?<!size )(?<!in )\b(?P<n>(?:{cur} ?)?(?:[6-9]\d|\d{3,4})(?: ?{cur})?)"
    r"(?: altogether| in total)?(?: (?:is|would be|'d be|'s))"
    r" (?:also |still |now |probably |totally |absolutely )?"
    r"(?:ok|okay|fine|alright|all right|doable|possible|(?:my|the|our) (?:new )?(?:limit|budget))"
    r"(?= ?(?:[.,;!?)]|$|for\b|too\b|then\b|now\b|with\b|by\b|as\b|if\b))": r"budget is \g<n>",
    r"\b(?:for )?another (?P<n>{sum})(?= ?(?:[.,;!?)]|$|for\b|on\b))": r"up to \g<n>",
}  # fmt: skip
_PHRASES = tuple(
    (re.compile(said.replace("{sum}", _SUM).replace("{cur}", CURRENCY)), plain)
    for said, plain in _TOLD.items()
)
_NO_PIECE = re.compile(
    rf"\bno (?P<p>[a-z-]+(?: [a-z-]+)?) (?:that (?:is|are|costs?) |costing |priced )?"
    rf"(?:over|above|more than|dearer than|pricier than|beyond)(?= ?{_SUM})"
)
_CAN_BE = re.compile(
    rf"\b(?:the |my )?(?P<p>[a-z-]+) (?:can|could|may|might) (?:now |also |even )?"
    rf"(?:be|cost|come to|go(?: up)? to)(?: up to| as much as| about)?"
    rf"(?= ?{_SUM}(?! ?(?:°|degrees)))"
)
_BEHIND = re.compile(r":? (?P<n>\d{2,4})(?=\s*(?:[.,;!?)]|$|and\b|plus\b|for\b|[a-z]+ ?:? ?\d))")
_MOST_SIZE, _SEVERAL = 57, 2
_FOR_SUM = re.compile(r" for (?P<n>\d{2,4}|\d(?:\.\d)?k)(?=(?: please| then)?\s*(?:[.,;!?)]|$))")
_OTHER_SUM = re.compile(r"\b(?:under|below|up to|max|over|than|total|altogether|each) |[$£€]")
_LEAST_FOR = 50
"""'Shoes for 42' may be a size, 'a coat for 60' is a price."""


def numbers_said(text: str) -> str:
    """Lower-case words with sums as one speaks them in digits: 'two fifty', 'half a grand'."""
    text = _AND_A_HALF.sub(r"\1.5", text)
    for pattern, digits in _ROUND:
        text = pattern.sub(digits, text)
    text = _DECADE.sub(lambda said: f"{said[1]} {_DECADES[said['d']]}s", text)
    return _SPOKEN.sub(lambda said: str(_UNITS[said["u"]] * 100 + _TENS[said["t"]]), text)


def money_said(text: str) -> str:
    """Lower-case words with limits of price in the plainest words there are for them."""
    for pattern, plain in _PHRASES:
        text = pattern.sub(plain, text)
    text = _CAN_BE.sub(_up_to, text)
    return _for_sums(_listed(_NO_PIECE.sub(_not_over, text)))


def _up_to(said: re.Match[str]) -> str:
    """'The dress can be 150' limits the dress."""
    named = [one for one in find(said["p"]) if one.kind == "piece"]
    is_piece = bool(named) and named[-1].end == len(said["p"])
    return f"the {said['p']} up to" if is_piece else said[0]


def _listed(text: str) -> str:
    """'Dress 100, shoes 80, bag 60': what each may cost; 'top 38, shoes 39' are sizes."""
    ends = {one.end for one in find(text) if one.kind == "piece"}
    priced = [said for said in _BEHIND.finditer(text) if said.start() in ends]
    if sum(int(said["n"]) > _MOST_SIZE for said in priced) < _SEVERAL:
        return text
    for said in reversed(priced):
        text = f"{text[: said.start()]} up to {said['n']} dollars{text[said.end() :]}"
    return text


def _for_sums(text: str) -> str:
    """'A coat for 200': a number right behind a piece is what it may cost."""
    ends = {one.end for one in find(text) if one.kind == "piece"}
    sums = [said.start() for said in _FOR_SUM.finditer(text)]
    several = len(ends) > 1 and sums[:1] == [max(ends)] and not _OTHER_SUM.search(text)

    def plainly(said: re.Match[str]) -> str:
        is_sum = said.start() in ends and (amount_of(said["n"]) or 0) >= _LEAST_FOR
        plain = f" for {said['n']} in total" if several else f" up to {said['n']}"
        return plain if is_sum else said[0]

    return _FOR_SUM.sub(plainly, text)


def _not_over(said: re.Match[str]) -> str:
    """'No coat above 200' refuses no coat."""
    named = [one for one in find(said["p"]) if one.kind == "piece"]
    is_piece = bool(named) and named[-1].end == len(said["p"])
    return f"{said['p']} not over" if is_piece else said[0]
