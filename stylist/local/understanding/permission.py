"""'Am I too old for a mini skirt?', 'can I wear leggings at 60?': whether one may wear a thing."""

import re

from stylist.local.understanding.color_questions import marked
from stylist.local.understanding.rewording import plain_of

_BUILT = (
    r"(?:old|young|short|tall|small|petite|fat|big|large|heavy|wide|thin|skinny|slim|curvy|chubby|"
    r"plump|busty|pale|dark|pregnant|plus[- ]size|bony|broad|hippy|muscular|flat[- ]chested)"
)
_PIECE = r"(?P<one>(?:(?:an?|my) )?(?:[a-z-]+ ){0,2}?(?:C\d+ )?(?:[a-z-]+ ){0,2}?P\d+)"
_AGED = (
    r"(?:(?:at|past|over|after) (?:my age|that age|[4-9]\d|forty|fifty|sixty|seventy|eighty)|"
    r"for my age|(?:at|for) (?:somebody|someone|a (?:wo)?man|people) "
    r"(?:of )?(?:my age|(?:over )?[4-9]\d)|"
    r"in (?:my|your|their|one's) (?:thirties|forties|fifties|sixties|seventies|\d\ds))"
    r"(?! ?(?:°|degrees?|celsius|fahrenheit|[cf]\b|dollars|bucks|euros|pounds|percent|%|km|miles))"
)
_WEARS = r"(?:still |really |just |even )*(?:wear|pull off|get away with|rock)"
_SHAPES = tuple(map(re.compile, (
    # "am I too old for a mini skirt?"
    rf"\bam i (?:\w+ )?too {_BUILT}(?: (?:and|or) {_BUILT})? "
    rf"(?:for|to (?:be )?wear(?:ing)?|to pull off) {_PIECE}\W*$",
    # "can I wear leggings at 60?"
    rf"\b(?:can|could|should|may) (?:i|you|we|one|women|men|people|a (?:wo)?man|somebody|someone) "
    rf"{_WEARS} {_PIECE} {_AGED}",
    # "is a crop top ok at my age?"
    rf"\b(?:is|are) {_PIECE} (?:still )?(?:ok|okay|fine|appropriate|acceptable|all right|allowed|"
    rf"silly|ridiculous|too (?:young|much)) {_AGED}",
    # "can short women wear maxi dresses?", "can you wear stripes if you're curvy?"
    rf"\b(?:can|could|should|do) (?:a )?{_BUILT} (?:people|persons?|(?:wo)?m[ae]n|"
    rf"girls?|guys?|lad(?:y|ies)) {_WEARS} {_PIECE}",
    rf"\b(?:can|could|should|may) (?:i|you|one) {_WEARS} {_PIECE} (?:if|when|though|although) "
    rf"(?:i'm|i am|you're|you are|one is) (?:\w+ )?{_BUILT}\b",
)))  # fmt: skip
_SHOWN = re.compile(r"(?:my|these|those|this|that|the|size|(?![CP]\d)\w*\d\w*)\b")
_BIDS = re.compile(r"\b(?:show|find|need|want|looking|buy|under|size)\b")


def permission_asked(text: str) -> str:
    """The thing that one asks whether one may wear: 'a mini skirt'; '' where nobody asks that."""
    if not re.search("am i|can|could|should|may|do|is|are", text, re.IGNORECASE):
        return ""
    words = plain_of(text[:200])
    read = marked(words)
    if _BIDS.search(words):
        return ""
    found = next((found for shape in _SHAPES if (found := shape.search(read.text))), None)
    if not found or _SHOWN.match(found["one"]):
        return ""
    return re.sub(r"[CP](\d+)", lambda mark: read.said(int(mark[1])), found["one"])
