"""Judges filings by the twenty rules as other programs would.

usage: python -m twenty.run_peer PEER[:VARIANT] IN OUT

A line of OUT for each filing of IN, in the same order.
"""

import importlib
import sys

from twenty.ruleset import line


def main():
    name, source, target = sys.argv[1:]
    name, _, variant = name.partition(":")
    peer = importlib.import_module(f"twenty.peers.{name}").Peer(*([variant] if variant else []))
    if hasattr(peer, "run"):  # It takes the file as a whole.
        peer.run(source, target)
        return
    parse, evaluate = peer.parse, peer.evaluate
    with open(source, "rb") as filings, open(target, "wb") as lines:
        for filing in filings:
            lines.write(line(*evaluate(parse(filing))))


main()
