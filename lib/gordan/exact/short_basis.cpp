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

/// Both greedy choices, in coordinates of the reduced basis, which keeps numbers small. They agree until a vector is
/// independent of those taken but does not stay primitive with them.
template <class Word>
class Greedy {
 public:
  explicit Greedy(const Matrix<Integer>& basis)
      : dimension_(basis.rows()), coordinates_(basis), primitive_(basis.rows()) {}

  void offer(const ShortVector& v, bool complete_list) {
    const bool minima_left = complete_list && independent_ && minima_ < dimension_;
    if (taken_.size() == dimension_ && !minima_left) return;
    const ShortVector c = coordinates_.of(v);
    if (taken_.size() < dimension_) {
      auto tail = primitive_.tail(c);
      const bool is_independent = std::ranges::any_of(tail, [](const Word& entry) { return !entry.is_zero(); });
      if (is_independent && complete_list && !independent_) {
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
    if (minima_left && independent_->add(independent_->tail(c), false)) {
      minima_sum_ += l1_norm(v);
      ++minima_;
    }
  }

  const std::vector<ShortVector>& taken() const { return taken_; }
  std::size_t minima() const { return minima_; }
  const Integer& minima_sum() const { return minima_sum_; }

 private:
  std::size_t dimension_;
  detail::BasisCoordinates coordinates_;
  TriangularChoice<Word> primitive_;
  std::optional<TriangularChoice<Word>> independent_;
  std::vector<ShortVector> taken_;
  std::size_t minima_ = 0;
  Integer minima_sum_;
};

/// Adds to the primitive list what is missing for a basis of the lattice: rows of T * basis, where T brings the basis
/// modulo the list to its Hermite form.
void complete(std::vector<ShortVector>& taken, const Matrix<Integer>& nullspace) {
  const std::size_t k = nullspace.rows();
  Matrix<Integer> coordinates(taken.size(), k);
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const std::vector<Integer> v(taken[i].begin(), taken[i].end());
    const auto c = lattice_coordinates(nullspace, v);
    require(c.has_value(), "short_basis: a vector is not in the lattice");
    for (std::size_t j = 0; j < k; ++j) coordinates(i, j) = (*c)[j].num();
  }
  // coordinates * V = [I 0], so the last rows of V^-1 complete the coordinates to a unimodular matrix.
  const SmithNormalForm smith = smith_normal_form(coordinates, true);
  const HermiteNormalForm inverse = hermite_normal_form(smith.right, true);
  Matrix<Integer> rest(k - taken.size(), k);
  for (std::size_t i = 0; i < rest.rows(); ++i) {
    std::ranges::copy(inverse.transform.row(taken.size() + i), rest.row(i).begin());
  }
  for (const ShortVector& v : to_vectors(lll(rest * nullspace))) taken.push_back(v);
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
  std::vector<ShortVector> reduced = to_vectors(nullspace);
  for (ShortVector& v : reduced) v = nicer_sign(std::move(v));
  sort_nicer(reduced);
  const std::int64_t largest = k == 0 ? 0 : l1_norm(reduced.back());

  ShortVectorSearch search(a, nullspace, work_limit, control);
  Greedy<Word> greedy(nullspace);
  ShortBasis result;
  while (greedy.taken().size() < k || greedy.minima() < k) {
    if (result.searched >= largest) break;
    const std::int64_t up_to = std::min(next_norm(search, result.searched, largest), largest);
    const auto found = search.null_vectors(result.searched, up_to);
    if (!found) break;
    for (const ShortVector& v : *found) greedy.offer(v, true);
    result.searched = up_to;
  }
  const std::size_t proven = greedy.taken().size();
  for (const ShortVector& v : reduced) greedy.offer(v, false);
  result.vectors = greedy.taken();
  if (result.vectors.size() < k) complete(result.vectors, nullspace);
  if (proven < k) make_nicer(result.vectors, proven, control);
  sort_nicer(result.vectors);
  for (const ShortVector& v : result.vectors) result.norm += l1_norm(v);
  result.lower_bound = greedy.minima_sum() + Integer(k - greedy.minima()) * Integer(result.searched + 1);
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
    return find<detail::AnyWord>(a, nullspace, work_limit, control);
  }
}

}  // namespace gordan
