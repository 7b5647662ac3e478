// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/haar/quadrature.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/gauss_quadrature.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/group/elements.hpp>
#include <gordan/group/parse.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <string>
#include <utility>

namespace gordan {

namespace {

constexpr double max_matrices = 1e7;

struct Direction {
  double cosine = 1;
  double sine = 0;
};

/// cos and sin of 2 pi k / n, k = 0, ..., n - 1, correctly rounded.
std::vector<Direction> circle(int n) {
  std::vector<Direction> points;
  for (int k = 0; k < n; ++k) {
    const std::complex<double> z = to_complex(Number::root_of_unity(n, k));
    points.push_back({z.real(), z.imag()});
  }
  return points;
}

/// Points of the unit sphere in R^n with weights.
struct SphereRule {
  std::vector<std::vector<double>> points;
  std::vector<double> weights;
};

SphereRule sphere_rule(int n, int degree) {
  SphereRule rule;
  if (n == 1) return {{{1.0}, {-1.0}}, {0.5, 0.5}};
  if (n == 2) {
    for (const Direction& d : circle(degree + 1)) {
      rule.points.push_back({d.cosine, d.sine});
      rule.weights.push_back(1.0 / (degree + 1));
    }
    return rule;
  }
  // x = (t, sqrt(1 - t^2) y): odd powers of the root come with odd powers of y, which average to 0.
  const QuadratureRule polar = gauss_gegenbauer(Rational(n - 2, 2), degree / 2 + 1);
  const SphereRule rest = sphere_rule(n - 1, degree);
  for (std::size_t i = 0; i < polar.nodes.size(); ++i) {
    const double sine = std::sqrt(1 - polar.nodes[i] * polar.nodes[i]);
    for (std::size_t j = 0; j < rest.points.size(); ++j) {
      std::vector<double> point{polar.nodes[i]};
      for (const double y : rest.points[j]) point.push_back(sine * y);
      rule.points.push_back(std::move(point));
      rule.weights.push_back(polar.weights[i] * rest.weights[j]);
    }
  }
  return rule;
}

/// The reflection that takes e_1 to x (Householder's), times diag(1, ..., 1, -1) so that it is a rotation.
std::vector<double> rotation_to(const std::vector<double>& x) {
  const std::size_t n = x.size();
  std::vector<double> u = x;
  u[0] -= 1;
  double norm = 0;
  for (const double c : u) norm += c * c;
  std::vector<double> matrix(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const double reflected = (i == j ? 1.0 : 0.0) - (norm == 0 ? 0 : 2 * u[i] * u[j] / norm);
      matrix[i * n + j] = norm != 0 && j + 1 == n ? -reflected : reflected;
    }
  }
  return matrix;
}

/// a diag(1, b).
std::vector<double> extended_product(const std::vector<double>& a, const std::vector<double>& b, std::size_t n) {
  std::vector<double> result(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    result[i * n] = a[i * n];
    for (std::size_t j = 1; j < n; ++j) {
      for (std::size_t k = 1; k < n; ++k) result[i * n + j] += a[i * n + k] * b[(k - 1) * (n - 1) + j - 1];
    }
  }
  return result;
}

/// SO(n); n = 1 is the identity alone.
RotationQuadrature special_orthogonal(int n, int degree) {
  if (n == 1) return {1, degree, {{1.0}}, {1.0}};
  const SphereRule sphere = sphere_rule(n, degree);
  const RotationQuadrature rest = special_orthogonal(n - 1, degree);
  RotationQuadrature result{n, degree, {}, {}};
  for (std::size_t i = 0; i < sphere.points.size(); ++i) {
    const std::vector<double> first = rotation_to(sphere.points[i]);
    for (std::size_t j = 0; j < rest.matrices.size(); ++j) {
      result.matrices.push_back(extended_product(first, rest.matrices[j], static_cast<std::size_t>(n)));
      result.weights.push_back(sphere.weights[i] * rest.weights[j]);
    }
  }
  return result;
}

void require_size(double count, int n) {
  if (count > max_matrices)
    throw LimitReached("the quadrature of SO(" + std::to_string(n) + ") would have about " +
                       std::to_string(static_cast<long long>(std::min(count, 9e18))) +
                       " matrices; the limit is 10000000");
}

}  // namespace

RotationQuadrature rotation_quadrature(int degree) {
  require(degree >= 0, "rotation_quadrature: degree >= 0");
  const double side = degree + 1.0;
  require_size(side * side * (degree / 2 + 1), 3);
  const std::vector<Direction> turns = circle(degree + 1);
  const QuadratureRule polar = gauss_gegenbauer(Rational(1, 2), degree / 2 + 1);
  RotationQuadrature result{3, degree, {}, {}};
  for (const Direction& a : turns) {
    for (std::size_t k = 0; k < polar.nodes.size(); ++k) {
      const Direction b{polar.nodes[k], std::sqrt(1 - polar.nodes[k] * polar.nodes[k])};
      for (const Direction& c : turns) {
        result.matrices.push_back({a.cosine * b.cosine * c.cosine - a.sine * c.sine,
                                   -a.cosine * b.cosine * c.sine - a.sine * c.cosine, a.cosine * b.sine,
                                   a.sine * b.cosine * c.cosine + a.cosine * c.sine,
                                   -a.sine * b.cosine * c.sine + a.cosine * c.cosine, a.sine * b.sine,
                                   -b.sine * c.cosine, b.sine * c.sine, b.cosine});
        result.weights.push_back(polar.weights[k] / (side * side));
      }
    }
  }
  return result;
}

RotationQuadrature orthogonal_quadrature(int n, int degree, bool reflections) {
  require(n >= 1 && degree >= 0, "orthogonal_quadrature: n >= 1 and degree >= 0");
  double count = reflections ? 2 : 1;
  for (int k = 2; k <= n; ++k) count *= (degree + 1.0) * std::pow(degree / 2 + 1, k - 2);
  require_size(count, n);
  RotationQuadrature result = special_orthogonal(n, degree);
  if (!reflections) return result;
  const std::size_t rotations = result.matrices.size();
  for (std::size_t k = 0; k < rotations; ++k) {
    std::vector<double> reflected = result.matrices[k];
    for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i) reflected[i * static_cast<std::size_t>(n)] *= -1;
    result.weights[k] /= 2;
    result.matrices.push_back(std::move(reflected));
    result.weights.push_back(result.weights[k]);
  }
  return result;
}

RotationDesign rotation_design(int degree) {
  static constexpr std::array<std::pair<const char*, int>, 3> designs = {{{"T", 2}, {"O", 3}, {"I", 5}}};
  for (const auto& [name, reached] : designs) {
    if (degree > reached) continue;
    const Group group = parse_group(name, {}, [](const std::string&) { return std::string(); });
    RotationDesign design{name, reached, {}};
    const std::vector<NaturalElement> generators = group.finite()->generators();
    for (const WordStep& step : element_words(*group.finite(), {})) {
      design.elements.push_back(step.generator < 0 ? Matrix<Number>::identity(3)
                                                   : generators[static_cast<std::size_t>(step.generator)].matrix *
                                                         design.elements[step.parent]);
    }
    return design;
  }
  throw InputError("no finite group of rotations averages degree " + std::to_string(degree) + " exactly", {},
                   "a degree of at most 5");
}

}  // namespace gordan
