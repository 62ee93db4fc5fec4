"""What visitors are told of a failure, on the page and by the plain routes alike."""

import logging
from typing import Final

from stylist.errors import EmbedderMismatch, ServiceUnavailable, StylistError

log = logging.getLogger(__name__)

NO_ANSWER: Final = "Something on our side does not work now. Please try again in a moment."
PHOTO_GONE: Final = "The photo is not here any more. Please choose it again."

UNWELL: Final = (ServiceUnavailable, EmbedderMismatch)
"""Failures of the machine: their sentences name folders and are for whoever runs the page."""


def sentence_for(error: StylistError) -> str:
    """The error's own sentence; where the machine is unwell, one without paths, the rest logged."""
    if isinstance(error, UNWELL):
        log.error("%s: %s", type(error).__name__, error)
        return NO_ANSWER
    return str(error)
