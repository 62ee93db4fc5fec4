"""What hosts the page: image, service, network and names."""

from tests.infra.stack.kind import HERE, Kind, by_arn, with_arn

HOSTING: dict[str, Kind] = {
    "ecr/repository:Repository": with_arn(
        f"arn:aws:ecr:{HERE}:repository/{{name}}", "name",
        repositoryUrl="{account}.dkr.ecr.{region}.amazonaws.com/{name}", registryId="{account}",
    ),
    "ecr/lifecyclePolicy:LifecyclePolicy": Kind("{in_repository}"),
    "ecr/repositoryPolicy:RepositoryPolicy": Kind("{in_repository}"),
    "codebuild/project:Project": by_arn(f"arn:aws:codebuild:{HERE}:project/{{name}}", "name"),
    "apprunner/service:Service": by_arn(
        f"arn:aws:apprunner:{HERE}:service/{{in_serviceName}}/0123456789abcdef0123456789abcdef",
        serviceId="{hex8}", serviceUrl="{hex10}.{region}.awsapprunner.com", status="RUNNING",
    ),
    "apprunner/autoScalingConfigurationVersion:AutoScalingConfigurationVersion": by_arn(
        f"arn:aws:apprunner:{HERE}:autoscalingconfiguration/"
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
    "wafv2/webAcl:WebAcl": with_arn(
        f"arn:aws:wafv2:{HERE}:regional/webacl/{{name}}/{{uuid}}", "name", id="{uuid}"
    ),
    "wafv2/webAclAssociation:WebAclAssociation": Kind("{in_webAclArn},{in_resourceArn}"),
    "wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": Kind("{in_resourceArn}"),
    "ecs/cluster:Cluster": by_arn(f"arn:aws:ecs:{HERE}:cluster/{{name}}", "name"),
    "ecs/taskDefinition:TaskDefinition": Kind(
        "{in_family}",
        {"arn": f"arn:aws:ecs:{HERE}:task-definition/{{in_family}}:1", "revision": 1,
         "arnWithoutRevision": f"arn:aws:ecs:{HERE}:task-definition/{{in_family}}"},
    ),
    "ecs/service:Service": Kind(f"arn:aws:ecs:{HERE}:service/{{name}}", {}, ("name",)),
    "appautoscaling/target:Target": with_arn(
        f"arn:aws:application-autoscaling:{HERE}:scalable-target/{{hex8}}", id="{in_resourceId}"
    ),
    "appautoscaling/policy:Policy": with_arn(
        f"arn:aws:autoscaling:{HERE}:scalingPolicy:{{uuid}}", "name"
    ),
    "lb/loadBalancer:LoadBalancer": by_arn(
        f"arn:aws:elasticloadbalancing:{HERE}:loadbalancer/app/{{name}}/0123456789abcdef", "name",
        arnSuffix="app/{name}/0123456789abcdef", zoneId="Z1H1FL5HABSF5",
        dnsName="{name}-1.{region}.elb.amazonaws.com",
    ),
    "lb/targetGroup:TargetGroup": by_arn(
        f"arn:aws:elasticloadbalancing:{HERE}:targetgroup/{{name}}/0123456789abcdef", "name",
        arnSuffix="targetgroup/{name}/0123456789abcdef",
    ),
    "lb/listener:Listener": by_arn(
        f"arn:aws:elasticloadbalancing:{HERE}:listener/app/alb/0123456789abcdef/{{hex8}}"
    ),
    "lb/listenerRule:ListenerRule": by_arn(
        f"arn:aws:elasticloadbalancing:{HERE}:listener-rule/app/alb/0123456789abcdef/"
        "0123456789abcdef/{hex8}"
    ),
    "ec2/vpc:Vpc": with_arn(f"arn:aws:ec2:{HERE}:vpc/vpc-{{hex17}}", id="vpc-{hex17}",
                        defaultSecurityGroupId="sg-{hex17}", mainRouteTableId="rtb-{hex17}"),
    "ec2/subnet:Subnet": with_arn(
        f"arn:aws:ec2:{HERE}:subnet/subnet-{{hex17}}", id="subnet-{hex17}"
    ),
    "ec2/internetGateway:InternetGateway": with_arn(
        f"arn:aws:ec2:{HERE}:internet-gateway/igw-{{hex17}}", id="igw-{hex17}"
    ),
    "ec2/routeTable:RouteTable": with_arn(
        f"arn:aws:ec2:{HERE}:route-table/rtb-{{hex17}}", id="rtb-{hex17}"
    ),
    "ec2/route:Route": Kind("r-{hex8}"),
    "ec2/routeTableAssociation:RouteTableAssociation": Kind("rtbassoc-{hex17}"),
    "ec2/defaultSecurityGroup:DefaultSecurityGroup": Kind("sg-{hex17}"),
    "ec2/securityGroup:SecurityGroup": with_arn(
        f"arn:aws:ec2:{HERE}:security-group/sg-{{hex17}}", "name", id="sg-{hex17}"
    ),
    "ec2/securityGroupRule:SecurityGroupRule": Kind("sgrule-{hex8}"),
    "vpc/securityGroupIngressRule:SecurityGroupIngressRule": Kind("sgr-{hex17}"),
    "vpc/securityGroupEgressRule:SecurityGroupEgressRule": Kind("sgr-{hex17}"),
    "ec2/vpcEndpoint:VpcEndpoint": with_arn(
        f"arn:aws:ec2:{HERE}:vpc-endpoint/vpce-{{hex17}}", id="vpce-{hex17}"
    ),
    "cloudfront/distribution:Distribution": with_arn(
        "arn:aws:cloudfront::{account}:distribution/E{hex10}", id="E{hex10}",
        domainName="d{hex10}.cloudfront.net", hostedZoneId="Z2FDTNDATAQYW2", etag="E1",
    ),
    "cloudfront/cachePolicy:CachePolicy": Kind("{uuid}", {}, ("name",)),
    "cloudfront/originRequestPolicy:OriginRequestPolicy": Kind("{uuid}", {}, ("name",)),
    "cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": Kind("{uuid}", {}, ("name",)),
    "acm/certificate:Certificate": by_arn(
        f"arn:aws:acm:{HERE}:certificate/{{uuid}}",
        domainValidationOptions=[
            {"domainName": "stylist.example.com", "resourceRecordName": "_a.stylist.example.com.",
             "resourceRecordType": "CNAME", "resourceRecordValue": "_b.acm-validations.aws."}],
    ),
    "acm/certificateValidation:CertificateValidation": Kind("{hex8}"),
    "route53/record:Record": Kind("{hex8}", {"fqdn": "{in_name}"}),
}  # fmt: skip
