"""A name of the operator's own for CloudFront: its certificate, and where the name leads."""

from typing import Final

import pulumi
import pulumi_aws as aws

_CDN_REGION: Final = "us-east-1"
"""Where CloudFront looks for certificates."""


class OwnDomain(pulumi.ComponentResource):
    """certificate_arn: usable. The domain above the name must be a public zone of the account."""

    def __init__(self, name: str, domain: str, opts: pulumi.ResourceOptions | None = None) -> None:
        super().__init__("stylist:infra:OwnDomain", name, None, opts)
        self._name, self._domain = name, domain
        self._own = pulumi.ResourceOptions(parent=self)
        zone = aws.route53.get_zone(
            name=domain.partition(".")[2], private_zone=False,
            opts=pulumi.InvokeOptions(parent=self),
        )  # fmt: skip
        self._zone = zone.zone_id
        certificate = aws.acm.Certificate(
            name, domain_name=domain, validation_method="DNS", region=_CDN_REGION, opts=self._own
        )
        asked = certificate.domain_validation_options[0]
        proof = aws.route53.Record(
            f"{name}-proof", zone_id=self._zone, name=asked.resource_record_name,
            type=asked.resource_record_type, records=[asked.resource_record_value], ttl=300,
            allow_overwrite=True, opts=self._own,
        )  # fmt: skip
        valid = aws.acm.CertificateValidation(
            name, certificate_arn=certificate.arn, validation_record_fqdns=[proof.fqdn],
            region=_CDN_REGION, opts=self._own,
        )  # fmt: skip
        self.certificate_arn = valid.certificate_arn
        self.register_outputs({"certificate_arn": self.certificate_arn})

    def leads_to(self, distribution: aws.cloudfront.Distribution) -> None:
        """Point the name at it."""
        for kind in ("A", "AAAA"):
            aws.route53.Record(
                f"{self._name}-{kind.lower()}", zone_id=self._zone, name=self._domain, type=kind,
                aliases=[{"name": distribution.domain_name,
                          "zone_id": distribution.hosted_zone_id,
                          "evaluate_target_health": False}],
                opts=self._own,
            )  # fmt: skip
