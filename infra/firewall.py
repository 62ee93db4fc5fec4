"""What is turned away before it reaches the page."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

_CDN_REGION: Final = "us-east-1"
"""A firewall for CloudFront lives there, wherever the rest does. Set on the resource itself: a
second provider would have other tags and, with a profile, other credentials."""

_MANAGED: Final = ("AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesKnownBadInputsRuleSet")
"""Not the common rules: they refuse bodies over 8 KB, which every photo is."""


@dataclass(frozen=True)
class FirewallArgs:
    """for_cdn: whether it stands before CloudFront, else before something of this region.
    per_five_minutes: requests of one address; behind one may be a school, and one visit to the page
    is about a hundred."""

    for_cdn: bool
    per_five_minutes: int = 2000


class Firewall(pulumi.ComponentResource):
    """arn: of the access list."""

    def __init__(self, name: str, args: FirewallArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Firewall", name, None, opts)
        acl = aws.wafv2.WebAcl(
            name,
            scope="CLOUDFRONT" if args.for_cdn else "REGIONAL",
            region=_CDN_REGION if args.for_cdn else None,
            default_action={"allow": {}},
            rules=[_rate(args.per_five_minutes), *map(_managed, range(len(_MANAGED)))],
            visibility_config=_seen(name),
            opts=pulumi.ResourceOptions(parent=self),
        )
        self.arn = acl.arn
        self.register_outputs({"arn": self.arn})


def _rate(limit: int) -> aws.wafv2.WebAclRuleArgsDict:
    return {
        "name": "rate",
        "priority": 0,
        "action": {"block": {"custom_response": {"response_code": 429}}},
        "statement": {
            "rate_based_statement": {
                "limit": limit, "aggregate_key_type": "IP", "evaluation_window_sec": 300
            }
        },
        "visibility_config": _seen("rate"),
    }  # fmt: skip


def _managed(number: int) -> aws.wafv2.WebAclRuleArgsDict:
    group = _MANAGED[number]
    return {
        "name": group,
        "priority": number + 1,
        "override_action": {"none": {}},
        "statement": {"managed_rule_group_statement": {"name": group, "vendor_name": "AWS"}},
        "visibility_config": _seen(group),
    }


def _seen(name: str) -> aws.wafv2.WebAclVisibilityConfigArgsDict:
    return {"cloudwatch_metrics_enabled": True, "sampled_requests_enabled": False,
            "metric_name": name}  # fmt: skip
