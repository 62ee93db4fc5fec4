"""Pieces named by where they are worn: 'a top and bottom', 'swap the bottom half', 'the layer'."""

import re

_OF_THE_OUTFIT = r"(?! of (?!(?:it|that|this|them|the (?:outfit|look))\b))"
_HALF = re.compile(
    r"(?<!my )(?<!her )(?<!his )(?<!their )(?<!your )\b"
    rf"(?P<where>bottom|lower|top|upper) half\b{_OF_THE_OUTFIT}"
)
"""'Something grey for the bottom half'; no half of a body: 'my lower half is wider'."""
_NO_PLACE = r"(?<!\bthe )(?<!\bat )(?<!\bfrom )\b"
_PAIR = re.compile(
    rf"{_NO_PLACE}top,? (?P<and>and|or|with|plus)(?: an?| some| a matching| matching)? bottoms?\b"
    r"(?! (?:drawer|shelf|row|edge|button|hem|line|half|layer|part|of)\b)"
)
"""'What top and bottom can I get?'; no 'top and bottom drawer'."""
_PAIR_BACK = re.compile(
    rf"{_NO_PLACE}bottoms? (?P<and>and|with|plus)(?: an?| some| a matching| matching)? top\b"
    r"(?! (?:drawer|shelf|row|edge|button|half|layer|part|of)\b)"
)
_A_BOTTOM = re.compile(
    r"\b(?:an?|another|(?:a )?different|(?:a )?new|which|a matching) bottom"
    r"(?=\s*(?:$|[.,;!?]|(?:to|with|for|that|under|in|instead|please|and|can|would|goes|piece)\b))"
)
_TO_CHANGE = (
    r"\b(?P<do>(?:swap|change|replace|switch|exchange|keep|leave|lose|drop)(?: out| up)? "
    r"(?:the|that|this))"
)
_BOTTOM = re.compile(
    rf"{_TO_CHANGE} bottom(?: piece| bit| part)?(?=\s*(?:$|[.,;!?]|(?:for|to|with|with|into|please|"
    r"and|but|in|as|only)\b))"
)
"""'Change the bottom to something grey'."""
_LAYER = re.compile(
    rf"{_TO_CHANGE} (?:(?:outer|top|outermost|third|extra) )?layer"
    r"(?=\s*(?:$|[.,;!?]|(?:for|to|with|into|please|and|but|in|on top|only)\b))"
)
"""'Swap the layer for something navy'; no 'layer of wool'."""


def placed(text: str) -> str:
    """Lower-case words with pieces called by their names."""
    if "half" in text:
        text = _HALF.sub(
            lambda at: "bottoms" if at["where"] in ("bottom", "lower") else "top", text
        )
    if "bottom" in text:
        text = _PAIR.sub(r"top \g<and> bottoms", text)
        text = _PAIR_BACK.sub(r"bottoms \g<and> top", text)
        text = _BOTTOM.sub(r"\g<do> bottoms", _A_BOTTOM.sub("bottoms", text))
    return _LAYER.sub(r"\g<do> outerwear", text)
