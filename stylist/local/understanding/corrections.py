"""What is to change: comparisons, limits lifted, what was shown and is meant."""

import re

from stylist.local.understanding.answer import Reference

_COMPARISONS = {
    "cheaper": r"cheaper|less expensive|less pricey|lower price|more affordable|too expensive|"
               r"too pricey|too dear|too much money|out of my (?:budget|price range)|"
               r"can't afford|bit steep|over my budget|costs too much|costs? less|costing less|"
               r"(?:for|be) less money|less money|spend(?:ing)? less|"
               r"for less(?! than (?!that|this|these|those))|"
               r"(?:bring|get|take|drive) (?:the |its |their )?(?:price|costs?|total|bill) down|"
               r"(?:price|cost|total) (?:be|go|come) (?:lower|down|less)|lower (?:the )?(?:price|"
               r"cost|total)|knock (?:something|a bit|some money) off",
    "dearer": r"dearer|more expensive|pricier|more luxurious|fancier brand|better quality|"
              r"higher end|not (?:the |so |too )?cheap (?:ones?|stuff|things)|too cheap|"
              r"nothing (?:too |so )?cheap\b",
    "warmer": r"warmer|more warm|cosier|cozier|too cold|too thin",
    "lighter": r"lighter(?! colou?rs?| shade)|cooler|too warm|too hot|too heavy|less warm|thinner",
    "more formal": r"more formal|smarter|dressier|more elegant|more dressy|too casual|more "
                   r"professional|fancier|posher|less casual|more polished|more smart|more serious",
    "more casual": r"more casual|less formal|too formal|too dressy|more relaxed|too fancy|"
                   r"too smart|"
                   r"dress(?:ed)? (?:it )?down|more laid[- ]back|less dressy|less smart|"
                   r"less fancy|too posh",
    "brighter": r"brighter|more colou?rful|more colou?rs?|lighter colou?rs?|too dark|too dull|"
                r"less dark|paler|"
                r"(?<!no )(?<!without )(?<!without a )(?:pop|splash|touch|hint|dash|burst|bit) of "
                r"(?:bright |some )?colou?r(?! match)|"
                r"too boring colou?rs?",
    "darker": r"darker|too bright|less bright|too colou?rful|less colou?rful|too light",
    "longer": r"longer(?! than)|too short",
    "shorter": r"shorter(?! than)|too long",
    "simpler": r"simpler|plainer|more minimal(?:ist)?|too busy|less busy|more understated|"
               r"too much going on|ton(?:e|ing) (?:it|this|that|them|the \w+) down|toned down|"
               r"(?:calm|take) (?:it|this|that|them) down(?: a (?:notch|bit|little))?|"
               r"more subtle|less flashy",
    "bolder": r"bolder|more daring|more fun|edgier|too boring|too plain|more interesting|"
              r"less (?:boring|plain|dull|bland|basic)|livelier|"
              r"more exciting|"
              r"more playful",
    "looser": r"looser|baggier|too tight|wider|less tight|roomier|less fitted",
    "tighter": r"tighter|slimmer|skinnier|narrower|more fitted|too loose|too baggy|less baggy",
    "bigger": r"(?:bigger|larger)(?! budgets?)|too small", "smaller": r"smaller|too big|too large",
    "softer": r"softer|too scratchy|too itchy|comfier|more comfortable|too stiff",
}  # fmt: skip
_COMPARED = {name: re.compile(rf"\b(?:{words})\b") for name, words in _COMPARISONS.items()}
_NOT_REALLY = re.compile(
    r"\b(?:not|isn't|nothing|n't be|cheaper than|more expensive than|without being) (?:\w+ )?$"
)

_NO_MATTER = (
    r"(?:never ?mind|forget|ignore|drop|scrap|lift|skip|remove|don't worry about|don't care about|"
    r"no matter|regardless of|doesn't have to be about|disregard) (?:about )?(?:the |my |that |"
    r"any )?"
    r"{0}|{0} (?:doesn't|does not|don't|isn't|is not|is|isn't) (?:really |a |an |an? )?(?:matter|"
    r"issue|"
    r"no object|important|irrelevant|flexible|open|problem)|(?:don't|do not) care (?:about|what|"
    r"which) "
    r"(?:the )?{0}"
)
_DROPS = {
    ("max_price_minor", "total_minor", "min_price_minor"):
        r"(?:budget|price|money|cost|price limit|limit|[$£€]?\d{2,4}(?:[$£€]| dollars| euros)?)",
    ("colors", "avoid_colors"): r"(?:colou?rs?)",
    ("sizes",): r"(?:sizes?)",
    ("occasion",): r"(?:occasion|dress code)",
    ("temperature_c", "conditions", "season", "place", "month"): r"(?:weather|temperature|season)",
    ("patterns", "avoid_patterns"): r"(?:patterns?|prints?)",
    ("materials", "avoid_materials"): r"(?:materials?|fabrics?)",
}  # fmt: skip
_DROPPED = {
    fields: re.compile(rf"\b(?:{_NO_MATTER.format(words)})\b") for fields, words in _DROPS.items()
}
_ANY = re.compile(
    r"\bany (?P<what>colou?r|price|budget|size|pattern|fabric|material|occasion)s?\b"
    r"(?! (?:but|except|other|apart))|\b(?P<limit>no (?:budget|price) limit|no limit|no budget|"
    r"money no object)\b"
)
_MORE_MONEY = re.compile(
    r"\b(?:bigger|larger|higher) (?:budget|price|limit)s?(?: is| are)? (?:fine|ok|okay|possible|"
    r"all right)\b|\b(?:i can|can|could|happy to|willing to|don't mind) (?:spend|spending|pay|"
    r"paying|go) (?:a (?:bit|little) )?(?:more|higher)\b|\b(?:raise|increase|stretch) the budget\b|"
    r"\ba (?:bit|little) (?:more|over)(?: money)? (?:is|would be) (?:fine|ok|okay|alright|"
    r"all right|possible|no problem)\b"
)
_ANY_FIELDS = {"colo": ("colors", "avoid_colors"), "size": ("sizes",), "patt": ("patterns",),
               "fabr": ("materials",), "mate": ("materials",), "occa": ("occasion",)}  # fmt: skip

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "seventh": 7, "eighth": 8, "last": -1,
             "final": -1, "one": 1, "two": 2, "three": 3, "four": 4, "1": 1, "2": 2, "3": 3,
             "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "middle": 2}  # fmt: skip
_ORDINAL = re.compile(
    r"\b(?:the )?(?<!will )(?<!to )(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"last|final|middle|1st|2nd|3rd|4th|"
    r"5th)(?: (?P<of>outfit|look|set|option|one|ones|pair|piece|item))?\b(?! (?:date|day|time|"
    r"minute|week|year|month|night|of all|impression))"
    r"|\b(?P<named>outfit|look|option|number|no\.?|#|set) ?(?P<number>[1-9]|one|two|three|four)\b"
)
_NOT_I_LIKE = "".join(
    f"(?<!{word} )" for word in ("i", "we", "really", "don't", "not", "do", "just", "would", "i'd",
                                 "also", "put something", "she", "he", "didn't")
)  # fmt: skip
"""'I like the bag' likens nothing to it."""
_THE_SAME = r"the same(?! (?:colou?r|rule|limit|budget|size|price|restriction|condition))"
"""The same rules are no thing that was shown."""
_POINTED = re.compile(
    r"\b(?:these|those|this|that|the same) (?:\w+ )?(?P<piece>{0})\b|\b(?P<same>{1}|"
    r"same (?:one|thing)|"
    rf"{_NOT_I_LIKE}like (?:that|this|it|"
    r"those|these)|similar(?: to (?:it|that|this|those))?)\b|\b(?P<it>(?:this|that|these|"
    r"those)(?: ones?)?|it|them)\b"
    .replace("{0}", r"[a-z-]{3,16}").replace("{1}", _THE_SAME)
)  # fmt: skip
_OUTFIT = frozenset({"outfit", "look", "set"})
_NOT_IT = re.compile(r"\b(?:it's|it is|it'll|it will|is it|make it|that's|that is|that go(?:es)?|"
    r"that i|that you|"
                     r"that isn't|that is|that goes|that will|that covers|that fits|that's|"
                     r"all that|so that|this "
                     r"(?:week|weekend|month|year|summer|winter|spring|autumn|evening|morning|"
                     r"fall|friday|saturday|sunday|"
                     r"monday|tuesday|wednesday|thursday|time|afternoon)|will it|does it|"
                     r"that (?:can|works?|has|have|doesn't|"
                     r"are|aren't|won't|looks?|would|could|was))\b")  # fmt: skip


_TURNS = re.compile(
    r"\b(?:it's|it'll|(?:it|weather|evenings?|nights?|mornings?) (?:will|is|may|might|gets?|"
    r"turns?))"
    r"(?: (?:going|to|be|get|actually|probably|even|a|bit|lot|much))* (?P<how>colder|chillier|"
    r"cooler|warmer|"
    r"hotter|milder)\b(?! (?:ones?|please|clothes))"
)


def comparisons_in(text: str) -> tuple[str, ...]:
    """In which directions what was shown is to move; colder weather asks for warmer clothes."""
    turns = [found["how"] for found in _TURNS.finditer(text)]
    text = _TURNS.sub(lambda found: " " * len(found[0]), text)
    said = {name for name, pattern in _COMPARED.items() if _said(pattern, text)}
    said |= {"warmer" if how in ("colder", "chillier", "cooler") else "lighter" for how in turns}
    return tuple(name for name in _COMPARED if name in said)


def without_comparisons(text: str) -> str:
    """The words with comparisons blanked: 'more formal' names no occasion."""
    for pattern in _COMPARED.values():
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def _said(pattern: re.Pattern[str], text: str) -> bool:
    # "not too formal" asks for the same as "too formal"; "not warmer" does not.
    return any(found[0].startswith("too ")
               or not _NOT_REALLY.search(text[max(0, found.start() - 24) : found.start()])
               for found in pattern.finditer(text))  # fmt: skip


def drops_in(text: str) -> tuple[str, ...]:
    """The fields of a wish that lower-case words lift."""
    dropped = [
        name for fields, pattern in _DROPPED.items() if pattern.search(text) for name in fields
    ]
    if _MORE_MONEY.search(text):
        dropped += ["max_price_minor", "total_minor"]
    for found in _ANY.finditer(text):
        what = (found["what"] or "")[:4]
        dropped += _ANY_FIELDS.get(what, ("max_price_minor", "total_minor", "min_price_minor"))
    return tuple(dict.fromkeys(dropped))


def references_in(text: str) -> tuple[Reference, ...]:
    """What lower-case words point at."""
    same = bool(
        re.search(
            rf"\b(?:{_THE_SAME}|same (?:one|thing)|"
            rf"{_NOT_I_LIKE}like (?:that|this|the|it|those|these)|similar)\b",
            text,
        )
    )
    found = [
        Reference(_ORDINALS[(m["nth"] or m["number"])], "",
                  (m["of"] or m["named"] or "") in _OUTFIT, same)
        for m in _ORDINAL.finditer(text)
    ]  # fmt: skip
    if not found:
        pointed = _POINTED.search(_NOT_IT.sub(lambda m: " " * len(m[0]), text))
        if pointed:
            found = [
                Reference(
                    0,
                    "",
                    bool(
                        re.search(r"\b(?:this|that|these|those|the same) (?:outfit|look)\b", text)
                    ),
                    same,
                )
            ]
    return tuple(dict.fromkeys(found))
