"""A network of public subnets: no NAT gateway, which would cost more than the page."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

_BLOCK: Final = "10.20.0.0/16"
_ZONES: Final = ("a", "b")
"""By name: a list asked from AWS may change its order, which would replace the subnets."""


@dataclass(frozen=True)
class NetworkArgs:
    """port: at which a task listens."""

    port: int
    region: str = "us-west-2"


class Network(pulumi.ComponentResource):
    """vpc_id, subnet_ids; balancer_group, task_group: security groups that let CloudFront reach the
    load balancer, and that alone reach the tasks. ready: what needs the internet must wait for."""

    def __init__(self, name: str, args: NetworkArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Network", name, None, opts)
        self._name, self._own = name, pulumi.ResourceOptions(parent=self)
        vpc = aws.ec2.Vpc(name, cidr_block=_BLOCK, enable_dns_hostnames=True,
                          enable_dns_support=True, opts=self._own)  # fmt: skip
        # It would let everything in it talk to each other; nothing is in it.
        aws.ec2.DefaultSecurityGroup(f"{name}-default", vpc_id=vpc.id, ingress=[], egress=[],
                                     opts=self._own)  # fmt: skip
        self.vpc_id = vpc.id
        self.ready: list[pulumi.Resource] = []
        self.subnet_ids = self._subnets(vpc, args.region)
        self.balancer_group, self.task_group = self._groups(vpc, args.port)
        self.register_outputs({"vpc_id": self.vpc_id})

    def _subnets(self, vpc: aws.ec2.Vpc, region: str) -> list[pulumi.Output[str]]:
        name, own = self._name, self._own
        gateway = aws.ec2.InternetGateway(name, vpc_id=vpc.id, opts=own)
        routes = aws.ec2.RouteTable(
            name, vpc_id=vpc.id, opts=own,
            routes=[{"cidr_block": "0.0.0.0/0", "gateway_id": gateway.id}],
        )  # fmt: skip
        subnets: list[pulumi.Output[str]] = []
        for number, zone in enumerate(_ZONES):
            subnet = aws.ec2.Subnet(
                f"{name}-{zone}", vpc_id=vpc.id, availability_zone=f"{region}{zone}",
                cidr_block=f"10.20.{number}.0/24", opts=own,
            )  # fmt: skip
            joined = aws.ec2.RouteTableAssociation(
                f"{name}-{zone}", subnet_id=subnet.id, route_table_id=routes.id, opts=own
            )
            self.ready.append(joined)
            subnets.append(subnet.id)
        for service in ("s3", "dynamodb"):
            # Free, and photos and records stay within AWS.
            aws.ec2.VpcEndpoint(
                f"{name}-{service}", vpc_id=vpc.id, vpc_endpoint_type="Gateway",
                service_name=f"com.amazonaws.{region}.{service}", route_table_ids=[routes.id],
                opts=own,
            )  # fmt: skip
        return subnets

    def _groups(self, vpc: aws.ec2.Vpc, port: int) -> tuple[pulumi.Output[str], pulumi.Output[str]]:
        name, own = self._name, self._own
        balancer = aws.ec2.SecurityGroup(
            f"{name}-balancer", vpc_id=vpc.id, opts=own,
            description="The load balancer: in from CloudFront, out to the tasks",
        )  # fmt: skip
        task = aws.ec2.SecurityGroup(
            f"{name}-task", vpc_id=vpc.id, opts=own,
            description="The tasks: in from the load balancer, out by HTTPS",
        )  # fmt: skip
        edges = aws.ec2.get_managed_prefix_list(
            name="com.amazonaws.global.cloudfront.origin-facing",
            opts=pulumi.InvokeOptions(parent=self),
        )
        aws.vpc.SecurityGroupIngressRule(
            f"{name}-from-cdn", security_group_id=balancer.id, prefix_list_id=edges.id,
            ip_protocol="tcp", from_port=80, to_port=80, opts=own,
        )  # fmt: skip
        aws.vpc.SecurityGroupEgressRule(
            f"{name}-to-task", security_group_id=balancer.id,
            referenced_security_group_id=task.id, ip_protocol="tcp", from_port=port, to_port=port,
            opts=own,
        )  # fmt: skip
        aws.vpc.SecurityGroupIngressRule(
            f"{name}-from-balancer", security_group_id=task.id,
            referenced_security_group_id=balancer.id, ip_protocol="tcp", from_port=port,
            to_port=port, opts=own,
        )  # fmt: skip
        self.ready.append(aws.vpc.SecurityGroupEgressRule(
            f"{name}-to-aws", security_group_id=task.id, cidr_ipv4="0.0.0.0/0", ip_protocol="tcp",
            from_port=443, to_port=443, opts=own,
        ))  # fmt: skip
        return balancer.id, task.id
