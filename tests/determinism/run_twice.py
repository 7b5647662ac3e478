# SPDX-License-Identifier: GPL-3.0-or-later
"""run_twice.py PROGRAM SOURCE COMMANDS: each command line gives the same bytes twice.

Address randomisation is on (checked), and the second run has another environment and another filling of fresh memory, so
that neither addresses nor uninitialised memory can decide the order of anything.
"""
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

TIME_LIMIT = 300


def run(program, words, source, environment):
    """The exit code, the output and the files written by one run."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        arguments = [word.replace("{source}", source).replace("{out}", str(out)) for word in words]
        done = subprocess.run([program, *arguments], capture_output=True, timeout=TIME_LIMIT, check=False,
                              env={**os.environ, **environment})
        files = {str(p.relative_to(folder)): p.read_bytes() for p in sorted(out.parent.rglob("*")) if p.is_file()}
        return done.returncode, done.stdout.replace(str(out).encode(), b"{out}"), files, done.stderr


def compare(program, line, source):
    """What is wrong with a command line, or None."""
    words = shlex.split(line)
    first = run(program, words, source, {"MALLOC_PERTURB_": "0"})
    second = run(program, words, source, {"MALLOC_PERTURB_": "165", "GORDAN_PADDING": "x" * 4097})
    if first[0] not in (0, 3):
        return f"exit code {first[0]}: {first[3].decode(errors='replace').strip()}"
    for what, one, two in zip(("exit code", "output", "files"), first, second):
        if one != two:
            return f"the {what} differs between two runs"
    return None


def randomised():
    setting = pathlib.Path("/proc/sys/kernel/randomize_va_space")
    return not setting.exists() or setting.read_text().strip() != "0"


def main():
    program, source, commands = sys.argv[1:4]
    if not randomised():
        print("address randomisation is off on this machine")
        return 1
    lines = [line.strip() for line in pathlib.Path(commands).read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    failed = 0
    for line in lines:
        fault = compare(program, line, source)
        failed += fault is not None
        print("ok    " if fault is None else "FAILED", line, "" if fault is None else f"\n       {fault}")
    print(f"{len(lines)} command lines, {failed} failed")
    return 1 if failed or not lines else 0


if __name__ == "__main__":
    sys.exit(main())
