// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/quotient.hpp>

#include <algorithm>
#include <numeric>

#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan {

namespace {

/// A sum of multiples of rows, in 64-bit words below 2 p^2.
class Accumulator {
 public:
  Accumulator(std::uint32_t p, std::size_t size)
      : p_(p), limit_(2 * static_cast<std::uint64_t>(p) * p), sum_(size, 0) {}

  void add(std::uint32_t factor, const std::vector<std::uint32_t>& row) {
    if (factor == 0) return;
    for (std::size_t k = 0; k < sum_.size(); ++k) {
      const std::uint64_t next = sum_[k] + static_cast<std::uint64_t>(factor) * row[k];
      sum_[k] = next >= limit_ ? next - limit_ : next;
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> residues() const {
    std::vector<std::uint32_t> result(sum_.size());
    std::transform(sum_.begin(), sum_.end(), result.begin(),
                   [this](std::uint64_t x) { return static_cast<std::uint32_t>(x % p_); });
    return result;
  }

 private:
  std::uint32_t p_;
  std::uint64_t limit_;
  std::vector<std::uint64_t> sum_;
};

/// The terms in descending lexicographic order.
ModularForm sorted(const ModularForm& form) {
  std::vector<std::size_t> order(form.exponents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return form.exponents[a] > form.exponents[b]; });
  ModularForm result;
  for (const std::size_t t : order) {
    result.exponents.push_back(form.exponents[t]);
    result.coefficients.push_back(form.coefficients[t]);
  }
  return result;
}

Exponents times(Exponents m, std::size_t i) {
  ++m[i];
  return m;
}

Exponents divided(Exponents m, std::size_t i) {
  --m[i];
  return m;
}

bool is_zero(const std::vector<std::uint32_t>& row) {
  return std::all_of(row.begin(), row.end(), [](std::uint32_t x) { return x == 0; });
}

}  // namespace

GradedQuotient::GradedQuotient(std::uint32_t p, std::size_t num_variables) : p_(p), num_variables_(num_variables) {
  const Exponents one(num_variables, 0);
  degrees_.push_back({{one}, {{one, 0}}, {}});
}

GradedQuotient::Border GradedQuotient::next_border() const {
  const Degree& below = degrees_.back();
  Border border;
  for (const Exponents& b : below.standard) {
    for (std::size_t i = 0; i < num_variables_; ++i) border.column.emplace(times(b, i), 0);
  }
  for (auto& [m, index] : border.column) {
    index = border.monomials.size();
    border.monomials.push_back(m);
  }
  for (const Exponents& b : below.standard) {
    for (std::size_t i = 0; i < num_variables_; ++i) border.product.push_back(border.column.at(times(b, i)));
  }
  for (std::size_t c = 0; c < border.monomials.size(); ++c) {
    auto& variables = border.nonstandard.emplace_back();
    for (std::size_t j = 0; j < num_variables_; ++j) {
      if (border.monomials[c][j] == 0) continue;
      if (!below.standard_index.contains(divided(border.monomials[c], j))) variables.push_back(j);
    }
    if (variables.empty()) border.free.push_back(c);
  }
  std::reverse(border.free.begin(), border.free.end());
  return border;
}

QuotientCost GradedQuotient::predicted_cost() const {
  const Border border = next_border();
  QuotientCost cost;
  cost.columns = border.monomials.size();
  cost.free = border.free.size();
  const auto columns = static_cast<double>(cost.columns);
  const auto width = static_cast<double>(cost.free);
  const auto below = static_cast<double>(dimension());
  double pairs = 0;
  for (const auto& variables : border.nonstandard) pairs += static_cast<double>(variables.size());
  cost.operations = pairs * below * width + std::min(pairs, columns + width) * width * width;
  cost.megabytes = columns * width * sizeof(std::uint32_t) / 1e6;
  return cost;
}

// m = x_j (m / x_j) = Sigma_k c_k x_j b_k, where m / x_j = Sigma_k c_k b_k modulo I.
GradedQuotient::Row GradedQuotient::rewritten_by(const Border& border, std::size_t column, std::size_t j) const {
  const Degree& below = degrees_.back();
  const Row& normal = below.border.normal[below.border.column.at(divided(border.monomials[column], j))];
  Accumulator sum(p_, border.free.size());
  for (std::size_t k = 0; k < normal.size(); ++k) {
    if (normal[k] != 0) sum.add(normal[k], border.normal[border.product[k * num_variables_ + j]]);
  }
  return sum.residues();
}

// The monomials x_j b_k of a rewriting are smaller than m, so ascending order finds them rewritten already.
void GradedQuotient::rewrite(Border& border) const {
  border.normal.resize(border.monomials.size());
  for (std::size_t k = 0; k < border.free.size(); ++k) {
    border.normal[border.free[k]].assign(border.free.size(), 0);
    border.normal[border.free[k]][k] = 1;
  }
  for (std::size_t c = 0; c < border.monomials.size(); ++c) {
    if (!border.nonstandard[c].empty()) border.normal[c] = rewritten_by(border, c, border.nonstandard[c].front());
  }
}

// x_j (x_i b) = x_i (x_j b) for b two degrees down: with the rewritings these are all relations (the multiplications by
// variables commute: Mourrain 1999). A pair with one standard side rewrites a column; the first such is in use already.
void GradedQuotient::insert_pairs(const Border& border, EchelonForm& echelon) const {
  if (degrees_.size() < 2) return;
  const Degree& below = degrees_.back();
  const std::vector<Exponents>& base = degrees_[degrees_.size() - 2].standard;
  const auto side = [&](std::size_t k, std::size_t inner, std::size_t outer, Accumulator& sum, bool negative) {
    const Row& normal = below.border.normal[below.border.product[k * num_variables_ + inner]];
    for (std::size_t t = 0; t < normal.size(); ++t) {
      const std::uint32_t factor = negative ? sub_mod(0, normal[t], p_) : normal[t];
      if (factor != 0) sum.add(factor, border.normal[border.product[t * num_variables_ + outer]]);
    }
  };
  for (std::size_t k = 0; k < base.size(); ++k) {
    for (std::size_t i = 0; i < num_variables_; ++i) {
      for (std::size_t j = i + 1; j < num_variables_; ++j) {
        if (echelon.rank() == border.free.size()) return;
        const bool i_standard = below.standard_index.contains(times(base[k], i));
        const bool j_standard = below.standard_index.contains(times(base[k], j));
        if (i_standard && j_standard) continue;
        if (i_standard != j_standard) {
          const auto& variables = border.nonstandard[border.column.at(times(times(base[k], i), j))];
          if (variables.front() == (i_standard ? i : j)) continue;
        }
        Accumulator sum(p_, border.free.size());
        side(k, i, j, sum, false);
        side(k, j, i, sum, true);
        const Row row = sum.residues();
        if (!is_zero(row)) echelon.insert(row);
      }
    }
  }
}

// Sigma over the terms [first, last) of coefficient * m / peeled, by Horner: terms with the same smallest
// variable left are x_i times a form of one degree less. `border` is the one of degree `degree`.
GradedQuotient::Row GradedQuotient::horner(const ModularForm& form, std::size_t first, std::size_t last,
                                           Exponents& peeled, std::size_t degree, const Border& border) const {
  if (degree == 0) {
    std::uint32_t sum = 0;
    for (std::size_t t = first; t < last; ++t) sum = add_mod(sum, form.coefficients[t], p_);
    return Row(1, sum);
  }
  Accumulator sum(p_, border.normal.empty() ? 0 : border.normal.front().size());
  while (first < last) {
    std::size_t i = 0;
    while (form.exponents[first][i] == peeled[i]) ++i;
    std::size_t end = first;
    while (end < last && form.exponents[end][i] > peeled[i]) ++end;
    ++peeled[i];
    const Row inner = horner(form, first, end, peeled, degree - 1, degrees_[degree - 1].border);
    --peeled[i];
    for (std::size_t k = 0; k < inner.size(); ++k) {
      if (inner[k] != 0) sum.add(inner[k], border.normal[border.product[k * num_variables_ + i]]);
    }
    first = end;
  }
  return sum.residues();
}

void GradedQuotient::insert_generator(const Border& border, const ModularForm& form, EchelonForm& echelon) const {
  Exponents peeled(num_variables_, 0);
  const ModularForm ordered = sorted(form);
  const Row row = horner(ordered, 0, ordered.exponents.size(), peeled, degrees_.size(), border);
  if (!row.empty() && !is_zero(row)) echelon.insert(row);
}

void GradedQuotient::settle(Border border, EchelonForm& echelon) {
  echelon.back_substitute();
  Degree next;
  std::vector<std::size_t> kept;
  for (std::size_t k = 0; k < border.free.size(); ++k) {
    if (echelon.is_pivot(k)) continue;
    kept.push_back(k);
    next.standard_index.emplace(border.monomials[border.free[k]], next.standard.size());
    next.standard.push_back(border.monomials[border.free[k]]);
  }
  for (Row& row : border.normal) {
    echelon.reduce(row);
    Row coordinates;
    for (const std::size_t k : kept) coordinates.push_back(row[k]);
    row = std::move(coordinates);
  }
  next.border = std::move(border);
  degrees_.push_back(std::move(next));
}

void GradedQuotient::advance(std::span<const ModularForm> generators) {
  Border border = next_border();
  rewrite(border);
  EchelonForm echelon(p_, border.free.size());
  insert_pairs(border, echelon);
  for (const ModularForm& form : generators) {
    for (const Exponents& m : form.exponents) {
      require(gordan::degree(m) == degree() + 1, "GradedQuotient::advance: forms of the next degree");
    }
    insert_generator(border, form, echelon);
  }
  settle(std::move(border), echelon);
}

GradedQuotient::Row GradedQuotient::normal_form(const ModularForm& form) const {
  Exponents peeled(num_variables_, 0);
  const ModularForm ordered = sorted(form);
  return horner(ordered, 0, ordered.exponents.size(), peeled, degrees_.size() - 1, degrees_.back().border);
}

}  // namespace gordan
