"""Programs, and what a run of one takes."""

import dataclasses
import json
import os
import shutil
import signal
import subprocess
import sys

from harness.settings import FOLDER, LONGEST, WRITTEN

SAID = f"{FOLDER}/said"
LAUNCH = [sys.executable, "-I", "-S", "Benchmarks/harness/launch.py"]


class Failure(Exception):
    """A program that did not end as it should."""


@dataclasses.dataclass
class Program:
    """A program with its operands."""

    name: str
    command: list
    ends: tuple = (0,)  # The exit codes of success.
    is_baseline: bool = False  # Whether the times of the others are told as multiples of its.
    is_timing: bool = False  # Whether it times itself, and prints `seconds`.
    runs: list = dataclasses.field(default_factory=list)

    def run(self, said=os.devnull):
        """Runs it once, and gives seconds, processor seconds and the peak of its memory."""
        said = SAID if self.is_timing else said
        # To replace a file may take longer than to write a new one: ext4 sends it to the disk at once.
        shutil.rmtree(WRITTEN, ignore_errors=True)
        os.makedirs(WRITTEN)
        command = [*LAUNCH, str(LONGEST), said, *self.command]
        launched = subprocess.run(command, env=environment(), capture_output=True, text=True)
        found = json.loads(launched.stdout) if launched.returncode == 0 else {"exit": launched.returncode}
        if found["exit"] == -signal.SIGKILL:
            raise Failure(f"{' '.join(self.command)} was ended after {found['seconds']:.0f} s")
        if found["exit"] not in self.ends:
            words = launched.stderr.strip().splitlines() or ["nothing said"]
            raise Failure(f"{' '.join(self.command)} ended with {found['exit']}: {words[-1]}")
        if self.is_timing:
            with open(said) as file:
                found = {"seconds": json.load(file)["seconds"], "peak_mebibytes": found["peak_mebibytes"]}
        return found


def shell(line):
    """The command for a line of a shell, which fails where any part of a pipe does."""
    return ["bash", "-o", "pipefail", "-c", line]


def environment():
    """The same for every program, so that nothing of the caller's is measured."""
    return {
        **os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": "Benchmarks", "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
    }
