"""The rules of the reference on filings read by orjson."""

import orjson

from twenty.peers import reference


class Peer(reference.Peer):
    parse = staticmethod(orjson.loads)
