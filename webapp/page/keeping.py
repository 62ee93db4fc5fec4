"""What a shopper keeps: verdicts on pieces, and looks with a link. No gradio here."""

from typing import Final

from webapp.page import cards
from webapp.page.opening import Ids
from webapp.page.services import Looks, Talk
from webapp.told import NO_ANSWER, told_of

NO_IDS: Final = "This page has lost track of who it is for. Please reload it."
DELETED_ELSEWHERE: Final = "This chat was deleted. Please reload the page."


class Keeping:
    """Each answers at once. Every input may be forged; the services validate what they get."""

    def __init__(self, talk: Talk, looks: Looks) -> None:
        self._talk = talk
        self._looks = looks

    def judge(self, kept: object, product_id: object, liked: object) -> str:
        """Keep whether a piece is liked, refused, or neither; a sentence where that failed."""
        ids = Ids.read(kept)
        known = liked if isinstance(liked, bool) else None
        if not ids or not isinstance(product_id, str):
            return NO_IDS
        try:
            if self._talk.is_forgotten(ids.visitor):
                return DELETED_ELSEWHERE
            self._talk.judge(ids.visitor, product_id, known)
        except Exception as error:
            return told_of(error)
        return ""

    def save(self, kept: object, key: object) -> str:
        """Save an outfit by its key; HTML with its link."""
        ids = Ids.read(kept)
        if not ids:
            return cards.shared("", NO_ANSWER)
        try:
            if self._talk.is_forgotten(ids.visitor):
                return cards.shared("", DELETED_ELSEWHERE)
            look = self._looks.save(ids.visitor, str(key))
            return cards.shared(look.look_id, title=look.title)
        except Exception as error:
            return cards.shared("", told_of(error))

    def saved(self, kept: object) -> str:
        """The visitor's looks, each to open or to take back; HTML."""
        ids = Ids.read(kept)
        if not ids:
            return cards.shared("", NO_IDS)
        try:
            return cards.saved(self._looks.saved(ids.visitor))
        except Exception as error:
            return cards.shared("", told_of(error))

    def withdraw(self, kept: object, look_id: object) -> str:
        """Take a look back; HTML that says so."""
        ids = Ids.read(kept)
        if not ids:
            return cards.shared("", NO_ANSWER)
        try:
            self._looks.withdraw(ids.visitor, str(look_id))
            return cards.shared("", "The link is withdrawn. Whoever opens it is told so.")
        except Exception as error:
            return cards.shared("", told_of(error))
