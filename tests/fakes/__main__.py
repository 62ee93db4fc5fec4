"""Runs a command against the fakes: python -m tests.fakes COMMAND [ARGUMENT …]

The command finds them by the AWS_* variables of its environment; all ends with it. Without a
command the variables are printed and the fakes stay until Ctrl+C.
"""

import signal
import subprocess
import sys

from tests.fakes.rehearsal import Rehearsal


def main(command: list[str]) -> int:
    with Rehearsal() as rehearsal:
        if command:
            return subprocess.run(command, env=rehearsal.environment()).returncode
        for name, value in rehearsal.variables.items():
            print(f"export {name}={value}", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
