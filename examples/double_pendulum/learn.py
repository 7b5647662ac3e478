# SPDX-License-Identifier: Apache-2.0
"""Learns the forces from 40 states: they are linear in (a function of the invariants) x (a generator)."""
import sys

import numpy as np

sys.path.insert(0, "generated")
import double_pendulum

G = np.array([0.0, 0.0, -1.0])


def sample(n, rng):
    """States near the one at rest, and the two forces there."""
    rest = np.array([[0, 0, -1.5], [0, 0, -3], [0, 0, 0], [0, 0, 0]])
    q1, q2, p1, p2 = np.swapaxes(rest + 0.3 * rng.standard_normal((n, 4, 3)), 0, 1)
    d = q2 - q1
    pull1 = (1 - 1 / np.linalg.norm(q1, axis=-1, keepdims=True)) * q1
    pull2 = 2 * (1 - 1 / np.linalg.norm(d, axis=-1, keepdims=True)) * d
    return (q1, q2, p1, p2), pull2 - pull1 + G, G - pull2


def features(states):
    """(points, 15, 3): 1, 1/|q1|, 1/|q1-q2| times q1, q2, p1, p2, g."""
    out = double_pendulum.evaluate(*states, G)
    f = out["invariants"]
    scalars = np.stack([np.ones(len(f)), f[:, 0] ** -0.5, (f[:, 0] - 2 * f[:, 1] + f[:, 5]) ** -0.5], axis=-1)
    return np.einsum("ns,nkj->nskj", scalars, out["dp1"]).reshape(len(f), -1, 3)


def fit(states, force):
    x = features(states)
    return np.linalg.lstsq(x.transpose(0, 2, 1).reshape(-1, x.shape[1]), force.reshape(-1), rcond=None)[0]


def text(coefficients):
    names = [s + v for s in ("", "1/|q1| ", "1/|q1-q2| ") for v in ("q1", "q2", "p1", "p2", "g")]
    return " ".join(f"{c:+.0f} {name}" for c, name in zip(coefficients, names) if abs(c) > 1e-9)


rng = np.random.default_rng(1)
states, force1, force2 = sample(40, rng)
learnt1, learnt2 = fit(states, force1), fit(states, force2)
print("dp1 =", text(learnt1))
print("dp2 =", text(learnt2))

states, force1, force2 = sample(1000, rng)
x = features(states).transpose(0, 2, 1)
error = max(np.abs(x @ learnt1 - force1).max(), np.abs(x @ learnt2 - force2).max())
print("error on 1000 new states", "below 1e-10" if error < 1e-10 else error)
sys.exit(int(error > 1e-10))
