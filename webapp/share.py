"""A public link to the page on this machine, through Gradio's tunnel, where it can be had.

Whoever has the link can use the page as long as it runs. Gradio closes it after a week at most.
"""

import contextlib
import hashlib
import io
import secrets
import threading
from pathlib import Path
from typing import Any, Final, Protocol

OPENS_WITHIN: Final = 20.0
"""Seconds to wait for the tunnel; then the page starts without."""

_NOT_HAD: Final = "No public link could be had: {}. The page runs on this machine alone."


class Tunnel(Protocol):
    """A way to this machine from outside."""

    def open(self, host: str, port: int) -> str:
        """Its public address, once it leads to a host and port of this machine."""

    def close(self) -> None:
        """End it, wherever it is in opening."""


class NoTunnel(Exception):
    """There is no tunnel; the sentence says why."""


def public_link(host: str, port: int, tunnel: Tunnel, within: float = OPENS_WITHIN) -> str:
    """The public address of the page that listens at host and port.

    Waits at most `within` seconds; a tunnel that opens later is closed at once.

    Raises:
        NoTunnel: There is none; says why, and that the page runs all the same.
    """
    found: list[str] = []
    failed: list[Exception] = []
    is_late = threading.Event()

    def attempt() -> None:
        try:
            found.append(tunnel.open(_reachable(host), port))
        except Exception as error:
            failed.append(error)
        if is_late.is_set():
            tunnel.close()

    thread = threading.Thread(target=attempt, name="tunnel", daemon=True)
    # What the tunnel's own program says is not for people.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        thread.start()
        thread.join(within)
        if thread.is_alive():
            is_late.set()
            tunnel.close()
    if found and not is_late.is_set():
        return _https(found[0])
    why = _reason(failed[0]) if failed else f"Gradio did not answer within {within:g} seconds"
    raise NoTunnel(_NOT_HAD.format(why)) from (failed[0] if failed else None)


class GradioTunnel:
    """Gradio's tunnel; its program (10 MB) is fetched the first time."""

    def __init__(self) -> None:
        # Late: see `webapp.app.settle_gradio`. Not in `open`: it takes seconds of its own.
        from gradio import exceptions, networking, tunneling

        self._networking: Any = networking
        self._tunneling: Any = tunneling
        self._mismatch = exceptions.ChecksumMismatchError

    def open(self, host: str, port: int) -> str:
        """The tunnel's public address.

        Raises: whatever Gradio does; `public_link` tells it.
        """
        program, address = Path(self._tunneling.BINARY_PATH), self._tunneling.BINARY_URL
        _distrust(program, self._tunneling.CHECKSUMS.get(address, ""))
        try:
            found = self._networking.setup_tunnel(host, port, secrets.token_urlsafe(32), None, None)
        except self._mismatch:
            # Left there, it would be run the next time, unasked.
            program.unlink(missing_ok=True)
            raise
        return str(found)

    def close(self) -> None:
        """Ends every tunnel of this process."""
        for tunnel in self._tunneling.CURRENT_TUNNELS:
            tunnel.kill()


def _distrust(program: Path, checksum: str) -> None:
    """Remove a program that was fetched before and is not the one that Gradio names."""
    fetched = program.read_bytes() if checksum and program.exists() else b""
    if fetched and hashlib.sha256(fetched).hexdigest() != checksum:
        program.unlink()


def _reachable(host: str) -> str:
    """An address to connect to, for one to listen at."""
    return {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)


def _https(address: str) -> str:
    """The server names its address without encryption, and serves both."""
    return address.replace("http://", "https://", 1).rstrip("/")


def _reason(error: Exception) -> str:
    """Why there is no tunnel, for whoever started the page."""
    causes = _names(error)
    if "ChecksumMismatchError" in causes:
        return "the tunnel's program arrived damaged or is not Gradio's, so it was not run"
    if "ShareCertificateWriteError" in causes or isinstance(error, PermissionError):
        return f"a file could not be written ({error})"
    if any("Timeout" in name for name in causes):
        return "Gradio's server did not answer; a firewall may be in the way"
    if causes & {"ConnectError", "NetworkError", "ProxyError"}:
        return "Gradio's server cannot be reached; this machine has no network, or it is blocked"
    if isinstance(error, OSError | ValueError):
        return "the tunnel's program could not be fetched or connected from here"
    return f"Gradio hands out none now ({type(error).__name__})"


def _names(error: BaseException | None) -> set[str]:
    """Names of the error, of what it is a kind of, and of what caused it."""
    names: set[str] = set()
    while error is not None:
        names |= {kind.__name__ for kind in type(error).__mro__}
        error = error.__cause__ or error.__context__
    return names
