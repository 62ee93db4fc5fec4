"""Names that something outside must find, or that AWS asks us for. Pulumi makes up all others."""

import hashlib
from typing import Final

import pulumi

_MARK: Final = 6


def full_name(*parts: str, most: int) -> str:
    """'stylist-dev-page': project, stack and parts, cut to `most` letters without two of them
    becoming one."""
    name = "-".join((pulumi.get_project(), pulumi.get_stack(), *parts)).lower()
    if len(name) <= most:
        return name
    mark = hashlib.sha256(name.encode()).hexdigest()[:_MARK]
    return f"{name[: most - _MARK - 1].rstrip('-')}-{mark}"
