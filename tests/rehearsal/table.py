"""Which calls of AWS make each kind of resource.

Kinds that the emulator has are made there. Those that no emulator has are held against botocore's
model and given made-up ids: what AWS would do with them, only AWS can tell.
"""

from tests.rehearsal.call import Call

_FREE = {"forceDestroy": "", "forceDelete": ""}
_PUBLIC = "PublicAccessBlockConfiguration"

_STORAGE = {
    "s3/bucket:Bucket": Call(
        "s3", "CreateBucket", _FREE, named="Bucket",
        fixed={"CreateBucketConfiguration": {"LocationConstraint": "us-west-2"}},
    ),
    "s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Call(
        "s3", "PutPublicAccessBlock", {"bucket": "Bucket"}, within=_PUBLIC
    ),
    "s3/bucketPolicy:BucketPolicy": Call("s3", "PutBucketPolicy"),
    "s3/bucketOwnershipControls:BucketOwnershipControls": Call(
        "s3", "PutBucketOwnershipControls", {"bucket": "Bucket", "rule": "Rules"},
        within="OwnershipControls",
    ),
    "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": Call(
        "s3", "PutBucketEncryption", {"bucket": "Bucket"},
        within="ServerSideEncryptionConfiguration",
    ),
    "s3/bucketVersioning:BucketVersioning": Call(
        "s3", "PutBucketVersioning", {"bucket": "Bucket"}
    ),
    "s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": Call(
        "s3", "PutBucketLifecycleConfiguration", {"bucket": "Bucket"},
        within="LifecycleConfiguration",
    ),
    "s3/bucketNotification:BucketNotification": Call(
        "s3", "PutBucketNotificationConfiguration",
        {"bucket": "Bucket", "queues": "QueueConfigurations",
         "lambdaFunctions": "LambdaFunctionConfigurations"},
        within="NotificationConfiguration",
    ),
    "s3/vectorsVectorBucket:VectorsVectorBucket": Call(
        "s3vectors", "CreateVectorBucket", _FREE, outputs={"vectorBucketArn": "vectorBucketArn"}
    ),
    "s3/vectorsIndex:VectorsIndex": Call(
        "s3vectors", "CreateIndex", {"metadataConfiguration": "metadataConfiguration"},
        outputs={"indexArn": "indexArn"},
    ),
    "secretsmanager/secret:Secret": Call(
        "secretsmanager", "CreateSecret", {"recoveryWindowInDays": ""}, named="Name",
        outputs={"arn": "ARN"}, id="ARN",
    ),
    "secretsmanager/secretVersion:SecretVersion": Call(
        "secretsmanager", "PutSecretValue", outputs={"arn": "ARN", "versionId": "VersionId"}
    ),
}  # fmt: skip

_FUNCTIONS = {
    "iam/role:Role": Call(
        "iam", "CreateRole", {"assumeRolePolicy": "AssumeRolePolicyDocument"}, named="RoleName",
        outputs={"arn": "Role.Arn"},
    ),
    "iam/rolePolicy:RolePolicy": Call(
        "iam", "PutRolePolicy", {"role": "RoleName", "policy": "PolicyDocument"},
        named="PolicyName",
    ),
    "sqs/queuePolicy:QueuePolicy": Call(
        "sqs", "SetQueueAttributes", {"queueUrl": "QueueUrl", "policy": "Policy"},
        within="Attributes",
    ),
    "sqs/redriveAllowPolicy:RedriveAllowPolicy": Call(
        "sqs", "SetQueueAttributes",
        {"queueUrl": "QueueUrl", "redriveAllowPolicy": "RedriveAllowPolicy"}, within="Attributes",
    ),
    "lambda/permission:Permission": Call(
        "lambda", "AddPermission", {"function": "FunctionName"}, named="StatementId"
    ),
    "lambda/eventSourceMapping:EventSourceMapping": Call(
        "lambda", "CreateEventSourceMapping", outputs={"uuid": "UUID"}, id="UUID"
    ),
    "apigatewayv2/api:Api": Call(
        "apigatewayv2", "CreateApi", named="Name", id="ApiId",
        outputs={"apiEndpoint": "ApiEndpoint"},
    ),
    "apigatewayv2/integration:Integration": Call(
        "apigatewayv2", "CreateIntegration", {"timeoutMilliseconds": "TimeoutInMillis"},
        id="IntegrationId",
    ),
    "apigatewayv2/authorizer:Authorizer": Call(
        "apigatewayv2", "CreateAuthorizer",
        {"identitySources": "IdentitySource", "jwtConfiguration": "JwtConfiguration"},
        named="Name", id="AuthorizerId",
    ),
    "apigatewayv2/route:Route": Call("apigatewayv2", "CreateRoute", id="RouteId"),
    "apigatewayv2/stage:Stage": Call(
        "apigatewayv2", "CreateStage", {"name": "StageName"},
    ),
}  # fmt: skip

_SIGN_IN = {
    "cognito/userPool:UserPool": Call(
        "cognito-idp", "CreateUserPool", {"passwordPolicy": "policies"}, named="PoolName",
        id="UserPool.Id",
    ),
    "cognito/userPoolClient:UserPoolClient": Call(
        "cognito-idp", "CreateUserPoolClient",
        {"logoutUrls": "LogoutURLs", "callbackUrls": "CallbackURLs"}, named="ClientName",
        id="UserPoolClient.ClientId",
    ),
    "cognito/userPoolDomain:UserPoolDomain": Call("cognito-idp", "CreateUserPoolDomain"),
}  # fmt: skip

_GUIDE = {
    "bedrock/agentKnowledgeBase:AgentKnowledgeBase": Call(
        "bedrock-agent", "CreateKnowledgeBase", named="name",
        id="knowledgeBase.knowledgeBaseId", outputs={"arn": "knowledgeBase.knowledgeBaseArn"},
    ),
    "bedrock/agentDataSource:AgentDataSource": Call(
        "bedrock-agent", "CreateDataSource", named="name",
        outputs={"dataSourceId": "dataSource.dataSourceId"},
    ),
}  # fmt: skip

_WATCHING = {
    "sns/topic:Topic": Call("sns", "CreateTopic", named="Name", outputs={"arn": "TopicArn"},
                            id="TopicArn"),
    "cloudwatch/metricAlarm:MetricAlarm": Call(
        "cloudwatch", "PutMetricAlarm", {"name": "AlarmName", "metricQueries": "Metrics"},
        named="AlarmName",
    ),
    "cloudwatch/dashboard:Dashboard": Call("cloudwatch", "PutDashboard"),
    "codebuild/project:Project": Call(
        "codebuild", "CreateProject", {"buildTimeout": "timeoutInMinutes"}, named="name",
        outputs={"arn": "project.arn"},
    ),
    "ecr/repository:Repository": Call(
        "ecr", "CreateRepository", _FREE, named="repositoryName",
        outputs={"arn": "repository.repositoryArn", "repositoryUrl": "repository.repositoryUri"},
    ),
    "ecr/lifecyclePolicy:LifecyclePolicy": Call(
        "ecr", "PutLifecyclePolicy",
        {"repository": "repositoryName", "policy": "lifecyclePolicyText"},
    ),
}  # fmt: skip

_SHAPED = {
    "apprunner/autoScalingConfigurationVersion:AutoScalingConfigurationVersion": Call(
        "apprunner", "CreateAutoScalingConfiguration", real=False
    ),
    "apprunner/service:Service": Call("apprunner", "CreateService", real=False),
    "wafv2/webAcl:WebAcl": Call("wafv2", "CreateWebACL", named="Name", real=False),
    "wafv2/webAclAssociation:WebAclAssociation": Call("wafv2", "AssociateWebACL", real=False),
    "bedrock/guardrail:Guardrail": Call(
        "bedrock", "CreateGuardrail", named="name", real=False
    ),
    "lambda/functionRecursionConfig:FunctionRecursionConfig": Call(
        "lambda", "PutFunctionRecursionConfig", real=False
    ),
    "ecs/cluster:Cluster": Call("ecs", "CreateCluster", named="clusterName", real=False),
    "appautoscaling/target:Target": Call(
        "application-autoscaling", "RegisterScalableTarget", real=False
    ),
    "appautoscaling/policy:Policy": Call(
        "application-autoscaling", "PutScalingPolicy", named="PolicyName", real=False
    ),
}  # fmt: skip

UNLIKE = {
    f"aws:{name}" for name in (
        "bedrock/guardrailVersion:GuardrailVersion", "budgets/budget:Budget",
        "cloudfront/cachePolicy:CachePolicy", "cloudfront/distribution:Distribution",
        "cloudwatch/logMetricFilter:LogMetricFilter",
        "ec2/defaultSecurityGroup:DefaultSecurityGroup", "ec2/internetGateway:InternetGateway",
        "ec2/routeTable:RouteTable", "ec2/routeTableAssociation:RouteTableAssociation",
        "ec2/securityGroup:SecurityGroup", "ec2/subnet:Subnet", "ec2/vpc:Vpc",
        "ec2/vpcEndpoint:VpcEndpoint", "lb/listener:Listener", "lb/listenerRule:ListenerRule",
        "lb/loadBalancer:LoadBalancer", "lb/targetGroup:TargetGroup",
        "vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        "vpc/securityGroupIngressRule:SecurityGroupIngressRule", "sns/topicPolicy:TopicPolicy",
        "sns/topicSubscription:TopicSubscription",
    )
}  # fmt: skip
"""Kinds that are neither made nor checked here: Pulumi's inputs differ too much from AWS's call."""

CALLS = {f"aws:{name}": call for name, call in
         (_STORAGE | _FUNCTIONS | _SIGN_IN | _GUIDE | _WATCHING | _SHAPED).items()}  # fmt: skip
