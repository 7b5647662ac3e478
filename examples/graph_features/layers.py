# SPDX-License-Identifier: Apache-2.0
"""Finds familiar node features of a weighted directed graph among the generated ones."""
import itertools
import sys

import numpy as np

sys.path.insert(0, "node_features")
import node_features

rng = np.random.default_rng(1)
A = rng.integers(-9, 10, (40, 5, 5)).astype(float)
x = rng.integers(-9, 10, (40, 5)).astype(float)
out = node_features.evaluate(A.reshape(-1, 25), x)
f, F = out["invariants"], out["y"]

# Everything equivariant of degree 1 and 2: generators, and products of generators with invariants.
features = {f"F{k + 1}": F[:, k] for k in range(1, F.shape[1])}
features |= {f"f{i + 1} F{k + 1}": f[:, i, None] * F[:, k]
             for i in range(f.shape[1]) for k in [0] + (i < 3) * [1, 2, 3, 4]}
features |= {f"f{i + 1} f{j + 1} F1": (f[:, i] * f[:, j])[:, None] * F[:, 0]
             for i, j in itertools.combinations_with_replacement(range(3), 2)}
names, table = list(features), np.stack([v.reshape(-1) for v in features.values()], axis=-1)
ones, identity = np.ones((40, 5, 1)), np.eye(5)
wanted = {
    "weighted out-degree": A @ ones,
    "message passing A x": A @ x[:, :, None],
    "against the arrows A' x": A.swapaxes(1, 2) @ x[:, :, None],
    "diffusion (D - A) x": (A.sum(-1, keepdims=True) * x[:, :, None]) - A @ x[:, :, None],
    "walks of two steps A A 1": A @ A @ ones,
    "closed walks diag(A A)": np.diagonal(A @ A, axis1=1, axis2=2),
}
failed = np.linalg.matrix_rank(table) < len(names)
for name, values in wanted.items():
    coefficients, *_ = np.linalg.lstsq(table, values.reshape(-1), rcond=None)
    terms = [f"{c:+.0f} {n}" for c, n in zip(coefficients, names) if abs(c) > 1e-9]
    failed |= np.abs(table @ np.round(coefficients) - values.reshape(-1)).max() > 0
    print(f"{name:25s} = {' '.join(terms)}")
sys.exit(int(failed))
