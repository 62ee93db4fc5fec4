"""The page on ECS Fargate, reached through CloudFront alone."""

from dataclasses import dataclass, field
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.container import CONTAINER, ContainerArgs, container_definitions
from infra.image_role import log_writing, pulling, role_of
from infra.naming import full_name
from infra.network import Network
from infra.policies import Statement, document
from infra.rollout import Rollout, RolloutArgs
from infra.scaling import ScalingArgs, scale

_GRACE_SECONDS: Final = 300
"""In which the page loads its models."""


@dataclass(frozen=True, kw_only=True)
class FargateArgs:
    """secrets: name of a variable → ARN. wait_for: what must be there before a task starts.
    profile: boto3 does not see Pulumi's own configuration."""

    image: pulumi.Input[str]
    repository_arn: pulumi.Input[str]
    role_arn: pulumi.Input[str]
    network: Network
    target_group_arn: pulumi.Input[str]
    request_label: pulumi.Input[str]
    port: int
    variables: dict[str, pulumi.Input[str]]
    secrets: dict[str, pulumi.Input[str]]
    cpu: int = 1024
    memory: int = 2048
    min_instances: int = 1
    max_instances: int = 3
    log_retention_days: int = 30
    region: str = "us-west-2"
    profile: str = ""
    wait_for: list[pulumi.Resource] = field(default_factory=list[pulumi.Resource])


class Fargate(pulumi.ComponentResource):
    """log_group: where the page logs."""

    def __init__(self, name: str, args: FargateArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Fargate", name, None, opts)
        self._name, self._args, self._own = name, args, pulumi.ResourceOptions(parent=self)
        logs = aws.cloudwatch.LogGroup(
            f"{name}-log", retention_in_days=args.log_retention_days, opts=self._own
        )
        self.log_group = logs.name
        rights = document(
            *pulling(args.repository_arn),
            log_writing(logs.arn),
            Statement(actions=["secretsmanager:GetSecretValue"],
                      resources=list(args.secrets.values())),
        )  # fmt: skip
        starter, ready = role_of(f"{name}-starter", self, "ecs-tasks.amazonaws.com", rights)
        task = self._task(starter)
        cluster = aws.ecs.Cluster(name, opts=self._own)
        service = self._service(cluster, task, ready)
        Rollout(
            f"{name}-rollout",
            RolloutArgs(service=service.id, cluster=cluster.name, asked=task.arn,
                        region=args.region, profile=args.profile),
            self._own,
        )  # fmt: skip
        scale(name, self, ScalingArgs(
            cluster=cluster.name, service=service.name, request_label=args.request_label,
            least=args.min_instances, most=args.max_instances,
        ))  # fmt: skip
        self.register_outputs({"log_group": self.log_group})

    def _task(self, starter: aws.iam.Role) -> aws.ecs.TaskDefinition:
        args = self._args
        return aws.ecs.TaskDefinition(
            self._name,
            family=full_name(self._name, most=100),
            requires_compatibilities=["FARGATE"],
            network_mode="awsvpc",
            runtime_platform={"cpu_architecture": "ARM64", "operating_system_family": "LINUX"},
            cpu=str(args.cpu),
            memory=str(args.memory),
            execution_role_arn=starter.arn,
            task_role_arn=args.role_arn,
            volumes=[{"name": "tmp"}],
            container_definitions=container_definitions(ContainerArgs(
                image=args.image, port=args.port, variables=args.variables, secrets=args.secrets,
                log_group=self.log_group, region=args.region,
            )),
            opts=self._own,
        )  # fmt: skip

    def _service(self, cluster: aws.ecs.Cluster, task: aws.ecs.TaskDefinition,
                 ready: aws.iam.RolePolicy) -> aws.ecs.Service:  # fmt: skip
        args = self._args
        return aws.ecs.Service(
            self._name,
            cluster=cluster.arn,
            task_definition=task.arn,
            launch_type="FARGATE",
            desired_count=args.min_instances,
            network_configuration={
                # There is no NAT gateway: without an address of its own a task reaches nothing.
                "assign_public_ip": True,
                "subnets": args.network.subnet_ids,
                "security_groups": [args.network.task_group],
            },
            load_balancers=[{"target_group_arn": args.target_group_arn,
                             "container_name": CONTAINER, "container_port": args.port}],
            health_check_grace_period_seconds=_GRACE_SECONDS,
            deployment_circuit_breaker={"enable": True, "rollback": True},
            deployment_minimum_healthy_percent=100,
            deployment_maximum_percent=200,
            propagate_tags="SERVICE",
            wait_for_steady_state=True,
            opts=pulumi.ResourceOptions(
                parent=self, depends_on=[ready, *args.network.ready, *args.wait_for],
                # Scaling counts from then on.
                ignore_changes=["desiredCount"],
            ),
        )  # fmt: skip
