"""The reference: plain Python with its standard library, written to be read.

Truth has three values, of which None is unknown.
"""

import datetime
import json
import re

from twenty.ruleset import FAIL, NOT_APPLICABLE, PASS, UNDETERMINED

REG = re.compile(r"^[0-9A-Z]{18}$")
PHONE = re.compile(r"^(400|800)-?[0-9]{3}-?[0-9]{4}$")
TYPES = {"company", "sole_trader", "state_owned", "foreign_branch"}
TABLE = {"A": (24, 18, 12), "B": (18, 12, 6), "C": (12, 6, 3), "D": (6, 3, 1)}


def all_of(*parts):
    if False in parts:
        return False
    return None if None in parts else True


def any_of(*parts):
    if True in parts:
        return True
    return None if None in parts else False


def matches(pattern, text):
    return None if text is None else pattern.match(text) is not None


def at_least(a, b):
    return None if a is None or b is None else a >= b


def less(a, b):
    return None if a is None or b is None else a < b


def negate(a):
    return None if a is None else not a


def equal(a, b):
    return None if a is None or b is None else a == b


def date(text):
    return None if text is None else datetime.date.fromisoformat(text)


def days(a, b):
    """Days from a to b."""
    a, b = date(a), date(b)
    return None if a is None or b is None else (b - a).days


def months(a, b):
    """Complete months from a to b."""
    a, b = date(a), date(b)
    if a is None or b is None:
        return None
    return 12 * (b.year - a.year) + b.month - a.month - (b.day < a.day)


def decide(requirement):
    return UNDETERMINED if requirement is None else PASS if requirement else FAIL


def decide_when(condition, requirement):
    if condition is None:
        return UNDETERMINED
    return decide(requirement()) if condition else NOT_APPLICABLE


def not_empty(entries):
    return None if entries is None else len(entries) > 0


def evaluate(d):
    filed = d["filed_on"]
    platform, hotline, pricing, credit = d["platform"], d["hotline"], d["pricing"], d["credit"]
    agreements, reporting, personal = d["agreements"], d["reporting"], d["personal_info"]
    complaints, promotions = d.get("complaints"), d.get("promotions")
    reg = platform.get("registration_no")
    kind = platform.get("operator_type")

    def r05():
        if complaints is None:
            return None
        old = [all_of(negate(equal(t.get("status"), "closed")),
                      less(30, days(t.get("received_on"), filed))) for t in complaints]
        return None if None in old else old.count(True) <= 2

    def r08():
        verified = reporting.get("merchants_verified")
        return None if verified is None else 100 * verified >= 98 * reporting["merchants_total"]

    def r15():
        parts = [pricing.get(k) for k in ("base_fee_cents", "service_fee_cents", "total_fee_cents")]
        return None if None in parts else parts[0] + parts[1] == parts[2]

    def r16():
        row, events = TABLE.get(credit.get("tier")), credit.get("risk_events")
        if row is None or events is None:
            return None
        return at_least(row[0 if events == 0 else 1 if events <= 2 else 2],
                        months(credit.get("last_inspection"), filed))

    def r17():
        return all_of(*(any_of(negate(equal(t.get("status"), "closed")),
                               at_least(15, days(t.get("received_on"), t.get("closed_on"))))
                        for t in complaints))

    def r18():
        return all_of(*(all_of(less(p.get("shown_price"), p.get("compared_price")),
                               at_least(p.get("lowest_price_7d"), p.get("compared_price")))
                        for p in promotions))

    def r19():
        closed = [equal(t.get("status"), "closed") for t in complaints]
        return None if None in closed else closed.count(True) / len(closed) >= 0.80

    escalated = None if complaints is None else any_of(
        *(equal(t.get("status"), "escalated") for t in complaints))
    cross = personal.get("cross_border")
    assessed = personal.get("assessment_on")
    large = at_least(platform.get("monthly_orders"), 1_000_000)
    merchants = reporting.get("merchants_total")
    return [
        decide(reg is not None),
        decide(matches(REG, reg)),
        decide(None if kind is None else kind in TYPES),
        decide(at_least(hotline.get("answered_share"), 0.85)),
        decide(r05()),
        decide_when(hotline.get("published"), lambda: matches(PHONE, hotline.get("number"))),
        decide_when(large, lambda: any_of(at_least(hotline.get("staffed_hours"), 24),
                                          hotline.get("online_chat"))),
        decide_when(less(0, merchants), r08),
        decide(at_least(reporting.get("due_on"), reporting.get("submitted_on"))),
        decide(at_least(days(agreements.get("published_on"), agreements.get("effective_on")), 7)),
        decide_when(cross, lambda: assessed is not None),
        decide_when(cross, lambda: at_least(730, days(assessed, filed))),
        decide_when(personal.get("collects_sensitive"), lambda: all_of(
            personal.get("separate_consent"), at_least(1095, personal.get("retention_days")))),
        decide(all_of(pricing.get("shows_unit_price"), pricing.get("shows_original_price"),
                      pricing.get("shows_delivery_fee"), pricing.get("shows_discount_rule"))),
        decide(r15()),
        decide(r16()),
        decide_when(not_empty(complaints), r17),
        decide_when(not_empty(promotions), r18),
        decide_when(not_empty(complaints), r19),
        decide_when(escalated, lambda: reporting.get("escalations_reported")),
    ]


class Peer:
    parse = staticmethod(json.loads)

    def evaluate(self, doc):
        return doc["filing_id"], evaluate(doc)
