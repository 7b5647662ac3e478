// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/counting.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/characteristic_polynomial.hpp>
#include <gordan/invariant/weyl_integration.hpp>
#include <gordan/rep/action.hpp>

#include <algorithm>

namespace gordan {

namespace {

using Series = std::vector<std::uint32_t>;

/// Extends h with Sigma_k h_k t^k = 1/det(1 - tA): h_k = - Sigma_{j>0} det_j h_{k-j}.
void extend_series(const Series& det, Series& h, std::size_t size, std::uint32_t p) {
  while (h.size() < size) {
    const std::size_t k = h.size();
    std::uint32_t value = k == 0 ? 1 : 0;
    for (std::size_t j = 1; j < det.size() && j <= k; ++j) {
      if (det[j] != 0) value = sub_mod(value, mul_mod(det[j], h[k - j], p), p);
    }
    h.push_back(value);
  }
}

/// f * g modulo t^size.
Series truncated_product(const Series& f, const Series& g, std::size_t size, std::uint32_t p) {
  Series result(size, 0);
  for (std::size_t i = 0; i < std::min(size, f.size()); ++i) {
    if (f[i] == 0) continue;
    for (std::size_t j = 0; i + j < size && j < g.size(); ++j) {
      result[i + j] = add_mod(result[i + j], mul_mod(f[i], g[j], p), p);
    }
  }
  return result;
}

}  // namespace

Averaging averaging(const Representation& space, int max_degree, int k, const Control& control) {
  const FiniteGroup* group = space.group().finite();
  if (group == nullptr) return classical_averaging(space, max_degree, k, control);
  const ModularImage image = split_prime_images(conductor(space), k).front();
  return {image, conjugacy_classes(*group, image, control)};
}

Counter::Counter(const Representation& space, Averaging averaging) : averaging_(std::move(averaging)) {
  const std::uint32_t p = averaging_.image.prime;
  std::vector<std::string> types;
  for (const Summand& summand : space.summands()) {
    const auto known = std::find(types.begin(), types.end(), summand.type);
    kind_.push_back(static_cast<std::size_t>(known - types.begin()));
    if (known != types.end()) continue;
    types.push_back(summand.type);
    auto& det = det_.emplace_back();
    auto& trivial = trivial_.emplace_back();
    for (const ModularClass& c : averaging_.classes) {
      const Matrix<std::uint32_t> g = action(summand, c.representative, averaging_.image);
      trivial.push_back(g == Matrix<std::uint32_t>::identity(g.rows()));
      det.push_back(reversed_characteristic_polynomial(g, p));
    }
    h_.emplace_back(averaging_.classes.size());
  }
  extend(1);
}

void Counter::extend(int max_degree) {
  const auto size = static_cast<std::size_t>(std::max(max_degree, degree_) + 1);
  for (std::size_t kind = 0; kind < det_.size(); ++kind) {
    for (std::size_t c = 0; c < det_[kind].size(); ++c) {
      extend_series(det_[kind][c], h_[kind][c], size, averaging_.image.prime);
    }
  }
  degree_ = static_cast<int>(size) - 1;
}

std::uint32_t Counter::kernel_weight(std::size_t summands) const {
  std::uint32_t weight = 0;
  for (std::size_t c = 0; c < averaging_.classes.size(); ++c) {
    const bool trivial = std::all_of(kind_.begin(), kind_.begin() + static_cast<std::ptrdiff_t>(summands),
                                     [&](std::size_t kind) { return trivial_[kind][c]; });
    if (trivial) weight = add_mod(weight, averaging_.classes[c].weight, averaging_.image.prime);
  }
  return weight;
}

std::vector<int> Counter::eigenvalue_multiplicities(std::size_t source_summands) const {
  std::vector<int> result(1, 0);
  const std::uint32_t p = averaging_.image.prime;
  for (std::size_t c = 0; c < averaging_.classes.size(); ++c) {
    Series det(1, 1);
    for (std::size_t i = 0; i < source_summands; ++i) {
      const Series& factor = det_[kind_[i]][c];
      det = truncated_product(det, factor, det.size() + factor.size() - 1, p);
    }
    // A primitive k-th root has degree at least phi(k)/phi(N) over the field, and phi(k) >= sqrt(k/2).
    const auto degree = static_cast<double>(det.size() - 1) * static_cast<double>(averaging_.image.conductor);
    const int max_order = static_cast<int>(std::min(2 * degree * degree, 2000.0)) + 1;
    const auto here = root_of_unity_multiplicities(det, p, max_order);
    if (here.empty()) return {};
    if (here.size() > result.size()) result.resize(here.size(), 0);
    for (std::size_t k = 0; k < here.size(); ++k) result[k] = std::max(result[k], here[k]);
  }
  while (result.size() > 1 && result.back() == 0) result.pop_back();
  return result;
}

std::uint32_t Counter::dimension(const Multidegree& degrees) {
  require(degrees.size() == kind_.size(), "one degree per summand");
  const std::uint32_t p = averaging_.image.prime;
  const int top = degrees.empty() ? 0 : *std::max_element(degrees.begin(), degrees.end());
  if (top > degree_) extend(top + 4);
  std::uint32_t result = 0;
  for (std::size_t c = 0; c < averaging_.classes.size(); ++c) {
    std::uint32_t value = averaging_.classes[c].weight;
    for (std::size_t i = 0; i < degrees.size() && value != 0; ++i) {
      if (degrees[i] > 0) value = mul_mod(value, h_[kind_[i]][c][static_cast<std::size_t>(degrees[i])], p);
    }
    result = add_mod(result, value, p);
  }
  return result;
}

std::vector<std::uint32_t> Counter::series(std::size_t source_summands, bool equivariants, int max_degree) {
  const std::uint32_t p = averaging_.image.prime;
  if (max_degree > degree_) extend(max_degree);
  const auto size = static_cast<std::size_t>(max_degree + 1);
  Series result(size, 0);
  for (std::size_t c = 0; c < averaging_.classes.size(); ++c) {
    std::uint32_t weight = averaging_.classes[c].weight;
    if (equivariants) {
      std::uint32_t character = 0;
      for (std::size_t w = source_summands; w < kind_.size(); ++w) character = add_mod(character, h_[kind_[w]][c][1], p);
      weight = mul_mod(weight, character, p);
    }
    if (weight == 0) continue;
    Series term(1, weight);
    for (std::size_t i = 0; i < source_summands; ++i) term = truncated_product(term, h_[kind_[i]][c], size, p);
    for (std::size_t k = 0; k < term.size(); ++k) result[k] = add_mod(result[k], term[k], p);
  }
  return result;
}

}  // namespace gordan
