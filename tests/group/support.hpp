// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/exact/prime.hpp>
#include <gordan/group/classes.hpp>
#include <gordan/group/elements.hpp>
#include <gordan/group/parse.hpp>

namespace gordan::test {

inline Group group_of(const std::string& text, const std::string& file = "") {
  return parse_group(text, {"-G", 1, 1}, [&](const std::string&) { return file; });
}

inline FiniteGroup finite_group_of(const std::string& text, const std::string& file = "") {
  const Group group = group_of(text, file);
  if (group.finite() == nullptr) throw ContractViolation("not a finite group: " + text);
  return *group.finite();
}

inline ModularImage image_for(const FiniteGroup& group, int k = 0) {
  return split_prime_images(group.conductor(), k).front();
}

/// The error's text, "" when there is none.
inline std::string refusal(const std::string& text, const std::string& file = "") {
  try {
    (void)group_of(text, file);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

/// 1 / det(1 - t a) through degree d, by Newton's identities: d h_d = sum over k of tr(a^k) h_(d-k).
inline std::vector<std::uint32_t> molien_term(const Matrix<std::uint32_t>& a, std::uint32_t p, std::size_t degree) {
  std::vector<std::uint32_t> traces(degree + 1, 0);
  Matrix<std::uint32_t> power = Matrix<std::uint32_t>::identity(a.rows());
  for (std::size_t k = 1; k <= degree; ++k) {
    power = multiply(power, a, p);
    for (std::size_t i = 0; i < a.rows(); ++i) traces[k] = add_mod(traces[k], power(i, i), p);
  }
  std::vector<std::uint32_t> series(degree + 1, 0);
  series[0] = 1;
  for (std::size_t d = 1; d <= degree; ++d) {
    for (std::size_t k = 1; k <= d; ++k) series[d] = add_mod(series[d], mul_mod(traces[k], series[d - k], p), p);
    series[d] = mul_mod(series[d], inverse_mod(static_cast<std::uint32_t>(d), p), p);
  }
  return series;
}

inline Matrix<std::uint32_t> natural_matrix(const ModularElement& g) {
  if (g.matrix.rows() > 0 || g.permutation.empty()) return g.matrix;
  Matrix<std::uint32_t> matrix(g.permutation.size(), g.permutation.size());
  for (std::size_t i = 0; i < g.permutation.size(); ++i) matrix(static_cast<std::size_t>(g.permutation[i]), i) = 1;
  return matrix;
}

inline std::vector<std::uint32_t> molien_by_classes(const FiniteGroup& group, const ModularImage& image,
                                                    std::size_t degree) {
  std::vector<std::uint32_t> sum(degree + 1, 0);
  for (const ModularClass& c : conjugacy_classes(group, image, {})) {
    const auto term = molien_term(natural_matrix(c.representative), image.prime, degree);
    for (std::size_t d = 0; d <= degree; ++d)
      sum[d] = add_mod(sum[d], mul_mod(c.weight, term[d], image.prime), image.prime);
  }
  return sum;
}

inline std::vector<std::uint32_t> molien_by_elements(const FiniteGroup& group, const ModularImage& image,
                                                     std::size_t degree) {
  const std::vector<ModularElement> all = elements(group, image, {});
  const std::uint32_t weight = inverse_mod(static_cast<std::uint32_t>(all.size()), image.prime);
  std::vector<std::uint32_t> sum(degree + 1, 0);
  for (const ModularElement& g : all) {
    const auto term = molien_term(natural_matrix(g), image.prime, degree);
    for (std::size_t d = 0; d <= degree; ++d)
      sum[d] = add_mod(sum[d], mul_mod(weight, term[d], image.prime), image.prime);
  }
  return sum;
}

}  // namespace gordan::test
