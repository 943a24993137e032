"""A cluster of two workers finds what one machine does."""

import glob
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PLUMBLINE = os.path.abspath(os.environ.get("PLUMBLINE", ".build/release/plumbline"))
PACK = "Rules/hunan-departments"
FILINGS = "Samples/spark/filings.ndjson"
README = pathlib.Path("Samples/spark/README.md").read_text(encoding="utf-8")


def judge(folder, *options):
    """Runs the sample's program; its results go to a folder below the one given."""
    command = [sys.executable, "Samples/spark/judge.py", FILINGS, f"{folder}/judged", "--plumbline", PLUMBLINE]
    return subprocess.run([*command, *options], capture_output=True, text=True)


def parts(folder):
    """The lines of each part of the results."""
    return [lines(pathlib.Path(path).read_bytes()) for path in sorted(glob.glob(f"{folder}/judged/part-*"))]


def lines(data):
    return data.decode("utf-8").split("\n")[:-1]


def number(line):
    """The line of its input that a line of results is about, if it says so."""
    line = json.loads(line)
    source = line.get("filing", line).get("source")
    if source:
        return int(source.removeprefix("<stdin>:"))
    places = {problem["place"]["line"] for problem in line.get("problems", [])}
    return places.pop() if len(places) == 1 else None


def moved(line, to):
    """The same line of results, had the filing stood in another line of its input.

    A part of the filings begins with a line 1 of its own. The number stands in the name of the filing, in places, and in
    sentences such as "5% is reported (line 19)"; all else must not depend on it. A short line has no number, but where it
    tells of problems.
    """
    return re.sub(rf'(<stdin>:|"line":|\bline ){number(line)}\b', rf"\g<1>{to}", line)


def alone(form):
    """What the program writes on one machine, and its exit code."""
    command = [PLUMBLINE, "check", "--pack", PACK, "--input-format", "ndjson", "--format", form, "-"]
    with open(FILINGS, "rb") as filings:
        run = subprocess.run(command, stdin=filings, stdout=subprocess.PIPE, env={"PATH": os.defpath})
    return lines(run.stdout), run.returncode


class ClusterTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = temporary.name

    def test_one_machine_has_a_line_for_each_that_is_not_blank(self):
        with open(FILINGS, encoding="utf-8") as file:
            wanted = [number for number, line in enumerate(file, 1) if line.strip()]
        found, code = alone("ndjson")
        self.assertEqual([number(line) for line in found], wanted)
        self.assertEqual(len(wanted), 200)
        broken = [number(line) for line in found if not json.loads(line)["filing"]["readable"]]
        self.assertEqual((broken, code), ([101], 4))
        found, code = alone("outcomes")
        self.assertEqual((len(found), code), (200, 4))
        unread = [number(line) for line in found if "outcomes" not in json.loads(line)]
        self.assertEqual(unread, [101])

    def test_the_cluster_writes_the_same_lines_whatever_the_parts(self):
        for form, count in ("ndjson", 4), ("ndjson", 7), ("outcomes", 4):
            with self.subTest(form=form, parts=count):
                folder = f"{self.folder}/{form}-{count}"
                run = judge(folder, "--parts", str(count), "--format", form)
                self.assertEqual(run.returncode, 0, run.stderr)
                judged, (single, _) = parts(folder), alone(form)
                self.assertGreaterEqual(len(judged), count)
                if form == "ndjson":
                    # Each part counts its lines anew, so that there is something to move.
                    self.assertEqual({number(part[0]) for part in judged}, {1})
                    self.assertIn(f"```\n{run.stdout}```\n", README)
                found = [line for part in judged for line in part]
                self.assertEqual(len(found), len(single))
                for line, wanted in zip(found, single):
                    self.assertEqual(moved(line, number(wanted)), wanted)
                self.assertIn("     1 unreadable\n", run.stdout)

    def test_a_pack_that_cannot_be_read_ends_the_job(self):
        folder = f"{self.folder}/malformed"
        run = judge(folder, "--pack", "Samples")
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("exited with error code 3", run.stderr)
        self.assertFalse(os.path.exists(f"{folder}/judged/_SUCCESS"))


class MovedTests(unittest.TestCase):
    """Only the number of the line may differ."""

    LINE = (
        '{"filing":{"findings":[{"place":{"column":19,"line":19},"reason":"5% is reported (line 19)",'
        '"row":19}],"source":"<stdin>:19"}}')

    def test_places_names_and_sentences_move(self):
        self.assertEqual(
            moved(self.LINE, 7),
            '{"filing":{"findings":[{"place":{"column":19,"line":7},"reason":"5% is reported (line 7)",'
            '"row":19}],"source":"<stdin>:7"}}')

    def test_another_line_is_another_place(self):
        other = self.LINE.replace('"line":19', '"line":190')
        self.assertIn('"line":190', moved(other, 7))


if __name__ == "__main__":
    unittest.main()
