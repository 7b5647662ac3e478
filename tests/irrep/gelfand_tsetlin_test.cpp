// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/irrep/gelfand_tsetlin.hpp>
#include <gordan/irrep/weights.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace gordan;

namespace {

using Dense = Matrix<Rational>;

Dense dense(const GelfandTsetlinModule& m, int k, bool up) {
  Dense result(m.dimension(), m.dimension());
  for (std::size_t i = 0; i < m.dimension(); ++i) {
    for (const auto& term : up ? m.raise(k, i) : m.lower(k, i)) result(term.to, i) = term.coefficient;
  }
  return result;
}

Dense commutator(const Dense& a, const Dense& b) {
  const std::size_t n = a.rows();
  Dense result(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (!a(i, j).is_zero()) {
        for (std::size_t k = 0; k < n; ++k) result(i, k) += a(i, j) * b(j, k);
      }
      if (!b(i, j).is_zero()) {
        for (std::size_t k = 0; k < n; ++k) result(i, k) -= b(i, j) * a(j, k);
      }
    }
  }
  return result;
}

bool is_zero(const Dense& a) {
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (!a(i, j).is_zero()) return false;
    }
  }
  return true;
}

void check_relations(const GelfandTsetlinModule& m) {
  for (int k = 1; k < m.n(); ++k) {
    const Dense e = dense(m, k, true);
    for (int h = 1; h < m.n(); ++h) {
      const Dense f = dense(m, h, false);
      Dense expected(m.dimension(), m.dimension());
      if (h == k) {
        for (std::size_t i = 0; i < m.dimension(); ++i) expected(i, i) = Rational(m.diagonal(k, i));
      }
      CHECK(commutator(e, f) == expected);
      const Dense other = dense(m, h, true);
      const Dense first = commutator(e, other);
      if (std::abs(h - k) > 1) CHECK(is_zero(first));
      if (std::abs(h - k) == 1) CHECK(is_zero(commutator(e, first)));  // Serre
    }
  }
}

void check_form(const GelfandTsetlinModule& m) {
  const auto& norms = m.squared_norms();
  std::size_t wrong = 0;
  for (int k = 1; k < m.n(); ++k) {
    const Dense e = dense(m, k, true);
    const Dense f = dense(m, k, false);
    for (std::size_t i = 0; i < m.dimension(); ++i) {
      for (std::size_t j = 0; j < m.dimension(); ++j) {
        wrong += e(j, i) * norms[j] == f(i, j) * norms[i] ? 0 : 1;
        wrong += e(j, i).sign() >= 0 ? 0 : 1;
        wrong += m.orthonormal_raise(k, j, i) == SignedRoot::from_signed_square(e(j, i) * f(i, j)) ? 0 : 1;
      }
    }
  }
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("the relations of gl(n) on patterns") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Random random(seed);
    const auto n = 1 + random.below(5);
    std::vector<int> row(n);
    row.back() = static_cast<int>(random.below(3)) - 2;
    for (std::size_t i = n - 1; i > 0; --i) row[i - 1] = row[i] + static_cast<int>(random.below(n > 3 ? 2 : 4));
    CAPTURE(seed, row);
    const GelfandTsetlinModule m(row);
    if (m.dimension() > 80) continue;
    check_relations(m);
    check_form(m);
    CHECK(m.weight(0) == row);
  }
}

TEST_CASE("weights of patterns are those by Freudenthal") {
  const RootSystem roots('A', 3);
  const GelfandTsetlinModule m({5, 3, 1, 0});
  std::map<std::vector<int>, Integer> weights;
  for (std::size_t i = 0; i < m.dimension(); ++i) {
    weights[{m.diagonal(1, i), m.diagonal(2, i), m.diagonal(3, i)}] += 1;
  }
  CHECK(weights == weight_multiplicities(roots, {2, 2, 1}));
}

TEST_CASE("the natural module and the spins") {
  const GelfandTsetlinModule natural({1, 0, 0});
  CHECK(natural.weight(0) == std::vector<int>{1, 0, 0});
  CHECK(natural.weight(2) == std::vector<int>{0, 0, 1});
  CHECK(to_string(natural.patterns()[1]) == "(1,0,0; 1,0; 0)");
  const GelfandTsetlinModule spin({3, 0});  // j = 3/2: J+ |m> = sqrt((j-m)(j+m+1)) |m+1>
  CHECK(spin.orthonormal_raise(1, 0, 1) == SignedRoot::from_signed_square(3));
  CHECK(spin.orthonormal_raise(1, 1, 2) == SignedRoot(2));
  CHECK(spin.orthonormal_raise(1, 2, 3) == SignedRoot::from_signed_square(3));
  CHECK(spin.orthonormal_raise(1, 0, 3).is_zero());
}
