"""Temperatures in the shopper's words, in °C."""

import re

_DEGREES = re.compile(
    r"(?<![\w.$£€])(?P<low>-?\d{1,3}(?:\.\d)?)(?: ?(?:-|to|and|or) ?(?P<high>-?\d{1,3}))? ?"
    r"(?:(?:°|degrees?|deg|degress)(?: below(?: zero)?(?P<below>))? ?"
    r"(?:(?P<unit>c|f|celsius|centigrade|fahrenheit)\b)?|"
    r"(?P<bare>c|f|celsius|centigrade|fahrenheit)\b)"
)
_DECADE = re.compile(
    r"\b(?P<part>low|mid|high|early|upper)?[ -]?(?:to high )?(?P<tens>[1-9]0)'?s\b"
    r"(?: ?(?P<unit>celsius|fahrenheit|c|f|degrees))?"
)
_SAID = re.compile(
    r"\b(?:it's|it is|it'll be|it will be|it was|is|be|more like|rather|only|about|around|like|"
    r"maybe|forecast(?: is| says)?|currently|outside|weather) (?P<low>-?\d{1,2})(?= ?(?:$|[.,;!?)]|"
    r"(?:and|but|with) (?:sunny|cloudy|rain\w*|wind\w*|dry|wet|snow\w*|grey|gr[ae]y|humid|clear|"
    r"overcast|foggy|drizzl\w*|storm\w*|mild|cold|warm|hot|chilly)|outside|out|today|tomorrow|"
    r"tonight|here|there|in the (?:morning|evening|afternoon)|at night))"
)
_HITS = re.compile(
    r"\b(?:(?:it|temps?|temperatures?)(?:'ll| will| can| may| might| usually| often)? "
    r"(?:hits?|reach(?:es)?|gets? (?:up |down )?to|climbs? to|drops? to|falls? to|"
    r"goes (?:up|down) to)|"
    r"(?:temp|temperature)s?(?: (?:is|are|will be|of|around|about|there))*|"
    r"\bhighs? (?:of|around|near)) (?:around |about )?(?P<low>-?\d{1,3})"
    r"(?:,? (?:and )?(?:with )?(?:an? )?lows? (?:of|around|near) (?P<high>-?\d{1,2}))?"
    r"(?! ?(?:[$£€%]|dollars|euros|quid|pounds|bucks|each|in total))(?:-?ish\b)?"
)
_OF_BUDGET = re.compile(r"[$£€]|\b(?:budget|prices?|spend|costs?|total|limit|dollars?|euros?|"
                        r"pounds?|quid|bucks)\b")  # fmt: skip
_OF_WEATHER = re.compile(
    r"\b(?:colder|warmer|cooler|hotter|chillier|milder|cold|warm|hot|cool|chilly|mild|weather|"
    r"temperature|forecast|outside|sunny|cloudy|rain\w*|snow\w*|wind\w*|freezing)\b"
)
_OF_MONEY = re.compile(r"[$£€]|\b(?:budget|price|spend|dollars?|euros?|pounds?|quid|sizes?)\b")
_BELOW_ZERO = re.compile(r"(?<![\w.$£€-])(?P<low>-\d{1,2})\b(?! ?(?:%|dollars|euros|quid|\d))")
_ZERO = re.compile(r"\b(?:sub[- ]?zero|below zero|zero degrees|freezing point)\b")
_PART = {"low": 2, "early": 2, "mid": 5, "high": 8, "upper": 8, None: 5}
_FAHRENHEIT_FROM = 46
"""Nobody goes out at 46 °C: without a unit, more than this is °F."""


def temperature_in(text: str) -> tuple[float | None, str]:
    """The temperature of lower-case words, whole °C, and the words without it.

    Of a range, its middle; where several are said, the first. None when none is said.
    """
    patterns = [_DEGREES, _DECADE, _BELOW_ZERO, _ZERO]
    if _OF_WEATHER.search(text) and not _OF_MONEY.search(text):
        patterns.insert(2, _SAID)
    if not _OF_BUDGET.search(text):
        patterns.insert(1, _HITS)
    for pattern in patterns:
        for found in pattern.finditer(text):
            value = _celsius(found, text)
            if value is not None and -60 <= value <= 60:
                return value, _blanked(text, found)
    return None, text


def _blanked(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + " " * len(found[0]) + text[found.end() :]


def _celsius(found: re.Match[str], text: str) -> float | None:
    said = found.groupdict()
    if "tens" in said:
        if not (said["unit"] or said["part"]) and not re.search(r"in the $", text[: found.start()]):
            return None
        if not said["unit"] and re.search(r"\b(?:my|his|her|their|our) ", _before(text, found)):
            return None  # "in my mid 20s" is an age
        value = float(said["tens"]) + _PART[said["part"]]
        if not said["unit"] and value > 95:
            return None
    elif "low" in said:
        value = float(said["low"])
        if said.get("high"):
            value = (value + float(said["high"])) / 2
        if said.get("below") is not None:
            value = -abs(value)
    else:
        value = 0.0
    unit = (said.get("unit") or said.get("bare") or "").removesuffix("degrees")
    in_fahrenheit = unit.startswith("f") if unit else value >= _FAHRENHEIT_FROM
    if in_fahrenheit:
        value = (value - 32) / 1.8
    return float(round(value))


def _before(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 8) : found.start()]
