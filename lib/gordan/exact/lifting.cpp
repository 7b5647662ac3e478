// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/lifting.hpp>

#include <gordan/core/error.hpp>

#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include <algorithm>

namespace gordan {

namespace {

fmpz* word(Integer& a) { return reinterpret_cast<fmpz*>(a.raw()); }
const fmpz* word(const Integer& a) { return reinterpret_cast<const fmpz*>(a.raw()); }

/// The inverse of the Vandermonde matrix (root_e^j): column e holds the coefficients of the Lagrange polynomial of
/// root_e, which is M / (x - root_e) over its value there, M = Prod (x - root_e). O(n^2) operations.
Matrix<std::uint32_t> inverse_vandermonde(const std::vector<ModularImage>& images) {
    const std::size_t n = images.size();
    const std::uint32_t p = images.front().prime;
    std::vector<std::uint32_t> master{1};
    for (const ModularImage& image : images) {
        master.push_back(0);
        for (std::size_t k = master.size() - 1; k > 0; --k) {
            master[k] = sub_mod(master[k - 1], mul_mod(image.root, master[k], p), p);
        }
        master[0] = sub_mod(0, mul_mod(image.root, master[0], p), p);
    }
    Matrix<std::uint32_t> result(n, n);
    for (std::size_t e = 0; e < n; ++e) {
        const std::uint32_t root = images[e].root;
        std::uint32_t value = 0;
        std::uint32_t coefficient = 0;
        for (std::size_t j = n; j-- > 0;) {
            coefficient = add_mod(master[j + 1], mul_mod(coefficient, root, p), p);
            result(j, e) = coefficient;
            value = add_mod(mul_mod(value, root, p), coefficient, p);
        }
        const std::uint32_t scale = inverse_mod(value, p);
        for (std::size_t j = 0; j < n; ++j) result(j, e) = mul_mod(result(j, e), scale, p);
    }
    return result;
}

}  // namespace

std::optional<Rational> rational_reconstruction(const Integer& residue, const Integer& modulus) {
  Integer numerator;
  Integer denominator;
  fmpq_t fraction;
  fmpq_init(fraction);
  const int found = fmpq_reconstruct_fmpz(fraction, word(residue), word(modulus));
  fmpz_set(word(numerator), fmpq_numref(fraction));
  fmpz_set(word(denominator), fmpq_denref(fraction));
  fmpq_clear(fraction);
  if (found == 0) return std::nullopt;
  return Rational(std::move(numerator), std::move(denominator));
}

struct RationalLifter::State {
  Integer modulus = 1;
  std::vector<std::uint32_t> primes;
  std::vector<Integer> residues;  // in [0, modulus)
};

RationalLifter::RationalLifter(std::size_t count) : state_(std::make_unique<State>()) {
  state_->residues.resize(count);
}
RationalLifter::RationalLifter(RationalLifter&&) noexcept = default;
RationalLifter& RationalLifter::operator=(RationalLifter&&) noexcept = default;
RationalLifter::~RationalLifter() = default;

void RationalLifter::add(std::uint32_t prime, std::span<const std::uint32_t> residues) {
  State& state = *state_;
  require(residues.size() == state.residues.size(), "RationalLifter::add: one residue per entry");
  require(std::find(state.primes.begin(), state.primes.end(), prime) == state.primes.end(),
          "RationalLifter::add: the prime is new");
  state.primes.push_back(prime);
  // x = r + modulus * ((new residue - r) / modulus mod prime), by Garner.
  const std::uint32_t inverse = inverse_mod(state.modulus.mod(prime), prime);
  for (std::size_t i = 0; i < residues.size(); ++i) {
    Integer& r = state.residues[i];
    const std::uint32_t gap = sub_mod(residues[i], r.mod(prime), prime);
    fmpz_addmul_ui(word(r), word(state.modulus), mul_mod(gap, inverse, prime));
  }
  state.modulus *= Integer(prime);
}

std::optional<std::vector<Rational>> RationalLifter::lift() const {
  const State& state = *state_;
  std::vector<Rational> result;
  result.reserve(state.residues.size());
  Integer margin = 1;
  fmpz_fdiv_q_2exp(word(margin), word(state.modulus), 16);
  for (const Integer& residue : state.residues) {
    auto fraction = rational_reconstruction(residue, state.modulus);
    if (!fraction || abs(fraction->num()) * fraction->den() >= margin) return std::nullopt;
    result.push_back(std::move(*fraction));
  }
  return result;
}

Integer RationalLifter::modulus() const { return state_->modulus; }

NumberLifter::NumberLifter(long conductor, std::size_t count)
    : conductor_(conductor),
      count_(count),
      degree_(split_prime_images(conductor, 0).size()),
      coefficients_(count * degree_) {}

void NumberLifter::add(const std::vector<ModularImage>& images, const std::vector<std::vector<std::uint32_t>>& values) {
  require(images.size() == degree_ && values.size() == degree_, "NumberLifter::add: all images at the prime");
  const std::uint32_t p = images.front().prime;
  const Matrix<std::uint32_t> inverse = inverse_vandermonde(images);
  std::vector<std::uint32_t> coefficients(count_ * degree_, 0);
  for (std::size_t j = 0; j < degree_; ++j) {
    for (std::size_t e = 0; e < degree_; ++e) {
      const std::uint32_t factor = inverse(j, e);
      for (std::size_t i = 0; i < count_; ++i) {
        if (values[e][i] == 0) continue;
        std::uint32_t& target = coefficients[i * degree_ + j];
        target = add_mod(target, mul_mod(factor, values[e][i], p), p);
      }
    }
  }
  coefficients_.add(p, coefficients);
}

std::optional<std::vector<Number>> NumberLifter::lift() const {
  const auto coefficients = coefficients_.lift();
  if (!coefficients) return std::nullopt;
  std::vector<Number> result;
  result.reserve(count_);
  for (std::size_t i = 0; i < count_; ++i) {
    result.push_back(number_from_coefficients(conductor_, std::span(*coefficients).subspan(i * degree_, degree_)));
  }
  return result;
}

Integer NumberLifter::modulus() const { return coefficients_.modulus(); }

}  // namespace gordan
