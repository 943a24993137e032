"""Makes the inputs of the benchmark: the same for the same seed and size."""

import datetime
import random

CITIES = ["长沙", "株洲", "湘潭", "衡阳", "邵阳", "岳阳", "常德", "张家界", "益阳", "郴州"]
TRADES = ["好物", "出行", "生鲜", "家政", "文旅", "教育", "医药", "二手车", "外卖", "跑腿"]
CHANNELS = ["hotline", "app", "platform_12315"]
REMARKS = ["", "已办结", "消费者撤回", "refund paid, goods back", "请于七日内“书面”答复", 'says "later"']
FIRST_DAY = datetime.date(2025, 1, 1)
DAYS = [FIRST_DAY + datetime.timedelta(number) for number in range(330)]
TEXT_DAYS = [day.isoformat() for day in DAYS]


def company(chance):
    return f"湖南{chance.choice(CITIES)}{chance.choice(TRADES)}网络科技有限公司{chance.randrange(100_000)}"


def workbook(path, seed, rows, columns):
    """Texts (some of them shared by many cells), numbers, percents and dates."""
    import xlsxwriter

    chance = random.Random(seed)
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("填报")
    percent = book.add_format({"num_format": "0.0%"})
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    kinds = [
        lambda row, column: sheet.write_string(row, column, f"T2025{row:07}"),
        lambda row, column: sheet.write_string(row, column, company(chance)),
        lambda row, column: sheet.write_string(row, column, chance.choice(CITIES) + "市"),
        lambda row, column: sheet.write_number(row, column, chance.randrange(1_000_000)),
        lambda row, column: sheet.write_number(row, column, chance.randrange(10**8) / 100),
        lambda row, column: sheet.write_number(row, column, chance.randrange(1001) / 1000, percent),
        lambda row, column: sheet.write_datetime(row, column, chance.choice(DAYS), date),
        lambda row, column: sheet.write_string(row, column, chance.choice(CHANNELS)),
    ]
    for column in range(columns):
        sheet.write_string(0, column, f"第{column + 1}列")
    for row in range(1, rows + 1):
        for column in range(columns):
            kinds[column % len(kinds)](row, column)
    book.close()


def table(path, seed, size, encoding):
    """Seven fields; a fifth of the last ones in quotes."""
    chance = random.Random(seed)
    written = 0
    number = 0
    with open(path, "wb") as file:
        file.write("编号,企业名称,城市,渠道,受理日期,金额,备注\r\n".encode(encoding))
        while written < size:
            number += 1
            remark = chance.choice(REMARKS)
            if "," in remark or '"' in remark:
                remark = '"' + remark.replace('"', '""') + '"'
            line = (
                f"T2025{number:09},{company(chance)},{chance.choice(CITIES)}市,"
                f"{chance.choice(CHANNELS)},{chance.choice(TEXT_DAYS)},"
                f"{chance.randrange(10**8) / 100:.2f},{remark}\r\n"
            ).encode(encoding)
            written += len(line)
            file.write(line)


def filings(path, seed, size):
    """Filings of ride-hailing companies, about 2 KB each; every value stands for one fact."""
    chance = random.Random(seed)
    written = 0
    with open(path, "wb") as file:
        while written < size:
            line = (filing(chance) + "\n").encode()
            written += len(line)
            file.write(line)


def filing(chance):
    code = f"91430100MA4{chance.randrange(10**6):06}X"
    name = company(chance)
    day = lambda: chance.choice(TEXT_DAYS)
    yes = lambda share: "true" if chance.random() < share else "false"
    calls = chance.randrange(1000, 60_000)
    answered = calls * chance.randrange(930, 1000) // 1000
    tickets = ",".join(
        f'{{"number":"2025{chance.randrange(10**9):09}","channel":"{chance.choice(CHANNELS)}",'
        f'"received_on":"{received}","closed_on":"{received}","status":"closed"}}'
        for received in (day() for _ in range(4))
    )
    vehicles = ",".join(
        f'{{"plate":"湘A{number}{chance.randrange(10**4):04}","certificate_number":'
        f'"4301{chance.randrange(10**8):08}","certificate_until":"2027-08-31","seats":5,'
        f'"insurance_until":"2026-{chance.randrange(2, 13):02}-01"}}'
        for number in range(3)
    )
    drivers = ",".join(
        f'{{"number":"430100D{chance.randrange(10**5):05}{letter}","licensed_on":"2012-05-04",'
        f'"qualified_until":"2027-06-30","record_clear":{yes(0.99)}}}'
        for letter in "ABC"
    )
    return (
        f'{{"filing":{{"subject":{{"id":"{code}","name":"{name}"}},"period":{{"from":"2025-01-01",'
        f'"to":"2025-12-31"}},"filed_on":"2026-01-20"}},"facts":{{"platform":{{"name":"{name[2:8]}",'
        f'"kind":"ride_hailing","serves_consumers":true,"hosts_operators":false,"has_workers":false,'
        f'"licence_displayed":{yes(0.98)},"annual_report_on":"2025-05-{chance.randrange(1, 32):02}"}},'
        f'"permits":[{{"number":"湘ICP备{chance.randrange(10**8):08}号-1","kind":"icp_filing",'
        f'"term":"unlimited","displayed":true}}],"records":{{"retention":"5 years"}},'
        f'"invoice":{{"given_on_request":true}},"bundle":{{"default_selected":{yes(0.02)}}},'
        f'"search":{{"personalised":false}},"renewal":{{"offered":false}},"privacy":{{"has_app":true,'
        f'"consent_before_collection":true,"account_deletion":true,"leaks":0}},'
        f'"complaint":{{"hotline":{{"published":true,"phone":"0731-{chance.randrange(10**8):08}",'
        f'"calls":{calls},"answered":{answered},"answered_share":"{answered * 1000 // calls / 10}%",'
        f'"staffed_per_day":"12 h"}},"linked_to_12315":"linked","linked_on":"2019-11-20",'
        f'"received":{calls // 20},"closed":{calls // 20},"online_resolution":true,'
        f'"rules_published":true,"tickets":[{tickets}]}},"ride":{{"orders":5540000,'
        f'"vehicles":[{vehicles}],"drivers":[{drivers}],"identity_check":true,"two_way_rating":true,'
        f'"credit_rules":true,"fare_rules_published":true,"service_pledge_published":true,'
        f'"commission_cap":"27%","commission_highest":"{chance.randrange(200, 280) / 10}%"}}}}}}'
    )
