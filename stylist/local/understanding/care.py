"""Questions of how to wash, mend and keep what one has; the feast that waits is no wish."""

import re

from stylist.domain import Wish
from stylist.local.understanding import lexicon
from stylist.local.understanding.answer import Ask
from stylist.local.understanding.praise import IN_PASSING

_DO = (
    r"(?:wash(?:ing)?|hand[- ]?wash|machine[- ]?wash|launder|clean(?:ing)?(?! up\b)|dry[- "
    r"]?clean|iron(?:ing)?|steam|fold|"
    r"store|storing|mend|darn|patch|repair|soften|unshrink|stretch|waterproof|polish|protect|"
    r"look(?:ing)? after|car(?:e|ing) for|maintain|restore|revive|whiten|bleach|dye|pack|hang|"
    r"dry|break in|shine|"
    r"de-?bobble|keep|stop|prevent|remove|removing|get rid|getting|get|lift|save|rescue|fix|"
    r"freshen|deodori[sz]e)"
)
_HOW = re.compile(
    rf"\b(?:how (?:do|can|should|would|to|best|often)|what(?:'s| is) the best way|best way|any "
    rf"(?:tips?|tricks?|advice|idea|ideas)|"
    rf"is there (?:a|any) (?:way|trick)|tips?) (?:(?:do |should |can |on |for |how |about |to |"
    rf"i |you |one |we |best |even |properly |safely )*)"
    rf"(?P<verb>{_DO})\b"
)
_VAGUE = re.compile(r"^(?:keep|stop|prevent|get|getting|save|fix|dry|protect|lift|pack|rescue)$")
_HARM = (
    r"(?:stain(?:s|ed)?|marks?|bobbles?|bobbling|pill(?:s|ing)|moths?|creas(?:es?|ed|ing)|"
    r"wrinkl(?:es?|ed|ing)|smells?|"
    r"odou?rs?|grease|wine|coffee|ink|oil|mud|sweat|deodorant|lint|fluff|scuff(?:s|ed)?|salt|"
    r"mildew|mould|mold|holes?|snags?|shrink(?:ing)?|shrunk|"
    r"fad(?:e|es|ed|ing)|wet|soaked|stretch(?:ed|ing)?|squeak(?:s|ing|y)?|yellow(?:ing|ed)|white)"
)
_HARMED = re.compile(rf"\b{_HARM}\b")
_MISHAP = re.compile(
    r"\b(?:spil(?:t|led)|dropped|splashed|got) (?:\w+ ){1,3}(?:on|over|down|onto) (?:my|his|"
    r"her|the|our)\b|"
    r"\bmy (?:[\w-]+ ){1,3}(?:got|is|are|have|has|came out|went|keeps?) (?:all |completely |"
    r"totally |so |a bit )?"
    r"(?:wet|soaked|stained|shrunk|shrunken|faded|bobbled|bobbling|pilled|pilling|scuffed|"
    r"muddy|creased|wrinkled|moth)\b|"
    r"\bmoths? (?:ate|have eaten|got|have got)\b"
)
_ASKS = re.compile(r"\?|\b(?:how|what now|what (?:do|can|should) i do|help|any tips|ideas)\b|!")
_WISHES = re.compile(
    r"\b(?:i (?:\w+ )?(?:need|want)|i'd like|looking for|show me|find me|(?:a )?new (?:one|"
    r"pair|\w+)|"
    r"replac\w+|instead|buy|get me|do you (?:have|sell)|wear|outfits?|something|under "
    r"[$\u00a3\u20ac]?\d)\b"
)
_OF_CLOTHES = ("piece", "material")


def only_cares(text: str) -> bool:
    """Whether lower-case words ask how to treat clothes, and for no clothes: 'how do I wash silk'.

    'How do I keep warm' names neither cloth nor harm.
    """
    if _WISHES.search(text):
        return False
    named = any(one.kind in _OF_CLOTHES for one in lexicon.find(text))
    if _MISHAP.search(text) and _ASKS.search(text):
        return named
    how = _HOW.search(text)
    if not how:
        return False
    if how["verb"] == "pack":
        return named
    return (named and not _VAGUE.match(how["verb"])) or (named and bool(_HARMED.search(text)))


def cared(found: tuple[Ask, ...], wish: Wish, text: str) -> tuple[tuple[Ask, ...], Wish]:
    """What is asked and wished, where it is nothing but such a question."""
    if found[0] is Ask.OFFENSIVE or not only_cares(text):
        return found, wish
    return (Ask.ADVICE,), wish.without(*IN_PASSING)
