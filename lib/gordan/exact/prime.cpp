// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/prime.hpp>

#include <algorithm>
#include <bit>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/cyclotomic.hpp>

namespace gordan {

std::uint32_t pow_mod(std::uint32_t a, std::uint64_t exponent, std::uint32_t p) {
  std::uint32_t result = 1 % p;
  for (std::uint32_t base = a % p; exponent != 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result = mul_mod(result, base, p);
    base = mul_mod(base, base, p);
  }
  return result;
}

std::uint32_t inverse_mod(std::uint32_t a, std::uint32_t p) {
  std::int64_t r = p;
  std::int64_t next_r = a % p;
  std::int64_t s = 0;
  std::int64_t next_s = 1;
  while (next_r != 0) {
    const std::int64_t quotient = r / next_r;
    r = std::exchange(next_r, r - quotient * next_r);
    s = std::exchange(next_s, s - quotient * next_s);
  }
  if (r != 1) throw std::domain_error("inverse_mod: the residue has no inverse");
  return static_cast<std::uint32_t>(s < 0 ? s + p : s);
}

bool is_prime(std::uint32_t n) {
  if (n < 2) return false;
  for (const std::uint32_t q : {2U, 3U, 5U, 7U, 61U}) {
    if (n % q == 0) return n == q;
  }
  const int twos = std::countr_zero(n - 1);
  for (const std::uint32_t base : {2U, 7U, 61U}) {
    std::uint32_t x = pow_mod(base, (n - 1) >> twos, n);
    bool passes = x == 1 || x == n - 1;
    for (int i = 1; i < twos && !passes; ++i) {
      x = mul_mod(x, x, n);
      passes = x == n - 1;
    }
    if (!passes) return false;
  }
  return true;
}

namespace {

std::vector<std::uint32_t> prime_divisors(std::uint32_t n) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t q = 2; static_cast<std::uint64_t>(q) * q <= n; ++q) {
    if (n % q != 0) continue;
    result.push_back(q);
    while (n % q == 0) n /= q;
  }
  if (n > 1) result.push_back(n);
  return result;
}

// a^((p-1)/N) for a = 2, 3, ... until its order is N; see PACKAGES.md on why FLINT's search is not used.
std::uint32_t primitive_root_of_unity(std::uint32_t n, std::uint32_t p) {
  const std::vector<std::uint32_t> divisors = prime_divisors(n);
  for (std::uint32_t a = 2;; ++a) {
    const std::uint32_t root = pow_mod(a, (p - 1) / n, p);
    const bool primitive =
        std::all_of(divisors.begin(), divisors.end(), [&](std::uint32_t q) { return pow_mod(root, n / q, p) != 1; });
    if (primitive) return root;
  }
}

std::uint32_t split_prime(std::uint32_t n, int k) {
  constexpr std::uint32_t limit = (std::uint32_t{1} << 31) - 1;
  for (std::uint32_t p = limit - (limit - 1) % n; p > n; p -= n) {
    if (is_prime(p) && k-- == 0) return p;
  }
  throw LimitReached("there are too few primes below 2^31 that split in this cyclotomic field");
}

}  // namespace

std::vector<ModularImage> split_prime_images(long conductor, int k) {
  require(conductor >= 1 && k >= 0, "split_prime_images: conductor >= 1 and k >= 0");
  if (conductor >= (long{1} << 31)) throw LimitReached("the conductor of a modular image is below 2^31");
  const auto n = static_cast<std::uint32_t>(conductor);
  const std::uint32_t p = split_prime(n, k);
  const std::uint32_t root = primitive_root_of_unity(n, p);
  std::vector<ModularImage> images;
  std::uint32_t power = 1;
  for (std::uint32_t e = 0; e < n; ++e) {
    if (std::gcd(e, n) == 1) images.push_back({p, conductor, power});
    power = mul_mod(power, root, p);
  }
  std::sort(images.begin(), images.end(), [](const ModularImage& a, const ModularImage& b) { return a.root < b.root; });
  return images;
}

std::uint32_t reduce(const Number& number, const ModularImage& image) {
  const std::uint32_t p = image.prime;
  const detail::CyclotomicElement* element = number.irrational();
  if (element == nullptr) return number.to_rational().mod(p);
  const long conductor = element->field().conductor();
  require(image.conductor % conductor == 0, "reduce: the conductor of the number divides that of the image");
  const std::uint32_t root = pow_mod(image.root, static_cast<std::uint64_t>(image.conductor / conductor), p);
  std::uint32_t sum = 0;
  for (long i = element->value().length(); i-- > 0;) {
    const auto coefficient = static_cast<std::uint32_t>(fmpz_fdiv_ui(element->value().coefficient(i), p));
    sum = add_mod(mul_mod(sum, root, p), coefficient, p);
  }
  const auto denominator = static_cast<std::uint32_t>(fmpz_fdiv_ui(element->value().denominator(), p));
  if (denominator == 0) throw std::domain_error("reduce: the prime divides a denominator");
  return mul_mod(sum, inverse_mod(denominator, p), p);
}

Matrix<std::uint32_t> reduce(const Matrix<Number>& matrix, const ModularImage& image) {
  Matrix<std::uint32_t> result(matrix.rows(), matrix.cols());
  std::transform(matrix.data().begin(), matrix.data().end(), result.data().begin(),
                 [&](const Number& entry) { return reduce(entry, image); });
  return result;
}

}  // namespace gordan
