"""MiniStack, pinned, as a process of its own: S3, DynamoDB, Secrets Manager and more on loopback.

It pins another botocore than ours, so it lives in a virtual environment of its own below build/,
made once. Whoever starts it gives it an empty environment: code that it runs would inherit ours.
Source: https://github.com/ministackorg/ministack (MIT)
"""

import json
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from filelock import FileLock

from tests.fakes.models import ACCOUNT, REGION
from tests.running_page import free_port

VERSION = "1.5.33"
_CRYPTOGRAPHY = "50.0.2"
"""Without it MiniStack signs no token of Cognito, and its API Gateway takes none."""
_HOME = Path(__file__).parents[2] / "build" / "ministack"
_INSTALL_SECONDS = 600
_START_SECONDS = 60.0


class MiniStackMissing(Exception):
    """MiniStack could not be installed or does not start; says what to do."""


class MiniStack:
    """One process on a free port of 127.0.0.1; everything it keeps is in its memory.

    auth: whether it checks signatures and IAM policies. services: names to serve, comma-separated;
    all of them when empty.
    """

    def __init__(self, auth: bool = False, services: str = "") -> None:
        self.auth, self.services = auth, services
        self.command = ["-m", "ministack"]
        self.url = f"http://127.0.0.1:{free_port()}"

    def __enter__(self) -> Self:
        python = installed()
        self._log: IO[bytes] = tempfile.TemporaryFile()
        self._home = tempfile.TemporaryDirectory(
            prefix="ministack-",
            # A function that it runs may still be writing.
            ignore_cleanup_errors=True,
        )
        self._process = subprocess.Popen(
            [str(python), *self.command], env=self._environment(), cwd=self._home.name,
            stdout=self._log, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            self._await()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(timeout=10)
        self._log.close()
        self._home.cleanup()

    @property
    def pid(self) -> int:
        return self._process.pid

    def reset(self) -> None:
        """Forgets every bucket, table and secret."""
        self._ask("/_ministack/reset", "POST")

    def health(self) -> dict[str, Any]:
        """What it says of its services."""
        return dict(json.loads(self._ask("/_ministack/health", "GET")))

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": self._home.name,
            "TMPDIR": self._home.name, "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": self.url.rpartition(":")[2], "AUTH": str(self.auth).lower(),
            "MINISTACK_ACCOUNT_ID": ACCOUNT, "MINISTACK_REGION": REGION,
            "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
            "SERVICES": self.services, "SFTP_ENABLED": "0", "IOT_MTLS_ENABLED": "0",
        }  # fmt: skip

    def _await(self) -> None:
        ends = time.monotonic() + _START_SECONDS
        while time.monotonic() < ends:
            if self._process.poll() is not None:
                break
            try:
                self.health()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        self._log.seek(0)
        said = self._log.read().decode(errors="replace").strip().splitlines()
        raise MiniStackMissing(
            f"MiniStack {VERSION} does not answer at {self.url}; its last line was: "
            f"{said[-1] if said else 'none'}. Delete {_HOME} to have it installed anew."
        )

    def _ask(self, path: str, method: str) -> bytes:
        request = urllib.request.Request(self.url + path, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return bytes(answer.read())


def installed() -> Path:
    """The Python of MiniStack's own environment, made at the first call.

    Raises:
        MiniStackMissing: pip could not install it; its last line is told.
    """
    home = _HOME / VERSION
    python, ready = home / "bin" / "python", home / "installed"
    _HOME.mkdir(parents=True, exist_ok=True)
    with FileLock(_HOME / "lock"):
        if not ready.exists():
            _run([sys.executable, "-m", "venv", "--clear", str(home)])
            _run([str(python), "-m", "pip", "install", "--quiet", f"ministack=={VERSION}"])
            ready.touch()
        signs = home / f"cryptography-{_CRYPTOGRAPHY}"
        if not signs.exists():
            _run([str(python), "-m", "pip", "install", "--quiet", f"cryptography=={_CRYPTOGRAPHY}"])
            signs.touch()
    return python


def _run(command: list[str]) -> None:
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=_INSTALL_SECONDS)
        failed, said = ended.returncode != 0, ended.stderr.strip() or ended.stdout.strip()
    except subprocess.TimeoutExpired:
        failed, said = True, f"no end after {_INSTALL_SECONDS} s"
    if failed:
        last = said.splitlines()[-1] if said else "nothing"
        raise MiniStackMissing(
            f"MiniStack {VERSION} could not be installed into {_HOME}: pip said '{last}'. "
            "Make sure that pip reaches a package index, then run the tests again."
        )
