"""Words that ask for a reason, or for what a record holds: nothing in them is wished."""

import re

from stylist.domain.colors import FAMILY_OF_COLOR
from stylist.search.vocabulary import MATERIALS

_HEAD = (
    r"\W*(?:(?:and|but|so|ok|okay|hm+|oh|um+|wait|really|sorry|please|interesting|nice|great|"
    r"thanks|just curious|out of interest|curious)\b\W*)*"
)
_TAIL = r"(?:,? (?:please|though|then|exactly|for me|for that|by the way))*\W*"
ALONE = re.compile(
    rf"{_HEAD}(?:why(?:'s that| so| though| exactly| is that| that is| then| please| not sure| "
    r"do you (?:say|think) (?:so|that))?|how come|how so|for what reason|"
    r"(?:(?:can|could|would) you )?(?:please )?(?:tell me|explain(?: to me)?|say) why|"
    r"what(?:'s| is| was) (?:the|your) (?:reason(?:ing)?|thinking|logic|rationale)|"
    rf"what makes you (?:say|think) (?:so|that)|(?:any|what) reasons?){_TAIL}",
    re.IGNORECASE,
)
"""'Why?', 'how come?', 'can you tell me why?', and nothing else."""
_VERB = (
    r"(?:choose|chose|chosen|pick(?:ed)?|select(?:ed)?|suggest(?:ed)?|recommend(?:ed)?|go(?:ne)? "
    r"for|take|taken|put|show(?:n)?|giv(?:e|en)|propose|include|add(?:ed)?|use|match(?:ed)?|"
    r"combine|pair|decide on|settle on|come up with|come to)"
)
CHOSEN = re.compile(
    rf"{_HEAD}(?:(?:why|how come|how) (?:did|do|have|would) you |why you |what made you |"
    rf"what makes you )(?:\w+ )?{_VERB}\b(?! me\W*$)[^.;!?]{{0,60}}\W*",
    re.IGNORECASE,
)
"""'Why did you choose this?', 'what made you pick the boots?'."""
BEHIND = re.compile(
    rf"{_HEAD}(?:what(?:'s| is| was) (?:the|your) (?:reason(?:ing)?|thinking|logic|idea|thought|"
    r"rationale) (?:behind|for|with)|(?:(?:can|could) you )?(?:explain|justify)) (?:this|that|it|"
    r"these|those|your|the)(?: (?:choices?|picks?|outfits?|looks?|ones?|selection|suggestions?|"
    rf"combination|colou?rs?|[a-z-]+))?{_TAIL}",
    re.IGNORECASE,
)
OF = re.compile(
    rf"{_HEAD}why (?:only |just |exactly )?(?P<what>(?:the|this|that|these|those|your)(?: [\w-]+)"
    rf"{{0,4}}|it){_TAIL}",
    re.IGNORECASE,
)
"""'Why the shoes?', 'why these colours?'."""
WORKS = re.compile(
    rf"{_HEAD}why (?:is|are|does|do|would|should|will) (?:it|this|that|these|they|those|(?:the|"
    r"this|that) (?:[\w-]+ )?(?:one|outfit|look|combination|colou?rs?))(?: all| really)? (?:be )?"
    r"(?:(?:a |the )?(?:good|right|best|better|nice|suitable)|works?|go|goes|match|matches|suits?|"
    rf"fits?)\b[^.;!?]{{0,30}}\W*",
    re.IGNORECASE,
)
LOUD = re.compile(
    rf"{_HEAD}why (?:so much |all (?:the|that) )?(?P<what>[\w -]{{3,20}}?){_TAIL}", re.I
)
"""'Why navy?', of what is shown."""
COLORS = re.compile(r"\b(?:colou?rs?|shades?|palette|combination|mix)\b", re.IGNORECASE)
WHOLE = re.compile(
    r"\b(?:it|this|that|these|those|ones?|outfits?|looks?|choices?|picks?|suggestions?|first|"
    r"second|third|last|selection)$",
    re.IGNORECASE,
)


def plain(words: str) -> str:
    """The words in one line, their apostrophes straight."""
    return " ".join(words.replace("\u2019", "'").split())


def asks_why(words: str) -> bool:
    """Whether a reason is asked for, whatever is shown."""
    return any(one.fullmatch(words) for one in (CHOSEN, BEHIND, WORKS))


def is_why(words: str) -> bool:
    """Whether words ask for a reason; nothing in them is wished."""
    said = plain(words)
    return asks_why(said) or any(one.fullmatch(said) for one in (ALONE, OF)) or bool(shade(said))


def shade(words: str) -> str:
    """The colour or cloth of 'why navy?'; '' without."""
    found = LOUD.fullmatch(words)
    said = found["what"].lower().strip() if found else ""
    return said if said in FAMILY_OF_COLOR or said in MATERIALS else ""
