# SPDX-License-Identifier: GPL-3.0-or-later
"""scripts/check_house.py finds what it is there to find, and nothing else."""
import importlib.util
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("check_house", ROOT / "scripts" / "check_house.py")
house = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(house)

GPL = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def faults(path, text):
    return list(house.check_file(pathlib.Path(path), text))


class HouseTest(unittest.TestCase):
    def test_clean_file(self):
        self.assertEqual(faults("lib/gordan/exact/a.cpp", GPL + "int f() { return 1; }\n"), [])

    def test_licence(self):
        self.assertEqual(len(faults("lib/gordan/emit/a.cpp", GPL)), 1)
        self.assertEqual(faults("lib/gordan/emit/a.cpp", GPL.replace("GPL-3.0-or-later", "Apache-2.0")), [])
        self.assertEqual(len(faults("lib/gordan/exact/a.hpp", "#pragma once\n")), 1)
        self.assertEqual(len(faults("scripts/a.py", "x = 1\n")), 1)

    def test_file_length(self):
        self.assertEqual(faults("lib/gordan/exact/a.cpp", GPL + "\n" * 399), [])
        self.assertEqual(len(faults("lib/gordan/exact/a.cpp", GPL + "\n" * 400)), 1)
        self.assertEqual(faults("tests/core/a.cpp", GPL + "\n" * 400), [])

    def test_function_length(self):
        body = "  if (a) {\n    g(\"}\");  // }\n  }\n" * 19
        head = GPL + "namespace gordan {\nstruct S {\n  int x = 0;\n  void f(int a) const\n  {\n"
        self.assertEqual(faults("lib/gordan/exact/a.cpp", head + body + "  }\n};\n}\n"), [])  # 60 lines
        longer = head + body + "\n  }\n};\n}\n"
        self.assertEqual(faults("lib/gordan/exact/a.cpp", longer), ["5: a function of 61 lines, at most 60"])

    def test_tables_and_classes_may_be_long(self):
        table = GPL + "const int table[] = {\n" + "  1,\n" * 100 + "};\nclass C {\n" + "  int x;\n" * 100 + "};\n"
        self.assertEqual(faults("lib/gordan/exact/a.cpp", table), [])

    def test_words(self):
        for word in ("TO" + "DO", "fix" + "me", "a st" + "ub", "not " + "implemented", "cd /ho" + "me/me"):
            self.assertEqual(len(faults("docs/a.md", word + "\n")), 1, word)
        self.assertEqual(faults("docs/a.md", "stubborn, docs/home/page, /usr/bin\n"), [])


if __name__ == "__main__":
    unittest.main()
