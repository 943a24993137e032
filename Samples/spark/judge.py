#!/usr/bin/env python3
"""Judges filings on a cluster of Apache Spark: every line goes through `plumbline check`.

    judge.py FILINGS RESULTS [--master URL] [--plumbline PROGRAM] [--pack FOLDER] [--parts N]
             [--format ndjson|outcomes] [-- OPTIONS]

FILINGS is NDJSON, a filing in each line. RESULTS is a folder that Spark makes, with a file for each part; put together in
the order of their names they have a line for each line of FILINGS that is not blank, in its order. OPTIONS go to
`plumbline check`. The program and the pack must lie under the same names on each machine.
"""

import argparse
import json
import os
import shlex
import sys

from pyspark import SparkConf, SparkContext

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# What `plumbline check` ends with when it has judged: all pass, some fail, some are open, some cannot be read. To a pipe
# that checks codes only 0 is no error, so that the shell makes 0 of these and leaves 3 (a malformed pack), 64, 127.
JUDGED = "0|1|2|4"


def main():
    terms = arguments()
    context = SparkContext(conf=configuration(terms.master))
    context.setLogLevel("ERROR")
    try:
        filings = context.textFile(address(terms.filings), minPartitions=terms.parts)
        # The program gets no variable of the environment but these.
        judged = filings.pipe(command(terms), env={"PATH": os.defpath}, checkCode=True)
        judged.saveAsTextFile(address(terms.results))
        told = context.textFile(address(terms.results)).flatMap(outcomes).countByValue()
    finally:
        context.stop()
    for outcome, count in sorted(told.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:6} {outcome}")


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].strip())
    parser.add_argument("filings")
    parser.add_argument("results")
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--plumbline", default=f"{ROOT}/.build/release/plumbline")
    parser.add_argument("--pack", default=f"{ROOT}/Rules/hunan-departments")
    parser.add_argument("--parts", type=int, default=4)
    parser.add_argument("--format", choices=["ndjson", "outcomes"], default="ndjson")
    parser.add_argument("options", nargs="*")
    return parser.parse_args()


def configuration(master):
    """A cluster on this machine talks to itself alone."""
    conf = SparkConf().setMaster(master).setAppName("plumbline")
    conf.set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
    if master.startswith("local"):
        conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1")
    return conf


def address(path):
    """A path without a scheme is one of this machine, whatever the cluster's own file system is."""
    return path if "://" in path else "file://" + os.path.abspath(path)


def command(terms):
    """What each part of the filings is piped through."""
    check = [
        os.path.abspath(terms.plumbline), "check", "--pack", os.path.abspath(terms.pack),
        "--input-format", "ndjson", "--format", terms.format, *terms.options, "-",
    ]
    script = f'{shlex.join(check)}; code=$?; case $code in {JUDGED}) exit 0 ;; *) exit "$code" ;; esac'
    return shlex.join(["/bin/sh", "-c", script])


def outcomes(line):
    """The outcome of each finding in a line, or that the filing could not be read; none of a line about all."""
    line = json.loads(line)
    filing = line.get("filing", {})
    if "outcomes" in line:
        return list(line["outcomes"].values())
    if "id" in line or filing.get("readable") is False:
        return ["unreadable"]
    return [finding["outcome"] for finding in filing.get("findings", [])]


if __name__ == "__main__":
    main()
