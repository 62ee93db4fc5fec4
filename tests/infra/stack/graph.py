"""The stack as a value: every resource that `__main__.py` asks Pulumi for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

SECRET_MARK = "4dabf18193072939515e22adb298388d"
SECRET_KIND = "1b47061264138c4ac30d75fd1eb44270"

Json = Any
"""What JSON can hold, and Pulumi's assets and unknown values."""


@dataclass(frozen=True)
class Node:
    """A resource. inputs: in camel case, secrets unwrapped, whole numbers as int. secret: the
    inputs of which all or a part is marked secret. depends: URNs by `depends_on`; uses: input →
    URNs that it was made from. outputs: what the program was told of it."""

    urn: str
    token: str
    name: str
    parent: str
    custom: bool
    inputs: Mapping[str, Json]
    secret: frozenset[str]
    protect: bool
    depends: frozenset[str]
    uses: Mapping[str, frozenset[str]]
    provider: str = ""
    ignores: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    outputs: dict[str, Json] = field(default_factory=dict)

    @property
    def after(self) -> frozenset[str]:
        """URNs that have to be there first, for whatever reason."""
        return self.depends.union(*self.uses.values())


@dataclass
class Graph:
    """All nodes in the order in which they were asked for; what the program exports.

    secret_exports: names of the exports that are marked secret."""

    nodes: dict[str, Node] = field(default_factory=dict)
    exports: dict[str, Json] = field(default_factory=dict)
    secret_exports: frozenset[str] = frozenset()

    def of(self, token: str) -> list[Node]:
        """Nodes by the end of their token, as 's3/bucket:Bucket' or 'Function'."""
        return [node for node in self.nodes.values() if _ends(node.token, token)]

    def one(self, token: str, name: str = "") -> Node:
        """The only node of the kind; with several, the one whose name holds `name`."""
        found = [node for node in self.of(token) if name in node.name]
        assert len(found) == 1, f"{token} {name!r}: {[node.name for node in found]}"
        return found[0]

    def custom(self) -> Iterator[Node]:
        """What a provider makes; components are left out."""
        return (node for node in self.nodes.values() if node.custom)

    def components(self) -> Iterator[Node]:
        """Ours."""
        return (node for node in self.nodes.values() if node.token.startswith("stylist:"))

    def before(self, node: Node) -> set[str]:
        """URNs of everything that is there when this node is made, however far back."""
        found: set[str] = set()
        waiting = list(node.after)
        while waiting:
            urn = waiting.pop()
            if urn in found:
                continue
            found.add(urn)
            children = [n.urn for n in self.nodes.values() if n.parent == urn]
            waiting += [*self.nodes[urn].after, *children] if urn in self.nodes else children
        return found

    def within(self, node: Node, token: str) -> bool:
        """Whether some component of this kind holds it, at any depth."""
        while node.parent in self.nodes:
            node = self.nodes[node.parent]
            if _ends(node.token, token):
                return True
        return False


def plain(value: Json) -> Json:
    """Secrets unwrapped, whole floats as int; Pulumi sends every number as a float."""
    if isinstance(value, dict):
        if SECRET_MARK in value and value[SECRET_MARK] == SECRET_KIND:
            return plain(value["value"])
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def is_secret(value: Json) -> bool:
    """Whether it or a part of it is marked secret."""
    if isinstance(value, dict):
        marked = value.get(SECRET_MARK) == SECRET_KIND
        return marked or any(is_secret(one) for one in value.values())
    return isinstance(value, list) and any(is_secret(one) for one in value)


def _ends(token: str, wanted: str) -> bool:
    return token == wanted or token.endswith((f":{wanted}", f"/{wanted}"))
