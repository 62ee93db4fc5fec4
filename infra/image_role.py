"""What the build may do, and what whoever runs the image may."""

from typing import Final

import pulumi
import pulumi_aws as aws

from infra.policies import Statement, document, trust

_PUSH: Final = (
    "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload",
    "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
)  # fmt: skip
_PULL: Final = (
    "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer",
)  # fmt: skip


def build_role(
    name: str, parent: pulumi.Resource, repository_arn: pulumi.Input[str],
    bucket_arn: pulumi.Input[str], log_group_arn: pulumi.Input[str],
) -> tuple[aws.iam.Role, aws.iam.RolePolicy]:  # fmt: skip
    """The role that CodeBuild takes on, and its rights."""
    rights = document(
        Statement(actions=_PUSH, resources=[repository_arn]),
        ecr_login(),
        Statement(actions=["s3:GetObject", "s3:GetObjectVersion"],
                  resources=[pulumi.Output.concat(bucket_arn, "/src/*")]),
        Statement(actions=["s3:GetBucketLocation", "s3:ListBucket"], resources=[bucket_arn]),
        log_writing(log_group_arn),
    )  # fmt: skip
    return role_of(name, parent, "codebuild.amazonaws.com", rights)


def pulling(repository_arn: pulumi.Input[str]) -> list[Statement]:
    """Leave to fetch the image."""
    return [Statement(actions=_PULL, resources=[repository_arn]), ecr_login()]


def ecr_login() -> Statement:
    """Leave to sign in at ECR; the action knows no resource."""
    return Statement(actions=["ecr:GetAuthorizationToken"], resources=["*"])


def log_writing(log_group_arn: pulumi.Input[str]) -> Statement:
    """Leave to write to one log group."""
    return Statement(
        actions=["logs:CreateLogStream", "logs:PutLogEvents"],
        resources=[pulumi.Output.concat(log_group_arn, ":*")],
    )


def role_of(
    name: str, parent: pulumi.Resource, service: str, rights: pulumi.Input[str]
) -> tuple[aws.iam.Role, aws.iam.RolePolicy]:
    """A role that one service takes on, and its rights."""
    own = pulumi.ResourceOptions(parent=parent)
    role = aws.iam.Role(name, assume_role_policy=trust(service), opts=own)
    return role, aws.iam.RolePolicy(f"{name}-rights", role=role.id, policy=rights, opts=own)
