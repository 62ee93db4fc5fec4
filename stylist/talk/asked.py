"""What a call of a tool asks for, as a wish."""

from collections.abc import Mapping
from typing import Any

from stylist.domain import Wish
from stylist.talk.specs import WISH

LOOKS = ("pieces", "colors", "patterns", "materials")
"""What a wish asks of the pieces themselves."""


DAY = ("occasion", "season", "temperature_c", "conditions")
"""What of a wish an outfit is made for, and nothing of who wears it."""


def day_of(wish: Wish) -> dict[str, Any]:
    """The day that a wish is for, as arguments."""
    return {name: value for name, value in wish.to_arguments().items() if name in DAY}


def wish_in(arguments: Mapping[str, Any]) -> Wish:
    """The wish that a call's arguments state."""
    return Wish.from_arguments({name: arguments[name] for name in arguments if name in WISH})
