"""What `api` is put together of."""

import os
from collections.abc import Mapping
from functools import lru_cache

from functions import catalog_parts, settings
from stylist.aws.clients import Clients
from stylist.errors import InvalidRequest, ServiceUnavailable
from stylist.plain_photos import PlainCleaner, PlainFinder
from stylist.service import Stylist


@lru_cache(maxsize=1)
def stylist() -> Stylist:
    """Made at the first call, for all the calls of this process.

    Raises:
        ServiceUnavailable: A variable is missing or wrong, which no caller can help.
    """
    try:
        return open_stylist(os.environ)
    except InvalidRequest as error:
        raise ServiceUnavailable(str(error)) from error


def open_stylist(environ: Mapping[str, str]) -> Stylist:
    """The stylist's use cases without its eyes: a picture counts as it is.

    Raises:
        InvalidRequest: Names every variable that is missing or cannot be used.
    """
    named = settings.catalog_settings(environ, "table", "vector_bucket")
    clients = Clients(named.region)
    return Stylist(
        catalog_parts.embedder(clients, named),
        catalog_parts.index(clients, named),
        PlainFinder(),
        catalog_parts.pictures(clients, named),
        PlainCleaner(),
    )
