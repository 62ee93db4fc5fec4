"""What the page may do, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.bedrock_arns import model_arns
from infra.policies import Statement, document, trust

_RECORDS: Final = (
    # The parts of a transaction are these same actions.
    "dynamodb:BatchGetItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem",
    "dynamodb:Query", "dynamodb:Scan", "dynamodb:UpdateItem",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class WebRoleArgs:
    """service: who takes the role on. picture_model: '' for none. kms_key: ARN of the key that
    encrypts what shoppers bring; '' for S3's own. weather_arn, session_key_arn: secrets that the
    page itself, or its host in its name, reads; None for none."""

    service: str
    account: pulumi.Input[str]
    region: str
    uploads_bucket_arn: pulumi.Input[str]
    catalog_bucket_arn: pulumi.Input[str]
    vector_bucket_arn: pulumi.Input[str]
    table_arn: pulumi.Input[str]
    guardrail_arn: pulumi.Input[str]
    knowledge_base_arn: pulumi.Input[str]
    chat_model: str
    embedding_model: str
    picture_model: str = ""
    kms_key: str = ""
    weather_arn: pulumi.Input[str] | None = None
    session_key_arn: pulumi.Input[str] | None = None


class WebRole(pulumi.ComponentResource):
    """arn: of the role. ready: what whoever uses it must wait for."""

    def __init__(self, name: str, args: WebRoleArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:WebRole", name, None, opts)
        own = pulumi.ResourceOptions(parent=self)
        role = aws.iam.Role(name, assume_role_policy=trust(args.service), opts=own)
        rights = document(*_kept(args), *_models(args), *_secrets(args))
        self.ready = aws.iam.RolePolicy(f"{name}-rights", role=role.id, policy=rights, opts=own)
        self.arn, self.role_name = role.arn, role.name
        self.register_outputs({"arn": self.arn})


def _kept(args: WebRoleArgs) -> Iterator[Statement]:
    uploads, catalog = args.uploads_bucket_arn, args.catalog_bucket_arn
    yield Statement(sid="Objects", resources=[pulumi.Output.concat(uploads, "/*")],
                    actions=["s3:DeleteObject", "s3:GetObject", "s3:PutObject"])  # fmt: skip
    if args.kms_key:
        # Through S3 alone: whatever else is sealed with the same key is none of the page's.
        by_s3 = {"StringEquals": {"kms:ViaService": f"s3.{args.region}.amazonaws.com"}}
        yield Statement(sid="Sealing", actions=["kms:Decrypt", "kms:GenerateDataKey"],
                        resources=[args.kms_key], conditions=by_s3)  # fmt: skip
    # The catalog is only read: feeds fill it, and those are the functions' to take in.
    yield Statement(sid="Catalog", actions=["s3:GetObject"],
                    resources=[pulumi.Output.concat(catalog, "/*")])  # fmt: skip
    # Without it, S3 says 'access denied' of what is not there.
    yield Statement(sid="WhatIsThere", actions=["s3:ListBucket"], resources=[uploads, catalog])
    yield Statement(sid="Records", actions=_RECORDS, resources=[args.table_arn])
    # Each generation of the catalog has an index of its own: catalog-20261123-101500-1a2b3c. A
    # query that is filtered, or that gives metadata back, needs both.
    indexes = pulumi.Output.concat(args.vector_bucket_arn, "/index/catalog-*")
    yield Statement(sid="Vectors", actions=["s3vectors:GetVectors", "s3vectors:QueryVectors"],
                    resources=[indexes])  # fmt: skip


def _models(args: WebRoleArgs) -> Iterator[Statement]:
    chat = model_arns(args.chat_model, args.region, args.account)
    yield Statement(sid="Chat", actions=["bedrock:InvokeModelWithResponseStream"], resources=chat)
    asked = [args.embedding_model, *([args.picture_model] if args.picture_model else [])]
    once = [arn for model in asked for arn in model_arns(model, args.region, args.account)]
    yield Statement(sid="VectorsAndPictures", actions=["bedrock:InvokeModel"], resources=once)
    yield Statement(sid="Guardrail", actions=["bedrock:ApplyGuardrail"],
                    resources=[args.guardrail_arn])  # fmt: skip
    yield Statement(sid="StyleGuide", actions=["bedrock:Retrieve"],
                    resources=[args.knowledge_base_arn])  # fmt: skip


def _secrets(args: WebRoleArgs) -> Iterator[Statement]:
    read = [arn for arn in (args.weather_arn, args.session_key_arn) if arn is not None]
    if read:
        yield Statement(sid="Secrets", actions=["secretsmanager:GetSecretValue"], resources=read)
