"""DuckDB: one statement over the whole file. Its logic of NULL is that of the rules.

Nothing passes through Python. The variant is the number of threads.
"""

import duckdb

from twenty.peers import duckdb_rules as sql
from twenty.ruleset import FAIL, RULES, UNDETERMINED, message

TEXT, WHOLE, REAL, FLAG, DAY = "VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "DATE"
# Only what the rules read: the reader passes the rest by, which is faster than to find the types itself.
COLUMNS = {
    "filing_id": TEXT,
    "filed_on": DAY,
    "platform": {"operator_type": TEXT, "registration_no": TEXT, "monthly_orders": WHOLE},
    "hotline": {
        "number": TEXT, "published": FLAG, "staffed_hours": WHOLE, "answered_share": REAL, "online_chat": FLAG},
    "pricing": {
        "shows_unit_price": FLAG, "shows_original_price": FLAG, "shows_delivery_fee": FLAG,
        "shows_discount_rule": FLAG, "base_fee_cents": WHOLE, "service_fee_cents": WHOLE, "total_fee_cents": WHOLE},
    "credit": {"tier": TEXT, "last_inspection": DAY, "risk_events": WHOLE},
    "agreements": {"published_on": DAY, "effective_on": DAY},
    "reporting": {
        "submitted_on": DAY, "due_on": DAY, "merchants_total": WHOLE, "merchants_verified": WHOLE,
        "escalations_reported": FLAG},
    "personal_info": {
        "collects_sensitive": FLAG, "separate_consent": FLAG, "retention_days": WHOLE, "cross_border": FLAG,
        "assessment_on": DAY},
    "complaints": [{"received_on": DAY, "closed_on": DAY, "status": TEXT}],
    "promotions": [{"shown_price": REAL, "compared_price": REAL, "lowest_price_7d": REAL}],
}


class Peer:
    def __init__(self, threads):
        self.database = duckdb.connect(config={"threads": int(threads)})
        self.database.execute("SET preserve_insertion_order = true")

    def run(self, source, target):
        columns = ", ".join(f"{name}: '{sql_type(kind)}'" for name, kind in COLUMNS.items())
        filings = f"read_json('{source}', format = 'newline_delimited', columns = {{{columns}}})"
        self.database.execute(f"COPY ({lines(outcomes(filings))}) TO '{target}' (FORMAT json)")


def sql_type(kind):
    if isinstance(kind, list):
        return sql_type(kind[0]) + "[]"
    if isinstance(kind, dict):
        fields = ", ".join(f'"{name}" {sql_type(field)}' for name, field in kind.items())
        return f"STRUCT({fields})"
    return kind


def outcomes(filings):
    """A column for each rule."""
    lists = ", ".join(f"{expression} AS {name}" for name, expression in sql.LISTS.items())
    rules = ", ".join(f"{expression} AS {rule}" for rule, expression in zip(RULES, sql.OUTCOMES))
    return f"SELECT filing_id, {rules} FROM (SELECT *, {lists} FROM {filings})"


def lines(outcomes):
    """A line for each filing, as all peers write it."""
    said = ", ".join(f"'{rule}': {rule}" for rule in RULES)
    messages = ", ".join(
        f"CASE {rule} WHEN 'fail' THEN {entry(rule, FAIL)} "
        f"WHEN 'undetermined' THEN {entry(rule, UNDETERMINED)} END" for rule in RULES)
    return (
        f"SELECT filing_id AS id, {{{said}}} AS outcomes, "
        f"list_filter([{messages}], lambda m: m IS NOT NULL) AS messages FROM ({outcomes})")


def entry(rule, outcome):
    text = message(rule, outcome).replace("'", "''")
    return f"{{'rule': '{rule}', 'text': '{text}'}}"
