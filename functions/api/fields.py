"""The fields of a request, checked one by one: what each may be, and what to say where it is not.

The same as the page's HTTP API takes, in the same words; that one is checked by pydantic, which
these functions do without.
"""

import base64
import binascii
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stylist.domain.colors import family_of
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES, GENDERS
from stylist.search.query import MOST_RESULTS, MOST_TEXT

Check = Callable[[Any], Any]
"""The value as it is to be used; ValueError says what it must be."""

_MOST_PRICE: Final = 1_000_000


class Invalid(Exception):
    """Fields that are not what they must be. errors: {field, detail} of each."""

    def __init__(self, errors: Sequence[Mapping[str, str]]) -> None:
        super().__init__()
        self.errors = errors


@dataclass(frozen=True)
class Field:
    """A field. default: where it is left out; also where it is null, if `nullable`."""

    check: Check
    default: Any = None
    nullable: bool = False


def read(fields: Mapping[str, Field], given: Any) -> dict[str, Any]:
    """The values of a body, checked.

    Raises:
        Invalid: Names every field that is not what it must be.
    """
    if not isinstance(given, dict):
        raise Invalid([{"field": "", "detail": "must be an object."}])
    values: dict[str, Any] = {}
    errors = []
    for name, field in fields.items():
        value = given.get(name, field.default)
        if name not in given or (value is None and field.nullable):
            values[name] = field.default
            continue
        try:
            values[name] = field.check(value)
        except ValueError as error:
            errors.append({"field": name, "detail": f"{error}."})
    errors += [{"field": name[:200], "detail": "is not a field of this request."}
               for name in given if name not in fields]  # fmt: skip
    if errors:
        raise Invalid(errors)
    return values


def _text(most: int) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError("must be a valid string")
        if len(value) > most:
            raise ValueError(f"must have at most {most} characters")
        return value

    return check


def _among(words: Sequence[str]) -> Check:
    def check(value: Any) -> str:
        word = str(_text(10_000)(value))
        if word and word not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return word

    return check


def _color(value: Any) -> str:
    """A family as it is; a finer word such as navy as the family it belongs to."""
    word = _text(10_000)(value)
    return str(_among(COLOR_FAMILIES)(family_of(word) or word.strip().lower()))


def _number(least: float, most: float) -> Check:
    def check(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError("must be a valid number")
        if not math.isfinite(value):
            raise ValueError("must be a finite number")
        return float(_within(value, least, most))

    return check


def _whole(least: int, most: int) -> Check:
    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError("must be a valid integer")
        return int(_within(value, least, most))

    return check


def _within(value: float, least: float, most: float) -> float:
    if value < least:
        raise ValueError(f"must be greater than or equal to {least}")
    if value > most:
        raise ValueError(f"must be less than or equal to {most}")
    return value


def _photo(value: Any) -> bytes:
    """Base64, plain or as a data: address, as the bytes it stands for."""
    if isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        raise ValueError("must be a valid bytes")
    try:
        return base64.b64decode(value.rpartition(";base64,")[2], validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("must be a picture in base64") from error


LIMITS: Final[Mapping[str, Field]] = {
    "max_price": Field(_number(0, _MOST_PRICE), nullable=True),
    "size": Field(_text(20), ""),
    "color": Field(_color, ""),
    "category": Field(_among(CATEGORIES), ""),
    "gender": Field(_among(GENDERS), ""),
    "limit": Field(_whole(1, MOST_RESULTS), 12),
}
PHOTO: Final[Mapping[str, Field]] = {"photo": Field(_photo, nullable=True)}
TEXT: Final[Mapping[str, Field]] = {"text": Field(_text(MOST_TEXT), "")}
BOTH: Final[Mapping[str, Field]] = {
    "photo_weight": Field(_number(0, 1), 0.5), "garment": Field(_text(20), ""),
}  # fmt: skip
