"""Turns that need no tool: small talk, declines, what the page or the shop can do."""

import re

from stylist.local.planner.goals import Goal
from stylist.local.planner.scene import Scene
from stylist.local.understanding import Ask
from stylist.local.understanding.distress import is_abused
from stylist.local.understanding.foreign import language_of, says
from stylist.local.understanding.repair import is_word

_SOCIAL = {Ask.GREET: "greet", Ask.THANKS: "thanks", Ask.GOODBYE: "bye", Ask.WHO: "who",
           Ask.NO: "no", Ask.YES: "yes", Ask.SAVE: "save", Ask.SHARE: "save"}  # fmt: skip
DECLINED = {Ask.OFFENSIVE: "offensive", Ask.OFFTOPIC: "off_topic"}
_APART = {Ask.OFFENSIVE: "offensive", Ask.DANGER: "danger", Ask.HATEFUL: "hateful",
          Ask.PET: "pet", Ask.FOREIGN: "foreign", Ask.DISTASTE: "distaste",
          Ask.SORROW: "sorrow"}  # fmt: skip
_UPLOAD = re.compile(
    r"\b(upload|send|show|attach|share|use|take)\b.*\b(photo|picture|selfie|image)|"
    r"\b(photo|picture|selfie|image)\b.*\b(upload|send|show|attach|share)\b",
    re.IGNORECASE,
)


_WARES = re.compile(
    r"\bwhat (?:kinds? of (?:things?|stuff|clothes) )?(?:do|can) you (?:guys )?(?:sell|have|stock|"
    r"carry|offer)\s*[?.!]*$|\bwhat(?:'s| is) in (?:the|your) (?:shop|store)\b|"
    r"\bwhat (?:do you have|have you got)(?: here| there| in stock)?\s*[?.!]*$",
    re.IGNORECASE,
)
_SERVICES = re.compile(
    r"\b(?:do|can|could|would|will) (?:you|u|they|the shop) (?:\w+ ){0,2}?"
    r"(?:sew|alter|hem|embroider|engrave|monogram|rent|repair|mend)\b"
    r"(?! (?:the|this|that|my) (?:outfit|look|list|wish))|"
    r"\b(?:do|can|could|have|is|are)\b[^.;!?]{0,40}\b(?:bespoke|tailor[- ]made|custom[- ]made|"
    r"(?:made|tailored|cut|sewn)[- ]to[- ](?:measure|order))\b",
    re.IGNORECASE,
)
"""What a tailor or a lender does."""
_ABOUT_ME = re.compile(r"\bhow (?:tall|old|big|heavy|smart) are you\b|"
                       r"\bwhere (?:are you from|do you live)\b", re.IGNORECASE)  # fmt: skip
_THANKS = re.compile(r"\b(?:thanks|thank you|thankyou|thx|cheers)\b", re.IGNORECASE)
_SETTLED = re.compile(r"\b(?:sorted|all set|settled|covered|perfect|wonderful|great|lovely|made my|"
                      r"saved my)\b", re.IGNORECASE)  # fmt: skip
_MENTIONED = {"occasion", "season", "text", "place", "month", "conditions", "department"}
"""What a word of thanks may speak of and want nothing."""
_WANTS = re.compile(
    r"\?|\b(?:now|next|also|need|want|show|find|what about|how about|but|looking|another|else|"
    r"an outfit|something|anything|could|can)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"\b(?:i (?:really |just )?(?:need|want)|need|want|i'd like|i would like|looking for|help me|"
    r"find me|show me)\b",
    re.IGNORECASE,
)
_HUMS = frozenset({"hm", "hmm", "hmmm", "um", "umm", "erm", "uh", "mm", "mhm", "huh", "eh"})
_FOND = re.compile(r"\bi (?:really )?(?:love|like|adore) you\b|\bmarry me\b", re.IGNORECASE)


def asides(scene: Scene) -> Goal | None:
    """'What do you sell?', 'how tall are you?', 'I love you', and nothing else."""
    wish = scene.said.wish
    named = wish.colors or wish.patterns or wish.materials  # "leopard print, what do you have"
    if wish.pieces or wish.occasion or wish.place or named or scene.new_photo:
        return None
    for words, manner in ((_WARES, "wares"), (_ABOUT_ME, "who"), (_FOND, "fond")):
        if words.search(scene.words):
            return Goal(manner=manner)
    return None


def apart(scene: Scene) -> Goal | None:
    """What weighs more than clothes, or cannot be read: danger, cruelty, another language."""
    manner = _APART.get(scene.said.ask)
    if manner == "danger" and is_abused(scene.words.lower().replace("\u2019", "'")):
        manner = "abused"
    about = {"own": says(language_of(scene.words))} if manner == "foreign" else {}
    return Goal(manner=manner, about=about) if manner else None


def of_body(scene: Scene) -> Goal | None:
    """'I'm curvy', before anything was looked for: what for?"""
    alone = scene.said.ask == Ask.BODY and scene.shown.is_empty and not scene.new_photo
    nothing = not scene.has("pieces", "occasion")
    return Goal(manner="body", wish=scene.wish) if alone and nothing else None


def puzzled(scene: Scene) -> Goal | None:
    """Letters that are no words, or a sign alone: what one can say, as a question."""
    said = scene.said
    if said.ask != Ask.UNCLEAR or scene.new_photo or not said.wish.is_empty or said.references:
        return None
    words = re.findall(r"[^\W\d_]{2,}", scene.words.lower())
    if any(is_word(word) or word in _HUMS for word in words) or re.search(r"\d", scene.words):
        return None
    return Goal(manner="puzzled")


def about_photos(scene: Scene) -> Goal | None:
    """'Can I upload a photo?': yes, and how."""
    free = not scene.photo and scene.shown.is_empty and scene.said.wish.is_empty
    asks = free and not scene.asks(Ask.DRAW) and _UPLOAD.search(scene.words)
    return Goal(manner="photo_how") if asks else None


def about_shop(scene: Scene) -> Goal | None:
    """What only the shop itself can answer."""
    wanted = scene.said.wish.pieces or scene.said.wish.occasion
    if scene.said.ask == Ask.SHOP and not wanted:
        return Goal(manner="shop")
    return Goal(manner="services") if _SERVICES.search(scene.words) else None


def declined(scene: Scene) -> Goal | None:
    """What is rude or not about clothes."""
    manner = DECLINED.get(scene.said.ask)
    return Goal(manner=manner) if manner else None


def social(scene: Scene) -> Goal | None:
    """Greetings and such, as long as nothing else is asked beside them."""
    manner = _SOCIAL.get(scene.said.ask)
    if _is_thanks(scene):
        return Goal(manner=manner or "thanks")
    if not manner or scene.new_photo or not scene.said.wish.is_empty or scene.said.comparisons:
        return None
    if scene.asks(*(ask for ask in Ask if ask not in (*_SOCIAL, Ask.UNCLEAR, Ask.LIKE))):
        return None
    wants = manner == "greet" and bool(_NEEDS.search(scene.words))
    return None if wants or (manner == "yes" and scene.asked) else Goal(manner=manner)


def _is_thanks(scene: Scene) -> bool:
    """'That's my evening sorted, thanks': the evening that was dressed for, and no other wish."""
    said = scene.said
    settled = bool(_THANKS.search(scene.words) and _SETTLED.search(scene.words))
    closes = said.ask in (Ask.THANKS, Ask.GOODBYE) or settled
    if (
        not closes
        or scene.shown.is_empty
        or scene.new_photo
        or said.comparisons
        or _WANTS.search(scene.words)
    ):
        return False
    asks = set(said.asks) - {*_SOCIAL, Ask.UNCLEAR, Ask.LIKE}
    return (settled or not asks) and not set(said.wish.stated()) - _MENTIONED


def anew(scene: Scene) -> Goal | None:
    """'Start over', and nothing else."""
    return Goal(manner="anew") if scene.said.reset and scene.said.wish.is_empty else None
