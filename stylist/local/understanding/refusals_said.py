"""What is refused in roundabout ways: 'no prints' is plain, 'I have no coat' asks for one."""

import re

from stylist.local.understanding.rule import Rule, Said

NO_SPORTSWEAR = "no sportswear"
"""How everything is written that refuses what is made for sport."""
_UNPRINTED = re.compile(
    r"\b(?:(?:with |has )?no|(?:neither|none|nothing)(?: of (?:them|these|it))?|"
    r"without(?: a| any)?|not|nothing with|hates?|dislikes?|avoid|"
    r"can't stand|(?:don't|do not|doesn't|never) (?:really )?(?:like|wear|want|do)|"
    r"not (?:into|a fan of)|no fan of) (?:any |all |a )?(?:prints?|patterns?|printed|patterned)"
    r"(?: (?:or|and|nor) (?:prints?|patterns?))?\b"
    r"(?P<more>,? (?:n?or|and) (?!(?:one|a|in|under|i|just|only)\b))?"
)
_NOT_FOR = re.compile(r",? not for (?:the )?(?:work|office|part(?:y|ies))\b")
_NO_SPORT = re.compile(
    r",? (?:(?:not|nothing|none|no (?:ones|pairs?)) (?:meant |made )?for (?:the )?(?:doing )?"
    r"(?:sports?|gym|running|working out|workouts?|exercise)|"
    r"(?:no|nothing) (?:sporty|athletic)(?: ones| stuff| things| ones)?|"
    r"(?:no|not|without) (?:any )?(?:sportswear|activewear|gym ?wear|athleisure|"
    r"(?:sports?|gym|workout|running) (?:clothes|things|stuff|gear|kit)))\b"
)
_LACKS = re.compile(
    r"\b(i|he|she|we|they|who|and) (?:have|has|own|owns|got) no (?=(?:[\w-]+ ){0,2}(?:jackets?|"
    r"coats?|raincoats?|boots|shoes|dress(?:es)?|suits?|bags?|hats?|scarf|gloves|jumpers?|"
    r"sweaters?|jeans|trousers|shirts?|blazers?)\b)"
)
"""'I have no rain jacket' asks for one."""
_INCLUDED = re.compile(r", ([a-z]+) included\b")
"""'Never red, burgundy included' refuses both."""
_NEITHER = re.compile(
    r"\b(?:got|has|have|owns?) ([\w ]{3,40}?) (?:ones?|pairs?),? (?:so )?(?:neither|none|not any) "
    r"of (?:those|these|them)\b"
)
"""'She has brown and black ones, so neither of those' refuses the two."""
_PLENTY = re.compile(
    r"\b(?:got|have|has|own|owns) (?:plenty of|more than enough|enough|lots of|loads of|tons of|"
    r"heaps of|too many) ((?:[a-z]+ )?[a-z]+)(?:,? ?(?:already|as it is|at home))?[,;. -]*"
    r"(?:so |and |then |please |just )*(?:leave|skip|drop|cut|lose|forget) (?:those|them|it|that)"
    r"(?: out| off| away)?(?: please)?\b"
)
"""'She has plenty of shoes, so leave those out' refuses shoes."""
_LOUD = re.compile(
    r"\b(?:no|not|nothing|never|not into|(?:don't|do not) (?:like|want|wear|do)|hates?|avoid|"
    r"without)(?: (?:in|any|anything|too|so|very|that|super|really))* "
    r"(?:(?:bright|loud|neon|garish|gaudy|flashy|colou?rful|shouty|vivid|lairy|fluorescent|fluo|"
    r"screaming)(?:,? (?:or|and|nor) )?)+"
    r"(?: (?:colou?rs?|shades?|tones?|hues?|ones?|stuff|things))?"
    r"(?! (?:red|blue|green|pink|yellow|orange|purple|white|logos?|prints?|patterns?))\b"
    r"(?P<more>,? (?:like|such as|for (?:example|instance)|especially|e\.?g\.?),? )?"
)
"""'No bright colours' asks for quiet ones; with 'like orange or pink' it refuses both."""
_FREE_OF = re.compile(r"\b(wool|leather|silk|fur|polyester|cotton|nylon|suede|cashmere)[- ]free\b")
_BLENDS = re.compile(r",? ?(?:and |but )?(?:no|not a|without(?: any)?) (?:blends?|mix(?:es)?)\b")
_FIBRES = re.compile(r"\b(?<!pure )(?<!% )(linen|cotton|wool|silk|cashmere|merino)\b")
_KINDS = (
    r"jeans|trousers|pants|skirts?|dress(?:es)?|heels|sneakers|trainers|boots|shorts|blazers?|"
    r"sandals|flats|suits?|coats?|jackets?|hats?|scar(?:f|ves)|bags?|ties?|belts?|shoes|tops?"
)
_YES = re.compile(rf"(?:^|(?<=[.,;!?] ))({_KINDS})(?::| -|,)? yes\b")
"""'Jeans yes, sneakers no' wants jeans."""
_JUDGED = re.compile(
    rf"(?:^|(?<=[.,;!?] ))(?:the )?({_KINDS}) (accepted|approved|rejected|refused)\b"
)


def _unblended(text: str) -> str:
    """'Linen, no blends' is pure linen."""
    rest = _BLENDS.sub(" ", text)
    return text if rest == text else _FIBRES.sub(r"pure \1", rest)


def _plainly(found: re.Match[str]) -> str:
    """'No prints' is plain, and what stands beside them is refused too: 'no prints or dots'."""
    return ", plain, no " if found["more"] else ", plain"


def _quietly(found: re.Match[str]) -> str:
    return "in quiet colours, no " if found["more"] else "in quiet colours"


def _verdict(found: re.Match[str]) -> str:
    """'Coat accepted. Boots rejected.'"""
    return f"{'keep the' if found[2][0] == 'a' else 'no'} {found[1]}"


REFUSALS_SAID: tuple[Rule, ...] = (
    _unblended, Said(_LOUD, _quietly),
    Said(_NO_SPORT, f", {NO_SPORTSWEAR}"), Said(_NOT_FOR, " "), Said(_LACKS, r"\1 need a "),
    Said(_INCLUDED, r" or \1"), Said(_NEITHER, r"no \1"), Said(_PLENTY, r"no \1"),
    Said(_YES, r"it must have \1;"), Said(_JUDGED, _verdict), Said(_FREE_OF, r"no \1,"),
    Said(_UNPRINTED, _plainly),
)  # fmt: skip
