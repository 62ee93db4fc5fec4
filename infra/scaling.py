"""How many tasks of the page there are."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

_CPU_PERCENT: Final = 60
_REQUESTS: Final = 600
"""A minute, of one task."""
_AFTER_GROWING: Final = 60
_AFTER_SHRINKING: Final = 300


_Metric = aws.appautoscaling.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgsDict  # noqa: E501


@dataclass(frozen=True, kw_only=True)
class ScalingArgs:
    """request_label: 'app/…/targetgroup/…', what requests are counted by."""

    cluster: pulumi.Input[str]
    service: pulumi.Input[str]
    request_label: pulumi.Input[str]
    least: int
    most: int


def scale(name: str, parent: pulumi.Resource, args: ScalingArgs) -> None:
    """Between `least` and `most`, by whichever of processor and requests asks for more."""
    own = pulumi.ResourceOptions(parent=parent)
    target = aws.appautoscaling.Target(
        name, service_namespace="ecs", scalable_dimension="ecs:service:DesiredCount",
        resource_id=pulumi.Output.concat("service/", args.cluster, "/", args.service),
        min_capacity=args.least, max_capacity=args.most, opts=own,
    )  # fmt: skip
    measures: dict[str, tuple[int, _Metric]] = {
        "cpu": (_CPU_PERCENT, {"predefined_metric_type": "ECSServiceAverageCPUUtilization"}),
        "requests": (_REQUESTS, {"predefined_metric_type": "ALBRequestCountPerTarget",
                                 "resource_label": args.request_label}),
    }  # fmt: skip
    for measure, (value, metric) in measures.items():
        aws.appautoscaling.Policy(
            f"{name}-{measure}",
            policy_type="TargetTrackingScaling",
            service_namespace=target.service_namespace,
            scalable_dimension=target.scalable_dimension,
            resource_id=target.resource_id,
            target_tracking_scaling_policy_configuration={
                "target_value": value,
                "predefined_metric_specification": metric,
                "scale_out_cooldown": _AFTER_GROWING,
                "scale_in_cooldown": _AFTER_SHRINKING,
            },
            opts=own,
        )
