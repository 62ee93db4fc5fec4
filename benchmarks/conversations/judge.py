"""One utterance's answer against all that was said; a conversation passes if every answer does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.conversations import changes, dressing, pieces, replies
from benchmarks.conversations.answer import Answer, Memory, Problem, answer_of
from benchmarks.conversations.script import Record, Script, Turn


@dataclass(frozen=True)
class Heard:
    """An utterance, its answer, and what is wrong with it."""

    turn: Turn
    answer: Answer
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Held:
    """A conversation that was held."""

    script: Script
    heard: tuple[Heard, ...]

    @property
    def is_right(self) -> bool:
        """Whether no answer broke anything."""
        return not any(each.problems for each in self.heard)

    @property
    def kinds(self) -> set[str]:
        """The classes of what went wrong."""
        return {problem.kind for each in self.heard for problem in each.problems}


def judged(script: Script, answers: Iterable[Iterable[Record]]) -> Held:
    """Judge the events of each utterance in turn."""
    memory = Memory()
    heard = []
    for turn, events in zip(script.turns, answers, strict=True):
        answer = answer_of(events)
        found = tuple(dict.fromkeys(_problems(turn, answer, memory)))
        heard.append(Heard(turn, answer, found))
        memory.answers.append(answer)
        memory.said.append(turn.say)
    return Held(script, tuple(heard))


def _problems(turn: Turn, answer: Answer, memory: Memory) -> Iterator[Problem]:
    rules = turn.rules
    yield from replies.problems_of(answer, turn, memory)
    for record in answer.pieces:
        yield from pieces.problems_of(record, rules)
        if dressing.unfit_for(record, rules.get("weather", {})):
            yield Problem("weather", f"{record['title']} does not fit {rules['weather']}")
    yield from _listed(answer, rules)
    for outfit in answer.outfits:
        yield from dressing.problems_of(outfit, rules)
    yield from changes.problems_of(answer, rules, memory)


def _listed(answer: Answer, rules: Record) -> Iterator[Problem]:
    """What holds for pieces in a list, and not for those that only complete an outfit."""
    named = rules.get("pieces", ())
    for item in answer.items:
        if named and not any(pieces.fits_piece(item, piece) for piece in named):
            yield Problem("piece", f"{item['title']} is none of the named pieces")
        if item["price_minor"] < rules.get("each_min", 0):
            yield Problem("budget each", f"{item['title']} costs too little")
        wanted = set(rules.get("colors_any", ()))
        if wanted and not pieces.families(item) & wanted:
            yield Problem("colour", f"{item['title']} is not of the wanted colour")
    for record in answer.pieces if not answer.outfits else ():
        yield from _told(record, rules)
    for piece in named if answer.is_shown else ():
        if not any(pieces.fits_piece(item, piece) for item in answer.pieces):
            yield Problem("piece", f"nothing shown is {piece}")


def _told(record: Record, rules: Record) -> Iterator[Problem]:
    if "patterns_any" in rules and record["pattern"] not in rules["patterns_any"]:
        yield Problem("pattern", f"{record['title']} lacks the wanted pattern")
    if "materials_any" in rules and not pieces.has_word(
        pieces.cloth_of(record), rules["materials_any"]
    ):
        yield Problem("material", f"{record['title']} is not of the wanted cloth")
