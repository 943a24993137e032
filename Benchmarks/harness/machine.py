"""What was measured on, and of what."""

import datetime
import os
import platform
import re
import subprocess

from harness.settings import PLUMBLINE, REQUIREMENTS


def machine():
    cpu = platform.processor() or platform.machine()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            cpu = re.search(r"model name\s*: (.*)", file.read() + "\nmodel name: " + cpu)[1]
    with open(REQUIREMENTS) as file:
        peers = file.read().split()
    return {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "memory_gibibytes": round(memory),
        "system": f"{platform.system()} {platform.release()}",
        "swift": re.search(r"Swift version (\S+)", said("swift", "--version"))[1],
        "python": platform.python_version(),
        "plumbline": said(PLUMBLINE, "--version"),
        "peers": peers,
    }


def date():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")


def commit():
    """The commit, and whether something was changed since."""
    changed = said("git", "status", "--porcelain", "--untracked-files=no")
    return said("git", "rev-parse", "--short=12", "HEAD") + (" with changes" if changed else "")


def said(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()
