"""What the page's image is built from: all that runs, nothing that only tests or notes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from infra.sources import ROOT, digest, sources


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small checkout."""
    for name in ("stylist/__init__.py", "stylist/models/m/weights.onnx",
                 "stylist/models/SHA256SUMS",
                 "webapp/app.py", "webapp/Dockerfile", "constraints.txt"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_every_tracked_file_of_the_page_is_a_source():
    git = shutil.which("git")
    if not git or not (ROOT / ".git").exists():
        pytest.skip("this is no checkout of git")
    asked = [git, "-C", str(ROOT), "ls-files", "-z", "stylist", "webapp", "constraints.txt"]
    tracked = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\0")
    assert set(filter(None, tracked)) <= set(sources()) | {"webapp/.dockerignore"}


def test_they_are_found_by_folder_and_kind(tree: Path):
    assert list(sources(tree)) == [
        "constraints.txt", "stylist/__init__.py", "stylist/models/SHA256SUMS",
        "stylist/models/m/weights.onnx", "webapp/Dockerfile", "webapp/app.py",
    ]  # fmt: skip


@pytest.fixture
def checkout(tree: Path) -> Path:
    """The same, tracked by git."""
    git = shutil.which("git")
    if not git:
        pytest.skip("git is not installed")
    for words in (["init", "-q"], ["add", "."]):
        subprocess.run([git, "-C", str(tree), *words], check=True)
    return tree


def test_a_draft_that_git_does_not_track_stays_out_and_is_told(checkout: Path, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr("pulumi.log.warn", told.append)
    before = sources(checkout)
    (checkout / "stylist" / "draft.py").write_text("half a thought")
    assert sources(checkout) == before
    assert len(told) == 1
    assert "stylist/draft.py" in told[0]


def test_a_file_that_git_is_told_of_is_a_source(checkout: Path):
    (checkout / "stylist" / "new.py").write_text("whole")
    subprocess.run(["git", "-C", str(checkout), "add", "stylist/new.py"], check=True)
    assert "stylist/new.py" in sources(checkout)


def test_in_a_folder_that_git_ignores_kinds_alone_decide(checkout: Path):
    """Such as a release that was unpacked within another project."""
    inner = checkout / "vendored"
    shutil.copytree(checkout / "stylist", inner / "stylist")
    shutil.copytree(checkout / "webapp", inner / "webapp")
    assert "stylist/__init__.py" in sources(inner)


def test_what_running_leaves_behind_changes_nothing(tree: Path):
    before = digest(sources(tree))
    for name in ("stylist/__pycache__/a.cpython-311.pyc", "webapp/__pycache__/b.py",
                 "webapp/.gradio/c.json", "stylist/.DS_Store", "stylist/notes.swp",
                 "tests/test_a.py"):  # fmt: skip
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text("left behind")
    (tree / "stylist" / "link.py").symlink_to(tree / "tests" / "test_a.py")
    assert digest(sources(tree)) == before


def test_neither_dates_nor_rights_count(tree: Path):
    before = digest(sources(tree))
    (tree / "webapp" / "app.py").touch()
    (tree / "webapp" / "app.py").chmod(0o600)
    assert digest(sources(tree)) == before


@pytest.mark.parametrize("change", [
    lambda tree: (tree / "webapp/app.py").write_text("other"),
    lambda tree: (tree / "webapp/app.py").rename(tree / "webapp/page.py"),
    lambda tree: (tree / "webapp/app.py").unlink(),
    lambda tree: (tree / "webapp/new.css").write_text(""),
])  # fmt: skip
def test_a_changed_named_or_removed_source_counts(tree: Path, change):
    before = digest(sources(tree))
    change(tree)
    assert digest(sources(tree)) != before
