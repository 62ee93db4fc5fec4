"""What a question about something shown is about: one piece, several, or the whole outfit."""

import re
from dataclasses import dataclass

from stylist.local.planner.pieces import Dressed, Piece
from stylist.local.planner.pointing import outfit_meant, pieces_meant, pointed_at
from stylist.local.planner.scene import Scene

_MOST_WORDS = 16
_IT = re.compile(
    r"\b(?:it|its|it's|this|that|that's|they|them|these|those|the (?:[a-z]+ )?(?:one|outfit|look)|"
    r"(?:this|that) (?:one|outfit|look)|the (?:first|second|third|fourth|fifth|last))\b"
    r"(?! (?:shop|store|site|page|app|chat|photo|picture)\b)",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|hm+|oh|also|wait|please|sorry|nice|lovely|great)\b\W*)*"
    r"(?:is|are|was|were|does|do|has|have|can|could|will|would|should|how|what|which|who|who's|"
    r"where|what's|why)\b|\?\s*$",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:something|anything|do you have|have you|got any|show|find|need|want|prefer|instead|"
    r"other|others|another|more|less|rather|build|make|a different|any of (?:them|these|those)|"
    r"which (?:one|ones|of)|alternatives?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Subject:
    """piece: the one that is asked about. outfit: where all of an outfit is."""

    piece: Piece | None = None
    outfit: Dressed | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All that is meant."""
        return (self.piece,) if self.piece else self.outfit.pieces if self.outfit else ()


def is_question(words: str) -> bool:
    """Whether short words ask and wish for nothing: 'is it itchy?', no 'is there a softer one?'."""
    short = len(words.split()) <= _MOST_WORDS
    return bool(short and _QUESTION.search(words) and not _WANTS.search(words))


def subject_of(scene: Scene) -> Subject | None:
    """What of the things shown the words speak of; None where they speak of none of them."""
    if scene.shown.is_empty or scene.new_photo:
        return None
    shown, said = scene.shown, scene.said
    named = tuple(one.words for one in said.pieces if one.pointed) if shown.dressed else ()
    meant = pieces_meant(said, shown, named) or pointed_at(scene.words, shown.items or shown.worn)
    outfit = outfit_meant(said, shown) if shown.dressed else None
    if meant:
        return Subject(meant[0]) if meant[0].title else None
    if not _IT.search(scene.words):
        return None
    return about_all(scene) if not outfit else Subject(outfit=outfit)


def about_all(scene: Scene) -> Subject | None:
    """What was spoken of last: the outfit in front, else the piece that was named first."""
    if scene.shown.dressed and (outfit := outfit_meant(scene.said, scene.shown)):
        return Subject(outfit=outfit)
    return next((Subject(piece) for piece in scene.spoken_of if piece.title), None)
