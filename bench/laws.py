# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the laws of examples/laws over several seeds and prints errors, CPU seconds and their spread.

    python3 bench/laws.py --gordan build/tools/gordan/gordan [--seeds 5] [--only NAME ...]
"""
import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

LAWS = pathlib.Path(__file__).resolve().parent.parent / "examples" / "laws"
PENDULA = ["--samples", "100", "--points", "150"]
SYSTEMS = ["--samples", "300"]
SPRINGS = ["--samples", "100", "--points", "60"]
ROWS = [  # law, what is different, options of the data, of the test data, change of the problem file, the figure
    ("inertia", "", [], ["--samples", "100"], None, "largest residual"),
    ("inertia", "1 % noise", ["--noise", "0.01"], ["--samples", "100"], None, "relative error"),
    ("scattering", "", [], ["--samples", "100"], None, "largest residual"),
    ("scattering", "1 % noise", ["--noise", "0.01"], ["--samples", "100"], None, "relative error"),
    ("scattering", "without its terms", [], ["--samples", "100"], ("max_degree = 4", "max_degree = 2"), "relative error"),
    ("black_body", "1 % noise", ["--noise", "0.01"], ["--temperatures", "6000", "20000", "60000"], None, "rms of log"),
    ("black_body", "10 % noise", ["--noise", "0.1"],
     ["--temperatures", "6000", "20000", "60000", "--noise", "0.1"], None, "rms of log"),
    ("pendulum", "", [], PENDULA, None, "rollout error"),
    ("pendulum", "1 % noise", ["--noise", "0.01"], PENDULA, None, "rollout error"),
    ("pendulum", "without \\|d\\|", [], PENDULA, ('d = "q2 - q1"\n', ""), "rollout error"),
    ("springs", "", SYSTEMS, SPRINGS, None, "rollout error"),
    ("springs", "heavier", SYSTEMS, [*SPRINGS, "--heavy"], None, "rollout error"),
    ("springs", "wider", SYSTEMS, [*SPRINGS, "--high", "5"], None, "rollout error"),
    ("springs", "1 % noise", [*SYSTEMS, "--noise", "0.01"], SPRINGS, None, "rollout error"),
    ("springs", "without d", SYSTEMS, SPRINGS, ('d = "q2 - q1"\n', ""), "rollout error"),
]


def run(*words, folder):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode not in (0, 3):
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    return done.stdout


def data(folder, law, seed, options, out):
    run(sys.executable, str(LAWS / "make_data.py"), law, "--seed", str(seed), *options, "-o", out, folder=folder)


def trial(gordan, folder, row, seed):
    """The figure on data that the fit has not seen, CPU seconds of the fit, the number of terms."""
    law, _, train, test, change, figure = row
    problem = (LAWS / f"{law}.toml").read_text()
    if change:
        problem = problem.replace(*change)
    (folder / f"{law}.toml").write_text(problem)
    data(folder, law, seed, train, "train.npz")
    data(folder, law, 1000 + seed, test, "test.npz")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    fit = json.loads(run(gordan, "fit", f"{law}.toml", "train.npz", "-o", "law", "--json", folder=folder))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime
    metrics = json.loads(run(gordan, "predict", f"law/{law}_model.json", "test.npz", "--json", folder=folder))["metrics"]
    return metrics[figure], seconds, len(fit["terms"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gordan", required=True)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--only", nargs="*")
    arguments = parser.parse_args()
    gordan = str(pathlib.Path(arguments.gordan).resolve())
    print("| law | | figure | median | least | greatest | terms | CPU s |")
    print("|---|---|---|--:|--:|--:|---|--:|")
    for row in ROWS:
        if arguments.only and row[0] not in arguments.only:
            continue
        with tempfile.TemporaryDirectory() as folder:
            results = [trial(gordan, pathlib.Path(folder), row, seed) for seed in range(1, arguments.seeds + 1)]
        errors = sorted(error for error, _, _ in results)
        terms = sorted({count for _, _, count in results})
        seconds = sum(s for _, s, _ in results) / len(results)
        print(f"| {row[0]} | {row[1]} | {row[5]} | {errors[len(errors) // 2]:.2g} | {errors[0]:.2g} | {errors[-1]:.2g} "
              f"| {', '.join(map(str, terms))} | {seconds:.2g} |", flush=True)


main()
