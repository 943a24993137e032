"""Where things lie, and with which sizes all is measured."""

import dataclasses

FOLDER = ".build/benchmark"
WRITTEN = f"{FOLDER}/written"  # What is written by the programs that are timed.
PYTHON = f"{FOLDER}/venv/bin/python"
REQUIREMENTS = "Benchmarks/requirements.txt"
RESULTS = "Benchmarks/results.json"
PLUMBLINE = ".build/release/plumbline"
STEPS = ".build/release/plumbline-benchmark"
TWENTY = "Benchmarks/twenty/pack"
HUNAN = "Rules/hunan-platform-economy"
SEASON = "Samples/season/filings"
SEED = 20250101
# `plumbline check` ends with 1 or 2 where rules fail or are open.
JUDGED = 0, 1, 2
LONGEST = 120  # Seconds after which a run is ended, so that nothing runs away.


@dataclasses.dataclass(frozen=True)
class Sizes:
    """How much is read, and how often."""

    filings: tuple  # Filings judged by the twenty rules, in ever larger files.
    beside: tuple  # The same for the comparison with other programs.
    yaml: tuple  # Filings in one file of YAML.
    tables: int  # Filings in a table of text and in a workbook.
    piped: int  # Filings that come and go through pipes.
    workbook_rows: int
    ndjson_bytes: int
    facts_bytes: int  # Read as facts and judged by the pack of Hunan.
    csv_bytes: int
    packs: tuple  # Rules in packs that are made up.
    repeats: int
    starts: int  # Repeats of what takes milliseconds.
    limit: float  # Seconds; what is expected to take longer is left out, and the table says so.


FULL = Sizes(
    filings=(1_000, 10_000, 100_000, 1_000_000), beside=(1_000, 10_000, 100_000, 1_000_000),
    yaml=(1_000, 10_000), tables=10_000, piped=100_000, workbook_rows=50_000, ndjson_bytes=250_000_000,
    facts_bytes=10_000_000, csv_bytes=100_000_000, packs=(100, 10_000), repeats=3, starts=20, limit=30)
QUICK = Sizes(
    filings=(1_000, 10_000), beside=(1_000, 10_000), yaml=(1_000,), tables=1_000, piped=10_000,
    workbook_rows=5_000, ndjson_bytes=20_000_000, facts_bytes=1_000_000, csv_bytes=10_000_000,
    packs=(100, 1_000), repeats=2, starts=5, limit=5)
