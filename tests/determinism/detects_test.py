# SPDX-License-Identifier: GPL-3.0-or-later
"""run_twice.py notices output that differs between runs, files that differ, and a failing command."""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CASES = [
    ("-c 'print(1)'", 0),
    ("-c 'print(id(object()))'", 1),
    ("-c 'import sys; sys.exit(3)'", 0),
    ("-c 'import sys; sys.exit(2)'", 1),
    ("-c 'import os, sys; os.mkdir(sys.argv[1]); open(sys.argv[1] + \"/f\", \"w\").write(\"same\")' {out}", 0),
    ("-c 'import os, sys; os.mkdir(sys.argv[1]); open(sys.argv[1] + \"/f\", \"wb\").write(os.urandom(9))' {out}", 1),
]


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        commands = pathlib.Path(folder) / "commands.txt"
        for line, expected in CASES:
            commands.write_text(line + "\n", encoding="utf-8")
            done = subprocess.run([sys.executable, HERE / "run_twice.py", sys.executable, folder, commands],
                                  capture_output=True, check=False)
            if done.returncode != expected:
                failed += 1
                print(f"{line}: {done.returncode} instead of {expected}\n{done.stdout.decode()}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
