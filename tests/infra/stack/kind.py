"""What AWS would say of each kind of resource: the form of its id and of its outputs.

{name} is its physical name, {in_x} its input x; {hex8}, {uuid} and so on are made up of its URN.
"""

from dataclasses import dataclass, field
from typing import Any

HERE = "{region}:{account}"


@dataclass(frozen=True)
class Kind:
    """named: inputs that give its physical name; the first is also an output."""

    id: str = "{name}"
    outputs: dict[str, Any] = field(default_factory=dict)
    named: tuple[str, ...] = ()


def with_arn(form: str, *named: str, id: str = "{name}", **outputs: Any) -> Kind:
    return Kind(id, {"arn": form, **outputs}, named)


def by_arn(form: str, *named: str, **outputs: Any) -> Kind:
    return Kind(form, {"arn": form, **outputs}, named)
