// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <vector>

using namespace gordan;
using namespace gordan::test;

namespace {

constexpr std::uint32_t p = 2147483629;  // 1 mod 4

std::vector<std::string> axes(int n) {
  std::vector<std::string> result;
  for (int i = 1; i <= n; ++i) result.push_back(std::to_string(i));
  return result;
}

long choose(long n, long k) {
  long result = 1;
  for (long j = 1; j <= k; ++j) result = result * (n - k + j) / j;
  return n < k ? 0 : result;
}

std::size_t pick(int i, int n) { return static_cast<std::size_t>(i * n); }

}  // namespace

TEST_CASE("dimensions of the tensor representations", "[rep][tensor]") {
  for (int n = 0; n <= 5; ++n) {
    const RepExpression vector = RepExpression::vector(axes(n), true);
    for (int k = 0; k <= 5; ++k) {
      CAPTURE(n, k);
      const long symmetric = n == 0 ? (k == 0 ? 1 : 0) : choose(n + k - 1, k);
      CHECK(RepExpression::symmetric_power(vector, k).dimension() == symmetric);
      CHECK(RepExpression::alternating_power(vector, k).dimension() == choose(n, k));
      const long traces = k < 2 || n == 0 ? 0 : choose(n + k - 3, k - 2);
      CHECK(RepExpression::traceless(vector, k).dimension() == symmetric - traces);
    }
  }
}

TEST_CASE("sym(2) and skew(2) are g A g^T on components", "[rep][tensor]") {
  Random random(2);
  for (int n = 1; n <= 4; ++n) {
    CAPTURE(n);
    const auto size = static_cast<std::size_t>(n);
    const ModularElement g{{}, random_matrix(size, p, random)};
    const RepExpression vector = RepExpression::vector(axes(n));
    for (const bool skew : {false, true}) {
      const RepExpression power =
          skew ? RepExpression::alternating_power(vector, 2) : RepExpression::symmetric_power(vector, 2);
      std::vector<std::uint32_t> components;
      Matrix<std::uint32_t> a(size, size);
      for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = skew ? i + 1 : i; j < size; ++j) {
          components.push_back(random.below(p));
          a(i, j) = components.back();
          a(j, i) = skew ? sub_mod(0, components.back(), p) : components.back();
        }
      }
      const Matrix<std::uint32_t> image = multiply(multiply(g.matrix, a, p), transpose(g.matrix), p);
      const std::vector<std::uint32_t> moved = multiply(action(power, g, p), components, p);
      std::size_t at = 0;
      for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = skew ? i + 1 : i; j < size; ++j) CHECK(moved[at++] == image(i, j));
      }
    }
  }
}

TEST_CASE("characters of powers by Newton's formula", "[rep][tensor]") {
  // k h_k = sum of p_i h_(k-i), k e_k = sum of (-1)^(i-1) p_i e_(k-i), with p_i = tr g^i.
  Random random(23);
  for (int n = 1; n <= 4; ++n) {
    const auto size = static_cast<std::size_t>(n);
    const ModularElement g{{}, random_matrix(size, p, random)};
    const RepExpression vector = RepExpression::vector(axes(n));
    std::vector<std::uint32_t> power_sums = {0};
    Matrix<std::uint32_t> power = Matrix<std::uint32_t>::identity(size);
    std::vector<std::uint32_t> h = {1};
    std::vector<std::uint32_t> e = {1};
    for (int k = 1; k <= 5; ++k) {
      CAPTURE(n, k);
      power = multiply(power, g.matrix, p);
      power_sums.push_back(trace_mod(power, p));
      std::uint32_t next_h = 0;
      std::uint32_t next_e = 0;
      for (std::size_t i = 1; i <= static_cast<std::size_t>(k); ++i) {
        const std::size_t rest = static_cast<std::size_t>(k) - i;
        next_h = add_mod(next_h, mul_mod(power_sums[i], h[rest], p), p);
        const std::uint32_t term = mul_mod(power_sums[i], e[rest], p);
        next_e = i % 2 == 1 ? add_mod(next_e, term, p) : sub_mod(next_e, term, p);
      }
      const std::uint32_t inverse_k = inverse_mod(static_cast<std::uint32_t>(k), p);
      h.push_back(mul_mod(next_h, inverse_k, p));
      e.push_back(mul_mod(next_e, inverse_k, p));
      CHECK(trace_mod(action(RepExpression::symmetric_power(vector, k), g, p), p) == h.back());
      CHECK(trace_mod(action(RepExpression::alternating_power(vector, k), g, p), p) == e.back());
    }
  }
}

TEST_CASE("alternating powers are matrices of minors", "[rep][tensor]") {
  Random random(29);
  const ModularElement g{{}, random_matrix(4, p, random)};
  const RepExpression vector = RepExpression::vector(axes(4));
  CHECK(action(RepExpression::alternating_power(vector, 4), g, p)(0, 0) == determinant_mod(g.matrix, p));
  const Matrix<std::uint32_t> minors = action(RepExpression::alternating_power(vector, 2), g, p);
  // rows 12 and columns 34: the first and the last pair
  const Matrix<std::uint32_t>& m = g.matrix;
  CHECK(minors(0, 5) == sub_mod(mul_mod(m(0, 2), m(1, 3), p), mul_mod(m(0, 3), m(1, 2), p), p));
}

TEST_CASE("the tensors without trace stay without trace", "[rep][tensor]") {
  Random random(31);
  const Group group = make_group("I");  // irrational, so that nothing vanishes by chance
  for (int k = 2; k <= 4; ++k) {
    CAPTURE(k);
    const std::string order = "(" + std::to_string(k) + ")";
    const Representation traceless = parse_representation(group, "traceless" + order);
    const Representation full = parse_representation(group, "tensor" + order);
    const NaturalElement g = random_element(*group.finite(), random);
    // A traceless tensor as a full one: every index tuple, those with two z by A_zz.. = -A_xx.. - A_yy..
    const auto expand = [&](const std::vector<Number>& kept) {
      std::vector<Number> entries(static_cast<std::size_t>(full.dimension()));
      const auto& labels = traceless.summands()[0].expression.labels();
      const std::function<Number(std::string)> component = [&](std::string label) -> Number {
        std::sort(label.begin(), label.end());
        if (label.ends_with("zz")) {
          const std::string rest = label.substr(0, label.size() - 2);
          return -component(rest + "xx") - component(rest + "yy");
        }
        const auto at = std::find(labels.begin(), labels.end(), label) - labels.begin();
        return kept.at(static_cast<std::size_t>(at));
      };
      const auto& all = full.summands()[0].expression.labels();
      for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = component(all[i]);
      return entries;
    };
    std::vector<Number> kept;
    for (int i = 0; i < traceless.dimension(); ++i) kept.emplace_back(static_cast<long>(random.below(19)) - 9);
    CHECK(action(full, g) * expand(kept) == expand(action(traceless, g) * kept));
  }
}

TEST_CASE("complex vectors as real ones", "[rep][tensor]") {
  // Exactly: the re and im of g z for a unitary g.
  const Group group = make_group("2O");
  Random random(37);
  const NaturalElement g = random_element(*group.finite(), random);
  const RepExpression real = RepExpression::realified_vector(2);
  const std::vector<Number> z = {Number(3) + Number(2) * Number::root_of_unity(4),
                                 Number(-1) + Number::root_of_unity(4)};
  const std::vector<Number> parts = {Number(3), Number(2), Number(-1), Number(1)};
  const std::vector<Number> image = g.matrix * z;
  const std::vector<Number> moved = action(real, g) * parts;
  for (std::size_t a = 0; a < 2; ++a) {
    CHECK(moved[pick(static_cast<int>(a), 2)] == real_part(image[a]));
    CHECK(moved[2 * a + 1] == imaginary_part(image[a]));
  }
  // Modulo p: a homomorphism on all invertible matrices, with the character of V + V*, re^2 + im^2 kept summed.
  const ModularElement a{{}, random_matrix(3, p, random)};
  const ModularElement b{{}, random_matrix(3, p, random)};
  const RepExpression three = RepExpression::realified_vector(3);
  const Matrix<std::uint32_t> left = action(three, a, p);
  CHECK(action(three, {{}, multiply(a.matrix, b.matrix, p)}, p) == multiply(left, action(three, b, p), p));
  CHECK(trace_mod(left, p) == add_mod(trace_mod(a.matrix, p), trace_mod(inverse_mod(a.matrix, p), p), p));
  CHECK(multiply(transpose(left), left, p) == Matrix<std::uint32_t>::identity(6));
  CHECK_THROWS_AS(action(three, a, 2147483647U), std::domain_error);
}
