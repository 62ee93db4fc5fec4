"""Draws what is shown as HTML: text from catalogs and shoppers is escaped, links are checked."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Any, Final

from stylist.domain import CatalogItem, Look, Outfit
from stylist.outfits.board.words import alt_text, imagined_alt
from webapp.page import wishes
from webapp.page.actions import joined
from webapp.page.chips import seen
from webapp.page.choices import EXAMPLES, LIMITS, STARTERS
from webapp.page.conversation import Shown
from webapp.rendering import render

_COLUMNS_AT_ONCE = 8
"""Pictures loaded at once; those further down wait until they are scrolled to."""
NO_LOOKS: Final = "There are none yet. Save an outfit, and it gets a link of its own."
_HARD: Final = ("min_price", "max_price", "total", "sizes", "colors", "pieces", "department",
                "materials", "patterns")  # fmt: skip
"""What of a wish can leave nothing to show."""


@dataclass(frozen=True)
class _Worn:
    """An outfit as its card shows it. key: of its picture. ids: of its pieces, for buttons.
    is_imagined: its imagined photo was asked for."""

    key: str
    ids: str
    title: str
    total: str
    scheme: str
    why: str
    alt: str
    imagined_alt: str
    is_imagined: bool
    items: tuple[CatalogItem, ...]


def stage(
    shown: Shown, liked: Collection[str] = (), refused: Collection[str] = (), *,
    said: str = "", turn: str = "", imagines: bool = False,
) -> str:  # fmt: skip
    """What stands beside the talk: photo, wish, outfits, pieces; the welcome before all that.

    liked, refused: product ids. said: a sentence for those who do not see the page.
    turn: the browser's number of this turn. imagines: whether outfits may have imagined photos.
    """
    now = shown.stage
    items = [match.item for match in now.matches] + [one.items[0] for one in now.outfits]
    chips = wishes.chips(now.wish, items[0].currency if items else "USD")
    return render(
        "stage.html", stage=now, seen=seen(now), chips=chips, is_new=shown.is_new,
        hard=[one for one in chips if one.value.partition(":")[0] in _HARD],
        outfits=[_worn(one, number, now.imagined) for number, one in enumerate(now.outfits, 1)],
        imagines=imagines,
        said=said or _found(shown), turn=turn, busy=shown.busy, failed=shown.failed,
        liked=liked, refused=refused, eager=_COLUMNS_AT_ONCE,
        examples=EXAMPLES, starters=STARTERS,
    )  # fmt: skip


def under(shown: Shown) -> str:
    """What stands between the talk and the message box: answers to tap, while it is asked."""
    return render("under.html", options=() if shown.busy else shown.stage.options)


def shared(look: str, sentence: str = "", title: str = "") -> str:
    """The dialog of a look that was saved; without one, a sentence."""
    return _dialog(look=look, sentence=sentence, title=title or "Your outfit")


def saved(looks: Sequence[Look]) -> str:
    """The dialog of all looks that were saved."""
    return _dialog(looks=looks, sentence="" if looks else NO_LOOKS)


def filters() -> str:
    """The form that corrects a wish, of the browser's own fields."""
    department, *rest = LIMITS
    return render("filters.html", department=department, limits=rest)


def _dialog(**shown: Any) -> str:
    # It opens when its HTML changes: the same sentence, told twice, has to be another one.
    return render("share.html", mark=token_hex(4), **shown)


def _worn(outfit: Outfit, number: int, imagined: tuple[str, ...]) -> _Worn:
    return _Worn(outfit.key, joined(outfit), outfit.title or f"Outfit {number}", str(outfit.total),
                 outfit.scheme, " ".join(outfit.why), alt_text(outfit), imagined_alt(outfit),
                 outfit.product_ids == imagined, outfit.items)  # fmt: skip


def _found(shown: Shown) -> str:
    """How much is shown, for those who do not see it."""
    if shown.is_new or shown.busy:
        return ""
    counts: Mapping[str, int] = {"outfit": len(shown.stage.outfits),
                                 "piece": len(shown.stage.matches)}  # fmt: skip
    found = [
        f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items() if count
    ]
    return f"{' and '.join(found) or 'No pieces'} shown"
