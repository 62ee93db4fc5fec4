"""Which kind of CloudFormation each of Pulumi's is, and where the two name things otherwise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.infra.lint import reshaped

Inputs = Mapping[str, Any]


@dataclass(frozen=True)
class As:
    """type: CloudFormation's. renamed: input, at any depth → property, '' for what CloudFormation
    does not have. within: the property that all inputs are put into. named: the property that takes
    a name which Pulumi makes up. shaped: what has another form."""

    type: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    within: str = ""
    named: str = ""
    shaped: Callable[[Inputs], Inputs] = dict


def _bucket(within: str = "", shaped: Callable[[Inputs], Inputs] = dict,
            **renamed: str) -> As:  # fmt: skip
    return As("AWS::S3::Bucket", {"bucket": "", **renamed}, within, shaped=shaped)


def _plain(*types: str) -> dict[str, As]:
    """Named alike: 'cognito/userPoolClient' by AWS::Cognito::UserPoolClient."""
    return {one.partition("=")[0]: As(one.partition("=")[2]) for one in types}


_PLAIN = _plain(
    "acm/certificate:Certificate=AWS::CertificateManager::Certificate",
    "apigatewayv2/route:Route=AWS::ApiGatewayV2::Route",
    "apprunner/autoScalingConfigurationVersion:AutoScalingConfigurationVersion="
    "AWS::AppRunner::AutoScalingConfiguration",
    "apprunner/service:Service=AWS::AppRunner::Service",
    "cloudwatch/dashboard:Dashboard=AWS::CloudWatch::Dashboard",
    "cognito/userPoolClient:UserPoolClient=AWS::Cognito::UserPoolClient",
    "cognito/userPoolDomain:UserPoolDomain=AWS::Cognito::UserPoolDomain",
    "ec2/routeTableAssociation:RouteTableAssociation=AWS::EC2::SubnetRouteTableAssociation",
    "ec2/subnet:Subnet=AWS::EC2::Subnet", "ec2/vpc:Vpc=AWS::EC2::VPC",
    "ec2/vpcEndpoint:VpcEndpoint=AWS::EC2::VPCEndpoint",
    "ecr/repository:Repository=AWS::ECR::Repository", "ecs/cluster:Cluster=AWS::ECS::Cluster",
    "ecs/taskDefinition:TaskDefinition=AWS::ECS::TaskDefinition",
    "lambda/eventSourceMapping:EventSourceMapping=AWS::Lambda::EventSourceMapping",
    "s3/bucket:Bucket=AWS::S3::Bucket", "s3/vectorsIndex:VectorsIndex=AWS::S3Vectors::Index",
    "s3/vectorsVectorBucket:VectorsVectorBucket=AWS::S3Vectors::VectorBucket",
    "sns/topic:Topic=AWS::SNS::Topic",
    "wafv2/webAcl:WebAcl=AWS::WAFv2::WebACL",
    "wafv2/webAclAssociation:WebAclAssociation=AWS::WAFv2::WebACLAssociation",
)  # fmt: skip

_PARTS = {
    "s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": _bucket(
        "lifecycleConfiguration", reshaped.lifecycle),
    "s3/bucketNotification:BucketNotification": _bucket(
        "notificationConfiguration", reshaped.notification),
    "s3/bucketOwnershipControls:BucketOwnershipControls": _bucket(
        "ownershipControls", rule="rules"),
    "s3/bucketPublicAccessBlock:BucketPublicAccessBlock": _bucket("publicAccessBlockConfiguration"),
    "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": _bucket(
        "bucketEncryption", rules="serverSideEncryptionConfiguration",
        applyServerSideEncryptionByDefault="serverSideEncryptionByDefault"),
    "s3/bucketVersioning:BucketVersioning": _bucket(),
    "s3/bucketPolicy:BucketPolicy": As("AWS::S3::BucketPolicy", {"policy": "policyDocument"}),
    "ecr/lifecyclePolicy:LifecyclePolicy": As(
        "AWS::ECR::Repository", {"repository": "", "policy": "lifecyclePolicyText"},
        "lifecyclePolicy"),
    "sns/topicPolicy:TopicPolicy": As(
        "AWS::SNS::TopicPolicy", {"arn": "topics", "policy": "policyDocument"}),
    "sns/topicSubscription:TopicSubscription": As(
        "AWS::SNS::Subscription", {"topic": "topicArn"}),
    "sqs/queuePolicy:QueuePolicy": As(
        "AWS::SQS::QueuePolicy", {"queueUrl": "queues", "policy": "policyDocument"}),
    "sqs/redriveAllowPolicy:RedriveAllowPolicy": As("AWS::SQS::Queue", {"queueUrl": ""}),
    "secretsmanager/secretVersion:SecretVersion": As(
        "AWS::SecretsManager::Secret", {"secretId": ""}),
    "route53/record:Record": As(
        "AWS::Route53::RecordSet", {"zoneId": "hostedZoneId", "records": "resourceRecords"},
        shaped=reshaped.record),
}  # fmt: skip

_OTHERS = {
    "apigatewayv2/api:Api": As("AWS::ApiGatewayV2::Api", named="name"),
    "apigatewayv2/authorizer:Authorizer": As("AWS::ApiGatewayV2::Authorizer", named="name"),
    "apigatewayv2/integration:Integration": As(
        "AWS::ApiGatewayV2::Integration", {"timeoutMilliseconds": "timeoutInMillis"}),
    "apigatewayv2/stage:Stage": As("AWS::ApiGatewayV2::Stage", named="stageName"),
    "bedrock/agentDataSource:AgentDataSource": As("AWS::Bedrock::DataSource", named="name"),
    "bedrock/agentKnowledgeBase:AgentKnowledgeBase": As(
        "AWS::Bedrock::KnowledgeBase", named="name"),
    "bedrock/guardrail:Guardrail": As("AWS::Bedrock::Guardrail", named="name"),
    "bedrock/guardrailVersion:GuardrailVersion": As(
        "AWS::Bedrock::GuardrailVersion", {"guardrailArn": "guardrailIdentifier"}),
    "budgets/budget:Budget": As("AWS::Budgets::Budget", shaped=reshaped.budget),
    "cloudwatch/logGroup:LogGroup": As("AWS::Logs::LogGroup", {"namePrefix": "logGroupName"}),
    "cloudwatch/logMetricFilter:LogMetricFilter": As(
        "AWS::Logs::MetricFilter",
        {"pattern": "filterPattern", "metricTransformation": "metricTransformations",
         "name": "metricName", "namespace": "metricNamespace", "value": "metricValue"},
        named="filterName"),
    "cloudwatch/metricAlarm:MetricAlarm": As("AWS::CloudWatch::Alarm", named="alarmName"),
    "codebuild/project:Project": As(
        "AWS::CodeBuild::Project", {"buildTimeout": "timeoutInMinutes"}),
    "cognito/userPool:UserPool": As("AWS::Cognito::UserPool", shaped=reshaped.user_pool),
    "dynamodb/table:Table": As("AWS::DynamoDB::Table", shaped=reshaped.table),
    "iam/role:Role": As("AWS::IAM::Role", {"assumeRolePolicy": "assumeRolePolicyDocument"}),
    "iam/rolePolicy:RolePolicy": As(
        "AWS::IAM::RolePolicy", {"role": "roleName", "policy": "policyDocument"},
        named="policyName"),
    "lambda/function:Function": As("AWS::Lambda::Function", shaped=reshaped.function),
    "lambda/functionRecursionConfig:FunctionRecursionConfig": As(
        "AWS::Lambda::Function", {"functionName": ""}, shaped=reshaped.recursion),
    "lambda/permission:Permission": As("AWS::Lambda::Permission", {"function": "functionName"}),
    "secretsmanager/secret:Secret": As(
        "AWS::SecretsManager::Secret", {"recoveryWindowInDays": ""}),
    "sqs/queue:Queue": As(
        "AWS::SQS::Queue", {"messageRetentionSeconds": "messageRetentionPeriod",
                            "visibilityTimeoutSeconds": "visibilityTimeout"}),
}  # fmt: skip

_FARGATE = {
    "appautoscaling/policy:Policy": As(
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        named="policyName"),
    "appautoscaling/target:Target": As("AWS::ApplicationAutoScaling::ScalableTarget"),
    "cloudfront/cachePolicy:CachePolicy": As(
        "AWS::CloudFront::CachePolicy", within="cachePolicyConfig", named="name"),
    "cloudfront/distribution:Distribution": As(
        "AWS::CloudFront::Distribution",
        {"isIpv6Enabled": "ipv6Enabled", "orderedCacheBehaviors": "cacheBehaviors",
         "customHeaders": "originCustomHeaders", "name": "headerName", "value": "headerValue",
         "originId": "id"}, "distributionConfig"),
    "ec2/internetGateway:InternetGateway": As("AWS::EC2::InternetGateway", {"vpcId": ""}),
    "ec2/routeTable:RouteTable": As("AWS::EC2::RouteTable", {"routes": ""}),
    "ec2/securityGroup:SecurityGroup": As(
        "AWS::EC2::SecurityGroup", {"description": "groupDescription"}),
    "ecs/service:Service": As("AWS::ECS::Service", shaped=reshaped.ecs_service),
    "lb/listener:Listener": As(
        "AWS::ElasticLoadBalancingV2::Listener", {"fixedResponse": "fixedResponseConfig"}),
    "lb/listenerRule:ListenerRule": As(
        "AWS::ElasticLoadBalancingV2::ListenerRule", shaped=reshaped.listener_rule),
    "lb/loadBalancer:LoadBalancer": As(
        "AWS::ElasticLoadBalancingV2::LoadBalancer", shaped=reshaped.balancer),
    "lb/targetGroup:TargetGroup": As(
        "AWS::ElasticLoadBalancingV2::TargetGroup", shaped=reshaped.target_group),
    "vpc/securityGroupEgressRule:SecurityGroupEgressRule": As(
        "AWS::EC2::SecurityGroupEgress",
        {"securityGroupId": "groupId", "cidrIpv4": "cidrIp",
         "referencedSecurityGroupId": "destinationSecurityGroupId",
         "prefixListId": "destinationPrefixListId"}),
    "vpc/securityGroupIngressRule:SecurityGroupIngressRule": As(
        "AWS::EC2::SecurityGroupIngress",
        {"securityGroupId": "groupId", "cidrIpv4": "cidrIp",
         "referencedSecurityGroupId": "sourceSecurityGroupId",
         "prefixListId": "sourcePrefixListId"}),
}  # fmt: skip

KINDS = {f"aws:{name}": one for name, one in
         (_PLAIN | _PARTS | _OTHERS | _FARGATE).items()}  # fmt: skip

NO_KIND = {f"aws:{name}" for name in (
    "acm/certificateValidation:CertificateValidation", "s3/bucketObjectv2:BucketObjectv2",
    "apprunner/customDomainAssociation:CustomDomainAssociation",
    "ec2/defaultSecurityGroup:DefaultSecurityGroup",
)}  # fmt: skip
"""What CloudFormation does not make."""
