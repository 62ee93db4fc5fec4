import re
import shutil
import subprocess
from pathlib import Path

import pytest

from infra import container
from stylist.settings import Settings
from tests.container.dockerfile import (
    DOCKERFILE,
    ROOT,
    Instruction,
    instructions,
    last_stage,
    only,
    variables,
)

HADOLINT = shutil.which("hadolint")
"""GPL-3.0, so it is used where a machine has it and pinned nowhere."""


def named(name: str) -> list[Instruction]:
    return [one for one in instructions() if one.name == name]


def test_all_stages_stand_on_one_python_of_amazons_registry_by_its_whole_version():
    (base,) = {one.words[0] for one in named("FROM")}
    assert re.fullmatch(r"public\.ecr\.aws/docker/library/python:3\.13\.\d+-slim-[a-z]+", base)


def test_the_page_runs_as_a_user_by_number_and_the_stack_names_the_same():
    user = only("USER").rest
    assert re.fullmatch(r"(\d{4,}):\1", user)
    assert user.partition(":")[0] == container._USER
    names = [one.name for one in last_stage()]
    assert names.index("USER") > max(at for at, name in enumerate(names) if name == "RUN")


def test_what_runs_hears_signals_itself():
    assert only("ENTRYPOINT").words == ["python", "-m", "webapp"]
    assert only("ENTRYPOINT").is_exec and only("HEALTHCHECK").is_exec


def test_the_only_place_to_write_to_is_a_mount_that_the_user_may_use():
    assert only("VOLUME").words == ["/tmp"]
    assert variables()["HOME"] == "/tmp" and variables()["PYTHONDONTWRITEBYTECODE"] == "1"
    assert Settings.from_env(variables()).data_dir == Path("/tmp/stylist")


def test_the_page_listens_everywhere_at_the_port_that_is_exposed():
    settings = Settings.from_env(variables())
    assert settings.host == "0.0.0.0" and str(settings.port) == only("EXPOSE").rest == "7860"


def test_every_variable_of_ours_is_one_that_is_read():
    read = (ROOT / "stylist" / "settings.py").read_text(encoding="utf-8")
    ours = [name for name in variables() if name.startswith("STYLIST_")]
    assert ours and all(f'"{name}"' in read for name in ours)


def test_nothing_secret_is_built_in():
    assert not named("ARG")
    told = DOCKERFILE.read_text(encoding="utf-8").lower()
    assert not re.search(r"(secret|token|password|_key)\b", told)


def test_only_wheels_of_what_runs_the_page_are_installed():
    (install,) = [one.rest for one in named("RUN") if " install " in one.rest]
    assert "--only-binary :all:" in install and "--no-cache-dir" in install
    assert re.findall(r"--requirement (\S+)", install) == ["webapp/requirements.txt"]


def test_what_is_copied_is_there_and_let_into_the_build():
    rules = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    sources = [source for one in named("COPY") if "--from" not in one.rest
               for source in one.words[:-1]]  # fmt: skip
    assert sources
    for source in sources:
        assert (ROOT / source).exists(), source
        assert f"!{source.partition('/')[0]}" in rules, source
    assert "*" in rules and "**/__pycache__" in rules


def test_nothing_else_is_copied_but_the_program():
    copied = {word for one in last_stage() if one.name == "COPY" for word in one.words[:-1]}
    assert copied == {"/opt/stylist", "LICENSE", "NOTICE", "stylist", "webapp"}


@pytest.mark.skipif(not HADOLINT, reason="hadolint is not installed; its rules were not applied")
def test_the_linter_of_dockerfiles_has_nothing_to_say():
    run = subprocess.run([str(HADOLINT), str(DOCKERFILE)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


def test_continued_lines_and_comments_are_read_as_docker_does():
    text = 'FROM a AS b\nENV A=1 \\\n    B="2 3"\n# no\nFROM c\nCOPY --from=b /x /y\nCMD ["z"]\n'
    read = instructions(text)
    assert [one.name for one in read] == ["FROM", "ENV", "FROM", "COPY", "CMD"]
    assert read[1].words == ["A=1", "B=2 3"] and [one.stage for one in read] == [0, 0, 1, 1, 1]
    assert read[3].words == ["/x", "/y"] and read[4].words == ["z"]
