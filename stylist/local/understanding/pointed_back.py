"""What there is enough of, refused by pointing back at it: 'I own too much beige, none of that'."""

import re

from stylist.local.understanding import lexicon

_OWNER = (
    r"(?:(?:i|we|they)'ve(?: already| just)?(?: got| bought)?|"
    r"(?:i|we|he|she|they)(?:'s)?(?: (?:already|really|just|also|have|has|had|got|own|owns|wear|"
    r"wears|bought))+|(?:i|we)(?:'m|'re| am| are) drowning in|"
    r"(?:my|his|her|their|our) (?:wardrobe|closet|cupboard|drawers?) (?:is|are|has|have|already "
    r"has))"
)
_LOTS = (
    r"(?:more than enough|quite enough|enough|(?:far |way )?too (?:much|many)|so (?:much|many)|"
    r"plenty(?: of)?|(?:loads|lots|tons|heaps|piles|masses|full|a lot|a ton) of|nothing but|all|"
    r"mostly|only)"
)
_WHERE = (
    r"(?: (?:stuff|things|clothes|clothing|ones|items|pieces))?"
    r"(?: (?:already|now|as it is|in (?:my|his|her|our|their) (?:\w+ )?(?:life|wardrobe|closet|"
    r"cupboard|drawers?)|at home|to last (?:me )?a lifetime))*"
)
_THING = r"(?P<thing>[a-z][a-z -]{1,60}?)"
_NOT_THAT = (
    r"(?:please )?(?:no more of (?:those|that|these|them|it)|not (?:any of )?(?:those|that|these|"
    r"them|it|this)|(?:none|nothing) of (?:those|that|these|them|it|this)|"
    r"anything but (?:those|that|these|them|it)|no (?:more|others?)|(?:something|anything) "
    r"(?:else|different))"
    r"(?: (?:again|please|thanks|thank you|either|this time|colou?rs?|shades?|ones))*"
    r"(?=\s*(?:[.;!?]|,|$))"
)
_POINTED = re.compile(
    rf"\b(?:because |since |as )?{_OWNER} {_LOTS} {_THING}{_WHERE}"
    rf"[ ,.;:!–-]+(?:(?:and|so|thus|hence|but|therefore) )*{_NOT_THAT}"
)
_ALL_OF_IT = re.compile(
    rf"\b{_THING} (?:is|are) (?:pretty much |basically |nearly |almost )?(?:all|everything) "
    rf"(?:that )?(?:i|he|she|we|they)(?:'ve)?(?: (?:ever|already))? (?:own|owns|have|has|got|wear|"
    rf"wears|buy|buys)[ ,.;:!–-]+(?:(?:and|so|thus|but) )*{_NOT_THAT}"
)
"""'Black is all I own, so not that'."""
_ENOUGH = re.compile(
    rf"(?<!do )(?<!don't )(?<!if )(?<!not )\b{_OWNER} (?:more than enough|quite enough|"
    rf"enough|(?:far |way )?too much) {_THING}{_WHERE}(?=\s*(?:[.;!]|,|\band\b|\bso\b|$))"
)
"""'I have enough black in my wardrobe', of colours alone."""
_KINDS = ("color", "pattern", "material", "piece")
_GLUE = re.compile(r"[ ,-]|\b(?:and|or|s|es)\b")


def without_plenty(text: str) -> str:
    """Lower-case words with 'no black and grey' for 'I have enough black and grey, so not those'.

    'I have enough black shoes, but not these' and all that names no colour, pattern, fabric or
    piece stays as it is.
    """
    for shape, kinds in ((_POINTED, _KINDS), (_ALL_OF_IT, _KINDS), (_ENOUGH, ("color",))):
        text = shape.sub(lambda found, kinds=kinds: _refusing(found, kinds), text)  # type: ignore[misc]
    return text


def _refusing(found: re.Match[str], kinds: tuple[str, ...]) -> str:
    thing = found["thing"].strip()
    return f"no {thing}" if _is_named(thing, kinds) else found[0]


def _is_named(thing: str, kinds: tuple[str, ...]) -> bool:
    """Whether these words name such things and nothing else."""
    rest = thing
    for one in reversed(lexicon.find(thing)):
        if one.kind in kinds:
            rest = rest[: one.start] + rest[one.end :]
    return rest != thing and not _GLUE.sub("", rest)
