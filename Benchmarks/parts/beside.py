"""The twenty rules beside other programs, as processes that read a file and write one."""

import functools

from harness import inputs
from harness.cases import Case
from harness.settings import WRITTEN
from parts import ours
from parts.agreement import peer

OUT = f"{WRITTEN}/peer.ndjson"
BASELINES = "reference", "duckdb_sql:1", "floor:orjson", "floor:simdjson"


def cases(sizes):
    return [
        Case("beside", f"{count:,} filings", functools.partial(inputs.filings, count), count, programs, sizes,
             grows=True)
        for count in sizes.beside
    ]


def programs(path):
    names = {
        "reference": "plain Python (reference)",
        "orjson_python": "orjson, rules in Python",
        "duckdb_sql:1": "DuckDB, one thread",
        "duckdb_sql:2": "DuckDB, two threads",
        "zen_engine": "ZEN, one expression",
        "floor:orjson": "orjson, no rules",
        "floor:simdjson": "simdjson, no rules",
    }
    found = [ours.check("plumbline check, one job", path), ours.check("plumbline check, two jobs", path, jobs=2)]
    for name, shown in names.items():
        program = peer(name, path, OUT, is_baseline=name in BASELINES)
        program.name = shown
        found.append(program)
    return found
