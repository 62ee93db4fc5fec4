"""Names that something outside must find, or that AWS asks us for. Pulumi makes up all others."""

import hashlib
import re
from typing import Final

import pulumi

_MARK: Final = 6
_OF_AWS: Final = re.compile("-*(aws|amazon|cognito)-*")


def full_name(*parts: str, most: int) -> str:
    """'stylist-dev-page': project, stack and parts, cut to `most` letters without two of them
    becoming one. Pulumi takes dots and underscores in the name of a stack, AWS in few names."""
    asked = "-".join((pulumi.get_project(), pulumi.get_stack(), *parts)).lower()
    name = re.sub("[^a-z0-9]+", "-", asked).strip("-")
    if name == asked and len(name) <= most:
        return name
    mark = hashlib.sha256(asked.encode()).hexdigest()[:_MARK]
    return f"{name[: most - _MARK - 1].rstrip('-')}-{mark}"


def sign_in_name(most: int) -> str:
    """The same for a sign-in page, whose name AWS refuses where it sounds like one of its own."""
    name = full_name(most=most)
    if not _OF_AWS.search(name):
        return name
    mark = hashlib.sha256(name.encode()).hexdigest()[:_MARK]
    return f"{_OF_AWS.sub('-', name)[: most - _MARK - 1].strip('-')}-{mark}"
