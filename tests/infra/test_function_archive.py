"""What is packed for the functions."""

import compileall
import shutil
import subprocess
import sys
from pathlib import Path

from infra.function_archive import HANDLERS, fingerprint, function_archive, members, sources

_OPEN_ALL = """
import os, sys
sys.path[:0] = [sys.argv[1]]
os.environ.update(
    STYLIST_TABLE="stylist", STYLIST_CATALOG_BUCKET="pictures", STYLIST_VECTOR_BUCKET="vectors",
    STYLIST_QUEUE="https://sqs.us-west-2.amazonaws.com/1/queue", AWS_REGION="us-west-2",
    STYLIST_KNOWLEDGE_BASE="KB12345678", STYLIST_DATA_SOURCE="DS12345678",
)
import functions.api.handler, functions.ingest.handler, functions.knowledge_sync.handler
from functions.api.parts import stylist
from functions.ingest.parts import ingesting
from functions.knowledge_sync.parts import guide_sync
stylist(), ingesting(), guide_sync()
from stylist.aws.clients import Clients
clients = Clients("us-west-2")
for name in ("bedrock_runtime", "bedrock_agent", "dynamodb", "s3", "s3vectors", "sqs"):
    getattr(clients, name)
import boto3
print(boto3.__file__)
"""


def test_every_handler_starts_from_the_archive_alone(tmp_path: Path) -> None:
    home = tmp_path / "task"
    for name, path in members().items():
        place = home / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
    # -I -S: nothing of this machine's own packages, as on Lambda.
    command = [sys.executable, "-I", "-S", "-c", _OPEN_ALL, str(home)]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == str(home / "boto3" / "__init__.py")


def test_it_holds_sources_and_data_that_run_on_any_processor() -> None:
    kinds = {Path(name).suffix for name in members()}
    assert kinds <= {".py", ".json", ".gz", ".pem", ".txt"}
    assert not [name for name in members() if "__pycache__" in name]
    assert sum(path.stat().st_size for path in members().values()) < 20_000_000


def test_what_no_function_needs_stays_away() -> None:
    found = members()
    assert not [name for name in found if name.startswith(("webapp/", "infra/", "tests/"))]
    assert not [name for name in found if name.startswith("stylist/local/")]


def test_the_archive_of_pulumi_holds_the_members() -> None:
    assert set(function_archive().assets) == set(members())


def test_modules_are_followed_wherever_they_are_imported(tmp_path: Path) -> None:
    _shop(tmp_path)
    assert sources(tmp_path, ["functions.api.handler"]) == [
        "functions/__init__.py", "functions/api/__init__.py", "functions/api/beside.py",
        "functions/api/handler.py", "stylist/__init__.py", "stylist/late.py", "stylist/used.py",
    ]  # fmt: skip


def test_running_the_sources_changes_nothing_and_editing_one_does(tmp_path: Path) -> None:
    _shop(tmp_path)
    before = _fingerprint(tmp_path)
    assert compileall.compile_dir(tmp_path, quiet=1)
    assert _fingerprint(tmp_path) == before
    (tmp_path / "stylist" / "checked.py").write_text("X = 2\n")
    assert _fingerprint(tmp_path) == before
    (tmp_path / "stylist" / "late.py").write_text("X = 2\n")
    assert _fingerprint(tmp_path) != before


def test_a_file_by_another_name_is_another_archive(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text("X = 1\n")
    assert fingerprint({"one.py": file}) != fingerprint({"two.py": file})


def test_handlers_are_called_handler() -> None:
    assert {name.rpartition(".")[2] for name in HANDLERS} == {"handler"}


def _fingerprint(root: Path) -> str:
    found = sources(root, ["functions.api.handler"])
    return fingerprint({name: root / name for name in found})


def _shop(root: Path) -> None:
    files = {
        "functions/__init__.py": "",
        "functions/api/__init__.py": "",
        "functions/api/beside.py": "",
        "functions/api/handler.py": (
            "from typing import TYPE_CHECKING\n"
            "import boto3\n"
            "from functions.api import beside\n"
            "import stylist.used\n"
            "if TYPE_CHECKING:\n    from stylist.checked import X\n"
        ),
        "stylist/__init__.py": "",
        "stylist/used.py": "def late():\n    from .late import X\n    return X\n",
        "stylist/late.py": "X = 1\n",
        "stylist/checked.py": "X = 1\n",
        "stylist/unused.py": "",
    }
    for name, text in files.items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
