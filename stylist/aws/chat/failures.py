"""What goes wrong with a model, as the conversation's loop needs to know it."""

from botocore.exceptions import ClientError

from stylist.aws.faults import code_of, told
from stylist.errors import ChatModelFailed


def failed(fault: Exception, model_id: str) -> ChatModelFailed:
    """The fault as ours; how often it is worth another attempt is up to its kind."""
    ours = told(fault, f"ask {model_id}")
    return ChatModelFailed(str(ours), ours.code, ours.attempts)


def refuses_cache_points(fault: Exception) -> bool:
    """Whether the model takes no cache point where we put one."""
    if not isinstance(fault, ClientError) or code_of(fault) != "ValidationException":
        return False
    return "cachePoint" in str(fault.response.get("Error", {}).get("Message"))
