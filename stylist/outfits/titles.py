"""An outfit's title, and the words for its colours."""

from collections.abc import Iterable, Sequence

from stylist.domain import Wish
from stylist.domain.vocabulary import MONTHS
from stylist.outfits.pieces import Piece
from stylist.outfits.plan import Plan

_MOST_PLACE = 24
"""Letters of a place that leave room for the rest."""


def title(wish: Wish, plan: Plan, pieces: Sequence[Piece], who: str = "") -> str:
    """A few words: 'Interview at 5 °C, in navy and white'.

    who: whose clothes, where that is to be said: 'men'.
    """
    head, where = plan.code.name, _where(wish)
    if where:
        head = where if wish.occasion in ("", "travel") else f"{head} in {where}"
    if wish.season and wish.temperature_c is None and not where:
        head = f"{wish.season} {head.lower()}".strip().capitalize()
    weather = "" if where else _weather_words(wish)
    head = f"{head} {weather}".strip() if head else weather[:1].upper() + weather[1:]
    head = f"{head} for {who}" if head and who else head
    body = [one for one in pieces if one.slot in ("dress", "top", "bottom")] or list(pieces)
    # A coat tells outfits apart that one dress, or one colour, is in all of.
    coats = [one for one in pieces if one.slot == "outerwear"]
    colors = listed(colors_of([*body, *coats])[:2])
    if not head:
        return colors.capitalize() or listed([one.noun for one in body][:2]).capitalize()
    return f"{head}, in {colors}" if colors else head


def _where(wish: Wish) -> str:
    """'Oslo in January, 9 °C'; '' where no place is named, or one too long for a title."""
    place = wish.place.split(",")[0].strip()
    if not 0 < len(place) <= _MOST_PLACE:
        return ""
    said = f"{place[:1].upper()}{place[1:]}"
    if wish.month:
        said += f" in {MONTHS[wish.month - 1]}"
    return said if wish.temperature_c is None else f"{said}, {_degrees(wish.temperature_c)}"


def _degrees(temperature_c: float) -> str:
    return f"{temperature_c:.0f} °C".replace("-", "\u2212")


def _weather_words(wish: Wish) -> str:
    falling = next((f"in the {name}" for name in ("snow", "rain") if name in wish.conditions), "")
    if wish.temperature_c is None:
        return falling
    return f"at {_degrees(wish.temperature_c)} {falling}".strip()


def colors_of(pieces: Iterable[Piece]) -> list[str]:
    """Their colours as the records say them, a print's main one alone; each once."""
    words = (one.item.color_raw.lower().split("/")[0].strip() or one.item.color_family
             for one in pieces)  # fmt: skip
    return list(dict.fromkeys(filter(None, words)))


def listed(words: Iterable[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last
