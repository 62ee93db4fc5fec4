"""What it takes to read and to write the catalog: its vectors, its records, its pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pulumi

from infra import here
from infra.policies import Statement

INDEX: Final = "catalog"
"""Vector indexes are called '<INDEX>-<generation>', records 'catalog#<INDEX>#<generation>'."""

_CATALOG: Final = (f"catalog#{INDEX}", f"catalog#{INDEX}#*")
_NOTES: Final = (f"feeds#{INDEX}", f"feed#{INDEX}#*", f"picture#{INDEX}#*")
_READ: Final = ("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query")


@dataclass(frozen=True, kw_only=True)
class CatalogPlace:
    """Where the catalog lies, and the model that places things in it."""

    bucket: pulumi.Input[str]
    bucket_arn: pulumi.Input[str]
    table_name: pulumi.Input[str]
    table_arn: pulumi.Input[str]
    vector_bucket_name: pulumi.Input[str]
    vector_bucket_arn: pulumi.Input[str]
    embedding_model: pulumi.Input[str]
    embedding_dimension: int

    def environment(self) -> dict[str, pulumi.Input[str]]:
        """As the program's own settings name what a search needs."""
        return {
            "STYLIST_TABLE": self.table_name,
            "STYLIST_VECTOR_BUCKET": self.vector_bucket_name,
            "STYLIST_VECTOR_INDEX": INDEX,
            "STYLIST_EMBEDDING_MODEL": self.embedding_model,
            "STYLIST_EMBEDDING_DIMENSION": str(self.embedding_dimension),
            "STYLIST_REGION": here.region(),
        }

    def embedding(self) -> Statement:
        """Leave to ask the model for vectors."""
        model = here.foundation_model(self.embedding_model)
        return Statement(actions=["bedrock:InvokeModel"], resources=[model])

    def reading(self) -> list[Statement]:
        """Leave to search."""
        return [
            self._records(_CATALOG, *_READ),
            # A search with a filter needs both.
            self._indexes("s3vectors:QueryVectors", "s3vectors:GetVectors"),
        ]

    def writing(self) -> list[Statement]:
        """Leave to change the catalog and the notes of what stands in which feed."""
        write = ("dynamodb:BatchWriteItem", "dynamodb:UpdateItem")
        return [
            self._records((*_CATALOG, *_NOTES), *_READ, *write),
            # The first feed begins the first index; whoever is too late removes their own.
            self._indexes("s3vectors:CreateIndex", "s3vectors:DeleteIndex", "s3vectors:GetVectors",
                          "s3vectors:PutVectors", "s3vectors:DeleteVectors"),
        ]  # fmt: skip

    def _records(self, partitions: Sequence[str], *actions: str) -> Statement:
        """Of these alone: the same table has what shoppers told."""
        return Statement(
            actions=actions,
            resources=[self.table_arn],
            conditions={"ForAllValues:StringLike": {"dynamodb:LeadingKeys": list(partitions)}},
        )

    def _indexes(self, *actions: str) -> Statement:
        # Each generation of the catalog has an index of a name that the program makes up.
        indexes = pulumi.Output.concat(self.vector_bucket_arn, f"/index/{INDEX}-*")
        return Statement(actions=actions, resources=[indexes])
