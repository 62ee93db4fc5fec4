"""The garments and people of a shopper's photo, as the buttons that choose among them."""

from base64 import b64encode
from dataclasses import dataclass

from stylist.domain import Garment, SearchResult
from stylist.domain.pick import place_in_words
from stylist.domain.search import WHOLE_PHOTO
from webapp.page.choices import NOUNS

_COUNTS = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}


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


def seen(result: SearchResult) -> Seen:
    """The choices that a result leaves; none for a search by words."""
    if not result.garments:
        return Seen()
    garments = [_garment(one, result.chosen) for one in result.garments]
    # A piece alone is the whole photo: nothing to choose from.
    if result.garments[0].person:
        garments.append(Chip(WHOLE_PHOTO, "Whole photo", result.chosen == WHOLE_PHOTO))
    if len(result.people) < 2:
        return Seen(tuple(garments))
    return Seen(tuple(garments), _sentence(result), _others(result))


def name_of(garment: Garment) -> str:
    """A garment in a shopper's words: 'beige coat or jacket'."""
    noun = NOUNS.get(garment.category, garment.category)
    return " ".join(filter(None, (" and ".join(garment.colors[:2]), noun)))


def _garment(garment: Garment, chosen: str) -> Chip:
    cutout = garment.cutout
    picture = f"data:image/webp;base64,{b64encode(cutout).decode()}" if cutout else ""
    return Chip(garment.key, name_of(garment), garment.key == chosen, picture)


def _sentence(result: SearchResult) -> str:
    count = len(result.people)
    place = place_in_words(result.people, result.garments[0].person)
    return f"{_COUNTS.get(count, count)} people are in your photo. This is the one {place}."


def _others(result: SearchResult) -> tuple[Chip, ...]:
    return tuple(
        Chip(str(person), f"The one {place_in_words(result.people, person)}")
        for person in range(1, len(result.people) + 1)
        if person != result.garments[0].person
    )
