"""Makes up packs of many rules, to see how the time to load one grows.

usage: python -m twenty.packs FOLDER RULES

Their kinds take turns: a bound, a list of values, two dates, a sum, an amount beside a parameter. Filings of the
twenty rules can be judged by them, and all is undetermined.
"""

import os
import sys

A_FILE = 100  # Rules in a file.
PACK = """pack: made-up
version: 1.0.0
title: {en: Made up, zh: 虚构规则}
judged_at: date of filing
filings:
  bare: true
  header: {subject.id: filing_id, filed_on: filed_on}
"""
FACTS = """  made_{0}.count: {{type: integer, range: at least 0, label: {{en: Count {0}, zh: 数量{0}}}}}
  made_{0}.kind: {{type: text, label: {{en: Kind {0}, zh: 类型{0}}}}}
  made_{0}.from: {{type: date, label: {{en: From {0}, zh: 开始日期{0}}}}}
  made_{0}.to: {{type: date, label: {{en: To {0}, zh: 结束日期{0}}}}}
  made_{0}.price: {{type: money, label: {{en: Price {0}, zh: 价格{0}}}}}
"""
PARAMETER = """  least_{0}:
    label: {{en: Least price {0}, zh: 最低价{0}}}
    type: money
    values: [{{from: 2020-01-01, value: {0} CNY, basis: policy choice}}]
"""
DERIVED = """  twice_{0}: {{label: {{en: Twice the count {0}, zh: 数量的两倍{0}}}, formula: 2 * made_{0}.count}}
"""
RULE = """  made-up-{0}:
    title: {{en: Rule {0}, zh: 规则{0}}}
    severity: minor
    when: {{made_{1}.kind: not none-{0}}}
    require: {{{2}}}
    remedy: {{en: Mend it., zh: 整改。}}
"""
KINDS = [
    "made_{0}.count: between 1 and 90",
    "made_{0}.kind: a or b or c",
    "made_{0}.to: within 30 d after $made_{0}.from",
    "twice_{0}: at most 100",
    "made_{0}.price: at least $least_{0}",
]


def write(folder, rules):
    os.makedirs(folder)
    with open(f"{folder}/pack.yaml", "w", encoding="utf-8") as file:
        file.write(PACK)
    for start in range(0, rules, A_FILE):
        with open(f"{folder}/part-{start // A_FILE:04}.yaml", "w", encoding="utf-8") as file:
            file.write(part(range(start, min(start + A_FILE, rules))))


def part(numbers):
    """A file with so many rules, and one group of facts for as many rules as there are kinds."""
    groups = sorted({number // len(KINDS) for number in numbers})
    rules = (
        RULE.format(number, number // len(KINDS), KINDS[number % len(KINDS)].format(number // len(KINDS)))
        for number in numbers)
    return "".join([
        "facts:\n", *map(FACTS.format, groups), "\nparameters:\n", *map(PARAMETER.format, groups),
        "\nderived:\n", *map(DERIVED.format, groups), "\nrules:\n", *rules])


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]))
