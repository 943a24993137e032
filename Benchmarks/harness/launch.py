"""Runs a program and tells what it took, in a process so small that its own memory hides no peak.

usage: launch.py SECONDS OUT COMMAND...   what the program prints goes to OUT; after so many seconds it is ended
"""

import json
import os
import signal
import sys
import time

out = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
command = sys.argv[3:]
start = time.perf_counter()
process = os.posix_spawnp(
    command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out, 1)], setpgroup=0)
signal.signal(signal.SIGALRM, lambda *_: os.killpg(process, signal.SIGKILL))
signal.alarm(int(sys.argv[1]))
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - start
peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
print(json.dumps({
    "seconds": seconds,
    "cpu_seconds": usage.ru_utime + usage.ru_stime,
    "peak_mebibytes": peak,
    "exit": os.waitstatus_to_exitcode(status),
}))
