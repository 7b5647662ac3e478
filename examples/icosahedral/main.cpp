// SPDX-License-Identifier: Apache-2.0
// The handedness of virus shells: invariants of rotations that change their sign in a mirror.
#include "../magnitude.hpp"
#include "icosahedral.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;
using Invariants = std::array<double, 53>;
using examples::Magnitude;

// Of the generated invariants f1, ..., f53: the square of u, and the one of degree 15 in u alone.
enum Invariant { square = 0, handedness = 37 };

const double golden = (1 + std::sqrt(5)) / 2;

// Rotations by 72 degrees about (0, 1, golden), by 180 about z and by 120 about (1, 1, 1).
const std::array<Matrix, 3> rotations = {
    {{{{0.5 / golden, -0.5 * golden, 0.5}, {0.5 * golden, 0.5, 0.5 / golden}, {-0.5, 0.5 / golden, 0.5 * golden}}},
     {{{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}}},
     {{{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}}}};

Vector turned(const Matrix& r, const Vector& v) {
  Vector result{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) result[i] += r[i][j] * v[j];
  return result;
}

/// The protein cluster next to a corner in the shell of Caspar and Klug with T = h^2 + h k + k^2: on the face with the
/// corners a, b, c it is a + (k (b - a) + h (c - a))/T.
Vector cluster(int h, int k) {
  const Vector a = {0, 1, golden}, b = {0, -1, golden}, c = {golden, 0, 1};
  const double t = h * h + h * k + k * k;
  Vector u{};
  for (std::size_t i = 0; i < 3; ++i) u[i] = a[i] + (k * (b[i] - a[i]) + h * (c[i] - a[i])) / t;
  return u;
}

Invariants invariants(const Vector& u, const Vector& v) { return icosahedral::evaluate<double>({u, v}).invariants; }

/// Sums of the absolute values of the terms of the invariants.
std::array<Magnitude, 53> scales(const Vector& u, const Vector& v) {
  icosahedral::Inputs<Magnitude> in{};
  for (std::size_t i = 0; i < 3; ++i) {
    in.u[i] = Magnitude(u[i]);
    in.v[i] = Magnitude(v[i]);
  }
  return icosahedral::evaluate(in).invariants;
}

void print_hand(int h, int k) {
  const Vector u = cluster(h, k);
  const double value = invariants(u, {})[handedness];
  const bool is_zero = examples::ulps(value, 0, scales(u, {})[handedness]) < 64;
  const char* hand = value < 0 ? "left" : "right";
  std::printf("T = %2d  (h, k) = (%d, %d)  %s\n", h * h + h * k + k * k, h, k,
              is_zero ? "equal to its mirror image" : hand);
}

/// The largest change of the invariants under the rotations of the icosahedron.
double worst_change(const Vector& u, const Vector& v) {
  const Invariants f = invariants(u, v);
  double worst = 0;
  for (const Matrix& r : rotations) {
    const Vector ru = turned(r, u), rv = turned(r, v);
    const Invariants g = invariants(ru, rv);
    const auto scale = scales(ru, rv);
    for (std::size_t i = 0; i < f.size(); ++i) worst = std::max(worst, examples::ulps(f[i], g[i], scale[i]));
  }
  return worst;
}

}  // namespace

int main() {
  constexpr int shells[][2] = {{1, 0}, {1, 1}, {2, 0}, {2, 1}, {1, 2}, {2, 2}, {3, 1}, {1, 3}};
  for (const auto& [h, k] : shells) print_hand(h, k);

  const Vector u = cluster(2, 1), v = {0.3, -0.7, 1.1};
  const double change = worst_change(u, v);
  const double left = invariants(cluster(2, 1), {})[handedness], right = invariants(cluster(1, 2), {})[handedness];
  const bool invariant = change < 64, mirrored = std::abs(left + right) < 1e-12 * std::abs(left);
  std::printf("53 invariants keep under the rotations by 72, 180, 120 degrees  %s\n", invariant ? "yes" : "NO");
  std::printf("T = 7: left and right have opposite values                      %s\n", mirrored ? "yes" : "NO");
  return invariant && mirrored ? 0 : 1;
}
