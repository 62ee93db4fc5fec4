"""What words have the shape of asking, the weightiest first."""

import re
from dataclasses import dataclass

from stylist.domain import Wish
from stylist.local.reading.reading import Reading
from stylist.local.understanding import asks
from stylist.local.understanding.answer import Ask, Reference
from stylist.local.understanding.presents import is_gift
from stylist.local.understanding.repair import is_word
from stylist.local.understanding.shapes import FASHION
from stylist.local.understanding.shown import Shown

_COURTESIES = frozenset({Ask.GREET, Ask.THANKS, Ask.YES})
_SITUATION = ("occasion", "season", "temperature_c", "conditions", "place", "month")
_OF_SHOWN = re.compile(r"\b(?:this|that|these|those|them|it|they|ones?)\b")
_THE_ONE = re.compile(r"\b(?:the|that|this) [\w-]{2,14}(?: [\w-]{2,14})? ones?\b")
HELP = re.compile(
    r"(?:[a-z']{1,12}[ ,!]{1,3}){0,4}help(?: me| us)?(?: out)?"
    r"(?: (?:to |with )?(?:the |some )?(?:shop|shopping|choose|pick|decide|buy))?\W*$"
)
_A_PIECE = re.compile(r"\b(?:an?|one) (?:[\w-]+ ){1,2}(?:piece|item)\b(?! of)")
"""'A linen piece he could wear to a wedding' is one thing, whatever for."""
_CLOTHES = re.compile(r"\b(?:clothes|clothing|outfits?|wardrobe|wear)\b")
_STAIN = re.compile(r"\b(?:spil(?:t|led)|stain(?:ed|s)?|got \w+ on)\b")
_NO_REFUSAL = re.compile(r"no (?:problem|worries)|i don't (?:really )?(?:know|have|own)\b")
"""'I don't know what I want' refuses nothing."""
_QUESTION = re.compile(r"\?|^(?:what|how|which|should|is|are|can|does|do|why|when)\b")


@dataclass(frozen=True)
class Facts:
    """What the judgement is made of: the words, and what was read in them."""

    text: str
    wish: Wish
    shown: Shown
    references: tuple[Reference, ...]
    comparisons: tuple[str, ...]
    drops: tuple[str, ...]
    welcome: tuple[str, ...]
    question: str
    fashion: bool
    owned: bool
    reading: Reading
    before: str


def by_rules(facts: Facts) -> tuple[Ask, ...]:
    """All that is asked by the shapes of the words; never empty."""
    text = facts.text
    if not re.search(r"\w", text):
        return (Ask.UNCLEAR,)
    if asks.says(Ask.OFFENSIVE, text):
        return (Ask.OFFENSIVE,)
    about_clothes = facts.wish.pieces or facts.wish.occasion or asks.wants_outfit(text)
    if asks.is_other_work(text) or (asks.says(Ask.OFFTOPIC, text) and not about_clothes):
        return (Ask.OFFTOPIC,)
    found = [*_orders(facts), *_wishes(facts), *_talk(facts)]
    if (
        not found
        and set(facts.wish.stated()) <= {"department", "age_group"}
        and facts.wish.stated()
    ):
        # "For men" of what stands; on its own it asks for nothing yet.
        found = [] if asks.is_request(text) else [Ask.CORRECT]
    if any(one.number or one.outfit for one in facts.references) and not (
        set(found) - {Ask.YES, Ask.NO, Ask.THANKS, Ask.GREET}
    ):
        found.insert(0, Ask.PICK)
    thin = HELP.match(text) or (asks.is_request(text) and _CLOTHES.search(text))
    if found and set(found) <= _COURTESIES and thin:
        # "Hi, I need clothes" is a wish, if a thin one.
        return (Ask.UNCLEAR, *found)
    return tuple(dict.fromkeys(found)) or (_lost(facts),)


def _orders(facts: Facts) -> list[Ask]:
    """What is to be done with what was shown or said."""
    text, found = facts.text, []
    if asks.says(Ask.RESET, text):
        found.append(Ask.RESET)
    if asks.says(Ask.SHOP, text) and not facts.wish.pieces:
        found.append(Ask.SHOP)
    if asks.says(Ask.WHO, text) and not (facts.wish.pieces or facts.comparisons):
        found.append(Ask.WHO)
    if asks.asks_weather(text):
        found.append(Ask.WEATHER)
    found += [ask for ask in (Ask.DRAW, Ask.SHARE) if asks.says(ask, text)]
    if Ask.DRAW in found and facts.comparisons:
        # "What would it look like a bit cheaper?" asks for another outfit, drawn anyway.
        found.remove(Ask.DRAW)
    if asks.says(Ask.SAVE, text) and not re.search(r"\bsave money\b", text):
        found.append(Ask.SAVE)
    named = facts.wish.pieces or facts.wish.colors or facts.wish.sizes
    if asks.says(Ask.DETAIL, text) and not named:
        found.append(Ask.DETAIL)
    if facts.question and not (
        _OF_SHOWN.search(text)
        or facts.fashion
        or facts.references
        or facts.wish.stated()
        or FASHION.search(text)
    ):
        found.append(Ask.OFFTOPIC)
    elif facts.question or (_STAIN.search(text) and _QUESTION.search(text)):
        found.append(Ask.ADVICE)
    if facts.shown.swap or (asks.says(Ask.SWAP, text) and _instead(facts)):
        found.append(Ask.SWAP)
    if facts.shown.keep:
        found.append(Ask.KEEP)
    return found


def _instead(facts: Facts) -> bool:
    return "instead of" in facts.text and bool(facts.wish.avoid_pieces)


def _wishes(facts: Facts) -> list[Ask]:
    """What is wanted."""
    text, wish = facts.text, facts.wish
    durable = asks.is_durable(text)
    if durable and _is_only_of_shopper(facts):
        return [Ask.REMEMBER]
    found = []
    one_piece = not wish.pieces and _has_style(wish) and _A_PIECE.search(text)
    outfit = asks.wants_outfit(text) and not one_piece
    changes = bool(facts.comparisons or facts.drops or facts.welcome)
    points = bool(facts.references or _THE_ONE.search(text)) and not outfit
    if (
        wish.pieces
        and points
        and re.search(r"\b(?:but|(?<!go )(?<!goes )(?<!wear )with|add)\b", text)
    ):
        found.append(Ask.CORRECT)
    if not wish.pieces and points and (_has_style(wish) or changes):
        found.append(Ask.CORRECT)
    if asks.says(Ask.DISLIKE, text):
        found.append(Ask.DISLIKE)
    elif asks.says(Ask.LIKE, text) and (not wish.stated() or facts.references):
        found.append(Ask.LIKE)
    # 'A bit more is fine' is said of money, 'more of an L' of a size.
    is_no_more = "max_price_minor" in facts.drops or (wish.sizes and "more of a" in text)
    if asks.says(Ask.MORE, text) and not (is_no_more or asks.wants_new_outfit(text)):
        found.append(Ask.MORE)
    gift = is_gift(text) and _has_style(wish) and not wish.occasion
    if wish.pieces or one_piece or gift:
        found.append(Ask.PIECES)
    elif changes and (not _situation(wish) or (len(text.split()) < 10 and not outfit)):
        found.append(Ask.CORRECT)
    elif outfit or (_situation(wish) and not asks.asks_weather(text)):
        found.append(Ask.OUTFIT)
    elif _has_style(wish):
        wanted = (asks.is_request(text) or is_gift(text)) and not _only_refuses(wish)
        found.append(Ask.PIECES if wanted else Ask.CORRECT)
    if outfit and Ask.OUTFIT not in found:
        found.append(Ask.OUTFIT)
    if durable:
        found.append(Ask.REMEMBER)
    return found


def _only_refuses(wish: Wish) -> bool:
    return all(name.startswith("avoid") for name in wish.stated())


def _situation(wish: Wish) -> bool:
    return any(wish.stated().get(name) is not None for name in _SITUATION)


def _has_style(wish: Wish) -> bool:
    return bool(set(wish.stated()) - {*_SITUATION, "department", "age_group", "text"}) or (
        bool(wish.text) and not _situation(wish)
    )


def _is_only_of_shopper(facts: Facts) -> bool:
    """Whether nothing is wanted today: 'I hate yellow', 'remember that I'm a size M'."""
    wish, text = facts.wish, facts.text
    asked = asks.is_request(text) and not asks.says(Ask.REMEMBER, text)
    wanted = wish.pieces or _situation(wish) or wish.max_price_minor or asks.wants_outfit(text)
    return not (wanted or asked or facts.question)


def _talk(facts: Facts) -> list[Ask]:
    """Courtesies; they come last, or first where nothing else is said."""
    text = facts.text
    found = [ask for ask in (Ask.GOODBYE, Ask.THANKS, Ask.GREET) if asks.says(ask, text)]
    if any(name.startswith("avoid") for name in facts.wish.stated()):
        return found
    if asks.is_no(text) and not _NO_REFUSAL.match(text):
        found.insert(0, Ask.NO)
    elif asks.is_yes(text):
        found.append(Ask.YES)
    return found


def _lost(facts: Facts) -> Ask:
    """Nothing was recognised: an outfit where clothes are spoken of, else off topic or unclear."""
    words = re.findall(r"[a-z']{2,}", facts.text)
    if asks.is_durable(facts.text) and facts.wish.stated():
        return Ask.REMEMBER
    if facts.owned:
        return Ask.CORRECT
    if FASHION.search(facts.text) or facts.fashion:
        if asks.is_request(facts.text) or "help" in words:
            return Ask.OUTFIT
        return Ask.ADVICE if _QUESTION.search(facts.text) else Ask.UNCLEAR
    if facts.wish.stated():
        return Ask.OUTFIT
    if re.search(
        r"\b(?:not sure|don't know|no idea|help|unsure|something|anything|decide|what i want)\b",
        facts.text,
    ):
        return Ask.UNCLEAR
    known = sum(is_word(word.removesuffix("'s")) or "'" in word for word in words)
    if len(words) >= 4 and known >= 0.7 * len(words):
        return Ask.OUTFIT if re.fullmatch(r".*\bhelp\b.*", facts.text) else Ask.OFFTOPIC
    return Ask.UNCLEAR
