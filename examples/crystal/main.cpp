// SPDX-License-Identifier: Apache-2.0
// Elasticity and electrostriction of silicon, written with the generators of m-3m.
#include "crystal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace {

using Vector = std::array<double, 3>;
using Tensor = std::array<double, 6>;  // xx, xy, xz, yy, yz, zz
using Matrix = std::array<Vector, 3>;

// Those of the generated invariants f1, ... and generators F1, ... that the law needs.
enum Invariant { trace_of_strain = 0, square_of_field = 3 };
enum Generator {
  identity = 0,
  strain_on_diagonal = 1,
  strain_off_diagonal = 2,
  field_on_diagonal = 7,
  field_off_diagonal = 8,
};

struct Material {
  double c11, c12, c44;  // elastic constants in GPa
  double m11, m12, m44;  // electrostriction in GPa for a field of 1
};

Tensor stress(const Material& k, const Tensor& strain, const Vector& field) {
  const auto out = crystal::evaluate<double>({strain, field});
  const double pressure = k.c12 * out.invariants[trace_of_strain] + k.m12 * out.invariants[square_of_field];
  Tensor result{};
  for (std::size_t i = 0; i < 6; ++i) {
    const auto generator = [&](std::size_t j) { return out.stress[6 * j + i]; };
    result[i] = pressure * generator(identity) + (k.c11 - k.c12) * generator(strain_on_diagonal) +
                2 * k.c44 * generator(strain_off_diagonal) + (k.m11 - k.m12) * generator(field_on_diagonal) +
                2 * k.m44 * generator(field_off_diagonal);
  }
  return result;
}

double& entry(Tensor& t, std::size_t i, std::size_t j) {
  constexpr std::size_t at[3][3] = {{0, 1, 2}, {1, 3, 4}, {2, 4, 5}};
  return t[at[i][j]];
}

Vector turned(const Matrix& r, const Vector& v) {
  Vector result{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) result[i] += r[i][j] * v[j];
  return result;
}

Tensor turned(const Matrix& r, Tensor t) {
  Tensor result{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = i; j < 3; ++j)
      for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t l = 0; l < 3; ++l) entry(result, i, j) += r[i][k] * entry(t, k, l) * r[j][l];
  return result;
}

/// How far the law is from turning with the crystal: |stress(r e r', r E) - r stress(e, E) r'|.
double defect(const Material& k, const Matrix& r) {
  const Tensor strain = {0.5, -0.25, 0.125, 1, 0.375, -0.75};
  const Vector field = {0.5, -1, 0.25};
  const Tensor a = stress(k, turned(r, strain), turned(r, field)), b = turned(r, stress(k, strain, field));
  double largest = 0;
  for (std::size_t i = 0; i < 6; ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

/// Column j of the stiffness matrix in Voigt's order xx, yy, zz, yz, xz, xy: shears there are twice the strain.
std::array<double, 6> stiffness(const Material& k, std::size_t j) {
  constexpr std::array<std::size_t, 6> voigt = {0, 3, 5, 4, 2, 1};
  Tensor strain{};
  strain[voigt[j]] = j < 3 ? 1 : 0.5;
  const Tensor s = stress(k, strain, {0, 0, 0});
  std::array<double, 6> column{};
  for (std::size_t i = 0; i < 6; ++i) column[i] = s[voigt[i]];
  return column;
}

bool says(const char* what, bool yes) {
  std::printf("%-46s %s\n", what, yes ? "yes" : "no");
  return yes;
}

}  // namespace

int main() {
  const Material silicon = {165.7, 63.9, 79.6, 2.0, -1.0, 0.5};
  std::printf("stiffness in GPa:\n");
  for (std::size_t i = 0; i < 6; ++i) {
    for (std::size_t j = 0; j < 6; ++j) std::printf("%7.1f", stiffness(silicon, j)[i]);
    std::printf("\n");
  }
  std::printf("Zener's anisotropy 2 C44/(C11 - C12) = %.3f\n", 2 * silicon.c44 / (silicon.c11 - silicon.c12));

  const Matrix fourfold = {{{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}}, threefold = {{{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}};
  const Matrix generic = {{{0.6, -0.8, 0}, {0.8, 0.6, 0}, {0, 0, 1}}};
  const Material isotropic = {165.7, 63.9, 50.9, 2.0, -1.0, 1.5};
  const Tensor along = stress(silicon, {}, {1, 2, 3}), against = stress(silicon, {}, {-1, -2, -3});
  const double cubic = std::max(defect(silicon, fourfold), defect(silicon, threefold));
  bool right = says("turns with the fourfold and threefold axes", cubic < 1e-12);
  right &= !says("turns with a rotation by 53 degrees", defect(silicon, generic) < 1e-12);
  right &= says("  where 2 C44 = C11 - C12, 2 M44 = M11 - M12", defect(isotropic, generic) < 1e-12);
  right &= says("stress of -E is that of E: no piezoelectricity", along == against);
  return right ? 0 : 1;
}
