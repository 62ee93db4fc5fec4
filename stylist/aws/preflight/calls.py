"""The smallest real call of each model that costs next to nothing."""

import json
import time
from typing import Any, Final

from stylist.aws import fault_table as kinds
from stylist.aws.clients import Clients
from stylist.aws.preflight.asking import Trouble, ask
from stylist.aws.preflight.models import ROLES
from stylist.settings_aws import AwsSettings

_CHAT, _EMBEDDING, _ = ROLES
_ON_BOTH: Final = "on the profile's ARN and on the model's in every region of the profile"


def chat_call(clients: Clients, settings: AwsSettings) -> str:
    """One token of the chat model, streamed as in a conversation."""
    client = clients.bedrock_runtime
    began = time.monotonic()
    ask(
        _streamed, f"bedrock:InvokeModelWithResponseStream {_ON_BOTH}", _CHAT.instead,
        client=client, model_id=settings.chat_model,
    )  # fmt: skip
    return f"one token in {time.monotonic() - began:.1f} s"


def _streamed(client: Any, model_id: str) -> None:
    answer = client.converse_stream(
        modelId=model_id,
        messages=[{"role": "user", "content": [{"text": "Say yes."}]}],
        inferenceConfig={"maxTokens": 1},
    )
    if not any("messageStop" in event for event in answer["stream"]):
        raise Trouble("the answer broke off", kinds.MODEL_BROKE.remedy)


def embedding_call(clients: Clients, settings: AwsSettings) -> str:
    """The vector of two words, of the length that is configured."""
    wanted = settings.embedding_dimension
    body = {"inputText": "red dress", "embeddingConfig": {"outputEmbeddingLength": wanted}}
    client = clients.bedrock_runtime
    began = time.monotonic()
    answer = ask(
        _invoked, f"bedrock:InvokeModel on {settings.embedding_model}", _EMBEDDING.instead,
        client=client, model_id=settings.embedding_model, body=json.dumps(body),
    )  # fmt: skip
    vector = answer.get("embedding") if isinstance(answer, dict) else None
    if not isinstance(vector, list) or len(vector) != wanted:
        size = len(vector) if isinstance(vector, list) else "no"
        raise Trouble(
            f"{size} numbers where {wanted} were asked for",
            f"{_EMBEDDING.instead} STYLIST_EMBEDDING_DIMENSION is 1024, 384 or 256.",
        )
    return f"a vector of {wanted} in {time.monotonic() - began:.1f} s"


def _invoked(client: Any, model_id: str, body: str) -> Any:
    answer = client.invoke_model(
        modelId=model_id, body=body, contentType="application/json", accept="application/json"
    )
    try:
        return json.loads(answer["body"].read())
    except ValueError:
        return None
