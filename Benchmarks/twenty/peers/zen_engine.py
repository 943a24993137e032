"""GoRules ZEN: one compiled expression, which gives an object of twenty outcomes.

The line goes into the engine in Rust as it is, and Python sees only what comes out. A missing field is null, and
to compare null is an error, so that each rule asks for it first.
"""

import zen

from twenty.ruleset import RULES


def known(fields, requirement):
    missing = " or ".join(f"{field} == null" for field in fields)
    return f"({missing} ? 'undetermined' : ({requirement} ? 'pass' : 'fail'))"


def when(field, condition, outcome):
    return f"({field} == null ? 'undetermined' : ({condition} ? {outcome} : 'not_applicable'))"


def both(is_false, is_unknown):
    return f"(({is_false}) ? 'fail' : (({is_unknown}) ? 'undetermined' : 'pass'))"


def older(day, other, days):
    """Whether more than so many days lie between two days."""
    return f"date({other}) - date({day}) > {days * 86400}"


def one_of(truths):
    return " or ".join(truths)


def months(none, few, many):
    return f"(credit.risk_events == 0 ? {none} : (credit.risk_events <= 2 ? {few} : {many}))"


FLAGS = [f"pricing.shows_{name}" for name in ("unit_price", "original_price", "delivery_fee", "discount_rule")]
OLD = older("#.received_on", "filed_on", 30)
LATE = older("#.received_on", "#.closed_on", 15)
HALF = "(#.received_on == null or #.closed_on == null)"
LIMIT = (
    f"(credit.tier == 'A' ? {months(24, 18, 12)} : (credit.tier == 'B' ? {months(18, 12, 6)} : "
    f"(credit.tier == 'C' ? {months(12, 6, 3)} : {months(6, 3, 1)})))")
MONTHS_AGO = (
    "12 * (year(filed_on) - year(credit.last_inspection)) + monthOfYear(filed_on) - "
    "monthOfYear(credit.last_inspection) - (dayOfMonth(filed_on) < dayOfMonth(credit.last_inspection) ? 1 : 0)")

OUTCOMES = {
    "id": "filing_id",
    "r01": "platform.registration_no != null ? 'pass' : 'fail'",
    "r02": known(["platform.registration_no"], "matches(platform.registration_no, '^[0-9A-Z]{18}$')"),
    "r03": known(
        ["platform.operator_type"],
        "platform.operator_type in ['company','sole_trader','state_owned','foreign_branch']"),
    "r04": known(["hotline.answered_share"], "hotline.answered_share >= 0.85"),
    "r05": "complaints == null ? 'undetermined' : (some(complaints, #.status == null ? (#.received_on == null or "
           f"{OLD}) : (#.status != 'closed' and #.received_on == null)) ? 'undetermined' : (count(complaints, "
           f"#.status != null and #.received_on != null and #.status != 'closed' and {OLD}) <= 2 ? 'pass' : 'fail'))",
    "r06": when("hotline.published", "hotline.published", known(
        ["hotline.number"], "matches(hotline.number, '^(400|800)-?[0-9]{3}-?[0-9]{4}$')")),
    "r07": when(
        "platform.monthly_orders", "platform.monthly_orders >= 1000000",
        "(hotline.staffed_hours != null and hotline.staffed_hours >= 24 or hotline.online_chat == true ? 'pass' : "
        "(hotline.staffed_hours == null or hotline.online_chat == null ? 'undetermined' : 'fail'))"),
    "r08": when("reporting.merchants_total", "reporting.merchants_total > 0", known(
        ["reporting.merchants_verified"], "100 * reporting.merchants_verified >= 98 * reporting.merchants_total")),
    "r09": known(
        ["reporting.submitted_on", "reporting.due_on"], "date(reporting.submitted_on) <= date(reporting.due_on)"),
    "r10": known(
        ["agreements.published_on", "agreements.effective_on"],
        older("agreements.published_on", "agreements.effective_on", 6)),
    "r11": when(
        "personal_info.cross_border", "personal_info.cross_border",
        "(personal_info.assessment_on != null ? 'pass' : 'fail')"),
    "r12": when("personal_info.cross_border", "personal_info.cross_border", known(
        ["personal_info.assessment_on"], f"not ({older('personal_info.assessment_on', 'filed_on', 730)})")),
    "r13": when("personal_info.collects_sensitive", "personal_info.collects_sensitive", both(
        "personal_info.separate_consent == false or "
        "personal_info.retention_days != null and personal_info.retention_days > 1095",
        "personal_info.separate_consent == null or personal_info.retention_days == null")),
    "r14": both(one_of(f"{flag} == false" for flag in FLAGS), one_of(f"{flag} == null" for flag in FLAGS)),
    "r15": known(
        ["pricing.base_fee_cents", "pricing.service_fee_cents", "pricing.total_fee_cents"],
        "pricing.base_fee_cents + pricing.service_fee_cents == pricing.total_fee_cents"),
    "r16": "credit.tier == null or not (credit.tier in ['A','B','C','D']) or credit.risk_events == null or "
           f"credit.last_inspection == null ? 'undetermined' : ({MONTHS_AGO} <= {LIMIT} ? 'pass' : 'fail')",
    "r17": "complaints == null ? 'undetermined' : (len(complaints) == 0 ? 'not_applicable' : (some(complaints, "
           f"#.status == 'closed' and not {HALF} and {LATE}) ? 'fail' : (some(complaints, #.status == 'closed' and "
           f"{HALF} or #.status == null and ({HALF} or {LATE})) ? 'undetermined' : 'pass')))",
    "r18": "promotions == null ? 'undetermined' : (len(promotions) == 0 ? 'not_applicable' : (some(promotions, "
           "#.compared_price != null and (#.shown_price != null and #.shown_price >= #.compared_price or "
           "#.lowest_price_7d != null and #.compared_price > #.lowest_price_7d)) ? 'fail' : (some(promotions, "
           "#.compared_price == null or #.shown_price == null or #.lowest_price_7d == null) ? "
           "'undetermined' : 'pass')))",
    "r19": "complaints == null ? 'undetermined' : (len(complaints) == 0 ? 'not_applicable' : (some(complaints, "
           "#.status == null) ? 'undetermined' : (count(complaints, #.status == 'closed') / len(complaints) >= 0.8 "
           "? 'pass' : 'fail')))",
    "r20": "complaints == null ? 'undetermined' : (some(complaints, #.status == 'escalated') ? "
           + known(["reporting.escalations_reported"], "reporting.escalations_reported")
           + " : (some(complaints, #.status == null) ? 'undetermined' : 'not_applicable'))",
}


class Peer:
    parse = staticmethod(bytes)

    def __init__(self):
        expression = ", ".join(f"{name}: ({outcome})" for name, outcome in OUTCOMES.items())
        self.evaluate_line = zen.compile_expression(f"{{{expression}}}").evaluate

    def evaluate(self, line):
        found = self.evaluate_line(line)
        return found["id"], [found[rule] for rule in RULES]
