# SPDX-License-Identifier: GPL-3.0-or-later
"""scripts/check_docs.py finds what it is there to find, and nothing else."""
import importlib.util
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("check_docs", ROOT / "scripts" / "check_docs.py")
docs = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(docs)

PROGRAM = """#!/bin/sh
case "$1" in
  three) printf 'one\\ntwo\\nthree\\n' ;;
  wrong) echo 'gordan: error' >&2; exit 2 ;;
  show) cat "$2" ;;
esac
"""


class CheckDocsTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        for name in ("docs/modules", "examples", "bin", "lib/gordan"):
            (self.root / name).mkdir(parents=True)
        self.program = self.root / "bin" / "gordan"
        self.program.write_text(PROGRAM, encoding="utf-8")
        self.program.chmod(0o755)
        for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/index.md"):
            self.write(name, "")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        (self.root / name).write_text(text, encoding="utf-8")

    def session(self, text):
        """The faults of a page with one session, and the page as it should be."""
        self.write("README.md", "Before\n\n```console\n" + text + "```\n\nAfter\n")
        page = docs.Page(self.root / "README.md", self.root, self.program)
        updated = page.run()
        return page.faults, updated

    def test_exact_answer(self):
        self.assertEqual(self.session("$ gordan three\none\ntwo\nthree\n")[0], [])
        self.assertEqual(len(self.session("$ gordan three\none\ntwo\n")[0]), 1)
        self.assertEqual(len(self.session("$ gordan three\none\ntwo\nfour\n")[0]), 1)

    def test_left_out_lines(self):
        for shown in ("one\n...\n", "...\nthree\n", "one\n...\nthree\n", "...\ntwo\n...\n", "one\n...\ntwo\nthree\n"):
            self.assertEqual(self.session("$ gordan three\n" + shown)[0], [], shown)
        for shown in ("two\n...\n", "...\ntwo\n", "...\nfour\n...\n", "one\ntwo\n...\ntwo\nthree\n"):
            self.assertEqual(len(self.session("$ gordan three\n" + shown)[0]), 1, shown)

    def test_exit_code(self):
        self.assertEqual(self.session("$ gordan wrong\ngordan: error\n$ echo $?\n2\n")[0], [])
        self.assertEqual(len(self.session("$ gordan wrong\ngordan: error\n")[0]), 1)
        self.assertEqual(len(self.session("$ gordan wrong\ngordan: error\n$ echo $?\n3\n")[0]), 1)

    def test_file_that_is_shown_is_made(self):
        self.assertEqual(self.session("$ cat a.txt\nsome text\n$ gordan show a.txt\nsome text\n")[0], [])

    def test_other_commands_are_not_run(self):
        self.assertEqual(self.session("$ no-such-command\nanything\n")[0], [])

    def test_update(self):
        self.assertIn("$ gordan three\none\ntwo\nthree\n```\n\nAfter", self.session("$ gordan three\nold\n")[1])
        self.assertIn("$ gordan three\none\n...\n```", self.session("$ gordan three\nold\n...\n")[1])

    def test_links(self):
        self.write("README.md", "[a](docs/index.md) ![b](missing.svg) [c](docs/index.md#no) [d](https://x.org) `[e](f)`")
        self.assertEqual(len(list(docs.check_links(self.root))), 2)
        self.write("docs/index.md", "# Two words\n")
        self.write("README.md", "[c](docs/index.md#two-words)")
        self.assertEqual(list(docs.check_links(self.root)), [])
        self.write("docs/orphan.md", "")
        self.assertEqual(len(list(docs.check_links(self.root))), 1)

    def test_excerpts(self):
        self.write("a.cpp", "int a;\nint b;\n")
        self.write("README.md", "<!-- from a.cpp -->\n```cpp\nint b;\n```\n")
        self.assertEqual(list(docs.check_excerpts(self.root)), [])
        self.write("README.md", "<!-- from a.cpp -->\n```cpp\nint c;\n```\n")
        self.assertEqual(len(list(docs.check_excerpts(self.root))), 1)

    def test_pages_of_modules(self):
        (self.root / "lib" / "gordan" / "core").mkdir()
        self.assertEqual(len(list(docs.check_modules(self.root))), 1)


if __name__ == "__main__":
    unittest.main()
