"""A cluster of two workers finds what one machine does."""

import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

PLUMBLINE = os.path.abspath(os.environ.get("PLUMBLINE", ".build/release/plumbline"))
PACK = "Rules/hunan-departments"
FILINGS = "Samples/spark/filings.ndjson"


def judge(folder, *options):
    """Runs the sample's program; its results go to a folder below the one given."""
    command = [sys.executable, "Samples/spark/judge.py", FILINGS, f"{folder}/judged", "--plumbline", PLUMBLINE]
    return subprocess.run([*command, *options], capture_output=True, text=True)


def parts(folder):
    """The lines of each part of the results."""
    return [lines(open(path, "rb").read()) for path in sorted(glob.glob(f"{folder}/judged/part-*"))]


def lines(data):
    return data.decode("utf-8").split("\n")[:-1]


def number(line):
    """The line of its input that a line of results is about."""
    return int(json.loads(line)["filing"]["source"].removeprefix("<stdin>:"))


def moved(line, to):
    """The same line of results, had the filing stood in another line of its input.

    A part of the filings begins with a line 1 of its own. The number stands in the name of the filing, in places, and in
    sentences such as "5% is reported (line 19)"; all else must not depend on it.
    """
    was = re.escape(str(number(line)))
    return re.sub(rf'(<stdin>:|"line":|\bline ){was}\b', rf"\g<1>{to}", line)


class ClusterTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = temporary.name
        command = [PLUMBLINE, "check", "--pack", PACK, "--input-format", "ndjson", "--format", "ndjson", "-"]
        with open(FILINGS, "rb") as filings:
            run = subprocess.run(command, stdin=filings, stdout=subprocess.PIPE, env={"PATH": os.defpath})
        cls.single, cls.code = lines(run.stdout), run.returncode

    def test_the_single_run_has_a_line_for_each_that_is_not_blank(self):
        with open(FILINGS, encoding="utf-8") as file:
            wanted = [number for number, line in enumerate(file, 1) if line.strip()]
        self.assertEqual([number(line) for line in self.single], wanted)
        self.assertEqual(len(wanted), 200)
        broken = [number(line) for line in self.single if not json.loads(line)["filing"]["readable"]]
        self.assertEqual((broken, self.code), ([101], 4))

    def test_the_cluster_writes_the_same_lines_whatever_the_parts(self):
        for count in 4, 7:
            with self.subTest(parts=count):
                folder = f"{self.folder}/{count}"
                run = judge(folder, "--parts", str(count))
                self.assertEqual(run.returncode, 0, run.stderr)
                judged = parts(folder)
                self.assertGreaterEqual(len(judged), count)
                # Each part but the first counts its lines anew, so that there is something to move.
                self.assertEqual({number(part[0]) for part in judged}, {1})
                found = [line for part in judged for line in part]
                self.assertEqual(len(found), len(self.single))
                for line, single in zip(found, self.single):
                    self.assertEqual(moved(line, number(single)), single)
                self.assertEqual(sum(map(int, re.findall(r"^ *(\d+) unreadable$", run.stdout, re.M))), 1)

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
