"""A rule that puts lower-case words another way."""

import re
from collections.abc import Callable
from dataclasses import dataclass

Rule = Callable[[str], str]


@dataclass(frozen=True)
class Said:
    """Words of one shape, and how they are put.

    plainly: what stands in their place, as `re.sub` takes it.
    """

    shape: re.Pattern[str]
    plainly: str | Callable[[re.Match[str]], str]

    def __call__(self, text: str) -> str:
        """The words with all of this shape put so."""
        return self.shape.sub(self.plainly, text)
