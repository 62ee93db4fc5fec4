"""DynamoDB with a script of faults: what is not scripted is passed on to MiniStack."""

from typing import Any

from botocore import xform_name
from botocore.exceptions import ClientError

from tests.fakes.exchange import Request
from tests.fakes.operations import Refused
from tests.fakes.server import FakeAws

_OPERATIONS = ("GetItem", "UpdateItem", "BatchGetItem", "BatchWriteItem", "Query")
_SAID = {"Item", "Items", "Responses", "LastEvaluatedKey", "Count", "ScannedCount", "Attributes"}


class Between(FakeAws):
    """Serves dynamodb, as the client given answers."""

    services = ("dynamodb",)

    def __init__(self, dynamodb: Any) -> None:
        super().__init__()
        self._dynamodb = dynamodb
        self.operations = dict.fromkeys(_OPERATIONS, self._pass_on)

    def _pass_on(self, request: Request) -> Any:
        try:
            answer = getattr(self._dynamodb, xform_name(request.operation))(**request.body)
        except ClientError as error:
            told = error.response["Error"]
            status = error.response["ResponseMetadata"]["HTTPStatusCode"]
            raise Refused(told["Code"], told["Message"], status) from error
        left = {name for name, value in answer.items() if name.startswith("Unprocessed") and value}
        return {name: answer[name] for name in answer if name in _SAID | left}
