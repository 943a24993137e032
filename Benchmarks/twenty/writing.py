"""Writes the filings in each format that the program reads.

usage: python -m twenty.writing FORMAT PATH SEED COUNT
"""

import csv
import datetime
import json
import multiprocessing
import sys

from twenty.filings import LISTS, SCALARS, filing, line

CHUNK = 2000
# The facts of the header have their own names in tables.
HEADER = {"filing_id": "filing.subject.id", "filed_on": "filing.filed_on"}


def ndjson(path, seed, count):
    """A filing on each line; made by all cores."""
    chunks = [(seed, start, min(start + CHUNK, count)) for start in range(0, count, CHUNK)]
    with open(path, "w", encoding="utf-8") as file, multiprocessing.Pool() as pool:
        for lines in pool.imap(chunk, chunks):
            file.write(lines)


def chunk(part):
    seed, start, end = part
    return "".join(line(filing(seed, number)) for number in range(start, end))


def flat(path, seed, count):
    """NDJSON without the lists: what a table of one sheet can say."""
    leaner(path, seed, count, lambda key, value: key not in LISTS)


def sheets(path, seed, count):
    """NDJSON without the lists that are empty: what a workbook can say, where no row means no list."""
    leaner(path, seed, count, lambda key, value: value != [])


def leaner(path, seed, count, is_kept):
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            found = filing(seed, number)
            file.write(line({key: value for key, value in found.items() if is_kept(key, value)}))


def yaml(path, seed, count):
    """A document for each filing."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write("---\n" + document(filing(seed, number)))


def document(found):
    lines = []
    for key, value in found.items():
        if isinstance(value, dict):
            lines.append(f"{key}:" if value else f"{key}: {{}}")
            lines += [f"  {name}: {scalar(item)}" for name, item in value.items()]
        elif isinstance(value, list):
            lines.append(f"{key}:" if value else f"{key}: []")
            for entry in value:
                items = [f"{name}: {scalar(item)}" for name, item in entry.items()]
                lines += ["  - " + items[0], *("    " + item for item in items[1:])]
        else:
            lines.append(f"{key}: {scalar(value)}")
    return "\n".join(lines) + "\n"


def scalar(value):
    return json.dumps(value, ensure_ascii=False)  # What JSON writes is a scalar of YAML, too.


def table(path, seed, count):
    """A filing in each row of CSV, without the lists."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(HEADER.get(path, path) for path in SCALARS)
        for number in range(count):
            values = cells(filing(seed, number))
            rows.writerow("" if value is None else scalar(value).strip('"') for value in values)


def workbook(path, seed, count):
    """A filing in each row of one sheet, and a sheet for each list."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    date = book.add_format({"num_format": "yyyy-mm-dd"})

    def write(sheet, row, values):
        for column, value in enumerate(values):
            if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
                sheet.write_datetime(row, column, datetime.datetime.fromisoformat(value), date)
            elif isinstance(value, str):
                sheet.write_string(row, column, value)
            elif value is not None:
                sheet.write(row, column, value)

    main = book.add_worksheet("filings")
    write(main, 0, [HEADER.get(path, path) for path in SCALARS])
    sheets = {name: book.add_worksheet(name) for name in LISTS}
    rows = dict.fromkeys(LISTS, 0)
    for name, sheet in sheets.items():
        write(sheet, 0, [HEADER["filing_id"], *LISTS[name]])
    for number in range(count):
        found = filing(seed, number)
        write(main, number + 1, cells(found))
        for name, sheet in sheets.items():
            for entry in found.get(name, []):
                rows[name] += 1
                write(sheet, rows[name], [found["filing_id"], *(entry.get(key) for key in LISTS[name])])
    book.close()


def cells(found):
    """The values outside of lists in their order, None for what is missing."""
    for path in SCALARS:
        group, _, name = path.rpartition(".")
        yield (found[group] if group else found).get(name)


if __name__ == "__main__":
    kind, target, seed, count = sys.argv[1:]
    kinds = {"ndjson": ndjson, "flat": flat, "sheets": sheets, "yaml": yaml, "csv": table, "xlsx": workbook}
    kinds[kind](target, int(seed), int(count))
