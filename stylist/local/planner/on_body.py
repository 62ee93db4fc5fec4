"""What is said of a place of the body: 'something lighter on my feet', 'a blue one up top'."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.understanding import Ask, Understanding

_FEET = re.compile(r"\b(feet|footwear)\b", re.IGNORECASE)
_LEGS = re.compile(
    r"\b(?:on|for) (?:my|the|her|his) legs\b|\bdown below\b|\bbelow the waist\b|"
    r"\bon the bottom\b|\bwaist down\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\bup top\b|\babove the waist\b|\bwaist up\b|\bon top(?= ?(?:$|[.,;!?]|please|instead))",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:over|throw|layers?|warm\w*|cold\w*|cos[iy]\w*|add)\b", re.IGNORECASE)
"""'Something warm on top' comes over what is there."""
_HOW = ("colors", "patterns", "materials")


def on_body(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Something dressier on the feet' is about the shoes, 'a blue one up top' about the top."""
    wish = said.wish
    if not at.shown.dressed or wish.avoid_pieces or said.swap or wish.pieces not in ((), ("top",)):
        return said
    if not wish.pieces and _FEET.search(words):
        return replace(said, swap=("shoes",), asks=(Ask.SWAP,))
    is_told = any(getattr(wish, name) for name in _HOW) or bool(said.comparisons)
    if not is_told or said.ask == Ask.ADVICE or {Ask.OUTFIT, Ask.KEEP} & set(said.asks):
        return said
    word = "bottoms" if _LEGS.search(words) and not wish.pieces else ""
    if _ABOVE.search(words) and not _OVER.search(words):
        word = "top"
    if not word:
        return said
    return replace(said, swap=(word,), wish=wish.without("pieces"), references=(),
                   asks=(Ask.SWAP,))  # fmt: skip
