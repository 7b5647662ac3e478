#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times gordan against Singular's finvar.lib on the cases of cases.toml and writes the table into README.md.

    python3 bench/compare_singular.py --gordan build/tools/gordan/gordan [--only TEXT] [--timeout 60] [--runs 7] [--no-write]

Both are timed as whole processes, start-up and printing of the polynomials included, in turn on one machine. The figure
is the best of several runs; the memory is the peak of the resident set. The degrees that are found are checked against
the known ones and against each other: a mismatch ends the script with an error, and README.md stays as it was.
"""
import argparse
import collections
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib

import peer

HERE = pathlib.Path(__file__).resolve().parent
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
MEMORY_MB = 200      # target in every case
PATIENCE_S = 10.0    # runs of one program on one case stop once they took this long together

Measured = collections.namedtuple("Measured", "seconds megabytes output")  # seconds is None where it ran out of time


def run_once(command, text, limit):
    """Seconds and output of one run; None for both where the limit came first."""
    start = time.perf_counter()
    try:
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return None, None
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr[-2000:]}")
    return seconds, done.stdout


def measure(command, text, limit, runs):
    """The best of several runs; the first is run below `time`, which sees the peak of the memory."""
    with tempfile.NamedTemporaryFile("r") as report:
        watched = ["time", "-q", "-f", "%M", "-o", report.name, "timeout", str(limit), *command]
        start = time.perf_counter()
        done = subprocess.run(watched, input=text, capture_output=True, text=True)
        total = best = time.perf_counter() - start
        megabytes = int(report.read()) / 1024
    if done.returncode == 124:
        return Measured(None, megabytes, None)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr[-2000:]}")
    for _ in range(runs - 1):
        if total >= PATIENCE_S:
            break
        seconds, _ = run_once(command, text, 2 * limit)
        if seconds is None:
            break
        best, total = min(best, seconds), total + seconds
    return Measured(best, megabytes, done.stdout)


def measure_singular(case, table, options):
    """Singular by the faster of its two procedures where both apply."""
    if not {"cycles", "matrices"} & set(case):
        return None, None
    singular = ["Singular", "-q", "--no-rc"]
    methods = ["perm", "reynolds"] if "cycles" in case else ["reynolds"]
    tried = {}
    for method in methods:
        tried[method] = measure(singular, peer.script(case, table, method), options.timeout, options.runs)
    finished = [m for m in methods if tried[m].seconds is not None]
    best = min(finished, key=lambda m: tried[m].seconds) if finished else methods[0]
    order = next((peer.order_found(tried[m].output) for m in finished if m == "reynolds"), None)
    if order not in (None, case["order"]):
        raise RuntimeError(f"{case['name']}: Singular finds the order {order}")
    return tried[best], best


def gordan_command(case, options):
    command = [options.gordan, "equivariants" if "target_rep" in case else "invariants", "--json"]
    command += ["--group", case["group"], "--source", case["source"]]
    if "target_rep" in case:
        command += ["--target-rep", case["target_rep"]]
    if "max_degree" in case:
        command += ["--max-degree", str(case["max_degree"])]
    return command


def power_notation(degrees):
    """[1, 2, 2, 3] -> "1 2^2 3" """
    count = collections.Counter(degrees)
    return " ".join(f"{d}^{count[d]}" if count[d] > 1 else str(d) for d in sorted(count))


def expect(case, what, found, known):
    if known is not None and found != known:
        raise RuntimeError(f"{case['name']}: {what}: found {found}, expected {known}")


def check_answers(case, answer, singular):
    """The degrees as text; raises where gordan, Singular and the literature do not say the same."""
    invariants = answer["invariants"]
    degrees = power_notation(g["degree"] for g in invariants["generators"])
    expect(case, "degrees", degrees, case.get("degrees"))
    expect(case, "order", str(answer["group"]["order"]), str(case["order"]) if "order" in case else None)
    if singular and singular.output:
        expect(case, "degrees that Singular finds", power_notation(peer.degrees_found(singular.output)), degrees)
    certificates = [invariants["certificate"]]
    if "target_rep" in case:
        module = power_notation(g["degree"] for g in answer["generators"])
        expect(case, "degrees of the module", module, case.get("module"))
        certificates.append(answer["certificate"])
        degrees += f"; module {module}"
    if "max_degree" not in case:
        for certificate in certificates:
            expect(case, "completeness", certificate["completeness"], "proven")
    return degrees


def judge(case, gordan, singular, limit):
    """The target in words, and whether it is met: None where there is none."""
    wanted, met = [], []
    if "below_ms" in case:
        wanted.append(f"≤ {case['below_ms'] / 1000:g} s" if case["below_ms"] >= 1000 else f"≤ {case['below_ms']} ms")
        met.append(gordan.seconds * 1000 <= case["below_ms"])
    if "faster" in case:
        wanted.append("≤ Singular" if case["faster"] == 1 else f"≥ {case['faster']} × faster")
        met.append(gordan.seconds * case["faster"] <= (singular.seconds or limit))
    met.append(gordan.megabytes < MEMORY_MB)
    return ", ".join(wanted), all(met)


def run_case(case, table, options):
    gordan = measure(gordan_command(case, options), None, options.timeout, options.runs)
    if gordan.seconds is None:
        raise RuntimeError(f"{case['name']}: gordan needs more than {options.timeout} s")
    singular, method = measure_singular(case, table, options)
    degrees = check_answers(case, json.loads(gordan.output), singular)
    target, met = judge(case, gordan, singular, options.timeout)
    return {"case": case, "degrees": degrees, "gordan": gordan, "singular": singular, "method": method,
            "target": target, "met": met}


def row_text(row, limit, name=None):
    case, gordan, singular = row["case"], row["gordan"], row["singular"]
    if singular is None:
        peer_time, peer_memory, ratio = "–", "–", "–"
    elif singular.seconds is None:
        peer_time, peer_memory, ratio = f"> {limit}", f"{singular.megabytes:.0f}", f"> {limit / gordan.seconds:.0f}"
    else:
        peer_time = f"{singular.seconds:.3f} ({row['method']})"
        peer_memory, ratio = f"{singular.megabytes:.0f}", f"{singular.seconds / gordan.seconds:.1f}"
    cells = [name or case["name"], str(case.get("order", "∞")), str(case["dim"]), row["degrees"],
             f"{gordan.seconds * 1000:.1f}", f"{gordan.megabytes:.0f}", peer_time, peer_memory, ratio,
             row["target"], "yes" if row["met"] else "**no**"]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


HEAD = ["| case | order | dim | generators | gordan ms | MB | Singular s | MB | ratio | target | met |",
        "|---|--:|--:|---|--:|--:|--:|--:|--:|---|---|"]


def report(rows, options):
    """The Markdown between the markers: the machine, the table, the appendix."""
    families = collections.defaultdict(list)
    lines = list(HEAD)
    for row in rows:
        if "group_of_rows" in row["case"]:
            families[row["case"]["group_of_rows"]].append(row)
        else:
            lines.append(row_text(row, options.timeout))
    for family, members in families.items():
        slowest = max(members, key=lambda r: (not r["met"], r["gordan"].seconds))
        lines.append(row_text(slowest, options.timeout, f"{family}; the slowest: {slowest['case']['group']}"))
    for family, members in families.items():
        lines += ["", f"### Appendix: {family}", "", *HEAD, *(row_text(r, options.timeout) for r in members)]
    return "\n".join([machine(options), "", *lines])


def first_line(command):
    return subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0].strip()


def machine(options):
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        cpu = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), "unknown")
    commands = [first_line([options.gordan, "--version"]), first_line(["Singular", "--version"])]
    return (f"{datetime.date.today()}, {cpu}. {'; '.join(commands)}. Best of up to {options.runs} runs; Singular's limit: "
            f"{options.timeout} s.")


def write_between_markers(path, text):
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gordan", default="gordan", help="the program (default: the one on the PATH)")
    parser.add_argument("--only", default="", metavar="TEXT", help="cases whose name has TEXT in it; writes nothing")
    parser.add_argument("--timeout", type=int, default=60, metavar="S", help="limit of one run (default 60)")
    parser.add_argument("--runs", type=int, default=7, metavar="N", help="runs at most (default 7)")
    parser.add_argument("--no-write", action="store_true", help="print the table only")
    return parser.parse_args()


def main():
    options = arguments()
    for program in (options.gordan, "Singular", "time", "timeout"):
        if shutil.which(program) is None:
            sys.exit(f"compare_singular.py: {program} is not there")
    table = tomllib.loads((HERE / "cases.toml").read_text(encoding="utf-8"))
    rows, errors = [], []
    for case in table["case"]:
        if options.only not in case["name"]:
            continue
        try:
            rows.append(run_case(case, table, options))
            print(row_text(rows[-1], options.timeout), file=sys.stderr, flush=True)
        except RuntimeError as error:
            errors.append(str(error))
            print(f"error: {error}", file=sys.stderr, flush=True)
    text = report(rows, options)
    print(text)
    if errors:
        sys.exit("\n".join(["", "errors:", *errors]))
    if not options.only and not options.no_write:
        write_between_markers(HERE / "README.md", text)


if __name__ == "__main__":
    main()
