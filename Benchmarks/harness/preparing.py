"""What must be there before anything is measured: our programs, and those of others."""

import os
import subprocess
import sys

from harness.reporting import say
from harness.settings import FOLDER, PYTHON, REQUIREMENTS


def build():
    say("building in release mode")
    if not subprocess.check_output(["Scripts/traits"], text=True).split():
        sys.exit("workbooks cannot be read in this build: libzip, expat or libxlsxwriter is missing")
    subprocess.run(["Scripts/build", "plumbline", "plumbline-benchmark"], check=True)


def install_peers():
    """Makes the virtual environment, unless it is there with these versions; gives what cannot be had."""
    installed = f"{FOLDER}/venv/requirements.txt"
    with open(REQUIREMENTS) as file:
        wanted = file.read()
    if os.path.exists(installed) and open(installed).read() == wanted:
        return []
    say("installing the peers")
    subprocess.run([sys.executable, "-m", "venv", f"{FOLDER}/venv"], check=True)
    install = [PYTHON, "-m", "pip", "install", "-q"]
    if subprocess.run([*install, "-r", REQUIREMENTS]).returncode == 0:
        with open(installed, "w") as file:
            file.write(wanted)
        return []
    return [pin for pin in wanted.split() if subprocess.run([*install, pin]).returncode]
