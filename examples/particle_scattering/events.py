# SPDX-License-Identifier: Apache-2.0
"""Ten thousand events of e mu -> e mu, each seen by an observer of its own: the features do not notice."""
import sys

import numpy as np

sys.path.insert(0, "generated")
import particle_scattering

MASSES = np.array([0.000511, 0.105658])


def events(k, angle):
    """Momenta (events, 4 particles, 4): two in along z, two out at an angle, in the frame of their centre."""
    zero, energy = np.zeros_like(k), np.sqrt(MASSES[:, None] ** 2 + k**2)
    x, z = k * np.sin(angle), k * np.cos(angle)
    come = [(energy[0], zero, zero, k), (energy[1], zero, zero, -k)]
    leave = [(energy[0], x, zero, z), (energy[1], -x, zero, -z)]
    return np.moveaxis(np.array(come + leave), -1, 0)


def boosts(v):
    """The Lorentz transformations to observers with velocities v (events, 3)."""
    square = (v**2).sum(-1)
    gamma = 1 / np.sqrt(1 - square)
    result = np.empty((len(v), 4, 4))
    result[:, 0, 0] = gamma
    result[:, 0, 1:] = result[:, 1:, 0] = -gamma[:, None] * v
    result[:, 1:, 1:] = np.eye(3) + ((gamma - 1) / square)[:, None, None] * v[:, :, None] * v[:, None, :]
    return result


def gram(momenta):
    return particle_scattering.evaluate(*np.moveaxis(momenta, 1, 0))["invariants"]


rng = np.random.default_rng(1)
k, angle = rng.uniform(0.1, 1, 10000), rng.uniform(0.1, np.pi, 10000)
centre = events(k, angle)
moving = np.einsum("nij,npj->npi", boosts(rng.uniform(-0.5, 0.5, (10000, 3))), centre)
f, g = gram(centre), gram(moving)
t = g[:, 0] - 2 * g[:, 2] + g[:, 7]
changed = np.abs(f - g).max()
angle_found = np.arccos(np.clip(1 + t / (2 * k**2), -1, 1))
print("largest change of a Gram entry", "below 1e-13" if changed < 1e-13 else changed)
print("scattering angle from t       ", "found" if np.allclose(angle_found, angle, atol=1e-5) else "LOST")
sys.exit(int(changed > 1e-13 or not np.allclose(angle_found, angle, atol=1e-5)))
