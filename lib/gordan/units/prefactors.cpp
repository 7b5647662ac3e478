// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/prefactors.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/short_vectors.hpp>
#include <gordan/units/detail/obstruction.hpp>
#include <gordan/units/detail/ordered_lattice.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

using detail::OrderedLattice;

/// The dimension matrix of the variables, in the order of the lattice, with the target as its last column.
DimensionMatrix with_target(std::span<const UnitsVariable> variables, const OrderedLattice& lattice,
                            const PhysicalDimension& target) {
  std::vector<UnitsVariable> all;
  for (const std::size_t j : lattice.places) all.push_back(variables[j]);
  all.push_back({"target", target});
  return dimension_matrix(all);
}

struct System {
  Matrix<Integer> a;
  std::vector<Integer> b;
};

System split(const DimensionMatrix& matrix) {
  System result{Matrix<Integer>(matrix.base.size(), matrix.entries.cols() - 1), {}};
  for (std::size_t d = 0; d < result.a.rows(); ++d) {
    for (std::size_t j = 0; j < result.a.cols(); ++j) result.a(d, j) = matrix.entries(d, j);
    result.b.push_back(matrix.entries(d, result.a.cols()));
  }
  return result;
}

/// Subtracts vectors of the basis while that makes v shorter.
void shorten(ShortVector& v, const std::vector<ShortVector>& basis) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const ShortVector& part : basis) {
      for (const std::int64_t factor : {1, -1}) {
        ShortVector sum = v;
        for (std::size_t j = 0; j < v.size(); ++j) sum[j] += factor * part[j];
        if (l1_norm(sum) >= l1_norm(v)) continue;
        v = std::move(sum);
        changed = true;
      }
    }
  }
}

/// All solutions of minimal norm, and whether that is proven.
struct ShortSolutions {
  std::vector<ShortVector> vectors;
  bool minimal = false;
};

ShortSolutions shortest(const Matrix<Integer>& a, ShortVector particular, std::size_t work_limit,
                        const Control& control) {
  using Method = ShortVectorSearch::Method;
  const Matrix<Integer> nullspace = integer_nullspace(a);
  shorten(particular, detail::to_short_vectors(nullspace));
  if (!ShortVectorSearch::is_possible(nullspace)) return {{particular}, false};
  const std::int64_t largest = l1_norm(particular);
  ShortVectorSearch search(a, nullspace, work_limit, control);
  constexpr double little = 20'000;
  const bool at_once = search.expected_work(-1, largest, Method::coordinates) <= little;
  for (std::int64_t above = -1; above < largest;) {
    const std::int64_t up_to = at_once ? largest : above + 1;
    auto found = search.solutions(particular, above, up_to);
    if (!found) break;
    if (!found->empty()) {
      const std::int64_t least = l1_norm(found->front());
      std::erase_if(*found, [least](const ShortVector& v) { return l1_norm(v) > least; });
      return {std::move(*found), true};
    }
    above = up_to;
  }
  return {{particular}, false};
}

ShortVector to_short(const std::vector<Integer>& x) {
  Matrix<Integer> row(1, x.size());
  row.data() = x;
  return detail::to_short_vectors(row).front();
}

std::string certificate_text(const Prefactors& result, std::span<const UnitsVariable> variables,
                             const PhysicalDimension& target) {
  const std::string units = to_string(target);
  if (result.root.is_zero()) {
    return fmt::format(
        "no product of powers of the variables has the dimension {}: {}. So no function of the variables "
        "has this dimension, but zero",
        units, result.obstruction->text);
  }
  const std::string list =
      result.monomials.empty() ? "" : fmt::format(", such as {}", product_text(variables, result.monomials.front()));
  std::string text;
  if (!result.root.is_one()) {
    text = fmt::format(
        "the power {} of the target can be reached with integer exponents, the target itself only with "
        "exponents of denominator {}{}: {}. ",
        to_string(result.root), to_string(result.root), list, result.obstruction->text);
  }
  if (result.monomials.empty()) return text;
  text += fmt::format("{} monomial{} with the dimension {} and the sum {} of |exponents|", result.monomials.size(),
                      result.monomials.size() == 1 ? "" : "s", units, to_string(result.norm));
  if (!result.minimal) return text + "; a shorter one is not excluded, the search met its work limit";
  text += fmt::format("; no {}monomial is shorter, by complete enumeration", result.root.is_one() ? "" : "such ");
  return text +
         (result.complete ? ", and there is no further one as short" : ", and further ones as short are not listed");
}

}  // namespace

Prefactors prefactors(std::span<const UnitsVariable> variables, const PhysicalDimension& target,
                      const PrefactorOptions& options, const Control& control) {
  const OrderedLattice lattice = detail::ordered_lattice(variables);
  const DimensionMatrix matrix = with_target(variables, lattice, target);
  const auto [a, b] = split(matrix);
  const auto solution = solve_integer(a, b);
  Prefactors result;
  result.root = solution ? solution->q : Integer(0);
  if (!result.root.is_one()) result.obstruction = detail::find_obstruction(matrix);
  if (solution && (result.root.is_one() || !options.integer_only)) {
    ShortSolutions found = shortest(a, to_short(solution->x), options.work_limit, control);
    result.minimal = found.minimal;
    result.complete = found.minimal && found.vectors.size() <= options.max_monomials;
    if (found.vectors.size() > options.max_monomials) found.vectors.resize(options.max_monomials);
    for (const ShortVector& v : found.vectors) {
      result.monomials.push_back(detail::to_exponents(lattice, v, result.root));
    }
    result.norm = l1_norm(result.monomials.front());
  }
  result.certificate = certificate_text(result, variables, target);
  return result;
}

}  // namespace gordan
