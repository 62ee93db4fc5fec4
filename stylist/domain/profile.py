"""The profile: what the shopper told us to keep."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from stylist.domain.colors import family_of
from stylist.domain.wish import Wish

MOST_KEPT = 200
_MOST_WORDS = 12
"""Of a list of a wish."""
_OPPOSED = {"liked_colors": "avoid_colors", "avoid_colors": "liked_colors"}


@dataclass(frozen=True, kw_only=True)
class Profile:
    """Kept for one browser, by its id alone.

    sizes, department: as in a wish. liked_colors, avoid_colors, avoid_pieces, avoid_materials,
    avoid_patterns: told in words. liked, refused: product ids marked 'like' and 'not for me',
    newest last.
    """

    sizes: tuple[str, ...] = ()
    department: str = ""
    liked_colors: tuple[str, ...] = ()
    avoid_colors: tuple[str, ...] = ()
    avoid_pieces: tuple[str, ...] = ()
    avoid_materials: tuple[str, ...] = ()
    avoid_patterns: tuple[str, ...] = ()
    liked: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def to_record(self) -> dict[str, Any]:
        """As the store keeps it; empty fields are left out."""
        found = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: list(value) if isinstance(value, tuple) else value
                for name, value in found.items() if value}  # fmt: skip

    @property
    def told(self) -> dict[str, Any]:
        """What of it was told in words, as `to_record` has it."""
        return {name: value for name, value in self.to_record().items()
                if name not in ("liked", "refused")}  # fmt: skip

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> "Profile":
        """Read back what `to_record` gave; unknown fields are left out."""
        known = {field.name for field in fields(cls)}
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in record.items()
            if name in known
        }
        return cls(**values)

    def adding(self, **more: Any) -> "Profile":
        """The profile with more words in its lists, or another department.

        A size takes the place of those of its system; a colour that is liked is refused no more,
        and the other way round.
        """
        changed: dict[str, Any] = {}
        for name, value in more.items():
            if isinstance(value, str):
                changed[name] = value
                continue
            if other := _OPPOSED.get(name):
                rest = changed.get(other, getattr(self, other))
                changed[other] = tuple(one for one in rest if one not in value)
            kept = changed.get(name, getattr(self, name))
            if name == "sizes":
                kept = of_other_systems(kept, value)
            kept = [one for one in kept if one not in value]
            changed[name] = (*kept, *dict.fromkeys(value))[-MOST_KEPT:]
        return replace(self, **changed)

    def judged(self, product_id: str, liked: bool | None) -> "Profile":
        """With a piece liked (True), refused (False), or neither any more (None)."""
        likes = tuple(one for one in self.liked if one != product_id)
        refuses = tuple(one for one in self.refused if one != product_id)
        if liked is True:
            likes = (*likes, product_id)[-MOST_KEPT:]
        elif liked is False:
            refuses = (*refuses, product_id)[-MOST_KEPT:]
        return replace(self, liked=likes, refused=refuses)

    def applied(self, wish: Wish) -> Wish:
        """The wish with what is kept filled in; what the wish itself says comes first.

        A colour or piece that the wish asks for by name is not refused by the profile.
        """
        asked = (*wish.pieces, *wish.colors, *wish.materials, *wish.patterns)

        def still(words: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(word for word in words if not any(names(one, word) for one in asked))

        return replace(
            wish,
            sizes=_both(wish.sizes, of_other_systems(self.sizes, wish.sizes)),
            department=wish.department or self.department,
            avoid_colors=_both(wish.avoid_colors, still(self.avoid_colors)),
            avoid_pieces=_both(wish.avoid_pieces, still(self.avoid_pieces)),
            avoid_materials=_both(wish.avoid_materials, still(self.avoid_materials)),
            avoid_patterns=_both(wish.avoid_patterns, still(self.avoid_patterns)),
        )


def names(asked: str, refused: str) -> bool:
    """Whether what is asked for has what is refused in its name: 'black ankle boots' has 'ankle
    boots', 'a navy dress' has 'blue'."""
    words = [_singular(word) for word in asked.lower().split()]
    if {_singular(word) for word in refused.lower().split()} <= set(words):
        return True
    return any(family_of(word) == refused.lower() for word in words)


def of_other_systems(kept: tuple[str, ...], said: Iterable[str]) -> tuple[str, ...]:
    """The sizes kept that are of no system of those said: 'EU 39' beside 'L', but not 'M'."""
    systems = {_system(size) for size in said}
    return tuple(size for size in kept if _system(size) not in systems)


def _system(size: str) -> str:
    """What the size is a size of: 'eu' of 'EU 39', 'letters' of 'M', 'number' of '39'."""
    system = size.strip().rpartition(" ")[0].lower()
    return system or ("number" if size.strip()[:1].isdigit() else "letters")


def _singular(word: str) -> str:
    return word if word.endswith("ss") else word.removesuffix("s")


def _both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """As many as a wish may hold: first what it says itself, then the newest of what is kept."""
    own = tuple(dict.fromkeys(first))[:_MOST_WORDS]
    room = _MOST_WORDS - len(own)
    more = tuple(one for one in dict.fromkeys(second) if one not in own)
    return (*own, *more[-room:]) if room else own
