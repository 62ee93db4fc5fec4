"""What Lambda has is enough: Python's own library and boto3."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HANDLERS = ("functions.ingest.handler", "functions.knowledge_sync.handler",
            "functions.api.handler")  # fmt: skip
PROBE = """
import sys
known = sys.stdlib_module_names | {"stylist", "functions", "boto3", "botocore", "s3transfer",
                                   "urllib3", "jmespath", "dateutil", "six"}
class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in known:
            raise ImportError(f"there is no {name} on Lambda")
sys.meta_path.insert(0, Nothing())
for name in sys.argv[1:]:
    module = __import__(name, fromlist=["handler"])
    assert callable(module.handler)
"""


@pytest.mark.parametrize("handler", HANDLERS)
def test_a_handler_loads_where_nothing_else_is_installed(handler):
    asked = [sys.executable, "-c", PROBE, handler]
    run = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, env={"PYTHONPATH": "."})
    assert run.returncode == 0, run.stderr


def test_the_probe_bites():
    asked = [sys.executable, "-c", PROBE, "stylist.photo.intake"]
    run = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, env={"PYTHONPATH": "."})
    assert "there is no numpy on Lambda" in run.stderr
