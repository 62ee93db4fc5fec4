"""What nothing but a deployment would notice of the ways to host."""

import json

import pytest

from tests.infra.stack.combined import graph_of
from tests.infra.stack.graph import Graph, Node
from tests.infra.stack.made_up import made
from tests.infra.stack.program import COMBINATIONS
from tests.infra.test_graph import page_variables
from webapp.signing_in.door import MOST_SECONDS
from webapp.stopping import _THREADS_GRACE, GRACE, KEEP_ALIVE

_NOTHING_KEPT = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
_ALL_PASSED_ON = "216adef6-5c7f-47e4-b989-5492eafa07d3"


@pytest.fixture(params=[one for one in COMBINATIONS if one[0] == "fargate"], ids="-".join)
def fargate(request: pytest.FixtureRequest) -> Graph:
    """The stack where it is hosted on Fargate."""
    return graph_of(*request.param)


@pytest.fixture(params=[one for one in COMBINATIONS if one[0] == "apprunner"], ids="-".join)
def runner(request: pytest.FixtureRequest) -> Graph:
    """The stack where it is hosted on App Runner."""
    return graph_of(*request.param)


def test_the_balancer_sends_a_visitor_to_the_same_task(fargate: Graph) -> None:
    group = fargate.one("lb/targetGroup:TargetGroup").inputs
    assert group["stickiness"]["type"] == "lb_cookie"
    assert group["stickiness"].get("enabled", True) is True
    assert 1 <= group["stickiness"]["cookieDuration"] <= 604800
    assert group["targetType"] == "ip"
    assert group["healthCheck"]["path"] == "/healthz"


def test_the_balancer_bears_the_silence_of_a_long_answer(fargate: Graph) -> None:
    balancer = fargate.one("lb/loadBalancer:LoadBalancer").inputs
    assert 90 < balancer["idleTimeout"] <= 4000
    assert len(set(balancer["subnets"])) >= 2


def test_the_balancer_gives_an_idle_connection_up_before_the_page_does(fargate: Graph) -> None:
    """Or it would send a request into one that the page is closing."""
    assert fargate.one("lb/loadBalancer:LoadBalancer").inputs["idleTimeout"] < KEEP_ALIVE


def test_the_listener_answers_nobody_but_cloudfront(fargate: Graph) -> None:
    (refused,) = fargate.one("lb/listener:Listener").inputs["defaultActions"]
    assert refused["type"] == "fixed-response"
    assert refused["fixedResponse"]["statusCode"] == "403"
    rule = fargate.one("lb/listenerRule:ListenerRule")
    (condition,) = [one["httpHeader"] for one in rule.inputs["conditions"] if "httpHeader" in one]
    (header,) = _origin(fargate)["customHeaders"]
    assert condition == {"httpHeaderName": header["name"], "values": [header["value"]]}
    assert "conditions" in rule.secret and "origins" in _distribution(fargate).secret
    assert len(header["value"]) >= 32


def test_cloudfront_keeps_nothing_of_a_visit_and_passes_all_on(fargate: Graph) -> None:
    behaviour = _distribution(fargate).inputs["defaultCacheBehavior"]
    assert behaviour["cachePolicyId"] == _NOTHING_KEPT
    assert behaviour["originRequestPolicyId"] == _ALL_PASSED_ON
    assert behaviour["viewerProtocolPolicy"] == "redirect-to-https"
    assert len(behaviour["allowedMethods"]) == 7
    assert behaviour.get("compress") is not True


def test_cloudfront_keeps_no_errors_of_one_visitor_for_another(fargate: Graph) -> None:
    told = _distribution(fargate).inputs["customErrorResponses"]
    kept = {one["errorCode"] for one in told if one["errorCachingMinTtl"] == 0}
    assert {403, 404, 500, 502, 503, 504} <= kept and len(kept) == len(told)
    # The page's own answer is what is shown.
    assert not [one for one in told if one.get("responsePagePath")]


def test_cloudfront_speaks_what_the_listener_hears(fargate: Graph) -> None:
    listener = fargate.one("lb/listener:Listener").inputs
    config = _origin(fargate)["customOriginConfig"]
    policy = {"HTTP": "http-only", "HTTPS": "https-only"}[listener["protocol"]]
    assert config["originProtocolPolicy"] == policy
    assert listener["port"] == config["httpPort" if policy == "http-only" else "httpsPort"]
    assert 30 <= config["originReadTimeout"] <= 60


def test_the_service_names_a_container_and_a_port_that_there_are(fargate: Graph) -> None:
    task = fargate.one("ecs/taskDefinition:TaskDefinition").inputs
    (container,) = json.loads(task["containerDefinitions"])
    service = fargate.one("ecs/service:Service").inputs
    (balanced,) = service["loadBalancers"]
    ports = [one["containerPort"] for one in container["portMappings"]]
    variables = {one["name"]: one["value"] for one in container["environment"]}
    assert balanced["containerName"] == container["name"]
    assert balanced["containerPort"] in ports
    assert fargate.one("lb/targetGroup:TargetGroup").inputs["port"] in ports
    assert int(variables["STYLIST_PORT"]) in ports


def test_a_task_runs_as_nobody_over_files_that_cannot_change(fargate: Graph) -> None:
    task = fargate.one("ecs/taskDefinition:TaskDefinition").inputs
    (container,) = json.loads(task["containerDefinitions"])
    assert container["readonlyRootFilesystem"] is True
    assert container["user"] not in ("", "0", "root")
    assert "/tmp" in [one["containerPath"] for one in container["mountPoints"]]
    variables = {one["name"]: one["value"] for one in container["environment"]}
    assert variables["STYLIST_DATA_DIR"].startswith("/tmp/")
    assert "STYLIST_SESSION_KEY" in [one["name"] for one in container["secrets"]]


def test_a_task_is_given_the_time_that_the_page_takes_to_end(fargate: Graph) -> None:
    (container,) = json.loads(
        fargate.one("ecs/taskDefinition:TaskDefinition").inputs["containerDefinitions"]
    )
    assert GRACE + _THREADS_GRACE < container["stopTimeout"] <= 120


def test_a_session_may_last_as_long_as_the_page_lets_it(captured: Graph) -> None:
    """It ends with its token."""
    if captured.of("cognito/userPool:UserPool"):
        client = captured.one("cognito/userPoolClient:UserPoolClient", "page-auth-page")
        units = client.inputs["tokenValidityUnits"]
        assert units["idToken"] == "minutes"
        assert client.inputs["idTokenValidity"] * 60 == MOST_SECONDS


def test_the_api_takes_the_tokens_of_the_pages_own_sign_in_and_of_programs(
    captured: Graph,
) -> None:
    for authorizer in captured.of("apigatewayv2/authorizer:Authorizer"):
        pool = captured.one("cognito/userPool:UserPool")
        client, programs = (
            made(captured.one("cognito/userPoolClient:UserPoolClient", name))[0]
            for name in ("page-auth-page", "page-auth-programs")
        )
        assert authorizer.inputs["jwtConfiguration"] == {
            "issuer": f"https://cognito-idp.us-west-2.amazonaws.com/{made(pool)[0]}",
            "audiences": [client, programs],
        }
        assert captured.exports["api_client"] == programs
        told = page_variables(captured)
        assert told["STYLIST_OIDC_CLIENT_ID"] == client
        assert told["STYLIST_OIDC_ISSUER"] == authorizer.inputs["jwtConfiguration"]["issuer"]


def test_a_password_is_taken_of_programs_alone(captured: Graph) -> None:
    """The page's client leads to Cognito's own pages, and only with a verifier."""
    takes = {
        node.name: "ALLOW_USER_PASSWORD_AUTH" in node.inputs["explicitAuthFlows"]
        for node in captured.of("cognito/userPoolClient:UserPoolClient")
    }
    assert takes in ({}, {"page-auth-page": False, "page-auth-programs": True})


def test_ten_images_are_kept_because_each_is_pushed_alone(captured: Graph) -> None:
    (rule,) = json.loads(captured.one("ecr/lifecyclePolicy:LifecyclePolicy").inputs["policy"])[
        "rules"
    ]
    assert rule["selection"]["countNumber"] == 10
    given = captured.one("codebuild/project:Project").inputs["environment"]["environmentVariables"]
    assert {"name": "BUILDX_NO_DEFAULT_ATTESTATIONS", "value": "1"} in given


def test_a_deploy_that_fails_goes_back(fargate: Graph) -> None:
    service = fargate.one("ecs/service:Service").inputs
    assert service["deploymentCircuitBreaker"] == {"enable": True, "rollback": True}
    assert len(fargate.of("appautoscaling/policy:Policy")) >= 2


def test_there_is_no_nat_gateway_to_pay_for(fargate: Graph) -> None:
    assert not fargate.of("ec2/natGateway:NatGateway")
    service = fargate.one("ecs/service:Service").inputs
    assert service["networkConfiguration"]["assignPublicIp"] is True


def test_app_runner_asks_the_page_for_its_health(runner: Graph) -> None:
    service = runner.one("apprunner/service:Service").inputs
    health = service["healthCheckConfiguration"]
    assert (health["protocol"], health["path"]) == ("HTTP", "/healthz")
    image = service["sourceConfiguration"]["imageRepository"]
    variables = image["imageConfiguration"]["runtimeEnvironmentVariables"]
    assert image["imageConfiguration"]["port"] == variables["STYLIST_PORT"]
    assert "STYLIST_SESSION_KEY" in image["imageConfiguration"]["runtimeEnvironmentSecrets"]
    scaling = runner.one("AutoScalingConfigurationVersion").inputs
    assert 1 <= scaling["minSize"] <= scaling["maxSize"] <= 25


def test_a_firewall_with_a_rate_stands_before_the_page(captured: Graph) -> None:
    (firewall,) = captured.of("wafv2/webAcl:WebAcl")
    rates = [one["statement"]["rateBasedStatement"]["limit"] for one in firewall.inputs["rules"]
             if "rateBasedStatement" in one["statement"]]  # fmt: skip
    assert rates and all(limit >= 10 for limit in rates)
    if captured.of("cloudfront/distribution:Distribution"):
        assert firewall.inputs["scope"] == "CLOUDFRONT"
        # CloudFront's firewalls are made in one region only.
        assert firewall.inputs["region"] == "us-east-1"
        assert _distribution(captured).inputs["webAclId"] == firewall.outputs["arn"]
    else:
        (joined,) = captured.of("wafv2/webAclAssociation:WebAclAssociation")
        assert firewall.inputs["scope"] == "REGIONAL"
        assert joined.inputs["webAclArn"] == firewall.outputs["arn"]


def _distribution(graph: Graph) -> Node:
    return graph.one("cloudfront/distribution:Distribution")


def _origin(graph: Graph) -> dict[str, object]:
    (origin,) = _distribution(graph).inputs["origins"]
    return dict(origin)
