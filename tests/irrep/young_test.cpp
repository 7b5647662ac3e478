// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/core/random.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/irrep/partition.hpp>
#include <gordan/irrep/symmetric_characters.hpp>
#include <gordan/irrep/young.hpp>

using namespace gordan;

namespace {

Permutation random_permutation(int n, Random& random) {
  Permutation p = identity_permutation(n);
  for (std::size_t i = p.size(); i > 1; --i) std::swap(p[i - 1], p[random.below(static_cast<std::uint32_t>(i))]);
  return p;
}

Matrix<Number> numbers(const Matrix<SignedRoot>& a) {
  Matrix<Number> result(a.rows(), a.cols());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) result(i, j) = to_number(a(i, j));
  }
  return result;
}

}  // namespace

TEST_CASE("partitions, their conjugates and hooks") {
  CHECK(partitions(4) == std::vector<Partition>{{4}, {3, 1}, {2, 2}, {2, 1, 1}, {1, 1, 1, 1}});
  CHECK(partitions(0) == std::vector<Partition>{{}});
  for (int n = 0; n <= 20; ++n) CHECK(number_of_partitions(n) == Integer(partitions(n).size()));
  CHECK(number_of_partitions(100) == Integer("190569292"));
  CHECK(conjugate({4, 2, 1}) == Partition{3, 2, 1, 1});
  CHECK(hook_lengths({3, 2}) == std::vector<std::vector<int>>{{4, 3, 1}, {2, 1}});
  CHECK(number_of_tableaux({3, 2}) == Integer(5));
  CHECK(to_string(Partition{3, 1}) == "(3,1)");
  for (int n = 1; n <= 8; ++n) {
    Integer sum = 0;
    Integer classes = 0;
    for (const Partition& p : partitions(n)) {
      CHECK(conjugate(conjugate(p)) == p);
      CHECK(number_of_tableaux(p) == Integer(standard_tableaux(p).size()));
      sum += number_of_tableaux(p) * number_of_tableaux(p);
      classes += exact_quotient(factorial(static_cast<unsigned long>(n)), centraliser_order(p));
    }
    CHECK(sum == factorial(static_cast<unsigned long>(n)));
    CHECK(classes == factorial(static_cast<unsigned long>(n)));
  }
}

TEST_CASE("standard tableaux in last-letter order") {
  CHECK(standard_tableaux({2, 1}) == std::vector<StandardTableau>{{0, 0, 1}, {0, 1, 0}});
  CHECK(standard_tableaux({3, 1}).front() == StandardTableau{0, 0, 0, 1});
  CHECK_THROWS_AS(standard_tableaux({10, 10, 10}), LimitReached);
}

TEST_CASE("adding strips, removing strips and traces of Young's matrices agree") {
  for (int n = 1; n <= 6; ++n) {
    for (const Partition& lambda : partitions(n)) {
      const YoungRepresentation young(lambda);
      for (const Partition& mu : partitions(n)) {
        CAPTURE(to_string(lambda), to_string(mu));
        const auto column = symmetric_characters(mu);
        const auto found = column.find(lambda);
        const Integer value = found == column.end() ? Integer(0) : found->second;
        CHECK(symmetric_character(lambda, mu) == value);
        Permutation p;
        int first = 0;
        for (const int part : mu) {
          for (int i = 0; i < part; ++i) p.push_back(first + (i + 1) % part);
          first += part;
        }
        CHECK(trace(young.seminormal(p)) == Number(value));
      }
    }
  }
}

TEST_CASE("Coxeter relations of the seminormal matrices") {
  for (const Partition& lambda : {Partition{3, 2}, Partition{2, 2, 1}, Partition{4, 1, 1}, Partition{1}, Partition{5}}) {
    CAPTURE(to_string(lambda));
    const YoungRepresentation young(lambda);
    const int n = size(lambda);
    const Matrix<Number> one = Matrix<Number>::identity(young.dimension());
    for (int i = 1; i < n; ++i) {
      const Matrix<Number> s = young.seminormal(i);
      CHECK(s * s == one);
      for (int j = i + 1; j < n; ++j) {
        const Matrix<Number> t = young.seminormal(j);
        CHECK((j == i + 1 ? s * t * s == t * s * t : s * t == t * s));
      }
    }
  }
}

TEST_CASE("matrices of permutations multiply; the orthogonal form is orthogonal") {
  const std::uint64_t seed = 11;
  CAPTURE(seed);
  Random random(seed);
  for (const Partition& lambda : {Partition{3, 2}, Partition{2, 2, 1}, Partition{3, 2, 1}}) {
    const YoungRepresentation young(lambda);
    const int n = size(lambda);
    for (int k = 0; k < 3; ++k) {
      const Permutation p = random_permutation(n, random);
      const Permutation q = random_permutation(n, random);
      CAPTURE(to_string(lambda), to_cycles(p), to_cycles(q));
      CHECK(young.seminormal(compose(p, q)) == young.seminormal(p) * young.seminormal(q));
      const Matrix<Number> a = numbers(young.orthogonal(p));
      CHECK(a * transpose(a) == Matrix<Number>::identity(young.dimension()));
      const Matrix<Number> b = numbers(young.orthogonal(q));
      CHECK(numbers(young.orthogonal(compose(p, q))) == a * b);
    }
  }
}

TEST_CASE("Kronecker products") {
  using Product = std::vector<std::pair<Partition, Integer>>;
  CHECK(kronecker_product({3, 1}, {3, 1}) == Product{{{4}, 1}, {{3, 1}, 1}, {{2, 2}, 1}, {{2, 1, 1}, 1}});
  CHECK(kronecker_product({3, 1, 1}, {3, 1, 1}) == Product{{{5}, 1},
                                                           {{4, 1}, 1},
                                                           {{3, 2}, 2},
                                                           {{3, 1, 1}, 1},
                                                           {{2, 2, 1}, 2},
                                                           {{2, 1, 1, 1}, 1},
                                                           {{1, 1, 1, 1, 1}, 1}});
  for (const Partition& a : partitions(5)) {
    for (const Partition& b : partitions(5)) {
      for (const Partition& c : partitions(5)) {
        CHECK(kronecker_coefficient(a, b, c) == kronecker_coefficient(c, a, b));
      }
    }
  }
}
