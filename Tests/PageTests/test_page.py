"""What the page does in a browser."""

import base64
import html.parser
import os
import shutil
import subprocess
import unittest
from collections import Counter

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

import browser

ALL = ("--show", "all")
with open(os.path.join(os.path.dirname(__file__), "contrast.js")) as file:
    CONTRAST = file.read()


class PageCase(unittest.TestCase):
    """A page in each language; a browser for each test."""

    def open(self, address, **options):
        driver = browser.open_browser(**options)
        self.addCleanup(driver.quit)
        driver.get(address)
        return driver

    def picture(self, driver, name):
        driver.save_screenshot(f"{browser.PAGES}/{name}.png")

    def shown(self, driver):
        return [e for e in driver.find_elements(By.CSS_SELECTOR, ".finding") if not e.get_attribute("hidden")]


class LookTests(PageCase):
    def test_every_text_stands_out_from_what_is_behind_it(self):
        for language in "zh", "en":
            address = browser.page("several-all", language, browser.SEVERAL, *ALL)
            for dark in False, True:
                with self.subTest(language=language, dark=dark):
                    driver = self.open(address, dark=dark)
                    self.picture(driver, f"several-{language}-{'dark' if dark else 'light'}")
                    driver.execute_script(
                        "document.querySelectorAll('details').forEach((node) => { node.open = true; })")
                    found = driver.execute_script(CONTRAST)
                    self.assertGreater(found["count"], 500)
                    self.assertEqual(found["bad"], [])

    def test_nothing_is_wider_than_the_window(self):
        addresses = [
            browser.page("one", "en", browser.ONE), browser.page("several", "zh", browser.SEVERAL),
            browser.page("hostile", "en", [browser.hostile()]),
        ]
        for address in addresses:
            for width in 500, 1200:
                with self.subTest(address=address, width=width):
                    driver = self.open(address, width=width)
                    wide = driver.execute_script(
                        "return document.documentElement.scrollWidth - innerWidth")
                    self.assertLessEqual(wide, 0)

    def test_the_button_turns_the_colours(self):
        driver = self.open(browser.page("one", "zh", browser.ONE))
        colour = (
            "const style = getComputedStyle(document.documentElement);"
            "const rule = document.styleSheets[0].cssRules[0].style;"
            "return Array.from(rule).filter((name) => name.startsWith('--'))"
            ".map((name) => name + ' ' + style.getPropertyValue(name))")
        light = driver.execute_script(colour)
        driver.find_element(By.ID, "theme").click()
        dark = driver.execute_script(colour)
        self.assertGreater(len(light), 20)
        self.assertEqual([value for value in dark if value in light], [])
        self.assertEqual(dark, self.open(driver.current_url, dark=True).execute_script(colour))
        driver.find_element(By.ID, "theme").click()
        self.assertEqual(driver.execute_script(colour), light)


    def test_a_text_that_does_not_stand_out_is_seen(self):
        driver = self.open(browser.page("one", "zh", browser.ONE))
        driver.execute_script("document.querySelector('.finding h4').style.color = '#999'")
        self.assertEqual([b.split()[0] for b in driver.execute_script(CONTRAST)["bad"]], ["H4."])


class SafetyTests(PageCase):
    def test_nothing_is_loaded_and_nothing_is_refused(self):
        driver = self.open(browser.page("several", "zh", browser.SEVERAL))
        self.assertEqual(driver.get_log("browser"), [])
        loaded = driver.execute_script("return performance.getEntriesByType('resource').length")
        self.assertEqual(loaded, 0)

    def test_the_policy_refuses_what_is_added(self):
        driver = self.open(browser.page("one", "zh", browser.ONE))
        driver.execute_script(
            "const s = document.createElement('script'); s.text = 'window.added = 1';"
            "document.body.append(s); const i = new Image(); i.src = 'https://example.com/x.png';"
            "document.body.append(i); document.body.setAttribute('onclick', 'window.added = 2');"
            "document.body.click()")
        self.assertIsNone(driver.execute_script("return window.added ?? null"))
        refused = [entry["message"] for entry in driver.get_log("browser")]
        self.assertEqual(len([m for m in refused if "Content Security Policy" in m]), 3)

    def test_a_hostile_filing_becomes_no_markup(self):
        for language in "zh", "en":
            with self.subTest(language=language):
                address = browser.page("hostile", language, [browser.hostile()], *ALL)
                driver = self.open(address)
                self.picture(driver, f"hostile-{language}")
                self.assertEqual(driver.get_log("browser"), [])
                tags = Counter(driver.execute_script(
                    "return Array.from(document.querySelectorAll('*'), (e) => e.localName)"))
                self.assertEqual(tags["script"], 1)
                self.assertEqual(tags["style"], 1)
                for name in "img", "i", "b", "iframe", "base", "link", "object":
                    self.assertEqual(tags[name], 0)
                attributes = driver.execute_script(
                    "return [...new Set(Array.from(document.querySelectorAll('*'),"
                    "(e) => e.getAttributeNames()).flat())]")
                self.assertEqual([a for a in attributes if a.startswith("on") or a == "style"], [])
                names = [e.get_attribute("textContent") for e in driver.find_elements(
                    By.CSS_SELECTOR, ".filing h3")]
                plain = [t for t in browser.HOSTILE if t.isprintable() and "\u202e" not in t]
                self.assertEqual([t for t in plain if t not in names], [])
                parser = TagCounter()
                with open(address.removeprefix("file://")) as page:
                    parser.feed(page.read())
                self.assertEqual(
                    {t: n for t, n in parser.tags.items()}, {t: n for t, n in tags.items()})


class TagCounter(html.parser.HTMLParser):
    """Another reader of the same page."""

    def __init__(self):
        super().__init__()
        self.tags = Counter()

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1


class FilterTests(PageCase):
    def setUp(self):
        self.driver = self.open(browser.page("several-all", "en", browser.SEVERAL, *ALL))
        self.all = len(self.shown(self.driver))

    def status(self):
        return self.driver.find_element(By.ID, "shown").text

    def test_severities_and_outcomes_hide_findings(self):
        for selector, name in (("severity", "critical"), ("outcome", "fail")):
            box = self.driver.find_element(
                By.CSS_SELECTOR, f"input[name={selector}][value={name}]")
            hidden = len(self.driver.find_elements(By.CSS_SELECTOR, f".finding.{name}"))
            if selector == "outcome":
                hidden = len(self.driver.find_elements(
                    By.CSS_SELECTOR, f".finding[data-outcome={name}]"))
            self.assertGreater(hidden, 0)
            box.click()
            self.assertEqual(len(self.shown(self.driver)), self.all - hidden)
            self.assertIn(f"{self.all - hidden} of {self.all}", self.status())
            self.driver.find_element(By.ID, "reset").click()
            self.assertEqual(len(self.shown(self.driver)), self.all)

    def test_a_clause_and_a_rule_show_only_theirs(self):
        for name in "clause", "rule":
            choice = Select(self.driver.find_element(By.ID, name))
            choice.select_by_index(3)
            numbers = choice.first_selected_option.get_attribute("value").split()
            found = {e.get_attribute("data-rule") for e in self.shown(self.driver)}
            self.assertTrue(found)
            self.assertLessEqual(found, set(numbers))
            self.driver.find_element(By.ID, "reset").click()

    def test_a_subject_is_searched_for(self):
        self.driver.find_element(By.ID, "subject").send_keys("湘江好物")
        self.driver.implicitly_wait(2)
        self.driver.find_element(By.CSS_SELECTOR, ".shown.filtered")
        names = [e.text for e in self.driver.find_elements(By.CSS_SELECTOR, ".filing:not([hidden]) h3")]
        self.assertEqual(len(names), 1)
        self.assertIn("湘江好物", names[0])
        self.assertIn("filings: 1", self.status())

    def test_a_row_of_the_overview_shows_what_it_counts(self):
        row = self.driver.find_element(By.CSS_SELECTOR, "#chart-rules + table .pick")
        number = row.get_attribute("data-rules")
        row.click()
        self.assertEqual({e.get_attribute("data-rule") for e in self.shown(self.driver)}, {number})
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), "findings-title")

    def test_all_can_be_folded_and_unfolded(self):
        opened = ".filing[open]"
        self.driver.find_element(By.ID, "fold").click()
        self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, opened), [])
        self.driver.find_element(By.ID, "unfold").click()
        self.assertEqual(len(self.driver.find_elements(By.CSS_SELECTOR, opened)), len(browser.SEVERAL))
        self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, ".evidence:not([open])"), [])


class KeyboardTests(PageCase):
    def test_all_controls_are_reached_and_seen(self):
        driver = self.open(browser.page("one", "en", browser.ONE))
        reached = []
        for _ in range(20):
            driver.switch_to.active_element.send_keys(Keys.TAB)
            element = driver.switch_to.active_element
            outline = element.value_of_css_property("outline-style")
            self.assertEqual(outline, "solid", element.get_attribute("outerHTML"))
            reached.append(element.get_attribute("id") or element.get_attribute("value")
                           or element.tag_name)
        self.assertEqual(reached[:2], ["a", "theme"])
        self.assertLess(reached.index("critical"), reached.index("clause"))
        for name in "major", "rule", "subject", "reset", "unfold", "fold", "summary":
            self.assertIn(name, reached)

    def test_the_first_link_leads_to_the_findings(self):
        driver = self.open(browser.page("one", "en", browser.ONE))
        driver.switch_to.active_element.send_keys(Keys.TAB)
        driver.switch_to.active_element.send_keys(Keys.ENTER)
        self.assertTrue(driver.current_url.endswith("#findings"))

    def test_a_fold_is_opened_by_a_key(self):
        driver = self.open(browser.page("one", "en", browser.ONE))
        fold = driver.find_element(By.CSS_SELECTOR, ".evidence > summary")
        is_open = "return document.querySelector('.evidence').open"
        self.assertTrue(driver.execute_script(is_open))
        fold.send_keys(Keys.ENTER)
        self.assertFalse(driver.execute_script(is_open))


class PlainTests(PageCase):
    def test_without_a_script_all_is_there_in_its_order(self):
        driver = self.open(browser.page("several", "zh", browser.SEVERAL), script=False)
        self.picture(driver, "several-zh-without-script")
        tops = [driver.find_element(By.ID, name).rect["y"] for name in ("overview", "findings")]
        self.assertLess(tops[0], tops[1])
        self.assertFalse(driver.find_element(By.ID, "filters").is_displayed())
        self.assertTrue(driver.find_element(By.CSS_SELECTOR, ".values td").is_displayed())

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext (poppler-utils) is not here")
    def test_paper_is_A4_and_has_what_was_folded(self):
        for script in True, False:
            with self.subTest(script=script):
                driver = self.open(browser.page("one", "zh", browser.ONE), script=script)
                result = driver.execute_cdp_cmd(
                    "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
                path = f"{browser.PAGES}/one-zh.pdf"
                with open(path, "wb") as pdf:
                    pdf.write(base64.b64decode(result["data"]))
                about = subprocess.check_output(["pdfinfo", path], text=True)
                self.assertRegex(about, r"Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts")
                text = subprocess.check_output(["pdftotext", path, "-"], text=True)
                self.assertIn("适用理由", text)
                self.assertIn("面向消费者提供服务", text)
                self.assertNotIn("全部展开", text)


if __name__ == "__main__":
    unittest.main()
