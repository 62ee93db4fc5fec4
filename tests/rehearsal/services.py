"""What services of AWS do in the name of the stack's roles, which no emulator does with them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from infra.seed_files import GUIDE
from tests.fakes.models import ACCOUNT, REGION
from tests.infra.stack.graph import Graph, Node

_TITAN = f"arn:aws:bedrock:{REGION}::foundation-model/amazon.titan-embed-text-v2:0"
_LOGIN = "ecr:GetAuthorizationToken"
_PULL = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
_PUSH = ("ecr:BatchCheckLayerAvailability", "ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload",
         "ecr:PutImage", "ecr:UploadLayerPart")  # fmt: skip
_LOG = ("logs:CreateLogStream", "logs:PutLogEvents")
_POLL = ("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
_VECTORS = ("s3vectors:GetIndex", "s3vectors:GetVectors", "s3vectors:PutVectors",
            "s3vectors:DeleteVectors", "s3vectors:QueryVectors")  # fmt: skip


@dataclass(frozen=True)
class Service:
    """What it does with a role, and what it must not be able to do."""

    role: Node
    principal: str
    needs: list[tuple[str, str]]
    refused: list[tuple[str, str]]


def services(graph: Graph) -> Iterator[tuple[str, Service]]:
    """Those of this stack, by what they do."""
    for name in ("ingestion", "knowledge-sync"):
        yield f"lambda polls for {name}", _poller(graph, name)
    for name in ("ingestion", "knowledge-sync", "api"):
        yield f"lambda logs for {name}", _logger(graph, name)
    yield "the knowledge base reads the guide", _knowledge(graph)
    yield "codebuild builds the image", _builder(graph)
    if graph.of("ecs/service:Service"):
        yield "ecs starts the page", _starter(graph)
    else:
        yield "app runner pulls the image", _puller(graph)
        yield "app runner reads the secret", _instance(graph)


def _poller(graph: Graph, name: str) -> Service:
    role = _role(graph, f"{name}-function")
    mapping = graph.one("lambda/eventSourceMapping:EventSourceMapping", name)
    queue = mapping.inputs["eventSourceArn"]
    other = next(one.outputs["arn"] for one in graph.of("sqs/queue:Queue")
                 if one.outputs["arn"] != queue)  # fmt: skip
    return Service(role, "lambda.amazonaws.com", [(one, queue) for one in _POLL],
                   [("sqs:ReceiveMessage", other), ("sqs:PurgeQueue", queue)])  # fmt: skip


def _logger(graph: Graph, name: str) -> Service:
    function = graph.one("lambda/function:Function", name)
    group = function.inputs["loggingConfig"]["logGroup"]
    return Service(_role(graph, f"{name}-function"), "lambda.amazonaws.com", _logging(group),
                   _logging("/aws/lambda/another"))  # fmt: skip


def _knowledge(graph: Graph) -> Service:
    bucket = f"arn:aws:s3:::{graph.exports['catalog_bucket']}"
    index = graph.one("s3/vectorsIndex:VectorsIndex").outputs["indexArn"]
    catalog = index.rpartition("/")[0] + "/catalog-1"
    return Service(
        _role(graph, "knowledge-role"), "bedrock.amazonaws.com",
        [("s3:GetObject", f"{bucket}/{GUIDE}rain.md"),
         ("bedrock:InvokeModel", _TITAN), *((one, index) for one in _VECTORS)],
        [("s3:GetObject", f"{bucket}/feeds/sample.jsonl"), ("s3vectors:PutVectors", catalog),
         ("s3:PutObject", f"{bucket}/{GUIDE}rain.md")],
    )  # fmt: skip


def _builder(graph: Graph) -> Service:
    project = graph.one("codebuild/project:Project").inputs
    repository = graph.one("ecr/repository:Repository").outputs["arn"]
    source = f"arn:aws:s3:::{project['source']['location']}"
    return Service(
        _role(graph, "image-builder"), "codebuild.amazonaws.com",
        [("s3:GetObject", source), ("s3:GetObjectVersion", source), (_LOGIN, "*"),
         *((one, repository) for one in _PUSH),
         *_logging(project["logsConfig"]["cloudwatchLogs"]["groupName"])],
        [("s3:PutObject", source), ("ecr:DeleteRepository", repository),
         ("ecr:PutImage", f"{repository}-of-others")],
    )  # fmt: skip


def _starter(graph: Graph) -> Service:
    task = graph.one("ecs/taskDefinition:TaskDefinition").inputs
    (container,) = json.loads(task["containerDefinitions"])
    secrets = [one["valueFrom"] for one in container["secrets"]]
    repository = graph.one("ecr/repository:Repository").outputs["arn"]
    service = Service(
        _role(graph, "page-service-starter"), "ecs-tasks.amazonaws.com",
        [(_LOGIN, "*"), *((one, repository) for one in _PULL),
         *_logging(container["logConfiguration"]["options"]["awslogs-group"]),
         *(("secretsmanager:GetSecretValue", one) for one in secrets)],
        [("ecr:PutImage", repository), *_no_data(graph), _other_secret()],
    )  # fmt: skip
    assert service.role.outputs["arn"] == task["executionRoleArn"]
    return service


def _puller(graph: Graph) -> Service:
    repository = graph.one("ecr/repository:Repository").outputs["arn"]
    source = graph.one("apprunner/service:Service").inputs["sourceConfiguration"]
    service = Service(
        _role(graph, "page-service-puller"), "build.apprunner.amazonaws.com",
        # As AWS's own policy for this role has it.
        [(_LOGIN, "*"), *((one, repository) for one in (*_PULL, "ecr:DescribeImages"))],
        [("ecr:PutImage", repository), *_no_data(graph)],
    )  # fmt: skip
    assert service.role.outputs["arn"] == source["authenticationConfiguration"]["accessRoleArn"]
    return service


def _instance(graph: Graph) -> Service:
    source = graph.one("apprunner/service:Service").inputs["sourceConfiguration"]
    secrets = source["imageRepository"]["imageConfiguration"]["runtimeEnvironmentSecrets"].values()
    return Service(
        _role(graph, "page-role"), "tasks.apprunner.amazonaws.com",
        [("secretsmanager:GetSecretValue", one) for one in secrets],
        [_other_secret(), ("ecr:GetDownloadUrlForLayer", "*")],
    )  # fmt: skip


def _role(graph: Graph, name: str) -> Node:
    return graph.one("iam/role:Role", name)


def _logging(group: str) -> list[tuple[str, str]]:
    stream = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{group}:log-stream:one"
    return [(one, stream) for one in _LOG]


def _no_data(graph: Graph) -> list[tuple[str, str]]:
    table = graph.one("dynamodb/table:Table").outputs["arn"]
    uploads = f"arn:aws:s3:::{graph.exports['uploads_bucket']}/photos/x"
    return [("dynamodb:GetItem", table), ("s3:GetObject", uploads)]


def _other_secret() -> tuple[str, str]:
    return ("secretsmanager:GetSecretValue",
            f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:of-others-AbCdEf")  # fmt: skip
