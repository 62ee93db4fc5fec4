"""Where the network that reads messages is sure, it is believed against the rules."""

import re
from collections.abc import Iterator, Sequence

from stylist.local.reading.reading import THINGS, Reading
from stylist.local.understanding.company import has_others
from stylist.local.understanding.departments import meets
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.opening import opens_with_a_piece
from stylist.local.understanding.refusals import (
    TWICE_DENIED,
    Span,
    is_in_refused_list,
    is_within,
)

SURE = 0.75
"""Share from which on the network is believed where the rules say otherwise."""
QUITE_SURE, AGAINST = 0.9, 0.93
NEARLY_CERTAIN = 0.97
RATHER, LIKELY, UNLIKELY, NEVER = 0.6, 0.35, 0.2, 0.05
_OF_CLOTHES = frozenset({"piece", "color", "pattern", "material", "cut", "style"})
_OPENING = frozenset({"piece", "color", "pattern", "material", "cut"})
_PRICED = re.compile(
    r"(?:e?s)? (?:(?:(?:should|must|do|does|is|are|wo|ca|may)(?:n't| not)|cannot) "
    r"(?:be |cost |go )?)?(?:over|above|beyond|more than|exceed|costing|that costs?)\b"
)
"""'No dress above 90' refuses no dress, 'boots shouldn't be over 90' no boots."""
_WITH = re.compile(
    r"\b(?:(?:around|based on|built on|starting (?:with|from)|with an?) (?:[\w-]+ ){0,3}|"
    r"(?:prefers?|collects?|swears by|lives in|obsessed with|(?:mad|crazy|nuts) about) "
    r"(?:[\w-]+ ){0,2}|"
    r"(?:looking|searching) for (?:(?!to |help )[\w-]+ ){0,4})$"
)
_LIKED = re.compile(
    r"\b(?:fond of|keen on|(?:a |big )fan of|loves?|adores?|likes?|lives in|"
    r"(?:we|i|they|everyone|everybody|all) (?:all |always |only |mostly |usually )+wear|"
    r"wears? all|(?:mad|crazy|nuts|wild|passionate) about|obsessed with|"
    r"really into) (?:[\w-]+ ){0,2}$"
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|nor|none|nothing|neither|nobody|without|hat(?:e|es|ed|ing)|detest\w*|"
    r"loath\w*|despis\w*|dislik\w*|avoid\w*|except|but|apart|besides|instead|rather|over|than|"
    r"allerg\w*|react\w*|rash\w*|eczema|sensitiv\w*|intoleran\w*|itch\w*|scratch\w*|cannot|sick|"
    r"tired|bored|fed up|enough|done|too|ugly|awful|horribl\w*|terribl\w*|veto\w*|bann?\w*|"
    r"refus\w*|forb\w+|skip\w*|lose|drop|less|free|vegan|off|out|away|minus|stop|spare|wrong|"
    r"worst|bad|ex|aside|leave|problem|issue|trouble|clash\w*|wash\w* (?:me|him|her) out|"
    r"makes? (?:me|him|her)|look(?:s|ed)? like|remind\w*|scar\w*|enem\w*|nightmare|cringe|yuck|"
    r"ew+|ugh|nope|pass|hard|against|phobi\w*|afraid|already|claimed|taken|bagged|wearing|dibs|"
    r"plenty|anti|mourning|superstiti\w*|unlucky|bad luck|yellows?)\b|n't\b"
)
_SPENT = re.compile(
    r"\b(?:spend|spending|spent|pay|blow|splurge|splash out|splash) (?:it |that |this )?(?:all )?"
    r"(?:on|for) (?:[\w-]+ ){0,3}$"
)
"""What money is to go on is wanted."""
_NOT = re.compile(r"\b(?:not|never|hardly|no)\b|n't\b")
_SOLD = re.compile(r"\b(?:do (?:you|u|they) (?:\w+ )?|you )(?:sell|stock|carry) (?:[\w-]+ ){0,2}$")
_IN_STOCK = re.compile(r"s? (?:do you (?:have|sell|stock)|have you got|are there|is there)\b")
"""'What greens do you have?'"""
_COLLECTED = re.compile(
    r"\b(?:he|she|they|my \w+) (?:collects?|swears by|lives in|is (?:mad|crazy|nuts) about) "
    r"(?:[\w-]+ ){0,2}$"
)
"""Of what somebody collects, one more is wanted."""
_NO_SUCH = re.compile(r"\b(?:no|without|hates?|never wear|can't wear) (?:any |more )?$")
"""What is refused in plain words is meant, whatever the network makes of it."""
_LOOK_WITH = re.compile(
    r"\b(?:outfit|look)(?: for (?!a trip)[^.,;!?]{1,24})? with (?:(?!my )[\w-]+ ){0,3}$"
)
_AROUND = re.compile(
    r"\b(?:around|based on|built on|starting (?:with|from)|must (?:include|have|contain)|"
    r"there (?:is|are|must be|should be|has to be|have to be) an? pair of) (?:[\w-]+ ){0,3}$"
)
_IS_THERE = re.compile(
    r"(?:^|[.!?] )(?:got|any|have you got|do you have|is there|are there)(?: any| some| an?)? "
    r"(?:[\w-]+ ){0,2}$"
)
"""'Got thick socks?' asks what there is."""
_SETTLED = re.compile(
    r"s?(?: is| are|'s|'re)? (?:already |all )?(?:chosen|sorted|bought|taken care of|covered)\b"
)
"""'Dress chosen, now the shoes.'"""
_LETTER_M = re.compile(r"(?<![\w'/-])m(?![\w'/-])")


def meant(text: str, found: Sequence[Found], reading: Reading) -> list[Found]:
    """What was found without words that mean something else: 'help me dress better'."""
    is_opened = opens_with_a_piece(text)
    kept = [
        one
        for one in found
        if one.kind not in _OF_CLOTHES
        or _is_with(text[: one.start])
        or (is_opened and one.kind in _OPENING)
        or _IN_STOCK.match(text, one.end)
        or _NO_SUCH.search(text[: one.start])
        or not _is_unmeant(one, reading)
    ]
    has_owned = any(one.kind == "piece" and _share(one, reading, "o") >= SURE for one in kept)
    # "She has a grey one": the colour of what is not named here is no wish.
    return [one for one in kept if has_owned or one.kind != "color"
            or _WITH.search(text[: one.start])
            or _share(one, reading, "o") < SURE]  # fmt: skip


def _is_with(before: str) -> bool:
    return any(pattern.search(before) for pattern in (_WITH, _LOOK_WITH, _SOLD, _SPENT))


def _is_unmeant(one: Found, reading: Reading) -> bool:
    share = _share(one, reading, "n")
    return _is_unwanted(one, reading, share) if one.kind == "piece" else share >= SURE


def refused(
    text: str, spans: Sequence[Span], found: Sequence[Found], reading: Reading
) -> list[Span]:
    """The refusals by the rules, with and without the words of which the network is sure."""
    result = list(spans)
    for one in found:
        if one.kind not in _OF_CLOTHES:
            continue
        part, share = reading.part(one.start, one.end, THINGS)
        within = is_within(one.start, result)
        # "Only solid colours" sounds like a refusal; nobody refuses what is plain.
        is_free = not within and one.value != "plain" and not _PRICED.match(text, one.end)
        if _is_liked(text[: one.start]) or _AROUND.search(text[: one.start]):
            continue
        no = (part == "r" or (part == "s" and one.kind == "color")) and _is_negative(text, one)
        if no and is_free and _is_unwanted(one, reading, share, RATHER):
            result.append((one.start, one.end))
        elif (
            within
            and part in ("w", "o", "k")
            and share >= AGAINST
            and not is_in_refused_list(text, one, result, found)
        ):
            result = list(_without(result, (one.start, one.end)))
    return sorted(result)


def _is_negative(text: str, one: Found) -> bool:
    """Whether its sentence has any word that may refuse; the network alone hears one in 'it's
    bucketing down' or 'I told them I'd wear green'."""
    begins = max((at for mark in ".!?" if (at := text.rfind(mark, 0, one.start)) > 0), default=0)
    ends = min((at for mark in ".!?" if (at := text.find(mark, one.end)) > 0), default=len(text))
    single = TWICE_DENIED.sub(lambda found: " " * len(found[0]), text)
    return bool(_NEGATIVE.search(single, begins, ends))


def _is_liked(before: str) -> bool:
    """Whether a thing follows words of liking: 'he's fond of navy'."""
    liked = _LIKED.search(before)
    if not liked:
        return False
    return not _NOT.search(before[max(0, liked.start() - 14) : liked.start()])


def _is_unwanted(one: Found, reading: Reading, share: float, least: float = LIKELY) -> bool:
    """No rule says so: less is needed to believe it where the network sees no wish at all."""
    return share >= SURE or (share >= least and reading.share(one.start, one.end, "w") < UNLIKELY)


def _is_hardly_wanted(piece: Found, reading: Reading) -> bool:
    wanted = sum(reading.share(piece.start, piece.end, part) for part in "wkr")
    return wanted < UNLIKELY / 2


def _without(spans: Sequence[Span], cut: Span) -> Iterator[Span]:
    for start, end in spans:
        if start < cut[1] and cut[0] < end:
            yield from (part for part in ((start, cut[0]), (cut[1], end)) if part[0] < part[1])
        else:
            yield (start, end)


def owned(by_rule: bool, text: str, piece: Found, reading: Reading, *, is_opened: bool) -> bool:
    """Whether the shopper has the piece already; 'an outfit around a skirt' needs the skirt.

    is_opened: whether the words open with a piece.
    """
    if _AROUND.search(text[: piece.start]) or _COLLECTED.search(text[: piece.start]):
        return False
    if _SETTLED.match(text, piece.end):
        return True
    if _IS_THERE.search(text[: piece.start]) and "?" in text[piece.end : piece.end + 30]:
        return False
    if _LOOK_WITH.search(text[: piece.start]) or is_opened:
        return by_rule
    part, share = reading.part(piece.start, piece.end, THINGS)
    if part == "o" and _is_unwanted(piece, reading, share):
        return True
    free = not by_rule and not _WITH.search(text[: piece.start])
    if part in ("o", "n") and free and _is_hardly_wanted(piece, reading):
        # Which of them it is hardly matters: the piece is not looked for.
        return True
    if by_rule and part:
        return reading.share(piece.start, piece.end, "o") >= NEVER and (
            share < SURE or part not in ("w", "r")
        )
    return by_rule


def department(by_rule: str, words: str, reading: Reading, is_begun: bool) -> str:
    """Whose clothes are meant; the rules say 'unisex', too.

    is_begun: something stands already, and 'the bride is strict' is not about the wearer.
    """
    if has_others(words) or meets(words):
        # The network takes the wife who comes along for the one to dress.
        return by_rule
    least = QUITE_SURE if by_rule else NEARLY_CERTAIN if is_begun else RATHER
    for letter, name in (("f", "female"), ("m", "male")):
        share = reading.department.get(letter, 0.0)
        # "M" alone is a size, which the network takes for a man now and then.
        needed = max(least, NEARLY_CERTAIN) if letter == "m" and _LETTER_M.search(words) else least
        if share >= needed and by_rule != "unisex":
            return name
    return by_rule


def _share(one: Found, reading: Reading, part: str) -> float:
    name, share = reading.part(one.start, one.end, THINGS)
    return share if name == part else 0.0
