// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/detail/finiteness.hpp>

#include <optional>
#include <set>

#include <fmt/format.h>

#include <gordan/core/random.hpp>
#include <gordan/core/text.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/detail/modular_chain.hpp>
#include <gordan/group/usable_image.hpp>
#include <gordan/group/detail/vector_orbit.hpp>

namespace gordan::detail {

namespace {

using ModularMatrix = Matrix<std::uint32_t>;
using Word = std::vector<std::size_t>;  // generators, leftmost first

constexpr std::size_t largest_orbit = 200'000;
constexpr std::size_t short_words = 200;
constexpr int long_words = 200;
constexpr std::uint32_t longest_word = 40;

long euler_phi(long n) {
  long phi = n;
  for (long q = 2; q * q <= n; ++q) {
    if (n % q != 0) continue;
    phi -= phi / q;
    while (n % q == 0) n /= q;
  }
  return n > 1 ? phi - phi / n : phi;
}

/// The largest prime powers q with phi(q) <= degree, one for each prime.
std::vector<unsigned long> possible_prime_powers(long degree) {
  std::vector<unsigned long> powers;
  for (long prime = 2; prime - 1 <= degree; ++prime) {
    if (euler_phi(prime) != prime - 1) continue;
    long power = prime;
    while (power * (prime - 1) <= degree) power *= prime;
    powers.push_back(static_cast<unsigned long>(power));
  }
  return powers;
}

ModularMatrix power_mod(ModularMatrix base, unsigned long exponent, std::uint32_t p) {
  ModularMatrix result = ModularMatrix::identity(base.rows());
  for (; exponent > 0; exponent >>= 1U) {
    if ((exponent & 1U) != 0) result = multiply(result, base, p);
    if (exponent > 1) base = multiply(base, base, p);
  }
  return result;
}

/// The generators modulo one prime, and the test of an element for infinite order.
class OrderTest {
 public:
  OrderTest(const std::vector<Matrix<Number>>& generators, const ModularImage& image, long degree)
      : p_(image.prime), powers_(possible_prime_powers(degree)) {
    for (const Matrix<Number>& g : generators) generators_.push_back(reduce(g, image));
  }

  [[nodiscard]] const std::vector<ModularMatrix>& generators() const { return generators_; }

  [[nodiscard]] ModularMatrix times_generator(const ModularMatrix& element, std::size_t k) const {
    return multiply(element, generators_[k], p_);
  }

  /// True proves infinite order.
  [[nodiscard]] bool is_infinite(ModularMatrix element) const {
    for (const unsigned long power : powers_) element = power_mod(std::move(element), power, p_);
    return !(element == ModularMatrix::identity(element.rows()));
  }

 private:
  std::uint32_t p_;
  std::vector<unsigned long> powers_;
  std::vector<ModularMatrix> generators_;
};

ModularMatrix evaluate(const OrderTest& test, const Word& word) {
  ModularMatrix element = ModularMatrix::identity(test.generators()[0].rows());
  for (const std::size_t k : word) element = test.times_generator(element, k);
  return element;
}

/// A word of infinite order modulo one of the primes, among the product of all generators and the shortest words.
std::optional<Word> short_witness(const std::vector<OrderTest>& tests, const Control& control) {
  const OrderTest& first = tests[0];
  const std::size_t count = first.generators().size();
  const auto infinite = [&](const Word& word) {
    check(control);
    for (const OrderTest& test : tests) {
      if (test.is_infinite(evaluate(test, word))) return true;
    }
    return false;
  };
  std::vector<std::pair<Word, ModularMatrix>> queue{{{}, ModularMatrix::identity(first.generators()[0].rows())}};
  std::set<std::vector<std::uint32_t>> seen{queue[0].second.data()};
  for (std::size_t next = 0; next < queue.size() && queue.size() < short_words; ++next) {
    for (std::size_t k = 0; k < count; ++k) {
      Word word = queue[next].first;
      word.push_back(k);
      ModularMatrix element = first.times_generator(queue[next].second, k);
      if (!seen.insert(element.data()).second && next > 0) continue;  // the generators themselves are tested always
      if (infinite(word)) return word;
      queue.emplace_back(std::move(word), std::move(element));
    }
  }
  Word all;
  for (std::size_t k = 0; k < count; ++k) all.push_back(k);
  if (infinite(all)) return all;
  return std::nullopt;
}

std::optional<Word> long_witness(const OrderTest& test, const Control& control) {
  Random random(1);
  for (int trial = 0; trial < long_words; ++trial) {
    check(control);
    Word word(2 + random.below(longest_word));
    for (std::size_t& k : word) k = random.below(static_cast<std::uint32_t>(test.generators().size()));
    if (test.is_infinite(evaluate(test, word))) return word;
  }
  return std::nullopt;
}

[[noreturn]] void refuse_infinite(const std::vector<Matrix<Number>>& generators, const Word& word, const Place& place) {
  std::vector<std::string> letters;
  for (const std::size_t k : word) letters.push_back(fmt::format("g{}", k + 1));
  std::string element = join(letters, "*");
  if (generators[0].rows() <= 6 && word.size() <= 6) {
    Matrix<Number> product = Matrix<Number>::identity(generators[0].rows());
    for (const std::size_t k : word) product = product * generators[k];
    element += " = " + to_text(product);
  }
  const char* kind = word.size() == 1 ? "generator" : "element";
  throw InputError(fmt::format("the group is infinite: the {} {} has infinite order", kind, element), place,
                   "generators of a finite group");
}

void check_shapes(const std::vector<Matrix<Number>>& generators, int dimension, const Place& place) {
  const auto n = static_cast<std::size_t>(dimension);
  for (std::size_t k = 0; k < generators.size(); ++k) {
    if (generators[k].rows() == n && generators[k].cols() == n) continue;
    throw InputError(fmt::format("generator {} is a {} x {} matrix", k + 1, generators[k].rows(), generators[k].cols()),
                     place, fmt::format("a {} x {} matrix", n, n));
  }
}

void check_invertible(const std::vector<Matrix<Number>>& generators, const OrderTest& test, std::uint32_t p,
                      const Place& place) {
  for (std::size_t k = 0; k < generators.size(); ++k) {
    if (determinant_mod(test.generators()[k], p) != 0 || !determinant(generators[k]).is_zero()) continue;
    throw InputError(fmt::format("generator {} is not invertible: its determinant is 0", k + 1), place,
                     "an invertible matrix");
  }
}

long common_conductor_of(const std::vector<Matrix<Number>>& generators) {
  long n = 1;
  for (const Matrix<Number>& g : generators) n = common_conductor(n, conductor(g));
  return n;
}

/// Two primes: the second catches elements of infinite order that are the identity modulo the first, such as [1 + p].
std::vector<ModularImage> usable_images(const std::vector<Matrix<Number>>& generators, long conductor) {
  const ModularImage first = usable_image(generators, conductor);
  return {first, usable_image(generators, conductor, first.prime)};
}

}  // namespace

std::string to_text(const Matrix<Number>& matrix) {
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    std::vector<std::string> entries;
    for (const Number& entry : matrix.row(i)) entries.push_back(to_string(entry));
    rows.push_back(fmt::format("[{}]", join(entries, ", ")));
  }
  return fmt::format("[{}]", join(rows, ", "));
}

void prove_finite(const std::vector<Matrix<Number>>& generators, int dimension, const Place& place,
                  const Control& control) {
  check_shapes(generators, dimension, place);
  if (dimension == 0 || generators.empty()) return;
  const long conductor = common_conductor_of(generators);
  const long degree = dimension * euler_phi(conductor);
  const std::vector<ModularImage> images = usable_images(generators, conductor);
  std::vector<OrderTest> tests;
  for (const ModularImage& image : images) tests.emplace_back(generators, image, degree);
  check_invertible(generators, tests[0], images[0].prime, place);
  if (const auto word = short_witness(tests, control)) refuse_infinite(generators, *word, place);
  const auto modular = modular_orbit_size(tests[0].generators(), images[0].prime, largest_orbit, control);
  if (modular && exact_orbit_is_finite(generators, images[0], 2 * *modular, control)) return;
  if (const auto word = long_witness(tests[0], control)) refuse_infinite(generators, *word, place);
  throw LimitReached(
      fmt::format("whether the group is finite was not decided: the orbit of the basis vectors has more than {} "
                  "vectors, and no short word has "
                  "infinite order",
                  modular ? 2 * *modular : largest_orbit));
}

}  // namespace gordan::detail
