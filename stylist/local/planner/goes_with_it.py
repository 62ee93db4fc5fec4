"""'What goes with this for a dinner?': what is said beside the question is wished for all of it."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.understanding import Ask, Understanding

_IT = r"(?:it|this|that|these|those|them|mine|(?:my|the) (?:photo|picture))"
GOES_WITH_IT = re.compile(
    r"\b(?:go(?:es)?|works?|looks? (?:good|nice|great|best|right)|pairs?|wear|put|style|combine|"
    rf"team|fits?) (?:well |nicely |best |together )?with {_IT}\b|"
    rf"\b(?:wear|put|style|pair|team|combine) {_IT}(?: [a-z]+)? with\b|"
    rf"\b(?:match(?:es)?|suits?|complements?) {_IT}\b(?! me)|"
    rf"\bhow (?:would|do|should|can|could|might) (?:i|you|one|we) "
    rf"(?:style|wear|dress|combine) {_IT}",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"^\W*(?:and |so |but )?(?:do|does|is|are|would|will|can|could|should)\b(?! (?:you|i|we)\b)",
    re.IGNORECASE,
)
"""'Does black go with this?' asks for a word and for no outfit."""

_ASKING = re.compile(rf"^\W*(?:[a-z']+ ){{0,5}}?(?:{GOES_WITH_IT.pattern})", re.IGNORECASE)

_BESIDE = re.compile(
    r"\W*(?:for|to|in|at|on|under|below|up to|when|i'm|women|men)\b", re.IGNORECASE
)


def asks_what_goes(words: str) -> bool:
    """Whether words ask what goes with a thing pointed at."""
    return bool(GOES_WITH_IT.search(words)) and not _OPINION.search(words)


def with_its_limits(said: Understanding, words: str, at: Standing) -> Understanding:
    """The question of advice with the occasion and the limits that are said beside it."""
    if Ask.ADVICE not in said.asks or not asks_what_goes(words):
        return said
    if said.pieces or "colo" in words.lower():
        return said  # "what colours go with this?"
    rest = _ASKING.sub(" ", words)
    if rest == words or not _BESIDE.match(rest):
        return said
    heard = at.hears(f"an outfit {rest}", at.today)
    return replace(said, wish=heard.wish, asks=(*said.asks, Ask.OUTFIT))
