"""What happens when a shopper does something: plain values in, HTML out. No gradio here."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from stylist.domain import Filters, Money, Pick, SearchResult
from stylist.errors import InvalidRequest, StylistError
from stylist.service import SearchQuery, Stylist
from webapp.page import cards
from webapp.page.choices import NO_LIMITS
from webapp.told import NO_ANSWER, PHOTO_GONE, place_of, sentence_for

log = logging.getLogger(__name__)

RESULTS = 24
ENOUGH = 8
"""With fewer cards than this the page says which filter is in the way."""

_FILTER_OF = {"max_price_minor": "max_price"}
"""The page's names of the service's filters, where they differ."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The page's inputs as they stand.

    photo: path of an upload. pick: which of its garments; empty leaves it to the stylist.
    balance: 0 (words alone) to 100 (photo alone).
    like: product_id of 'more like this'; empty for the shopper's own search.
    """

    photo: str | None = None
    words: str | None = ""
    balance: float | None = 50
    max_price: str = ""
    size: str = ""
    color: str = ""
    category: str = ""
    gender: str = ""
    like: str | None = ""
    pick: str | None = ""

    @property
    def limits(self) -> dict[str, str]:
        """The filters as the page holds them, by name."""
        return {name: getattr(self, name) for name in NO_LIMITS}

    def limited(self, limits: Mapping[str, Any] | None) -> "Asked":
        """The same with other filters; what is not one of ours is left out."""
        given = limits if isinstance(limits, Mapping) else {}
        known: dict[str, Any] = {name: str(given.get(name) or "") for name in NO_LIMITS}
        return replace(self, **known)

    def after(self, action: str, value: str) -> "Asked":
        """What is asked once a button of the results was pressed."""
        if action == "more":
            return replace(self, like=value)
        if action == "lift":
            return self.limited({name: kept for name, kept in self.limits.items() if name != value})
        if action == "clear":
            return self.limited(NO_LIMITS)
        if action == "pick":
            return replace(self, pick=value, like="")
        if action == "words":
            return replace(self, words=value, like="")
        return replace(self, like="")


class Handlers:
    """Answers of the page. Every input may be forged; the service validates what it gets."""

    def __init__(self, stylist: Stylist, uploads: Path) -> None:
        self._stylist = stylist
        self._uploads = uploads.resolve()

    def show(self, asked: Asked) -> str:
        """The results for what is asked; a sentence where that is refused."""
        try:
            return self._results(asked)
        except StylistError as error:
            log.info("refused: %s", type(error).__name__)
            return cards.problem(sentence_for(error))
        except Exception as error:  # what breaks our own code is told of in a sentence, too
            log.error("no results: %s", place_of(error))
            return cards.problem(NO_ANSWER)

    def welcome(self) -> str:
        """What the page shows first."""
        return cards.welcome()

    def _results(self, asked: Asked) -> str:
        filters = _filters(asked)
        if not (asked.like or asked.photo or (asked.words or "").strip() or filters.active()):
            return self.welcome()
        result = self._find(asked, filters, RESULTS)
        return cards.results(
            result,
            like=self._stylist.item(asked.like) if asked.like else None,
            words=asked.words or "",
            limits=asked.limits,
            lifts=() if result.matches else self._lifts(asked, filters),
        )

    def _find(self, asked: Asked, filters: Filters, limit: int) -> SearchResult:
        if asked.like:
            return self._stylist.more_like(asked.like, filters, limit)
        words = (asked.words or "").strip()
        if not asked.photo and not words:
            return self._stylist.browse(filters, limit, ENOUGH)
        query = SearchQuery(
            photo=self._read(asked.photo) if asked.photo else None,
            pick=Pick.read(asked.pick or ""),
            text=words,
            photo_weight=_weight(asked.balance),
            filters=filters,
            limit=limit,
            enough=ENOUGH,
        )
        return self._stylist.search(query)

    def _lifts(self, asked: Asked, filters: Filters) -> list[str]:
        """The filters that leave something when one of them alone is lifted."""
        return [
            _FILTER_OF.get(name, name)
            for name in filters.active()
            if self._find(asked, filters.without(name), 1).matches
        ]

    def _read(self, upload: str) -> bytes:
        try:
            path = Path(upload).resolve()
            if path.is_relative_to(self._uploads):
                return path.read_bytes()
        except (OSError, TypeError, ValueError) as error:
            raise InvalidRequest(PHOTO_GONE) from error
        raise InvalidRequest(PHOTO_GONE)


def _filters(asked: Asked) -> Filters:
    return Filters(
        max_price_minor=_minor(asked.max_price),
        size=asked.size,
        color=asked.color,
        category=asked.category,
        gender=asked.gender,
    )


def _weight(balance: float | None) -> float:
    if balance is None:
        return 0.5
    if not isinstance(balance, int | float):
        raise InvalidRequest("What counts more must be a number from 0 to 100.")
    return balance / 100


def _minor(typed: str) -> int | None:
    """A price as a shopper types it ('65', '$ 65.50', '65,50'), in minor units."""
    amount = typed.strip().strip("$").strip().replace(",", ".")
    if not amount:
        return None
    if not re.fullmatch(r"\d{1,6}(\.\d{1,2})?", amount):
        raise InvalidRequest(f"{typed[:20]!r} is no price limit; type an amount such as 65.")
    return Money.of(float(amount)).minor
