"""The page on App Runner, for accounts that are its customers already."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.apprunner_logs import RunnerLogs, RunnerLogsArgs
from infra.image_role import pulling, role_of
from infra.naming import full_name
from infra.policies import Statement, document
from infra.rollout import Rollout, RolloutArgs

_REQUESTS_AT_ONCE: Final = 40
"""Of one instance, before there is another."""


@dataclass(frozen=True, kw_only=True)
class AppRunnerArgs:
    """secrets: name of a variable → ARN. wait_for: what must be there before an instance starts.
    custom_domain: '' for none. profile: boto3 does not see Pulumi's own configuration."""

    image: pulumi.Input[str]
    repository_arn: pulumi.Input[str]
    role_arn: pulumi.Input[str]
    port: int
    variables: dict[str, pulumi.Input[str]]
    secrets: dict[str, pulumi.Input[str]]
    firewall_arn: pulumi.Input[str]
    cpu: int = 1024
    memory: int = 2048
    min_instances: int = 1
    max_instances: int = 3
    log_retention_days: int = 30
    custom_domain: str = ""
    region: str = "us-west-2"
    profile: str = ""
    wait_for: list[pulumi.Resource] = field(default_factory=list[pulumi.Resource])


class AppRunner(pulumi.ComponentResource):
    """url: of the page, without a slash at its end. log_group: where the page logs. domain_records:
    what to set at the host of a domain of one's own."""

    def __init__(self, name: str, args: AppRunnerArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:AppRunner", name, None, opts)
        self._name, self._args, self._own = name, args, pulumi.ResourceOptions(parent=self)
        self._service_name = full_name(name, most=40)
        # Made before the service, so that it is removed after it: nobody logs any more then.
        cleared = self._logs(f"{name}-logs-left", is_cleared=True)
        service = self._service([cleared, *args.wait_for])
        kept = self._logs(f"{name}-logs-kept", is_cleared=False, after=service)
        Rollout(
            f"{name}-rollout",
            RolloutArgs(service=service.arn, asked=self._asked(), region=args.region,
                        profile=args.profile),
            self._own,
        )  # fmt: skip
        aws.wafv2.WebAclAssociation(
            name, resource_arn=service.arn, web_acl_arn=args.firewall_arn, opts=self._own
        )
        self.log_group = kept.group
        self.url, self.domain_records = self._address(service)
        self.register_outputs({"url": self.url, "log_group": self.log_group})

    def _service(self, wait_for: list[pulumi.Resource]) -> aws.apprunner.Service:
        args, name = self._args, self._name
        # It looks the image up before it pulls it.
        looking = Statement(actions=["ecr:DescribeImages"], resources=[args.repository_arn])
        puller, ready = role_of(f"{name}-puller", self, "build.apprunner.amazonaws.com",
                                document(*pulling(args.repository_arn), looking))  # fmt: skip
        scaling = aws.apprunner.AutoScalingConfigurationVersion(
            name, auto_scaling_configuration_name=full_name(name, most=32),
            min_size=args.min_instances, max_size=args.max_instances,
            max_concurrency=_REQUESTS_AT_ONCE, opts=self._own,
        )  # fmt: skip
        return aws.apprunner.Service(
            name,
            service_name=self._service_name,
            auto_scaling_configuration_arn=scaling.arn,
            source_configuration={
                "authentication_configuration": {"access_role_arn": puller.arn},
                # A new image comes with the next update, tested and by its tag.
                "auto_deployments_enabled": False,
                "image_repository": {
                    "image_identifier": args.image,
                    "image_repository_type": "ECR",
                    "image_configuration": {
                        "port": str(args.port),
                        "runtime_environment_variables": args.variables,
                        "runtime_environment_secrets": args.secrets,
                    },
                },
            },
            instance_configuration={"cpu": str(args.cpu), "memory": str(args.memory),
                                    "instance_role_arn": args.role_arn},
            # The page loads its models: 400 seconds are more than enough.
            health_check_configuration={"protocol": "HTTP", "path": "/healthz", "interval": 20,
                                        "timeout": 10, "healthy_threshold": 1,
                                        "unhealthy_threshold": 20},
            # Its name is fixed, so where AWS asks for another service the old one has to make room.
            opts=pulumi.ResourceOptions(parent=self, depends_on=[ready, *wait_for],
                                        delete_before_replace=True),
        )  # fmt: skip

    def _asked(self) -> pulumi.Output[str]:
        """All that an update of the service may change, as a digest."""
        args = self._args
        told = pulumi.Output.json_dumps([
            args.image, args.role_arn, args.port, args.variables, args.secrets, args.cpu,
            args.memory, args.min_instances, args.max_instances,
        ])  # fmt: skip
        return told.apply(lambda text: hashlib.sha256(text.encode()).hexdigest())

    def _logs(self, name: str, is_cleared: bool,
              after: aws.apprunner.Service | None = None) -> RunnerLogs:  # fmt: skip
        group = (
            ""
            if after is None
            else pulumi.Output.concat(
                "/aws/apprunner/", after.service_name, "/", after.service_id, "/application"
            )
        )
        return RunnerLogs(
            name,
            RunnerLogsArgs(
                service=self._service_name, days=self._args.log_retention_days,
                is_cleared=is_cleared, group=group, region=self._args.region,
                profile=self._args.profile,
            ),
            self._own,
        )  # fmt: skip

    def _address(
        self, service: aws.apprunner.Service
    ) -> tuple[pulumi.Output[str], pulumi.Output[list[dict[str, str]]]]:
        domain = self._args.custom_domain
        none: list[dict[str, str]] = []
        if not domain:
            return pulumi.Output.concat("https://", service.service_url), pulumi.Output.from_input(
                none
            )
        joined = aws.apprunner.CustomDomainAssociation(
            self._name, domain_name=domain, service_arn=service.arn, enable_www_subdomain=False,
            opts=self._own,
        )  # fmt: skip
        records = pulumi.Output.all(joined.dns_target, joined.certificate_validation_records)
        return pulumi.Output.from_input(f"https://{domain}"), records.apply(
            lambda found: _records(domain, found[0], found[1])
        )


def _records(
    domain: str, target: str | None, proofs: Sequence[Mapping[str, str]] | None
) -> list[dict[str, str]]:
    parts = ("name", "type", "value")
    leads = {"name": domain, "type": "CNAME", "value": target or ""}
    return [leads, *({part: one[part] for part in parts} for one in proofs or ())]
