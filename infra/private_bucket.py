"""A bucket that nobody but named roles can read, and only over HTTPS."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pulumi
import pulumi_aws as aws

from infra.policies import Statement, document

ALL: str = ""
"""The prefix of every object."""


@dataclass(frozen=True, kw_only=True)
class PrivateBucketArgs:
    """days: prefix → days after which its objects go. versioned: whether an object that is
    overwritten or removed stays for `old_version_days`. protected: whether it outlives mistakes."""

    days: Mapping[str, int] = field(default_factory=dict[str, int])
    versioned: bool = False
    old_version_days: int = 7
    protected: bool = True


class PrivateBucket(pulumi.ComponentResource):
    """A bucket with all that makes it private. Outputs: name, arn."""

    def __init__(
        self,
        name: str,
        args: PrivateBucketArgs,
        opts: pulumi.ResourceOptions | None = None,
    ) -> None:
        super().__init__("stylist:infra:PrivateBucket", name, None, opts)
        self._name = name
        self._child = pulumi.ResourceOptions(parent=self)
        self._bucket = aws.s3.Bucket(
            name,
            force_destroy=not args.protected,
            opts=pulumi.ResourceOptions(parent=self, protect=args.protected),
        )
        self.name, self.arn = self._bucket.id, self._bucket.arn
        self._close()
        if args.versioned:
            aws.s3.BucketVersioning(
                f"{name}-versions",
                bucket=self.name,
                versioning_configuration={"status": "Enabled"},
                opts=self._child,
            )
        aws.s3.BucketLifecycleConfiguration(
            f"{name}-lifecycle", bucket=self.name, rules=_rules(args), opts=self._child
        )
        self.register_outputs({"name": self.name, "arn": self.arn})

    def _close(self) -> None:
        name, child = self._name, self._child
        closed = aws.s3.BucketPublicAccessBlock(
            f"{name}-closed",
            bucket=self.name,
            block_public_acls=True,
            block_public_policy=True,
            ignore_public_acls=True,
            restrict_public_buckets=True,
            opts=child,
        )
        aws.s3.BucketOwnershipControls(
            f"{name}-owner",
            bucket=self.name,
            rule={"object_ownership": "BucketOwnerEnforced"},
            opts=child,
        )
        aws.s3.BucketServerSideEncryptionConfiguration(
            f"{name}-sealed",
            bucket=self.name,
            rules=[{"apply_server_side_encryption_by_default": {"sse_algorithm": "AES256"}}],
            opts=child,
        )
        aws.s3.BucketPolicy(
            f"{name}-policy",
            bucket=self.name,
            policy=document(_https_only(self.arn)),
            # S3 refuses two changes of a bucket's access at the same time.
            opts=pulumi.ResourceOptions(parent=self, depends_on=[closed]),
        )


def _https_only(arn: pulumi.Output[str]) -> Statement:
    return Statement(
        sid="HttpsOnly",
        effect="Deny",
        principals={"AWS": "*"},
        # Whatever is asked: without a wildcard a new action would be let through.
        actions=["s3:*"],
        resources=[arn, pulumi.Output.concat(arn, "/*")],
        conditions={"Bool": {"aws:SecureTransport": "false"}},
    )


def _rules(args: PrivateBucketArgs) -> list[aws.s3.BucketLifecycleConfigurationRuleArgs]:
    rules = [
        aws.s3.BucketLifecycleConfigurationRuleArgs(
            id=f"{prefix.rstrip('/')}-{days}-days",
            status="Enabled",
            filter=aws.s3.BucketLifecycleConfigurationRuleFilterArgs(prefix=prefix),
            expiration=aws.s3.BucketLifecycleConfigurationRuleExpirationArgs(days=days),
        )
        for prefix, days in args.days.items()
    ]
    old = aws.s3.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs(
        noncurrent_days=args.old_version_days
    )
    left = aws.s3.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs(
        days_after_initiation=1
    )
    return [
        *rules,
        aws.s3.BucketLifecycleConfigurationRuleArgs(
            id="leftovers",
            status="Enabled",
            filter=aws.s3.BucketLifecycleConfigurationRuleFilterArgs(prefix=ALL),
            abort_incomplete_multipart_upload=left,
            noncurrent_version_expiration=old if args.versioned else None,
        ),
    ]
