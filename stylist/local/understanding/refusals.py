"""How far a 'no' reaches."""

import re
from collections.abc import Sequence
from typing import Protocol

from stylist.local.understanding.once import once

_HARMLESS = re.compile(
    r"\b(?:no,? (?:wait|hang on|hold on|sorry|actually|keep|i mean)|"
    r"no (?:problem|problems|worries|idea|rush|hurry|matter|preference|preferences|need|doubt|"
    r"one|thanks|thank you|way|more than|clue)|not (?:sure|really sure|only|just|bad|fussed|fussy|"
    r"picky|bothered|that|so|too|very|overly|necessarily|at all|yet|really)|nothing (?:to wear|"
    r"else)|"
    r"(?:i have|i've got|i got|got|have) nothing|"
    r"(?:owns?|has|have|had|got|with) no(?= (?:proper|real|decent|good|suitable|warm|nice|"
    r"smart)\b)|don't (?:mind|know|care|worry)|"
    r"(?:doesn't|does not|don't) (?:matter|have to|need to)|do not (?:mind|know|care)|"
    r"no (?:\w+ ){1,2}(?:over|above|beyond|more than|costing)(?= ?[$\u00a3\u20ac]?\d)|"
    r"(?:not|never) (?:be )?a problem|why not|whether or not|if not|never mind|nevermind|"
    r"hate to|(?:don't|not|would not|wouldn't|do not) (?:really )?"
    r"(?:like|want|wish) to (?:spend|pay)|isn't it|aren't they|won't hurt|"
    r"without breaking the bank|can't (?:decide|find|wait|"
    r"believe|think|afford)|couldn't find|can not find|haven't got|don't own|do not own|"
    r"haven't|hasn't|i don't have|don't have|no longer (?:mind|hate)|used to hate|less formal|"
    r"less casual|not (?:as|more) \w+|no limit|no budget|nothing (?:over|above|more)|not (?:over|"
    r"above))\b"
)
_CUE = re.compile(
    r"\b(?:not (?:the|that|this|those|these) (?:\w+ )?(?:with|in)|"
    r"no|not|nor|without|except(?: for)?|apart from|nothing|never|none|hates?|hating|avoid|"
    r"avoids|"
    r"avoiding|skip|dislikes?|loathe|detest|despise|any(?: ?thing)?(?: [a-z-]+)? but|"
    r"(?:everything|all|(?:every|all) colou?rs?) but|isn't|aren't|ain't|"
    r"(?:can't|cannot|mustn't|must not|shouldn't|should not) be|"
    r"can't (?:stand|wear|bear|do|have|tolerate|pull off|"
    r"(?:really )?(?:walk|dance|move|stand|run|drive) in)|cannot (?:stand|wear|bear)|"
    r"(?:don't|do not|no need to|never) (?:show|give|bring|offer|suggest|"
    r"recommend)(?: me)?(?: any)?|"
    r"(?:don't|do not|never) (?:want|like|wish) to (?:see|wear)|spare (?:me|him|her|us|them)|"
    r"(?:don't|doesn't|do not|does not|didn't|won't|wouldn't) (?:really )?(?:want|like|wear|do|"
    r"need|"
    r"love|suit|fancy|be|enjoy|feel comfortable in)|not a fan of|not into|not keen on|"
    r"allergic to|allergy to|intolerant (?:to|of)|sensitive to|other than|rather than|instead of|"
    r"lose|"
    r"ditch|drop|(?<!not )(?<!n't )(?<!never )too (?:hot|cold|warm|wet|humid|chilly|muddy|icy) "
    r"(?:\w+ ){0,2}for(?! (?:me|him|her|us|that|this|it)\b)|neither(?! (?:of|one|is|are|"
    r"was|were|has|have|do|does|fits?|suits?|will|can|work)\b)|"
    r"sick of|tired of|fed up with|bored of|had enough of|too much|hold the|"
    r"less(?! (?:than|is|of))|"
    r"forget(?: about)?(?! (?:it|what|that|all|everything|my|"
    r"the (?:budget|price|limit)))|leave off|"
    r"leave (?=(?:the |my |those |these )?[a-z]+ (?:out|off|away)\b)|take off|scrap the|"
    r"(?:feet|toes) (?:always |really )?(?:hurt|ache|kill me|swell|suffer) in|"
    r"no need for|steer clear of|"
    r"stay away from|away from|leave out|get rid of|remove|nope to|minus|zero|avoiding|besides|bar|"
    r"(?:looks?|feels?) (?:ill|awful|terrible|bad|dead|washed out|silly|old|fat|huge|frumpy|"
    r"ridiculous|pale|like (?:an? |my |the |some )?(?:[a-z]+ |[a-z]+'s )?(?:bee|clown|sofa|couch|"
    r"curtains?|tomato|lemon|sausage|ghost|zebra|corpse|pumpkin|tent|sack|potato|nun|waiter|"
    r"grandma|granny|nan|gran|lady|tablecloth|carpet|banana|marshmallow|penguin|whale|vampire|"
    r"highlighter|cone|light|tree|bruise|duvet|wallpaper|armchair|cushion|parrot|mummy|zombie|"
    r"child|toddler|schoolgirl|schoolboy)) in|"
    r"(?:i'm|i am|he's|he is|she's|she is) (?:\w+ )?too (?:old|young|tall|short|big|fat|thin|"
    r"skinny|heavy|curvy) (?:for|to wear)(?! (?:me|him|her|us|that|this|it|these|those|the|my)\b)|"
    r"(?:sweat|itch|drown|boil|disappear|freeze|swim) in|vegan so no|free of|veto|enough with)\b"
)
_END = re.compile(
    r"[.;:!?()]| - |,(?! ?(?:no|nor|or|and|not|neither|never)\b)|\bbut\b|\bplease\b|\bi (?:want|"
    r"need|would|'d|have|am|"
    r"was|think|like|love|prefer|usually)\b|\bi'(?:d|m|ve)\b|\blooking for\b|\bfor\b|\bwith\b|"
    r"\bbecause\b|"
    r"\band (?:a|an|i|some|give|show|under|it|my|then|maybe|i'm|i'd|make|something|size)\b|\bso\b|"
    r"\bjust\b|\bonly\b|\binstead\b|\bunder\b|\bwhen\b|\bif\b|\bsince\b|\bin size\b|\bshow\b|"
    r"\bgive\b|\bsome\b|"
    r"\band (?:with|other|different|another|better|warmer|cooler|lighter|cheaper|smarter|dressier|"
    r"darker|brighter|longer|shorter|looser|softer|thicker|thinner|flatter|lower|nicer|comfier|"
    r"simpler|plainer|more [a-z]+) (?!(?:than|or)\b)[a-z]"
)
_AFTER = re.compile(
    r"\b(?:is|are|'s|=) (?:a |an )?(?:absolute |definite |hard |big |complete )?(?:no|no-no|"
    r"no no|out|nope|not (?:my|for "
    r"me|an option|ok|okay|allowed)|off the table|forbidden|a no-go|no-go|no go)\b"
    r"|\b(?:doesn't|don't|never|does not|do not) (?:really )?(?:suit|suits|work|flatter|"
    r"look good)(?: on)? ?(?:me)?\b|"
    r"\bmakes? (?:me|him|her|us) (?:itch|sneeze|look|itchy|sick|sweat)\b|\bexcluded\b|"
    r"\b(?:hurts?|kills?) (?:my|her|his|their) (?:feet|toes|back)\b|"
    r"\bgives? (?:me|her|him) blisters\b|\bitches\b|"
    r"\b(?:are|is) (?:so )?(?:over|pass\u00e9|last (?:year|season)|old hat)\b"
    r"(?! [$\u00a3\u20ac]?\d)"
)
_PREFERRED = re.compile(
    r"\bprefer (?:[\w-]+ ){1,4}?(?:to|over)\b|\b(?:rather|sooner) (?:[\w-]+ ){1,6}?than\b(?! \d)"
    r"|\b(?:better|happier|comfier|more comfortable|more at ease) in (?:[\w-]+ ){1,4}?than\b"
    r"|\b(?:like|love|prefer) (?:[\w-]+ ){1,3}?(?:better|more) than\b(?! \d)"
)
Span = tuple[int, int]


class Found(Protocol):
    """A known phrase, where it stands and of which kind it is."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...


TWICE_DENIED = re.compile(
    r"\b(?:not|never|nobody|no one|can't|cannot|don't|won't) (?:[a-z]+ ){1,3}without\b"
)
"""'She never travels without gloves' wants gloves."""


def softened(text: str) -> str:
    """The words with those negations blanked that refuse nothing: 'no problem', 'don't mind'."""
    for pattern in (TWICE_DENIED, _HARMLESS):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


@once
def refused(text: str) -> tuple[Span, ...]:
    """Where lower-case words refuse: from a cue to the end of its clause; back, for 'X is a no'."""
    text = softened(text)
    spans: list[Span] = []
    reached = 0
    for cue in _CUE.finditer(text):
        # A cue within a refusal ends where that ends, or a hundred of them would take long.
        if cue.end() > reached:
            reached = _end(text, cue.end())
            spans.append((cue.start(), reached))
    spans += [(found.end(), _end(text, found.end())) for found in _PREFERRED.finditer(text)]
    for cue in _AFTER.finditer(text):
        start = max(
            (m.end() for m in re.finditer(r"[.;:!?,]|\bbut\b", text[: cue.start()])), default=0
        )
        spans.append((start, cue.end()))
    return tuple(_merged(spans))


def _merged(spans: list[Span]) -> list[Span]:
    """The same stretches, none over another."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _end(text: str, at: int) -> int:
    found = _END.search(text, at)
    return found.start() if found else len(text)


def listed_on(text: str, spans: Sequence[Span], found: Sequence[Found]) -> list[Span]:
    """The refusals, each on over the commas of its list: 'I hate pink, orange and red'.

    A list goes on while colours follow colours, and pieces pieces, up to its last with 'and' or
    'or'; a colour before a piece ends it: 'no pink, red shoes and a bag'.
    """
    return _merged([(start, _end_of_list(text, start, end, found)) for start, end in spans])


def _end_of_list(text: str, start: int, end: int, found: Sequence[Found]) -> int:
    inside = [one for one in found if start <= one.start < end]
    if not inside or text[end : end + 1] != ",":
        return end
    last, reached = inside[-1], end
    for one in found:
        if one.start < end or one.kind != last.kind:
            continue
        link = _LINK.fullmatch(_without_cuts(text, last.end, one.start, found))
        if not link or _leads_on(one, text, found):
            break
        last = one
        if link[1]:
            reached = one.end
    return reached


def _without_cuts(text: str, start: int, end: int, found: Sequence[Found]) -> str:
    """The link between two of a list, without how the second is cut: 'or slip dresses'."""
    cuts = [
        one
        for one in found
        if one.kind in ("cut", "style", "pattern", "material")
        and start <= one.start
        and one.end <= end
        and text[one.end : end].strip() == ""
    ]
    link = text[start : cuts[0].start] if cuts else text[start:end]
    return link if re.search(r"\b(?:or|nor) $", link) or not cuts else text[start:end]


def is_in_refused_list(text: str, one: Found, spans: list[Span], found: Sequence[Found]) -> bool:
    """Whether it stands amid a list of things refused: cream in 'no white, cream or ivory'."""
    mates = [other for other in found if other.kind == one.kind]
    at = next(place for place, other in enumerate(mates) if other is one)
    if not at or not _is_linked(text, mates[at - 1], one, spans, found):
        return False
    link = _LINK.fullmatch(_without_cuts(text, mates[at - 1].end, one.start, found))
    is_last = bool(link and link[1])
    return is_last or (at + 1 < len(mates) and _is_linked(text, one, mates[at + 1], spans, found))


def _is_linked(
    text: str, first: Found, second: Found, spans: list[Span], found: Sequence[Found]
) -> bool:
    refused_both = is_within(first.start, spans) and is_within(second.start, spans)
    link = _without_cuts(text, first.end, second.start, found)
    return refused_both and bool(_LINK.fullmatch(link))


_LINK = re.compile(r"s? ?,? ?(?:(and|or|nor) )?(?:an? |any )?")


def _leads_on(one: Found, text: str, found: Sequence[Found]) -> bool:
    """Whether a piece follows right after: the word is said of it."""
    return one.kind != "piece" and any(
        other.kind == "piece" and text[one.end : other.start] == " " for other in found
    )


def is_within(at: int, spans: Sequence[Span]) -> bool:
    """Whether a place in the text lies in one of them."""
    return any(start <= at < end for start, end in spans)
