// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/typed/detail/modular_point.hpp>
#include <gordan/typed/detail/modular_root.hpp>
#include <gordan/typed/independent_features.hpp>

#include <fmt/format.h>

#include <numeric>

namespace gordan {

namespace {

using detail::ModularPolynomial;

constexpr std::size_t surplus_points = 16;  // more than the features, so that chance is out of the question
constexpr std::size_t max_features = 20'000;

long conductor_of(const FeatureSpace& space) {
  long result = 1;
  for (const Polynomial& f : space.generators) result = std::lcm(result, conductor(f));
  for (const std::vector<Polynomial>& row : space.rows)
    for (const Polynomial& f : row) result = std::lcm(result, conductor(f));
  return result;
}

/// The values of all features at one point after the other.
class FeatureValues {
 public:
  FeatureValues(const FeatureSpace& space, std::span<const FeatureForm> features, std::uint64_t seed)
      : features_(features),
        image_(split_prime_images(conductor_of(space), 0).front()),
        rooted_(space.generators.size(), false),
        points_(space.source, space.derived, compile(space), image_.prime, seed),
        random_(seed + 1) {}

  [[nodiscard]] std::uint32_t prime() const { return image_.prime; }

  /// Appends to the row of values of every feature its value at the next point, paired with a random covector: features
  /// are independent when their pairings, functions of points and covectors, are.
  void append(std::vector<std::vector<std::uint32_t>>& values) {
    const std::vector<std::uint32_t> point = points_.next();
    std::vector<std::uint32_t> generators;  // the roots, of those of which a root is taken
    for (std::size_t i = 0; i < generators_.size(); ++i) {
      const std::uint32_t value = generators_[i](point);
      generators.push_back(rooted_[i] ? *detail::root_mod(value, prime()) : value);
    }
    std::vector<std::uint32_t> covector(rows_.empty() ? 0 : rows_.front().size());
    for (std::uint32_t& entry : covector) entry = random_.below(prime());
    std::vector<std::uint32_t> rows;
    for (const std::vector<ModularPolynomial>& row : rows_) {
      std::uint32_t sum = 0;
      for (std::size_t c = 0; c < row.size(); ++c)
        sum = add_mod(sum, mul_mod(covector[c], row[c](point), prime()), prime());
      rows.push_back(sum);
    }
    for (std::size_t k = 0; k < features_.size(); ++k)
      values[k].push_back(mul_mod(prefactor(features_[k], generators), rows[features_[k].row], prime()));
  }

 private:
  /// Compiles generators and rows; returns the generators of which roots are taken.
  std::vector<ModularPolynomial> compile(const FeatureSpace& space) {
    for (const FeatureForm& feature : features_)
      for (std::size_t i = 0; i < rooted_.size(); ++i) rooted_[i] = rooted_[i] || !feature.powers[i].is_integer();
    std::vector<ModularPolynomial> radicands;
    for (std::size_t i = 0; i < space.generators.size(); ++i) {
      generators_.emplace_back(space.generators[i], image_);
      if (rooted_[i]) radicands.push_back(generators_.back());
    }
    for (const std::vector<Polynomial>& row : space.rows) {
      rows_.emplace_back();
      for (const Polynomial& f : row) rows_.back().emplace_back(f, image_);
    }
    return radicands;
  }

  [[nodiscard]] std::uint32_t prefactor(const FeatureForm& feature, std::span<const std::uint32_t> generators) const {
    std::uint32_t product = 1;
    for (std::size_t i = 0; i < generators.size(); ++i) {
      if (feature.powers[i].is_zero()) continue;
      const Rational power = rooted_[i] ? feature.powers[i] * 2 : feature.powers[i];
      const std::uint32_t base = power.sign() > 0 ? generators[i] : inverse_mod(generators[i], prime());
      product =
          mul_mod(product, pow_mod(base, static_cast<std::uint64_t>(abs(power).num().to_long()), prime()), prime());
    }
    return product;
  }

  std::span<const FeatureForm> features_;
  ModularImage image_;
  std::vector<bool> rooted_;
  std::vector<ModularPolynomial> generators_;
  std::vector<std::vector<ModularPolynomial>> rows_;
  detail::SquarePoints points_;
  Random random_;
};

}  // namespace

std::vector<std::size_t> independent_features(const FeatureSpace& space, std::span<const FeatureForm> features,
                                              const Control& control) {
  if (features.size() > max_features)
    throw LimitReached(
        fmt::format("{} features are more than the {} that are compared", features.size(), max_features));
  std::vector<std::vector<std::uint32_t>> values(features.size());
  std::vector<std::size_t> kept;
  if (features.empty()) return kept;
  FeatureValues at_points(space, features, control.seed);
  while (values.front().size() < features.size() + surplus_points) {
    check(control);
    at_points.append(values);
  }
  EchelonForm echelon(at_points.prime(), values.front().size());
  for (std::size_t k = 0; k < features.size(); ++k) {
    check(control);
    if (echelon.insert(values[k])) kept.push_back(k);
  }
  return kept;
}

}  // namespace gordan
