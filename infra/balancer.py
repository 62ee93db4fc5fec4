"""The load balancer before the tasks, which answers nobody but CloudFront."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.secrets import RandomKey

HEADER: Final = "x-stylist-origin"
"""With the right value in it, a request came through our CloudFront and not somebody else's."""

_IDLE_SECONDS: Final = 120
"""A turn of talk ends by itself after 90."""
_STICKY_SECONDS: Final = 24 * 3600


@dataclass(frozen=True, kw_only=True)
class BalancerArgs:
    """port: at which a task listens."""

    vpc_id: pulumi.Input[str]
    subnet_ids: list[pulumi.Output[str]]
    security_group: pulumi.Input[str]
    port: int


class Balancer(pulumi.ComponentResource):
    """domain; header_value: what a request must bear, a secret; target_group_arn; request_label:
    how scaling names it; ready: what the service must wait for."""

    def __init__(self, name: str, args: BalancerArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Balancer", name, None, opts)
        self._name, self._own = name, pulumi.ResourceOptions(parent=self)
        balancer = aws.lb.LoadBalancer(
            name, load_balancer_type="application", internal=False, subnets=args.subnet_ids,
            security_groups=[args.security_group], idle_timeout=_IDLE_SECONDS,
            drop_invalid_header_fields=True, opts=self._own,
        )  # fmt: skip
        group = self._group(args)
        # Wrapped: of a preview, the engine does not yet know that it is one.
        key = RandomKey(f"{name}-header", self._own)
        self.header_value: pulumi.Output[str] = pulumi.Output.secret(key.value)
        self.ready = self._listening(balancer, group)
        self.domain, self.target_group_arn = balancer.dns_name, group.arn
        self.request_label = pulumi.Output.concat(balancer.arn_suffix, "/", group.arn_suffix)
        self.register_outputs({"domain": self.domain})

    def _group(self, args: BalancerArgs) -> aws.lb.TargetGroup:
        return aws.lb.TargetGroup(
            self._name,
            target_type="ip",
            protocol="HTTP",
            port=args.port,
            vpc_id=args.vpc_id,
            # A turn may still be streaming.
            deregistration_delay=_IDLE_SECONDS,
            health_check={"path": "/healthz", "matcher": "200", "interval": 15, "timeout": 10,
                          "healthy_threshold": 2, "unhealthy_threshold": 4},
            # The page does not need it; a shopper's photo is warm where it was seen before.
            stickiness={"type": "lb_cookie", "enabled": True, "cookie_duration": _STICKY_SECONDS},
            opts=self._own,
        )  # fmt: skip

    def _listening(self, balancer: aws.lb.LoadBalancer,
                   group: aws.lb.TargetGroup) -> aws.lb.ListenerRule:  # fmt: skip
        listener = aws.lb.Listener(
            self._name, load_balancer_arn=balancer.arn, port=80, protocol="HTTP",
            default_actions=[{
                "type": "fixed-response",
                "fixed_response": {"content_type": "text/plain", "status_code": "403",
                                   "message_body": "Not here."},
            }],
            opts=self._own,
        )  # fmt: skip
        return aws.lb.ListenerRule(
            self._name, listener_arn=listener.arn, priority=1,
            conditions=[{"http_header": {"http_header_name": HEADER,
                                         "values": [self.header_value]}}],
            actions=[{"type": "forward", "target_group_arn": group.arn}],
            opts=self._own,
        )  # fmt: skip
