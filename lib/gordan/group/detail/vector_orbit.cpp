// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/detail/vector_orbit.hpp>

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace gordan::detail {

namespace {

using ModularVector = std::vector<std::uint32_t>;
using ExactVector = std::vector<Number>;

ModularVector image_of(const Matrix<std::uint32_t>& a, const ModularVector& v, std::uint32_t p) {
  ModularVector image(a.rows(), 0);
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (a(i, j) != 0 && v[j] != 0) image[i] = add_mod(image[i], mul_mod(a(i, j), v[j], p), p);
    }
  }
  return image;
}

/// Skips the zeros and multiplies by no 1: most entries of generators are such.
ExactVector image_of(const Matrix<Number>& a, const ExactVector& v) {
  ExactVector image(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      const Number& factor = a(i, j);
      if (factor.is_zero() || v[j].is_zero()) continue;
      if (factor.is_one()) {
        image[i] += v[j];
      } else {
        image[i] += factor * v[j];
      }
    }
  }
  return image;
}

template <class T>
std::vector<T> basis_vector(std::size_t n, std::size_t i) {
  std::vector<T> e(n, T(0));
  e[i] = T(1);
  return e;
}

}  // namespace

std::size_t VectorHash::operator()(const std::vector<std::uint32_t>& v) const {
  std::uint64_t h = v.size();
  for (const std::uint32_t x : v) {
    h = (h ^ x) * 0x9e3779b97f4a7c15ULL;
    h ^= h >> 29U;
  }
  return static_cast<std::size_t>(h);
}

std::optional<std::size_t> modular_orbit_size(const std::vector<Matrix<std::uint32_t>>& generators, std::uint32_t p,
                                              std::size_t limit, const Control& control) {
  std::unordered_set<ModularVector, VectorHash> seen;
  std::vector<ModularVector> orbit;
  const auto visit = [&](ModularVector v) {
    if (seen.insert(v).second) orbit.push_back(std::move(v));
  };
  const std::size_t n = generators.empty() ? 0 : generators[0].rows();
  for (std::size_t i = 0; i < n; ++i) visit(basis_vector<std::uint32_t>(n, i));
  for (std::size_t k = 0; k < orbit.size(); ++k) {
    check(control);
    for (const auto& g : generators) visit(image_of(g, orbit[k], p));
    if (orbit.size() > limit) return std::nullopt;
  }
  return orbit.size();
}

bool exact_orbit_is_finite(const std::vector<Matrix<Number>>& generators, const ModularImage& image, std::size_t limit,
                           const Control& control) {
  std::vector<Matrix<std::uint32_t>> modular_generators;
  for (const auto& g : generators) modular_generators.push_back(reduce(g, image));
  std::unordered_multimap<ModularVector, std::size_t, VectorHash> place;
  std::vector<ExactVector> orbit;
  std::vector<ModularVector> modular;
  const auto visit = [&](ExactVector v, ModularVector reduced) {
    const auto [begin, end] = place.equal_range(reduced);
    for (auto found = begin; found != end; ++found) {
      if (orbit[found->second] == v) return;
    }
    place.emplace(reduced, orbit.size());
    orbit.push_back(std::move(v));
    modular.push_back(std::move(reduced));
  };
  const std::size_t n = generators.empty() ? 0 : generators[0].rows();
  for (std::size_t i = 0; i < n; ++i) visit(basis_vector<Number>(n, i), basis_vector<std::uint32_t>(n, i));
  for (std::size_t k = 0; k < orbit.size(); ++k) {
    check(control);
    for (std::size_t g = 0; g < generators.size(); ++g) {
      visit(image_of(generators[g], orbit[k]), image_of(modular_generators[g], modular[k], image.prime));
    }
    if (orbit.size() > limit) return false;
  }
  return true;
}

}  // namespace gordan::detail
