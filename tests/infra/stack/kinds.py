"""All kinds of resources that the stack is made of."""

from tests.infra.stack.kind import HERE, Kind, by_arn, with_arn
from tests.infra.stack.kinds_hosting import HOSTING

_STORAGE: dict[str, Kind] = {
    "s3/bucket:Bucket": with_arn(
        "arn:aws:s3:::{name}", "bucket", bucketDomainName="{name}.s3.amazonaws.com",
        bucketRegionalDomainName="{name}.s3.{region}.amazonaws.com", hostedZoneId="Z3BJ6K6RIION7M",
    ),
    "s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Kind("{in_bucket}"),
    "s3/bucketPolicy:BucketPolicy": Kind("{in_bucket}"),
    "s3/bucketOwnershipControls:BucketOwnershipControls": Kind("{in_bucket}"),
    "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration":
        Kind("{in_bucket}"),
    "s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": Kind("{in_bucket}"),
    "s3/bucketVersioning:BucketVersioning": Kind("{in_bucket}"),
    "s3/bucketCorsConfiguration:BucketCorsConfiguration": Kind("{in_bucket}"),
    "s3/bucketNotification:BucketNotification": Kind("{in_bucket}"),
    "s3/bucketObjectv2:BucketObjectv2": Kind(
        "{in_bucket}/{in_key}",
        {"arn": "arn:aws:s3:::{in_bucket}/{in_key}", "etag": "{hex8}", "versionId": ""},
    ),
    "s3/vectorsVectorBucket:VectorsVectorBucket": Kind(
        "{name}", {"vectorBucketArn": f"arn:aws:s3vectors:{HERE}:bucket/{{name}}"},
        ("vectorBucketName",),
    ),
    "s3/vectorsIndex:VectorsIndex": Kind(
        "{name}",
        {"indexArn": f"arn:aws:s3vectors:{HERE}:bucket/{{in_vectorBucketName}}/index/{{name}}"},
        ("indexName",),
    ),
    "dynamodb/table:Table": with_arn(f"arn:aws:dynamodb:{HERE}:table/{{name}}", "name"),
    "secretsmanager/secret:Secret": by_arn(
        f"arn:aws:secretsmanager:{HERE}:secret:{{name}}-AbCdEf", "name"
    ),
    "secretsmanager/secretVersion:SecretVersion": Kind(
        "{in_secretId}|{uuid}", {"arn": "{in_secretId}", "versionId": "{uuid}"}
    ),
}  # fmt: skip

_FUNCTIONS: dict[str, Kind] = {
    "iam/role:Role": with_arn("arn:aws:iam::{account}:role/{name}", "name", uniqueId="AROA{hex10}"),
    "iam/rolePolicy:RolePolicy": Kind("{in_role}:{name}", {}, ("name",)),
    "iam/rolePolicyAttachment:RolePolicyAttachment": Kind("{in_role}-{hex8}"),
    "iam/policy:Policy": by_arn("arn:aws:iam::{account}:policy/{name}", "name"),
    "lambda/function:Function": with_arn(
        f"arn:aws:lambda:{HERE}:function:{{name}}", "name", "functionName",
        invokeArn="arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/"
                  "arn:aws:lambda:{region}:{account}:function:{name}/invocations",
        version="$LATEST", qualifiedArn=f"arn:aws:lambda:{HERE}:function:{{name}}:$LATEST",
    ),
    "lambda/permission:Permission": Kind("{hex8}"),
    "lambda/eventSourceMapping:EventSourceMapping": Kind(
        "{uuid}", {"arn": f"arn:aws:lambda:{HERE}:event-source-mapping:{{uuid}}", "uuid": "{uuid}"}
    ),
    "lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": Kind("{in_functionName}"),
    "lambda/functionRecursionConfig:FunctionRecursionConfig": Kind("{in_functionName}"),
    "lambda/invocation:Invocation": Kind("{hex8}", {"result": "{{}}"}),
    "sqs/queue:Queue": Kind(
        "https://sqs.{region}.amazonaws.com/{account}/{name}",
        {"arn": f"arn:aws:sqs:{HERE}:{{name}}",
         "url": "https://sqs.{region}.amazonaws.com/{account}/{name}"}, ("name",),
    ),
    "sqs/queuePolicy:QueuePolicy": Kind("{in_queueUrl}"),
    "sqs/redriveAllowPolicy:RedriveAllowPolicy": Kind("{in_queueUrl}"),
    "apigatewayv2/api:Api": Kind(
        "{hex10}",
        {"arn": "arn:aws:apigateway:{region}::/apis/{hex10}",
         "apiEndpoint": "https://{hex10}.execute-api.{region}.amazonaws.com",
         "executionArn": f"arn:aws:execute-api:{HERE}:{{hex10}}"}, ("name",),
    ),
    "apigatewayv2/stage:Stage": Kind(
        "{name}",
        {"arn": "arn:aws:apigateway:{region}::/apis/{in_apiId}/stages/{name}",
         "invokeUrl": "https://{in_apiId}.execute-api.{region}.amazonaws.com",
         "executionArn": f"arn:aws:execute-api:{HERE}:{{in_apiId}}/{{name}}"}, ("name",),
    ),
    "apigatewayv2/route:Route": Kind("{hex8}"),
    "apigatewayv2/integration:Integration": Kind("{hex8}"),
    "apigatewayv2/authorizer:Authorizer": Kind("{hex8}", {}, ("name",)),
    "bedrock/guardrail:Guardrail": Kind(
        "{hex8}", {"guardrailId": "gr{hex8}", "version": "DRAFT", "status": "READY",
                   "guardrailArn": f"arn:aws:bedrock:{HERE}:guardrail/gr{{hex8}}"}, ("name",),
    ),
    "bedrock/guardrailVersion:GuardrailVersion": Kind("{in_guardrailArn},1", {"version": "1"}),
    "bedrock/agentKnowledgeBase:AgentKnowledgeBase": with_arn(
        f"arn:aws:bedrock:{HERE}:knowledge-base/{{hex10}}", "name", id="{hex10}"
    ),
    "bedrock/agentDataSource:AgentDataSource": Kind(
        "{hex10},{in_knowledgeBaseId}", {"dataSourceId": "{hex10}"}, ("name",)
    ),
    "cognito/userPool:UserPool": with_arn(
        f"arn:aws:cognito-idp:{HERE}:userpool/{{region}}_{{hex8}}", "name",
        id="{region}_{hex8}", endpoint="cognito-idp.{region}.amazonaws.com/{region}_{hex8}",
    ),
    "cognito/userPoolClient:UserPoolClient": Kind(
        "{hex17}", {"clientSecret": "made-up"}, ("name",)
    ),
    "cognito/userPoolDomain:UserPoolDomain": Kind(
        "{in_domain}", {"cloudfrontDistribution": "d0000.cloudfront.net"}, ("domain",)
    ),
    "cognito/managedLoginBranding:ManagedLoginBranding": Kind("{uuid}"),
}  # fmt: skip

_WATCHING: dict[str, Kind] = {
    "cloudwatch/logGroup:LogGroup": with_arn(f"arn:aws:logs:{HERE}:log-group:{{name}}", "name"),
    "cloudwatch/logResourcePolicy:LogResourcePolicy": Kind("{hex8}"),
    "cloudwatch/logMetricFilter:LogMetricFilter": Kind("{name}", {}, ("name",)),
    "cloudwatch/metricAlarm:MetricAlarm": with_arn(
        f"arn:aws:cloudwatch:{HERE}:alarm:{{name}}", "name"
    ),
    "cloudwatch/dashboard:Dashboard": Kind(
        "{name}", {"dashboardArn": "arn:aws:cloudwatch::{account}:dashboard/{name}"},
        ("dashboardName",),
    ),
    "cloudwatch/eventRule:EventRule": with_arn(f"arn:aws:events:{HERE}:rule/{{name}}", "name"),
    "cloudwatch/eventTarget:EventTarget": Kind("{hex8}"),
    "sns/topic:Topic": by_arn(f"arn:aws:sns:{HERE}:{{name}}", "name"),
    "sns/topicSubscription:TopicSubscription": by_arn(
        f"arn:aws:sns:{HERE}:topic:{{uuid}}"
    ),
    "sns/topicPolicy:TopicPolicy": Kind("{in_arn}"),
    "budgets/budget:Budget": with_arn(
        "arn:aws:budgets::{account}:budget/{name}", "name", id="{account}:{name}"
    ),
    "scheduler/schedule:Schedule": with_arn(
        f"arn:aws:scheduler:{HERE}:schedule/default/{{name}}", "name"
    ),
}  # fmt: skip

KINDS = {f"aws:{name}": kind for name, kind in
         (_STORAGE | _FUNCTIONS | _WATCHING | HOSTING).items()}  # fmt: skip
