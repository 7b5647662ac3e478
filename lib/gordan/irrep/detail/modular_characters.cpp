// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/modular_characters.hpp>

#include <algorithm>
#include <numeric>

#include <gordan/core/error.hpp>
#include <gordan/irrep/detail/diagonalisation.hpp>

namespace gordan::detail {

namespace {

/// The matrix a_{rst} of a class r: row s, column t.
SparseModularMatrix class_matrix(const GroupListing& listing, const ClassList& classes, std::size_t r,
                                 const Control& control) {
  SparseModularMatrix matrix(classes.size());
  std::vector<std::uint32_t> counts(classes.size(), 0);
  std::vector<std::uint32_t> touched;
  for (std::size_t t = 0; t < classes.size(); ++t) {
    for (const std::uint32_t x : classes.members[r]) {
      check(control);
      const std::uint32_t y = listing.product(listing.inverse(x), classes.representative(t));
      const std::uint32_t s = classes.class_of[y];
      if (counts[s]++ == 0) touched.push_back(s);
    }
    for (const std::uint32_t s : touched) {
      matrix[s].emplace_back(static_cast<std::uint32_t>(t), counts[s]);
      counts[s] = 0;
    }
    touched.clear();
  }
  return matrix;
}

/// The lines that all class matrices leave invariant, as vectors with w_0 = 1.
std::vector<std::vector<std::uint32_t>> central_characters(const GroupListing& listing, const ClassList& classes,
                                                           std::uint32_t p, const Control& control) {
  std::vector<std::size_t> order(classes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return classes.members[a].size() < classes.members[b].size();
  });
  Random random(1);
  std::vector<ModularSpace> spaces{whole_space(classes.size())};
  for (const std::size_t r : order) {
    if (r == 0) continue;
    if (spaces.size() == classes.size()) break;
    const SparseModularMatrix matrix = class_matrix(listing, classes, r, control);
    std::vector<ModularSpace> finer;
    for (const ModularSpace& space : spaces) {
      if (space.rows.size() == 1) {
        finer.push_back(space);
        continue;
      }
      for (ModularSpace& part : eigenspaces(space, matrix, p, random, control)) finer.push_back(std::move(part));
    }
    spaces = std::move(finer);
  }
  require(spaces.size() == classes.size(), "the class sums separate the irreducible characters");
  std::vector<std::vector<std::uint32_t>> vectors;
  for (ModularSpace& space : spaces) {
    require(space.rows.size() == 1 && space.pivots[0] == 0, "a central character is 1 at the identity");
    vectors.push_back(std::move(space.rows[0]));
  }
  return vectors;
}

ModularCharacter character_of(const std::vector<std::uint32_t>& central, const ClassList& classes, std::size_t order,
                              std::uint32_t p) {
  std::vector<std::uint32_t> inverse_sizes;
  std::uint32_t norm = 0;
  for (std::size_t t = 0; t < classes.size(); ++t) {
    inverse_sizes.push_back(inverse_mod(static_cast<std::uint32_t>(classes.members[t].size()), p));
    const std::uint32_t product = mul_mod(central[t], central[classes.power(t, -1)], p);
    norm = add_mod(norm, mul_mod(product, inverse_sizes[t], p), p);
  }
  const std::uint32_t square = mul_mod(static_cast<std::uint32_t>(order), inverse_mod(norm, p), p);
  ModularCharacter result;
  while (std::uint64_t{result.degree} * result.degree < square) ++result.degree;
  require(result.degree * result.degree == square && order % result.degree == 0,
          "the degree of a character divides the order of the group");
  for (std::size_t t = 0; t < classes.size(); ++t) {
    result.values.push_back(mul_mod(mul_mod(central[t], inverse_sizes[t], p), result.degree, p));
  }
  return result;
}

std::vector<ModularCharacter> cyclic_characters(const ClassList& classes, std::size_t generator,
                                                const ModularImage& image) {
  const std::size_t n = classes.size();
  std::vector<ModularCharacter> result(n);
  for (std::size_t j = 0; j < n; ++j) {
    result[j].degree = 1;
    result[j].values.resize(n);
    const std::uint32_t root = pow_mod(image.root, j, image.prime);
    std::uint32_t value = 1;
    for (std::size_t l = 0; l < n; ++l) {
      result[j].values[classes.powers[generator][l]] = value;
      value = mul_mod(value, root, image.prime);
    }
  }
  return result;
}

}  // namespace

std::vector<ModularCharacter> modular_characters(const GroupListing& listing, const ClassList& classes,
                                                 const ModularImage& image, const Control& control) {
  for (std::size_t c = 0; c < classes.size(); ++c) {
    if (classes.order(c) == listing.size()) return cyclic_characters(classes, c, image);
  }
  std::vector<ModularCharacter> result;
  for (const auto& central : central_characters(listing, classes, image.prime, control)) {
    result.push_back(character_of(central, classes, listing.size(), image.prime));
  }
  return result;
}

}  // namespace gordan::detail
