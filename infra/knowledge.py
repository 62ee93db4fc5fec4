"""The style guide as a Bedrock Knowledge Base, its vectors in S3 Vectors."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra import here
from infra.policies import Statement, document
from infra.seed_files import GUIDE

_MODEL: Final = "amazon.titan-embed-text-v2:0"
_DIMENSIONS: Final = 1024
_INDEX: Final = "style-guide"
_KEPT_WHOLE: Final = ["AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA"]
"""What Bedrock writes beside each vector. Filterable metadata ends at 2 KB of a vector, 1 KB of
it ours, and a passage alone may have more."""


@dataclass(frozen=True, kw_only=True)
class KnowledgeArgs:
    """catalog_bucket_arn: where the guide lies. vector_bucket_name, vector_bucket_arn: where its
    vectors go, in an index of their own."""

    catalog_bucket_arn: pulumi.Input[str]
    vector_bucket_name: pulumi.Input[str]
    vector_bucket_arn: pulumi.Input[str]


class Knowledge(pulumi.ComponentResource):
    """Outputs: knowledge_base_id, knowledge_base_arn, data_source_id."""

    def __init__(
        self, name: str, args: KnowledgeArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Knowledge", name, None, opts)
        self._name, self._args = name, args
        index = self._index()
        base = self._base(index.index_arn)
        source = self._source(base.id)
        self.knowledge_base_id, self.knowledge_base_arn = base.id, base.arn
        self.data_source_id = source.data_source_id
        self.register_outputs({"knowledge_base_id": self.knowledge_base_id})

    def _index(self) -> aws.s3.VectorsIndex:
        return aws.s3.VectorsIndex(
            f"{self._name}-index",
            vector_bucket_name=self._args.vector_bucket_name,
            index_name=_INDEX,
            data_type="float32",
            dimension=_DIMENSIONS,
            distance_metric="cosine",
            metadata_configuration={"non_filterable_metadata_keys": _KEPT_WHOLE},
            # Its name is fixed, so the old one has to make room.
            opts=pulumi.ResourceOptions(parent=self, delete_before_replace=True),
        )

    def _base(self, index_arn: pulumi.Output[str]) -> aws.bedrock.AgentKnowledgeBase:
        role, policy = self._role(index_arn)
        return aws.bedrock.AgentKnowledgeBase(
            f"{self._name}-base",
            description="The stylist's guide to dressing.",
            role_arn=role.arn,
            knowledge_base_configuration={
                "type": "VECTOR",
                "vector_knowledge_base_configuration": {
                    "embedding_model_arn": here.foundation_model(_MODEL),
                    "embedding_model_configuration": {
                        "bedrock_embedding_model_configuration": {
                            "dimensions": _DIMENSIONS,
                            "embedding_data_type": "FLOAT32",
                        }
                    },
                },
            },
            storage_configuration={
                "type": "S3_VECTORS",
                "s3_vectors_configuration": {"index_arn": index_arn},
            },
            # Bedrock tries the role out when the base is made.
            opts=pulumi.ResourceOptions(parent=self, depends_on=[policy]),
        )

    def _source(self, base_id: pulumi.Output[str]) -> aws.bedrock.AgentDataSource:
        return aws.bedrock.AgentDataSource(
            f"{self._name}-guide",
            knowledge_base_id=base_id,
            # The vectors go with their index; to delete them one by one fails where the role
            # goes first, and then the whole `pulumi destroy` hangs.
            data_deletion_policy="RETAIN",
            data_source_configuration={
                "type": "S3",
                "s3_configuration": {
                    "bucket_arn": self._args.catalog_bucket_arn,
                    "inclusion_prefixes": [GUIDE],
                },
            },
            # A document is a passage already: cut up, its parts would have no title.
            vector_ingestion_configuration={
                "chunking_configuration": {"chunking_strategy": "NONE"}
            },
            opts=pulumi.ResourceOptions(parent=self),
        )

    def _role(self, index_arn: pulumi.Output[str]) -> tuple[aws.iam.Role, aws.iam.RolePolicy]:
        role = aws.iam.Role(
            f"{self._name}-role",
            assume_role_policy=document(_trust()),
            opts=pulumi.ResourceOptions(parent=self),
        )
        policy = aws.iam.RolePolicy(
            f"{self._name}-policy",
            role=role.name,
            policy=document(*_rights(self._args.catalog_bucket_arn, index_arn)),
            opts=pulumi.ResourceOptions(parent=self),
        )
        return role, policy


def _trust() -> Statement:
    bases = pulumi.Output.concat(
        "arn:aws:bedrock:", here.region(), ":", here.account(), ":knowledge-base/*"
    )
    return Statement(
        actions=["sts:AssumeRole"],
        principals={"Service": "bedrock.amazonaws.com"},
        conditions={
            "StringEquals": {"aws:SourceAccount": here.account()},
            # The base's own id is only known once it has the role.
            "ArnLike": {"aws:SourceArn": bases},
        },
    )


def _rights(bucket_arn: pulumi.Input[str], index_arn: pulumi.Input[str]) -> list[Statement]:
    return [
        Statement(actions=["bedrock:InvokeModel"], resources=[here.foundation_model(_MODEL)]),
        Statement(
            actions=["s3:ListBucket"],
            resources=[bucket_arn],
            conditions={"StringLike": {"s3:prefix": [f"{GUIDE}*"]}},
        ),
        Statement(
            actions=["s3:GetObject"],
            resources=[pulumi.Output.concat(bucket_arn, f"/{GUIDE}*")],
        ),
        Statement(
            actions=["s3vectors:GetIndex", "s3vectors:PutVectors", "s3vectors:GetVectors",
                     "s3vectors:QueryVectors", "s3vectors:DeleteVectors"],
            resources=[index_arn],
        ),
    ]  # fmt: skip
