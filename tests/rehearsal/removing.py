"""Destroys the stack in the order in which Pulumi would: what was made last goes first."""

from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

from tests.infra.stack.graph import Node
from tests.infra.stack.made_up import provider_of
from tests.rehearsal.stack import Stack
from tests.rehearsal.stage import within

Removing = Callable[[Stack, Node, str], Any]


def _bucket(stack: Stack, node: Node, made: str) -> None:
    s3 = stack.stage.client("s3")
    if node.inputs.get("forceDestroy"):
        _empty(s3, made)
    s3.delete_bucket(Bucket=made)


def _empty(s3: Any, bucket: str) -> None:
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket):
        for one in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]:
            s3.delete_object(Bucket=bucket, Key=one["Key"], VersionId=one["VersionId"])


def _vectors(stack: Stack, node: Node, made: str) -> None:
    client = stack.stage.client("s3vectors")
    if node.inputs.get("forceDestroy"):
        for index in client.list_indexes(vectorBucketName=made)["indexes"]:
            client.delete_index(vectorBucketName=made, indexName=index["indexName"])
    client.delete_vector_bucket(vectorBucketName=made)


def _dynamic(stack: Stack, node: Node, made: str) -> None:
    kept = {key: value for key, value in node.inputs.items() if key != "__provider"}
    with within(stack.stage.variables):
        provider_of(node).delete(made, {**kept, **node.outputs})


def _role_policy(stack: Stack, node: Node, made: str) -> None:
    name = node.outputs.get("name") or made.partition(":")[2]
    stack.stage.client("iam").delete_role_policy(RoleName=node.inputs["role"], PolicyName=name)


def _deleting(service: str, operation: str, argument: str) -> Removing:
    return lambda stack, node, made: getattr(stack.stage.client(service), operation)(
        **{argument: made}
    )


_REMOVED: dict[str, Removing] = {
    "aws:s3/bucket:Bucket": _bucket,
    "aws:s3/vectorsVectorBucket:VectorsVectorBucket": _vectors,
    "aws:s3/vectorsIndex:VectorsIndex": lambda stack, node, made: stack.stage.client(
        "s3vectors").delete_index(vectorBucketName=node.inputs["vectorBucketName"],
                                  indexName=node.inputs["indexName"]),
    "aws:dynamodb/table:Table": _deleting("dynamodb", "delete_table", "TableName"),
    "aws:sqs/queue:Queue": _deleting("sqs", "delete_queue", "QueueUrl"),
    "aws:lambda/function:Function": _deleting("lambda", "delete_function", "FunctionName"),
    "aws:lambda/eventSourceMapping:EventSourceMapping": _deleting(
        "lambda", "delete_event_source_mapping", "UUID"),
    "aws:iam/role:Role": _deleting("iam", "delete_role", "RoleName"),
    "aws:iam/rolePolicy:RolePolicy": _role_policy,
    "aws:cloudwatch/logGroup:LogGroup": _deleting("logs", "delete_log_group", "logGroupName"),
    "aws:secretsmanager/secret:Secret": lambda stack, node, made: stack.stage.client(
        "secretsmanager").delete_secret(SecretId=made, ForceDeleteWithoutRecovery=True),
    "aws:apigatewayv2/api:Api": _deleting("apigatewayv2", "delete_api", "ApiId"),
    "aws:cognito/userPool:UserPool": _deleting("cognito-idp", "delete_user_pool", "UserPoolId"),
    "aws:cognito/userPoolDomain:UserPoolDomain": lambda stack, node, made: stack.stage.client(
        "cognito-idp").delete_user_pool_domain(Domain=made, UserPoolId=node.inputs["userPoolId"]),
    "aws:sns/topic:Topic": _deleting("sns", "delete_topic", "TopicArn"),
    "aws:cloudwatch/metricAlarm:MetricAlarm": lambda stack, node, made: stack.stage.client(
        "cloudwatch").delete_alarms(AlarmNames=[made]),
    "aws:cloudwatch/dashboard:Dashboard": lambda stack, node, made: stack.stage.client(
        "cloudwatch").delete_dashboards(DashboardNames=[node.inputs["dashboardName"]]),
    "aws:bedrock/agentKnowledgeBase:AgentKnowledgeBase": _deleting(
        "bedrock-agent", "delete_knowledge_base", "knowledgeBaseId"),
    "aws:codebuild/project:Project": lambda stack, node, made: stack.stage.client(
        "codebuild").delete_project(name=made.rpartition("/")[2]),
    "aws:ecr/repository:Repository": lambda stack, node, made: stack.stage.client(
        "ecr").delete_repository(repositoryName=made, force=bool(node.inputs.get("forceDelete"))),
    "pulumi-python:dynamic:Resource": _dynamic,
}  # fmt: skip
"""Parts of others, as the policy of a bucket, go with what they are part of."""


def destroy(stack: Stack) -> None:
    """All of it. Raises whatever AWS would refuse, such as a bucket that is not empty."""
    for urn, made in reversed(stack.world.made.items()):
        node = stack.graph.nodes[urn]
        if node.token in _REMOVED:
            try:
                _REMOVED[node.token](stack, node, made)
            except ClientError as error:
                raise AssertionError(f"{node.token} {node.name}: {error}") from error


def left(stack: Stack) -> dict[str, list[str]]:
    """What is still there, by its kind."""
    ask = stack.stage.client
    found = {
        "buckets": [one["Name"] for one in ask("s3").list_buckets()["Buckets"]],
        "tables": ask("dynamodb").list_tables()["TableNames"],
        "queues": ask("sqs").list_queues().get("QueueUrls", []),
        "functions": [one["FunctionName"] for one in ask("lambda").list_functions()["Functions"]],
        "mappings": [one["UUID"] for one in
                     ask("lambda").list_event_source_mappings()["EventSourceMappings"]],
        "roles": [one["RoleName"] for one in ask("iam").list_roles()["Roles"]
                  if "service-role" not in one["Path"]],
        "logs": [one["logGroupName"] for one in ask("logs").describe_log_groups()["logGroups"]],
        "secrets": [one["Name"] for one in ask("secretsmanager").list_secrets()["SecretList"]],
        "apis": [one["ApiId"] for one in ask("apigatewayv2").get_apis()["Items"]],
        "topics": [one["TopicArn"] for one in ask("sns").list_topics()["Topics"]],
        "user pools": [one["Id"] for one in
                       ask("cognito-idp").list_user_pools(MaxResults=10)["UserPools"]],
        "repositories": [one["repositoryName"] for one in
                         ask("ecr").describe_repositories()["repositories"]],
        "vectors": list(stack.stage.vectors.buckets),
        "alarms": [one["AlarmName"] for one in
                   ask("cloudwatch").describe_alarms().get("MetricAlarms", [])],
        "dashboards": [one["DashboardName"] for one in
                       ask("cloudwatch").list_dashboards().get("DashboardEntries", [])],
        "projects": ask("codebuild").list_projects()["projects"],
        "knowledge bases": [one["knowledgeBaseId"] for one in
                            ask("bedrock-agent").list_knowledge_bases()["knowledgeBaseSummaries"]],
    }  # fmt: skip
    return {kind: names for kind, names in found.items() if names}
