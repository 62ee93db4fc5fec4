"""The account and region that the program deploys to, and names that hold them."""

import pulumi
import pulumi_aws as aws


def account() -> pulumi.Output[str]:
    """The account's number."""
    return aws.get_caller_identity_output().account_id


def region() -> pulumi.Output[str]:
    """The region's name."""
    return aws.get_region_output().region


def foundation_model(model: pulumi.Input[str]) -> pulumi.Output[str]:
    """ARN of a model that is called in this region."""
    return pulumi.Output.concat("arn:aws:bedrock:", region(), "::foundation-model/", model)
