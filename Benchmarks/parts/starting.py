"""What it takes to begin: one filing, with packs of each size."""

import functools

from harness import inputs
from harness.cases import Case
from harness.settings import HUNAN
from parts import ours


def cases(sizes):
    one = functools.partial(inputs.filings, 1)
    found = [Case(
        "starting", "one filing", one, 1, lambda path: [ours.check("the twenty rules", path)], sizes, sizes.starts)]
    found.append(Case(
        "starting", "one filing of a season", lambda: "Samples/season/filings/001.yaml", 1,
        lambda path: [ours.check("the pack of Hunan", path, pack=HUNAN)], sizes, sizes.starts))
    for count in sizes.packs:
        found.append(Case(
            "starting", f"a pack of {count:,} rules, one filing", one, 1,
            functools.partial(made_up, count), sizes, sizes.starts if count <= 100 else None))
    return found


def made_up(count, path):
    pack = inputs.made(f"pack-{count}", "-m", "twenty.packs", "{}", str(count))
    return [ours.check("a pack made up", path, pack=pack)]
