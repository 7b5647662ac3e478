// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/detail/cyclotomic.hpp>

#include <flint/nmod_poly.h>
#include <flint/ulong_extras.h>

#include <algorithm>
#include <optional>

namespace gordan::detail {

namespace {

/// A polynomial modulo a word-sized prime that owns its memory.
class NmodPoly {
 public:
  explicit NmodPoly(ulong prime) { nmod_poly_init(value_, prime); }
  NmodPoly(const NmodPoly&) = delete;
  NmodPoly& operator=(const NmodPoly&) = delete;
  ~NmodPoly() { nmod_poly_clear(value_); }
  nmod_poly_struct* get() { return value_; }

 private:
  nmod_poly_t value_;
};

/// The inverse of f modulo Phi_N modulo many primes, one after another.
class ModularInverse {
 public:
  ModularInverse(const CyclotomicField& field, const FmpqPoly& f) : field_(field) {
    fmpq_poly_get_numerator(numerator_.get(), f.get());
    fmpq_poly_get_numerator(modulus_polynomial_.get(), field.modulus().get());
    residue_.resize(static_cast<std::size_t>(field.degree()));
  }

  /// Improves the residues by one prime.
  void add_prime() {
    prime_ = n_nextprime(prime_, 0);
    if (field_.conductor() % static_cast<long>(prime_) == 0) return add_prime();
    NmodPoly f(prime_);
    NmodPoly phi(prime_);
    NmodPoly inverse(prime_);
    fmpz_poly_get_nmod_poly(f.get(), numerator_.get());
    fmpz_poly_get_nmod_poly(phi.get(), modulus_polynomial_.get());
    if (nmod_poly_invmod(inverse.get(), f.get(), phi.get()) == 0) return add_prime();
    for (std::size_t k = 0; k < residue_.size(); ++k) {
      const ulong value = nmod_poly_get_coeff_ui(inverse.get(), static_cast<slong>(k));
      fmpz_CRT_ui(raw(residue_[k]), raw(residue_[k]), raw(modulus_), value, prime_, 0);
    }
    modulus_ *= prime_;
  }

  /// The rational numbers of small height with these residues.
  std::optional<FmpqPoly> reconstruct() const {
    FmpqPoly result;
    Fmpq coefficient;
    for (std::size_t k = 0; k < residue_.size(); ++k) {
      if (fmpq_reconstruct_fmpz(coefficient.get(), raw(residue_[k]), raw(modulus_)) == 0) return std::nullopt;
      fmpq_poly_set_coeff_fmpq(result.get(), static_cast<slong>(k), coefficient.get());
    }
    return result;
  }

 private:
  const CyclotomicField& field_;
  FmpzPoly numerator_;
  FmpzPoly modulus_polynomial_;
  std::vector<Integer> residue_;
  Integer modulus_ = 1;
  ulong prime_ = 1UL << 61U;
};

/// The remainders of Euclid's algorithm over Q swell even where the inverse is small; so it runs modulo primes, and a
/// candidate counts when its product with f is 1.
FmpqPoly modular_inverse(const CyclotomicField& field, const FmpqPoly& f) {
  ModularInverse inverse(field, f);
  FmpqPoly numerator = f;
  fmpz_one(numerator.get()->den);
  for (long primes = 1;; primes *= 2) {
    for (long k = 0; k < std::max(1L, primes / 2); ++k) inverse.add_prime();
    auto candidate = inverse.reconstruct();
    if (!candidate) continue;
    FmpqPoly product;
    fmpq_poly_mul(product.get(), candidate->get(), numerator.get());
    field.reduce(product);
    if (fmpq_poly_is_one(product.get()) == 0) continue;
    fmpq_poly_scalar_mul_fmpz(candidate->get(), candidate->get(), f.denominator());
    return *std::move(candidate);
  }
}

}  // namespace

CyclotomicElement CyclotomicElement::inverse() const {
  const long last = value_.length() - 1;
  require(last >= 0, "the inverse of zero");
  const bool monomial = std::all_of(value_.get()->coeffs, value_.get()->coeffs + last, [](fmpz c) { return c == 0; });
  if (monomial) {
    const Rational scale = Rational(1) / coefficient(last);
    std::vector<Integer> powers(static_cast<std::size_t>(field_->conductor()));
    powers[static_cast<std::size_t>((field_->conductor() - last) % field_->conductor())] = scale.num();
    return {*field_, std::move(powers), scale.den()};
  }
  constexpr long small_degree = 24;
  if (field_->degree() > small_degree) return {*field_, modular_inverse(*field_, value_)};
  FmpqPoly gcd;
  FmpqPoly result;
  FmpqPoly other;
  fmpq_poly_xgcd(gcd.get(), result.get(), other.get(), value_.get(), field_->modulus().get());
  return {*field_, std::move(result)};
}

}  // namespace gordan::detail
