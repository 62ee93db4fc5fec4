"""Words that only look back on clothes that were worn or given, and want nothing."""

import re

from stylist.domain import Wish
from stylist.local.understanding.answer import Ask

_PRAISE = re.compile(
    r"\b(?:got|had|getting|received|been getting|have) (?:(?:so|such|very|loads|lots|tons|a|an|"
    r"lot|"
    r"heaps|ton|of|many|nothing but|the nicest|the best|great|lovely|nice|amazing|\w+) ){0,4}"
    r"compliments?\b|"
    r"\b(?:was|were|proved|been) (?:such )?(?:an? )?(?:\w+ )?(?:hit|success|triumph|winner)\b|"
    r"\bwent down (?:a treat|(?:very |really |so )?well|a storm)\b|"
    r"\b(?:he|she|they|everyone|everybody|people|my \w+|the \w+) (?:\w+ly |just |all )*(?:loved|"
    r"adored|was (?:over the moon|delighted|thrilled|chuffed)) ?"
    r"(?:it|them|her|his|their|the|with|what)?\b|"
    r"\bwore (?:it|them|the|that|this|those|my)\b[^?]*\b(?:loved|lovely|great|perfect|fab|felt|"
    r"fantastic|amazing|brilliant)\b|"
    r"\b(?:(?:every(?:one|body)|people|friends) (?:\w+ )?asked(?: me)? where (?:i|it|they)|"
    r"felt (?:like a million|amazing|fantastic|great|so good|fabulous|gorgeous)|"
    r"(?:it|they|all|everything) (?:fits|fit|fitted) (?:like a glove|perfectly)|"
    r"(?:you|u) (?:totally |really |absolutely )?(?:saved (?:me|my|the)|were (?:so |very |a )?"
    r"(?:right|great|helpful|lifesaver|star))|got the job|turned heads)\b"
)
"""'I got so many compliments', 'the dress was a hit', 'he loved it'."""
_THANKED = re.compile(
    r"\b(?:thanks|thank you)(?: (?:so|very|ever so)? ?much| a lot| a million| loads| again)* for "
    r"(?:the|that|this|these|those|your|all|everything|finding|helping|making|my)\b"
)
_WANTS = re.compile(
    r"\?|\b(?:i (?:\w+ )?(?:need|want|wish)|i'd (?:like|love)|looking for|now|next|also|another|"
    r"again please|same|similar|find me|show|get me|something|anything|please|can|could|wants?|"
    r"needs?|but|however|except|though|budget|under|until|this time|one more|wear|in (?:black|"
    r"blue|navy|red|green|white|size|an?))\b|[$\u00a3\u20ac]|\b\d\d|\bspend\b|"
    r"\bno (?!doubt|idea)|\bmore (?!compliments)"
)
_ALSO = (Ask.THANKS, Ask.LIKE, Ask.GREET, Ask.GOODBYE)
_CLAUSE = re.compile(r"[^.,;!?]*[.,;!?]+|[^.,;!?]+$")
_CUTE = re.compile(
    r"^(?:(?:oh|aw+|ooh|how|so|very|that's|they're|these are|really|super|ha) )*(?:cute|pretty|"
    r"elegant|chic|stylish|sweet|classy|fun|smart|sharp|handsome|cool)"
    r"(?: (?:ones?|stuff|picks?|things?))?"
    r"(?:[.!]+|[,…-]+(?= ?(?:and|but|now|what|how|any|can|could|do|ok|then|also|thanks)\b)) "
    r"(?=(?:and|but|now|what|how|any|can|could|do|ok|then|also|thanks|show|i)\b)"
)
"""'Cute. And gloves?' says how the last were, and no style of the gloves."""
_SAME = re.compile(
    r"\b(?:same|similar|like (?:it|that|those|them)|another|one|ones|it in|them "
    r"in)\b"
)
IN_PASSING = ("occasion", "place", "month", "season", "department", "text", "age_group",
               "conditions", "pieces", "colors", "materials", "patterns")  # fmt: skip


def only_praises(text: str) -> bool:
    """Whether lower-case words look back with joy or thanks, and ask for nothing."""
    return bool(_PRAISE.search(text) or _THANKED.search(text)) and not _WANTS.search(text)


def without_praise(text: str) -> str:
    """The words, of the same length, without clauses of praise before others: 'he loved it, now…'.

    Who wants 'the same' means what is praised.
    """
    text = _CUTE.sub(lambda found: " " * len(found[0]), text)
    if _SAME.search(text):
        return text
    parts = _CLAUSE.findall(text)
    praise = [only_praises(part) for part in parts]
    if all(praise):
        return text
    blanked = (" " * len(part) if out else part for part, out in zip(parts, praise, strict=True))
    return "".join(blanked)


def courtesies(found: tuple[Ask, ...], text: str) -> tuple[Ask, ...]:
    """The asks, without those that a look back seems to have."""
    if found[0] is Ask.OFFENSIVE or not only_praises(text):
        return found
    return tuple(dict.fromkeys((Ask.THANKS, *(ask for ask in found if ask in _ALSO))))


def without_passing(wish: Wish, text: str) -> Wish:
    """What a look back speaks of is no wish: 'thanks for the party dress'."""
    return wish.without(*IN_PASSING) if only_praises(text) else wish
