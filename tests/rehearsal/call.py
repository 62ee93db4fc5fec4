"""How a kind of resource is made: one call of AWS."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = Any


@dataclass(frozen=True)
class Call:
    """renamed: input → argument, '' for an input that belongs to no argument. within: the argument
    that all of the inputs are put into. named: the argument that takes the made-up name. fixed:
    arguments that the provider adds. real: whether the emulator is asked. outputs: output → path
    in the answer; id: path of the id, '' for the name."""

    service: str
    operation: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    within: str = ""
    named: str = ""
    fixed: Mapping[str, Json] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    id: str = ""
    real: bool = True
