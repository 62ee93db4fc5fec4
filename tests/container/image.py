"""The image's steps, carried out in a folder: its files, its user, its variables."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.container.dockerfile import ROOT, last_stage, only, variables

PYTHON = os.environ.get("IMAGE_PYTHON", sys.executable)
"""Stands for the image's own; another one, such as of the image's version, may be named."""

_UNUSED = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")
"""As .dockerignore says."""


def copied(place: Path) -> None:
    """What the last stage copies from the project."""
    for one in last_stage():
        if one.name == "COPY" and "--from" not in one.rest:
            *sources, target = one.words
            for source in sources:
                _copy(ROOT / source, place / target)


def ran(place: Path) -> None:
    """What the last stage runs. Raises where a step fails."""
    for one in last_stage():
        if one.name == "RUN":
            subprocess.run(_as_here(one.rest), shell=True, check=True, cwd=place, timeout=300,
                           env=_environment(place))  # fmt: skip


def locked(place: Path) -> None:
    """Takes every right to write away."""
    for path in [place, *place.rglob("*")]:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))


def started(place: Path, tmp: Path, *command: str, **environ: str) -> subprocess.Popen[str]:
    """What the image runs, as its user, who may read everything and write below `tmp` alone."""
    words = command or tuple(only("ENTRYPOINT").words)
    run = [PYTHON if word == "python" else word for word in words]
    settings = _environment(place) | {
        name: value.replace("/tmp", str(tmp)) for name, value in variables().items()
        if name not in ("PATH", "MALLOC_ARENA_MAX")
    }  # fmt: skip
    return subprocess.Popen([*_as_user(), *run], cwd=place, text=True, stderr=subprocess.PIPE,
                            env=settings | {"TMPDIR": str(tmp)} | environ)  # fmt: skip


def user() -> int:
    return int(only("USER").rest.partition(":")[0])


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=_UNUSED, symlinks=True)
    else:
        shutil.copy2(source, target)


def _as_user() -> list[str]:
    if os.geteuid() != 0:
        return []
    one = str(user())
    # The tests' Python may lie in the home of root, whom nobody else may look into.
    rights = "-all,+dac_read_search"
    return ["setpriv", "--reuid", one, "--regid", one, "--clear-groups", "--inh-caps", rights,
            "--ambient-caps", rights, "--bounding-set", rights, "--no-new-privs"]  # fmt: skip


def _as_here(step: str) -> str:
    return step.replace("python -m", f"{PYTHON} -m")


def _environment(place: Path) -> dict[str, Any]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(place), "PYTHONUTF8": "1"}
