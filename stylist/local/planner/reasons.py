"""What is said only as a reason or in comparison is no wish: 'the kids need boots, so 220'."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.planner.standing import LIMITS
from stylist.local.understanding import Ask, Understanding

_REASON = re.compile(
    r"(?:^|[,;:.!?(]|\s[-\u2013\u2014]|\b(?:because|cause|cos|since|as|for))\s*"
    r"(?:(?:because|cause|cos|since|as|for|so) )?(?:the|my|our|both) (?:\w+ )?"
    r"(?:kids?|children|child|son|sons|daughters?|boys?|girls?|baby|twins|husband|wife|partner|car|"
    r"roof|rent|boiler|dog|cat|mortgage|washing machine|landlord|bills?)\b"
    r" (?:also |just |still |really )?(?:need|needs|want|wants|cost|costs|has to|have to|broke|"
    r"is due|are due|went up)\b[^.;!?)]*",
    re.IGNORECASE,
)
_SAME_MONEY = re.compile(
    r"\bsame (?:[$\u20ac\u00a3]\s?)?(?:(?P<amount>\d{2,5})\b|(?:money|budget|total|amount|limit|"
    r"price|sum|cap)\b)",
    re.IGNORECASE,
)
_LIKENED = re.compile(r"\b(?:looks?|be|feels?|turns?|seems?) (?:\w+ )?(?:like|into) an? ", re.I)
_OUTFIT = re.compile(r"\b(?:outfits?|dress me|put together)\b", re.IGNORECASE)


def without_reason(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Make it 220, the kids need winter boots': the boots are no wish, they are why."""
    if not (at.shown.items or at.shown.outfits) or at.before.age_group == "kids":
        return said
    rest = _REASON.sub(" ", words).strip(" ,;:.-(")
    if rest == words.strip(" ,;:.-(") or not rest:
        return said
    heard = at.hears(rest, at.today)
    return heard if set(LIMITS) & set(heard.wish.stated()) or heard.comparisons else said


def of_same_money(said: Understanding, words: str, at: Standing) -> Understanding:
    """'With a top inside the same 80': the limit is the same, and no piece is."""
    found = _SAME_MONEY.search(words)
    if not found:
        return said
    references = tuple(one for one in said.references if not one.same)
    wish, total = said.wish, at.before.total_minor
    amount = int(found["amount"] or 0) * 100
    if amount and total in (amount, amount - 1) and wish.total_minor is None:
        wish = replace(wish.without("max_price_minor"), total_minor=total)
        return replace(said, wish=wish, references=references, open_limit=False)
    return replace(said, references=references)


def without_likeness(said: Understanding, words: str, at: Standing) -> Understanding:
    """'No checks, he'd look like a picnic blanket' asks for no outfit."""
    wish = said.wish
    refuses = wish.avoid_patterns or wish.avoid_colors or wish.avoid_materials
    if not (refuses and wish.occasion and at.subject == SEARCH and _LIKENED.search(words)):
        return said
    if wish.pieces or _OUTFIT.search(words):
        return said
    return replace(said, wish=wish.without("occasion", "season", "text"), dresses=False,
                   asks=(Ask.CORRECT,))  # fmt: skip
