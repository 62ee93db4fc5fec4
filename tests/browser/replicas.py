"""Replicas of a page in processes of their own, and a proxy that takes them in turns."""

import contextlib
import http.client
import itertools
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.running_page import free_port, wait_for

ROOT = Path(__file__).parents[2]
OWN_DISK = "/proc/self/cwd"
"""One path for all, that leads each process to the folder it was started in."""


@dataclass
class Replica:
    """`python -m module` in a folder that only it sees."""

    module: str
    folder: Path
    environment: dict[str, str]
    port: int = field(default_factory=free_port)
    said: list[str] = field(default_factory=list)

    def start(self) -> None:
        """Begin, without waiting until it answers."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", self.module], cwd=self.folder, stderr=subprocess.PIPE, text=True,
            env={**os.environ, **self.environment, "STYLIST_PORT": str(self.port),
                 "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        pipe = self.process.stderr
        threading.Thread(target=lambda: self.said.extend(pipe or []), daemon=True).start()

    def ready(self) -> None:
        """Wait until it answers."""
        wait_for(f"http://127.0.0.1:{self.port}", self.process, self.said)

    def kill(self) -> None:
        """End it at once, whatever it does."""
        self.process.kill()
        self.process.wait(timeout=20)


@dataclass
class Replicas:
    """url: of the proxy. running: all replicas, in the order of their turns.

    served: (path, number of the replica) of every request. asked: who answers from now on;
    each in its turn where it is None. kept: what they share, by its place.
    """

    running: Sequence[Replica]
    url: str = ""
    served: list[tuple[str, int]] = field(default_factory=list)
    asked: int | None = None
    kept: Callable[[], dict[str, bytes]] = dict

    def who_served(self, ending: str) -> list[int]:
        """The replicas that answered requests for such a path, in order."""
        return [number for path, number in self.served if path.split("?")[0].endswith(ending)]

    def revive(self) -> None:
        """As at the beginning: both run, and nobody was asked for anything."""
        dead = [replica for replica in self.running if replica.process.poll() is not None]
        for replica in dead:
            replica.start()
        for replica in dead:
            replica.ready()
        self.served.clear()
        self.asked = None


@contextlib.contextmanager
def two_replicas(module: str, folder: Path, environment: dict[str, str]) -> Iterator[Replicas]:
    """Two processes with disks of their own behind a proxy that asks the next one each time."""
    replicas = Replicas([Replica(module, folder / name, environment) for name in ("one", "two")])
    turns = {"replicas": replicas, "turns": itertools.cycle(range(2))}
    proxy = ThreadingHTTPServer(("127.0.0.1", 0), type("Turns", (_InTurns,), turns))
    proxy.daemon_threads = True
    replicas.url = f"http://127.0.0.1:{proxy.server_port}"
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    for replica in replicas.running:
        replica.start()
    try:
        for replica in replicas.running:
            replica.ready()
        yield replicas
    finally:
        for replica in replicas.running:
            replica.kill()
        proxy.shutdown()
        proxy.server_close()


@contextlib.contextmanager
def two_shops(folder: Path, data_dir: Path, environment: dict[str, str]) -> Iterator[Replicas]:
    """Two processes of the whole page over one store, each with its copy of a catalog."""
    for name in ("one", "two"):
        ours = shutil.ignore_patterns("uploads", "blobs", "store.sqlite*")
        shutil.copytree(data_dir, folder / name / "data", ignore=ours)
    shared = {"STYLIST_DATA_DIR": f"{OWN_DISK}/data", "STYLIST_STORE_DIR": str(folder / "shared")}
    with two_replicas("webapp", folder, environment | shared) as running:
        yield running


class _InTurns(BaseHTTPRequestHandler):
    """Forwards each request to the next replica that lives, and each piece of its answer at once.

    It knows no session and keeps no connection.
    """

    replicas: Replicas
    turns: Iterator[int]

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        for number in self._order():
            port = self.replicas.running[number].port
            upstream = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            with contextlib.closing(upstream):
                try:
                    upstream.connect()
                    self.replicas.served.append((self.path, number))
                    upstream.request(self.command, self.path, body, dict(self.headers))
                    threading.Thread(target=self._leave_with_client, args=(upstream.sock,),
                                     daemon=True).start()  # fmt: skip
                    answer = upstream.getresponse()
                except (OSError, http.client.HTTPException):
                    continue
                # Once there is an answer, nobody else is asked: a turn must not run twice.
                with contextlib.suppress(OSError, http.client.HTTPException):
                    self._answer(answer)
                return

    def _order(self) -> tuple[int, ...]:
        """Whose turn it is, and who steps in when that one is dead."""
        if self.replicas.asked is not None:
            return (self.replicas.asked,)
        first = next(self.turns)
        return first, 1 - first

    do_POST = do_HEAD = do_DELETE = do_GET

    def _leave_with_client(self, upstream: socket.socket) -> None:
        """Once the client has gone, its replica is told at once, as by any proxy in earnest."""
        with contextlib.suppress(OSError):
            if not self.connection.recv(1, socket.MSG_PEEK):
                upstream.shutdown(socket.SHUT_RDWR)

    def _answer(self, answer: http.client.HTTPResponse) -> None:
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "transfer-encoding", "date", "server"):
                self.send_header(name, value)
        self.end_headers()
        while part := answer.read1(65536):
            self.wfile.write(part)
            self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Says nothing."""
