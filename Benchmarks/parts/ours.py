"""Our program on the filings of the twenty rules."""

from harness.programs import Program
from harness.settings import JUDGED, PLUMBLINE, TWENTY, WRITTEN

OUT = f"{WRITTEN}/outcomes.ndjson"


def check(name, path, *options, pack=TWENTY, jobs=1, out=OUT, **more):
    """`plumbline check` that writes a line of outcomes for each filing."""
    command = [
        PLUMBLINE, "check", "--lang", "en", "--pack", pack, "--jobs", str(jobs), "--output", f"outcomes:{out}",
        *options, path,
    ]
    return Program(name, command, ends=JUDGED, **more)


def piped(reader, out="/dev/null"):
    """The line of a shell that has a program's output judged, and gives the outcomes on through a pipe."""
    return (
        f"{reader} | {{ {PLUMBLINE} check --lang en --pack {TWENTY} --jobs 1 --format outcomes "
        f"--input-format ndjson - || [ $? -le 2 ]; }} | cat > {out}")
