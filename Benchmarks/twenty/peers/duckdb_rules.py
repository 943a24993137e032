"""The twenty rules as expressions of SQL."""


def decide(requirement):
    return f"CASE ({requirement}) WHEN true THEN 'pass' WHEN false THEN 'fail' ELSE 'undetermined' END"


def when(condition, requirement):
    return (
        f"CASE ({condition}) WHEN false THEN 'not_applicable' WHEN true THEN {decide(requirement)} "
        "ELSE 'undetermined' END")


def every(truths):
    """AND over a list of truths, which `bool_and` would take without those that are NULL."""
    return (
        f"CASE WHEN list_contains({truths}, false) THEN false "
        f"WHEN list_count({truths}) = len({truths}) THEN true END")


def of_each(records, expression):
    return f"list_transform({records}, lambda x: {expression})"


def months(none, few, many):
    return (
        f"CASE WHEN credit.risk_events = 0 THEN {none} WHEN credit.risk_events <= 2 THEN {few} "
        f"WHEN credit.risk_events > 2 THEN {many} END")


# What several rules ask of each entry.
LISTS = {
    "old": of_each("complaints", "x.status <> 'closed' AND date_diff('day', x.received_on, filed_on) > 30"),
    "quick": of_each("complaints", "x.status <> 'closed' OR date_diff('day', x.received_on, x.closed_on) <= 15"),
    "real_price": of_each(
        "promotions", "x.shown_price < x.compared_price AND x.compared_price <= x.lowest_price_7d"),
    "states": of_each("complaints", "x.status"),
}

OUTCOMES = [
    "CASE WHEN platform.registration_no IS NULL THEN 'fail' ELSE 'pass' END",
    decide("regexp_full_match(platform.registration_no, '[0-9A-Z]{18}')"),
    decide("platform.operator_type IN ('company', 'sole_trader', 'state_owned', 'foreign_branch')"),
    decide("hotline.answered_share >= 0.85"),
    decide("CASE WHEN list_count(old) = len(old) THEN len(list_filter(old, lambda x: x)) <= 2 END"),
    when("hotline.published", "regexp_full_match(hotline.number, '(400|800)-?[0-9]{3}-?[0-9]{4}')"),
    when("platform.monthly_orders >= 1000000", "hotline.staffed_hours >= 24 OR hotline.online_chat"),
    when("reporting.merchants_total > 0", "100 * reporting.merchants_verified >= 98 * reporting.merchants_total"),
    decide("reporting.submitted_on <= reporting.due_on"),
    decide("date_diff('day', agreements.published_on, agreements.effective_on) >= 7"),
    when("personal_info.cross_border", "personal_info.assessment_on IS NOT NULL"),
    when("personal_info.cross_border", "date_diff('day', personal_info.assessment_on, filed_on) <= 730"),
    when("personal_info.collects_sensitive",
         "personal_info.separate_consent AND personal_info.retention_days <= 1095"),
    decide("pricing.shows_unit_price AND pricing.shows_original_price AND pricing.shows_delivery_fee "
           "AND pricing.shows_discount_rule"),
    decide("pricing.base_fee_cents + pricing.service_fee_cents = pricing.total_fee_cents"),
    decide(f"date_sub('month', credit.last_inspection, filed_on) <= CASE credit.tier "
           f"WHEN 'A' THEN {months(24, 18, 12)} WHEN 'B' THEN {months(18, 12, 6)} "
           f"WHEN 'C' THEN {months(12, 6, 3)} WHEN 'D' THEN {months(6, 3, 1)} END"),
    when("len(complaints) > 0", every("quick")),
    when("len(promotions) > 0", every("real_price")),
    when("len(complaints) > 0",
         "CASE WHEN list_count(states) = len(states) "
         "THEN len(list_filter(states, lambda x: x = 'closed')) / len(states) >= 0.80 END"),
    when("CASE WHEN complaints IS NULL THEN NULL WHEN list_contains(states, 'escalated') THEN true "
         "WHEN list_count(states) = len(states) THEN false END", "reporting.escalations_reported"),
]
