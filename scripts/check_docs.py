#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the examples of the documentation and follows its links.

    scripts/check_docs.py PROGRAM [ROOT] [--update]

Every ```console block of README.md and docs/**/*.md is a session: a line `$ COMMAND` and below it what the terminal shows.
* `gordan ...`, `ls ...`, `head ...` are run; stdout and stderr must be exactly what stands there. A line `...` stands
  for any number of lines that are left out. The exit code must be 0, or what `$ echo $?` shows after it.
* `$ cat FILE` of a file that does not exist makes it, with the text that is shown.
* Other commands are shown only.
The sessions of a page share one fresh folder, with examples/ in it. --update writes the answers of the program into the
pages, where they have at most one `...`.

A ```cpp or ```toml block below a comment `<!-- from FILE -->` must be a part of that file. Relative links, anchors and
figures must exist, every page under docs/ must be reachable from docs/index.md, and every module must have its page.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

TIME_LIMIT = 60
RUN = {"gordan", "ls", "head"}
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
ELLIPSIS = "..."


class Answer:
    """A command of a session and the lines shown below it."""

    def __init__(self, command):
        self.command = command
        self.lines = []

    def text(self):
        return "\n".join(["$ " + self.command, *self.lines]) + "\n"


def parse_session(text):
    """The answers of a console block."""
    answers = []
    for line in text.split("\n")[:-1]:
        if line.startswith("$ "):
            answers.append(Answer(line[2:]))
        elif answers:
            answers[-1].lines.append(line)
    return answers


def segments(shown):
    """The runs of lines between the `...`."""
    parts = [[]]
    for line in shown:
        if line == ELLIPSIS:
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def matches(shown, actual):
    """Whether the lines shown, with any number of lines left out at each `...`, describe the actual ones."""
    head, *rest = segments(shown)
    if not rest:
        return head == actual
    tail = rest.pop()
    if actual[:len(head)] != head or actual[max(len(actual) - len(tail), 0):] != tail:
        return False
    at, end = len(head), len(actual) - len(tail)
    for part in rest:
        while at + len(part) <= end and actual[at:at + len(part)] != part:
            at += 1
        at += len(part)
        if at > end:
            return False
    return at <= end


def updated(shown, actual):
    """The actual lines, with as many left out as before; where that is not clear, the lines as they are."""
    parts = segments(shown)
    if len(parts) > 2:
        return shown
    head, tail = len(parts[0]), len(parts[-1])
    if len(parts) == 1 or len(actual) <= head + tail:
        return actual
    return actual[:head] + [ELLIPSIS] + actual[len(actual) - tail:]


class Page:
    """The sessions of one page, run in one folder."""

    def __init__(self, path, root, program):
        self.path, self.root, self.program = path, root, program
        self.text = path.read_text(encoding="utf-8")
        self.faults = []
        self.num_run = 0

    def fail(self, answer, what):
        self.faults.append(f"{self.path.relative_to(self.root)}: $ {answer.command}\n{what}")

    def shell(self, command, folder):
        """Runs a command as a user would; the exit code and the lines of its output."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
                       "PATH": f"{self.program.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, check=False, timeout=TIME_LIMIT,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, [line.rstrip() for line in done.stdout.decode().split("\n")[:-1]]

    def answer(self, answer, folder):
        """Runs one command, or makes a file; None when it is shown only, else its exit code."""
        words = answer.command.split()
        if words[:1] == ["cat"] and not (folder / words[1]).exists():
            (folder / words[1]).write_text("\n".join(answer.lines) + "\n", encoding="utf-8")
            return 0
        if words[0] not in RUN | {"cat"}:
            return None
        code, actual = self.shell(answer.command, folder)
        self.num_run += 1
        if not matches(answer.lines, actual):
            self.fail(answer, "shows\n" + "\n".join("  | " + line for line in answer.lines) +
                      "\nbut the answer is\n" + "\n".join("  | " + line for line in actual))
            answer.lines = updated(answer.lines, actual)
        return code

    def session(self, text, folder):
        """Runs a block; the text as it should be."""
        answers = parse_session(text)
        code = None
        for i, answer in enumerate(answers):
            if answer.command == "echo $?":
                if code is not None and answer.lines != [str(code)]:
                    self.fail(answer, f"shows {answer.lines}, but the exit code is {code}")
                    answer.lines = [str(code)]
                continue
            code = self.answer(answer, folder)
            asked = i + 1 < len(answers) and answers[i + 1].command == "echo $?"
            if code and not asked:
                self.fail(answer, f"the exit code is {code}")
        return "".join(answer.text() for answer in answers)

    def run(self):
        """Runs all sessions; the page as it should be."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "examples").symlink_to(self.root / "examples")

            def replace(match):
                if match.group(1) != "console":
                    return match.group()
                return match.group().replace(match.group(2), self.session(match.group(2), folder))

            return FENCE.sub(replace, self.text)


def pages(root):
    """The pages whose examples are run."""
    return [root / "README.md", *sorted((root / "docs").rglob("*.md"))]


def without_code(text):
    text = FENCE.sub("", text)
    return re.sub(r"`[^`\n]*`", "", text)


def slug(heading):
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", heading.strip().lower())).replace(" ", "-")


def anchors(path):
    return {slug(m) for m in re.findall(r"^#+ (.*)$", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)}


def links(path):
    """The relative links and figures of a page: (target as written, file, anchor)."""
    text = without_code(path.read_text(encoding="utf-8"))
    targets = re.findall(r"\]\(([^)\s]+)[^)]*\)", text) + re.findall(r"(?:src|srcset|href)=\"([^\"]+)\"", text)
    for target in targets:
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        yield target, (path.parent / file).resolve() if file else path, anchor


def check_links(root):
    reached = set()
    for page in [*pages(root), root / "CONTRIBUTING.md", root / "CHANGELOG.md"]:
        for target, file, anchor in links(page):
            if not file.exists():
                yield f"{page.relative_to(root)}: the link {target} leads nowhere"
            elif anchor and file.suffix == ".md" and anchor not in anchors(file):
                yield f"{page.relative_to(root)}: the link {target} names no heading"
    queue = [root / "docs" / "index.md"]
    while queue:
        page = queue.pop()
        if page in reached or not page.exists():
            continue
        reached.add(page)
        queue += [file for _, file, _ in links(page) if file.suffix == ".md"]
    for page in pages(root)[1:]:
        if page not in reached:
            yield f"{page.relative_to(root)}: not reachable from docs/index.md"


def check_excerpts(root):
    """Blocks that are said to be part of a file are."""
    for page in pages(root):
        text = page.read_text(encoding="utf-8")
        for match in re.finditer(r"^<!-- from (\S+) -->\n```\w+\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            file = root / match.group(1)
            if not file.exists() or match.group(2) not in file.read_text(encoding="utf-8"):
                yield f"{page.relative_to(root)}: the block is not a part of {match.group(1)}"


def check_modules(root):
    for folder in sorted((root / "lib" / "gordan").iterdir()):
        if folder.is_dir() and not (root / "docs" / "modules" / f"{folder.name}.md").exists():
            yield f"docs/modules/{folder.name}.md: the page of the module is missing"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("root", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[1])
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    root = options.root.resolve()
    all_pages = [Page(path, root, options.program.resolve()) for path in pages(root)]
    with ThreadPoolExecutor(max_workers=2) as pool:
        texts = list(pool.map(Page.run, all_pages))
    faults = [fault for page in all_pages for fault in page.faults]
    if options.update:
        for page, text in zip(all_pages, texts):
            page.path.write_text(text, encoding="utf-8")
    faults += [*check_links(root), *check_excerpts(root), *check_modules(root)]
    print("\n".join(faults))
    print(f"{len(all_pages)} pages, {sum(page.num_run for page in all_pages)} commands, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
