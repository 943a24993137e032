"""Makes up the filings that the twenty rules judge: the same for the same seed and number.

Filing number i depends on the seed and on i alone, so that fewer filings are the first of more. What is
missing has no key. Groups are always there, perhaps empty; the two lists may be absent, and so may members of
their entries. Only the standard library of Python is used.
"""

import datetime
import json
import random

from twenty import entries, scalars
from twenty.chance import Chance

SCALARS = """filing_id filed_on
platform.id platform.legal_name platform.operator_type platform.registration_no platform.founded_on
platform.staff_count platform.monthly_orders platform.serves_minors platform.domain
permits.service_license permits.food_permit_no permits.issued_on permits.expires_on
permits.security_level permits.displayed_on_home
hotline.number hotline.published hotline.staffed_hours hotline.answered_share hotline.avg_wait_s
hotline.online_chat
pricing.shows_unit_price pricing.shows_original_price pricing.shows_delivery_fee
pricing.shows_discount_rule pricing.base_fee_cents pricing.service_fee_cents
pricing.total_fee_cents pricing.currency
credit.tier credit.last_inspection credit.risk_events credit.penalties_12m credit.score
agreements.version agreements.published_on agreements.effective_on agreements.consent_recorded
agreements.unilateral_change
reporting.period reporting.submitted_on reporting.due_on reporting.merchants_total
reporting.merchants_verified reporting.escalations_reported reporting.format
personal_info.controller personal_info.policy_url personal_info.collects_sensitive
personal_info.separate_consent personal_info.retention_days personal_info.cross_border
personal_info.assessment_on personal_info.deletion_days personal_info.minors_consent""".split()
GROUPS = list(dict.fromkeys(path.partition(".")[0] for path in SCALARS if "." in path))
LISTS = {
    "complaints": ["id", "category", "amount", "received_on", "status", "closed_on"],
    "promotions": ["sku", "shown_price", "compared_price", "lowest_price_7d", "label"],
}
NEVER_MISSING = "filing_id", "filed_on", "platform.id"


def missing_rate(path):
    """How often a field is missing: always the same, 6 to 24 %, 15 % on average."""
    return 0.0 if path in NEVER_MISSING else 0.06 + 0.18 * random.Random("missing:" + path).random()


RATES = {path: missing_rate(path) for path in SCALARS}


def filing(seed, number):
    """A filing as a JSON object."""
    chance = Chance(seed * 1_000_003 + number)
    values = scalars.values(chance, number)
    found = {"filing_id": None, "filed_on": None, **{group: {} for group in GROUPS}}
    for path in SCALARS:
        if chance.random() < RATES[path]:
            continue
        value = values[path]
        if isinstance(value, datetime.date):
            value = value.isoformat()
        group, _, name = path.rpartition(".")
        (found[group] if group else found)[name] = value
    tickets = entries.complaints(chance, number, values["filed_on"])
    offers = entries.promotions(chance)
    if chance.random() >= 0.08:
        found["complaints"] = tickets
    if chance.random() >= 0.08:
        found["promotions"] = offers
    return found


def line(found):
    """A filing as a line of NDJSON."""
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"
