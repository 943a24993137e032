"""First of all: do all programs say the same of the twenty rules?"""

import json
import os
import sys

from harness import inputs
from harness.programs import Failure, Program, shell
from harness.reporting import say
from harness.settings import FOLDER, PLUMBLINE, PYTHON, SEED, TWENTY
from parts import ours

SEEDS = 7, 99
COUNT = 2000
PEERS = ["orjson_python", "duckdb_sql:1", "duckdb_sql:2", "zen_engine"]
OUT = f"{FOLDER}/agreement.ndjson"


class Examples:
    """The examples of the pack, each with the outcome that it names."""

    part, name = "agreement", "the examples of the pack"

    def check(self):
        say(f"checking {self.name}")
        try:
            Program("", [PLUMBLINE, "test", "--pack", TWENTY]).run()
        except Failure as failure:
            sys.exit(str(failure))

    def measure(self):
        return [{
            "part": self.part, "input": self.name, "program": "plumbline test", "rows": 0,
            "note": "all have the outcome that they name",
        }]


class Agreement:
    """The outcomes of the filings of one seed, by all programs and from all formats."""

    part = "agreement"

    def __init__(self, seed, count):
        self.seed, self.count, self.name = seed, count, f"{count:,} filings, seed {seed}"
        self.rows = []

    def check(self):
        reference = judged(peer("reference", self.path("ndjson")))
        for name in PEERS:
            self.compare(name, peer(name, self.path("ndjson")), reference)
        self.compare_ways(reference)
        self.compare_formats(reference)

    def path(self, kind):
        return inputs.filings(self.count, kind, self.seed)

    def compare_ways(self, reference):
        lines = self.path("ndjson")
        self.compare_ours("one job", ours.check("", lines, out=OUT), reference)
        self.compare_ours("two jobs", ours.check("", lines, jobs=2, out=OUT), reference)
        self.compare_ours("through pipes", Program("", shell(ours.piped(f"cat {lines}", OUT))), reference)

    def compare_formats(self, reference):
        flat, sheets = (judged(peer("reference", self.path(kind))) for kind in ("flat", "sheets"))
        for name, kind, expected in (
                ("YAML", "yaml", reference), ("CSV, which has no lists", "csv", flat),
                ("XLSX, which has no empty lists", "xlsx", sheets)):
            self.compare_ours(name, ours.check("", self.path(kind), out=OUT), expected)

    def compare_ours(self, way, program, expected):
        self.compare(f"plumbline check, {way}", program, expected, is_ours=True)

    def compare(self, name, program, expected, is_ours=False):
        """Ends everything where ours differs, or where a peer that runs does."""
        say(f"comparing {self.name}: {name}")
        try:
            found = judged(program)
        except Failure as failure:
            if is_ours:
                sys.exit(f"{name}: {failure}")
            self.add(name, f"failed: {failure}")
            return
        difference = first_difference(found, expected)
        if difference:
            sys.exit(f"{name} differs from the reference on {self.name}: {difference}")
        count = sum(len(json.loads(line)["outcomes"]) for line in expected)
        self.add(name, f"all {count:,} outcomes and their messages are the reference's")

    def add(self, name, note):
        self.rows.append({"part": self.part, "input": self.name, "program": name, "rows": self.count, "note": note})

    def measure(self):
        return self.rows


class Bulk(Agreement):
    """The outcomes of many filings, which are read and judged in several blocks."""

    def check(self):
        self.compare_ways(judged(peer("reference", self.path("ndjson"))))


def cases(sizes):
    return [Examples(), *(Agreement(seed, COUNT) for seed in SEEDS), Bulk(SEED, sizes.piped)]


def peer(name, path, out=OUT, **more):
    return Program(name, [PYTHON, "-m", "twenty.run_peer", name, path, out], **more)


def judged(program):
    """The lines that a program writes."""
    if os.path.exists(OUT):
        os.remove(OUT)
    program.run()
    with open(OUT) as file:
        return file.readlines()


def first_difference(found, expected):
    """What differs first, in words; nothing if all is the same."""
    if len(found) != len(expected):
        return f"{len(found)} lines instead of {len(expected)}"
    for ours_, theirs in zip(found, expected):
        if ours_ == theirs:
            continue
        ours_, theirs = json.loads(ours_), json.loads(theirs)
        for key in "id", "outcomes", "messages":
            if ours_[key] != theirs[key] or list(ours_[key]) != list(theirs[key]):
                return f"{key} of {theirs['id']} are {ours_[key]}, expected {theirs[key]}"
    return None
