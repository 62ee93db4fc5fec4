"""Inputs that CloudFormation has in another form."""

from collections.abc import Mapping
from typing import Any

Inputs = Mapping[str, Any]


def without(given: Inputs, *names: str) -> dict[str, Any]:
    """All others."""
    return {key: one for key, one in given.items() if key not in names}


def target_group(given: Inputs) -> Inputs:
    health, sticky = given["healthCheck"], given["stickiness"]
    names = {
        "path": "healthCheckPath", "interval": "healthCheckIntervalSeconds",
        "timeout": "healthCheckTimeoutSeconds", "healthyThreshold": "healthyThresholdCount",
        "unhealthyThreshold": "unhealthyThresholdCount",
    }  # fmt: skip
    attributes = {
        "deregistration_delay.timeout_seconds": given["deregistrationDelay"],
        "stickiness.enabled": str(sticky["enabled"]).lower(), "stickiness.type": sticky["type"],
        "stickiness.lb_cookie.duration_seconds": sticky["cookieDuration"],
    }  # fmt: skip
    return {
        **without(given, "healthCheck", "stickiness", "deregistrationDelay"),
        **{names[key]: one for key, one in health.items() if key != "matcher"},
        "matcher": {"httpCode": health["matcher"]}, "targetGroupAttributes": _pairs(attributes),
    }  # fmt: skip


def balancer(given: Inputs) -> Inputs:
    attributes = {
        "idle_timeout.timeout_seconds": given["idleTimeout"],
        "routing.http.drop_invalid_header_fields.enabled":
            str(given["dropInvalidHeaderFields"]).lower(),
    }  # fmt: skip
    return {
        **without(given, "internal", "idleTimeout", "dropInvalidHeaderFields"),
        "type": given["loadBalancerType"], "loadBalancerType": None,
        "scheme": "internal" if given["internal"] else "internet-facing",
        "loadBalancerAttributes": _pairs(attributes),
    }  # fmt: skip


def listener_rule(given: Inputs) -> Inputs:
    conditions = [{"field": "http-header", "httpHeaderConfig": one["httpHeader"]}
                  for one in given["conditions"]]  # fmt: skip
    return {**given, "conditions": conditions}


def ecs_service(given: Inputs) -> Inputs:
    network = dict(given["networkConfiguration"])
    network["assignPublicIp"] = "ENABLED" if network["assignPublicIp"] else "DISABLED"
    kept = {key: one for key, one in given.items() if not key.startswith("deployment")}
    return {
        **kept, "networkConfiguration": {"awsvpcConfiguration": network},
        "deploymentConfiguration": {
            "deploymentCircuitBreaker": given["deploymentCircuitBreaker"],
            "maximumPercent": given["deploymentMaximumPercent"],
            "minimumHealthyPercent": given["deploymentMinimumHealthyPercent"],
        },
    }  # fmt: skip


def table(given: Inputs) -> Inputs:
    keys = [(given["hashKey"], "HASH"), (given["rangeKey"], "RANGE")]
    recovery = given["pointInTimeRecovery"]
    return {
        **without(given, "hashKey", "rangeKey", "attributes", "ttl", "pointInTimeRecovery"),
        "keySchema": [{"attributeName": name, "keyType": kind} for name, kind in keys],
        "attributeDefinitions": [{"attributeName": one["name"], "attributeType": one["type"]}
                                 for one in given["attributes"]],
        "timeToLiveSpecification": given["ttl"],
        "pointInTimeRecoverySpecification": {
            "pointInTimeRecoveryEnabled": recovery["enabled"],
            "recoveryPeriodInDays": recovery.get("recoveryPeriodInDays"),
        },
    }  # fmt: skip


def lifecycle(given: Inputs) -> Inputs:
    rules = [
        {**without(one, "filter", "expiration"), "prefix": one.get("filter", {}).get("prefix", ""),
         "expirationInDays": one.get("expiration", {}).get("days")}
        for one in given["rules"]
    ]  # fmt: skip
    return {"rules": rules}


def notification(given: Inputs) -> Inputs:
    queues = [
        {"event": event, "queue": one["queueArn"], "filter": {"s3Key": {"rules": [
            {"name": name, "value": one[key]}
            for name, key in (("prefix", "filterPrefix"), ("suffix", "filterSuffix"))
            if one.get(key)
        ]}}}
        for one in given["queues"] for event in one["events"]
    ]  # fmt: skip
    return {"queueConfigurations": queues}


def user_pool(given: Inputs) -> Inputs:
    policies = {"passwordPolicy": given["passwordPolicy"]}
    return {**without(given, "passwordPolicy"), "policies": policies}


def budget(given: Inputs) -> Inputs:
    limit = {"amount": given["limitAmount"], "unit": given["limitUnit"]}
    kinds = {"budgetType": given["budgetType"], "timeUnit": given["timeUnit"]}
    told = [
        {"notification": without(one, "subscriberSnsTopicArns"),
         "subscribers": [{"subscriptionType": "SNS", "address": arn}
                         for arn in one["subscriberSnsTopicArns"]]}
        for one in given["notifications"]
    ]  # fmt: skip
    return {"budget": {**kinds, "budgetLimit": limit}, "notificationsWithSubscribers": told}


def record(given: Inputs) -> Inputs:
    alias = [{"dnsName": one["name"], "hostedZoneId": one["zoneId"],
              "evaluateTargetHealth": one["evaluateTargetHealth"]}
             for one in given.get("aliases") or []]  # fmt: skip
    kept = without(given, "allowOverwrite", "aliases")
    return {**kept, "aliasTarget": alias[0]} if alias else kept


def function(given: Inputs) -> Inputs:
    """What it is made of lies in a file of this machine."""
    return {**given, "code": {"s3Bucket": "archives", "s3Key": "functions.zip"}}


def recursion(given: Inputs) -> Inputs:
    """A property of the function there; without these it would be none."""
    whole = {"role": "arn:aws:iam::123456789012:role/any", "runtime": "python3.13",
             "handler": "any.handler"}  # fmt: skip
    return function({**whole, **given})


def _pairs(values: Inputs) -> list[dict[str, str]]:
    return [{"key": key, "value": str(one)} for key, one in values.items()]
