"""What is asked for, by the shape of the sentence."""

import re
from dataclasses import dataclass

from stylist.domain.vocabulary import COLOR_FAMILIES
from stylist.local.understanding import lexicon
from stylist.local.understanding.answer import Ask
from stylist.local.understanding.once import once
from stylist.local.understanding.shapes import SHAPES

_COMPILED = {ask: re.compile(pattern) for ask, pattern in SHAPES.items()}
_YES = re.compile(
    r"^(?:yes|yeah|yep|yup|ya|sure|ok|okay|k|kk|fine|perfect|great|sounds (?:good|great|perfect)|"
    r"go (?:on|ahead|for it)|do it|absolutely|"
    r"definitely|of course|no problem|no worries|please do|why not|yes please|alright|right|"
    r"correct|exactly|love it|that works|cool|nice|amazing|👍|i do|good idea|"
    r"lovely|that one|looks good|yess+|deal|let's do (?:it|that)|by all means|certainly|awesome)\b"
)
_NO = re.compile(
    r"^(?:no(?! (?:more|less) than)|nope|nah|nay|not really|no thanks|no thank you|don't|"
    r"rather not|not now|never ?mind|not interested|no way|👎|neither|none(?: of (?:these|those|"
    r"them))?|i don't)\b"
)
_DURABLE = re.compile(
    r"\b(?:i'm|i am|i) (?:a |an |usually |normally |always |really |also |very )*(?:size|sizes|"
    r"xs|s|m|l|xl|xxl|small|medium|large|allergic|vegan|uk|us|eu|\d\d?(?! ?(?:years|yrs|yo))|"
    r"wears? (?:a |an )?(?:size|xs|s|m|l|xl|\d)|take (?:a |an )?(?:size|xs|s|m|l|xl|\d))\b|"
    r"\bi (?:really |absolutely |just |always |totally )*(?:hate(?! (?:it|this|that|them|these|"
    r"those)\b)|never wear|don't wear|do not wear|can't wear|can't stand|dislike|don't do|"
    r"don't like(?! (?:it|this|that|them|these|those|the)\b)|loathe|detest|love(?! (?:you|u|it|"
    r"this|"
    r"that|them|these|those|the)\b)|adore(?! you)|never|only wear|only ever wear|"
    r"don't (?:ever )?wear)\b|"
    r"\bmy (?:shoe )?(?:size|waist|favou?rite colou?r|colou?rs?)(?: is| are|:)|"
    r"\bi have (?:an )?allergy|\b(?:doesn't|don't|never) suits? me\b|"
    r"\bi (?:look|feel) (?:ill|awful|terrible|bad|dead|washed out) in\b|\bmakes? me itch"
)
_LOVED = re.compile(
    r"\b(?:i (?:really |just |absolutely )?(?:love|adore)|my favou?rite colou?rs? (?:is|are)|"
    r"i only (?:ever )?wear|i always wear)\b([^.;!?]{0,60})"
)
_REQUEST = re.compile(
    r"\b(?:need|want|looking for|look for|searching|find|show|get me|give me|i'd like|"
    r"i would like|i'd love|do you (?:have|sell|stock)|have you got|got any|got anything|"
    r"any (?:nice|good)|"
    r"something|anything|recommend|suggest|buy|shop(?:ping)? for|help|fancy|after|hunting for|"
    r"gifts?|presents?)\b"
)


_TELLS_WEATHER = re.compile(
    r"\b(?:saw|seen|checked|read|heard|looked at)\b[^?]*\b(?:forecast|weather)\b[^?]*$|"
    r"\b(?:forecast|weather)(?: app| report)? (?:now )?(?:says|said|shows|predicts|"
    r"promises|calls for|has changed|changed|turned)\b[^?]*$|"
    r"^(?!(?:is|are|was|will|does|do|what|when|how|any)\b)[^?]*\b(?:rain|snow|showers?|storms?|"
    r"sun|sunshine|heat|frost|degrees|wind) (?:(?:is|are|was|were|has been|have been) )?"
    r"(?:now |all |also |actually |suddenly )?"
    r"(?:forecast|predicted|expected|on the forecast|in the forecast)\b[^?]*$"
)
"""'The app says snow', 'rain is forecast now'."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of lower-case words, at text[start:end]."""

    start: int
    end: int
    text: str


@once
def sentences(text: str) -> tuple[Sentence, ...]:
    """The text cut after '.', '!' and '?', not within a number."""
    found = [Sentence(m.start(), m.end(), m[0].strip())
             for m in re.finditer(r"(?:[^.!?]|\.(?=\d))+[.!?]*", text)]  # fmt: skip
    return tuple(one for one in found if re.search(r"\w", one.text))


def says(ask: str, text: str) -> bool:
    """Whether lower-case words have the shape of asking this."""
    return bool(_COMPILED[ask].search(text))


def is_other_work(text: str) -> bool:
    """Whether they ask for what no stylist does: a poem, code, other rules to follow."""
    return says("injection", text)


def without_other_work(text: str) -> str:
    """The words without sentences of other work, where another names clothes or an outfit."""
    cut = [one for one in sentences(text) if is_other_work(one.text)]
    rest = text
    for one in cut:
        rest = rest[: one.start] + " " * (one.end - one.start) + rest[one.end :]
    named = any(found.kind == "piece" for found in lexicon.find(rest)) or wants_outfit(rest)
    return rest if cut and named else text


def asks_weather(text: str) -> bool:
    """Whether they ask for the weather; who tells it asks for nothing: 'the forecast says rain'."""
    return says(Ask.WEATHER, text) and not _TELLS_WEATHER.search(text)


def is_yes(text: str) -> bool:
    """Whether they begin by agreeing."""
    return bool(_YES.match(text))


def is_no(text: str) -> bool:
    """Whether they begin by declining."""
    return bool(_NO.match(text))


def is_durable(text: str) -> bool:
    """Whether they say something of the shopper that holds beyond today."""
    return bool(_DURABLE.search(text)) or says(Ask.REMEMBER, text)


def is_request(text: str) -> bool:
    """Whether they ask to be shown something."""
    return bool(_REQUEST.search(text))


def loved(text: str) -> str:
    """The words that follow 'I love'; '' without."""
    return " ".join(found[1] for found in _LOVED.finditer(text))


_OLD_OUTFIT = re.compile(
    r"\b(?:(?:the|this|that|these|those) (?:\w+ )?(?:outfit|look)s?|"
    r"(?:outfit|look) (?:\d|one|two|three)|(?:outfit|look) (?:is|was) )\b"
)


@once
def wants_outfit(text: str) -> bool:
    """Whether an outfit is asked for, beside those that were shown."""
    rest = _OLD_OUTFIT.sub(" ", text)
    return says(Ask.OUTFIT, rest) or bool(_LOOK.search(_VERB.sub(" ", rest)))


_LOOK = re.compile(
    r"\b(?:monochrome|tonal|colou?rful|casual|smart|summer|winter|autumn|spring|office|party|"
    r"evening|work|weekend|chic|elegant|preppy|boho|all[ -]\w+|[a-z]+(?= look$)|{0}) look\b"
    r"(?! (?:like|at|for))".replace("{0}", "|".join(COLOR_FAMILIES))
)
_VERB = re.compile(r"\b(?:i|you|to|would|will|should|that|it|they|these|those|this|the|me) look\b")


def wants_new_outfit(text: str) -> bool:
    """Whether it is words for a new wish, not for more of the same."""
    return bool(
        re.search(r"\b(?:need|want|looking for) (?:an|a|some) (?:\w+ )?(?:outfit|look)\b", text)
    )
