"""Fields let go by naming what stood in them: 'it doesn't have to be linen', 'forget the red'."""

import re

from stylist.local.understanding import lexicon

_LIFTS = re.compile(
    r"\b(?:(?:doesn't|don't|does not|do not) (?:really |necessarily )?(?:have|need) to be|"
    r"needn't be|need not be|never ?mind (?:about )?the|forget (?:about )?the|ignore the|"
    r"(?:skip|drop|scrap) the)(?= )([^.;!?,]{1,40})"
)
_OF_CUT = (
    r"(?:cuts?|shapes?|silhouettes?|leg (?:shape|width|cut)s?|"
    r"fits?(?! (?:me|him|her|us|my|you|them|well)\b)|neckline|heel (?:shape|type))"
)
_OF_LENGTH = r"(?:lengths?|hemline|hem length|leg length)"
_ANY = (
    r"\b(?:any|whatever) (?:kind of |sort of |other )?(?:[a-z]+ (?:or|and) )?{0}"
    r"(?: or [a-z]+)?(?: (?:is|are|would be|will be|'s)(?: all| just| totally| perfectly)? "
    r"(?:fine|ok|okay|good|alright|all right|great|cool|welcome|possible)| (?:works?|will do|"
    r"would do|goes|does it|will work))?(?! (?:but|except|apart|other|you|i|it|of)\b)|"
    r"\b(?:the )?{0} (?:really )?(?:(?:doesn't|does not|don't|do not|isn't|is not) (?:really |"
    r"so |that )?(?:matter|important|an issue)|is (?:flexible|open|irrelevant))(?: to me)?|"
    r"\b(?:don't|do not) (?:really )?(?:mind|care) (?:about |what |which )(?:the )?{0}\b|"
    r"\b(?:no matter|regardless of|never ?mind|forget) (?:about )?(?:the |which |what )?{0}\b"
)
_OPEN = {
    "cuts": re.compile(_ANY.replace("{0}", _OF_CUT)),
    "lengths": re.compile(_ANY.replace("{0}", _OF_LENGTH)),
}
"""'Any cut is fine', 'the length doesn't matter'."""
_ON = re.compile(r"\b(?:but|just|show|so|and|then|if|anymore|any more)\b")
_FIELDS = {"color": "colors", "material": "materials", "pattern": "patterns",
           "occasion": "occasion", "season": "season", "cut": "cuts"}  # fmt: skip


def lifted_in(text: str) -> tuple[tuple[str, ...], str]:
    """The fields that lower-case words let go, and the words with these stretches blanked.

    A piece is no field: 'forget the red bag' refuses a bag. 'cuts' and 'lengths' are let go of the
    pieces that are wished.
    """
    fields = [name for name, pattern in _OPEN.items() if pattern.search(text)]
    for pattern in _OPEN.values():
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    for said in _LIFTS.finditer(text):
        end = said.start(1) + len(_ON.split(said[1])[0])
        found = lexicon.find(text[said.start(1) : end])
        named = [_FIELDS[one.kind] for one in found if one.kind in _FIELDS]
        if named and not any(one.kind == "piece" for one in found):
            fields += named
            text = text[: said.start()] + " " * (end - said.start()) + text[end:]
    return tuple(dict.fromkeys(fields)), text
