"""What happens when a shopper does something: plain values in, HTML out. No gradio here."""

import logging
import re
from dataclasses import dataclass
from pathlib import Path

from stylist.domain import Filters, Money
from stylist.errors import InvalidRequest, StylistError
from stylist.service import SearchQuery, Stylist
from webapp.page import cards
from webapp.page.choices import STARTERS
from webapp.told import PHOTO_GONE, sentence_for

log = logging.getLogger(__name__)

RESULTS = 24
ENOUGH = 8
"""With fewer cards than this the page says which filter is in the way."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The page's inputs as they stand.

    photo: path of an upload. balance: 0 (words alone) to 100 (photo alone).
    like: product_id of 'more like this'; empty for the shopper's own search.
    """

    photo: str | None = None
    words: str | None = ""
    balance: float | None = 50
    max_price: str | None = ""
    size: str | None = ""
    color: str | None = ""
    category: str | None = ""
    gender: str | None = ""
    like: str | None = ""


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

    def welcome(self) -> str:
        """What the page shows first."""
        return cards.welcome(STARTERS)

    def _results(self, asked: Asked) -> str:
        filters = _filters(asked)
        if asked.like:
            like = self._stylist.item(asked.like)
            return cards.results(self._stylist.more_like(asked.like, filters, RESULTS), like)
        words = (asked.words or "").strip()
        if not asked.photo and not words:
            if not filters.active():
                return self.welcome()
            return cards.results(self._stylist.browse(filters, RESULTS, ENOUGH))
        query = SearchQuery(
            photo=self._read(asked.photo) if asked.photo else None,
            text=words,
            photo_weight=(50 if asked.balance is None else asked.balance) / 100,
            filters=filters,
            limit=RESULTS,
            enough=ENOUGH,
        )
        return cards.results(self._stylist.search(query))

    def _read(self, upload: str) -> bytes:
        path = Path(upload).resolve()
        if not path.is_relative_to(self._uploads) or not path.is_file():
            raise InvalidRequest(PHOTO_GONE)
        return path.read_bytes()


def _filters(asked: Asked) -> Filters:
    return Filters(
        max_price_minor=_minor(asked.max_price or ""),
        size=asked.size or "",
        color=asked.color or "",
        category=asked.category or "",
        gender=asked.gender or "",
    )


def _minor(typed: str) -> int | None:
    """A price as a shopper types it ('65', '$ 65.50', '65,50'), in minor units."""
    amount = typed.strip().strip("$").strip().replace(",", ".")
    if not amount:
        return None
    if not re.fullmatch(r"\d{1,6}(\.\d{1,2})?", amount):
        raise InvalidRequest(f"{typed[:20]!r} is no price limit; type an amount such as 65.")
    return Money.of(float(amount)).minor
