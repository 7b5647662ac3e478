#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets gordan's dimensionless products beside those of pint, sympy and buckinghampy, prints a table.

    python3 -m venv peers                                   # the peers in an environment of their own
    peers/bin/pip install pint sympy buckinghampy
    python3 bench/compare_units.py --bench ./units_lattice --python peers/bin/python

--bench names the program of units_lattice.cpp, --python an interpreter that has the peers. Everything is timed inside a
running process, CPU time, best of several runs, from exponents to exponents: gordan's column is the basis of shortest products
with its proof, and in parentheses the LLL-reduced basis alone. For each peer: the sum of |exponents|, and the index of
the lattice that its products generate among all dimensionless products with integer exponents. 1 is right; 2 means that
only half of them are products of integer powers of what is returned. Peers that are not installed are left out.
"""
import argparse
import json
import logging
import math
import pathlib
import subprocess
import sys
import time
from fractions import Fraction

CASES = pathlib.Path(__file__).resolve().parent.parent / "tests" / "units" / "data" / "cases.tsv"
PEERS = ["pint", "sympy", "buckinghampy"]


def read_cases(path):
    """[(name, {variable: {base: exponent}})] with exponents as text."""
    cases = []
    for line in path.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        name, quantities = line.split("\t")[:2]
        variables = {}
        for part in quantities.split(";"):
            variable, units = part.split(":")
            powers = (word.partition("^") for word in units.split() if word != "1")
            variables[variable.strip()] = {base: power or "1" for base, _, power in powers}
        cases.append((name, variables))
    return cases


def pint_products(variables):
    import pint
    from pint.util import UnitsContainer
    logging.disable(logging.WARNING)
    quantities = {name: UnitsContainer({f"[{base}]": float(Fraction(power)) if "/" in power else int(power)
                                        for base, power in units.items()}) for name, units in variables.items()}
    return lambda: [[product.get(name, 0) for name in variables] for product in pint.pi_theorem(quantities)]


def sympy_products(variables):
    import sympy
    base = sorted({b for units in variables.values() for b in units})
    matrix = sympy.Matrix([[sympy.Rational(units.get(b, "0")) for units in variables.values()] for b in base])

    def run():
        return [list(v * sympy.ilcm(1, *[e.q for e in v])) for v in matrix.nullspace()]
    return run


def buckinghampy_products(variables):
    import sympy
    from buckinghampy.nondimensional import Parameter
    from buckinghampy import find_nondimensional_numbers
    parameters = [Parameter(name, {b: sympy.Rational(p) for b, p in units.items()}) for name, units in variables.items()]
    return lambda: [number.vector for number in find_nondimensional_numbers(parameters)]


def run_peer(name):
    """In the interpreter of the peers: reads cases as JSON, answers [[products as text or an error], seconds]."""
    make = {"pint": pint_products, "sympy": sympy_products, "buckinghampy": buckinghampy_products}[name]
    answers = []
    for variables in json.load(sys.stdin):
        try:
            run = make(variables)
            best = math.inf
            for _ in range(5):
                start = time.process_time()
                products = run()
                best = min(best, time.process_time() - start)
            answers.append([[[str(Fraction(str(e)).limit_denominator(10**6)) for e in p] for p in products], best])
        except Exception as error:  # whatever the peer throws is its answer
            answers.append([type(error).__name__, 0])
    print(json.dumps(answers))


def invariants(rows):
    """The product of the Smith invariants of an integer matrix and its rank, by row and column operations."""
    rows = [list(r) for r in rows]
    index, rank = 1, 0
    while any(any(r) for r in rows):
        while True:
            value, i, j = min((abs(e), i, j) for i, r in enumerate(rows) for j, e in enumerate(r) if e)
            pivot = rows[i][j]
            for k, r in enumerate(rows):
                if k != i and r[j]:
                    q = r[j] // pivot
                    rows[k] = [a - q * b for a, b in zip(r, rows[i])]
            if any(r[j] for k, r in enumerate(rows) if k != i):
                continue
            quotients = [e // pivot for e in rows[i]]
            rows = [[e - (quotients[c] * r[j] if c != j else 0) for c, e in enumerate(r)] for r in rows]
            if not any(e for c, e in enumerate(rows[i]) if c != j):
                break
        index, rank = index * value, rank + 1
        rows = [[e for c, e in enumerate(r) if c != j] for k, r in enumerate(rows) if k != i]
    return index, rank


def verdict(answer, count):
    products, seconds = answer
    if isinstance(products, str):
        return products
    rows = [[Fraction(e) for e in p] for p in products]
    norm = sum(abs(e) for r in rows for e in r)
    if any(e.denominator > 1 for r in rows for e in r):
        kind = "fractions"
    else:
        index, rank = invariants([[int(e) for e in r] for r in rows])
        kind = f"index {index}" if rank == count else f"{rank} of {count}"
    return f"{float(norm):g}, {kind}, {1e6 * seconds:.0f} µs"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bench", required=True, help="the program of units_lattice.cpp")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has the peers")
    options = parser.parse_args()
    lines = [line.split("\t") for line in
             subprocess.run([options.bench], capture_output=True, text=True, check=True).stdout.splitlines()]
    cases = read_cases(CASES)
    peers = {}
    for peer in PEERS:
        if subprocess.run([options.python, "-c", f"import {peer}"], capture_output=True).returncode:
            continue
        done = subprocess.run([options.python, __file__, "--peer", peer], text=True, capture_output=True, check=True,
                              input=json.dumps([variables for _, variables in cases]))
        peers[peer] = json.loads(done.stdout)
    print("| case | variables | products | gordan: norm, proven bound | µs (LLL alone) |" +
          "".join(f" {peer} |" for peer in peers))
    print("|---|--:|--:|---|--:|" + "---|" * len(peers))
    for k, (name, variables, _, products, reduced, shortest, norm, bound) in enumerate(lines):
        proof = f"{norm}, optimal" if norm == bound else f"{norm}, at least {bound}"
        row = f"| {name} | {variables} | {products} | {proof} | {float(shortest):.0f} ({float(reduced):.0f}) |"
        if k < len(cases):
            row += "".join(f" {verdict(answers[k], int(products))} |" for answers in peers.values())
        else:
            row += " – |" * len(peers)
        print(row)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peer"]:
        run_peer(sys.argv[2])
    else:
        main()
