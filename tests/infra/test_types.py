"""The program under strict types: keywords, plurals and nested names that no test runs into."""

import subprocess
import sys

from tests.infra.stack.program import ROOT


def test_the_program_passes_pyright_strict() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "pyright", "--project", "pyproject.toml"], cwd=ROOT,
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout[-4000:]
