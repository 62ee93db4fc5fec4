"""Whether the catalog's vectors are of the space that the embedder places words in."""

from typing import Any

from stylist.aws.clients import Clients
from stylist.aws.preflight.asking import Skipped, Trouble, ask
from stylist.aws.vector_index.calls import Calls
from stylist.aws.vector_index.pointer import Pointer
from stylist.aws.vector_index.vectors import REMEDY
from stylist.settings_aws import AwsSettings

_ANEW = REMEDY[:1].upper() + REMEDY[1:]


class _Once(Calls):
    """Asks once and tells faults as they are: a preflight does not wait."""

    def __init__(self, client: Any) -> None:
        super().__init__(client)
        self._once = client

    def ask(self, operation: str, doing: str, **given: Any) -> Any:
        return ask(getattr(self._once, operation), "dynamodb:GetItem",
                   "Set STYLIST_TABLE to what `pulumi stack output` names.", **given)  # fmt: skip


def index(clients: Clients, settings: AwsSettings) -> str:
    """Whether the current vector index is there, and of the embedder's dimension."""
    dynamodb = clients.dynamodb
    pointer = Pointer(dynamodb, _Once(dynamodb), settings.table, settings.vector_index)
    current = pointer.read()
    if current is None:
        raise Skipped("no catalog yet: `python -m stylist catalog build` makes one")
    wanted = settings.embedding_dimension
    ours = f"{settings.embedding_model}/{wanted}"
    if current.embedder_id != ours:
        raise Trouble(
            f"built by {current.embedder_id or 'an unknown embedder'}, now it is {ours}",
            f"{_ANEW}, or set STYLIST_EMBEDDING_MODEL and _DIMENSION as they were.",
        )
    name = f"{settings.vector_index}-{current.generation}"
    told = ask(
        clients.s3vectors.get_index, "s3vectors:GetIndex", f"{_ANEW}.",
        vectorBucketName=settings.vector_bucket, indexName=name,
    )["index"]  # fmt: skip
    if told["dimension"] != wanted or told["distanceMetric"] != "cosine":
        raise Trouble(
            f"{told['dimension']} dimensions by {told['distanceMetric']}, the embedder has "
            f"{wanted} by cosine",
            f"{_ANEW}.",
        )
    return f"{name}, {wanted} dimensions"
