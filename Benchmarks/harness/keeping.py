"""The figures of the last committed run: compared with, and replaced."""

import json
import os
import subprocess

from harness.settings import RESULTS

SLOWER = 0.15  # What a time may grow by before it is said.
LEAST = 0.02  # Seconds; what takes less time is not compared.
BAND = 0.03  # What instructions may grow or shrink by.


def committed():
    """What was kept with the last commit, if anything was."""
    shown = subprocess.run(["git", "show", f"HEAD:{RESULTS}"], capture_output=True, text=True)
    return json.loads(shown.stdout) if shown.returncode == 0 else None


def compare(before, now):
    """Says what became slower; gives whether all counts of instructions are within the band."""
    if before is None:
        print("\nno run was kept, so that nothing is compared")
        return True
    if any(before["machine"][key] != now["machine"][key] for key in ("cpu", "cores")):
        print("\nthe figures that were kept are another machine's, and times are not compared")
        times = {}
    else:
        times = {key(row): row for row in before["rows"]}
    counts = {key(row): row["instructions"] for row in before["rows"] if "instructions" in row}
    print(f"\ncompared with {before['date']}, commit {before['commit']}:")
    within = True
    for row in now["rows"]:
        name = " ".join(key(row))
        if "instructions" in row and key(row) in counts:
            change = row["instructions"] / counts[key(row)] - 1
            outside = abs(change) > BAND
            within = within and change <= BAND
            print(f"{'outside' if outside else 'within'} the band of {BAND:.0%}: {name}: {change:+.2%} instructions")
        old, new = (time(kept) for kept in (times.get(key(row), {}), row))
        if old and new and max(old, new) >= LEAST and new > old * (1 + SLOWER):
            print(f"slower: {name}: {new:.3g} s, was {old:.3g} s")
    return within


def key(row):
    return row["part"], row["input"], row["program"]


def time(row):
    """Of the processor where it is known, which others disturb less."""
    return row.get("cpu_seconds", row.get("seconds"))


def keep(results, is_partial):
    """Writes the figures; of a part of the run, they replace those of the same cases."""
    if is_partial and os.path.exists(RESULTS):
        with open(RESULTS) as file:
            before = json.load(file)
        if before["machine"] != results["machine"]:
            print("\nnothing is kept, since the figures of the other cases are another machine's or other versions'")
            return
        since = {"date": results["date"], "commit": results["commit"]}
        new = {key(row): {**row, **since} for row in results["rows"]}
        rows = [new.pop(key(row), row) for row in before["rows"]] + list(new.values())
        results = {**before, "rows": rows}
    if results["rows"]:
        with open(RESULTS, "w") as file:
            json.dump(rounded(results), file, ensure_ascii=False, indent=1)
            file.write("\n")


def rounded(value):
    """Figures with five digits that count, so that the file can be read."""
    if isinstance(value, dict):
        return {name: rounded(item) for name, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return float(f"{value:.5g}") if isinstance(value, float) else value
