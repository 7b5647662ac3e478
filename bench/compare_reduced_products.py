#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times gordan's reduced tensor products against e3nn and cuEquivariance, compares the spaces, prints a table.

    python3 -m venv peers                                   # the peers in an environment of their own
    peers/bin/pip install e3nn cuequivariance               # brings torch; a build of torch for the CPU suffices
    python3 bench/compare_reduced_products.py --gordan build/tools/gordan/gordan --python peers/bin/python \\
        --bench ./reduced_products

gordan answers as one process, start-up and exact JSON included (`cg --power`, `cg --formula`), and in one process without
JSON where --bench names the program of reduced_products.cpp. The peers work inside a running interpreter, without their
imports: the time of the first call and, for cuEquivariance, of a second one. The ratio is the peer's better time over
gordan's inside a process, or over the whole process without --bench. Every peer's tensors must be as many as gordan's in each irrep, and lie in the span of gordan's, component by component, else
the script ends with an error. Peers that are not installed are left out; e3nn is left out where it takes more than a
few seconds unless --all is given.
"""
import argparse
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from program import has, timed_answer

FEATURES = "0e+1o+2e+3o"
SIGNAL = "0e+1o+2e+3o+4e"
# name (as reduced_products.cpp prints it), irreps, formula (None: symmetric power 3), filter, whether e3nn is slow
CASES = [
    ("elasticity ijkl=jikl=klij", "1o", "ijkl=jikl=klij", None, False),
    ("Sym^3(0e+1o+2e+3o), scalars", FEATURES, None, "0e", False),
    ("Sym^3(0e+1o+2e+3o), 0e, 1o, 2e", FEATURES, None, "0e,1o,2e", True),
    ("Sym^3(0e+1o+2e+3o)", FEATURES, None, None, True),
    ("bispectrum, l <= 4", SIGNAL, None, "0e", True),
]


def run_e3nn(irreps, formula, kept):
    from e3nn import o3
    basis = o3.ReducedTensorProducts(formula or "ijk=jik=ikj", i=irreps, filter_ir_out=kept and kept.split(","))
    array = basis.change_of_basis.numpy()
    return array.reshape(len(array), -1), [(str(ir), mul) for mul, ir in basis.irreps_out]


def run_cuequivariance(irreps, formula, kept):
    import cuequivariance as cue
    space = cue.Irreps("O3", irreps)
    keep = {"keep_ir": cue.Irreps("O3", kept.replace(",", "+"))} if kept else {}
    if formula:
        basis = cue.reduced_tensor_product_basis(formula, i=space, layout=cue.mul_ir, **keep)
    else:
        basis = cue.reduced_symmetric_tensor_product_basis(space, 3, layout=cue.mul_ir, **keep)
    array = basis.array
    return array.reshape(-1, array.shape[-1]).T, [(str(ir), mul) for mul, ir in basis.irreps]


def by_component(rows, irreps):
    """{(irrep, component): [copies, positions]} of outputs in the layout mul_ir."""
    import numpy
    parts, at = {}, 0
    for name, mul in irreps:
        size = 2 * int(name[:-1]) + 1
        block = numpy.asarray(rows[at:at + mul * size], dtype=float).reshape(mul, size, -1)
        for m in range(size):
            parts.setdefault((name, m), []).extend(block[:, m])
        at += mul * size
    return {key: numpy.array(value) for key, value in parts.items()}


def ours_by_component(answer):
    import numpy
    rows, irreps = [], []
    for tensor in answer["tensors"]:
        *factors, size = tensor["shape"]
        block = numpy.zeros((size, math.prod(factors)))
        for *index, k, _, value in tensor["entries"]:
            position = 0
            for i, extent in zip(index, factors):
                position = position * extent + i
            block[k, position] = value
        rows.extend(block)
        irreps.append((tensor["irrep"], 1))
    return by_component(rows, irreps)


def run_peer(options):
    import numpy
    function = {"e3nn": run_e3nn, "cuequivariance": run_cuequivariance}[options.peer]
    _, irreps, formula, kept, _ = CASES[options.case]
    seconds = []
    for _ in range(1 if options.peer == "e3nn" else 2):
        start = time.perf_counter()
        rows, found = function(irreps, formula, kept)
        seconds.append(time.perf_counter() - start)
    theirs = by_component(rows, found)
    ours = ours_by_component(json.loads(pathlib.Path(options.tables).read_text(encoding="utf-8")))
    same = {k: len(v) for k, v in ours.items()} == {k: len(v) for k, v in theirs.items()}
    worst = 0.0
    for key, block in theirs.items() if same else ():
        inside = block @ ours[key].T @ ours[key]
        worst = max(worst, float(numpy.abs(block - inside).max()))
    nonzeros = int(sum(numpy.count_nonzero(numpy.abs(block) > 1e-9) for block in theirs.values()))
    print(json.dumps({"seconds": seconds, "same": same, "worst": worst, "nonzeros": nonzeros}))


def run_gordan(options, case):
    _, irreps, formula, kept, _ = case
    command = [options.gordan, "cg", "-G", "O(3)", "-V", irreps, "--json"]
    command += ["--formula", formula] if formula else ["--power", "3"]
    command += ["--filter", kept] if kept else []
    return timed_answer(command, options.runs)


def run_bench(program):
    """{case: (best ms, ms of the first call)} from the lines of reduced_products.cpp."""
    times = {}
    for line in subprocess.run([program], capture_output=True, text=True, check=True).stdout.splitlines():
        found = re.match(r"(.*?) +\d+ outputs, +\d+ nonzeros: +([\d.]+) ms, first call +([\d.]+) ms", line)
        times[found[1]] = (float(found[2]), float(found[3]))
    return times


def compare(options, number, peers, inside):
    case = CASES[number]
    seconds, answer = run_gordan(options, case)
    found = json.loads(answer)
    best, first = inside.get(case[0], (1000 * seconds, 1000 * seconds))
    times = f"{best:.2f} / {first:.2f}" if inside else "–"
    row = [case[0], str(found["outputs"]), str(found["nonzeros"]), f"{1000 * seconds:.1f}", times]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(answer)
        file.flush()
        for name in ("e3nn", "cuequivariance"):
            if name not in peers or (name == "e3nn" and case[4] and not options.all):
                row += ["–", "–", "–"]
                continue
            command = [options.python, __file__, "--peer", name, "--case", str(number), "--tables", file.name]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            theirs = json.loads(done.stdout.splitlines()[-1])
            if not theirs["same"] or theirs["worst"] > 1e-6:
                raise RuntimeError(f"{case[0]}: {name} differs: {theirs}")
            row += [str(theirs["nonzeros"]), " / ".join(f"{1000 * s:.0f}" for s in theirs["seconds"]),
                    f"{1000 * min(theirs['seconds']) / best:.0f}"]
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gordan", default="gordan", help="the program")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    parser.add_argument("--bench", help="the program of reduced_products.cpp")
    parser.add_argument("--runs", type=int, default=7, help="of gordan; the best counts")
    parser.add_argument("--all", action="store_true", help="e3nn where it is slow, too")
    parser.add_argument("--peer", choices=["e3nn", "cuequivariance"], help=argparse.SUPPRESS)
    parser.add_argument("--case", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--tables", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        run_peer(options)
        return
    peers = [name for name in ("e3nn", "cuequivariance") if has(options.python, name)]
    inside = run_bench(options.bench) if options.bench else {}
    print("| case | outputs | nonzeros | process ms | inside: best / first ms | e3nn nonzeros | first ms | ratio "
          "| cuEquivariance nonzeros | first / second ms | ratio |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for number in range(len(CASES)):
        print("| " + " | ".join(compare(options, number, peers, inside)) + " |", flush=True)


if __name__ == "__main__":
    main()
