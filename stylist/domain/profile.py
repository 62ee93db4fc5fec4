"""The profile: what the shopper told us to keep."""

from dataclasses import dataclass, fields, replace
from typing import Any

from stylist.domain.wish import Wish

MOST_KEPT = 200


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
        """The profile with more words in its lists, or another department."""
        changed: dict[str, Any] = {}
        for name, value in more.items():
            if isinstance(value, str):
                changed[name] = value
            else:
                kept = [one for one in getattr(self, name) if one not in value]
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
        asked = " ".join((*wish.pieces, *wish.colors, *wish.materials, *wish.patterns)).split()

        def still(words: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(word for word in words if word not in asked)

        said = {_system(size) for size in wish.sizes}
        return replace(
            wish,
            sizes=(*wish.sizes, *(size for size in self.sizes if _system(size) not in said)),
            department=wish.department or self.department,
            avoid_colors=_both(wish.avoid_colors, still(self.avoid_colors)),
            avoid_pieces=_both(wish.avoid_pieces, still(self.avoid_pieces)),
            avoid_materials=_both(wish.avoid_materials, still(self.avoid_materials)),
            avoid_patterns=_both(wish.avoid_patterns, still(self.avoid_patterns)),
        )


def _system(size: str) -> str:
    """What the size is a size of: 'EU' of 'EU 39', '' of 'M'."""
    return size.rpartition(" ")[0]


def _both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))[:12]
