"""Reads a file as Python programs would, and says what was found, like `plumbline-benchmark`.

usage: python -m reading.peers PEER FILE [ENCODING] [--check]
"""

import csv
import datetime
import json
import sys
import zlib


def calamine(path):
    import python_calamine

    yield from python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()


def openpyxl(path):
    import openpyxl

    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    yield from sheet.iter_rows(values_only=True)


def python_csv(path, encoding):
    with open(path, encoding=encoding, newline="") as file:
        yield from csv.reader(file)


def orjson(path):
    import orjson

    with open(path, "rb") as file:
        for line in file:
            yield orjson.loads(line)


def text(value):
    """A value as a text that all programs agree on; numbers in thousandths."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    return str(round(value * 1000))


def scalars(value):
    if isinstance(value, dict):
        for item in value.values():
            yield from scalars(item)
    elif isinstance(value, list):
        for item in value:
            yield from scalars(item)
    else:
        yield value if isinstance(value, str) else json.dumps(value)


def main():
    is_checking = "--check" in sys.argv
    name, *operands = (word for word in sys.argv[1:] if word != "--check")
    peer = {"calamine": calamine, "openpyxl": openpyxl, "csv": python_csv, "orjson": orjson}[name]
    rows = values = digest = 0
    for row in peer(*operands):
        rows += 1
        if name != "orjson":
            values += len(row)
            if is_checking:
                digest += zlib.crc32("\x1f".join(map(text, row)).encode())
        elif is_checking:
            for value in scalars(row):
                values += 1
                digest += zlib.crc32(value.encode())
    found = {"rows": rows, "values": values, "digest": digest if is_checking else None}
    print(json.dumps(found))


main()
