"""What the image installs, asked of the package index: needs a network, so only when told to."""

import os
import subprocess
import sys

import pytest

from tests.container.dockerfile import ROOT, instructions

ASKED = "STYLIST_TEST_NETWORK"
GLIBC = 36
"""Minor version that Debian's bookworm has; wheels for it or an older one run there."""

pytestmark = pytest.mark.skipif(
    not os.environ.get(ASKED), reason=f"asks the package index; set {ASKED}=1 to run it"
)


def python_of_the_image():
    (version,) = {one.words[0].split(":")[1].split("-")[0]
                  for one in instructions() if one.name == "FROM"}  # fmt: skip
    return ".".join(version.split(".")[:2])


@pytest.mark.parametrize("machine", ["aarch64", "x86_64"])
def test_there_is_a_wheel_of_everything_for_the_images_python(machine, tmp_path):
    kinds = [f"manylinux_2_{minor}_{machine}" for minor in range(GLIBC, 4, -1)]
    platforms = [*kinds, f"manylinux2014_{machine}", f"manylinux1_{machine}"]
    run = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet",
         "--target", str(tmp_path), "--python-version", python_of_the_image(),
         "--implementation", "cp", "--only-binary", ":all:",
         *(f"--platform={one}" for one in platforms), "-r", "webapp/requirements.txt"],
        cwd=ROOT, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
