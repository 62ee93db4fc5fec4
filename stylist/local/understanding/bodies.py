"""What shoppers say of their own bodies: asked in clothes, never judged and never declined."""

import re

from stylist.domain import Wish
from stylist.local.reading.labels import UNKNOWN_BEFORE
from stylist.local.understanding.answer import Ask
from stylist.local.understanding.distress import dislikes_own_looks, is_sad

_HEIGHT = r"(?:short|small|tiny|tall|petite|long-legged|vertically challenged)"
_SHAPE = (
    r"(?:(?:plus|full)[- ](?:sized?|figured)|fat|curvy|chubby|overweight|obese|heavy|heavier|"
    r"large|larger|big|bigger|skinny|thin|slim|slender|bony|underweight|lanky|busty|"
    r"big[- ]busted|flat[- ]chested|pregnant|expecting|muscular|stocky|"
    r"(?:pear|apple|hourglass|rectangle|triangle)(?:[- ]shaped)?|"
    r"(?:broad|wide|narrow|short|long|big)[- ](?:shouldered|hipped|waisted|legged|boned|bellied))"
)
_MUCH = (
    r"(?:(?:so|really|very|quite|a bit|a little|rather|pretty|too|just|also|kind of|an?|on the|"
    r"old and|"
    r"older and) )*"
)
_IS = rf"\b(?:i'm|i am|we're|we are|being|as) {_MUCH}"
_END = (
    r"(?= ?(?:$|[.,!?;]|(?:and|so|but|side|now|again|girl|guy|woman|man|lady|person|body|figure|"
    r"built|"
    r"with|what|how|can|which|\d)\b))"
)
_TALL = re.compile(
    rf"{_IS}{_HEIGHT}{_END}|\b{_HEIGHT} (?:wom[ae]n|m[ae]n|people|girls?|guys?|person)\b"
)
_SHAPED = re.compile(
    rf"{_IS}{_SHAPE}{_END}|"
    rf"\b{_SHAPE} (?:wom[ae]n|m[ae]n|people|girls?|guys?|person|ladies|lady|bodies|body|figure)\b|"
    r"\bi(?:'ve| have)(?: got)? (?:a |an |very |really |quite |such )*(?:big|bigger|large|wide|"
    r"broad|"
    r"thick|skinny|thin|small|flat|long|short|round|curvy|fat|huge|full|narrow|athletic|"
    r"pear[- ]shaped|hourglass|muscular|heavy|fuller) (?:hips?|thighs?|belly|tummy|stomach|bust|"
    r"boobs|breasts|chest|bum|butt|bottom|shoulders|arms|legs|calves|torso|waist|neck|figure|"
    r"body|shape|frame|build)\b"
)
"""'I'm curvy', 'plus size women', 'I have wide hips'."""
_SUITS = re.compile(
    r"\bwhat(?:'s| is| would| will| could| can| do| does| should| shall| clothes|"
    r" kinds? of clothes| "
    r"styles?)*(?: i| to| one| we| you|\b[\w -]{0,30})?? (?:wear|suits?|suit|flatters?|flattering|"
    r"looks? (?:good|best|nice|great)|fits?|works?|dress in|put on)\b|\bhow (?:do|should|can|to|"
    r"shall)"
    r"(?: i| we)? dress\b|\bwhat (?:to|should i|do i|can i) wear\b|\bhow (?:do|can|should) i look\b"
)
_QUESTIONS = {"height": "I am very short or tall, what should I wear?",
              "shape": "What flatters my figure? Clothes that feel good on my body"}  # fmt: skip
_TOO = re.compile(
    r"\bi(?:'m| am) (?:\w+ )?too (?:fat|ugly|big|thin|skinny|old|short|curvy|chubby|heavy) "
    r"(?:for|to wear) (?!(?:these|those|this|that|the|it|them|my)\b)[a-z' -]+\W*$"
)
"""'I'm too fat for dresses', of no piece that was shown."""
_TOO_FOR = ({"pieces"}, {"avoid_pieces"})
_FREE = {"text", "department", "age_group", "liked_colors"}
_OWN = frozenset({Ask.OFFTOPIC, Ask.UNCLEAR, Ask.CORRECT, Ask.ADVICE, Ask.OUTFIT, Ask.REMEMBER,
                  Ask.DISLIKE, Ask.NO, Ask.PIECES, Ask.DETAIL, Ask.LIKE})  # fmt: skip
_LOST = frozenset({Ask.OFFTOPIC, Ask.UNCLEAR, Ask.CORRECT, Ask.DISLIKE, Ask.REMEMBER, Ask.NO})


def judged(
    found: tuple[Ask, ...], wish: Wish, text: str, question: str, before: str
) -> tuple[tuple[Ask, ...], Wish, str]:
    """What is asked, the wish and what the guide is asked, where words on a body hold no wish.

    'I'm fat, what should I wear?' is answered by the guide; 'I'm curvy' is asked what for.
    """
    wished = set(wish.stated()) - _FREE
    suits = wish.pieces == ("suit",) and re.search(r"\bwhat suits?\b", text)
    named = suits or _TOO.search(text)
    if not set(found) <= _OWN or (wished and not (named and wished in _TOO_FOR)):
        return found, wish, question
    if _TOO.search(text) or (dislikes_own_looks(text) and not wish.pieces):
        return (Ask.DISTASTE,), wish, question
    if is_sad(text) and set(found) <= _LOST:
        return (Ask.SORROW,), wish, question
    about = "height" if _TALL.search(text) else "shape" if _SHAPED.search(text) else ""
    if not about:
        return found, wish, question
    if _SUITS.search(text):
        return (Ask.ADVICE,), wish.without("pieces"), _QUESTIONS[about]
    alone = before in ("none", UNKNOWN_BEFORE) and not wish.pieces and Ask.PIECES not in found
    return (Ask.BODY,) if alone else found, wish, question
