"""The values of a filing outside of its lists."""

import datetime

# Months between inspections, by tier: with no risk event, with one or two, with more.
MONTHS = {"A": (24, 18, 12), "B": (18, 12, 6), "C": (12, 6, 3), "D": (6, 3, 1)}
NAMES = [
    "Qingfeng Food Delivery", "Northgate Rides", "Lotus Market", "青风外卖", "江南优选", "Bluebird Tickets",
    "Stone Bridge Homestay", "云栖到家", "Harbour Freight Match", "Morning Star Pharmacy",
]


def values(chance, number):
    """All values outside of lists, before some go missing."""
    whole, pick, bad, yes, day = chance.randint, chance.choice, chance.bad, chance.yes, chance.day
    filed = day(datetime.date(2025, 1, 1), 0, 364)
    code = chance.letters(18)
    if bad():
        code = pick([code[:-1], code.lower() + "x", code[:9] + "-" + code[10:], code + "0"])
    tier = "E" if yes(0.02) else chance.choices("ABCD", weights=[30, 40, 20, 10])[0]
    events = chance.choices(range(8), weights=[50, 15, 10, 8, 6, 5, 4, 2])[0]
    months = MONTHS.get(tier, (12, 12, 12))[0 if events == 0 else 1 if events <= 2 else 2]
    inspected = earlier(filed, months + whole(2, 12) if bad() else whole(0, months))
    inspected = day(inspected, -8, 8)
    published = day(filed, -700, -80)
    due = day(filed, -3, 20)
    base_fee, service_fee = whole(0, 900), whole(0, 400)
    merchants = whole(1, 9000)
    phone = pick(["400", "800"]) + pick(["-", ""]) + chance.digits(3) + pick(["-", ""]) + chance.digits(4)
    if bad():
        phone = pick(["95" + chance.digits(3), "010-" + chance.digits(8), "400-" + chance.digits(4), phone + "9"])
    address = ("http" if bad() else "https") + "://www." + chance.letters(8).lower() + ".example/privacy"
    return {
        "filing_id": f"F{number:07}",
        "filed_on": filed,
        "platform.id": "P-" + chance.letters(8),
        "platform.legal_name": f"{pick(NAMES)} {whole(1, 999)}" + pick([" Co., Ltd.", "有限公司"]),
        "platform.operator_type": "partnership" if bad() else pick(
            ["company", "sole_trader", "state_owned", "foreign_branch"]),
        "platform.registration_no": code,
        "platform.founded_on": day(datetime.date(2005, 1, 1), 0, 7000),
        "platform.staff_count": whole(1, 5000),
        "platform.monthly_orders": int(10 ** (2 + 5 * chance.random())),
        "platform.serves_minors": yes(0.3),
        "platform.domain": chance.letters(8).lower() + ".example",
        "permits.service_license": "B2-" + chance.digits(8),
        "permits.food_permit_no": "JY" + chance.digits(14),
        "permits.issued_on": day(filed, -1500, -30),
        "permits.expires_on": day(filed, -60, -1) if bad() else day(filed, 0, 1500),
        "permits.security_level": whole(1, 2) if bad() else whole(3, 5),
        "permits.displayed_on_home": yes(),
        "hotline.number": phone,
        "hotline.published": yes(),
        "hotline.staffed_hours": whole(0, 7) if bad() else pick([8, 10, 12, 12, 16, 24, 24, 24]),
        "hotline.answered_share": round(
            chance.random() * 0.84 if bad() else 0.85 + 0.15 * chance.random(), 3),
        "hotline.avg_wait_s": whole(3, 240),
        "hotline.online_chat": yes(0.6),
        "pricing.shows_unit_price": yes(),
        "pricing.shows_original_price": yes(),
        "pricing.shows_delivery_fee": yes(0.95),
        "pricing.shows_discount_rule": yes(0.95),
        "pricing.base_fee_cents": base_fee,
        "pricing.service_fee_cents": service_fee,
        "pricing.total_fee_cents": base_fee + service_fee + (whole(1, 99) if bad() else 0),
        "pricing.currency": "USD" if yes(0.03) else "CNY",
        "credit.tier": tier,
        "credit.last_inspection": inspected,
        "credit.risk_events": events,
        "credit.penalties_12m": chance.choices(range(5), weights=[70, 15, 8, 5, 2])[0],
        "credit.score": round(300 + 700 * chance.random(), 1),
        "agreements.version": f"{whole(1, 9)}.{whole(0, 20)}",
        "agreements.published_on": published,
        "agreements.effective_on": day(published, 0, 6) if bad() else day(published, 7, 60),
        "agreements.consent_recorded": yes(),
        "agreements.unilateral_change": yes(0.1),
        "reporting.period": f"2025Q{whole(1, 4)}",
        "reporting.submitted_on": day(due, 1, 20) if bad() else day(due, -20, 0),
        "reporting.due_on": due,
        "reporting.merchants_total": 0 if yes(0.03) else merchants,
        "reporting.merchants_verified": int(merchants * (0.5 + 0.47 * chance.random())) if bad() else
        merchants - int(merchants * 0.02 * chance.random()),
        "reporting.escalations_reported": yes(),
        "reporting.format": "xlsx" if bad() else pick(["json", "xml", "csv"]),
        "personal_info.controller": pick(NAMES),
        "personal_info.policy_url": address,
        "personal_info.collects_sensitive": yes(0.5),
        "personal_info.separate_consent": yes(),
        "personal_info.retention_days": whole(1096, 4000) if bad() else whole(30, 1095),
        "personal_info.cross_border": yes(0.3),
        "personal_info.assessment_on": day(filed, -1500, -731) if bad() else day(filed, -730, -1),
        "personal_info.deletion_days": whole(16, 60) if bad() else whole(1, 15),
        "personal_info.minors_consent": yes(),
    }


def earlier(day, months):
    """A day of the month that lies so many months before, the 28th at most."""
    month = day.year * 12 + day.month - 1 - months
    return datetime.date(month // 12, month % 12 + 1, min(day.day, 28))
