"""`python -m stylist preflight` as an operator runs it."""

import json
import os
import subprocess
import sys

import pytest

from stylist.aws.preflight import partial_settings
from stylist.errors import InvalidRequest
from tests.aws.preflight.conftest import NAMES, PLANTED


@pytest.fixture
def run(aws_env):
    """The command with the fakes' endpoints, and of our own environment only the way to Python."""

    def run(*words, **more):
        return subprocess.run(
            [sys.executable, "-m", "stylist", "preflight", *words],
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"} | aws_env | more,
            capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    return run


def test_a_whole_account_gives_a_table_and_exit_0(account, run):
    ended = run(**NAMES)
    assert (ended.returncode, ended.stderr) == (0, "")
    lines = ended.stdout.splitlines()
    assert lines[0] == "✓ credentials        account 123456789012, user/tester"
    assert lines[-1] == "us-west-2: 24 ✓, 0 ✗, 0 – not checked."
    assert PLANTED not in ended.stdout and "test-secret" not in ended.stdout


def test_what_fails_stands_above_its_remedy_and_exits_1(run, bedrock):
    bedrock.models["amazon.nova-2-lite-v1:0"].ended = "2026-09-30T00:00:00Z"
    ended = run()
    assert ended.returncode == 1
    lines = ended.stdout.splitlines()
    at = lines.index("✗ chat model         Nova 2 Lite ended on 2026-09-30")
    assert lines[at + 1].strip().startswith("→ Set STYLIST_CHAT_MODEL")
    failed = [line for line in lines[:-1] if line.startswith("✗")]
    assert len(failed) == sum(line.strip().startswith("→") for line in lines)


def test_programs_get_one_object(run, bedrock):
    ended = run("--json")
    told = json.loads(ended.stdout)
    assert ended.returncode == 0 and told["ok"] and told["region"] == "us-west-2"
    assert {"name": "table", "state": "skipped", "said": "not configured (STYLIST_TABLE)",
            "remedy": ""} in told["checks"]  # fmt: skip
    bedrock.models["amazon.titan-embed-image-v1"].access = False
    ended = run("--json")
    told = json.loads(ended.stdout)
    assert ended.returncode == 1 and not told["ok"]
    assert all(check["remedy"] for check in told["checks"] if check["state"] == "failed")


def test_a_terminal_without_the_marks_shows_others(run):
    ended = run(PYTHONIOENCODING="latin-1")
    assert ended.returncode == 0 and ended.stdout.startswith("? credentials")


def test_wrong_variables_are_all_named(run):
    ended = run(STYLIST_EMBEDDING_DIMENSION="512", STYLIST_TABLE="?")
    assert ended.returncode == 1 and ended.stdout == ""
    assert "STYLIST_EMBEDDING_DIMENSION" in ended.stderr and "STYLIST_TABLE" in ended.stderr


def test_help_teaches_with_examples(run):
    said = run("--help").stdout
    assert "AWS_PROFILE=shop" in said and "Exit status" in said and "✗" in said


def test_half_of_the_names_are_taken_as_they_are():
    settings = partial_settings({"STYLIST_TABLE": "stylist-dev", "AWS_REGION": "us-east-1"})
    assert (settings.table, settings.uploads_bucket) == ("stylist-dev", "")
    assert settings.region == "us-east-1"
    with pytest.raises(InvalidRequest, match="STYLIST_TABLE"):
        partial_settings({"STYLIST_TABLE": "?"})
