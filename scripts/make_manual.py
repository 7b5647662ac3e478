#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/man/gordan.1 and tools/gordan/completions/gordan.bash from the program's own help.

python3 scripts/make_manual.py PROGRAM
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPTION = re.compile(r"^  (?:-(?P<letter>\w), )? *--(?P<name>[a-z-]+)(?: (?P<value>[A-Z]+))? +(?P<meaning>.*)$")
CHOICES = {"format": "text json latex markdown npz mtx cpp", "color": "auto always never", "lang": "cpp numpy",
           "convention": "gordan wikipedia e3nn cuequivariance escnn sphericart e3x",
           "normalization": "orthonormal component norm frobenius rational", "lattice": "short lll hermite"}
FILES = {"generate", "verify", "units"}


def ask(program, *words):
    return subprocess.run([program, *words], capture_output=True, check=True, text=True).stdout


def section(text, title):
    """The lines under a title, up to the next empty line."""
    match = re.search(rf"^{re.escape(title)}:\n((?:.+\n)+)", text, re.MULTILINE)
    return match.group(1).splitlines() if match else []


def options(lines):
    return [m.groupdict() for m in map(OPTION.match, lines) if m]


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\\&" + text if text.startswith((".", "'")) else text


def roff_option(option):
    name = (f"\\-{option['letter']}, " if option["letter"] else "") + "\\-\\-" + roff(option["name"])
    value = f" \\fI{option['value']}\\fR" if option["value"] else ""
    return f".TP\n\\fB{name}\\fR{value}\n{roff(option['meaning'])}\n"


def manual(version, commands, common):
    text = '.\\" SPDX-License-Identifier: GPL-3.0-or-later\n.\\" Written by scripts/make_manual.py; do not edit.\n'
    text += f'.TH GORDAN 1 "" "gordan {version}" "User Commands"\n'
    text += ".SH NAME\ngordan \\- certified invariants and equivariants of group representations\n"
    text += ".SH SYNOPSIS\n.B gordan\n.I COMMAND\n.RI [ OPTIONS ]\n.SH DESCRIPTION\n"
    text += ("gordan takes a group and its representations and gives, exactly and with a proof of completeness where one is\n"
             "possible, minimal generators of the invariant polynomials and of the equivariant polynomial maps, and code\n"
             "that evaluates them.\n")
    text += ".SH COMMANDS\n"
    for command in commands:
        text += f".SS {command['name']}\n.B {roff(command['usage'])}\n.PP\n{roff(command['summary'])}.\n"
        text += "This command comes in a later version.\n" if command["later"] else ""
        text += "".join(roff_option(o) for o in command["options"])
        text += f".PP\nExample:\n.PP\n.nf\n    {roff(command['example'])}\n.fi\n"
    text += ".SH OPTIONS OF EVERY COMMAND\n" + "".join(roff_option(o) for o in common)
    text += ".SH EXIT STATUS\n"
    for code, meaning in (
            (0, "Everything that was asked for is certified: without \\-\\-max\\-degree the list is complete, with it every "
                "degree up to the one asked for."),
            (1, "Anything else, and a check of \\fBgordan verify\\fR that failed."),
            (2, "The input is wrong."),
            (3, "Correct, but not all that was asked for is certified, or a limit or an interrupt came first: what is certified "
                "is printed.")):
        text += f".TP\n.B {code}\n{meaning}\n"
    text += ".SH ENVIRONMENT\n"
    for name, meaning in (("NO_COLOR", "Set: no colour."), ("CXX", "The C++ compiler of \\fBgordan verify\\fR (default c++)."),
                          ("LC_ALL, LC_CTYPE, LANG", "Text is Unicode where the locale is UTF\\-8, else ASCII.")):
        text += f".TP\n.B {name}\n{meaning}\n"
    return text


def completion(commands, common):
    flags = " ".join(f"--{o['name']}" for o in common) + " " + " ".join(f"-{o['letter']}" for o in common if o["letter"])
    cases = ""
    for command in commands:
        own = [f"--{o['name']}" for o in command["options"]] + [f"-{o['letter']}" for o in command["options"] if o["letter"]]
        cases += f"    {command['name']}) options=\"{' '.join(own)}\" ;;\n"
    values = "".join(f"    --{name}) COMPREPLY=($(compgen -W \"{words}\" -- \"$word\")); return ;;\n"
                     for name, words in CHOICES.items())
    names = " ".join(c["name"] for c in commands)
    return f"""# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of gordan for bash. Written by scripts/make_manual.py; do not edit.
_gordan() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} command="" options="" candidate
  local commands="{names}"
  local common="{flags}"
  COMPREPLY=()
  case $before in
{values}    -o | --out) COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  for candidate in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case " $commands " in *" $candidate "*) command=$candidate; break ;; esac
  done
  case $command in
    "") COMPREPLY=($(compgen -W "$commands $common" -- "$word")); return ;;
{cases}  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$options $common" -- "$word")) ;;
    *) case $command in {' | '.join(sorted(FILES))}) COMPREPLY=($(compgen -f -- "$word")) ;; esac ;;
  esac
}}
complete -F _gordan gordan
"""


def main():
    program = sys.argv[1]
    help_text = ask(program, "--help")
    commands = []
    for title, later in (("Commands", False), ("Commands of later versions", True)):
        for line in section(help_text, title):
            name, summary = line.split(None, 1)
            text = ask(program, name, "--help")
            usage = re.search(r"^Usage: (.*)$", text, re.MULTILINE).group(1)
            commands.append({"name": name, "summary": summary, "later": later, "usage": usage,
                             "options": options(section(text, "Options")), "example": section(text, "Example")[0].strip()})
    common = options(section(help_text, "Options of every command"))
    version = ask(program, "--version").split()[1]
    (ROOT / "docs/man").mkdir(parents=True, exist_ok=True)
    (ROOT / "docs/man/gordan.1").write_text(manual(version, commands, common), encoding="utf-8")
    (ROOT / "tools/gordan/completions").mkdir(parents=True, exist_ok=True)
    (ROOT / "tools/gordan/completions/gordan.bash").write_text(completion(commands, common), encoding="utf-8")


if __name__ == "__main__":
    main()
