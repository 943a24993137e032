"""Cases: an input with the programs that read it."""

import os
import statistics

from harness import inputs
from harness.programs import Failure
from harness.reporting import say

# Seconds a row and rows of each program in the case before, by part and name.
BEFORE = {}


class Case:
    """An input, made when it is needed, and the programs that are timed on it."""

    def __init__(self, part, name, make, rows, programs, sizes, repeats=None, grows=False):
        self.part, self.name, self.make, self.rows = part, name, make, rows
        self.programs_of, self.sizes = programs, sizes
        self.repeats, self.grows = repeats or sizes.repeats, grows

    def check(self):
        """Ends everything unless what is measured is right; most cases rest on those that compare."""

    def measure(self):
        """The rows of the table: runs of all programs, by turns."""
        path = self.make()
        programs, found = [], []
        for program in self.programs_of(path):
            expected = self.rows * BEFORE.get((self.part, program.name), (0, 0))[0]
            if expected > self.sizes.limit:
                found.append(self.row(program, left_out=f"left out, would take about {expected:.0f} s"))
            else:
                programs.append(program)
        if os.path.isfile(path):
            inputs.cached(path)
        failed = {}
        for _ in range(self.repeats):
            for program in programs:
                if program.name in failed:
                    continue
                say(f"timing {self.part} {self.name}: {program.name}")
                try:
                    program.runs.append(program.run())
                except Failure as failure:
                    failed[program.name] = str(failure)
        baselines = [program for program in programs if program.is_baseline and program.name not in failed]
        for program in programs:
            if program.name in failed:
                found.append(self.row(program, left_out=f"failed: {failed[program.name]}"))
            else:
                found.append(self.row(program, **self.figures(program, path, baselines)))
        return found

    def row(self, program, **figures):
        return {"part": self.part, "input": self.name, "program": program.name, "rows": self.rows, **figures}

    def figures(self, program, path, baselines):
        """Medians, and ratios of runs of the same turn."""
        seconds = statistics.median(run["seconds"] for run in program.runs)
        figures = {"bytes": size(path), "runs": len(program.runs), "seconds": seconds}
        if "cpu_seconds" in program.runs[0]:
            figures["cpu_seconds"] = min(run["cpu_seconds"] for run in program.runs)
        figures["peak_mebibytes"] = max(run["peak_mebibytes"] for run in program.runs)
        ratios = {
            peer.name: statistics.median(
                theirs["seconds"] / ours["seconds"] for theirs, ours in zip(peer.runs, program.runs))
            for peer in baselines if peer is not program
        }
        if ratios:
            figures["times_as_fast_as"] = ratios
        before = BEFORE.get((self.part, program.name))
        if self.grows and before:
            figures["growth"] = {"from": before[1], "time_a_row": seconds / self.rows / before[0]}
        BEFORE[self.part, program.name] = (seconds / self.rows, self.rows)
        return figures


def size(path):
    """The bytes of a file, or of the files of a folder."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(entry.stat().st_size for entry in os.scandir(path))
