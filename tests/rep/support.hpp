// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include <gordan/core/random.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/parse.hpp>

namespace gordan::test {

inline Group make_group(const std::string& text) {
  return parse_group(text, Place{"-G", 1, 1}, [](const std::string&) { return std::string(); });
}

inline Representation make_rep(const std::string& group, const std::string& text) {
  return parse_representation(make_group(group), text, Place{"-V", 1, 1});
}

inline NaturalElement product(const NaturalElement& a, const NaturalElement& b) {
  return {compose(a.permutation, b.permutation), a.matrix * b.matrix};
}

/// A random word in the generators.
inline NaturalElement random_element(const FiniteGroup& group, Random& random) {
  NaturalElement result{identity_permutation(group.points()),
                        Matrix<Number>::identity(static_cast<std::size_t>(group.dimension()))};
  const auto count = static_cast<std::uint32_t>(group.generators().size());
  for (int step = 0; step < 12 && count > 0; ++step) {
    result = product(result, group.generators()[random.below(count)]);
  }
  return result;
}

inline ModularElement reduced(const NaturalElement& element, const ModularImage& image) {
  return {element.permutation, reduce(element.matrix, image)};
}

/// An invertible matrix modulo p, of no group in particular.
inline Matrix<std::uint32_t> random_matrix(std::size_t n, std::uint32_t p, Random& random) {
  while (true) {
    Matrix<std::uint32_t> result(n, n);
    for (std::uint32_t& entry : result.data()) entry = random.below(p);
    if (determinant_mod(result, p) != 0) return result;
  }
}

inline std::uint32_t trace_mod(const Matrix<std::uint32_t>& a, std::uint32_t p) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < a.rows(); ++i) sum = add_mod(sum, a(i, i), p);
  return sum;
}

}  // namespace gordan::test
