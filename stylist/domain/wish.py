"""The wish: what the shopper wants, as facts."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from stylist.domain import checks
from stylist.domain.money import Money
from stylist.domain.vocabulary import AGE_GROUPS, GENDERS, OCCASIONS, SEASONS
from stylist.errors import InvalidRecord, InvalidRequest

CONDITIONS = ("rain", "snow", "wind", "sun")
"""Weather beside the temperature."""

_MOST_WORDS = 12
_MOST_MINOR = 100_000_000
_PRICES = {"min_price": "min_price_minor", "max_price": "max_price_minor", "total": "total_minor"}
"""What a model says in whole money → the field in minor units."""
_LISTS = ("conditions", "pieces", "colors", "patterns", "materials", "sizes", "avoid_pieces",
          "avoid_colors", "avoid_patterns", "avoid_materials")  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What the shopper wants. Empty fields ask for nothing; what is set and names a limit is hard.

    text: words on style that no other field holds ('flowy, bohemian'), at most 300 characters.
    occasion: one of OCCASIONS. season: one of SEASONS.
    temperature_c: what it feels like outside, -60 to 60. conditions: some of CONDITIONS.
    place, month: where and when (1 to 12), for the weather.
    pieces: each a kind or category as shoppers say it, a colour before it where it has its own:
    'dress', 'navy trousers'; and behind it a price limit of its own, in whole units, instead of
    the one for each: 'boots up to 120', 'scarf under 40'. avoid_pieces: refused ('black boots').
    colors: colour words or families wanted; avoid_colors: refused. So for patterns, materials.
    colors_only: nothing of any other colour, in no piece.
    sizes: as items name them, with the system where that matters: 'M', 'EU 39', 'waist 32'; an
    item of that kind must have one of them in stock, by whatever name its own system has for it.
    department: 'female', 'male' or 'unisex'. age_group: 'adult' or 'kids'.
    min_price_minor, max_price_minor: for each piece; total_minor: for an outfit altogether.
    prefer_cheap: of what fits, the cheaper first.

    Raises:
        InvalidRequest: A field breaks this; the sentence names field and value.
    """

    text: str = ""
    occasion: str = ""
    season: str = ""
    temperature_c: float | None = None
    conditions: tuple[str, ...] = ()
    place: str = ""
    month: int | None = None
    pieces: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    colors_only: bool = False
    patterns: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    department: str = ""
    age_group: str = ""
    min_price_minor: int | None = None
    max_price_minor: int | None = None
    total_minor: int | None = None
    prefer_cheap: bool = False
    avoid_pieces: tuple[str, ...] = ()
    avoid_colors: tuple[str, ...] = ()
    avoid_patterns: tuple[str, ...] = ()
    avoid_materials: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        try:
            self._check()
        except InvalidRecord as error:
            raise InvalidRequest(str(error)) from error

    def _check(self) -> None:
        checks.text("text", self.text, 300)
        checks.text("place", self.place, 80)
        for name, words in (("occasion", OCCASIONS), ("season", SEASONS), ("department", GENDERS),
                            ("age_group", AGE_GROUPS)):  # fmt: skip
            if getattr(self, name):
                checks.one_of(name, getattr(self, name), words)
        checks.some_of("conditions", self.conditions, CONDITIONS)
        for name in _LISTS:
            if (values := getattr(self, name)) != ():
                _few_words(name, values)
        if self.month is not None:
            checks.whole("month", self.month, 1, 12)
        if self.temperature_c is not None and not -60 <= self.temperature_c <= 60:
            raise checks.fail("temperature_c", self.temperature_c, "from -60 to 60")
        for name in _PRICES.values():
            if getattr(self, name) is not None:
                checks.whole(name, getattr(self, name), 0, _MOST_MINOR)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is asked."""
        return self == Wish()

    def stated(self) -> dict[str, Any]:
        """The fields that are set, by name."""
        return {name: value for name, default in _DEFAULTS.items()
                if (value := getattr(self, name)) != default}  # fmt: skip

    def merged(self, other: "Wish") -> "Wish":
        """This wish with what the other states in its place."""
        stated = other.stated()
        return replace(self, **stated) if stated else self

    def without(self, *names: str) -> "Wish":
        """This wish with these fields emptied."""
        empty: dict[str, Any] = {name: _DEFAULTS[name] for name in names if name in _DEFAULTS}
        return replace(self, **empty) if empty else self

    def to_arguments(self) -> dict[str, Any]:
        """The wish as a tool call says it: JSON, money in whole units, empty fields left out."""
        said: dict[str, Any] = {name: list(value) if name in _LISTS else value
                for name, value in self.stated().items()}  # fmt: skip
        for whole, minor in _PRICES.items():
            if minor in said:
                said[whole] = said.pop(minor) / 100
        return said

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> "Wish":
        """Read what `to_arguments` gives, or a model says.

        Raises:
            InvalidRequest: A field is unknown or breaks the contract.
        """
        said = dict(arguments)
        for whole, minor in _PRICES.items():
            if said.get(whole) is not None:
                said[minor] = _minor(whole, said[whole])
            said.pop(whole, None)
        if unknown := sorted(set(said) - set(_DEFAULTS)):
            raise InvalidRequest(f"A wish has no field {checks.short(unknown[0])}.")
        values = {name: value for name, value in said.items() if value is not None}
        for name in _LISTS:
            if name in values:
                values[name] = _as_words(name, values[name])
        return cls(**values)


_DEFAULTS: Final[dict[str, Any]] = {field.name: field.default for field in fields(Wish)}
"""Each field as it is where nothing is said of it."""


def _minor(name: str, amount: Any) -> int:
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 <= amount <= 1e6:
        raise InvalidRequest(f"{name} is {checks.short(amount)}; it must be from 0 to 1000000.")
    return Money.of(amount).minor


def _as_words(name: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list | tuple):
        raise InvalidRequest(f"{name} is {checks.short(value)}; it must be a list of words.")
    return tuple(dict.fromkeys(value))


def _few_words(name: str, values: tuple[str, ...]) -> None:
    if not isinstance(values, tuple) or len(values) > _MOST_WORDS:
        raise checks.fail(name, values, f"at most {_MOST_WORDS} words")
    for value in values:
        checks.text(name, value, 40, required=True)
