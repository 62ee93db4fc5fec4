"""What is asked first: by the shapes of the words, by the network, and by what goes before "
"both."""

import re

from stylist.domain import Wish
from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.local.understanding import asks
from stylist.local.understanding.answer import Ask
from stylist.local.understanding.by_rules import HELP, Facts, by_rules
from stylist.local.understanding.consent import STANDING_OUTFIT, agreed
from stylist.local.understanding.kin import KIN
from stylist.local.understanding.opening import opens_with_a_piece
from stylist.local.understanding.presents import is_gift
from stylist.search.pieces import piece_of

_GIFT = re.compile(r"\b(?:gifts?|presents?)\b")
_AS_OUTFIT = re.compile(r"\bas an? (?:whole |full |complete )?(?:outfit|look)\b")
_LISTED = re.compile(r"\b(?:(?:could|can|may) (?:i|we) see|i'd like to see|show me|list)\b")
"""'Could I see blazers' wants blazers, whatever for."""
_BOTH = re.compile(
    r"\b(?:the |these |those )?(?:two|pair|both)(?: of (?:them|these))? (?:together|combined|"
    r"altogether|in total)\b|\bboth for (?:under|less|up to|at most|max)\b"
)
"""Whoever counts two pieces wants these two."""
_HELP = re.compile(
    r"\b(?:can|could|will|would) (?:you|anyone|somebody|someone) (?:please |maybe )?(?:help|"
    r"assist|"
    r"advise)\b(?:(?! (?:me )?(?:wash|clean|iron|fold|tie|understand|measure))[^?.!]){0,40}"
    r"[?.!]?\s*$|\b(?:i need|any chance of|in need of) (?:some |a bit of |a little )?help\b"
    r"[^?.!]{0,30}[?.!]?\s*$|\bwhere (?:do|should|would) i (?:even )?(?:start|begin)\b[?.!]?\s*$"
)
_TELLS = re.compile(
    r"^(?!.*\?).*(?:\b(?:i'm|i am|we're|i'll be|i have to|i've got to) (?:giving|hosting|"
    r"attending|invited|off to|speaking|starting|presenting|performing|joining|"
    r"going (?:to|on|out|away|back))\b|"
    r"\b(?:i've|we've|i have|we have|there's|there is)(?: got)? an? (?:[\w-]+ ){1,3}(?:on|this|"
    r"next|tomorrow|tonight|coming up)\b|\bstarting (?:over|again|out)\b)"
)
"""'I'm giving a talk' tells what the day holds: one asks on."""
_PIECE_FOR = re.compile(
    r"^(?:(?!(?:is|are|do|does|can|could|should|would|will|which|what|how|why|when|or|ok|okay|"
    r"too|"
    r"with|good|right|enough|suitable|best)\b)[\w'-]+,? ){1,6}for (?:(?:my|our|the|his|her|a) "
    r"(?:[\w-]+ )?"
    rf"(?:{KIN}|partner|friend|boss|colleague|teenager)|him|her|me|them|myself)(?:,? "
    rf"please)?\s*\?+$"
)
"""'Pink jumper for my mom?' wants one."""
_TO_WEAR = re.compile(
    r"\b(?:want|wants|like|love|going|plan|planning|hoping|thinking of|have) (?:to "
    r")?wear(?:ing)?\b"
    r"[^?]{3,80}\b(?:with|and)\b"
)
"""'I want to wear a checked blazer to work, with a plain top and trousers' wants all three on."""
_GOES_WITH = re.compile(r"\bwhat (?:else )?(?:goes|would go|(?:can|could|should) i wear) with\b")
_ORDERED = re.compile(
    r"(?:^|[.!?;:,] ?)(?:(?:please|hi|hello|hey|ok|okay|now|so|then|(?:can|could|would|will) you"
    r"(?: please)?|i(?:'d| would) like you to|i want you to)[ ,!.]+)*"
    r"(?:(?:put|pull|throw|make|build|create|style|compose|plan|assemble|design)(?: together)?"
    r"(?: me| us)?(?: together)?|give me|get me|find me) (?:an?|the|one|some|two|three) "
    r"(?:(?!(?:for|to|that|with|of|i|and|or|from|in)\b)[\w'-]+,? ){0,4}?(?:outfits?|looks?)\b"
    r"(?! (?:like|at)\b)|"
    r"(?:^|[.!?;:,] ?)(?:(?:please|(?:can|could|would|will) you(?: please)?)[ ,]+)*"
    r"(?:put|pull|throw) (?:me )?(?:together (?:something|a few (?:things|pieces))|"
    r"(?:something|a few (?:things|pieces)) together)\b"
)
"""'Put an office outfit together for me: a blouse with a skirt' wants one, whatever is named;
'I put an outfit together and need shoes' does not."""


def judge(facts: Facts) -> tuple[Ask, ...]:
    """All that is asked, the weightiest first; never empty."""
    ruled = by_rules(facts)
    found = agreed(ruled, facts.reading, facts.wish, facts.before)
    if Ask.PIECES in ruled and opens_with_a_piece(facts.text) and _asks_nothing(facts):
        # "Wellies for the allotment" wants wellies, and "a skirt, checked: plaid" no advice.
        found = ruled
    if Ask.PIECES in found and Ask.OUTFIT not in found and _ORDERED.search(facts.text):
        found = (*found, Ask.OUTFIT)
    if _AS_OUTFIT.search(facts.text) and Ask.OUTFIT not in found:
        found = (Ask.OUTFIT, *found)
    if found[0] is Ask.ADVICE and facts.wish.pieces and _PIECE_FOR.search(facts.text):
        found = (Ask.PIECES,)
    if _is_worn_together(facts) and Ask.OUTFIT not in found:
        found = (Ask.OUTFIT, *(one for one in found if one is not Ask.CORRECT))
    two = len(facts.wish.pieces) == 2 and _BOTH.search(facts.text)
    if (
        (two or _LISTED.search(facts.text))
        and facts.wish.pieces
        and not asks.wants_outfit(facts.text)
    ):
        found = tuple(ask for ask in found if ask is not Ask.OUTFIT) or (Ask.PIECES,)
    if found[0] is Ask.ADVICE and _GOES_WITH.search(facts.text) and _is_bound(facts.wish):
        # Who names sizes or a budget with "what goes with …" wants to see it.
        found = (Ask.OUTFIT, *found[1:])
    if Ask.PIECES in found and is_gift(facts.text):
        found = tuple(ask for ask in found if ask is not Ask.OUTFIT)
    if Ask.ADVICE in found[:1] and _wants_help(facts):
        return (Ask.UNCLEAR,)
    # Who looks for a present without a word on it, or for help, is asked, not declined.
    told = _GIFT.search(facts.text) or HELP.match(facts.text) or _TELLS.search(facts.text)
    if found == (Ask.OFFTOPIC,) and told:
        return (Ask.UNCLEAR,)
    return found


def _is_worn_together(facts: Facts) -> bool:
    """Whether pieces for two places of the body are named, to be worn with one another."""
    slots = {SLOT_OF_CATEGORY[name] for piece in facts.wish.pieces
             for name in piece_of(piece).categories[:1] if name in SLOT_OF_CATEGORY}  # fmt: skip
    several = len(slots) > 1 and not (facts.owned or facts.question or facts.comparisons)
    return several and bool(_TO_WEAR.search(facts.text))


def _asks_nothing(facts: Facts) -> bool:
    wants = asks.wants_outfit(facts.text) or facts.before.startswith(STANDING_OUTFIT)
    return not (wants or facts.question)


def _wants_help(facts: Facts) -> bool:
    """'Can you help an old man?': help with nothing in particular."""
    known = set(facts.wish.stated()) - {"department", "sizes", "text"}
    return bool(_HELP.search(facts.text)) and not (known or facts.owned or facts.references)


def _is_bound(wish: Wish) -> bool:
    return bool(wish.sizes or wish.max_price_minor or wish.total_minor)
