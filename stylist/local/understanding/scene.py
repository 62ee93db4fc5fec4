"""What is known of an utterance before it is judged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from stylist.local.reading.reading import Reading
from stylist.local.understanding import asks, corrections, lexicon, opinion
from stylist.local.understanding.answer import Ask
from stylist.local.understanding.consent import NOTHING, no_advice
from stylist.local.understanding.lexicon import Found, settled
from stylist.local.understanding.own_prices import Limits
from stylist.local.understanding.pieces import Parts, joined
from stylist.local.understanding.praise import without_praise
from stylist.local.understanding.refusals import Span, listed_on, refused
from stylist.local.understanding.shown import Shown, shown_in
from stylist.local.understanding.why_not import with_reasons

_OF_A_PERSON = re.compile(
    r"\b(?:[a-z-]+ )?(?:and [a-z-]+ )?(?:hair|eyes|skin|beard|complexion|skin ?tone|curls)\b"
)
"""'Brown hair and green eyes' name no colour of clothes."""


_WHERE_IT_HANGS = re.compile(r"\b(?:have|own|got|bought)(?: [\w-]+){1,4}( at home)\b")
"""'I have a navy skirt at home' is no evening at home."""
_IDIOMS = re.compile(
    r"\b(?:always |all day )?(?:on (?:my|your|their|his|her) feet)\b|"
    r"\bworks\b(?! (?:do|dos|party|outing|canteen|christmas|night|event)\b)|"
    r"\b(?:would|will|could|can|might|also|doesn't|don't|won't|'ll) (?:(?:it|that|this|they|also|"
    r"still|best|really) )?work\b(?! (?:clothes|wear|outfits?|party|do)\b)|"
    r"\bhow (?:do|does|would|will) (?:(?:this|that|the) \w+|you|this|it|that) (?:all )?works?\b|"
    r"^\W*(?:(?:i(?:'ve)? )?(?:had|have had|been) |what |such )?(?:an? )?(?:really |very "
    r")?(?:rough|hard|"
    r"long|tough|bad|awful|terrible|busy|stressful|crazy|horrible) (?:day|week) at (?:work|the "
    r"office)(?: today)?\W*$"
)
"""Whoever is on their feet names no shoes, and what works is no office."""


_GREETED = re.compile(
    r"^(?:(?:hi|hello|hey|oh|well|ok|a very|and a very|very|there|all|again)[ ,!.]+)*(?:"
    r"good (?:evening|afternoon|morning|day)(?! (?:\w+ )?(?:look|wear|dress|outfit|bag|shoes|"
    r"gown|"
    r"clothes|suit|trip|out)\b)|"
    r"(?:evening|afternoon|morning)(?= ?!|,? (?:all|every(?:one|body)|folks|there|guys|team|to "
    r"you)"
    r"\b|,? (?:i|i'm|i'd|can|could|do|have|any chance|help|please|hope|just|my|quick)\b))"
)
"""'Good evening!' asks for nothing to wear in the evening."""


_SHADES = re.compile(
    r"\bin (?!(?:\w+ )?(?:earth|autumn|jewel|fall|gem))(?:[\w-]+ ){1,2}(shades|tones|hues)\b"
)
"""Boots in brown shades are no sunglasses."""
_A_GOOD = re.compile(
    r"^(?:(?:so|and|ok|okay|hi|hello|hey|please)\b[ ,]*)?what(?:'s| is| are| would be) "
    r"(?:an? |some )?(?:really |very )?(?:good|nice|great|decent|suitable|smart|cute|pretty|"
    r"elegant|co[sz]y|warm|soft|light|comfy|comfortable|practical|stylish|cheap|affordable)\b"
)
_MOST_BETWEEN = 16
"""Letters between how a piece is to be and the piece: 'a good pair of jeans'."""
NO_LIMITS: Mapping[int, Limits] = {}
_ALL_OF = re.compile(r"\ball-(?=[a-z])")
"""An all-black outfit is all black."""


@dataclass(frozen=True)
class Scene:
    """The phrases of an utterance, and which of them are refused, shown, or part of a "
    "question."""

    found: list[Found]
    refusals: list[Span]
    asked: list[Span]
    shown: Shown
    parts: Parts


def scene_of(
    words: str, rest: str, reading: Reading, before: str, prices: Mapping[int, Limits] = NO_LIMITS
) -> Scene:
    """Read lower-case words; in `rest`, of the same length, what was a number's is blanked.

    prices: as `joined` has them.
    """
    rest = _WHERE_IT_HANGS.sub(lambda one: one[0].removesuffix(one[1]) + " " * 8, rest)
    rest = _IDIOMS.sub(lambda one: " " * len(one[0]), rest)
    rest = without_praise(rest)
    rest = _GREETED.sub(lambda one: " " * len(one[0]), rest)
    rest = _OF_A_PERSON.sub(lambda one: " " * len(one[0]), rest)
    rest = _SHADES.sub(lambda one: one[0].removesuffix(one[1]) + " " * len(one[1]), rest)
    rest = _ALL_OF.sub("all ", rest)
    known = lexicon.find(corrections.without_comparisons(rest))
    found = opinion.meant(rest, settled(rest, known), reading)
    refusals = opinion.refused(words, listed_on(rest, refused(rest), found), found, reading)
    refusals = with_reasons(rest, refusals, found)
    asked = (
        []
        if no_advice(reading)
        else [
            (one.start, one.end)
            for one in asks.sentences(words)
            if _is_question(one.text) and not _wants_a_piece(one, found)
        ]
    )
    shown = shown_in(words, found) if before != NOTHING else Shown((), (), ())
    parts = joined(rest, found, refusals, [*shown.pointed, *asked], reading, prices)
    return Scene(found, refusals, asked, shown, parts)


def _wants_a_piece(sentence: asks.Sentence, found: list[Found]) -> bool:
    """'What's a good hoodie for 5 degrees?' asks for hoodies, 'what's a henley?' what it is."""
    opening = _A_GOOD.search(sentence.text)
    if not opening:
        return False
    reached = sentence.end - len(sentence.text) + opening.end()
    before = (one for one in found if one.start >= reached and one.kind == "piece")
    first = next(before, None)
    return first is not None and first.start - reached <= _MOST_BETWEEN


def _is_question(sentence: str) -> bool:
    """Whether it asks for advice, and not for something else in the same shape."""
    others = (Ask.OUTFIT, Ask.WEATHER, Ask.DETAIL, Ask.WHO, Ask.OFFTOPIC)
    return asks.says(Ask.ADVICE, sentence) and not any(asks.says(ask, sentence) for ask in others)
