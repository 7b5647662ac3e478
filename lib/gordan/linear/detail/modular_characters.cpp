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

bool is_power(const RepExpression& expression) {
  const RepKind kind = expression.kind();
  return kind == RepKind::symmetric_power || kind == RepKind::alternating_power || kind == RepKind::traceless;
}

// Subspaces of these are taken entry by entry.
bool is_plain_product(const RepExpression& expression) {
  return expression.kind() == RepKind::product && expression.factor() < 0;
}

struct SparseRow {
  std::vector<std::size_t> columns;
  std::vector<std::uint32_t> values;
};

std::vector<SparseRow> reduced_rows(const Matrix<Number>& a, const ModularImage& image) {
  std::vector<SparseRow> result(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (a(i, j).is_zero()) continue;
      result[i].columns.push_back(j);
      result[i].values.push_back(reduce(a(i, j), image));
    }
  }
  return result;
}

}  // namespace

ModularTrace::ModularTrace(const RepExpression& expression, const ModularImage& image)
    : expression_(expression), image_(image) {
  const RepKind kind = expression.kind();
  const bool by_parts =
      kind == RepKind::product || kind == RepKind::sum || kind == RepKind::dual || is_power(expression);
  if (by_parts) {
    for (const RepExpression& part : expression.parts()) parts_.emplace_back(part, image);
  }
  if (kind == RepKind::subspace && is_plain_product(expression.parts().front())) list_entries();
}

void ModularTrace::list_entries() {
  const std::vector<RepExpression>& factors = expression_.parts().front().parts();
  const std::vector<SparseRow> inclusion = reduced_rows(expression_.inclusion(), image_);
  const std::vector<SparseRow> projection = reduced_rows(expression_.projection(), image_);
  std::vector<std::uint32_t> sums(inclusion.size(), 0);
  for (std::size_t a = 0; a < inclusion.size(); ++a) {
    std::vector<std::size_t> touched;
    for (std::size_t k = 0; k < inclusion[a].columns.size(); ++k) {
      const SparseRow& row = projection[inclusion[a].columns[k]];
      for (std::size_t l = 0; l < row.columns.size(); ++l) {
        if (sums[row.columns[l]] == 0) touched.push_back(row.columns[l]);
        sums[row.columns[l]] =
            add_mod(sums[row.columns[l]], mul_mod(inclusion[a].values[k], row.values[l], image_.prime), image_.prime);
      }
    }
    for (const std::size_t b : touched) {
      if (sums[b] == 0) continue;
      Entry entry{sums[b], std::vector<std::uint32_t>(factors.size())};
      sums[b] = 0;
      std::size_t row = b;
      std::size_t col = a;
      for (std::size_t f = factors.size(); f-- > 0;) {
        const auto d = static_cast<std::size_t>(factors[f].dimension());
        entry.places[f] = static_cast<std::uint32_t>(row % d * d + col % d);
        row /= d;
        col /= d;
      }
      entries_.push_back(std::move(entry));
    }
  }
}

std::uint32_t ModularTrace::of_subspace(const ModularElement& g) const {
  const std::uint32_t p = image_.prime;
  const std::vector<RepExpression>& factors = expression_.parts().front().parts();
  std::vector<Matrix<std::uint32_t>> matrices;
  for (std::size_t f = 0; f < factors.size(); ++f)
    matrices.push_back(f > 0 && factors[f] == factors[f - 1] ? matrices.back() : action(factors[f], g, image_));
  std::uint32_t total = 0;
  for (const Entry& entry : entries_) {
    std::uint32_t term = entry.value;
    for (std::size_t f = 0; f < matrices.size() && term != 0; ++f)
      term = mul_mod(term, matrices[f].data()[entry.places[f]], p);
    total = add_mod(total, term, p);
  }
  return total;
}

// h_k (or e_k) from the traces of the powers of g, by Newton: k h_k = sum of p_i h_{k-i}, signs alternating for e_k.
std::uint32_t ModularTrace::of_power(const ModularElement& g) const {
  const std::uint32_t p = image_.prime;
  const int k = expression_.order();
  const bool alternating = expression_.kind() == RepKind::alternating_power;
  std::vector<std::uint32_t> sums;
  for (int i = 1; i <= k; ++i) sums.push_back(parts_.front()(power(g, i, p)));
  std::vector<std::uint32_t> values = {1};
  for (int degree = 1; degree <= k; ++degree) {
    std::uint32_t total = 0;
    for (int i = 1; i <= degree; ++i) {
      const std::uint32_t term =
          mul_mod(sums[static_cast<std::size_t>(i - 1)], values[static_cast<std::size_t>(degree - i)], p);
      total = alternating && i % 2 == 0 ? sub_mod(total, term, p) : add_mod(total, term, p);
    }
    values.push_back(mul_mod(total, inverse_mod(static_cast<std::uint32_t>(degree), p), p));
  }
  if (expression_.kind() != RepKind::traceless || k < 2) return values.back();
  return sub_mod(values.back(), values[static_cast<std::size_t>(k - 2)], p);
}

std::uint32_t ModularTrace::operator()(const ModularElement& g) const {
  const std::uint32_t p = image_.prime;
  const RepKind kind = expression_.kind();
  if (kind == RepKind::product || kind == RepKind::sum) {
    std::uint32_t result = kind == RepKind::product ? 1 : 0;
    for (const ModularTrace& part : parts_) {
      const std::uint32_t value = part(g);
      result = kind == RepKind::product ? mul_mod(result, value, p) : add_mod(result, value, p);
    }
    return result;
  }
  if (kind == RepKind::dual) return parts_.front()(inverse_of(g, p));
  if (kind == RepKind::pairs && expression_.factor() < 0) return fixed_pairs(g.permutation) % p;
  if (is_power(expression_)) return of_power(g);
  return entries_.empty() ? trace_mod(expression_, g, image_) : of_subspace(g);
}

ModularTraces::ModularTraces(const Representation& v, const ModularImage& image) : prime_(image.prime) {
  for (const Summand& summand : v.summands()) {
    std::size_t k = 0;
    while (k < known_.size() && !(known_[k] == summand.expression)) ++k;
    if (k == known_.size()) {
      known_.push_back(summand.expression);
      traces_.emplace_back(summand.expression, image);
      counts_.push_back(0);
    }
    ++counts_[k];
  }
}

std::uint32_t ModularTraces::operator()(const ModularElement& g) const {
  std::uint32_t total = 0;
  for (std::size_t k = 0; k < traces_.size(); ++k)
    total = add_mod(total, mul_mod(counts_[k], traces_[k](g), prime_), prime_);
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
