# SPDX-License-Identifier: GPL-3.0-or-later
"""What Singular is told and what it answers: finvar.lib on one case, King's algorithm in characteristic 0."""
import re


def cycles_of(permutation):
    """ "(1,2)(3,4,5)" -> [[1, 2], [3, 4, 5]] """
    return [[int(p) for p in cycle.split(",")] for cycle in re.findall(r"\(([^)]*)\)", permutation)]


def copies_of_cycles(cycles, copies, points):
    return [[p + k * points for p in cycle] for k in range(copies) for cycle in cycles]


def permutation_matrix(cycles, n):
    image = list(range(1, n + 1))
    for cycle in cycles:
        for a, b in zip(cycle, cycle[1:] + cycle[:1]):
            image[a - 1] = b
    return [["1" if image[j] == i + 1 else "0" for j in range(n)] for i in range(n)]


def copies_of_matrix(rows, copies):
    n = len(rows)
    zero = ["0"] * n
    return [sum((row if k == block else zero for block in range(copies)), []) for k in range(copies) for row in rows]


def generators_of(case, table):
    """The generators: lists of cycles (None for a matrix group) and lists of rows."""
    copies = case.get("copies", 1)
    if "cycles" in case:
        points = case["dim"] // copies
        cycles = [copies_of_cycles(cycles_of(p), copies, points) for p in case["cycles"]]
        return cycles, [permutation_matrix(c, case["dim"]) for c in cycles]
    matrices = [[row.split() for row in table["matrices"][name].split(";")] for name in case["matrices"]]
    return None, [copies_of_matrix(rows, copies) for rows in matrices]


def as_list(value):
    return "list(" + ",".join(map(as_list, value)) + ")" if isinstance(value, list) else str(value)


def script(case, table, method):
    """A Singular program for the case by invariant_algebra_<method>; it prints every generator behind its degree."""
    n = case["dim"]
    cycles, matrices = generators_of(case, table)
    field = table["fields"].get(case.get("field"))
    lines = ['LIB "finvar.lib";', f"ring r={'(0,a)' if field else '0'},(x(1..{n})),dp;"]
    if field:
        lines.append(f"minpoly={field};")
    if method == "perm":
        lines.append(f"matrix G=invariant_algebra_perm({as_list(cycles)});")
    else:
        for k, rows in enumerate(matrices):
            lines.append(f"matrix A{k}[{n}][{n}]={','.join(','.join(row) for row in rows)};")
        lines.append(f"list L=group_reynolds({','.join(f'A{k}' for k in range(len(matrices)))});")
        lines.append('"order",nrows(L[1]);')
        lines.append("matrix G=invariant_algebra_reynolds(L[1]);")
    lines.append('int k; for(k=1;k<=ncols(G);k++){"degree",deg(G[1,k]); G[1,k];}')
    return "\n".join(lines + ["quit;", ""])


def degrees_found(output):
    return sorted(int(d) for d in re.findall(r"^degree (\d+)$", output, re.MULTILINE))


def order_found(output):
    found = re.search(r"^order (\d+)$", output, re.MULTILINE)
    return int(found.group(1)) if found else None
