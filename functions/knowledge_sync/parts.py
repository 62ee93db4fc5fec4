"""What `knowledge_sync` is put together of."""

import os
from collections.abc import Mapping
from functools import lru_cache

from functions import settings
from stylist.aws.clients import Clients
from stylist.aws.feeds.messages import QueueMessages
from stylist.aws.guide_sync import GuideSync


@lru_cache(maxsize=1)
def guide_sync() -> GuideSync:
    """Made at the first call, for all the calls of this process."""
    return open_guide_sync(os.environ)


def open_guide_sync(environ: Mapping[str, str]) -> GuideSync:
    """Over what the environment names.

    Raises:
        InvalidRequest: Names every variable that is missing or cannot be used.
    """
    named = settings.guide_settings(environ)
    clients = Clients(named.region)
    messages = QueueMessages(clients.sqs, named.queue)
    return GuideSync(clients.bedrock_agent, named.knowledge_base, named.data_source, messages)
