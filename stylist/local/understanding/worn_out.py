"""What the shopper had and has no more: it is wanted anew."""

import re

from stylist.local.understanding import lexicon

_GONE = (
    r"(?:(?:has|have|'ve|'s) (?:just |finally |now )?(?:had it|had (?:its|their) day|died|"
    r"given up|given out|worn out|worn through|fallen apart|gone at the \w+|a hole|holes|"
    r"seen better days|bitten the dust|split|ripped|shrunk|been stolen|got holes|got a hole)|"
    r"(?:is|are|'re|'s) (?:just |all |totally |completely |nearly |almost |now )?(?:falling apart|"
    r"worn out|worn through|knackered|on (?:its|their) last legs|ruined|beyond repair|dying|"
    r"done for|finished|dead|full of holes|in holes|ripped|torn|broken|bust|too small now|"
    r"coming apart|a wreck|past it|shot)|(?:just |finally )?(?:died|gave up|gave out|fell apart|"
    r"broke|ripped|split|shrank)|(?:don't|doesn't|no longer) fits?(?: me)?(?: any ?more)?)"
)
_MINE = re.compile(rf"\b(?:my|his|her) (?P<what>(?:[a-z-]+ ){{0,3}}?[a-z-]+) {_GONE}\b")
_LOST = re.compile(
    r"\b(?:i've|i have|i|he|she|he's|she's|the dog|the cat|the moths) (?:just |finally )?(?:lost|"
    r"ripped|torn|tore|ruined|worn out|wore out|outgrown|outgrew|ate|eaten|broken|broke) "
    r"(?:my|his|her) (?P<what>(?:[a-z-]+ ){0,3}[a-z-]+)(?=\W|$)"
)
_MENDS = re.compile(
    r"\b(?:how|mend|repair|fix|patch|stain|clean|wash|iron|tailor|cobbler|save|rescue|dye|"
    r"what (?:goes|can i wear))\b"
)
_AGES = re.compile(r"\b(?:old|trusty|beloved|favou?rite|ancient|poor|good|only|last|best) ")


def wanted_anew(text: str) -> str:
    """Lower-case words in which what has had it is asked for: 'my boots are falling apart'."""
    if _MENDS.search(text):
        return text
    return _LOST.sub(_anew, _MINE.sub(_anew, text))


def _anew(found: re.Match[str]) -> str:
    what = _AGES.sub("", found["what"])
    piece = next((one for one in lexicon.find(what) if one.kind == "piece"), None)
    is_last = piece is not None and piece.end == len(what)
    if piece is None or not (is_last or found.re is _LOST):
        return found[0]
    return f"i need {what[: piece.end]}, {what[piece.end :]}".rstrip(" ,")
