// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/sun_clebsch_gordan.hpp>

#include <gordan/irrep/detail/product_module.hpp>
#include <gordan/irrep/gelfand_tsetlin.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace gordan {
namespace {

using detail::ProductModule;
using detail::SparseRationals;

struct HighestWeightVector {
  SparseRationals vector;
  int symmetry = 0;
};

// Gram-Schmidt in the given order; the first coefficient of each vector becomes positive.
std::vector<SparseRationals> orthogonalised(const ProductModule& product, std::vector<SparseRationals> vectors) {
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const SparseRationals original = vectors[i];
    SparseRationals terms = original;
    for (std::size_t j = 0; j < i; ++j) {
      const Rational factor = product.inner(vectors[j], original) / product.inner(vectors[j], vectors[j]);
      detail::append(terms, -factor, vectors[j]);
    }
    vectors[i] = detail::collected(std::move(terms));
    require(!vectors[i].empty(), "vectors of a basis are independent");
    if (vectors[i].front().second.sign() < 0) detail::scale(vectors[i], -1);
  }
  return vectors;
}

// v + sign * (v with its factors exchanged).
SparseRationals symmetrised(const ProductModule& product, const SparseRationals& v, int sign) {
  SparseRationals terms = v;
  for (const auto& [index, value] : v) {
    terms.emplace_back(product.exchanged(index), sign > 0 ? value : -value);
  }
  return detail::collected(std::move(terms));
}

std::vector<HighestWeightVector> multiplicity_basis(const ProductModule& product, const std::vector<int>& weight,
                                                    bool is_square, std::size_t max_entries,
                                                    const Control& control) {
  std::vector<SparseRationals> vectors = product.highest_weight_vectors(weight, max_entries, control);
  std::vector<HighestWeightVector> result;
  const auto add = [&](std::vector<SparseRationals> basis, int symmetry) {
    for (SparseRationals& v : orthogonalised(product, std::move(basis))) result.push_back({std::move(v), symmetry});
  };
  if (!is_square) {
    add(std::move(vectors), 0);
    return result;
  }
  for (const int sign : {1, -1}) {
    std::vector<SparseRationals> images;
    for (const SparseRationals& v : vectors) {
      SparseRationals image = symmetrised(product, v, sign);
      if (!image.empty()) images.push_back(std::move(image));
    }
    add(detail::reduced_echelon(images), sign);
  }
  return result;
}

// The images of all patterns of the module under the map that sends the first one to a highest weight vector. Verifies
// all relations F_k w_i = sum of f w_j, which is what makes the map equivariant.
std::vector<SparseRationals> images(const ProductModule& product, const GelfandTsetlinModule& module,
                                    const detail::ModuleRecipes& recipes, const SparseRationals& highest,
                                    std::size_t max_entries, const Control& control) {
  const auto operators = static_cast<std::size_t>(module.n() - 1);
  std::vector<SparseRationals> w(module.dimension());
  std::size_t count = 0;
  std::vector<SparseRationals> lowered(module.dimension() * operators);
  const auto slot = [&](int k, std::size_t i) { return i * operators + static_cast<std::size_t>(k - 1); };
  for (const std::size_t i : recipes.order) {
    check(control);
    if (i == 0) {
      w[i] = highest;
    } else {
      SparseRationals terms;
      for (const detail::ActionStep& step : recipes.steps[i]) {
        detail::append(terms, step.coefficient, lowered[slot(step.k, step.from)]);
      }
      w[i] = detail::collected(std::move(terms));
    }
    count += w[i].size();
    if (count > max_entries) throw LimitReached(fmt::format("more than {} nonzero coefficients", max_entries));
    for (int k = 1; k < module.n(); ++k) lowered[slot(k, i)] = product.lower(k, w[i]);
  }
  for (std::size_t i = 0; i < module.dimension(); ++i) {
    for (int k = 1; k < module.n(); ++k) {
      SparseRationals terms;
      for (const auto& term : module.lower(k, i)) detail::append(terms, term.coefficient, w[term.to]);
      require(detail::collected(std::move(terms)) == lowered[slot(k, i)], "coupled vectors lower as the patterns do");
    }
  }
  return w;
}

std::vector<SunCouplingEntry> normalised(const ProductModule& product, const GelfandTsetlinModule& module,
                                         const std::vector<SparseRationals>& w) {
  std::vector<SunCouplingEntry> entries;
  const Rational norm = product.inner(w.front(), w.front());
  for (std::size_t k = 0; k < w.size(); ++k) {
    const Rational divisor = norm * module.squared_norms()[k];
    for (const auto& [index, value] : w[k]) {
      const Rational square = value * abs(value) * product.squared_norm(index) / divisor;
      entries.push_back({static_cast<int>(product.left(index)), static_cast<int>(product.right(index)),
                         static_cast<int>(k), SignedRoot::from_signed_square(square)});
    }
  }
  std::ranges::sort(entries, {}, [](const SunCouplingEntry& e) { return std::tuple(e.i, e.j, e.k); });
  return entries;
}

int sum(const std::vector<int>& weight) { return std::accumulate(weight.begin(), weight.end(), 0); }

// The weight of gl(n) in the product: for SU(n) and SL(n), weights are kept with the last coordinate 0.
std::vector<int> shifted_weight(const ClassicalIrrep& a, const ClassicalIrrep& b, std::vector<int> weight) {
  const int missing = sum(a.highest_weight) + sum(b.highest_weight) - sum(weight);
  const auto n = static_cast<int>(weight.size());
  require(missing % n == 0, "an irrep of the product has its central character");
  for (int& x : weight) x += missing / n;
  return weight;
}

void refuse_beyond(std::size_t limit, const Integer& size, const std::string& what) {
  if (size <= Integer(limit)) return;
  throw LimitReached(fmt::format("{} has at least {} nonzero coefficients, the limit is {}", what, to_string(size),
                                 limit));
}

}  // namespace

std::vector<SunCoupling> sun_clebsch_gordan(const ClassicalIrrep& a, const ClassicalIrrep& b,
                                            const std::optional<ClassicalIrrep>& only, const Control& control,
                                            std::size_t max_entries) {
  require(a.group.name == b.group.name && (!only || only->group.name == a.group.name), "irreps of one group");
  const std::string what = a.name + " x " + b.name;
  if (!only) refuse_beyond(max_entries, a.dimension * b.dimension, what);
  std::vector<IrrepMultiplicity> irreps = tensor_product(a, b, control);
  if (only) std::erase_if(irreps, [&](const IrrepMultiplicity& entry) { return !(entry.irrep == *only); });
  if (irreps.empty()) return {};
  for (const auto& [irrep, multiplicity] : irreps) {
    refuse_beyond(max_entries, irrep.dimension * multiplicity, what + " -> " + irrep.name);
  }
  const GelfandTsetlinModule left = gelfand_tsetlin_module(a, control);
  const GelfandTsetlinModule right = gelfand_tsetlin_module(b, control);
  const ProductModule product(left, right, control);
  std::vector<SunCoupling> result;
  std::size_t count = 0;
  for (const auto& [irrep, multiplicity] : irreps) {
    const std::vector<int> weight = shifted_weight(a, b, irrep.highest_weight);
    const auto basis = multiplicity_basis(product, weight, a == b, max_entries, control);
    require(Integer(basis.size()) == multiplicity, "as many highest weight vectors as Brauer and Klimyk count");
    const GelfandTsetlinModule module = gelfand_tsetlin_module(irrep, control);
    const detail::ModuleRecipes recipes = detail::lowering_recipes(module, control);
    for (const HighestWeightVector& highest : basis) {
      const std::vector<SparseRationals> w = images(product, module, recipes, highest.vector, max_entries, control);
      result.push_back({irrep, static_cast<int>(&highest - basis.data()), highest.symmetry,
                        normalised(product, module, w)});
      count += result.back().entries.size();
      refuse_beyond(max_entries, Integer(count), what);
    }
  }
  return result;
}

std::vector<std::string> sun_labels(const ClassicalIrrep& irrep, const Control& control) {
  std::vector<std::string> result;
  const GelfandTsetlinModule module = gelfand_tsetlin_module(irrep, control);
  for (const GelfandTsetlinPattern& pattern : module.patterns()) result.push_back(to_string(pattern));
  return result;
}

}  // namespace gordan
