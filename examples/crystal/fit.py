# SPDX-License-Identifier: Apache-2.0
"""Fits the six constants of linear elasticity and electrostriction of a cubic crystal to 30 noisy measurements."""
import sys

import numpy as np

sys.path.insert(0, "generated")
import crystal

NAMES = ["C11", "C12", "C44", "M11", "M12", "M44"]
SILICON = np.array([165.7, 63.9, 79.6, 2.0, -1.0, 0.5])


def features(strain, field):
    """(measurements, 6 components, 6 constants), from the generated invariants and generators."""
    out = crystal.evaluate(strain, field)
    f, F = out["invariants"], out["stress"]
    elastic = [F[:, 1], f[:, :1] * F[:, 0] - F[:, 1], 2 * F[:, 2]]
    electric = [F[:, 7], f[:, 3:4] * F[:, 0] - F[:, 7], 2 * F[:, 8]]
    return np.stack(elastic + electric, axis=-1)


rng = np.random.default_rng(1)
strain, field = rng.standard_normal((30, 6)), rng.standard_normal((30, 3))
x = features(strain, field)
measured = x @ SILICON + 0.01 * rng.standard_normal((30, 6))
fitted = np.linalg.lstsq(x.reshape(-1, 6), measured.reshape(-1), rcond=None)[0]
print("fitted:", ", ".join(f"{name} = {value:.1f}" for name, value in zip(NAMES, fitted)))
sys.exit(int(np.abs(fitted - SILICON).max() > 0.02))
