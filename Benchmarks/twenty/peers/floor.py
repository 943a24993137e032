"""What cannot be saved: the filings are read and dropped, and nothing is judged."""

import orjson


class Peer:
    def __init__(self, variant):
        if variant == "simdjson":
            import simdjson

            self.parse = simdjson.Parser().parse
        else:
            self.parse = orjson.loads

    def run(self, source, target):
        parse = self.parse
        with open(source, "rb") as filings, open(target, "wb"):
            for filing in filings:
                parse(filing)
