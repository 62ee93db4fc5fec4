"""The garments and people of a shopper's photo: the buttons that choose among them."""

from base64 import b64encode
from dataclasses import dataclass

from stylist.domain import Garment
from stylist.domain.pick import place_in_words
from stylist.domain.search import WHOLE_PHOTO
from stylist.search.nouns import noun_of
from stylist.talk.stage import Stage

_COUNTS = {2: "Two", 3: "Three", 4: "Four"}
"""As many people as are found at most."""


@dataclass(frozen=True)
class Chip:
    """One choice. picture: a data: address, '' when there is none."""

    pick: str
    label: str
    pressed: bool = False
    picture: str = ""


@dataclass(frozen=True)
class Seen:
    """What a photo shows: its garments, and a sentence and choices where several people are."""

    garments: tuple[Chip, ...] = ()
    people: str = ""
    others: tuple[Chip, ...] = ()


def seen(stage: Stage) -> Seen:
    """The choices that the shopper's photo leaves; none without one."""
    if not stage.garments:
        return Seen()
    garments = [_garment(one, stage.chosen) for one in stage.garments]
    # A piece alone is the whole photo: nothing to choose from.
    if stage.people:
        garments.append(Chip(WHOLE_PHOTO, "Whole photo", stage.chosen == WHOLE_PHOTO))
    if len(stage.people) < 2:
        return Seen(tuple(garments))
    return Seen(tuple(garments), _sentence(stage), _others(stage))


def name_of(garment: Garment) -> str:
    """A garment in a shopper's words: 'beige coat or jacket'."""
    return " ".join(filter(None, (" and ".join(garment.colors[:2]), noun_of(garment.category))))


def _garment(garment: Garment, chosen: str) -> Chip:
    cutout = garment.cutout
    picture = f"data:image/webp;base64,{b64encode(cutout).decode()}" if cutout else ""
    return Chip(garment.key, name_of(garment), garment.key == chosen, picture)


def _sentence(stage: Stage) -> str:
    place = place_in_words(stage.people, stage.garments[0].person)
    return f"{_COUNTS[len(stage.people)]} people are in your photo. This is the one {place}."


def _others(stage: Stage) -> tuple[Chip, ...]:
    """The people that were not looked at, from left to right."""
    from_left = sorted(enumerate(stage.people, 1), key=lambda one: one[1][0] + one[1][2])
    return tuple(
        Chip(str(person), f"The one {place_in_words(stage.people, person)}")
        for person, _ in from_left
        if person != stage.garments[0].person
    )
