"""What AWS would say of each kind of resource: the form of its id and of its outputs.

{name} is its physical name, {in_x} its input x; {hex8}, {uuid} and so on are made up of its URN.
"""

from dataclasses import dataclass, field
from typing import Any

_HERE = "{region}:{account}"


@dataclass(frozen=True)
class Kind:
    """named: inputs that give its physical name; the first is also an output."""

    id: str = "{name}"
    outputs: dict[str, Any] = field(default_factory=dict)
    named: tuple[str, ...] = ()


def _arn(form: str, *named: str, id: str = "{name}", **outputs: Any) -> Kind:
    return Kind(id, {"arn": form, **outputs}, named)


def _by_arn(form: str, *named: str, **outputs: Any) -> Kind:
    return Kind(form, {"arn": form, **outputs}, named)


_STORAGE: dict[str, Kind] = {
    "s3/bucket:Bucket": _arn(
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
        "{name}", {"vectorBucketArn": f"arn:aws:s3vectors:{_HERE}:bucket/{{name}}"},
        ("vectorBucketName",),
    ),
    "s3/vectorsIndex:VectorsIndex": Kind(
        "{name}",
        {"indexArn": f"arn:aws:s3vectors:{_HERE}:bucket/{{in_vectorBucketName}}/index/{{name}}"},
        ("indexName",),
    ),
    "dynamodb/table:Table": _arn(f"arn:aws:dynamodb:{_HERE}:table/{{name}}", "name"),
    "secretsmanager/secret:Secret": _by_arn(
        f"arn:aws:secretsmanager:{_HERE}:secret:{{name}}-AbCdEf", "name"
    ),
    "secretsmanager/secretVersion:SecretVersion": Kind(
        "{in_secretId}|{uuid}", {"arn": "{in_secretId}", "versionId": "{uuid}"}
    ),
}  # fmt: skip

_FUNCTIONS: dict[str, Kind] = {
    "iam/role:Role": _arn("arn:aws:iam::{account}:role/{name}", "name", uniqueId="AROA{hex10}"),
    "iam/rolePolicy:RolePolicy": Kind("{in_role}:{name}", {}, ("name",)),
    "iam/rolePolicyAttachment:RolePolicyAttachment": Kind("{in_role}-{hex8}"),
    "iam/policy:Policy": _by_arn("arn:aws:iam::{account}:policy/{name}", "name"),
    "lambda/function:Function": _arn(
        f"arn:aws:lambda:{_HERE}:function:{{name}}", "name", "functionName",
        invokeArn="arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/"
                  "arn:aws:lambda:{region}:{account}:function:{name}/invocations",
        version="$LATEST", qualifiedArn=f"arn:aws:lambda:{_HERE}:function:{{name}}:$LATEST",
    ),
    "lambda/permission:Permission": Kind("{hex8}"),
    "lambda/eventSourceMapping:EventSourceMapping": Kind(
        "{uuid}", {"arn": f"arn:aws:lambda:{_HERE}:event-source-mapping:{{uuid}}", "uuid": "{uuid}"}
    ),
    "lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": Kind("{in_functionName}"),
    "lambda/invocation:Invocation": Kind("{hex8}", {"result": "{{}}"}),
    "sqs/queue:Queue": Kind(
        "https://sqs.{region}.amazonaws.com/{account}/{name}",
        {"arn": f"arn:aws:sqs:{_HERE}:{{name}}",
         "url": "https://sqs.{region}.amazonaws.com/{account}/{name}"}, ("name",),
    ),
    "sqs/queuePolicy:QueuePolicy": Kind("{in_queueUrl}"),
    "sqs/redriveAllowPolicy:RedriveAllowPolicy": Kind("{in_queueUrl}"),
    "apigatewayv2/api:Api": Kind(
        "{hex10}",
        {"arn": "arn:aws:apigateway:{region}::/apis/{hex10}",
         "apiEndpoint": "https://{hex10}.execute-api.{region}.amazonaws.com",
         "executionArn": f"arn:aws:execute-api:{_HERE}:{{hex10}}"}, ("name",),
    ),
    "apigatewayv2/stage:Stage": Kind(
        "{name}",
        {"arn": "arn:aws:apigateway:{region}::/apis/{in_apiId}/stages/{name}",
         "invokeUrl": "https://{in_apiId}.execute-api.{region}.amazonaws.com",
         "executionArn": f"arn:aws:execute-api:{_HERE}:{{in_apiId}}/{{name}}"}, ("name",),
    ),
    "apigatewayv2/route:Route": Kind("{hex8}"),
    "apigatewayv2/integration:Integration": Kind("{hex8}"),
    "apigatewayv2/authorizer:Authorizer": Kind("{hex8}", {}, ("name",)),
    "bedrock/guardrail:Guardrail": Kind(
        "{hex8}", {"guardrailId": "gr{hex8}", "version": "DRAFT", "status": "READY",
                   "guardrailArn": f"arn:aws:bedrock:{_HERE}:guardrail/gr{{hex8}}"}, ("name",),
    ),
    "bedrock/guardrailVersion:GuardrailVersion": Kind("{in_guardrailArn},1", {"version": "1"}),
    "bedrock/agentKnowledgeBase:AgentKnowledgeBase": _arn(
        f"arn:aws:bedrock:{_HERE}:knowledge-base/{{hex10}}", "name", id="{hex10}"
    ),
    "bedrock/agentDataSource:AgentDataSource": Kind(
        "{hex10},{in_knowledgeBaseId}", {"dataSourceId": "{hex10}"}, ("name",)
    ),
    "cognito/userPool:UserPool": _arn(
        f"arn:aws:cognito-idp:{_HERE}:userpool/{{region}}_{{hex8}}", "name",
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
    "cloudwatch/logGroup:LogGroup": _arn(f"arn:aws:logs:{_HERE}:log-group:{{name}}", "name"),
    "cloudwatch/logResourcePolicy:LogResourcePolicy": Kind("{hex8}"),
    "cloudwatch/logMetricFilter:LogMetricFilter": Kind("{name}", {}, ("name",)),
    "cloudwatch/metricAlarm:MetricAlarm": _arn(
        f"arn:aws:cloudwatch:{_HERE}:alarm:{{name}}", "name"
    ),
    "cloudwatch/dashboard:Dashboard": Kind(
        "{name}", {"dashboardArn": "arn:aws:cloudwatch::{account}:dashboard/{name}"},
        ("dashboardName",),
    ),
    "cloudwatch/eventRule:EventRule": _arn(f"arn:aws:events:{_HERE}:rule/{{name}}", "name"),
    "cloudwatch/eventTarget:EventTarget": Kind("{hex8}"),
    "sns/topic:Topic": _by_arn(f"arn:aws:sns:{_HERE}:{{name}}", "name"),
    "sns/topicSubscription:TopicSubscription": _by_arn(
        f"arn:aws:sns:{_HERE}:topic:{{uuid}}"
    ),
    "sns/topicPolicy:TopicPolicy": Kind("{in_arn}"),
    "budgets/budget:Budget": _arn(
        "arn:aws:budgets::{account}:budget/{name}", "name", id="{account}:{name}"
    ),
    "scheduler/schedule:Schedule": _arn(
        f"arn:aws:scheduler:{_HERE}:schedule/default/{{name}}", "name"
    ),
}  # fmt: skip

_HOSTING: dict[str, Kind] = {
    "ecr/repository:Repository": _arn(
        f"arn:aws:ecr:{_HERE}:repository/{{name}}", "name",
        repositoryUrl="{account}.dkr.ecr.{region}.amazonaws.com/{name}", registryId="{account}",
    ),
    "ecr/lifecyclePolicy:LifecyclePolicy": Kind("{in_repository}"),
    "ecr/repositoryPolicy:RepositoryPolicy": Kind("{in_repository}"),
    "codebuild/project:Project": _by_arn(f"arn:aws:codebuild:{_HERE}:project/{{name}}", "name"),
    "apprunner/service:Service": _by_arn(
        f"arn:aws:apprunner:{_HERE}:service/{{in_serviceName}}/0123456789abcdef0123456789abcdef",
        serviceId="{hex8}", serviceUrl="{hex10}.{region}.awsapprunner.com", status="RUNNING",
    ),
    "apprunner/autoScalingConfigurationVersion:AutoScalingConfigurationVersion": _by_arn(
        f"arn:aws:apprunner:{_HERE}:autoscalingconfiguration/"
        "{in_autoScalingConfigurationName}/1/0123456789abcdef0123456789abcdef",
    ),
    "apprunner/customDomainAssociation:CustomDomainAssociation": Kind(
        "{in_domainName},{in_serviceArn}",
        {"dnsTarget": "{hex10}.{region}.awsapprunner.com", 
         "status": "pending_certificate_dns_validation",
         "certificateValidationRecords": [
             {"name": "_a.stylist.example.com.", "status": "PENDING_VALIDATION", "type": "CNAME",
              "value": "_b.acm-validations.aws."}]},
    ),
    "wafv2/webAcl:WebAcl": _arn(
        f"arn:aws:wafv2:{_HERE}:regional/webacl/{{name}}/{{uuid}}", "name", id="{uuid}"
    ),
    "wafv2/webAclAssociation:WebAclAssociation": Kind("{in_webAclArn},{in_resourceArn}"),
    "wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": Kind("{in_resourceArn}"),
    "ecs/cluster:Cluster": _by_arn(f"arn:aws:ecs:{_HERE}:cluster/{{name}}", "name"),
    "ecs/taskDefinition:TaskDefinition": Kind(
        "{in_family}",
        {"arn": f"arn:aws:ecs:{_HERE}:task-definition/{{in_family}}:1", "revision": 1,
         "arnWithoutRevision": f"arn:aws:ecs:{_HERE}:task-definition/{{in_family}}"},
    ),
    "ecs/service:Service": Kind(f"arn:aws:ecs:{_HERE}:service/{{name}}", {}, ("name",)),
    "appautoscaling/target:Target": _arn(
        f"arn:aws:application-autoscaling:{_HERE}:scalable-target/{{hex8}}", id="{in_resourceId}"
    ),
    "appautoscaling/policy:Policy": _arn(
        f"arn:aws:autoscaling:{_HERE}:scalingPolicy:{{uuid}}", "name"
    ),
    "lb/loadBalancer:LoadBalancer": _by_arn(
        f"arn:aws:elasticloadbalancing:{_HERE}:loadbalancer/app/{{name}}/0123456789abcdef", "name",
        arnSuffix="app/{name}/0123456789abcdef", zoneId="Z1H1FL5HABSF5",
        dnsName="{name}-1.{region}.elb.amazonaws.com",
    ),
    "lb/targetGroup:TargetGroup": _by_arn(
        f"arn:aws:elasticloadbalancing:{_HERE}:targetgroup/{{name}}/0123456789abcdef", "name",
        arnSuffix="targetgroup/{name}/0123456789abcdef",
    ),
    "lb/listener:Listener": _by_arn(
        f"arn:aws:elasticloadbalancing:{_HERE}:listener/app/alb/0123456789abcdef/{{hex8}}"
    ),
    "lb/listenerRule:ListenerRule": _by_arn(
        f"arn:aws:elasticloadbalancing:{_HERE}:listener-rule/app/alb/0123456789abcdef/"
        "0123456789abcdef/{hex8}"
    ),
    "ec2/vpc:Vpc": _arn(f"arn:aws:ec2:{_HERE}:vpc/vpc-{{hex17}}", id="vpc-{hex17}",
                        defaultSecurityGroupId="sg-{hex17}", mainRouteTableId="rtb-{hex17}"),
    "ec2/subnet:Subnet": _arn(f"arn:aws:ec2:{_HERE}:subnet/subnet-{{hex17}}", id="subnet-{hex17}"),
    "ec2/internetGateway:InternetGateway": _arn(
        f"arn:aws:ec2:{_HERE}:internet-gateway/igw-{{hex17}}", id="igw-{hex17}"
    ),
    "ec2/routeTable:RouteTable": _arn(
        f"arn:aws:ec2:{_HERE}:route-table/rtb-{{hex17}}", id="rtb-{hex17}"
    ),
    "ec2/route:Route": Kind("r-{hex8}"),
    "ec2/routeTableAssociation:RouteTableAssociation": Kind("rtbassoc-{hex17}"),
    "ec2/defaultSecurityGroup:DefaultSecurityGroup": Kind("sg-{hex17}"),
    "ec2/securityGroup:SecurityGroup": _arn(
        f"arn:aws:ec2:{_HERE}:security-group/sg-{{hex17}}", "name", id="sg-{hex17}"
    ),
    "ec2/securityGroupRule:SecurityGroupRule": Kind("sgrule-{hex8}"),
    "vpc/securityGroupIngressRule:SecurityGroupIngressRule": Kind("sgr-{hex17}"),
    "vpc/securityGroupEgressRule:SecurityGroupEgressRule": Kind("sgr-{hex17}"),
    "ec2/vpcEndpoint:VpcEndpoint": _arn(
        f"arn:aws:ec2:{_HERE}:vpc-endpoint/vpce-{{hex17}}", id="vpce-{hex17}"
    ),
    "cloudfront/distribution:Distribution": _arn(
        "arn:aws:cloudfront::{account}:distribution/E{hex10}", id="E{hex10}",
        domainName="d{hex10}.cloudfront.net", hostedZoneId="Z2FDTNDATAQYW2", etag="E1",
    ),
    "cloudfront/cachePolicy:CachePolicy": Kind("{uuid}", {}, ("name",)),
    "cloudfront/originRequestPolicy:OriginRequestPolicy": Kind("{uuid}", {}, ("name",)),
    "cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": Kind("{uuid}", {}, ("name",)),
    "acm/certificate:Certificate": _by_arn(
        f"arn:aws:acm:{_HERE}:certificate/{{uuid}}",
        domainValidationOptions=[
            {"domainName": "stylist.example.com", "resourceRecordName": "_a.stylist.example.com.",
             "resourceRecordType": "CNAME", "resourceRecordValue": "_b.acm-validations.aws."}],
    ),
    "acm/certificateValidation:CertificateValidation": Kind("{hex8}"),
    "route53/record:Record": Kind("{hex8}", {"fqdn": "{in_name}"}),
}  # fmt: skip

KINDS = {f"aws:{name}": kind for name, kind in
         (_STORAGE | _FUNCTIONS | _WATCHING | _HOSTING).items()}  # fmt: skip
