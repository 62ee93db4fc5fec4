"""The garments and people of a shopper's photo: the buttons that choose, and what was sought."""

from base64 import b64encode
from dataclasses import dataclass
from textwrap import shorten

from stylist.domain import Garment, SearchResult
from stylist.domain.pick import place_in_words
from stylist.domain.search import WHOLE_PHOTO
from stylist.search.nouns import noun_of

_MOST_QUOTED = 60
"""Letters of the shopper's words that are repeated to them."""
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


def seen(result: SearchResult) -> Seen:
    """The choices that a result leaves; none for a search by words."""
    if not result.garments:
        return Seen()
    garments = [_garment(one, result.chosen) for one in result.garments]
    # A piece alone is the whole photo: nothing to choose from.
    if result.people:
        garments.append(Chip(WHOLE_PHOTO, "Whole photo", result.chosen == WHOLE_PHOTO))
    if len(result.people) < 2:
        return Seen(tuple(garments))
    return Seen(tuple(garments), _sentence(result), _others(result))


def name_of(garment: Garment) -> str:
    """A garment in a shopper's words: 'beige coat or jacket'."""
    return " ".join(filter(None, (" and ".join(garment.colors[:2]), noun_of(garment.category))))


def sought(result: SearchResult, words: str) -> str:
    """What the pieces were found by: 'like the beige coat or jacket and “in navy”'; '' for none."""
    quoted = f"“{shorten(words, _MOST_QUOTED, placeholder=' …')}”" if words.strip() else ""
    if not result.chosen:
        return f"for {quoted}" if quoted else ""
    like = f"like the {name_of(result.garment)}" if result.garment else "like your photo"
    return f"{like} and {quoted}" if quoted else like


def _garment(garment: Garment, chosen: str) -> Chip:
    cutout = garment.cutout
    picture = f"data:image/webp;base64,{b64encode(cutout).decode()}" if cutout else ""
    return Chip(garment.key, name_of(garment), garment.key == chosen, picture)


def _sentence(result: SearchResult) -> str:
    place = place_in_words(result.people, result.garments[0].person)
    return f"{_COUNTS[len(result.people)]} people are in your photo. This is the one {place}."


def _others(result: SearchResult) -> tuple[Chip, ...]:
    """The people that were not looked at, from left to right."""
    from_left = sorted(enumerate(result.people, 1), key=lambda one: one[1][0] + one[1][2])
    return tuple(
        Chip(str(person), f"The one {place_in_words(result.people, person)}")
        for person, _ in from_left
        if person != result.garments[0].person
    )
