"""Runs a command and writes what the whole process took: seconds of wall and processor, peak of resident memory in bytes.

    python -I -S bench/measured.py OUT.json COMMAND...

Its own few megabytes are the least that can come out as a peak. Exits as the command does; its output goes nowhere but errors.
"""

import json
import os
import sys
import time

out, *command = sys.argv[1:]
start = time.monotonic()
nowhere = os.open(os.devnull, os.O_WRONLY)
child = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)])
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - start
peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
with open(out, "w") as file:
    json.dump({"wall": wall, "user": usage.ru_utime, "system": usage.ru_stime, "peak": peak}, file)
sys.exit(os.waitstatus_to_exitcode(status))
