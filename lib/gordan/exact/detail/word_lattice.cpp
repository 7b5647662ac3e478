// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/word_lattice.hpp>

#include <gordan/exact/integer.hpp>

#include <algorithm>
#include <vector>

namespace gordan::detail {

namespace {

using Word = std::int64_t;
__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): __extension__ stands before a typedef only

constexpr Word largest = Word{1} << 62;

/// The quotient rounded to the nearest integer; b > 0.
Word rounded_quotient(Word a, Word b) {
  const Word q = a / b;
  const Word r = a % b;
  if (r > b - r) return q + 1;
  if (-r > b + r) return q - 1;
  return q;
}

/// target -= q * source; false when an entry overflows.
bool subtract_row(std::span<Word> target, std::span<const Word> source, Word q) {
  bool overflow = false;
  for (std::size_t j = 0; j < target.size(); ++j) {
    Word product = 0;
    overflow |= __builtin_mul_overflow(q, source[j], &product);
    overflow |= __builtin_sub_overflow(target[j], product, &target[j]);
  }
  return !overflow;
}

/// The columns of A over the identity, each as a row, and those that are not used up as pivots.
struct Columns {
  WordMatrix rows;
  std::vector<std::size_t> active;
};

/// Makes coordinate d zero in all active rows but one, which is retired; false on overflow.
bool eliminate(Columns& columns, std::size_t d) {
  while (true) {
    std::size_t pivot = columns.active.size();
    std::size_t others = 0;
    for (std::size_t k = 0; k < columns.active.size(); ++k) {
      const Word entry = columns.rows(columns.active[k], d);
      if (entry == 0) continue;
      ++others;
      if (pivot == columns.active.size() || std::abs(entry) < std::abs(columns.rows(columns.active[pivot], d))) {
        pivot = k;
      }
    }
    if (others == 0) return true;
    const auto source = columns.rows.row(columns.active[pivot]);
    if (others == 1) {
      columns.active.erase(columns.active.begin() + static_cast<std::ptrdiff_t>(pivot));
      return true;
    }
    const Word divisor = source[d];
    for (std::size_t k = 0; k < columns.active.size(); ++k) {
      const auto row = columns.rows.row(columns.active[k]);
      if (k == pivot || row[d] == 0) continue;
      const Word q = divisor > 0 ? rounded_quotient(row[d], divisor) : -rounded_quotient(row[d], -divisor);
      if (!subtract_row(row, source, q)) return false;
      if (std::ranges::any_of(row, [](Word entry) { return entry > largest || entry < -largest; })) return false;
    }
  }
}

/// The state of the integral LLL algorithm: d[i] is the Gram determinant of the first i rows, lambda(i, j) = d[j + 1]
/// times the Gram-Schmidt coefficient mu(i, j).
struct Reduction {
  WordMatrix& basis;
  std::vector<Word> d;
  WordMatrix lambda;

  explicit Reduction(WordMatrix& b) : basis(b), d(b.rows() + 1, 1), lambda(b.rows(), b.rows()) {}

  static bool narrow(Wide value, Word& result) {
    if (value > largest || value < -largest) return false;
    result = static_cast<Word>(value);
    return true;
  }

  /// (a b + s c e) / divisor, known to be an integer.
  static bool combine(Word a, Word b, int s, Word c, Word e, Word divisor, Word& result) {
    const Wide sum = static_cast<Wide>(a) * b + s * (static_cast<Wide>(c) * e);
    if (sum <= largest && sum >= -largest) {
      result = static_cast<Word>(sum) / divisor;
      return true;
    }
    return narrow(sum / divisor, result);
  }

  /// Fills row i of lambda and d[i + 1] from the scalar products with the rows before.
  bool orthogonalize(std::size_t i) {
    for (std::size_t j = 0; j <= i; ++j) {
      Wide product = 0;
      for (std::size_t c = 0; c < basis.cols(); ++c) {
        product += static_cast<Wide>(basis(i, c)) * basis(j, c);
        if (product > (static_cast<Wide>(largest) << 60) || product < -(static_cast<Wide>(largest) << 60)) return false;
      }
      Word u = 0;
      if (!narrow(product, u)) return false;
      for (std::size_t l = 0; l < j; ++l) {
        if (!combine(d[l + 1], u, -1, lambda(i, l), lambda(j, l), d[l], u)) return false;
      }
      lambda(i, j) = u;
    }
    d[i + 1] = lambda(i, i);
    return true;
  }

  bool size_reduce(std::size_t k, std::size_t l) {
    if (2 * static_cast<Wide>(std::abs(lambda(k, l))) <= d[l + 1]) return true;
    const Word q = rounded_quotient(lambda(k, l), d[l + 1]);
    if (!subtract_row(basis.row(k), basis.row(l), q)) return false;
    for (std::size_t j = 0; j <= l; ++j) {
      const Word factor = j == l ? d[l + 1] : lambda(l, j);
      if (!narrow(lambda(k, j) - static_cast<Wide>(q) * factor, lambda(k, j))) return false;
    }
    return true;
  }

  /// The Gram determinant of the first k rows after rows k - 1 and k would be exchanged.
  bool exchanged(std::size_t k, Word& result) const {
    return combine(d[k - 1], d[k + 1], 1, lambda(k, k - 1), lambda(k, k - 1), d[k], result);
  }

  /// Exchanges rows k - 1 and k, where `b` is exchanged(k); `last` is the last row that has its lambda.
  bool exchange(std::size_t k, Word b, std::size_t last) {
    std::ranges::swap_ranges(basis.row(k), basis.row(k - 1));
    for (std::size_t j = 0; j + 1 < k; ++j) std::swap(lambda(k, j), lambda(k - 1, j));
    const Word middle = lambda(k, k - 1);
    for (std::size_t i = k + 1; i <= last; ++i) {
      const Word t = lambda(i, k);
      if (!combine(d[k + 1], lambda(i, k - 1), -1, middle, t, d[k], lambda(i, k))) return false;
      if (!combine(b, t, 1, middle, lambda(i, k), d[k + 1], lambda(i, k - 1))) return false;
    }
    d[k] = b;
    return true;
  }
};

}  // namespace

std::optional<WordMatrix> to_words(const Matrix<Integer>& a) {
  WordMatrix result(a.rows(), a.cols());
  for (std::size_t k = 0; k < a.data().size(); ++k) {
    if (a.data()[k].bits() > 62) return std::nullopt;
    result.data()[k] = a.data()[k].to_long();
  }
  return result;
}

Matrix<Integer> to_integers(const WordMatrix& a) {
  Matrix<Integer> result(a.rows(), a.cols());
  for (std::size_t k = 0; k < a.data().size(); ++k) result.data()[k] = Integer(a.data()[k]);
  return result;
}

std::optional<WordMatrix> word_nullspace(const WordMatrix& a) {
  Columns columns{WordMatrix(a.cols(), a.rows() + a.cols()), std::vector<std::size_t>(a.cols())};
  for (std::size_t j = 0; j < a.cols(); ++j) {
    for (std::size_t d = 0; d < a.rows(); ++d) columns.rows(j, d) = a(d, j);
    columns.rows(j, a.rows() + j) = 1;
    columns.active[j] = j;
  }
  for (std::size_t d = 0; d < a.rows(); ++d)
    if (!eliminate(columns, d)) return std::nullopt;
  WordMatrix basis(columns.active.size(), a.cols());
  for (std::size_t k = 0; k < columns.active.size(); ++k) {
    std::ranges::copy(columns.rows.row(columns.active[k]).subspan(a.rows()), basis.row(k).begin());
  }
  return basis;
}

bool word_lll(WordMatrix& basis) {
  Reduction r(basis);
  std::size_t last = 0;
  if (basis.rows() == 0) return true;
  if (!r.orthogonalize(0)) return false;
  for (std::size_t k = 1; k < basis.rows();) {
    if (k > last) {
      if (!r.orthogonalize(k)) return false;
      last = k;
    }
    if (!r.size_reduce(k, k - 1)) return false;
    Word b = 0;
    if (!r.exchanged(k, b)) return false;
    if (static_cast<Wide>(b) * 100 < static_cast<Wide>(r.d[k]) * 99) {
      if (!r.exchange(k, b, last)) return false;
      k = std::max<std::size_t>(1, k - 1);
      continue;
    }
    for (std::size_t l = k - 1; l-- > 0;)
      if (!r.size_reduce(k, l)) return false;
    ++k;
  }
  return true;
}

}  // namespace gordan::detail
