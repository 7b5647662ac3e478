// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/short_basis.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/basis_coordinates.hpp>
#include <gordan/exact/detail/primitive_choice.hpp>

#include <algorithm>

namespace gordan {

namespace {

using detail::TriangularChoice;

std::vector<ShortVector> to_vectors(const Matrix<Integer>& rows) {
  std::vector<ShortVector> result(rows.rows(), ShortVector(rows.cols()));
  for (std::size_t i = 0; i < rows.rows(); ++i)
    for (std::size_t j = 0; j < rows.cols(); ++j) result[i][j] = rows(i, j).to_long();
  return result;
}

/// a += b * c; throws std::overflow_error.
void add_product(std::int64_t& a, std::int64_t b, std::int64_t c) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(b, c, &product) || __builtin_add_overflow(a, product, &a)) {
    throw std::overflow_error("short_basis");
  }
}

/// Both greedy choices. They agree until a vector is independent of those taken but does not stay primitive with them.
/// The null space is saturated, so that vectors of it are primitive in it exactly when they are in Z^n.
template <class Word>
class Greedy {
 public:
  explicit Greedy(const Matrix<Integer>& basis) : dimension_(basis.rows()), primitive_(basis.cols()) {}

  /// Takes the vector where that leaves the taken ones primitive.
  void offer_for_basis(const ShortVector& v) {
    if (taken_.size() < dimension_ && primitive_.add(primitive_.tail(v), true)) taken_.push_back(v);
  }

  /// The same, and counts successive minima: vectors are offered in the order `nicer`, without gaps.
  void offer(const ShortVector& v) {
    const bool minima_left = independent_ && minima_ < dimension_;
    if (taken_.size() == dimension_ && !minima_left) return;
    if (taken_.size() < dimension_) {
      auto tail = primitive_.tail(v);
      const bool is_independent = std::ranges::any_of(tail, [](const Word& entry) { return !entry.is_zero(); });
      if (is_independent && !independent_) {
        minima_sum_ += l1_norm(v);
        ++minima_;
        if (primitive_.add(tail, true)) {
          taken_.push_back(v);
        } else {
          independent_ = primitive_;
          independent_->add(std::move(tail), false);
        }
        return;
      }
      if (is_independent && primitive_.add(std::move(tail), true)) taken_.push_back(v);
    }
    if (minima_left && independent_->add(independent_->tail(v), false)) {
      minima_sum_ += l1_norm(v);
      ++minima_;
    }
  }

  const std::vector<ShortVector>& taken() const { return taken_; }
  std::size_t minima() const { return minima_; }
  const Integer& minima_sum() const { return minima_sum_; }

 private:
  std::size_t dimension_;
  TriangularChoice<Word> primitive_;
  std::optional<TriangularChoice<Word>> independent_;
  std::vector<ShortVector> taken_;
  std::size_t minima_ = 0;
  Integer minima_sum_;
};

/// What makes the taken vectors a basis of the lattice, by their coordinates in a given basis.
template <class Word>
std::vector<ShortVector> completion(const std::vector<ShortVector>& taken, const Matrix<Integer>& basis) {
  const std::vector<ShortVector> rows = to_vectors(basis);
  const detail::BasisCoordinates coordinates(basis);
  TriangularChoice<Word> choice(rows.size());
  for (const ShortVector& v : taken) choice.add(choice.tail(coordinates.of(v)), true);
  std::vector<ShortVector> result;
  for (const ShortVector& c : choice.completion()) {
    ShortVector v(basis.cols());
    for (std::size_t i = 0; i < c.size(); ++i) {
      if (c[i] == 0) continue;
      for (std::size_t j = 0; j < v.size(); ++j) add_product(v[j], c[i], rows[i][j]);
    }
    result.push_back(nicer_sign(std::move(v)));
  }
  return result;
}

/// sum |a_i + factor b_i|
std::int64_t norm_of_sum(const ShortVector& a, std::int64_t factor, const ShortVector& b) {
  std::int64_t norm = 0;
  for (std::size_t c = 0; c < a.size(); ++c) norm += std::abs(a[c] + factor * b[c]);
  return norm;
}

/// Makes vectors from place `first` on nicer by adding or subtracting any other one, until none becomes nicer.
void make_nicer(std::vector<ShortVector>& vectors, std::size_t first, const Control& control) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = first; i < vectors.size(); ++i) {
      check(control);
      for (std::size_t j = 0; j < vectors.size(); ++j) {
        if (i == j) continue;
        for (const std::int64_t factor : {1, -1}) {
          if (norm_of_sum(vectors[i], factor, vectors[j]) > l1_norm(vectors[i])) continue;
          ShortVector sum = vectors[i];
          for (std::size_t c = 0; c < sum.size(); ++c) sum[c] += factor * vectors[j][c];
          sum = nicer_sign(std::move(sum));
          if (!nicer(sum, vectors[i])) continue;
          vectors[i] = std::move(sum);
          changed = true;
        }
      }
    }
  }
}

std::int64_t next_norm(const ShortVectorSearch& search, std::int64_t above, std::int64_t largest) {
  using Method = ShortVectorSearch::Method;
  constexpr double nothing = 1000;
  constexpr double little = 20'000;
  if (search.expected_work(above, above + 1, Method::halves) < nothing) return above + 1;
  if (search.expected_work(above, largest, Method::coordinates) <= little) return largest;
  const std::int64_t step = above + 1 + above / 8;
  return search.expected_work(above, step) <= search.expected_work(above, above + 1, Method::halves) ? step : above + 1;
}

template <class Word>
ShortBasis find(const Matrix<Integer>& a, const Matrix<Integer>& nullspace, std::size_t work_limit,
                const Control& control) {
  const std::size_t k = nullspace.rows();
  std::vector<ShortVector> ordered = to_vectors(nullspace);
  for (ShortVector& v : ordered) v = nicer_sign(std::move(v));
  sort_nicer(ordered);
  const std::int64_t largest = k == 0 ? 0 : l1_norm(ordered.back());

  std::optional<ShortVectorSearch> search;
  if (ShortVectorSearch::is_possible(nullspace)) search.emplace(a, nullspace, work_limit, control);
  Greedy<Word> greedy(nullspace);
  ShortBasis result;
  while (search && (greedy.taken().size() < k || greedy.minima() < k)) {
    if (result.searched >= largest) break;
    const std::int64_t up_to = std::min(next_norm(*search, result.searched, largest), largest);
    const auto found = search->null_vectors(result.searched, up_to);
    if (!found) break;
    for (const ShortVector& v : *found) greedy.offer(v);
    result.searched = up_to;
  }
  const std::size_t proven = greedy.taken().size();
  constexpr std::size_t many = 64;  // beyond, the numbers of the choice grow
  for (std::size_t i = 0; i < k && k <= many; ++i) greedy.offer_for_basis(ordered[i]);
  result.vectors = greedy.taken();
  if (proven < k) {
    for (ShortVector& v : completion<Word>(greedy.taken(), nullspace)) result.vectors.push_back(std::move(v));
    make_nicer(result.vectors, proven, control);
  }
  sort_nicer(result.vectors);
  for (const ShortVector& v : result.vectors) result.norm += l1_norm(v);
  result.lower_bound = greedy.minima_sum() + Integer(k - greedy.minima()) * Integer(result.searched + 1);
  result.optimal = result.norm == result.lower_bound;
  return result;
}

/// The LLL-reduced basis as it is, of which nothing is proven but that every vector has norm 1 at least.
ShortBasis reduced_basis(const Matrix<Integer>& nullspace) {
  ShortBasis result;
  for (std::size_t i = 0; i < nullspace.rows(); ++i) {
    ShortVector v(nullspace.cols());
    for (std::size_t j = 0; j < v.size(); ++j) {
      if (!nullspace(i, j).fits_long())
        throw LimitReached("the exponents of a basis of short products do not fit machine words");
      v[j] = nullspace(i, j).to_long();
    }
    result.norm += l1_norm(v);
    result.vectors.push_back(nicer_sign(std::move(v)));
  }
  sort_nicer(result.vectors);
  result.lower_bound = Integer(static_cast<long>(nullspace.rows()));
  result.optimal = result.norm == result.lower_bound;
  return result;
}

}  // namespace

ShortBasis short_basis(const Matrix<Integer>& a, const Matrix<Integer>& nullspace, std::size_t work_limit,
                       const Control& control) {
  require(a.cols() == nullspace.cols(), "short_basis: the basis has another length than the rows");
  try {
    return find<detail::CheckedWord>(a, nullspace, work_limit, control);
  } catch (const std::overflow_error&) {
    report(control, "short basis: again, with integers of any size");
  }
  try {
    return find<detail::AnyWord>(a, nullspace, work_limit, control);
  } catch (const std::overflow_error&) {
    report(control, "short basis: the search passes machine words, the reduced basis stands");
    return reduced_basis(nullspace);
  }
}

}  // namespace gordan
