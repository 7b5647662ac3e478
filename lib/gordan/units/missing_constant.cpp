// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/missing_constant.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/exact/short_vectors.hpp>
#include <gordan/units/detail/ordered_lattice.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/prefactors.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace gordan {

namespace {

constexpr std::string_view constant_name = "(constant)";

/// The exponents of base units that a search goes through, and what decides whether one is of use.
class Candidates {
 public:
  Candidates(std::span<const UnitsVariable> variables, const PhysicalDimension& target,
             const MissingConstantOptions& options) {
    std::vector<UnitsVariable> all(variables.begin(), variables.end());
    all.push_back({"target", target});
    for (const std::string& base : options.base) all.push_back({base, PhysicalDimension::base(base)});
    matrix_ = dimension_matrix(all);
    Matrix<Integer> a(matrix_.base.size(), variables.size());
    for (std::size_t d = 0; d < a.rows(); ++d)
      for (std::size_t j = 0; j < a.cols(); ++j) a(d, j) = matrix_.entries(d, j);
    forms_ = detail::to_short_vectors(integer_nullspace(transpose(a)));
    on_target_ = values(column(variables.size()));
    reachable_ = std::ranges::all_of(on_target_, [](std::int64_t value) { return value == 0; });
    Matrix<Integer> constants(options.constants.size(), a.rows());
    for (std::size_t i = 0; i < constants.rows(); ++i) {
      const std::size_t j = variable_index(variables, options.constants[i]);
      for (std::size_t d = 0; d < a.rows(); ++d) constants(i, d) = a(d, j);
    }
    constants_ = hermite_normal_form(constants);
  }

  bool reachable() const { return reachable_; }
  std::size_t num_base() const { return matrix_.base.size(); }

  /// True when the target is a product of powers of the variables and a constant with these exponents, where it is not
  /// one without; else when the constant is part of a new dimensionless product.
  bool is_useful(const ShortVector& exponents) const {
    const std::vector<std::int64_t> on_constant = values(scaled(exponents));
    const bool spanned = std::ranges::all_of(on_constant, [](std::int64_t value) { return value == 0; });
    return reachable_ ? spanned : !spanned && is_parallel(on_constant, on_target_);
  }

  /// The representative of the class modulo the given constants and inversion; empty for a product of given constants.
  std::vector<Integer> representative(const ShortVector& exponents) const {
    std::vector<Integer> key = reduced(scaled(exponents), 1);
    if (std::ranges::all_of(key, [](const Integer& entry) { return entry.is_zero(); })) return {};
    return std::min(key, reduced(scaled(exponents), -1));
  }

  PhysicalDimension dimension(const ShortVector& exponents) const {
    PhysicalDimension result;
    for (std::size_t d = 0; d < exponents.size(); ++d) {
      result *= PhysicalDimension::base(matrix_.base[d], Rational(exponents[d]));
    }
    return result;
  }

 private:
  ShortVector column(std::size_t j) const {
    ShortVector result;
    for (std::size_t d = 0; d < num_base(); ++d) result.push_back(matrix_.entries(d, j).to_long());
    return result;
  }

  ShortVector scaled(const ShortVector& exponents) const {
    ShortVector result = exponents;
    for (std::size_t d = 0; d < result.size(); ++d) result[d] *= matrix_.scale[d].to_long();
    return result;
  }

  /// The values of linear forms that vanish on all variables.
  std::vector<std::int64_t> values(const ShortVector& scaled_exponents) const {
    std::vector<std::int64_t> result;
    for (const ShortVector& form : forms_) {
      std::int64_t sum = 0;
      for (std::size_t d = 0; d < form.size(); ++d) sum += form[d] * scaled_exponents[d];
      result.push_back(sum);
    }
    return result;
  }

  static bool is_parallel(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (a[i] * b[j] != a[j] * b[i]) return false;
    return true;
  }

  /// sign * exponents, reduced by the Hermite form of the constants.
  std::vector<Integer> reduced(const ShortVector& scaled_exponents, int sign) const {
    std::vector<Integer> result;
    for (const std::int64_t entry : scaled_exponents) result.emplace_back(sign * entry);
    std::size_t pivot = 0;
    for (std::size_t i = 0; i < constants_.rank; ++i, ++pivot) {
      while (constants_.form(i, pivot).is_zero()) ++pivot;
      const Integer q = floor_quotient(result[pivot], constants_.form(i, pivot));
      if (q.is_zero()) continue;
      for (std::size_t d = pivot; d < result.size(); ++d) result[d] -= q * constants_.form(i, d);
    }
    return result;
  }

  DimensionMatrix matrix_;
  std::vector<ShortVector> forms_;
  std::vector<std::int64_t> on_target_;
  bool reachable_ = false;
  HermiteNormalForm constants_;
};

/// Calls visit for all vectors with entries in -bound ... bound.
void each_box_vector(std::size_t size, std::int64_t bound, const Control& control,
                     const std::function<void(const ShortVector&)>& visit) {
  ShortVector v(size, -bound);
  while (true) {
    check(control);
    visit(v);
    std::size_t d = size;
    while (d > 0 && v[d - 1] == bound) v[--d] = -bound;
    if (d == 0) return;
    ++v[d - 1];
  }
}

void add_details(ConstantClass& result, std::span<const UnitsVariable> variables, const PhysicalDimension& target,
                 const Control& control) {
  constexpr std::size_t work_limit = 200'000;
  std::vector<UnitsVariable> all(variables.begin(), variables.end());
  all.push_back({std::string(constant_name), result.simplest});
  result.prefactors = prefactors(all, target, {.work_limit = work_limit}, control).monomials;
  const PiGroups groups = pi_groups(all, {.work_limit = work_limit}, control);
  for (const ProductExponents& product : groups.products) {
    if (product.back().is_zero()) continue;
    result.product = product;
    break;
  }
  result.products = groups.products.size();
}

std::string reason_text(const MissingConstants& result, const PhysicalDimension& target,
                        const MissingConstantOptions& options) {
  std::string text = result.reachable_without
                         ? fmt::format(
                               "the dimension {} can be reached without a constant; one of these makes a "
                               "further dimensionless product",
                               to_string(target))
                         : fmt::format(
                               "the dimension {} cannot be reached without a constant; with one of these it "
                               "can",
                               to_string(target));
  text += fmt::format(". {} class{} with exponents from {} to {}, modulo inversion", result.classes.size(),
                      result.classes.size() == 1 ? "" : "es", -options.max_exponent, options.max_exponent);
  if (!options.constants.empty()) text += " and powers of the given constants";
  return text + ". A factor without dimension is not determined: h and hbar are one class";
}

}  // namespace

MissingConstants missing_constants(std::span<const UnitsVariable> variables, const PhysicalDimension& target,
                                   const MissingConstantOptions& options, const Control& control) {
  require_distinct_names(variables);
  if (options.max_exponent < 1) {
    throw InputError(fmt::format("the largest exponent of a missing constant is {}", options.max_exponent), {},
                     "a number from 1 on");
  }
  const Candidates candidates(variables, target, options);
  const Integer number = pow(Integer(2 * static_cast<std::int64_t>(options.max_exponent) + 1), candidates.num_base());
  if (number > Integer(options.max_candidates)) {
    throw LimitReached(fmt::format("there are {} units with exponents up to {}, more than the limit of {}",
                                   to_string(number), options.max_exponent, options.max_candidates));
  }
  MissingConstants result;
  result.reachable_without = candidates.reachable();
  result.products_without = variables.size() - rank(dimension_matrix(variables));
  std::map<std::vector<Integer>, std::vector<ShortVector>> classes;
  each_box_vector(candidates.num_base(), options.max_exponent, control, [&](const ShortVector& exponents) {
    if (!candidates.is_useful(exponents)) return;
    std::vector<Integer> key = candidates.representative(exponents);
    if (!key.empty()) classes[std::move(key)].push_back(exponents);
  });
  std::vector<std::vector<ShortVector>> ordered;
  for (auto& [key, members] : classes) {
    sort_nicer(members);
    ordered.push_back(std::move(members));
  }
  std::ranges::sort(ordered, [](const auto& a, const auto& b) { return nicer(a.front(), b.front()); });
  for (const auto& members : ordered) {
    ConstantClass entry;
    for (const ShortVector& member : members) entry.members.push_back(candidates.dimension(member));
    entry.simplest = entry.members.front();
    if (result.classes.size() < options.max_details) add_details(entry, variables, target, control);
    result.classes.push_back(std::move(entry));
  }
  result.reason = reason_text(result, target, options);
  return result;
}

}  // namespace gordan
