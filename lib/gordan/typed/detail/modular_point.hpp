// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/rep/representation.hpp>
#include <gordan/typed/derived_summand.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace gordan::detail {

/// A polynomial modulo p, ready to be evaluated at many points.
class ModularPolynomial {
 public:
  ModularPolynomial(const Polynomial& f, const ModularImage& image);
  [[nodiscard]] std::uint32_t operator()(std::span<const std::uint32_t> point) const;
  /// Whether it depends on a variable with an index in [first, last).
  [[nodiscard]] bool involves(std::size_t first, std::size_t last) const;

 private:
  struct ModularTerm {
    std::uint32_t coefficient;
    std::vector<std::pair<std::size_t, unsigned>> factors;
  };
  std::uint32_t p_;
  std::vector<ModularTerm> terms_;
};

/// Random points of F_p^n at which given polynomials are squares, and derived summands are what they are made of.
class SquarePoints {
 public:
  SquarePoints(const Representation& source, std::vector<DerivedSummand> derived,
               std::vector<ModularPolynomial> radicands, std::uint32_t p, std::uint64_t seed);

  /// The next point. Coordinates of a summand are drawn again until the radicands that depend on it alone are squares;
  /// all of them, until the others are.
  [[nodiscard]] std::vector<std::uint32_t> next();

 private:
  void draw(const Summand& summand, std::vector<std::uint32_t>& point);
  void derive(std::vector<std::uint32_t>& point) const;
  [[nodiscard]] bool are_squares(std::span<const std::size_t> radicands, std::span<const std::uint32_t> point) const;

  Representation source_;
  std::vector<DerivedSummand> derived_;
  std::vector<ModularPolynomial> radicands_;
  std::vector<std::vector<std::size_t>> of_summand_;  ///< radicands that depend on this summand alone
  std::vector<std::size_t> of_several_;
  std::uint32_t p_;
  Random random_;
};

}  // namespace gordan::detail
