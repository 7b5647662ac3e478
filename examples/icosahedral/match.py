# SPDX-License-Identifier: Apache-2.0
"""Finds which of 200 pairs of marks on a shell are the same, though every shell lies in another way on the grid."""
import sys

import numpy as np

sys.path.insert(0, "generated")
import icosahedral

GOLDEN = (1 + 5**0.5) / 2
GENERATORS = [
    0.5 * np.array([[1 / GOLDEN, -GOLDEN, 1], [GOLDEN, 1, 1 / GOLDEN], [-1, 1 / GOLDEN, GOLDEN]]),
    np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]]),
]


def rotations():
    """The 60 rotations of the icosahedron."""
    found = [np.eye(3)]
    for r in found:
        for g in GENERATORS:
            if min(np.abs(g @ r - other).max() for other in found) > 1e-6:
                found.append(g @ r)
    return np.array(found)


def features(u, v):
    return icosahedral.evaluate(u, v)["invariants"]


rng = np.random.default_rng(1)
group = rotations()
marks = rng.standard_normal((200, 2, 3))
order = rng.permutation(200)
seen = np.einsum("nij,nkj->nki", group[rng.integers(0, 60, 200)], marks[order])
f, g = features(marks[:, 0], marks[:, 1]), features(seen[:, 0], seen[:, 1])
scale = f.std(axis=0)
nearest = np.argmin(np.abs((g[:, None] - f[None]) / scale).max(axis=-1), axis=1)
mirror = features(-marks[:, 0], -marks[:, 1])
even = np.isclose(mirror, f, rtol=1e-9, atol=1e-9 * scale).all(axis=0)
print(f"{len(group)} rotations, {np.count_nonzero(nearest == order)} of 200 pairs recognised")
print(f"{np.count_nonzero(even)} invariants cannot tell a pair from its mirror image, {np.count_nonzero(~even)} can")
sys.exit(int(len(group) != 60 or (nearest != order).any()))
