"""Age and sex as people write them in one breath: '29f', 'F 27', 'I'm 35 M'."""

import re

_BEFORE = r"(?P<lead>^(?:(?:hi|hello|hey)[ ,!]*)?|\b(?:i'm|i am|me)(?: an?)? |[;(] ?|\. )"
_AGE = r"(?P<age>1[6-9]|[2-7]\d)"
_AFTER = r"(?=[ ,.;)/]|$)(?! ?(?:waist|inch|shoe))"
_AGE_FIRST = re.compile(rf"{_BEFORE}{_AGE} ?(?P<sex>f|(?<=\d)m){_AFTER}")
_SEX_FIRST = re.compile(rf"{_BEFORE}(?P<sex>f)[ ,/]{{0,2}}{_AGE}{_AFTER}")
_FEWEST = 3
_WEATHER = re.compile(
    r"\b(?:outside|degrees|out there|weather|cold|freezing|snow\w*|rain\w*|wind\w*|sunny|forecast|"
    r"hot|warm|chilly|temperature)\b|°"
)


def with_sexes(text: str) -> str:
    """Lower-case words with '29f' written out; alone or of the weather it is a temperature."""
    if _WEATHER.search(text) or len(text.split()) < _FEWEST:
        return text
    return _SEX_FIRST.sub(_written, _AGE_FIRST.sub(_written, text))


def _written(found: re.Match[str]) -> str:
    who = "woman" if found["sex"] == "f" else "man"
    return f"{found['lead']}a {who} aged {found['age']}"
