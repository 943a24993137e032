"""The twenty rules on ever more filings: in steps, and as a whole with one job and with two."""

import functools

from harness import inputs
from harness.cases import Case
from harness.programs import Program
from harness.settings import STEPS, TWENTY
from parts import ours

# Each holds what the one before it does, but for `judging`, which times the rules alone.
WAYS = {
    "reading": "reading",
    "reading and binding": "binding",
    "judging alone": "judging",
    "reading to outcomes": "outcomes",
}


def cases(sizes):
    return [
        Case("scale", f"{count:,} filings", functools.partial(inputs.filings, count), count, programs, sizes,
             grows=True)
        for count in sizes.filings
    ]


def programs(path):
    steps = [Program(name, [STEPS, way, path, TWENTY], is_timing=True) for name, way in WAYS.items()]
    return [
        *steps,
        ours.check("check, one job", path, is_baseline=True),
        ours.check("check, two jobs", path, jobs=2),
    ]
