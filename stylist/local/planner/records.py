"""What a piece's own record says to a question, and plainly what it does not."""

import re

from stylist.local.planner.goals import Goal
from stylist.local.planner.naming import is_many, listed, made_of, named, titled
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import is_sort
from stylist.local.planner.records_asked import BRAND, HAS, IS_A, MEASURE, TOPICS, VEGAN, is_buying
from stylist.local.planner.scene import Scene
from stylist.local.planner.subjects import Subject, about_all, is_question, subject_of
from stylist.local.planner.voice import Voice
from stylist.local.planner.whys_asked import plain
from stylist.local.understanding import Ask
from stylist.search.pieces import piece_of

_FREE = ("text", "season", "materials", "avoid_materials", "patterns")
_ANIMAL = re.compile(
    r"\b(?:leather|suede|nubuck|wool|merino|lambswool|cashmere|tweed|mohair|alpaca|angora|silk|"
    r"down|"
    r"feathers?|fur|shearling|sheepskin|calf|lamb|horn|mulberry)\b",
    re.IGNORECASE,
)
_NOT_ANIMAL = re.compile(r"\b(?:vegan|faux|imitation|synthetic|mock|artificial) \w+", re.IGNORECASE)
_BODY = ("outerwear", "dress", "top", "bottom", "shoes")
_MOST_NAMED = 3
_LONGEST = 120
_MEASURE = "what {it} {measure}"

UNNOTED = (
    "{what} isn't noted here; the shop's own page may tell.",
    "{what} is not in what I know of {them}; the card leads to the shop's page, which may say.",
)
BUY = (
    "Buying happens in the shop itself: the card of the {title} leads to its page there, {price}.",
    "A good choice. I can't take orders, but the card of the {title}, {price}, leads to the shop.",
)
BUY_ALL = (
    "Buying happens in the shop itself: each card leads to that piece's page. Together {total}.",
    "I can't take orders, but each card of it leads to the shop. All of it is {total}.",
)
VERBS = {"weigh": "weighs", "feel": "feels", "give": "gives", "last": "lasts", "crease": "creases",
         "shrink": "shrinks", "fit": "fits", "measure": "measures",
         "are": "is", "may": "may"}  # fmt: skip


def of_record(scene: Scene) -> Goal | None:
    """'Who made it?', 'is it vegan?', 'does it have pockets?', of what is shown."""
    words = plain(scene.words)
    if scene.shown.is_empty or scene.new_photo or len(words) > _LONGEST:
        return None
    manner = _asked(scene, words)
    if not manner:
        return None
    subject = _subject(scene)
    return Goal(manner="record", about={"asked": manner}) if subject else None


def _asked(scene: Scene, words: str) -> str:
    """Which question it is; '' for none of these."""
    for name, shape in (("brand", BRAND), ("vegan", VEGAN), ("has", HAS), (_MEASURE, MEASURE)):
        if shape.fullmatch(words):
            return name
    if _is_a_what(words):
        return "is_a"
    said = scene.said
    if not is_question(words) or said.comparisons or scene.asks(Ask.OUTFIT, Ask.MORE, Ask.SWAP):
        return ""
    if not said.wish.without(*_FREE).is_empty:
        return ""
    return next((name for name, shape in TOPICS.items() if shape.search(words)), "")


def _is_a_what(words: str) -> str:
    """The piece of 'is that a bow tie?'; '' without."""
    found = IS_A.fullmatch(words)
    what = found["what"] if found else ""
    return what if piece_of(what).kinds and "code" not in what else ""


def _subject(scene: Scene) -> Subject | None:
    words = plain(scene.words)
    if _is_a_what(words) or (BRAND.fullmatch(words) and not scene.said.pieces):
        numbered = any(one.number for one in scene.said.references)
        return subject_of(scene) if numbered else about_all(scene)
    if (HAS.fullmatch(words) and not scene.said.wish.pieces) or MEASURE.fullmatch(words):
        return subject_of(scene) or about_all(scene)
    return subject_of(scene)


def from_record(scene: Scene, goal: Goal, voice: Voice) -> str:
    """The answer: what is on record first, then what is not."""
    subject = _subject(scene)
    asked = goal.about["asked"]
    words = plain(scene.words)
    if subject is None:
        return ""
    if asked == "brand":
        return _brand(subject)
    if asked == "vegan":
        return _vegan(subject)
    if asked == "is_a":
        return _is_a(subject, _is_a_what(words))
    if asked == "has" and (found := HAS.fullmatch(words)):
        what = found["what"].strip().lower()
        if owner := next((one for one in subject.pieces if _tells_of(one, what)), None):
            return f"Yes, going by its name: the {titled(owner)}."
        return _not_noted(subject, f"Whether there {_be(what)} {what}", voice)
    what = _filled(asked, subject.piece)
    return _not_noted(subject, what[:1].upper() + what[1:], voice)


def _be(what: str) -> str:
    return "are" if what.endswith("s") else "is a"


def _filled(asked: str, piece: Piece | None) -> str:
    many = piece is not None and is_many(piece)
    verbs = {verb: verb if many else one_does for verb, one_does in VERBS.items()}
    return asked.format(it="they" if many else "it", its="their" if many else "its", **verbs)


def _tells_of(piece: Piece, what: str) -> bool:
    """Whether its name or fabric says so: 'zip-up', 'hooded', 'lined'."""
    stem = what.split()[-1].rstrip("s").removesuffix("per").removesuffix("ning")[:5]
    return bool(re.search(rf"\b{stem}", f"{piece.title} {piece.material}", re.IGNORECASE))


def _cloth(piece: Piece) -> str:
    """'The navy blazer is made of wool'; '' where no cloth is known."""
    are = "are" if is_many(piece) else "is"
    return f"the {named(piece)} {are} made of {cloth}" if (cloth := made_of(piece)) else ""


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _not_noted(subject: Subject, what: str, voice: Voice) -> str:
    them = "it" if subject.piece is None or not is_many(subject.piece) else "them"
    if subject.piece:
        title, cloth = titled(subject.piece), made_of(subject.piece)
        are = "are" if is_many(subject.piece) else "is"
        told = f"The {title} {are} made of {cloth}." if cloth else f"That is the {title}."
    else:
        layers = [one for one in subject.pieces if one.slot in _BODY]
        cloths = listed(filter(None, map(_cloth, layers[:_MOST_NAMED])))
        told = f"{_capital(cloths)}." if cloths else ""
    return f"{told} {voice.one_of(UNNOTED, 'unnoted').format(what=what, them=them)}"


def _brand(subject: Subject) -> str:
    known = [piece for piece in subject.pieces if piece.brand]
    if not known:
        return "Who made it isn't noted here; the card leads to the shop's own page, which may say."
    if subject.piece:
        be = "are" if is_many(subject.piece) else "is"
        return f"The {titled(subject.piece)} {be} by {subject.piece.brand}."
    makers = dict.fromkeys(piece.brand for piece in known)
    told = listed(f"{_those(known, maker)} by {maker}" for maker in makers)
    return f"{_capital(told)}."


def _those(pieces: list[Piece], brand: str) -> str:
    """'the navy dress and the boots are', of the pieces of a brand."""
    own = [one for one in pieces if one.brand == brand]
    many = len(own) > 1 or is_many(own[0])
    return f"{listed(f'the {named(one)}' for one in own)} {'are' if many else 'is'}"


def _vegan(subject: Subject) -> str:
    """By the cloth alone; of glue and trims no record tells."""
    animal = [one for one in subject.pieces if is_animal(one.material)]
    if animal:
        return f"No: {listed(map(_cloth, animal))}."
    unknown = [one for one in subject.pieces if not one.material]
    if unknown:
        return f"I can't say: what the {named(unknown[0])} is made of isn't noted here."
    if subject.piece:
        be = "they are" if is_many(subject.piece) else "it is"
        return f"By its fabric, yes: {be} made of {made_of(subject.piece)}. More isn't noted here."
    return "By their fabrics, yes: no leather, wool, silk or down in any of it. More isn't noted."


def is_animal(material: str) -> bool:
    """Whether a cloth comes from an animal; 'vegan leather' does not."""
    return bool(_ANIMAL.search(_NOT_ANIMAL.sub(" ", material)))


def _is_a(subject: Subject, what: str) -> str:
    """'Is that a bow tie?': what it is by its record."""
    found = next((piece for piece in subject.pieces if is_sort(piece, what)), None)
    if found:
        return f"Yes, by its record it is: the {titled(found)}, {found.price}."
    if piece := subject.piece:
        return (
            f"No, by its record {'those are' if is_many(piece) else 'that is'} the {titled(piece)}."
        )
    return f"No, there is none in it: {listed(f'the {named(one)}' for one in subject.pieces)}."


def to_buy(scene: Scene) -> Goal | None:
    """'Add it to my cart', of what is shown: where to buy it."""
    if scene.shown.is_empty or scene.new_photo or not is_buying(plain(scene.words)):
        return None
    if not scene.said.wish.without("text", "department").is_empty or scene.said.comparisons:
        return None
    return Goal(manner="buy") if subject_of(scene) or about_all(scene) else None


def where_to_buy(scene: Scene, voice: Voice) -> str:
    """The shop, to which the card leads; nothing is searched again."""
    subject = subject_of(scene) or about_all(scene)
    if subject and subject.piece:
        piece = subject.piece
        return voice.one_of(BUY, "buy").format(title=titled(piece), price=piece.price)
    total = subject.outfit.total if subject and subject.outfit else ""
    return voice.one_of(BUY_ALL, "buy").format(total=total)
