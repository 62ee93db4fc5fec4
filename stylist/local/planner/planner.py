"""The planner: a chat model by rules, for a stylist that runs without a language model."""

import logging
from collections.abc import Sequence

from stylist.domain import Wish
from stylist.local.planner import phrases
from stylist.local.planner.deciding import decided
from stylist.local.planner.family import of_several
from stylist.local.planner.goals import WEATHER, Goal, due
from stylist.local.planner.heard import Hearing
from stylist.local.planner.history import Turn, read
from stylist.local.planner.leading import after_weather, lead
from stylist.local.planner.scene import Scene, scene_of
from stylist.local.planner.streaming import Plan, PlannedStream
from stylist.local.planner.telling import answer
from stylist.local.planner.voice import Voice
from stylist.local.understanding import Reads, unread
from stylist.ports import Message, ModelRequest

log = logging.getLogger(__name__)


class Planner:
    """A `ChatModel`: reads the messages, nothing else of the request.

    All that it keeps is what it lately understood: a turn asks for it several times.
    """

    def __init__(self, reads: Reads = unread) -> None:
        """reads: the network that reads messages; without it the rules stand alone."""
        self._hears = Hearing(reads)

    def forget(self) -> None:
        """Let go of all words that were read."""
        self._hears.forget()

    def stream(self, request: ModelRequest) -> PlannedStream:
        """The answer to the last message; it never fails."""
        return PlannedStream(self.plan(request.messages))

    def asked_about(self, messages: Sequence[Message]) -> Wish | None:
        """See `TellsWish`; it never fails either."""
        said = list(messages)
        while said and said[-1]["role"] != "user":
            said.pop()
        try:
            goal = decided(of_several(scene_of(read(said), self._hears)))
        except Exception as error:
            log.error("The planner stumbled: %s %s", type(error).__name__, _place(error))
            return None
        return goal.wish if goal.manner == "ask" and not goal.wish.is_empty else None

    def plan(self, messages: Sequence[Message]) -> Plan:
        """What to say now, and which tools to call."""
        try:
            return self._planned(read(messages))
        except Exception as error:
            # A history may hold anything; a shopper should get an answer all the same. Only where
            # it happened is told: the error's own words may be the shopper's.
            log.error("The planner stumbled: %s %s", type(error).__name__, _place(error))
            return Plan(phrases.ROUNDS_OVER)

    def _planned(self, turns: Sequence[Turn]) -> Plan:
        scene = of_several(scene_of(turns, self._hears))
        goal = decided(scene)
        voice = Voice(turns)
        rounds = turns[-1].rounds
        calls = due(goal, rounds)
        if not calls:
            return Plan(answer(scene, goal, voice))
        if not rounds:
            return Plan(lead(scene, goal, voice), calls)
        return Plan(_between(scene, goal), calls)


def _place(error: Exception) -> str:
    """File and line where it was raised."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else ""


def _between(scene: Scene, goal: Goal) -> str:
    """Between two rounds only the weather is worth a word, when it has just come."""
    last = scene.turns[-1].rounds[-1]
    report = next((one.result for one in last if one.name == WEATHER and not one.failed), {})
    sentence = str(report.get("sentence", ""))
    if not goal.tool or not sentence:
        return ""
    return after_weather(sentence, report.get("temperature_c"), report.get("conditions"))
