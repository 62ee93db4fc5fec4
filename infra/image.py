"""The page's image, built in the account: sources in S3 → CodeBuild → ECR.

Its address is known before it is built, so that a preview shows whether there will be a new one.
"""

import json
from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.build_trigger import Build, BuildArgs
from infra.image_role import build_role
from infra.private_bucket import PrivateBucket, PrivateBucketArgs
from infra.sources import archive, digest, sources

_KEPT_IMAGES: Final = 10
_MINUTES: Final = 40
_MACHINES: Final = {
    "arm64": ("ARM_CONTAINER", "aws/codebuild/amazonlinux-aarch64-standard:3.0"),
    "amd64": ("LINUX_CONTAINER", "aws/codebuild/amazonlinux-x86_64-standard:5.0"),
}
_STEPS: Final = {
    "version": 0.2,
    "phases": {
        "build": {
            "on-failure": "ABORT",
            # One phase: a later one runs even when this one has failed.
            "commands": [
                "aws ecr get-login-password | docker login --username AWS --password-stdin "
                '"${REPOSITORY%%/*}"',
                'docker build --file webapp/Dockerfile --tag "$REPOSITORY:$IMAGE_TAG" .',
                'docker push "$REPOSITORY:$IMAGE_TAG"',
            ],
        }
    },
}


@dataclass(frozen=True)
class ImageArgs:
    """architecture: 'arm64' or 'amd64'. profile: see `BuildArgs`."""

    architecture: str
    log_retention_days: int = 30
    region: str = "us-west-2"
    profile: str = ""


class Image(pulumi.ComponentResource):
    """uri: with the tag. repository_arn: where it is pulled from. built: what whoever runs it must
    wait for."""

    def __init__(self, name: str, args: ImageArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Image", name, None, opts)
        self._name, self._own = name, pulumi.ResourceOptions(parent=self)
        files = sources()
        sha = digest(files)
        # The same sources make another image on another processor, and a tag stands for good.
        tag = f"{sha}-{args.architecture}"
        repository = self._repository()
        bucket = self._bucket()
        source = aws.s3.BucketObjectv2(
            f"{name}-source", bucket=bucket.name, key=f"src/{sha}.zip", source=archive(files),
            server_side_encryption="AES256", opts=self._own,
        )  # fmt: skip
        location = pulumi.Output.concat(bucket.name, "/", source.key)
        project, rights = self._project(args, repository, bucket, location)
        self.built = Build(
            f"{name}-build",
            BuildArgs(project=project.name, repository=repository.name, tag=tag, source=location,
                      region=args.region, profile=args.profile),
            pulumi.ResourceOptions(parent=self, depends_on=[rights, source]),
        )  # fmt: skip
        self.uri = pulumi.Output.concat(repository.repository_url, ":", tag)
        self.repository_arn = repository.arn
        self.register_outputs({"uri": self.uri})

    def _repository(self) -> aws.ecr.Repository:
        repository = aws.ecr.Repository(
            self._name, image_tag_mutability="IMMUTABLE", force_delete=True,
            image_scanning_configuration={"scan_on_push": True}, opts=self._own,
        )  # fmt: skip
        expiry = {
            "rulePriority": 1,
            "description": f"the newest {_KEPT_IMAGES} are enough to go back",
            "selection": {"tagStatus": "any", "countType": "imageCountMoreThan",
                          "countNumber": _KEPT_IMAGES},
            "action": {"type": "expire"},
        }  # fmt: skip
        aws.ecr.LifecyclePolicy(
            f"{self._name}-expiry", repository=repository.name,
            policy=json.dumps({"rules": [expiry]}), opts=self._own,
        )  # fmt: skip
        return repository

    def _bucket(self) -> PrivateBucket:
        return PrivateBucket(
            f"{self._name}-sources", PrivateBucketArgs(protected=False),
            self._own,
        )  # fmt: skip

    def _project(
        self, args: ImageArgs, repository: aws.ecr.Repository, bucket: PrivateBucket,
        location: pulumi.Output[str],
    ) -> tuple[aws.codebuild.Project, aws.iam.RolePolicy]:  # fmt: skip
        logs = aws.cloudwatch.LogGroup(
            f"{self._name}-log", retention_in_days=args.log_retention_days, opts=self._own
        )
        role, rights = build_role(f"{self._name}-builder", self, repository.arn, bucket.arn,
                                  logs.arn)  # fmt: skip
        kind, machine = _MACHINES[args.architecture]
        project = aws.codebuild.Project(
            self._name,
            description="Builds the page's image",
            service_role=role.arn,
            artifacts={"type": "NO_ARTIFACTS"},
            source={"type": "S3", "location": location, "buildspec": json.dumps(_STEPS)},
            environment={
                "type": kind,
                "image": machine,
                "compute_type": "BUILD_GENERAL1_LARGE" if kind == "ARM_CONTAINER"
                else "BUILD_GENERAL1_MEDIUM",
                # To run Docker.
                "privileged_mode": True,
                "environment_variables": [
                    {"name": "REPOSITORY", "value": repository.repository_url},
                    # A newer Docker would push how it was built beside each image, and an index of
                    # both: ECR counts three then, and ten would be gone after three builds.
                    {"name": "BUILDX_NO_DEFAULT_ATTESTATIONS", "value": "1"},
                ],
            },
            logs_config={"cloudwatch_logs": {"status": "ENABLED", "group_name": logs.name}},
            build_timeout=_MINUTES,
            opts=pulumi.ResourceOptions(parent=self, depends_on=[rights]),
        )  # fmt: skip
        return project, rights
