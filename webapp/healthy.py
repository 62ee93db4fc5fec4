"""Asks the page of this machine whether it is well: `python -m webapp.healthy`, status 0 or 1."""

import http.client
import os
import sys
from collections.abc import Mapping
from typing import Final

_PATIENCE: Final = 4.0


def main(environ: Mapping[str, str] = os.environ) -> int:
    """Whether /healthz answers 200 within four seconds."""
    port = int(environ.get("STYLIST_PORT") or 7860)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/healthz")
        return 0 if connection.getresponse().status == 200 else 1
    except (OSError, http.client.HTTPException):
        return 1
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(main())
