# SPDX-License-Identifier: Apache-2.0
"""Finds familiar operations on graphs among the 15 parameters of the generated layer."""
import sys

import numpy as np

sys.path.insert(0, "graph")
import graph_mix

rng = np.random.default_rng(1)
A = rng.integers(-9, 10, (40, 5, 5)).astype(float)
maps = graph_mix.evaluate(np.eye(15)[:, None], A.reshape(1, 40, 25))["y"]  # one unit parameter after the other
ones, identity = np.ones((5, 5)), np.eye(5)
wanted = {
    "A itself": A,
    "arrows reversed": A.swapaxes(1, 2),
    "loops only": A * identity,
    "out-degrees in rows": A @ ones,
    "out-degrees as loops": (A @ ones) * identity,
    "total weight": ones @ A @ ones,
}
table = maps.reshape(15, -1).T
failed = np.linalg.matrix_rank(table) < 15
for name, values in wanted.items():
    coefficients, *_ = np.linalg.lstsq(table, values.reshape(-1), rcond=None)
    terms = [f"{c:+.0f} w{k + 1}" for k, c in enumerate(coefficients) if abs(c) > 1e-9]
    failed |= np.abs(table @ np.round(coefficients) - values.reshape(-1)).max() > 0
    print(f"{name:21s} {' '.join(terms)}")
sys.exit(int(failed))
