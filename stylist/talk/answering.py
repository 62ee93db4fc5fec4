"""What answers words and buttons: the loop with a model, or one tool alone."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import Any

from stylist.domain import Pick
from stylist.ports import ChatModel, TellsWish
from stylist.talk.accounts import Account
from stylist.talk.acts import Act
from stylist.talk.answers import answer_to
from stylist.talk.arguments import checked
from stylist.talk.asked import LOOKS
from stylist.talk.briefs import seen, told
from stylist.talk.context import user_message
from stylist.talk.events import Busy, Done, Event, Looked, Text, Understood
from stylist.talk.loop import Limits, Loop
from stylist.talk.options import with_options
from stylist.talk.prompts import SYSTEM
from stylist.talk.services import Services
from stylist.talk.tools import Toolbox
from stylist.talk.visit import Visit

TOOL_THREADS = 16
"""Tools that run at once, of all conversations."""


class Answering:
    """Answers within visits that a caller opens and keeps."""

    def __init__(self, services: Services, toolbox: Toolbox, model: ChatModel, limits: Limits,
                 today: Callable[[], date]) -> None:  # fmt: skip
        self._at = services
        self._toolbox = toolbox
        self._model = model
        self._limits = limits
        self._today = today
        self._pool = ThreadPoolExecutor(TOOL_THREADS, "tool")

    def words(
        self, visit: Visit, account: Account, words: str, has_new_photo: bool,
        stop: threading.Event, waited: float,
    ) -> Iterator[Event]:  # fmt: skip
        """The answer to a message. waited: seconds since it arrived, which the deadline counts."""
        began = time.monotonic()
        if has_new_photo:
            yield Busy("Looking at your photo …")
            with account.tally.here():
                self._look(visit)
        message = user_message(words, self._context(visit, has_new_photo))
        tools = [replace(one, run=account.tally.around(one.run))
                 for one in self._toolbox.tools(visit)]  # fmt: skip
        key = visit.stage.photo
        photo = (lambda: self._at.blobs.get(key)) if has_new_photo else None
        loop = Loop(
            account.tallied(self._model), SYSTEM, tools, limits=self._limits,
            pool=self._pool, photo=photo, spent=account.tally.used, purse=account.purse,
        )  # fmt: skip
        waited += time.monotonic() - began
        events = loop.run(visit.messages, message, cancel=stop, waited=waited)
        yield from self._with_wish(visit, with_options(events))

    def _with_wish(self, visit: Visit, events: Iterator[Event]) -> Iterator[Event]:
        """The events, with what was understood also where the answer only asks for more."""
        is_told = False
        for event in events:
            is_told = is_told or isinstance(event, Understood)
            if isinstance(event, Done) and not is_told and isinstance(self._model, TellsWish):
                wish = self._model.asked_about(visit.messages)
                if wish is not None:
                    yield Understood(wish)
            yield event

    def act(self, visit: Visit, account: Account, act: Act) -> Iterator[Event]:
        """What a button brings; a refusal leaves the history as it was."""
        tool = next(one for one in self._toolbox.tools(visit) if one.name == act.tool)
        arguments = checked(act.arguments, tool.spec["inputSchema"]["json"])
        before = len(visit.messages)
        visit.messages.append(user_message(act.words, self._context(visit) | {"action": act.said}))
        try:
            with account.tally.here():
                outcome = (self._toolbox.dressing.show(visit, arguments) if act.is_shown
                           else tool.run(arguments))  # fmt: skip
        except Exception:
            del visit.messages[before:]
            raise
        yield from outcome.events
        answer = answer_to(act.tool, outcome.result)
        visit.messages += act.messages(outcome, answer)
        yield Text(answer)
        yield Done()

    def _look(self, visit: Visit) -> None:
        """See what a new photo shows: the model is asked about it."""
        photo = self._at.blobs.get(visit.stage.photo)
        reading = self._at.stylist.read_photo(photo, Pick(), visit.stage.wish.without("pieces"))
        stage = visit.stage.after(Looked(reading.garments, reading.people, reading.chosen))
        # What was asked of another piece is not asked of this one; limits stay.
        visit.stage = replace(stage, wish=stage.wish.without(*LOOKS, "text"))

    def _context(self, visit: Visit, is_new: bool = False) -> dict[str, Any]:
        """See `stylist.talk.context`."""
        stage = visit.stage
        photo = {"new": is_new, "people": len(stage.people), "chosen": stage.chosen,
                 "garments": [seen(one) for one in stage.garments]}  # fmt: skip
        shown = {"items": [one.item.product_id for one in stage.matches],
                 "outfits": [list(one.product_ids) for one in stage.outfits]}  # fmt: skip
        return {"today": self._today().isoformat()} | told({
            "wish": stage.wish.to_arguments(),
            "profile": visit.profile.to_record(),
            "photo": photo if stage.photo else None,
            "shown": told(shown),
        })  # fmt: skip
