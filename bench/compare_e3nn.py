#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times gordan's real Clebsch-Gordan tensors against e3nn and cuEquivariance, compares every entry, prints a table.

    python3 -m venv peers                                   # the peers in an environment of their own
    peers/bin/pip install e3nn cuequivariance               # brings torch; a build of torch for the CPU suffices
    python3 bench/compare_e3nn.py --gordan build/tools/gordan/gordan --python peers/bin/python

For each L all tensors l1 x l2 -> l3 with degrees up to L are made: by gordan as one process, start-up and exact JSON
included (`cg --json --basis e3nn`), by the peers inside a running interpreter, without their imports. The peers compute in
double precision; their caches are empty, as they are once per program. Signs must agree everywhere and values to a few
ulps, else the script ends with an error. Peers that are not installed are left out, and so is cuEquivariance beyond
--slow (its time grows fast).
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import time

from program import has, timed_answer

ULPS = 16  # the peers' own rounding errors; gordan's doubles are correctly rounded


def triples(largest):
    for l1 in range(largest + 1):
        for l2 in range(largest + 1):
            for l3 in range(abs(l1 - l2), min(largest, l1 + l2) + 1):
                yield l1, l2, l3


def entries_of(answer):
    """{(l1, l2, l3): [(i, j, k, value)]} from the answer of `gordan cg --json` on sums of l = 0, ..., L."""
    tensors = {}
    for tensor in answer["tensors"]:
        l3 = (tensor["shape"][2] - 1) // 2
        for i, j, k, _, value in tensor["entries"]:
            l1, l2 = math.isqrt(i), math.isqrt(j)
            tensors.setdefault((l1, l2, l3), []).append((i - l1 * l1, j - l2 * l2, k, value))
    return tensors


def peer_function(name):
    """The peer's function of l1, l2, l3 and the square of its scale relative to Frobenius norm 1."""
    if name == "e3nn":
        import torch
        from e3nn import o3
        return (lambda *l: o3.wigner_3j(*l, dtype=torch.float64)), (lambda l3: 1)
    import cuequivariance as cue
    return (lambda *l: cue.clebsch_gordan(*map(cue.SO3, l))[0]), (lambda l3: 2 * l3 + 1)


def run_peer(name, largest, path):
    """In the peer's interpreter: its time, and its distance from gordan's tables in `path`."""
    import numpy
    function, squared_scale = peer_function(name)
    start = time.perf_counter()
    tables = {l: function(*l) for l in triples(largest)}
    seconds = time.perf_counter() - start
    ours = entries_of(json.loads(pathlib.Path(path).read_text(encoding="utf-8")))
    wrong_signs, worst = 0, 0.0
    for degrees, table in tables.items():
        theirs = numpy.asarray(table)
        exact = numpy.zeros_like(theirs)
        for i, j, k, value in ours[degrees]:
            exact[i, j, k] = value * math.sqrt(squared_scale(degrees[2]))
        rounded = numpy.where(numpy.abs(theirs) < 1e-13, 0, theirs)
        wrong_signs += int(numpy.count_nonzero(numpy.sign(rounded) != numpy.sign(exact)))
        nonzero = exact != 0
        distance = numpy.abs(theirs - exact)[nonzero] / numpy.spacing(numpy.abs(exact[nonzero]))
        worst = max(worst, float(distance.max()))
    print(json.dumps({"seconds": seconds, "wrong_signs": wrong_signs, "worst_ulps": worst}))


def run_gordan(program, largest, runs):
    """The best time of `gordan cg` and its answer."""
    space = "+".join(f"l={l}" for l in range(largest + 1))
    command = [program, "cg", "-G", "SO(3)", "-V", space, "-W", space, "-U", space, "--basis", "e3nn", "--json"]
    return timed_answer(command, runs)


def compare(options, largest, peers):
    seconds, answer = run_gordan(options.gordan, largest, options.runs)
    tensors = entries_of(json.loads(answer))
    if sorted(tensors) != sorted(triples(largest)):
        raise RuntimeError(f"l <= {largest}: gordan gives {len(tensors)} tensors")
    row = [f"l ≤ {largest}", str(len(tensors)), str(sum(map(len, tensors.values()))), f"{seconds:.3f}"]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(answer)
        file.flush()
        for name in ("e3nn", "cuequivariance"):
            if name not in peers or (name != "e3nn" and largest > options.slow):
                row += ["–", "–", "–"]
                continue
            command = [options.python, __file__, "--peer", name, "--largest", str(largest), "--tables", file.name]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found = json.loads(done.stdout.splitlines()[-1])
            if found["wrong_signs"] or found["worst_ulps"] > ULPS:
                raise RuntimeError(f"l <= {largest}: {name} differs: {found}")
            row += [f"{found['seconds']:.3f}", f"{found['seconds'] / seconds:.1f}", f"{found['worst_ulps']:.0f}"]
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gordan", default="gordan", help="the program")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    parser.add_argument("--degrees", default="3,6,11", help="the values of L")
    parser.add_argument("--runs", type=int, default=5, help="of gordan; the best counts")
    parser.add_argument("--slow", type=int, default=6, help="the largest L for cuEquivariance")
    parser.add_argument("--peer", choices=["e3nn", "cuequivariance"], help=argparse.SUPPRESS)
    parser.add_argument("--largest", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--tables", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        run_peer(options.peer, options.largest, options.tables)
        return
    peers = [name for name in ("e3nn", "cuequivariance") if has(options.python, name)]
    print("| tensors | triples | nonzeros | gordan s | e3nn s | ratio | ulps | cuEquivariance s | ratio | ulps |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for largest in map(int, options.degrees.split(",")):
        print("| " + " | ".join(compare(options, largest, peers)) + " |", flush=True)


if __name__ == "__main__":
    main()
