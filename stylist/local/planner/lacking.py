"""'Do you sell tents?': things that no shop of clothes has, and that are said to be lacking."""

import re

from stylist.local.planner.goals import Goal
from stylist.local.planner.scene import Scene
from stylist.local.understanding import lexicon

_MOST_WORDS = 4
_ASKED = re.compile(
    r"^(?:(?:hi|hiya|hey|hello|ok|okay|and|so|but|also|just wondering|excuse me|good morning|"
    r"please|thanks|cool|great)(?: there)?[ ,.!-]+)*"
    r"(?:(?:do|does|d'?) ?(?:you|u|ya|this shop|the shop|your shop)(?: guys| lot| people)? "
    r"(?:also |even |still |actually |happen to |ever )*"
    r"(?:sell|do|stock|have|carry|keep|offer|supply)|"
    r"(?:have you|you)(?: got| have| sell| do)|(?:got|sell|stock)|"
    r"(?P<there>is|are) there|(?:can|could) i (?:also )?(?:get|buy|find|order))"
    r" (?:also )?(?:any |some |an? |the |much |many )?"
    r"(?P<what>[a-z][a-z' -]*?)(?P<end> or | and | for | in | to | with | that | here\b| there\b|"
    r" at | please| too\b| as well\b| by any chance\b| from |[?.!,;]|$)",
    re.IGNORECASE,
)
_NO_WARE = re.compile(
    r"\b(?:it|its|this|that|these|those|them|they|one|ones|any|anything|something|nothing|things?|"
    r"stuff|clothes|clothing|garments?|items?|pieces?|products?|wear|outfits?|looks?|else|more|"
    r"others?|same|similar|sizes?|sizing|colou?rs?|shades?|styles?|fits?|fabrics?|materials?|cuts?|"
    r"lengths?|prints?|patterns?|options?|ideas?|suggestions?|recommendations?|advice|opinions?|"
    r"thoughts?|tips|time|minute|moment|second|problem|preference|favou?rites?|guide|chart|lookbook|"
    r"deliver\w*|shipping|returns?|refunds?|exchanges?|gift|gifts|presents?|vouchers?|cards?|"
    r"discounts?|sales?|offers?|deals?|codes?|coupons?|rewards?|points|loyalty|alterations?|"
    r"tailoring|hemming|repairs?|fittings?|appointments?|click|collect|stores?|shops?|branch\w*|"
    r"website|app|account|newsletter|catalogue|photos?|pictures?|prices?|budget|stock|"
    r"cheap\w*|larger|smaller|bigger|warmer|lighter|longer|shorter|nicer|better|petites?|plus|"
    r"tall|maternity|kids?|children\w*|bab(?:y|ies)|boys?|girls?|men\w*|wom[ae]n\w*|lad(?:y|ies)|"
    r"human|person|people|name|feelings|you|i|me|we|way|chance|need|difference|reason|rule|know|"
    r"brands?|labels?|designers?|ranges?|collections?|seasons?|arrivals|basics|essentials|"
    r"payments?|paypal|klarna|orders?|questions?|someone|anyone|everything|dress code|"
    r"parking|toilets?|mirrors?)\b",
    re.IGNORECASE,
)
"""What is asked for in such words and is no ware: 'do you have a minute', 'do you do returns'."""


def lacking(scene: Scene) -> Goal | None:
    """Of a ware that is no piece of clothing: that there is none here."""
    wish = scene.said.wish
    nothing = wish.without("department", "occasion", "text", "place", "season").stated()
    what = lacked(scene)
    if not what or nothing or scene.new_photo:
        return None
    return Goal(manner="lacking", about={"what": what})


def lacked(scene: Scene) -> str:
    """What is asked for and no piece of clothing, in the shopper's words; '' without."""
    found = _ASKED.match(" ".join(scene.words.replace("\u2019", "'").split()))
    if not found or scene.said.mended or (found["there"] and not scene.shown.is_empty):
        return ""  # 'Is there a zip?' is asked of what is shown
    if found["what"] != found["what"].lower():
        return ""  # a make: 'do you have Levi's?'
    what = found["what"].strip(" '-")
    is_ware = 0 < len(what.split()) <= _MOST_WORDS and not _NO_WARE.search(what)
    return what if is_ware and not _is_known(what) else ""


def _is_known(what: str) -> bool:
    """Whether it names a piece, or says how one is to be: 'linen', 'leopard print', 'black tie'."""
    known = lexicon.find(what)
    last = [one for one in known if one.end == len(what)]
    return bool(last) or any(one.kind == "piece" for one in known)
