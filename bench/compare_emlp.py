#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times gordan's bases of linear equivariant maps against EMLP, compares the spaces, prints a table.

    python3 -m venv peers                                        # the peer in an environment of its own
    peers/bin/pip install emlp matplotlib h5py six optax         # brings jax
    python3 bench/compare_emlp.py --gordan build/tools/gordan/gordan --python peers/bin/python

gordan is one process, start-up and exact JSON included (`linear --json`); EMLP runs inside its interpreter, without its
imports. Both bases must have the same dimension, and EMLP's vectors must lie in the space of gordan's up to EMLP's single
precision, else the script ends with an error. `--count` times the dimension alone as well, for which EMLP has no
equivalent.
"""
import argparse
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from program import timed_answer

RESIDUAL = 1e-3  # of EMLP's unit vectors outside gordan's space; EMLP works in single precision

# The group and the spaces as gordan writes them, the same for EMLP.
CASES = [
    ("S(4)", "perm(2)", "perm(2)", "S(4)", "T(2)>>T(2)"),
    ("S(5)", "perm(2)", "perm(2)", "S(5)", "T(2)>>T(2)"),
    ("S(6)", "perm(2)", "perm(2)", "S(6)", "T(2)>>T(2)"),
    ("S(8)", "perm(2)", "perm(2)", "S(8)", "T(2)>>T(2)"),
    ("S(32)", "perm", "perm(2)", "S(32)", "T(1)>>T(2)"),
    ("Z(8)", "perm(2)", "perm(2)", "Z(8)", "T(2)>>T(2)"),
    ("SO(13)", "scalar", "T(2)", "SO(13)", "T(0)>>T(2)"),
    ("O(1,3)", "T(3)", "T(3)", "O13()", "T(3,0)>>T(3,0)"),
    ("O(1,3)", "T(4)", "T(4)", None, None),
    ("SO(3)", "scalar", "T(7)", "SO(3)", "T(0)>>T(7)"),
    ("SO(3)", "scalar", "T(8)", "SO(3)", "T(0)>>T(8)"),
]


def dense(answer):
    """The maps of `gordan linear --json` as columns, row-major as EMLP has them."""
    import numpy
    basis = answer["basis"]
    columns = numpy.zeros((math.prod(basis[0]["shape"]), len(basis)))
    for k, member in enumerate(basis):
        for row, col, value in member["entries"]:
            numerator, _, denominator = str(value).partition("/")
            columns[row * member["shape"][1] + col, k] = int(numerator) / int(denominator or 1)
    return columns


def run_peer(group, maps, path):
    """In the peer's interpreter: the time, the dimension, and the distance from the space of gordan's basis."""
    import numpy
    import emlp.groups
    from emlp.reps import T
    start = time.perf_counter()
    basis = eval(f"({maps})(group)", {"T": T, "group": eval(f"emlp.groups.{group}", {"emlp": emlp})}).equivariant_basis()
    seconds = time.perf_counter() - start
    theirs = numpy.asarray(basis, dtype=float)
    ours, _ = numpy.linalg.qr(dense(json.loads(pathlib.Path(path).read_text(encoding="utf-8"))))
    outside = theirs - ours @ (ours.T @ theirs)
    print(json.dumps({"seconds": seconds, "dimension": theirs.shape[1], "residual": float(numpy.abs(outside).max())}))


def run_gordan(program, arguments, runs):
    return timed_answer([program, "linear", *arguments, "--json"], runs)


def compare(options, case):
    group, source, target, peer_group, peer_maps = case
    arguments = ["-G", group, "-V", source, "-W", target]
    seconds, answer = run_gordan(options.gordan, arguments, options.runs)
    counting, _ = run_gordan(options.gordan, [*arguments, "--count"], options.runs)
    dimension = json.loads(answer)["dimension"]
    row = [f"{group} {source} → {target}", str(dimension), f"{counting * 1e3:.1f}", f"{seconds * 1e3:.1f}"]
    if peer_maps is None:
        return [*row, "–", "–"]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(answer)
        file.flush()
        command = [options.python, __file__, "--peer", peer_group, "--maps", peer_maps, "--basis", file.name]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=options.limit,
                                  env={**os.environ, "TQDM_DISABLE": "1"})  # its progress bar fails on NumPy 2
        except subprocess.TimeoutExpired:
            return [*row, f"> {options.limit}", f"> {options.limit / seconds:.0f}"]
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-2000:])
    found = json.loads(done.stdout.splitlines()[-1])
    if found["dimension"] != dimension or found["residual"] > RESIDUAL:
        raise RuntimeError(f"{row[0]}: EMLP differs: {found}")
    return [*row, f"{found['seconds']:.2f}", f"{found['seconds'] / seconds:.0f}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gordan", default="gordan", help="the program")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has EMLP")
    parser.add_argument("--only", default="", help="only cases with this text")
    parser.add_argument("--runs", type=int, default=3, help="of gordan; the best counts")
    parser.add_argument("--limit", type=int, default=300, help="seconds for EMLP")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--maps", help=argparse.SUPPRESS)
    parser.add_argument("--basis", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        run_peer(options.peer, options.maps, options.basis)
        return
    print("| maps | dimension | gordan count ms | gordan ms | EMLP s | ratio |")
    print("|---|--:|--:|--:|--:|--:|")
    for case in CASES:
        if options.only in case[0] + " " + case[1] + " " + case[2]:
            print("| " + " | ".join(compare(options, case)) + " |", flush=True)


if __name__ == "__main__":
    main()
