#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the house rules that a compiler does not: python3 scripts/check_house.py [ROOT]

Every source file states its licence; files of lib/ and tools/ have at most 400 lines and functions at most 60; no file
under version control, or about to be, holds a word that marks unfinished work or a path of one machine.
"""
import pathlib
import re
import sys

FILE_LINES = 400
FUNCTION_LINES = 60
APACHE = {"core", "program", "emit", "runtime", "learn"}
CODE = {".cpp", ".hpp", ".cmake", ".py", ".sh"}
PROSE = {".md", ".txt", ".toml", ".in", ".yml"}
FOLDERS = ["lib", "tools", "tests", "cmake", "scripts", "examples", "bench", "docs"]
# Written in two halves so that this file passes its own check.
UNFINISHED = re.compile("|".join(["TO" "DO", "FIX" "ME", r"\bXX" r"X\b", r"\bHA" "CK", r"\bst" r"ub\b", "place" "holder",
                                  "not " "implemented", "not yet " "implemented"]), re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w.$}~-])/(?:home|work|root|tmp|Users)/")

# Comments, strings and characters, which a scan for braces must not look into.
OPAQUE = re.compile(r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL)
NOT_A_FUNCTION = re.compile(r"\b(namespace|class|struct|enum|union)\b[^()]*$|\bextern\b[^()]*$|=\s*$|^[^()]*$")


def functions(text):
    """Yields (first line, number of lines) of the outermost functions, found by their braces."""
    blank = OPAQUE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
    blank = re.sub(r"^[ \t]*#.*$", "", blank, flags=re.MULTILINE)
    stack = []  # (is a function, offset of its first character)
    start = 0
    for match in re.finditer(r"[{};]", blank):
        mark, at = match.group(), match.start()
        if mark == "{":
            head = blank[start:at]
            inside = any(is_function for is_function, _ in stack)
            stack.append((not inside and not NOT_A_FUNCTION.search(head), start + len(head) - len(head.lstrip())))
        elif mark == "}" and stack:
            is_function, begin = stack.pop()
            if is_function:
                first = blank.count("\n", 0, begin) + 1
                yield first, blank.count("\n", 0, at) + 2 - first
        start = at + 1


def licence_of(path):
    parts = path.parts
    numeric = len(parts) > 2 and parts[:2] == ("lib", "gordan") and parts[2] in APACHE
    return "Apache-2.0" if numeric else "GPL-3.0-or-later"


def check_licence(path, text):
    line = "SPDX-License-Identifier: " + licence_of(path)
    if path.parts[0] == "lib" and path.suffix in (".cpp", ".hpp"):
        if not text.startswith("// " + line + "\n"):
            yield "1: the first line must be // " + line
    elif path.suffix in CODE or path.name == "CMakeLists.txt":
        if "SPDX-License-Identifier: " not in "\n".join(text.split("\n")[:3]):
            yield "1: no SPDX-License-Identifier in the first lines"


def check_size(text):
    lines = text.count("\n")
    if lines > FILE_LINES:
        yield f"{lines}: {lines} lines, at most {FILE_LINES}"
    for first, length in functions(text):
        if length > FUNCTION_LINES:
            yield f"{first}: a function of {length} lines, at most {FUNCTION_LINES}"


def check_words(text):
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, what in ((UNFINISHED, "a word of unfinished work"), (MACHINE_PATH, "a path of one machine")):
            match = pattern.search(line)
            if match:
                yield f"{number}: {what}: {match.group()}"


def check_file(path, text):
    yield from check_licence(path, text)
    yield from check_words(text)
    if path.parts[0] in ("lib", "tools") and path.suffix in (".cpp", ".hpp"):
        yield from check_size(text)


def files(root):
    yield from (p for p in root.iterdir() if p.is_file())
    for folder in FOLDERS:
        yield from (p for p in (root / folder).rglob("*") if p.is_file())


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    count = faults = 0
    for file in sorted(files(root)):
        path = file.relative_to(root)
        if file.suffix not in CODE | PROSE or "planted" in path.parts:
            continue
        count += 1
        for fault in check_file(path, file.read_text(encoding="utf-8")):
            faults += 1
            print(f"{path}:{fault}")
    print(f"house: {count} files, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
