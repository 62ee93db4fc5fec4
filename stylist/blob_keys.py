"""What a blob may be called."""

import re
from typing import Final

from stylist.errors import InvalidRequest

_PART = r"(?!\.{1,2}(?:/|\Z))[a-z0-9._-]+"
_KEY: Final = re.compile(rf"{_PART}(?:/{_PART})*")
_MOST: Final = 200


def checked(key: str) -> str:
    """The key, if it is one: lower-case letters, digits, '.', '-', '_', parts joined by '/'.

    Raises:
        InvalidRequest: It is not, or has a part that is '.' or '..', or over 200 characters.
    """
    if len(key) > _MOST or not _KEY.fullmatch(key):
        raise InvalidRequest(f"{key[:60]!r} is no key of a blob.")
    return key
