"""The lists of a filing."""

CATEGORIES = ["refund", "late delivery", "quality", "pricing", "privacy", "account"]
GOODS = ["noodles", "rice box", "tea", "umbrella", "charger", "room night", "ride pass"]


def complaints(chance, number, filed):
    """Up to twelve complaints, some open, some escalated, a few closed late."""
    tickets = []
    for count in range(chance.randint(0, 12)):
        received = chance.day(filed, -90, 0)
        status = chance.choices(["closed", "open", "escalated"], weights=[86, 11, 3])[0]
        ticket = {
            "id": f"T{number}-{count}",
            "category": chance.choice(CATEGORIES),
            "amount": round(300 * chance.random(), 2),
            "received_on": received.isoformat(),
            "status": status,
        }
        if status == "closed":
            late = chance.yes(0.03)
            ticket["closed_on"] = (chance.day(received, 16, 40) if late else chance.day(received, 0, 15)).isoformat()
        for key in "received_on", "status", "closed_on":
            if key in ticket and chance.yes(0.01):
                del ticket[key]
        tickets.append(ticket)
    return tickets


def promotions(chance):
    """Up to six promotions, a few with a price that was never asked."""
    offers = []
    for _ in range(chance.randint(0, 6)):
        lowest = chance.randint(500, 20000)
        compared = lowest + chance.randint(1, 900) if chance.yes(0.04) else lowest - chance.randint(0, 100)
        shown = compared + chance.randint(0, 300) if chance.yes(0.04) else compared - chance.randint(1, 400)
        offer = {
            "sku": chance.choice(GOODS),
            "shown_price": shown / 100,
            "compared_price": compared / 100,
            "lowest_price_7d": lowest / 100,
            "label": chance.choice(["sale", "flash", "member", "new"]),
        }
        for key in "shown_price", "compared_price", "lowest_price_7d":
            if chance.yes(0.012):
                del offer[key]
        offers.append(offer)
    return offers
