# SPDX-License-Identifier: GPL-3.0-or-later
"""What the comparisons with other libraries share: runs of the program, and whether an interpreter has a library."""
import math
import subprocess
import time


def timed_answer(command, runs):
    """The best time of several runs of a command, in seconds, and what it prints."""
    best = math.inf
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True)
        best = min(best, time.perf_counter() - start)
        if done.returncode != 0:
            raise RuntimeError(f"gordan: exit code {done.returncode}\n{done.stderr[-2000:]}")
    return best, done.stdout


def has(python, name):
    return subprocess.run([python, "-c", f"import {name}"], capture_output=True).returncode == 0
