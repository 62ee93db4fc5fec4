"""What stays and what goes, said another way round: 'leave the top', 'all good but the shoes'."""

import re

from stylist.local.understanding import lexicon

_THE = r"(?:the|that|this|those|these|my)"
_NAME = r"(?:[a-z][a-z-]+ ){0,2}?[a-z][a-z-]+"
_STOP = r"(?=\s*(?:[.,;:!?)]|$|\b(?:and|but|then|please|thanks|though|because|as)\b))"
_BUT = r"(?:but|except(?: for)?|apart from|other than|bar|besides|aside from|save for)"
_ALL = r"(?:everything|all(?: of (?:it|them))?|the (?:rest|lot|others|whole (?:thing|outfit|look)))"
_GOOD = (
    r"(?:great|good|perfect|fine|lovely|nice|beautiful|ok|okay|spot on|right|cool|amazing|"
    r"gorgeous|brilliant|super)"
)
_BAD = (
    r"(?:ugly|hideous|awful|horrible|terrible|boring|wrong|rubbish|meh|dull|bad|no good|"
    r"not right|not great|not (?:for )?me|not my (?:style|thing|taste))"
)
_VERY = (
    r"(?:(?:so|too|really|pretty|just|kind of|rather|quite|super|very|a bit|absolutely|all|"
    r"still) )*"
)

_LEAVE = re.compile(
    rf"\bleave (?P<thing>{_THE} {_NAME})(?: (?:alone|be|on|in|there|as (?:it|they) "
    rf"(?:is|are|was|were)|as is|how (?:it|they) (?:is|are)|the way (?:it|they) (?:is|are)|"
    rf"unchanged|untouched|the same))?{_STOP}"
)
"""'Swap the shoes but leave the top' keeps it."""
_NO_NEED = re.compile(
    r"\W*(?:(?:because|as|since|i|we|she|he) )*(?:don't|do not|doesn't|won't|no) (?:really )?"
    r"(?:need|want|use|like)(?: (?:it|one|that|them|any))?(?=\W|$)(?! ?the)"
)
"""'Leave the bag, I don't need one' leaves it out."""
_LEAVE_IT = re.compile(
    r"\bleave (?:it|them)(?: (?:in|on|be|alone|there|please|as (?:it|they) (?:is|are)))*"
    r"(?=\s*(?:[.,;!]|$|\b(?:and|but)\b))"
)
_PLEASED = re.compile(rf"\b(?:like|love|adore|{_GOOD})\b")
_NOT_PLEASED = re.compile(r"(?:n't|\bnot|\bnever) (?:\w+ )?(?:like|love|adore)\b")
_STAYS = re.compile(
    rf"(?P<start>^|[.,;:!?] ?|\b(?:and|but|then) )(?P<thing>(?:{_THE} )?{_NAME}) "
    rf"(?:(?:can|should|must|may|has to|have to|gets? to|is to) )?(?:definitely )?"
    rf"stays?(?: (?:on|please|in|put|as (?:it|they) (?:is|are)))?{_STOP}"
)
"""'The dress can stay'."""
_FRONTED = re.compile(
    rf"(?P<start>^|[.,;:!?] ?|\b(?:and|but) )(?P<thing>{_THE} {_NAME}) (?:i|we) "
    rf"(?:(?:really|do|absolutely|quite|already|very much) )*(?:like|love|adore)"
    rf"(?: (?:very much|a lot|so much|most|best|loads|indeed))?{_STOP}"
)
"""'The bag I like very much' likes the bag."""
_GOES = re.compile(
    rf"(?P<start>^|[.,;:!?] ?|\b(?:and|but|then) )(?P<thing>(?:{_THE} )?{_NAME}) "
    rf"(?:has|have|had|needs?|must|can|should|gotta)(?: got)?(?: to)? go{_STOP}"
)
"""'The shoes have to go'."""
_CHANGED_BUT = re.compile(
    rf"\b(?:change|swap|replace|switch|redo|renew)(?: out| up)? {_ALL}(?: else)?,? {_BUT} "
    rf"(?P<thing>{_THE} {_NAME}){_STOP}"
)
"""'Change everything but the dress' keeps the dress."""
_GOOD_BUT = re.compile(
    rf"\b(?:{_ALL} (?:else )?(?:is|are|'s|looks?)? ?{_VERY}{_GOOD}|(?:i )?(?:like|love|adore) "
    rf"(?:it all|this all|that all|(?:all|most) of (?:it|that|this|them)|{_ALL})),? {_BUT} "
    rf"(?P<thing>{_THE} {_NAME}){_STOP}"
)
"""'Everything is fine except the shoes' wants other shoes."""
_TAKE_OFF = re.compile(rf"\btake (?P<thing>{_THE} {_NAME}) (?:off|away|out)\b")
_MEANT = re.compile(
    rf"\bi mean(?:t)? (?P<thing>{_THE} {_NAME}),? (?:and )?not (?P<other>{_THE} {_NAME}){_STOP}"
)
"""'I meant the shoes not the bag', of what is to change."""
_SO = re.compile(
    r"\b(?:not|isn't|nothing) (?:quite |all )?(?:so|that|as) (?=(?:formal|casual|dressy|fancy|"
    r"smart|posh|dark|bright|colou?rful|boring|plain|busy|tight|loose|baggy|short|long|heavy|"
    r"expensive|pricey)\b(?! (?:as|that)\b))"
)
"""'Not so formal' is 'not too formal'."""
_NOT_AWAY = re.compile(
    rf"\b(?:don't|do not|never) (?:lose|drop|ditch|remove|change|swap|replace|touch|take off) "
    rf"(?P<thing>{_THE} {_NAME}){_STOP}"
)
_PRAISED = re.compile(
    rf"(?P<start>^|[.,;:!?] ?|\b(?:and|but|so) )(?P<thing>{_THE} {_NAME}) (?:is|are|looks?) "
    rf"{_VERY}{_GOOD}{_STOP}"
)
_BLAMED = re.compile(
    rf"(?P<start>^|[.,;:!?] ?|\b(?:and|but|so) )(?P<thing>{_THE} {_NAME}) (?:is|are|looks?) "
    rf"{_VERY}{_BAD}{_STOP}"
)
_SMALL = re.compile(
    r"\b(?:scarf|hat|cap|beanie|belt|bag|clutch|tote|handbag|sunglasses|gloves|tie|necklace|"
    r"earrings|jewellery|accessor(?:y|ies))$"
)
"""What nothing need come in place of."""


def turned(text: str) -> str:
    """Lower-case words with what stays as 'keep the top', and what goes as 'swap the shoes'."""
    text = _LEAVE.sub(lambda found: _left(text, found), text)
    text = _LEAVE_IT.sub(lambda found: _it(text, found), text)
    text = _each(_STAYS, "keep {0}", text)
    text = _each(_FRONTED, "i like {0}", text)
    text = _each(_CHANGED_BUT, "keep {0}", text)
    text = _each(_GOOD_BUT, "swap {0}", text)
    text = _each(_TAKE_OFF, "leave out {0}", text)
    text = _each(_NOT_AWAY, "keep {0}", text)
    text = _MEANT.sub(_instead, text)
    text = _SO.sub("not too ", text)
    text = _gone(text)
    return _compared(text)


def _each(shape: re.Pattern[str], form: str, text: str) -> str:
    """The words of this shape in that form, where they name a piece."""

    def say(found: re.Match[str]) -> str:
        if not _is_piece(found["thing"]):
            return found[0]
        start = found.groupdict().get("start") or ""
        return start + form.format(found["thing"])

    return shape.sub(say, text)


def _is_piece(thing: str) -> bool:
    """Whether these words end in a piece."""
    return any(one.kind == "piece" and one.end >= len(thing) - 2 for one in lexicon.find(thing))


def _instead(found: re.Match[str]) -> str:
    is_said = _is_piece(found["thing"]) and _is_piece(found["other"])
    return f"swap {found['thing']}, keep {found['other']}" if is_said else found[0]


def _left(text: str, found: re.Match[str]) -> str:
    if not _is_piece(found["thing"]):
        return found[0]
    return f"{'leave out' if _NO_NEED.match(text, found.end()) else 'keep'} {found['thing']}"


def _it(text: str, found: re.Match[str]) -> str:
    """'Leave it' of what is liked keeps it."""
    before = text[: found.start()]
    liked = _PLEASED.search(before) and not _NOT_PLEASED.search(before)
    return "keep it" if liked else found[0]


def _gone(text: str) -> str:
    return _GOES.sub(
        lambda found: found["start"] + ("leave out " if _SMALL.search(found["thing"]) else "swap ")
        + _pointing(found["thing"]) if _is_piece(found["thing"]) else found[0], text)  # fmt: skip


def _pointing(thing: str) -> str:
    return thing if re.match(rf"{_THE} ", thing) else f"the {thing}"


def _compared(text: str) -> str:
    """'The trousers are great but the shoes are awful': these go, those stay; praise alone keeps
    nothing."""
    blamed = any(_is_piece(found["thing"]) for found in _BLAMED.finditer(text))
    keeps = re.search(r"\b(?:keep|i like|i love) ", text)
    praised = any(_is_piece(found["thing"]) for found in _PRAISED.finditer(text))
    changes = re.search(r"\b(?:swap|change|lose|replace|(?:different|other) [a-z]{3,})\b", text)
    if blamed and (praised or keeps):
        text = _each(_BLAMED, "swap {0}", text)
    if praised and (blamed or changes):
        text = _each(_PRAISED, "keep {0}", text)
    return text
