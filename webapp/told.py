"""What visitors are told of a failure, on the page and by the plain routes alike."""

import logging
import traceback
from pathlib import Path
from typing import Final

from stylist.errors import EmbedderMismatch, ServiceUnavailable, StylistError
from stylist.photo.intake import MOST_BYTES

log = logging.getLogger(__name__)

NO_ANSWER: Final = "Something on our side does not work now. Please try again in a moment."
PHOTO_GONE: Final = "The photo is not here any more. Please choose it again."
PHOTO_TOO_LARGE: Final = (
    f"The photo has more than {MOST_BYTES // 2**20} MB. Please send a smaller copy."
)

_ROOT = Path(__file__).parents[1]
_PACKAGES = ("stylist", "webapp")

UNWELL: Final = (ServiceUnavailable, EmbedderMismatch)
"""Failures of the machine: their sentences name folders and are for whoever runs the page."""


def sentence_for(error: StylistError) -> str:
    """The error's own sentence; where the machine is unwell, one without paths, the rest logged."""
    if isinstance(error, UNWELL):
        log.error("%s: %s", type(error).__name__, error)
        return NO_ANSWER
    return str(error)


def told_of(error: Exception) -> str:
    """A sentence for what went wrong; what breaks our own code is logged by its place alone."""
    if isinstance(error, StylistError):
        log.info("refused: %s", type(error).__name__)
        return sentence_for(error)
    log.error("no answer: %s", place_of(error))
    return NO_ANSWER


def place_of(error: BaseException) -> str:
    """Type of an error and the lines of ours that it went through, for the log.

    Its message is left out: that of a library may quote what a shopper sent.
    """
    frames = traceback.extract_tb(error.__traceback__)
    ours = [(Path(frame.filename), frame) for frame in frames]
    lines = [f"{path.relative_to(_ROOT)}:{frame.lineno} {frame.name}" for path, frame in ours
             if any(path.is_relative_to(_ROOT / package) for package in _PACKAGES)]  # fmt: skip
    return f"{type(error).__name__} at {' > '.join(lines) or 'no line of ours'}"
