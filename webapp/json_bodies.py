"""JSON of strangers: judged by its bytes before anything is made of it."""

import json
from typing import Any, Final

from stylist.errors import InvalidRequest

MOST_PARTS: Final = 5000
"""Values of one request. Text counts for each comma and bracket in it, and fits many times."""
MOST_DEEP: Final = 32
"""Lists within lists; what goes deeper breaks whoever walks through it."""


def check_parts(body: bytes) -> None:
    """Whether it can be parsed at no cost; half a million empty lists fit in 2 MB.

    Raises:
        InvalidRequest: It holds too many values.
    """
    if sum(map(body.count, (b",", b"[", b"{"))) > MOST_PARTS:
        raise InvalidRequest("The request holds too many values.")


def parsed(body: bytes) -> Any:
    """The value of a body.

    Raises:
        InvalidRequest: It is no JSON, holds too many values, or nests them too deep.
    """
    check_parts(body)
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise InvalidRequest("The request is not JSON.") from error
    if _is_deep(value):
        raise InvalidRequest("The request nests its values too deep.")
    return value


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(MOST_DEEP):
        level = [inner for one in level for inner in _within(one)]
        if not level:
            return False
    return True


def _within(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
