"""Takes out of a text what a model thinks aloud before it speaks."""

_OPEN, _CLOSE = "<thinking>", "</thinking>"


class Thoughts:
    """Passes on the pieces of one text block, without what stands between the two marks."""

    def __init__(self) -> None:
        self._held = ""
        self._inside = False
        self._begun = False

    def spoken(self, piece: str) -> str:
        """What of the text so far is speech and not passed on yet."""
        self._held += piece
        said = ""
        while self._held:
            mark = _CLOSE if self._inside else _OPEN
            before, found, after = self._held.partition(mark)
            if found:
                said += "" if self._inside else before
                self._held, self._inside = after, not self._inside
                continue
            free = len(self._held) - _begun_mark(self._held, mark)
            said += "" if self._inside else self._held[:free]
            self._held = self._held[free:]
            break
        return self._without_gap(said)

    def rest(self) -> str:
        """What was held back, now that the block has ended."""
        held, self._held = self._held, ""
        return "" if self._inside else self._without_gap(held)

    def _without_gap(self, said: str) -> str:
        """Thinking leaves blank lines before the first word."""
        if not self._begun:
            said = said.lstrip()
            self._begun = bool(said)
        return said


def _begun_mark(text: str, mark: str) -> int:
    """How many letters at the end of the text may be the beginning of the mark."""
    return next((size for size in range(min(len(mark) - 1, len(text)), 0, -1)
                 if text.endswith(mark[:size])), 0)  # fmt: skip
