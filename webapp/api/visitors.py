"""Who asks."""

from stylist.errors import Withdrawn
from stylist.talk.conversations import Conversations


def asking(talk: Conversations, visitor: str | None) -> str:
    """The visitor who asks; somebody new where none is named.

    Raises:
        Withdrawn: They were forgotten, and nothing would be kept for them any more.
    """
    if visitor and talk.is_forgotten(visitor):
        raise Withdrawn("This visitor was forgotten. Leave visitor out to begin anew.")
    return visitor or talk.begin()
