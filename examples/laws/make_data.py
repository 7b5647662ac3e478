# SPDX-License-Identifier: Apache-2.0
"""Makes the data of the laws: python3 make_data.py NAME [--seed S] [--noise F] [--samples N]"""
import argparse

import numpy as np

G, C, K, H = np.array([0.0, 0.0, -1.0]), 299792458.0, 1.380649e-23, 6.62607015e-34


def inertia(rng, n):
    m = np.log1p(np.exp(rng.standard_normal((n, 5))))
    r = rng.standard_normal((n, 5, 3))
    full = np.einsum("ni,nij,nij,ab->nab", m, r, r, np.eye(3)) - np.einsum("ni,nia,nib->nab", m, r, r)
    return {"m": m, "r": r}, {"inertia": full[:, [0, 0, 0, 1, 1, 2], [0, 1, 2, 1, 2, 2]]}


def scattering(rng, n):
    p = rng.standard_normal((n, 4, 4)) / 4
    s = np.einsum("nia,a,nja->nij", p, np.array([1.0, -1, -1, -1]), p)
    y = (16 * s[:, 0, 0] * s[:, 1, 1] - 12 * s[:, 0, 0] * s[:, 1, 3] - 12 * s[:, 0, 2] * s[:, 1, 1]
         + 8 * s[:, 0, 2] * s[:, 1, 3] + 4 * s[:, 0, 1] * s[:, 2, 3])
    return {"p": p}, {"matrix_element": y}


def black_body(rng, n, temperatures=(300.0, 1e3, 3e3, 1e4, 3e4)):
    wavelength = 10.0 ** np.arange(-8, -4, 0.1)
    x, t = (a.ravel() for a in np.meshgrid(wavelength, temperatures))
    radiance = 2 * H * C**2 / x**5 / np.expm1(np.minimum(H * C / (x * K * t), 700))
    keep = radiance > 1e6
    return {"lambda": x[keep], "T": t[keep], "c": C, "k": K, "h": 1e-33}, {"B": radiance[keep]}


def accelerations(z, k, l, m, g):
    """(q', p') of states (n, 4, 3), constants of each."""
    q1, q2, p1, p2 = z[:, 0], z[:, 1], z[:, 2], z[:, 3]
    d = q2 - q1
    pull = lambda v, k, l, f: f * (k * (1 - l / np.linalg.norm(v, axis=1)))[:, None] * v
    first, second = pull(q1, k[0], l[0], k[2]), pull(d, k[1], l[1], k[3])
    return np.stack([p1 / m[0][:, None], p2 / m[1][:, None], m[0][:, None] * g - first + second,
                     m[1][:, None] * g - second], axis=1)


def motion(rate, z, dt, points, steps=128):
    """States at points times, by Runge and Kutta's method in so small steps that its error is about 1e-12."""
    out, h = [z], dt / steps
    for _ in range(points - 1):
        for _ in range(steps):
            a = rate(z)
            b = rate(z + h / 2 * a)
            c = rate(z + h / 2 * b)
            d = rate(z + h * c)
            z = z + h / 6 * (a + 2 * b + 2 * c + d)
        out.append(z)
    return np.stack(out, axis=1)


def starts(rng, n):
    z = np.concatenate([0.2 * rng.standard_normal((n, 2, 3)), 0.4 * rng.standard_normal((n, 2, 3))], axis=1)
    z[:, 0, 2] -= 1.5
    z[:, 1, 2] -= 3
    return z


def chunk_of(rng, states, dt, points):
    """One random aligned piece of each trajectory."""
    first = points * rng.integers(states.shape[1] // points, size=len(states))
    return np.stack([s[f:f + points] for s, f in zip(states, first)]), dt * np.arange(points)


def pack(states, t, **constants):
    return {"t": t, **{name: states[:, :, i] for i, name in enumerate(["q1", "q2", "p1", "p2"])}, **constants}, {}


def pendulum(rng, n, points=5):
    one = np.ones(n)
    # The reference has (|d| - 1)^2 without a half: twice the force of the second spring.
    rate = lambda z: accelerations(z, [one, one, 1.0, 2.0], [one, one], [one, one], np.tile(G, (n, 1)))
    states = motion(rate, starts(rng, n), 0.2, 150)
    states, t = chunk_of(rng, states, 0.2, points)
    return pack(states, t, g=G)


def springs(rng, n, points=10, high=2.0, heavy=False):
    u = lambda: rng.uniform(1, high, n)
    m, k, l = [u(), u()], [u(), u()], [u(), u()]
    direction = rng.standard_normal((n, 3))
    g = direction / np.linalg.norm(direction, axis=1)[:, None] * rng.uniform(1, 2, n)[:, None]
    z = starts(rng, n)
    if heavy:
        factor = rng.uniform(3, 7, n)
        m, k = [factor * x for x in m], [factor * x for x in k]
        z[:, 2:] *= factor[:, None, None]
    states = motion(lambda z: accelerations(z, [*k, 1.0, 2.0], l, m, g), z, 0.2, 60)
    states, t = chunk_of(rng, states, 0.2, points)
    return pack(states, t, m1=m[0], m2=m[1], k1=k[0], k2=k[1], l1=l[0], l2=l[1], g=g)


def predators(rng, n, points=40):
    rate = lambda z: np.stack([1.1 * z[:, 0] - 0.4 * z[:, 0] * z[:, 1], 0.1 * z[:, 0] * z[:, 1] - 0.4 * z[:, 1]], axis=1)
    states = motion(rate, rng.uniform(3, 12, (n, 2)), 0.25, points)
    return {"t": 0.25 * np.arange(points), "x": states[:, :, 0], "y": states[:, :, 1]}, {}


MOVING = {"pendulum": ["q1", "q2", "p1", "p2"], "springs": ["q1", "q2", "p1", "p2"], "predators": ["x", "y"]}


def main():
    laws = {f.__name__: f for f in (inertia, scattering, black_body, pendulum, springs, predators)}
    parser = argparse.ArgumentParser()
    parser.add_argument("name", choices=laws)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--noise", type=float, default=0.0, help="relative to the size of what is measured")
    parser.add_argument("--samples", type=int, default=100)
    parser.add_argument("--points", type=int, help="of a trajectory")
    parser.add_argument("--high", type=float, help="masses, springs and lengths of `springs` lie between 1 and this")
    parser.add_argument("--temperatures", type=float, nargs="+", help="of `black_body`, in K")
    parser.add_argument("--heavy", action="store_true", help="masses and springs of `springs` three to seven times as large")
    parser.add_argument("-o", "--out")
    a = parser.parse_args()
    rng = np.random.default_rng(a.seed)
    more = {k: v for k, v in {"points": a.points, "high": a.high, "heavy": a.heavy,
                           "temperatures": a.temperatures}.items() if v}
    inputs, targets = laws[a.name](rng, a.samples, **more)
    for name in MOVING.get(a.name, []):
        inputs[name] = inputs[name] + a.noise * np.std(inputs[name]) * rng.standard_normal(inputs[name].shape)
    for name, y in targets.items():
        if a.name == "black_body":
            targets[name] = y * (1 + a.noise * rng.standard_normal(y.shape))
        else:
            targets[name] = y + a.noise * np.std(y) * rng.standard_normal(y.shape)
    np.savez(a.out or f"{a.name}.npz", **inputs, **targets)


main()
