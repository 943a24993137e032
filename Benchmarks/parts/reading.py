"""How fast files are read, beside well-known programs in Python, which find the same."""

import functools
import json
import sys

from harness import inputs
from harness.cases import Case
from harness.programs import Failure, Program
from harness.reporting import say
from harness.settings import FOLDER, HUNAN, JUDGED, PLUMBLINE, PYTHON, SEED, STEPS
from parts import ours

COLUMNS = 20


class Reading(Case):
    """A file whose readers must find as many rows and values, with the same sum of their checksums."""

    def check(self):
        path = self.make()
        found = {}
        for program in self.programs_of(path):
            say(f"comparing {self.name}: {program.name}")
            try:
                found[program.name] = tally(program)
            except Failure as failure:
                if program.command[0] != PYTHON:
                    sys.exit(str(failure))
        expected = list(found.values())[-1]
        self.rows = expected["rows"]
        for what in found.values():
            if any(expected[key] != value for key, value in what.items()):
                sys.exit(f"the programs differ on {path}:\n{json.dumps(found, indent=2)}")


def cases(sizes):
    case = lambda name, make, programs: Reading("reading", name, make, 0, programs, sizes)
    lines = lambda bytes: made(f"filings-{bytes}.ndjson", "filings", bytes)
    return [
        case(f"XLSX, {sizes.workbook_rows:,} rows", functools.partial(
            made, f"rows-{sizes.workbook_rows}.xlsx", "workbook", sizes.workbook_rows, COLUMNS), lambda path: [
                step("Workbook, rows", "xlsx", path), peer("python-calamine", "calamine", path),
                peer("openpyxl (read_only)", "openpyxl", path)]),
        case("NDJSON", functools.partial(lines, sizes.ndjson_bytes), lambda path: [
            step("NDJSONReader, nodes", "ndjson", path), peer("orjson.loads", "orjson", path)]),
        case("filings, pack of Hunan", functools.partial(lines, sizes.facts_bytes), lambda path: [
            step("FilingStream, facts", "facts", path, HUNAN), report("one job", path, 1), report("two jobs", path, 2),
            ours.check("plumbline check, outcomes", path, pack=HUNAN), peer("orjson.loads", "orjson", path)]),
        *(case(f"CSV, {encoding}", functools.partial(
            made, f"table-{sizes.csv_bytes}-{encoding}.csv", "table", sizes.csv_bytes, encoding),
            functools.partial(tables, encoding)) for encoding in ("utf-8", "gb18030")),
    ]


def tables(encoding, path):
    return [step("CSVReader", "csv", path, encoding), peer("csv.reader", "csv", path, encoding)]


def made(name, kind, *sizes):
    code = f"from reading import inputs; inputs.{kind}('{{}}', {SEED}, *{sizes!r})"
    return inputs.made(f"{SEED}-{name}", "-c", code)


def step(name, *words):
    return Program(name, [STEPS, *words])


def peer(name, *words):
    return Program(name, [PYTHON, "-m", "reading.peers", *words], is_baseline=True)


def report(name, path, jobs):
    words = ["check", "--pack", HUNAN, "--format", "json", "--show", "fail", "--jobs", str(jobs), path]
    return Program(f"plumbline check, report, {name}", [PLUMBLINE, *words], ends=JUDGED)


def tally(program):
    """What a program finds, values looked at; of outcomes, their lines; of a report, its totals."""
    said = f"{FOLDER}/found"
    if f"outcomes:{ours.OUT}" in program.command:
        program.run()
        with open(ours.OUT) as file:
            return {"rows": sum(1 for _ in file)}
    if program.command[0] == PLUMBLINE:
        program.run(said)
        with open(said, "rb") as file:
            file.seek(-4000, 2)
            end = file.read()
        summary = json.loads(end[end.rindex(b'"summary" : ') + 12:].strip().removesuffix(b"}"))
        return {"rows": summary["filings"] - summary["unreadable"] - summary["problems"]}
    Program(program.name, [*program.command, "--check"]).run(said)
    with open(said) as file:
        return json.load(file)
