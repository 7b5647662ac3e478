// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/lift_characters.hpp>

#include <algorithm>
#include <numeric>
#include <set>

#include <gordan/core/error.hpp>

namespace gordan::detail {

CharacterLifter::CharacterLifter(const ClassList& classes, const ModularImage& image)
    : classes_(classes), image_(image), by_order_(classes.size()) {
  std::iota(by_order_.begin(), by_order_.end(), std::size_t{0});
  std::stable_sort(by_order_.begin(), by_order_.end(),
                   [&](std::size_t a, std::size_t b) { return classes.order(a) > classes.order(b); });
}

std::vector<std::uint32_t> CharacterLifter::multiplicities(const ModularCharacter& character, std::size_t c) const {
  const std::uint32_t p = image_.prime;
  const std::size_t n = classes_.order(c);
  const std::uint32_t root = pow_mod(image_.root, static_cast<std::uint64_t>(image_.conductor) / n, p);
  std::vector<std::uint32_t> roots(n, 1);  // zeta_n^(-j)
  const std::uint32_t inverse_root = inverse_mod(root, p);
  for (std::size_t j = 1; j < n; ++j) roots[j] = mul_mod(roots[j - 1], inverse_root, p);
  const std::uint32_t scale = inverse_mod(static_cast<std::uint32_t>(n), p);
  std::vector<std::uint32_t> result(n, 0);
  std::uint32_t total = 0;
  for (std::size_t j = 0; j < n && total < character.degree; ++j) {
    std::uint64_t sum = 0;
    std::size_t exponent = 0;
    for (std::size_t l = 0; l < n; ++l) {
      sum = (sum + std::uint64_t{character.values[classes_.powers[c][l]]} * roots[exponent]) % p;
      exponent += j;
      if (exponent >= n) exponent -= n;
    }
    result[j] = mul_mod(static_cast<std::uint32_t>(sum), scale, p);
    require(result[j] <= character.degree, "a multiplicity of an eigenvalue is at most the degree");
    total += result[j];
  }
  require(total == character.degree, "the multiplicities of the eigenvalues add up to the degree");
  return result;
}

const Number& CharacterLifter::value(const std::vector<std::pair<long, std::uint32_t>>& terms, long order) {
  auto [place, added] = known_.try_emplace({order, terms});
  if (added) {
    std::vector<Rational> coefficients(static_cast<std::size_t>(order), Rational(0));
    for (const auto& [exponent, multiplicity] : terms) {
      coefficients[static_cast<std::size_t>(exponent)] = Rational(multiplicity);
    }
    place->second = number_from_coefficients(order, coefficients);
  }
  return place->second;
}

std::vector<Number> CharacterLifter::lift(const ModularCharacter& character) {
  std::vector<Number> result(classes_.size());
  std::vector<bool> done(classes_.size(), false);
  for (const std::size_t c : by_order_) {
    if (done[c]) continue;
    const std::vector<std::uint32_t> m = multiplicities(character, c);
    const long n = static_cast<long>(m.size());
    for (long l = 0; l < n; ++l) {
      const std::size_t power = classes_.powers[c][static_cast<std::size_t>(l)];
      if (done[power]) continue;
      done[power] = true;
      const long step = std::gcd(l, n);  // exponents are multiples of it
      std::map<long, std::uint32_t> terms;
      for (long j = 0; j < n; ++j) {
        if (m[static_cast<std::size_t>(j)] != 0) terms[(j * l % n) / step] += m[static_cast<std::size_t>(j)];
      }
      result[power] = value({terms.begin(), terms.end()}, n / step);
    }
  }
  return result;
}

namespace {

using Residues = std::vector<std::vector<std::uint32_t>>;

Residues reduced(const std::vector<std::vector<Number>>& values, const ModularImage& image) {
  Residues result;
  for (const auto& row : values) {
    std::vector<std::uint32_t> residues;
    for (const Number& x : row) residues.push_back(reduce(x, image));
    result.push_back(std::move(residues));
  }
  return result;
}

void verify_modulo(const ClassList& classes, std::size_t order, const Residues& values, std::uint32_t p,
                   const Control& control) {
  const std::size_t k = values.size();
  const auto n = static_cast<std::uint32_t>(order % p);
  std::vector<std::uint32_t> weighted(k);
  for (std::size_t i = 0; i < k; ++i) {
    check(control);
    for (std::size_t c = 0; c < k; ++c) {
      weighted[c] = mul_mod(values[i][classes.power(c, -1)], static_cast<std::uint32_t>(classes.members[c].size()), p);
    }
    for (std::size_t j = i; j < k; ++j) {
      std::uint64_t sum = 0;
      for (std::size_t c = 0; c < k; ++c) sum = (sum + std::uint64_t{weighted[c]} * values[j][c]) % p;
      require(sum == (i == j ? n : 0), "the irreducible characters are orthonormal");
    }
  }
}

/// Every column permutation g -> g^a, a a unit modulo the exponent, permutes the rows.
void verify_galois(const ClassList& classes, const Residues& values, const Control& control) {
  const std::set<std::vector<std::uint32_t>> rows(values.begin(), values.end());
  require(rows.size() == values.size(), "the irreducible characters are different");
  std::set<std::vector<std::size_t>> permutations;
  for (long a = 1; a < classes.exponent; ++a) {
    if (std::gcd(a, classes.exponent) != 1) continue;
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < classes.size(); ++c) columns.push_back(classes.power(c, a));
    if (!permutations.insert(columns).second) continue;
    check(control);
    for (const auto& row : values) {
      std::vector<std::uint32_t> image;
      for (const std::size_t c : columns) image.push_back(row[c]);
      require(rows.count(image) == 1, "the Galois group permutes the irreducible characters");
    }
  }
}

}  // namespace

void verify_orthogonality(const ClassList& classes, std::size_t order, const std::vector<std::vector<Number>>& values,
                          const std::vector<std::uint32_t>& degrees, const Control& control) {
  std::uint64_t sum = 0;
  std::uint64_t largest = 1;
  for (const std::uint32_t d : degrees) {
    sum += std::uint64_t{d} * d;
    largest = std::max(largest, std::uint64_t{d});
  }
  require(sum == order, "the squares of the degrees add up to the order of the group");
  const Integer bound = Integer(2) * Integer(order) * Integer(largest * largest);
  Integer modulus = 1;
  for (int k = 1; modulus <= bound; ++k) {
    const ModularImage image = split_prime_images(classes.exponent, k).front();
    const Residues residues = reduced(values, image);
    if (k == 1) verify_galois(classes, residues, control);
    verify_modulo(classes, order, residues, image.prime, control);
    modulus *= Integer(image.prime);
  }
}

}  // namespace gordan::detail
