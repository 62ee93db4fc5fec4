"""What the page shows of a conversation, and how an event changes it."""

import re
from dataclasses import dataclass, replace
from typing import Final

from stylist.talk.events import Busy, Done, Event, Notice, Question, Restart, Text
from stylist.talk.stage import Stage

Line = tuple[str, str]
"""Who said it ('user' or 'assistant'), and what."""

GREETING: Final = (
    "Hello! What are you dressing for? Tell me the occasion, the weather, your budget and your "
    "size, as far as they matter, or show me a photo of something you like."
)
REMEMBERED: Final = "I still go by what you told me before: {}. Tell me if that has changed."
THINKING: Final = "Thinking …"
"""What a photo says that is shown without words."""
_MARKUP: Final = re.compile(r"<|&(?=[#\w])")
MOST_LINES: Final = 40
"""Lines of the talk that are shown; each update carries them all."""


@dataclass(frozen=True)
class Shown:
    """A conversation as it stands on the page.

    lines: the talk, the newest last. answer: what the stylist says now, still growing.
    busy: what is being done; '' when nothing is. failed: what is said of the failure
    that broke the answer off; '' without one.
    remembered: what is kept of the shopper from other conversations, in words. is_apart: what
    stands in the answer is whole, and what the stylist says next stands below it.
    """

    stage: Stage
    lines: tuple[Line, ...] = ()
    answer: str = ""
    busy: str = ""
    failed: str = ""
    remembered: str = ""
    is_apart: bool = False

    @property
    def log(self) -> list[dict[str, str]]:
        """The talk as a chat shows it, the greeting before the first word."""
        said = [*self.lines, ("assistant", self.answer)]
        shown = [line for line in said if line[1].strip()][-MOST_LINES:]
        return [{"role": role, "content": _plain(text)}
                for role, text in shown or [("assistant", self._greeting)]]  # fmt: skip

    @property
    def _greeting(self) -> str:
        kept = [REMEMBERED.format(self.remembered)] if self.remembered else []
        return "\n\n".join([GREETING, *kept])

    @property
    def is_new(self) -> bool:
        """Whether nothing was said or shown yet."""
        stage = self.stage
        return not (self.lines or self.answer or stage.matches or stage.outfits or stage.garments)

    def asking(self, words: str) -> "Shown":
        """Once the shopper said something, or showed a photo, and nothing has come back."""
        stage = replace(self.stage, options=())
        return replace(self, stage=stage, lines=(*self.lines, ("user", words)), busy=THINKING)

    def after(self, event: Event) -> "Shown":
        """With one more event of the turn."""
        shown = replace(self, stage=self.stage.after(event))
        if isinstance(event, Text):
            return shown._saying(event.text)
        if isinstance(event, Restart):
            return replace(shown, answer="", is_apart=False)
        if isinstance(event, Question):
            return shown._adding(event.text)
        if isinstance(event, Notice):
            return shown._adding(event.text)
        if isinstance(event, Busy):
            return replace(shown, busy=event.text or self.busy)
        return shown.over() if isinstance(event, Done) else shown

    def over(self) -> "Shown":
        """When nothing more comes."""
        return replace(self, busy="")

    def failing(self, sentence: str) -> "Shown":
        """When the turn broke off."""
        return replace(self._adding(sentence), busy="", failed=sentence)

    def _saying(self, words: str) -> "Shown":
        """With more of the answer; it begins anew below a sentence that came beside it."""
        if not words:
            return self
        begins = self.is_apart and self.answer and not words.startswith("\n")
        gap = "\n\n" if begins else ""
        return replace(self, answer=f"{self.answer}{gap}{words}", is_apart=False)

    def _adding(self, sentence: str) -> "Shown":
        """A sentence of its own below the answer, unless the answer already says it."""
        if sentence.strip() and sentence.strip() in self.answer:
            return self
        answer = "\n\n".join(filter(None, (self.answer.strip(), sentence)))
        return replace(self, answer=answer, is_apart=True)


def _plain(text: str) -> str:
    """Text that a chat shows letter by letter: without Markdown it still reads tags."""
    return _MARKUP.sub(lambda found: "&lt;" if found[0] == "<" else "&amp;", text)
