// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/modular_characters.hpp>

#include <stdexcept>
#include <vector>

#include <gordan/rep/action.hpp>

namespace gordan::detail {

namespace {

ModularElement power(const ModularElement& g, int k, std::uint32_t p) {
  ModularElement result = g;
  for (int i = 1; i < k; ++i) {
    result.permutation = compose(result.permutation, g.permutation);
    result.matrix = multiply(result.matrix, g.matrix, p);
  }
  return result;
}

ModularElement inverse_of(const ModularElement& g, std::uint32_t p) {
  return {inverse(g.permutation), g.matrix.rows() == 0 ? g.matrix : inverse_mod(g.matrix, p)};
}

// h_k (or e_k) from the traces of the powers of g, by Newton: k h_k = sum of p_i h_{k-i}, signs alternating for e_k.
std::vector<std::uint32_t> power_characters(const RepExpression& base, int k, bool alternating, const ModularElement& g,
                                            const ModularImage& image) {
  const std::uint32_t p = image.prime;
  std::vector<std::uint32_t> sums;
  for (int i = 1; i <= k; ++i) sums.push_back(character_mod(base, power(g, i, p), image));
  std::vector<std::uint32_t> result = {1};
  for (int degree = 1; degree <= k; ++degree) {
    std::uint32_t total = 0;
    for (int i = 1; i <= degree; ++i) {
      const std::uint32_t term =
          mul_mod(sums[static_cast<std::size_t>(i - 1)], result[static_cast<std::size_t>(degree - i)], p);
      total = alternating && i % 2 == 0 ? sub_mod(total, term, p) : add_mod(total, term, p);
    }
    result.push_back(mul_mod(total, inverse_mod(static_cast<std::uint32_t>(degree), p), p));
  }
  return result;
}

std::uint32_t trace_mod(const RepExpression& expression, const ModularElement& g, const ModularImage& image) {
  const Matrix<std::uint32_t> matrix = action(expression, g, image);
  std::uint32_t trace = 0;
  for (std::size_t i = 0; i < matrix.rows(); ++i) trace = add_mod(trace, matrix(i, i), image.prime);
  return trace;
}

// Unordered pairs of points that the permutation fixes: two fixed points, or a transposed pair.
std::uint32_t fixed_pairs(const Permutation& g) {
  std::uint64_t points = 0;
  std::uint64_t swapped = 0;
  for (std::size_t i = 0; i < g.size(); ++i) {
    const auto image = static_cast<std::size_t>(g[i]);
    if (image == i) ++points;
    if (image > i && static_cast<std::size_t>(g[image]) == i) ++swapped;
  }
  return static_cast<std::uint32_t>(points * (points - (points == 0 ? 0 : 1)) / 2 + swapped);
}

}  // namespace

std::uint32_t character_mod(const RepExpression& expression, const ModularElement& g, const ModularImage& image) {
  const std::uint32_t p = image.prime;
  const RepKind kind = expression.kind();
  if (kind == RepKind::product || kind == RepKind::sum) {
    std::uint32_t result = kind == RepKind::product ? 1 : 0;
    for (const RepExpression& part : expression.parts()) {
      const std::uint32_t value = character_mod(part, g, image);
      result = kind == RepKind::product ? mul_mod(result, value, p) : add_mod(result, value, p);
    }
    return result;
  }
  if (kind == RepKind::dual) return character_mod(expression.parts().front(), inverse_of(g, p), image);
  if (kind == RepKind::pairs && expression.factor() < 0) return fixed_pairs(g.permutation) % p;
  const bool power = kind == RepKind::symmetric_power || kind == RepKind::alternating_power || kind == RepKind::traceless;
  if (!power) return trace_mod(expression, g, image);
  const int k = expression.order();
  const std::vector<std::uint32_t> values =
      power_characters(expression.parts().front(), k, kind == RepKind::alternating_power, g, image);
  if (kind != RepKind::traceless || k < 2) return values.back();
  return sub_mod(values.back(), values[static_cast<std::size_t>(k - 2)], p);
}

std::uint32_t character_mod(const Representation& v, const ModularElement& g, const ModularImage& image) {
  std::vector<RepExpression> known;
  std::vector<std::uint32_t> values;
  std::uint32_t total = 0;
  for (const Summand& summand : v.summands()) {
    std::size_t k = 0;
    while (k < known.size() && !(known[k] == summand.expression)) ++k;
    if (k == known.size()) {
      known.push_back(summand.expression);
      values.push_back(character_mod(summand.expression, g, image));
    }
    total = add_mod(total, values[k], image.prime);
  }
  return total;
}

Integer integer_by_residues(const Integer& bound, const std::function<PrimeResidue(int)>& residue) {
  Integer result;
  Integer modulus = 1;
  for (int k = 0; modulus <= bound; ++k) {
    try {
      const auto [p, value] = residue(k);
      const std::uint32_t step = mul_mod(sub_mod(value, result.mod(p), p), inverse_mod(modulus.mod(p), p), p);
      result += modulus * Integer(step);
      modulus *= Integer(p);
    } catch (const std::domain_error&) {
      continue;  // the prime divides a denominator
    }
  }
  return result;
}

}  // namespace gordan::detail
