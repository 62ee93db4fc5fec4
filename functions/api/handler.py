"""Answers searches by words and pictures, as the page's HTTP API does.

Nothing here looks for people in a picture or covers faces: it is for pictures of products. They are
embedded and forgotten.
"""

from typing import Any

from functions import logs
from functions.api import parts
from functions.api.answers import found, refused
from functions.api.asked import query_of

logs.set_up()


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Entry point. event: a request of API Gateway, payload 2.0, whose caller it knows."""
    logs.begin(context)
    try:
        return found(parts.stylist().search(query_of(event)).to_record())
    except Exception as error:
        return refused(error)
