// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/modular_intertwiners.hpp>

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan::detail {

namespace {

using Vector = std::vector<std::uint32_t>;
using Dense = Matrix<std::uint32_t>;

Vector random_vector(std::size_t size, std::uint32_t p, Random& random) {
  Vector result(size);
  for (std::uint32_t& entry : result) entry = static_cast<std::uint32_t>(random.below(p));
  return result;
}

// A basis of V of words in the generators times starting vectors, in breadth-first order.
struct SpunBasis {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<Vector> vectors;
  std::vector<std::size_t> parent;     // none for a starting vector
  std::vector<std::size_t> generator;  // vectors[i] = generator * vectors[parent]
  std::vector<std::size_t> start;      // which starting vector the word ends in
  std::size_t starts = 0;
};

SpunBasis spin(const std::vector<const SparseModular*>& generators, std::size_t n, std::uint32_t p, Random& random,
               const Control& control) {
  SpunBasis basis;
  EchelonForm form(p, n);
  while (basis.vectors.size() < n) {
    Vector first = random_vector(n, p, random);
    if (!form.insert(first)) continue;
    std::size_t next = basis.vectors.size();
    const auto add = [&](Vector vector, std::size_t parent, std::size_t generator) {
      basis.vectors.push_back(std::move(vector));
      basis.parent.push_back(parent);
      basis.generator.push_back(generator);
      basis.start.push_back(basis.starts);
    };
    add(std::move(first), SpunBasis::none, 0);
    for (; next < basis.vectors.size() && basis.vectors.size() < n; ++next) {
      check(control);
      for (std::size_t g = 0; g < generators.size() && basis.vectors.size() < n; ++g) {
        Vector image = multiply(*generators[g], basis.vectors[next], p);
        if (form.insert(image)) add(std::move(image), next, g);
      }
    }
    ++basis.starts;
  }
  return basis;
}

// All X with target X = X source, from a spun basis of the source.
class IntertwinerSystem {
 public:
  IntertwinerSystem(std::vector<const SparseModular*> source, std::vector<const SparseModular*> target,
                    const SpunBasis& basis, std::size_t m, std::uint32_t p, const Control& control)
      : source_(std::move(source)),
        target_(std::move(target)),
        basis_(basis),
        n_(basis.vectors.size()),
        m_(m),
        p_(p),
        control_(control),
        equations_(p, basis.starts * m) {
    Dense rows(n_, n_);
    for (std::size_t i = 0; i < n_; ++i) {
      for (std::size_t j = 0; j < n_; ++j) rows(i, j) = basis.vectors[i][j];
    }
    coordinates_ = transpose(inverse_mod(rows, p));
    words_ = spun_up(Dense::identity(m));
  }

  // The solutions, as matrices m x n.
  std::vector<Dense> solve(Random& random) {
    while (true) {
      const std::size_t before = equations_.rank();
      add_equations(random_vector(n_, p_, random));
      if (equations_.rank() == equations_.columns()) return {};
      if (equations_.rank() != before) continue;
      std::vector<Dense> solutions = matrices_of(kernel());
      if (all_commute(solutions)) return solutions;
    }
  }

 private:
  // What the words do, each generator by its matrix on the target, to the columns of `first`.
  [[nodiscard]] std::vector<Dense> spun_up(const Dense& first) const {
    std::vector<Dense> result;
    for (std::size_t i = 0; i < n_; ++i) {
      check(control_);
      const std::size_t parent = basis_.parent[i];
      result.push_back(parent == SpunBasis::none ? first : multiply(*target_[basis_.generator[i]], result[parent], p_));
    }
    return result;
  }

  // sum_i s_i words_i, apart for each starting vector: a matrix m x (starts m).
  [[nodiscard]] Dense combined_words(const Vector& s) const {
    Dense result(m_, basis_.starts * m_);
    for (std::size_t first = 0; first < n_;) {
      std::size_t last = first;
      while (last < n_ && basis_.start[last] == basis_.start[first]) ++last;
      const Dense block =
          combine(std::span(s).subspan(first, last - first), std::span(words_).subspan(first, last - first), p_);
      for (std::size_t i = 0; i < m_; ++i) {
        for (std::size_t j = 0; j < m_; ++j) result(i, basis_.start[first] * m_ + j) = block(i, j);
      }
      first = last;
    }
    return result;
  }

  // With v = sum s_i b_i and g v = sum c_j b_j: (g sum s_i words_i - sum c_j words_j) y = 0.
  void add_equations(const Vector& s) {
    const ModularSum sum(p_);
    Vector v(n_);
    for (std::size_t k = 0; k < n_; ++k) {
      std::uint64_t accumulator = 0;
      for (std::size_t i = 0; i < n_; ++i) sum.add(accumulator, s[i], basis_.vectors[i][k]);
      v[k] = sum.residue(accumulator);
    }
    const Dense words = combined_words(s);
    for (std::size_t g = 0; g < source_.size(); ++g) {
      check(control_);
      const Vector c = multiply(coordinates_, multiply(*source_[g], v, p_), p_);
      const Dense left = multiply(*target_[g], words, p_);
      Dense rows = combined_words(c);
      for (std::size_t k = 0; k < rows.data().size(); ++k) {
        rows.data()[k] = sub_mod(left.data()[k], rows.data()[k], p_);
      }
      for (std::size_t i = 0; i < m_; ++i) {
        check(control_);
        equations_.insert(std::as_const(rows).row(i));
      }
    }
  }

  // The solutions y of the equations, as columns.
  [[nodiscard]] Dense kernel() const {
    EchelonForm reduced = equations_;
    reduced.back_substitute(control_);
    const std::vector<std::size_t> pivots = reduced.pivots();
    Dense ys(reduced.columns(), reduced.columns() - pivots.size());
    std::size_t column = 0;
    for (std::size_t free = 0; free < reduced.columns(); ++free) {
      if (reduced.is_pivot(free)) continue;
      ys(free, column) = 1;
      for (const std::size_t pivot : pivots) {
        if (pivot < free) ys(pivot, column) = sub_mod(0, reduced.row_with_pivot(pivot)[free - pivot], p_);
      }
      ++column;
    }
    return ys;
  }

  // X b_i = words_i y, for all columns y at once.
  [[nodiscard]] std::vector<Dense> matrices_of(const Dense& ys) const {
    std::vector<Dense> images;  // [i](row, y): X b_i
    for (std::size_t i = 0; i < n_; ++i) {
      check(control_);
      const std::size_t parent = basis_.parent[i];
      if (parent != SpunBasis::none) {
        images.push_back(multiply(*target_[basis_.generator[i]], images[parent], p_));
        continue;
      }
      Dense& first = images.emplace_back(m_, ys.cols());
      const auto begin = ys.data().begin() + static_cast<std::ptrdiff_t>(basis_.start[i] * m_ * ys.cols());
      std::copy_n(begin, first.data().size(), first.data().begin());
    }
    std::vector<Dense> result;
    Dense of_one(m_, n_);
    for (std::size_t y = 0; y < ys.cols(); ++y) {
      check(control_);
      for (std::size_t row = 0; row < m_; ++row) {
        for (std::size_t i = 0; i < n_; ++i) of_one(row, i) = images[i](row, y);
      }
      result.push_back(product(of_one, coordinates_, p_));
    }
    return result;
  }

  [[nodiscard]] bool all_commute(const std::vector<Dense>& solutions) const {
    std::vector<SparseModular> turned;
    for (const SparseModular* a : source_) turned.push_back(detail::transpose(*a));
    for (const Dense& x : solutions) {
      check(control_);
      const Dense flipped = gordan::transpose(x);
      for (std::size_t g = 0; g < source_.size(); ++g) {
        if (multiply(*target_[g], x, p_) != gordan::transpose(multiply(turned[g], flipped, p_))) return false;
      }
    }
    return true;
  }

  std::vector<const SparseModular*> source_;
  std::vector<const SparseModular*> target_;
  const SpunBasis& basis_;
  std::size_t n_;
  std::size_t m_;
  std::uint32_t p_;
  const Control& control_;
  EchelonForm equations_;
  Dense coordinates_;         // column vector -> coefficients over the spun basis
  std::vector<Dense> words_;  // on the target
};

double bytes_of_words(const SpunBasis& basis, std::size_t m) {
  const double unknowns = static_cast<double>(basis.starts * m);
  return 4.0 * static_cast<double>(basis.vectors.size() * m) * static_cast<double>(m) + 4.0 * unknowns * unknowns;
}

std::vector<Dense> solutions_of(const std::vector<ModularPair>& pairs, std::size_t source, std::size_t target,
                                std::uint32_t p, const Control& control) {
  std::vector<const SparseModular*> of_source;
  std::vector<const SparseModular*> of_target;
  std::vector<ModularPair> turned;
  for (const ModularPair& pair : pairs) {
    of_source.push_back(&pair.source);
    of_target.push_back(&pair.target);
    turned.push_back({detail::transpose(pair.target), detail::transpose(pair.source)});
  }
  std::vector<const SparseModular*> turned_source;
  std::vector<const SparseModular*> turned_target;
  for (const ModularPair& pair : turned) {
    turned_source.push_back(&pair.source);
    turned_target.push_back(&pair.target);
  }
  Random random(control.seed);
  const SpunBasis straight = spin(of_source, source, p, random, control);
  const SpunBasis flipped = spin(turned_source, target, p, random, control);
  const double bytes = bytes_of_words(straight, target);
  const double other = bytes_of_words(flipped, source);
  if (std::min(bytes, other) > 0.5e6 * static_cast<double>(control.memory_limit_mb)) {
    throw LimitReached(fmt::format("the maps from dimension {} to dimension {} need {:.0f} MB for their equations",
                                   source, target, std::min(bytes, other) / 1e6));
  }
  if (bytes <= other) return IntertwinerSystem(of_source, of_target, straight, target, p, control).solve(random);
  std::vector<Dense> result;
  for (const Dense& x : IntertwinerSystem(turned_source, turned_target, flipped, source, p, control).solve(random)) {
    result.push_back(gordan::transpose(x));
  }
  return result;
}

}  // namespace

ModularSpace modular_intertwiners(const std::vector<ModularPair>& pairs, std::size_t source, std::size_t target,
                                  std::uint32_t p, const Control& control) {
  ModularSpace space;
  if (source == 0 || target == 0) return space;
  const std::vector<Dense> solutions = solutions_of(pairs, source, target, p, control);
  EchelonForm form(p, source * target, solutions.size());
  for (const Dense& x : solutions) {
    check(control);
    require(form.insert(x.data()), "solutions of an echelon form are independent");
  }
  form.back_substitute(control);
  space.pivots = form.pivots();
  for (const std::size_t pivot : space.pivots) {
    std::vector<std::uint32_t>& row = space.rows.emplace_back(source * target);
    const std::span<const std::uint32_t> tail = form.row_with_pivot(pivot);
    std::copy(tail.begin(), tail.end(), row.begin() + static_cast<std::ptrdiff_t>(pivot));
  }
  return space;
}

}  // namespace gordan::detail
