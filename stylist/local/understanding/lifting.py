"""Fields let go by naming what stood in them: 'it doesn't have to be linen', 'forget the red'."""

import re

from stylist.local.understanding import lexicon

_LIFTS = re.compile(
    r"\b(?:(?:doesn't|don't|does not|do not) (?:really |necessarily )?(?:have|need) to be|"
    r"needn't be|need not be|never ?mind (?:about )?the|forget (?:about )?the|ignore the|"
    r"(?:skip|drop|scrap) the)(?= )([^.;!?,]{1,40})"
)
_ON = re.compile(r"\b(?:but|just|show|so|and|then|if|anymore|any more)\b")
_FIELDS = {"color": "colors", "material": "materials", "pattern": "patterns",
           "occasion": "occasion", "season": "season"}  # fmt: skip


def lifted_in(text: str) -> tuple[tuple[str, ...], str]:
    """The fields that lower-case words let go, and the words with these stretches blanked.

    A piece is no field: 'forget the red bag' refuses a bag.
    """
    fields: list[str] = []
    for said in _LIFTS.finditer(text):
        end = said.start(1) + len(_ON.split(said[1])[0])
        found = lexicon.find(text[said.start(1) : end])
        named = [_FIELDS[one.kind] for one in found if one.kind in _FIELDS]
        if named and not any(one.kind == "piece" for one in found):
            fields += named
            text = text[: said.start()] + " " * (end - said.start()) + text[end:]
    return tuple(dict.fromkeys(fields)), text
