"""Which garment of a photo a search is for, as a shopper or a script names it."""

import re
from dataclasses import dataclass

from stylist.domain.search import PIECE, WHOLE_PHOTO, Box
from stylist.domain.vocabulary import REGIONS
from stylist.errors import InvalidRequest

_FORM = re.compile(rf"(?:([1-9])|(?:([1-9]):)?({'|'.join(REGIONS)}))")

_SIDES = {1: ("",), 2: ("on the left", "on the right"),
          3: ("on the left", "in the middle", "on the right")}  # fmt: skip


@dataclass(frozen=True)
class Pick:
    """A choice among what a photo shows.

    person: 1 for the largest. region: '' leaves it to the stylist. whole: the photo as it is.
    """

    person: int = 1
    region: str = ""
    whole: bool = False

    @classmethod
    def read(cls, text: str) -> "Pick":
        """From 'upper', '2:upper', '2', 'photo', 'piece' or ''.

        Raises:
            InvalidRequest: It is none of these.
        """
        word = text.strip().lower()
        if word in ("", PIECE):
            return cls()
        if word == WHOLE_PHOTO:
            return cls(whole=True)
        form = _FORM.fullmatch(word)
        if not form:
            raise InvalidRequest(
                f"{text[:20]!r} names no garment of a photo; say one of {', '.join(REGIONS)}, "
                "with '2:' before it for the second person, or 'photo' for all of it."
            )
        return cls(int(form[1] or form[2] or 1), form[3] or "")


def place_in_words(people: tuple[Box, ...], person: int) -> str:
    """Where a person stands among the others: 'on the left', 'second from the left'; '' alone.

    people: their boxes. person: 1 for the first of them.
    """
    order = sorted(range(len(people)), key=lambda one: (people[one][0] + people[one][2], one))
    place = order.index(person - 1)
    if len(people) in _SIDES:
        return _SIDES[len(people)][place]
    return ("first", "second", "third", "fourth")[place] + " from the left"
