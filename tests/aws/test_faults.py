"""How AWS's faults are told."""

import logging

import pytest
from botocore import exceptions as boto
from botocore.eventstream import ChecksumMismatch
from urllib3 import exceptions as http

from stylist.aws.fault_table import BY_CODE
from stylist.aws.faults import telling, told
from stylist.errors import RemoteFailed


def fault(code, message="", status=400):
    return boto.ClientError(
        {"Error": {"Code": code, "Message": message},
         "ResponseMetadata": {"RequestId": "request-7", "HTTPStatusCode": status}},
        "Converse",
    )  # fmt: skip


def said(error):
    return str(told(error, "ask a-model"))


@pytest.mark.parametrize("code", BY_CODE)
def test_every_known_code_is_one_fault_with_its_name_and_a_remedy(code):
    words = said(fault(code))
    assert words.startswith("Could not ask a-model: ") and f"({code})." in words
    assert words.endswith(".") and len(words.split("). ", 1)[1]) > 15


WORDS = [
    ("AccessDeniedException", "Model access is denied due to IAM user or service role is not "
     "authorized to perform the required AWS Marketplace actions", "Marketplace"),
    ("AccessDeniedException", "Model access is denied due to INVALID_PAYMENT_INSTRUMENT",
     "valid payment method"),
    ("AccessDeniedException", "You don't have access to the model", "Allow the action"),
    ("ResourceNotFoundException", "Model use case details have not been submitted for this "
     "account. Fill out the Anthropic use case details form", "Anthropic's form"),
    ("ResourceNotFoundException", "This model version has reached the end of its life.",
     "another model id"),
    ("ValidationException", "The model has reached the end of its life", "another model id"),
    ("ValidationException", "Invocation of model ID x with on-demand throughput isn't supported. "
     "Retry with the ID or ARN of an inference profile", "prefix 'us.'"),
    ("ValidationException", "Input is too long for requested model.", "new conversation"),
    ("ValidationException", "`temperature` is deprecated for this model.", "does not accept"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "message", "words"), WORDS)
def test_what_only_the_words_of_a_model_tell_apart_is_told_apart(code, message, words):
    assert words in said(fault(code, message, 400))
    assert told(fault(code, message), "ask a-model").attempts == 0


@pytest.mark.parametrize(
    ("status", "transient"), [(500, True), (503, True), (429, True), (400, False), (403, False)]
)
def test_of_a_code_that_nobody_knows_the_status_decides(status, transient):
    attempts = told(fault("NeverHeardOf", status=status), "ask a-model").attempts
    assert (attempts > 0) is transient


@pytest.mark.parametrize(
    ("error", "words", "attempts"),
    [
        (http.ProtocolError("broken"), "was cut", 3),
        (http.ReadTimeoutError(None, "", "slow"), "fell silent", 1),
        (boto.ReadTimeoutError(endpoint_url="x"), "fell silent", 1),
        (ChecksumMismatch(1, 2), "damaged", 3),
        (boto.FlexibleChecksumError(error_msg="x"), "damaged", 3),
        (boto.EndpointConnectionError(endpoint_url="x"), "cannot be reached", 3),
        (boto.ConnectionClosedError(endpoint_url="x"), "was cut", 3),
        (boto.NoCredentialsError(), "no usable credentials", 0),
        (boto.ProfileNotFound(profile="x"), "no usable credentials", 0),
        (boto.UnauthorizedSSOTokenError(), "no usable credentials", 0),
        (boto.ParamValidationError(report="x"), "does not accept", 0),
        (ConnectionResetError(), "was cut", 3),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_what_never_was_an_answer_is_told_too(error, words, attempts):
    failure = told(error, "ask a-model")
    assert words in str(failure) and failure.attempts == attempts


def test_names_within_a_stream_mean_the_same():
    inside = boto.EventStreamError(
        {"Error": {"Code": "throttlingException", "Message": ""}}, "ConverseStream"
    )
    failure = told(inside, "ask a-model")
    assert (failure.code, failure.attempts) == ("ThrottlingException", 3)


def test_a_stream_that_the_model_broke_is_asked_for_once_more():
    assert told(fault("modelStreamErrorException"), "ask").attempts == 1


def test_what_aws_says_is_neither_told_nor_logged(caplog):
    caplog.set_level(logging.DEBUG)
    leak = "The canonical string: x-amz-security-token:SECRETTOKEN prompt: my wish"
    failure = told(fault("InvalidSignatureException", leak, 403), "ask a-model")
    assert "SECRETTOKEN" not in str(failure) + caplog.text and "wish" not in caplog.text
    assert "request-7" in caplog.text and failure.request_id == "request-7"


def test_an_error_of_ours_is_not_told_twice():
    ours = RemoteFailed("Words.", "Code")
    assert told(ours, "ask") is ours


def test_only_faults_of_aws_are_told():
    with pytest.raises(KeyError), telling("ask"):
        raise KeyError("a mistake of ours")
    with pytest.raises(RemoteFailed, match="Could not ask: the connection was cut"), telling("ask"):
        raise ConnectionResetError
