"""The small calls that are made of models."""

import pytest

from tests.fakes import faults

TITAN = "amazon.titan-embed-image-v1"


def test_looking_draws_no_picture_and_takes_one_token(look, bedrock):
    look()
    (chat,) = bedrock.asked("ConverseStream")
    assert chat.body["inferenceConfig"] == {"maxTokens": 1}
    assert [request.model_id for request in bedrock.asked("InvokeModel")] == [TITAN]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (faults.throttled(), "slow down"),
        (faults.reset(), "cut"),
        (faults.stream_error("modelStreamErrorException", 1), "broke off"),
        (faults.no_message_stop(), "broke off"),
        (faults.error("AccessDeniedException", "Model use case details have not been submitted."),
         "form of first use"),
    ],
)  # fmt: skip
def test_a_chat_model_that_fails_when_called_says_how(look, bedrock, fault, said):
    bedrock.script("ConverseStream", fault)
    found = look()
    assert found["chat call"].state == "failed" and said in found["chat call"].said
    assert found["chat call"].remedy and found["chat model"].state == "ok"


def test_a_vector_of_another_length_is_told(look, bedrock):
    bedrock.script("InvokeModel", faults.answer({"embedding": [0.1] * 256}, checked=False))
    found = look()["embedding call"]
    assert found.said == "256 numbers where 1024 were asked for"
    assert "STYLIST_EMBEDDING_DIMENSION" in found.remedy
