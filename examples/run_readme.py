# SPDX-License-Identifier: GPL-3.0-or-later
"""Does what the README of an example says, in a copy of the example's folder, and compares what comes out.

    run_readme.py EXAMPLE FOLDER --gordan PROGRAM [--cxx COMPILER]

The commands of every ```sh block run one by one and have to succeed; a ```text block that follows has to be a part of
what they print. Where no Python has NumPy, the blocks that need it are left out.
"""
import argparse
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INCOMPLETE = 3  # the exit code of `gordan verify` when a language could not be run


def has_numpy(python):
    try:
        return subprocess.run([python, "-c", "import numpy"], capture_output=True).returncode == 0
    except OSError:
        return False


def write_command(path, *words):
    path.write_text("#!/bin/sh\nexec " + " ".join(map(shlex.quote, words)) + ' "$@"\n')
    path.chmod(0o755)


def environment(commands, arguments, python):
    """The commands of the READMEs: gordan, c++ and a python3 with NumPy."""
    commands.mkdir()
    write_command(commands / "gordan", os.path.abspath(arguments.gordan))
    if arguments.cxx:
        write_command(commands / "c++", arguments.cxx)
    if python:
        write_command(commands / "python3", python, "-B")
    return {**os.environ, "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}", "CXX": "c++", "LC_ALL": "C.UTF-8"}


def run_block(block, folder, variables, python):
    """What the commands print, or None when they need the NumPy that is missing."""
    printed = ""
    for command in block.replace("\\\n", " ").splitlines():
        if command.startswith("python3") and not python:
            return None
        print(f"$ {command}", flush=True)
        done = subprocess.run(command, shell=True, cwd=folder, env=variables, stdout=subprocess.PIPE, text=True)
        print(done.stdout, flush=True)
        if done.returncode != 0 and (python or done.returncode != INCOMPLETE):
            sys.exit(f"exit code {done.returncode}")
        printed += done.stdout
    return printed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("example", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--gordan", required=True)
    parser.add_argument("--cxx")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in filter(lambda path: path.suffix, arguments.example.iterdir()):
        shutil.copy(file, folder)
    python = next(filter(has_numpy, [sys.executable, "python3", "/usr/bin/python3"]), None)
    variables = environment(folder / "commands", arguments, python)
    printed = None
    for kind, block in BLOCK.findall((folder / "README.md").read_text(encoding="utf-8")):
        if kind == "sh":
            printed = run_block(block, folder, variables, python)
            if printed is None:
                print("left out: no python3 with numpy")
        elif printed is not None and block not in printed:
            sys.exit(f"the README promises other output:\n{block}")


main()
