"""The same filings in other formats, compressed, and through pipes."""

import functools
import shlex
import shutil

from harness import inputs
from harness.cases import Case
from harness.programs import Program, shell
from parts import ours


def cases(sizes):
    whole = lambda kind: lambda path: [ours.check(f"check, {kind}", path)]
    found = [
        Case("formats", f"{count:,} filings, {kind}", functools.partial(inputs.filings, count, suffix), count,
             whole(kind), sizes, grows=True)
        for kind, suffix, counts in (
            ("NDJSON", "ndjson", sizes.yaml), ("YAML", "yaml", sizes.yaml),
            ("CSV, without lists", "csv", [sizes.tables]), ("XLSX, a sheet for each list", "xlsx", [sizes.tables]))
        for count in counts
    ]
    found.append(Case(
        "formats", f"{sizes.piped:,} filings, piped", functools.partial(inputs.filings, sizes.piped), sizes.piped,
        pipes, sizes))
    return found


def pipes(path):
    """The time of what unpacks is a part."""
    found = [
        ours.check("from file to file", path, is_baseline=True),
        Program("through pipes", shell(ours.piped(f"cat {shlex.quote(path)}"))),
    ]
    for program in "gzip", "zstd":
        # Where one is not installed, the run fails and the table says so.
        packed = inputs.compressed(path, program) if shutil.which(program) else path
        found.append(Program(
            f"{program}, through pipes", shell(ours.piped(f"{program} -dc {shlex.quote(packed)}"))))
    return found
