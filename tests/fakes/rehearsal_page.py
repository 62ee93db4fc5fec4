"""Starts the page against AWS rehearsed on this machine: `make run-aws-rehearsal`."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from tests.fakes.ministack import VERSION, MiniStackMissing
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import open_shop
from tests.fakes.rehearsal_snapshot import ROOT, bring_back, keep


def main() -> int:
    """Serve until stopped. Returns the exit status."""
    _say("Starting stand-ins for Bedrock, S3 Vectors, S3 and DynamoDB on this machine …")
    if not (ROOT / "build" / "ministack" / VERSION / "installed").exists():
        _say("Installing MiniStack for it, once …")
    try:
        with until_stopped(), tempfile.TemporaryDirectory() as folder, Rehearsal() as rehearsal:
            open_shop(rehearsal, STYLIST_DATA_DIR=folder)
            return _build(rehearsal) or _run(rehearsal, "webapp")
    except MiniStackMissing as error:
        _say(str(error))
        return 1


def _build(rehearsal: Rehearsal) -> int:
    known = bring_back(rehearsal)
    _say("Reading the catalog again …" if known else "Building the catalog …")
    status = _run(rehearsal, "stylist", "catalog", "build")
    if not status and not known:
        keep(rehearsal)
    return status


def _run(rehearsal: Rehearsal, *command: str) -> int:
    run = [sys.executable, "-m", *command]
    with subprocess.Popen(run, env=rehearsal.environment()) as process:
        try:
            return process.wait()
        except (KeyboardInterrupt, SystemExit):
            # All that it speaks to ends after it.
            process.terminate()
            process.wait()
            raise


@contextlib.contextmanager
def until_stopped() -> Iterator[None]:
    """Has a closed terminal and a `kill` end everything that was started, as Ctrl+C does."""
    signals = [signal.SIGTERM] + ([signal.SIGHUP] if os.name == "posix" else [])
    before = {one: signal.signal(one, _stop) for one in signals}
    try:
        yield
    except KeyboardInterrupt:
        sys.exit(0)
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _stop(number: int, frame: object) -> None:
    raise SystemExit(128 + number)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
