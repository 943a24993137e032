"""A headless browser, and the pages that it opens."""

import json
import os
import shutil
import subprocess

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

PLUMBLINE = os.environ["PLUMBLINE"]
PAGES = os.path.abspath(os.environ["PAGES"])
PACK = "Rules/hunan-platform-economy"
ONE = ["Samples/ride-hailing-faults/filing.yaml"]
SEVERAL = [
    "Samples/ride-hailing-faults/filing.yaml", "Samples/compliant-shop/filing.yaml",
    "Samples/half-filled/filing.json", "Samples/messy/filing.yaml", "Samples/broken/filing.json",
]

# Each of these tries to become markup, or to turn the direction of the line.
HOSTILE = [
    "</bdi></h3><img src=x onerror=alert(1)>公司", '"><svg/onload=alert(2)>',
    "\u202egpj.exe\u2066 مرحبا שלום", "</style><style>*{display:none}</style>",
    "--><!--<script>alert(3)</script>", "&lt;b&gt;&amp;amp;&#60;script&#62;",
    "' onmouseover='alert(4)", '<a href="javascript:alert(5)">x</a>', "]]><![CDATA[<x>",
    "A\u0000\u0007\u001b[31mred", "<details open><summary>",
    "</article></section></main><form action=//x><input>",
    "<meta http-equiv=refresh content=0;url=//x>", "<i>" * 1000,
]


def page(name, language, filings, *options):
    """Writes a report and gives its address."""
    path = f"{PAGES}/{name}-{language}.html"
    subprocess.run(
        [PLUMBLINE, "check", "--pack", PACK, "--lang", language, *options, "--output", path, *filings],
        check=False)
    return "file://" + path


def hostile():
    """A file with a filing for each hostile text, and one in its name."""
    path = f"{PAGES}/hostile <b>&\"'.ndjson"
    with open(path, "w") as file:
        for text in HOSTILE:
            file.write(json.dumps(hostile_filing(text), ensure_ascii=False) + "\n")
    return path


def hostile_filing(text):
    permits = [
        {"number": text + end, "kind": kind, "term": "fixed", "valid_until": "2025-11-30",
         "displayed": False} for end, kind in (("", text), ("2", "ride_hailing"))]
    return {
        "filing": {
            "subject": {"id": text, "name": text},
            "period": {"from": "2025-01-01", "to": "2025-12-31"}, "filed_on": text,
        },
        "facts": {
            "platform": {"name": text, "uscc": text, "kind": text, "serves_consumers": True, text: 1},
            "permits": permits,
            "complaint": {"hotline": {
                "published": True, "phone": text, "calls": 9, "answered": 5, "answered_share": "91.5%"}},
        },
    }


def open_browser(dark=False, script=True, width=1200, height=1000):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
        f"--window-size={width},{height}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
    if not script:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    return driver
