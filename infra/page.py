"""The page, on whichever hosting was chosen, with whoever may sign in."""

from dataclasses import dataclass, field, replace
from typing import Final

import pulumi

from infra.apprunner import AppRunner, AppRunnerArgs
from infra.auth import Auth, AuthArgs
from infra.balancer import HEADER, Balancer, BalancerArgs
from infra.cdn import Cdn, CdnArgs
from infra.config import REGION, Config
from infra.environment import PORT, SESSION_KEY, Made, SignIn, Variables, page_environment
from infra.fargate import Fargate, FargateArgs
from infra.firewall import Firewall, FirewallArgs
from infra.image import Image
from infra.network import Network, NetworkArgs
from infra.web_role import WebRole

SERVICES: Final = {
    "apprunner": "tasks.apprunner.amazonaws.com", "fargate": "ecs-tasks.amazonaws.com",
}  # fmt: skip
"""Who runs the page, and so takes its role on."""

ARCHITECTURES: Final = {"apprunner": "amd64", "fargate": "arm64"}
"""App Runner knows no other; on Fargate ARM costs a fifth less, and all wheels are there for it."""


@dataclass(frozen=True, kw_only=True)
class PageArgs:
    """made: what the rest of the stack made. wait_for: what must be there before the page starts.
    profile: boto3 does not see Pulumi's own configuration."""

    config: Config
    image: Image
    role: WebRole
    made: Made
    session_key_arn: pulumi.Input[str]
    account: pulumi.Input[str]
    profile: str = ""
    wait_for: list[pulumi.Resource] = field(default_factory=list[pulumi.Resource])


class Page(pulumi.ComponentResource):
    """url, without a slash at its end. auth: None where everybody may come. log_group: where the
    page logs. domain_records: what to set at the host of a domain of one's own."""

    url: pulumi.Output[str]
    log_group: pulumi.Output[str]
    domain_records: pulumi.Output[list[dict[str, str]]]

    def __init__(self, name: str, args: PageArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Page", name, None, opts)
        self._name, self._args, self._own = name, args, pulumi.ResourceOptions(parent=self)
        self._needed = [args.image.built, args.role.ready, *args.wait_for]
        self.auth: Auth | None = None
        if args.config.hosting == "fargate":
            self._on_fargate()
        else:
            self._on_apprunner()
        self.register_outputs({"url": self.url})

    def _on_fargate(self) -> None:
        name, args, config = self._name, self._args, self._args.config
        network = Network(f"{name}-network", NetworkArgs(PORT, REGION), self._own)
        balancer = Balancer(
            f"{name}-balancer",
            BalancerArgs(vpc_id=network.vpc_id, subnet_ids=network.subnet_ids,
                         security_group=network.balancer_group, port=PORT),
            pulumi.ResourceOptions(parent=self, depends_on=network.ready),
        )  # fmt: skip
        cdn = Cdn(
            f"{name}-cdn",
            CdnArgs(origin_domain=balancer.domain, header=HEADER,
                    header_value=balancer.header_value, firewall_arn=self._firewall(for_cdn=True),
                    custom_domain=config.custom_domain),
            self._own,
        )  # fmt: skip
        self.url = cdn.url
        self.auth = self._signing_in(cdn.url)
        service = Fargate(
            f"{name}-service",
            FargateArgs(
                image=args.image.uri, repository_arn=args.image.repository_arn,
                role_arn=args.role.arn, network=network, port=PORT,
                target_group_arn=balancer.target_group_arn, request_label=balancer.request_label,
                variables=self._variables(), secrets={SESSION_KEY: args.session_key_arn},
                cpu=config.cpu, memory=config.memory, min_instances=config.min_instances,
                max_instances=config.max_instances, log_retention_days=config.log_retention_days,
                region=REGION, profile=args.profile,
                wait_for=[balancer.ready, *self._needed],
            ),
            self._own,
        )  # fmt: skip
        self.log_group = service.log_group
        none: list[dict[str, str]] = []
        self.domain_records = pulumi.Output.from_input(none)

    def _on_apprunner(self) -> None:
        args, config = self._args, self._args.config
        known = f"https://{config.custom_domain}" if config.custom_domain else None
        self.auth = self._signing_in(known)
        service = AppRunner(
            f"{self._name}-service",
            AppRunnerArgs(
                image=args.image.uri, repository_arn=args.image.repository_arn,
                role_arn=args.role.arn, port=PORT, variables=self._variables(known or ""),
                secrets={SESSION_KEY: args.session_key_arn},
                firewall_arn=self._firewall(for_cdn=False), cpu=config.cpu, memory=config.memory,
                min_instances=config.min_instances, max_instances=config.max_instances,
                log_retention_days=config.log_retention_days, region=REGION,
                custom_domain=config.custom_domain, profile=args.profile, wait_for=self._needed,
            ),
            self._own,
        )  # fmt: skip
        self.url, self.log_group = service.url, service.log_group
        self.domain_records = service.domain_records
        if self.auth and not known:
            self.auth.opens_page(service.url)

    def _firewall(self, for_cdn: bool) -> pulumi.Output[str]:
        return Firewall(f"{self._name}-firewall", FirewallArgs(for_cdn), self._own).arn

    def _signing_in(self, url: pulumi.Input[str] | None) -> Auth | None:
        args, config = self._args, self._args.config
        if config.auth == "none":
            return None
        return Auth(
            f"{self._name}-auth",
            AuthArgs(account=args.account, region=REGION, profile=args.profile, page_url=url,
                     protect_data=config.protect_data),
            self._own,
        )  # fmt: skip

    def _variables(self, url: pulumi.Input[str] | None = None) -> Variables:
        sign_in = None
        if self.auth:
            sign_in = SignIn(
                issuer=self.auth.issuer, client_id=self.auth.client_id,
                hosted_domain=self.auth.hosted_domain,
            )  # fmt: skip
        known = self.url if url is None else url
        return page_environment(
            self._args.config, replace(self._args.made, public_url=known), sign_in
        )
