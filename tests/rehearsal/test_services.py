"""Services that act in the name of the stack's roles: what they need is granted, no more.

No emulator does these things with a role; IAM's own simulation, as MiniStack has it, is asked."""

import json

import pytest
from botocore.exceptions import ClientError

from infra.seed_files import GUIDE
from tests.rehearsal.services import Service, services
from tests.rehearsal.stack import Stack


def test_services_may_do_what_the_stack_has_them_do(stood: Stack) -> None:
    judge(stood)


def test_the_knowledge_base_lists_the_guide_alone(stood: Stack) -> None:
    """The simulation knows no prefixes, S3 does: for somebody with the same rights."""
    policy = stood.graph.one("iam/rolePolicy:RolePolicy", "knowledge-policy").inputs["policy"]
    iam, name = stood.stage.client("iam"), "like-knowledge"
    trusted = stood.graph.one("iam/role:Role", "page-role").inputs["assumeRolePolicy"]
    made = iam.create_role(RoleName=name, AssumeRolePolicyDocument=trusted)["Role"]["Arn"]
    iam.put_role_policy(RoleName=name, PolicyName="rights", PolicyDocument=policy)
    s3 = stood.stage.client("s3", **stood.stage.become(made))
    assert s3.list_objects_v2(Bucket=stood.bucket, Prefix=GUIDE)["KeyCount"] > 10
    with pytest.raises(ClientError, match="AccessDenied"):
        s3.list_objects_v2(Bucket=stood.bucket, Prefix="feeds/")


def judge(stack: Stack) -> None:
    """All services of a stack."""
    wrong = [f"{what}: {sentence}" for what, one in services(stack.graph)
             for sentence in _wrong(stack, one)]  # fmt: skip
    assert not wrong, "\n".join(wrong)


def _wrong(stack: Stack, service: Service) -> list[str]:
    arn, rights = service.role.outputs["arn"], stack.stage.rights
    trusted = json.loads(service.role.inputs["assumeRolePolicy"])["Statement"]
    found = [] if trusted[0]["Principal"]["Service"] == service.principal else [
        f"{service.principal} may not take its role on"]  # fmt: skip
    for wanted, needs in ((True, service.needs), (False, service.refused)):
        for action, resource in needs:
            if rights.may(arn, action, resource) is not wanted:
                found.append(f"{'may not' if wanted else 'may'} {action} on {resource}")
    return found
