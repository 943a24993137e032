"""Inputs, made once for a seed and a size and kept."""

import os
import subprocess

from harness.programs import environment
from harness.reporting import say
from harness.settings import FOLDER, PYTHON, SEED


def made(name, *command):
    """The path of an input; a command of Python makes it where it is not there, given a path as `{}`."""
    path = f"{FOLDER}/{name}"
    if not os.path.exists(path):
        say(f"making {path}")
        words = [word.replace("{}", path + ".part") for word in command]
        subprocess.run([PYTHON, *words], check=True, env=environment())
        os.rename(path + ".part", path)
    return path


def filings(count, kind="ndjson", seed=SEED):
    """Filings for the twenty rules."""
    return made(f"twenty-{seed}-{count}.{kind}", "-m", "twenty.writing", kind, "{}", str(seed), str(count))


def compressed(path, program):
    """A file as gzip or zstd packs it."""
    packed = path + {"gzip": ".gz", "zstd": ".zst"}[program]
    if not os.path.exists(packed):
        say(f"making {packed}")
        with open(packed + ".part", "wb") as file:
            subprocess.run([program, "-c", path], check=True, stdout=file)
        os.rename(packed + ".part", packed)
    return packed


def cached(path):
    """Reads a file once, so that no run waits for the disk."""
    with open(path, "rb") as file:
        while file.read(1 << 20):
            pass
