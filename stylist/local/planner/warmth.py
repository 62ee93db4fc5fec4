"""'Is it warm enough?', 'do I need an umbrella?': answered for the weather that is known."""

import re
from collections.abc import Iterable

from stylist.domain.vocabulary import SEASONS
from stylist.local.planner import phrases
from stylist.local.planner.goals import WEATHER, Goal
from stylist.local.planner.history import Ran
from stylist.local.planner.naming import is_many, listed, made_of, named
from stylist.local.planner.pieces import Piece
from stylist.local.planner.scene import Scene
from stylist.local.planner.subjects import Subject, about_all, subject_of
from stylist.local.planner.warmth_asked import is_of_warmth
from stylist.local.planner.wording import degrees

_BODY = ("outerwear", "dress", "top", "bottom")
COLD_C, COOL_C, WARM_C = 8.0, 16.0, 23.0
_UMBRELLA = re.compile(
    r"\b(?:(?:do|will|would|should|shall) (?:i|we) (?:really |also )?(?:need|bring|take|pack|carry|"
    r"want)|is it worth (?:taking|bringing)|worth (?:taking|bringing)|need) "
    r"(?:an?|my|the) (?:umbrella|brolly)\b",
    re.IGNORECASE,
)
_WARM = re.compile(
    r"\b(?:wool|cashmere|alpaca|merino|lambswool|fleece|tweed|flannel|brushed|corduroy|fill|down|"
    r"lined|shearling|boiled|sherpa|bouclé|padded|quilted)\b",
    re.IGNORECASE,
)
_WET = frozenset({"rain", "snow"})


def warm_enough(scene: Scene) -> Goal | None:
    """'Is it warm enough?', of what is shown."""
    if scene.shown.is_empty or scene.new_photo or not is_of_warmth(scene.words):
        return None
    new = scene.said.wish
    if new.pieces or new.place or scene.said.swap:
        return None
    return Goal(manner="warm_enough") if subject_of(scene) or about_all(scene) else None


def umbrella(scene: Scene) -> Goal | None:
    """'Do I need an umbrella?', of the place that is known."""
    if scene.new_photo or not _UMBRELLA.search(scene.words):
        return None
    place = scene.said.wish.place or scene.wish.place
    known = {} if scene.said.wish.place else _report(scene)
    if known or not place:
        return Goal(manner="umbrella")
    return Goal(manner="umbrella", place=place, month=scene.said.wish.month or scene.wish.month)


def _report(scene: Scene) -> dict[str, object]:
    """The weather that was told last, of the place that stands."""
    told = [ran for turn in scene.turns for ran in turn.ran
            if ran.name == WEATHER and not ran.failed and ran.result.get("sentence")]  # fmt: skip
    place = scene.wish.place
    return told[-1].result if told and told[-1].arguments.get("place") == place else {}


def about_umbrella(scene: Scene, ran: list[Ran]) -> str:
    """Yes or no by the weather that was told; asked for the place where none is known."""
    now = [one.result for one in ran if one.name == WEATHER and not one.failed]
    unknown = next((one["unknown"] for one in now if one.get("unknown")), "")
    if unknown:
        return phrases.WEATHER_UNKNOWN.format(place=unknown)
    report = now[-1] if now else _report(scene)
    falls = report.get("conditions") if report else list(scene.wish.conditions)
    wet = sorted(_WET & set(map(str, falls))) if isinstance(falls, list | tuple) else []
    sentence = str(report.get("sentence", "")).strip()
    if sentence:
        return f"{_take(wet)} {sentence}"
    if wet:
        return f"{_take(wet)} You said {wet[0]}."
    return "That depends on where: tell me the place and the month, and I'll look at its weather."


def _take(wet: list[str]) -> str:
    if wet == ["snow"]:
        return "Hardly: against snow a hood or a hat does more."
    return "Yes, take one." if wet else "Going by that weather, no."


def about_warmth(scene: Scene) -> str:
    """Yes or no for the temperature that is known, and the pieces that say so."""
    subject = subject_of(scene) or about_all(scene)
    if subject is None:
        return phrases.ROUNDS_OVER
    felt = _felt(scene)
    if felt is None:
        return f"{_cloths(subject.pieces)} Tell me for how many degrees and I can say more."
    said = _of_piece(subject.piece, felt) if subject.piece else _of_outfit(subject, felt)
    return f"At {degrees(felt)} {said}"


def _felt(scene: Scene) -> float | None:
    if scene.said.wish.temperature_c is not None:
        return scene.said.wish.temperature_c
    if scene.before.temperature_c is not None:
        return scene.before.temperature_c
    told = _report(scene).get("temperature_c") if scene.wish.place else None
    return float(told) if isinstance(told, int | float) else None


def is_warm(piece: Piece) -> bool:
    """Whether its cloth is one that warms."""
    return bool(_WARM.search(f"{piece.material} {piece.title}"))


def _of_outfit(subject: Subject, felt: float) -> str:
    coat = next((one for one in subject.pieces if one.slot == "outerwear"), None)
    warm = [one for one in subject.pieces if is_warm(one) and one.slot in _BODY]
    by = [one for one in (coat, *(other for other in warm if other is not coat)) if one]
    if felt >= WARM_C:
        heavy = [one for one in by if is_warm(one)]
        return f"it may even be too warm: {_told(heavy)}." if heavy else "yes, easily."
    if felt >= COOL_C:
        return f"yes: {_told(by)}." if by else "yes; there is no coat in it, nor need there be."
    if coat and (warm or felt >= COLD_C):
        return f"I'd say yes: {_told(by)}."
    if coat:
        return f"only with a warm layer of your own beneath: {_told([coat])}."
    if felt >= COLD_C and warm:
        return f"for most people, yes: {_told(warm)}. There is no coat in it."
    return "I'd say no: there is no coat in it. Say “add a coat” and I'll find one."


def _of_piece(piece: Piece, felt: float) -> str:
    it, warm = "they" if is_many(piece) else "it", is_warm(piece)
    own = f"{_told([piece])}{_listed_for(piece)}"
    if felt >= WARM_C:
        return f"{it} may even be too warm: {own}." if warm else f"yes: {own}."
    if piece.slot == "outerwear":
        winter = not piece.season or "winter" in piece.season
        if felt >= COOL_C or (felt >= COLD_C and (warm or winter)) or (warm and winter):
            return f"I'd say yes: {own}."
        return f"only over a warm layer: {own}."
    if piece.slot in ("shoes", "bag", "accessory"):
        return f"{it} can only do {'their' if it == 'they' else 'its'} part: {own}."
    if felt >= COOL_C:
        return f"I'd say yes: {own}."
    return f"{'with a coat over it, yes' if warm else 'not without a coat over it'}: {own}."


def _listed_for(piece: Piece) -> str:
    return f", listed for {listed(piece.season)}" if 0 < len(piece.season) < len(SEASONS) else ""


def _told(pieces: Iterable[Piece]) -> str:
    return listed(map(_made, list(pieces)[:2]))


def _made(piece: Piece) -> str:
    are, cloth = "are" if is_many(piece) else "is", made_of(piece)
    return (
        f"the {named(piece)} {are} made of {cloth}" if cloth else f"there {are} the {named(piece)}"
    )


def _cloths(pieces: tuple[Piece, ...]) -> str:
    layers = [one for slot in ("outerwear", "dress", "top", "bottom", "shoes")
              for one in pieces if one.slot == slot] or list(pieces)  # fmt: skip
    said = _told(layers)
    return f"{said[:1].upper()}{said[1:]}."
