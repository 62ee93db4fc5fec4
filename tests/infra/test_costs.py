"""The bill counts what the stack makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.costs import bill

if TYPE_CHECKING:
    from tests.infra.stack.graph import Graph


def test_what_the_bill_counts_is_what_is_made(bare: Graph) -> None:
    assert len(bare.of("MetricAlarm")) == bill.ALARMS
    assert len(bare.of("LogMetricFilter")) == bill.METRICS
    assert len(bare.of("Dashboard")) == 1
    assert len(bare.of("secretsmanager/secret:Secret")) == bill.SECRETS
    assert len(bare.of("EventSourceMapping")) == bill.QUEUES


def test_the_firewall_has_as_many_rules_and_fargate_as_many_addresses(captured: Graph) -> None:
    (firewall,) = captured.of("WebAcl")
    assert len(firewall.inputs["rules"]) == bill.RULES
    balancers = captured.of("lb/loadBalancer:LoadBalancer")
    if balancers:
        # One address in each of its zones, and one of the task.
        assert len(balancers[0].inputs["subnets"]) + 1 == bill.ADDRESSES
        assert not captured.of("natGateway:NatGateway")
