"""How many instructions fixed work takes: a figure that no other work on the machine disturbs."""

import os
import re
import shutil
import subprocess

from harness import inputs
from harness.programs import environment
from harness.reporting import say
from harness.settings import FOLDER, HUNAN, JUDGED, PLUMBLINE, SEASON, TWENTY
from parts import ours

STRIPPED = f"{FOLDER}/plumbline-without-debug-information"


class Instructions:
    """One piece of work, counted by callgrind."""

    part = "instructions"

    def __init__(self, name, rows, make):
        self.name, self.rows, self.make = name, rows, make

    def check(self):
        """Nothing: what the work gives is compared elsewhere."""

    def measure(self):
        say(f"counting {self.part}: {self.name}")
        return [{"part": self.part, "input": self.name, "program": "plumbline", "rows": self.rows, **self.count()}]

    def count(self):
        if not shutil.which("valgrind") or not shutil.which("strip"):
            return {"left_out": "left out: valgrind or strip is not installed (apt-get install valgrind binutils)"}
        # Valgrind gives up at debug information that is newer than itself.
        subprocess.run(["strip", "--strip-debug", "-o", STRIPPED, PLUMBLINE], check=True)
        command = [
            "valgrind", "--tool=callgrind", f"--callgrind-out-file={FOLDER}/callgrind.out", STRIPPED, *self.make()]
        same = {**environment(), "SWIFT_DETERMINISTIC_HASHING": "1"}  # The seed of hashes is chance otherwise.
        run = subprocess.run(
            command, env=same, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        os.remove(STRIPPED)
        found = re.search(r"Collected : (\d+)", run.stderr)
        if run.returncode not in JUDGED or not found:
            return {"left_out": f"failed with {run.returncode}: {run.stderr.strip().splitlines()[-1:]}"}
        return {"instructions": int(found[1])}


def cases(sizes):
    return [
        Instructions(
            "the twenty rules, 2,000 filings", 2000,
            lambda: ours.check("", inputs.filings(2000), pack=TWENTY).command[1:]),
        Instructions(
            "the pack of Hunan, a season with outcomes", 200,
            lambda: ours.check("", SEASON, pack=HUNAN).command[1:]),
        Instructions("the pack of Hunan, loaded", 1, lambda: ["lint", "--pack", HUNAN]),
    ]
