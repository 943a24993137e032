"""What people see: progress, and the table in Markdown."""

import sys


def say(text):
    print(f"==> {text}", file=sys.stderr, flush=True)


HEADS = [
    "part", "input", "program", "wall s", "CPU s", "each", "a second", "MB/s", "peak MiB", "beside others, and notes",
]


def show(results):
    """Prints the table."""
    about = results["machine"]
    print(
        f"{results['date']}, commit {results['commit']}, plumbline {about['plumbline']}. {about['cpu']}, "
        f"{about['cores']} cores, {about['memory_gibibytes']} GiB, {about['system']}, Swift {about['swift']}, "
        f"Python {about['python']}, {', '.join(about['peers'])}.\n")
    print(f"| {' | '.join(HEADS)} |")
    print(f"|---|---|---|{'--:|' * 6}---|")
    for row in results["rows"]:
        print(f"| {' | '.join(cells(row))} |")


def cells(row):
    seconds = row.get("seconds")
    texts = [row["part"], row["input"], row["program"]]
    texts.append(figure(seconds))
    texts.append(figure(row.get("cpu_seconds")))
    texts.append(each(seconds / row["rows"]) if seconds and row["rows"] else "")
    texts.append(f"{row['rows'] / seconds:,.0f}" if seconds and row["rows"] else "")
    texts.append(figure(row["bytes"] / seconds / 1e6) if seconds and row.get("bytes") else "")
    texts.append(figure(row.get("peak_mebibytes")))
    texts.append("; ".join(notes(row)))
    return texts


def notes(row):
    for name, ratio in row.get("times_as_fast_as", {}).items():
        yield f"{ratio:.3g} × {name}"
    if "growth" in row:
        yield f"{row['growth']['time_a_row']:.2f} of the time each of {row['growth']['from']:,}"
    if "instructions" in row:
        yield f"{row['instructions']:,} instructions"
    for key in "note", "left_out":
        if key in row:
            yield row[key]


def figure(value):
    """Three digits that count."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}" if value >= 0.01 else f"{value:.4f}"


def each(seconds):
    if seconds >= 1:
        return f"{seconds:.3g} s"
    return f"{seconds * 1e3:.3g} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.3g} µs"
