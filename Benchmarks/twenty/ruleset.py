"""The texts of the twenty rules, and the writer of lines that all peers share.

The writer joins bytes made beforehand, so that it costs every peer the same little. The pack holds the same
texts, which the comparison of outcomes proves.
"""

PASS, FAIL, UNDETERMINED, NOT_APPLICABLE = "pass", "fail", "undetermined", "not_applicable"

# What each rule demands, and what it reads.
RULES = {
    "r01": ("The registration number must be given.", "platform.registration_no"),
    "r02": ("The registration number must be 18 digits or capital letters.", "platform.registration_no"),
    "r03": ("The operator type must be a listed one.", "platform.operator_type"),
    "r04": ("At least 85 % of hotline calls must be answered.", "hotline.answered_share"),
    "r05": ("At most 2 complaints may be open for more than 30 days.", "complaints"),
    "r06": ("A published hotline number must be a 400 or 800 number.", "hotline.number"),
    "r07": ("A large platform must staff its hotline all day or offer online chat.",
            "hotline.staffed_hours, hotline.online_chat"),
    "r08": ("At least 98 % of merchants must be verified.",
            "reporting.merchants_total, reporting.merchants_verified"),
    "r09": ("The data report must be handed in by its due date.", "reporting.submitted_on, reporting.due_on"),
    "r10": ("A changed agreement must be published 7 days before it takes effect.",
            "agreements.published_on, agreements.effective_on"),
    "r11": ("Cross-border transfer needs an assessment.",
            "personal_info.cross_border, personal_info.assessment_on"),
    "r12": ("The cross-border assessment must not be older than 730 days.",
            "personal_info.cross_border, personal_info.assessment_on"),
    "r13": ("Sensitive data needs separate consent and at most 1095 days of retention.",
            "personal_info.collects_sensitive, personal_info.separate_consent, personal_info.retention_days"),
    "r14": ("Unit price, original price, delivery fee and discount rule must be shown.", "pricing.shows_*"),
    "r15": ("The total fee must be the sum of its parts.", "pricing.*_cents"),
    "r16": ("The last inspection must lie within the limit for the credit tier and risk events.",
            "credit.tier, credit.risk_events, credit.last_inspection"),
    "r17": ("Every closed complaint must have been closed within 15 days.", "complaints"),
    "r18": ("Every compared price must be real and above the shown price.", "promotions"),
    "r19": ("At least 80 % of complaints must be closed.", "complaints"),
    "r20": ("Escalated complaints must be reported.", "complaints, reporting.escalations_reported"),
}


def message(rule, outcome):
    """What is said of a rule that fails or cannot be decided."""
    text, reads = RULES[rule]
    return f"Not met: {text}" if outcome == FAIL else f"Cannot be decided, a value is missing ({reads}): {text}"


OUTCOMES = [
    {outcome: f'"{rule}":"{outcome}"'.encode() for outcome in (PASS, FAIL, UNDETERMINED, NOT_APPLICABLE)}
    for rule in RULES
]
MESSAGES = [
    {outcome: f'{{"rule":"{rule}","text":"{message(rule, outcome)}"}}'.encode() for outcome in (FAIL, UNDETERMINED)}
    for rule in RULES
]


def line(name, outcomes):
    """The line of a filing as bytes: its outcomes in the order of the rules."""
    said = [text[outcome] for text, outcome in zip(OUTCOMES, outcomes)]
    messages = [text[outcome] for text, outcome in zip(MESSAGES, outcomes) if outcome in text]
    return b'{"id":"%s","outcomes":{%s},"messages":[%s]}\n' % (name.encode(), b",".join(said), b",".join(messages))
