// SPDX-License-Identifier: Apache-2.0
// A springy double pendulum that moves by the generated generators, and turns with its initial condition.
#include "double_pendulum.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace {

using Vector = std::array<double, 3>;
using State = std::array<Vector, 4>;  // q1, q2, p1, p2
using Matrix = std::array<Vector, 3>;
using Outputs = double_pendulum::Outputs<double>;

// The generated invariants f1, ..., f15, and the generators F1, ..., F5 of each output.
enum Invariant { q1q1, q1q2, q1p1, q1p2, q1g, q2q2, q2p1, q2p2, q2g, p1p1, p1p2, p1g, p2p2, p2g, gg };
using Coefficients = std::array<std::array<double, 5>, 4>;

double square_of_distance(const Outputs& z) {
  const auto& f = z.invariants;
  return f[q1q1] - 2 * f[q1q2] + f[q2q2];
}

double energy(const Outputs& z) {
  const auto& f = z.invariants;
  const double first = std::sqrt(f[q1q1]) - 1, second = std::sqrt(square_of_distance(z)) - 1;
  return (f[p1p1] + f[p2p2] + first * first) / 2 + second * second - f[q1g] - f[q2g];
}

/// Hamilton's equations: each rate is a combination of the generators, with invariant coefficients.
Coefficients hamilton(const Outputs& z) {
  const double a = 1 - 1 / std::sqrt(z.invariants[q1q1]);
  const double b = 2 - 2 / std::sqrt(square_of_distance(z));
  //        q1 q2 p1 p2  g
  return {{{0, 0, 1, 0, 0},       // dq1
           {0, 0, 0, 1, 0},       // dq2
           {-a - b, b, 0, 0, 1},  // dp1
           {b, -b, 0, 0, 1}}};    // dp2
}

Outputs features(const State& z, const Vector& g) {
  return double_pendulum::evaluate<double>({z[0], z[1], z[2], z[3], g});
}

State rate(const State& z, const Vector& g) {
  const Outputs out = features(z, g);
  const Coefficients c = hamilton(out);
  const std::array<const std::array<double, 15>*, 4> generators = {&out.dq1, &out.dq2, &out.dp1, &out.dp2};
  State result{};
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t k = 0; k < 5; ++k)
      for (std::size_t j = 0; j < 3; ++j) result[i][j] += c[i][k] * (*generators[i])[3 * k + j];
  return result;
}

State moved(State z, double h, const State& v) {
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = 0; j < 3; ++j) z[i][j] += h * v[i][j];
  return z;
}

/// One step of the classical Runge-Kutta method.
State step(const State& z, const Vector& g, double h) {
  const State k1 = rate(z, g), k2 = rate(moved(z, h / 2, k1), g);
  const State k3 = rate(moved(z, h / 2, k2), g), k4 = rate(moved(z, h, k3), g);
  return moved(moved(moved(moved(z, h / 6, k1), h / 3, k2), h / 3, k3), h / 6, k4);
}

Vector turned(const Matrix& r, const Vector& v) {
  Vector result{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) result[i] += r[i][j] * v[j];
  return result;
}

State turned(const Matrix& r, const State& z) {
  return {turned(r, z[0]), turned(r, z[1]), turned(r, z[2]), turned(r, z[3])};
}

double distance(const State& a, const State& b) {
  double largest = 0;
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = 0; j < 3; ++j) largest = std::max(largest, std::abs(a[i][j] - b[i][j]));
  return largest;
}

}  // namespace

int main() {
  const Vector g = {0, 0, -1};
  const State start = {{{0.2, -0.1, -1.4}, {-0.3, 0.1, -2.9}, {0.4, 0.1, -0.2}, {-0.1, 0.5, 0.3}}};
  const Matrix r = {{{-2. / 3, 1. / 3, -2. / 3}, {-2. / 3, -2. / 3, 1. / 3}, {-1. / 3, 2. / 3, 2. / 3}}};

  const double before = energy(features(start, g));
  State z = start, w = turned(r, start);
  double drift = 0, mismatch = 0;
  for (int n = 0; n < 3000; ++n) {
    z = step(z, g, 0.01);
    w = step(w, turned(r, g), 0.01);
    drift = std::max(drift, std::abs(energy(features(z, g)) - before));
    mismatch = std::max(mismatch, distance(turned(r, z), w));
  }
  const bool conserved = drift < 1e-7, equivariant = mismatch < 1e-11;
  std::printf("energy                      %.6f\n", before);
  std::printf("position of the second mass (%.4f, %.4f, %.4f) at t = 30\n", z[1][0], z[1][1], z[1][2]);
  std::printf("energy is conserved         %s\n", conserved ? "to 1e-7" : "NO");
  std::printf("turned start, turned path   %s\n", equivariant ? "to 1e-11" : "NO");
  return conserved && equivariant ? 0 : 1;
}
