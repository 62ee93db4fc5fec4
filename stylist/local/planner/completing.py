"""The rest of an outfit, asked for after a piece was found: 'nice. And the rest? 500 for all'."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.understanding import Ask, Reference, Understanding

_REST = re.compile(
    r"\b(?:and|now|so|what about|how about|plus|also|then|find|show me|get me|sort|do) "
    r"(?:for |me )?the rest(?= ?(?:[?!.,;]|$|of (?:it|the|my|an) ?(?:outfit|look)?\b|too\b|please|"
    r"to go|to match|for ))|^\W*the rest(?: please)?\W*$|"
    r"\bwhat else (?:goes|would go|could go|can go|works?|would work|do i (?:need|wear)|"
    r"(?:should|could|can|would) i wear|to wear)\b|"
    r"\b(?:complete|finish|round off|build out) (?:it|the (?:look|outfit)|my (?:look|outfit))\b|"
    r"\b(?:make|turn) (?:it|that|this|them) (?:into )?an? (?:(?:whole|full|complete) )?"
    r"(?:outfit|look)\b|\bthe rest of (?:the|my|an) (?:outfit|look)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\bthe rest (?:of (?:it|them) )?(?:is|are|was|were|can|should|stays?|as|looks?|of the (?:day|"
    r"year|week))\b|\b(?:see|show me|list) the rest\b",
    re.IGNORECASE,
)
"""'The rest is fine', 'show me the rest': no outfit."""


def completed(said: Understanding, words: str, at: Standing) -> Understanding:
    """An outfit around what was found, where its rest is asked for."""
    if at.shown.dressed or not at.shown.items or said.wish.pieces or said.swap:
        return said
    if not _REST.search(words) or _STAYS.search(words):
        return said
    others = (ask for ask in said.asks if ask in (Ask.REMEMBER,))
    pointed = said.references or (Reference(),)
    return replace(said, asks=(Ask.OUTFIT, Ask.KEEP, *others), references=pointed)
