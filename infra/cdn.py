"""CloudFront before the load balancer: HTTPS without a domain of one's own, files near shoppers."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.own_domain import OwnDomain

_NOTHING_KEPT: Final = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
_ALL_PASSED_ON: Final = "216adef6-5c7f-47e4-b989-5492eafa07d3"
"""AWS's own policies CachingDisabled and AllViewer: without the second CloudFront takes cookies
away, and with them sign-in and stickiness."""

_READ: Final = ["GET", "HEAD", "OPTIONS"]
_EVERYTHING: Final = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
_CACHED: Final = ["GET", "HEAD"]
_HTTPS: Final = "redirect-to-https"
_FILES: Final = ("/assets/*", "/page/*", "/static/*")
_ORIGIN: Final = "page"
_SILENCE_SECONDS: Final = 60
"""That the page may be silent: a stream says something every 15 seconds."""
_YEAR: Final = 31_536_000
_ERRORS: Final = (400, 403, 404, 405, 414, 500, 501, 502, 503, 504)
"""That CloudFront keeps for ten seconds unless told otherwise, by their path alone where nothing
else is kept: what one visitor could not have, nobody could."""


@dataclass(frozen=True, kw_only=True)
class CdnArgs:
    """header, header_value: with which the origin knows us. custom_domain: '' for none."""

    origin_domain: pulumi.Input[str]
    header: str
    header_value: pulumi.Input[str]
    firewall_arn: pulumi.Input[str]
    custom_domain: str = ""


class Cdn(pulumi.ComponentResource):
    """url: of the page, without a slash at its end."""

    def __init__(self, name: str, args: CdnArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Cdn", name, None, opts)
        own = pulumi.ResourceOptions(parent=self)
        domain = (
            OwnDomain(f"{name}-domain", args.custom_domain, own) if args.custom_domain else None
        )
        files = aws.cloudfront.CachePolicy(
            f"{name}-files", comment="As long as the page says, each address with its query",
            min_ttl=0, default_ttl=0, max_ttl=_YEAR, opts=own,
            parameters_in_cache_key_and_forwarded_to_origin={
                "cookies_config": {"cookie_behavior": "none"},
                "headers_config": {"header_behavior": "none"},
                "query_strings_config": {"query_string_behavior": "all"},
                "enable_accept_encoding_brotli": True, "enable_accept_encoding_gzip": True,
            },
        )  # fmt: skip
        distribution = aws.cloudfront.Distribution(
            name,
            enabled=True,
            is_ipv6_enabled=True,
            http_version="http2and3",
            price_class="PriceClass_100",
            web_acl_id=args.firewall_arn,
            aliases=[args.custom_domain] if domain else [],
            origins=[_origin(args)],
            default_cache_behavior=_passed_on(),
            ordered_cache_behaviors=[_kept(path, files.id) for path in _FILES],
            custom_error_responses=[
                {"error_code": error, "error_caching_min_ttl": 0} for error in _ERRORS
            ],
            restrictions={"geo_restriction": {"restriction_type": "none"}},
            viewer_certificate=_certificate(domain),
            opts=own,
        )
        if domain:
            domain.leads_to(distribution)
        known: pulumi.Input[str] = args.custom_domain or distribution.domain_name
        self.url = pulumi.Output.concat("https://", known)
        self.register_outputs({"url": self.url})


def _origin(args: CdnArgs) -> aws.cloudfront.DistributionOriginArgsDict:
    return {
        "origin_id": _ORIGIN,
        "domain_name": args.origin_domain,
        "custom_headers": [{"name": args.header, "value": args.header_value}],
        "custom_origin_config": {
            # The listener knows no HTTPS: it has no name that a certificate could be for.
            "origin_protocol_policy": "http-only",
            "http_port": 80,
            "https_port": 443,
            "origin_ssl_protocols": ["TLSv1.2"],
            "origin_read_timeout": _SILENCE_SECONDS,
            "origin_keepalive_timeout": _SILENCE_SECONDS,
        },
    }


def _passed_on() -> aws.cloudfront.DistributionDefaultCacheBehaviorArgsDict:
    return {
        "target_origin_id": _ORIGIN,
        "viewer_protocol_policy": _HTTPS,
        "allowed_methods": _EVERYTHING,
        "cached_methods": _CACHED,
        "cache_policy_id": _NOTHING_KEPT,
        "origin_request_policy_id": _ALL_PASSED_ON,
        # Packing would hold words back that stream.
        "compress": False,
    }


def _kept(
    path: str, policy: pulumi.Input[str]
) -> aws.cloudfront.DistributionOrderedCacheBehaviorArgsDict:
    return {
        "path_pattern": path,
        "target_origin_id": _ORIGIN,
        "viewer_protocol_policy": _HTTPS,
        "allowed_methods": _READ,
        "cached_methods": _CACHED,
        "cache_policy_id": policy,
        "compress": True,
    }


def _certificate(
    domain: OwnDomain | None,
) -> aws.cloudfront.DistributionViewerCertificateArgsDict:
    if domain is None:
        return {"cloudfront_default_certificate": True}
    return {
        "acm_certificate_arn": domain.certificate_arn,
        "ssl_support_method": "sni-only",
        "minimum_protocol_version": "TLSv1.2_2021",
    }
