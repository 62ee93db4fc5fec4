"""What somebody has and the shopper wants too: 'my friend has a suede bag, can I see that?'"""

import re

from stylist.local.understanding import lexicon
from stylist.local.understanding.kin import KIN

_WHO = (
    r"(?:(?:an?|my|our|his|her|the|this|some|one of (?:my|the|our)) )?(?:[a-z-]+ ){0,2}?"
    rf"(?:{KIN}|friends?|mate|colleague|coworker|co-worker|neighbour|neighbor|boss|flatmate|"
    r"roommate|classmate|teacher|girl|woman|lady|man|guy|someone|somebody)"
    r"(?: (?:of (?:mine|ours)|at (?:the |my )?\w+|in my \w+|next door|i know|here))*"
)
_HAS = (
    r"(?:'s got|has(?: got)?|had|got|owns|(?:just |recently )?bought|wears|wore|(?:is|was) wearing|"
    r"carries|carried|picked up|ordered)"
)
_FROM_YOU = (
    r"(?: (?:(?:from|at|of|off) (?:you|yours|here|this (?:shop|store)|your (?:shop|store|site|"
    r"website))(?: guys)?|(?:just |exactly )?"
    r"like (?:that|this|these|those)|"
    r"last (?:week|month|year|summer|winter)|yesterday|recently|once))*"
)
_THAT = (
    r"(?:(?:that|this|the same|it|them|those|these|one)(?: (?:one|ones|bag|thing))?"
    r"(?: like (?:it|that|hers|his|theirs|those))?|"
    r"(?:something|anything) (?:like (?:it|that|hers|his|those)|similar))"
    r"(?: (?:please|too|as well|now|still|here|there|maybe|somewhere|myself|for me))*"
)
_ASKS = (
    rf"(?:(?:can|could|may) (?:i|we) (?:please |also |maybe )?(?:see|have|get|buy|order|find) "
    rf"{_THAT}|(?:can|could) you (?:please )?(?:show|find|get) (?:me |us )?{_THAT}|"
    rf"(?:please )?(?:show|find|get) me {_THAT}|(?:do|have) you (?:still |also )?"
    rf"(?:have|sell|stock|got) {_THAT}|(?:i|we)(?:'d| would)?(?: also| really)? "
    rf"(?:like|want|love|need)(?: to (?:see|have|buy))? {_THAT}|"
    r"(?:is|are) (?:it|that|they|those) still (?:there|available|in stock|around))"
)
_WANTED_TOO = re.compile(
    rf"(?:^|(?<=[.;!?,:] )|(?<=\band )|(?<=\bbut )|(?<=\bso )){_WHO} ?{_HAS} "
    rf"(?P<thing>(?:an?|some|this|these|the|those|that) [a-z][a-z' -]{{2,60}}?){_FROM_YOU}"
    rf"(?:[ ,.;:!–-]+(?:and |so |but )?){_ASKS}(?=\s*(?:[.;!?]|$))"
)


def wanted_too(text: str) -> str:
    """Lower-case words with 'show me a suede bag' for that of another which is asked for.

    'My friend has a suede bag, what goes with it?' and 'the first one' of two stay as they are.
    """
    return _WANTED_TOO.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    thing = found["thing"]
    pieces = [one for one in lexicon.find(thing) if one.kind == "piece"]
    is_piece = len(pieces) == 1 and pieces[0].end >= len(thing) - 2
    return f"show me {thing}" if is_piece else found[0]
