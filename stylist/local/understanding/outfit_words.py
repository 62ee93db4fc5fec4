"""Other words for an outfit: 'a fit', 'the whole get-up', 'the full rig'."""

import re

_NOT_A_CUT = (
    r"(?!(?:slim|loose|relaxed|regular|good|better|perfect|right|tight|boxy|straight|oversized|"
    r"baggy|classic|tailored|different|close|skinny|wide|athletic|bad|nice) )"
)
_FIT = re.compile(
    rf"\b(?P<before>(?:need|want|get|make|put|build|find|give|gimme|style|plan)(?: me)?"
    rf" (?:an?|some|the|my) {_NOT_A_CUT}(?:[\w-]+ )?|(?:whole|full|complete|entire) )"
    r"fits?\b(?= (?:for|to|under|below|please|pls|that|with|around|"
    r"together)\b|\s*(?:[:,.?!]|$))"
)
_START = re.compile(r"^(?P<before>(?:[\w-]+ ){0,2})fits? (?=(?:for|to wear)\b)")
_GET_UP = re.compile(
    r"\b(?P<before>(?:an?|the|my|whole|full|complete|entire|new|this|that|nice) )"
    r"(?:get-?up|getup|rig-?out|rig|shebang|works|caboodle|kit and caboodle)\b"
)


def outfit_named(text: str) -> str:
    """Lower-case words with an outfit called one."""
    text = _GET_UP.sub(_outfit, text)
    return _START.sub(_outfit, _FIT.sub(_outfit, text))


def _outfit(found: re.Match[str]) -> str:
    article = re.sub(r"\ba (?=(?:$|[aeiou]))", "an ", found["before"])
    return f"{re.sub(r'^a $', 'an ', article)}outfit"
