"""How long a page of 10,000 filings takes."""

import os
import subprocess
import sys
import time

import browser

sys.path.insert(0, "Benchmarks")
from reading import inputs  # noqa: E402

FILINGS, SEED = 10_000, 20250101


def main():
    path = f"{browser.PAGES}/filings-{FILINGS}.ndjson"
    inputs.filings(path, SEED, FILINGS * 2_600)
    with open(path) as file:
        lines = file.readlines()[:FILINGS]
    assert len(lines) == FILINGS
    with open(path, "w") as file:
        file.writelines(lines)
    start = time.perf_counter()
    address = browser.page("large", "zh", [path])
    tell("written", time.perf_counter() - start)
    print(f"size: {os.path.getsize(address.removeprefix('file://')) / 1e6:.1f} MB")
    driver = browser.open_browser()
    driver.set_page_load_timeout(300)
    driver.set_script_timeout(300)
    start = time.perf_counter()
    driver.get(address)
    tell("loaded, script done", time.perf_counter() - start)
    tell("  of it until the first contents", driver.execute_script(
        "return performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000"))
    print("elements:", driver.execute_script("return document.querySelectorAll('*').length"))
    print("findings:", driver.execute_script("return document.querySelectorAll('.finding').length"))
    for what, code in {
        "a severity hidden": "document.querySelector('input[value=major]').click()",
        "an outcome hidden, too": "document.querySelector('input[name=outcome][value=open]').click()",
        "all shown again": "document.getElementById('reset').click()",
        "a clause chosen": "const c = document.getElementById('clause'); c.selectedIndex = 5;"
                           "c.dispatchEvent(new Event('change', {bubbles: true}))",
        "scrolled to the end": "scrollTo(0, document.body.scrollHeight)",
    }.items():
        took = driver.execute_async_script(
            "const done = arguments[0]; const start = performance.now();" + code + ";"
            "requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))")
        tell(what + ", until drawn", took / 1000)
        print("   ", driver.find_element("id", "shown").text)
    used = driver.execute_script("return performance.memory.usedJSHeapSize / 1e6")
    print(f"memory of the script: {used:.0f} MB")
    driver.save_screenshot(f"{browser.PAGES}/large.png")
    driver.quit()


def tell(what, seconds):
    print(f"{what}: {seconds:.2f} s", flush=True)


main()
