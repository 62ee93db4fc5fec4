"""'Why this one?': the reasons that stand in the facts of what is shown, and no others."""

import re

from stylist.domain.colors import FAMILY_OF_COLOR
from stylist.local.planner.goals import Goal
from stylist.local.planner.naming import is_many, listed, made_of, named, titled
from stylist.local.planner.pieces import Dressed, Piece, outfits_of, pieces_of
from stylist.local.planner.scene import Scene
from stylist.local.planner.standing import MAIN
from stylist.local.planner.subjects import Subject, about_all, subject_of
from stylist.local.planner.voice import Voice
from stylist.local.planner.whys_asked import (
    ALONE,
    COLORS,
    OF,
    WHOLE,
    asks_why,
    plain,
    shade,
)
from stylist.local.planner.wording import PURPOSES
from stylist.search.nouns import noun_of

_MOST = 3

OF_WHAT = (
    "Of what would you like to know? Name a piece or an occasion; with what I show you I can say "
    "what speaks for it.",
    "I'd gladly say, but nothing is on the table yet. What may I look for?",
)
TO_KNOW = (
    "Because it tells me where to look; a piece, an occasion or a colour is all I need.",
    "Only so that I bring out the right things. A piece or an occasion will do.",
)
WHY = ("{why}", "What spoke for it: {why}", "This is what I went by: {why}")
NO_WHY = (
    "All of it keeps to what you asked for; more of a reason than that is not noted.",
    "It keeps to what you asked for, and I have noted no more than that.",
)


def why(scene: Scene) -> Goal | None:
    """'Why?', 'why the shoes?', of what is shown; asked back where nothing is."""
    words = plain(scene.words)
    if scene.new_photo or not words:
        return None
    of = OF.fullmatch(words)
    whole = of and (WHOLE.search(of["what"]) or COLORS.search(of["what"]))
    asks = bool(asks_why(words) or whole)
    if ALONE.fullmatch(words) or (asks and scene.shown.is_empty):
        return Goal(manner="why")
    if scene.shown.is_empty:
        return None
    if asks:
        return Goal(manner="why") if _subject(scene) else None
    is_of_piece = of and named_now(scene)
    return Goal(manner="why") if is_of_piece or shade(words) else None


def named_now(scene: Scene) -> bool:
    """Whether the words name a piece that is shown."""
    subject = subject_of(scene)
    return bool(subject and subject.piece)


def _subject(scene: Scene) -> Subject | None:
    """What is meant; where a piece is named that is not shown, nothing."""
    found = subject_of(scene)
    if found is None and not scene.said.pieces:
        return about_all(scene)
    return found


def reason(scene: Scene, voice: Voice) -> str:
    """The reasons, as the facts have them, two or three sentences."""
    words = plain(scene.words)
    if scene.shown.is_empty:
        return _where_nothing_is(scene, voice)
    subject = _subject(scene) or about_all(scene)
    if subject is None:
        return voice.one_of(OF_WHAT)
    if subject.piece:
        outfit = _wearing(scene, subject.piece)
        return _of_piece(scene, subject.piece, outfit)
    outfit = subject.outfit
    if outfit is None:
        return voice.one_of(OF_WHAT)
    of_colors = COLORS.search(words) or shade(words) in FAMILY_OF_COLOR
    return _of_colors(outfit) if of_colors else _of_outfit(outfit, voice)


def _where_nothing_is(scene: Scene, voice: Voice) -> str:
    """The notice of a search that found nothing; else what a question was asked for."""
    past = [ran for turn in scene.turns[-2:-1] for ran in turn.ran if ran.name in MAIN]
    if past and not (pieces_of(past[-1].result.get("items")) or outfits_of(past[-1].result)):
        notice = str(past[-1].result.get("notice", "")).strip()
        if notice:
            return notice
    return voice.one_of(TO_KNOW if scene.asked else OF_WHAT)


def _wearing(scene: Scene, piece: Piece) -> Dressed | None:
    front = scene.shown.in_front
    several = (*((front,) if front else ()), *scene.shown.outfits)
    return next((one for one in several if piece.product_id in one.product_ids), None)


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text) if one.strip()]


def _of_outfit(outfit: Dressed, voice: Voice) -> str:
    told = " ".join(_sentences(outfit.why)[:_MOST])
    if told:
        return voice.one_of(WHY, "why").format(why=told)
    return _of_colors(outfit) if outfit.scheme else voice.one_of(NO_WHY)


def _of_colors(outfit: Dressed) -> str:
    """What the facts say of its colours: the sentence on them, and the scheme."""
    shades = {
        word
        for piece in outfit.pieces
        for word in re.findall("[a-z]+", f"{piece.color} {piece.color_family}".lower())
    }
    about = [one for one in _sentences(outfit.why)
             if "colour" in one or shades & set(re.findall("[a-z]+", one.lower()))]  # fmt: skip
    scheme = f"In short, {outfit.scheme}." if outfit.scheme else ""
    return " ".join(filter(None, (*about[:1], scheme))) or (
        f"Its colours are those of its pieces: {listed(named(one) for one in outfit.pieces)}."
    )


def _of_piece(scene: Scene, piece: Piece, outfit: Dressed | None) -> str:
    """What its record holds, and what the outfit's reasons say of it."""
    noun = re.escape(noun_of(piece.kind or piece.category))
    of_it = [one for one in _sentences(outfit.why if outfit else "")
             if re.search(rf"\b{noun}\b", one, re.IGNORECASE)]  # fmt: skip
    facts = [f"made of {cloth}"] if (cloth := made_of(piece)) else []
    occasion = scene.wish.occasion
    if occasion in piece.occasion and occasion in PURPOSES and not of_it:
        facts.append(f"listed for {PURPOSES[occasion]}")
    told = "".join(f", {fact}" for fact in facts)
    are = "are" if is_many(piece) else "is"
    if outfit is None:
        return f"{_wished(piece)} {'They' if are == 'are' else 'It'} {are} {piece.price}{told}."
    own = f"The {titled(piece)} {are} {piece.price}{told}."
    return " ".join((own, *of_it[: _MOST - 1]))


def _wished(piece: Piece) -> str:
    """Its reasons of the search: 'white, as you said'."""
    kinds = {noun_of(piece.kind), noun_of(piece.category)}
    told = [reason for reason in piece.reasons if reason not in kinds]
    if not told:
        many = "are" if is_many(piece) else "is"
        return f"The {titled(piece)} {many} among the closest to what you asked for."
    return f"What speaks for the {titled(piece)}: {listed(told)}."
