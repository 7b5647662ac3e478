// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/diagonalisation.hpp>

#include <map>

#include <gordan/core/error.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/irrep/detail/modular_roots.hpp>

namespace gordan::detail {

namespace {

using Vector = std::vector<std::uint32_t>;

/// The matrix on the subspace, in the coordinates of its basis (the entries at the pivots).
Matrix<std::uint32_t> restricted(const ModularSpace& space, const SparseModularMatrix& matrix, std::uint32_t p) {
  const std::size_t d = space.rows.size();
  Matrix<std::uint32_t> result(d, d);
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j < d; ++j) {
      std::uint64_t sum = 0;
      for (const auto& [column, value] : matrix[space.pivots[i]]) {
        sum = (sum + std::uint64_t{value} * space.rows[j][column]) % p;
      }
      result(i, j) = static_cast<std::uint32_t>(sum);
    }
  }
  return result;
}

bool is_scalar(const Matrix<std::uint32_t>& a) {
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (a(i, j) != (i == j ? a(0, 0) : 0)) return false;
    }
  }
  return true;
}

Vector random_vector(std::size_t n, std::uint32_t p, Random& random) {
  Vector v(n);
  for (std::uint32_t& entry : v) entry = random.below(p);
  return v;
}

/// v, A v, ..., A^(count-1) v.
std::vector<Vector> krylov(const Matrix<std::uint32_t>& a, Vector v, std::size_t count, std::uint32_t p) {
  std::vector<Vector> vectors{std::move(v)};
  while (vectors.size() < count) vectors.push_back(multiply(a, vectors.back(), p));
  return vectors;
}

class EigenSplitter {
 public:
  EigenSplitter(const Matrix<std::uint32_t>& a, std::uint32_t p, Random& random, const Control& control)
      : a_(a), p_(p), random_(random), control_(control) {}

  /// Eigenvalue -> eigenvectors in the coordinates of the subspace.
  std::map<std::uint32_t, EchelonForm> split() {
    std::map<std::uint32_t, EchelonForm> spaces;
    std::size_t found = 0;
    find_eigenvalues();
    while (found < a_.rows()) {
      check(control_);
      const std::vector<Vector> vectors = krylov(a_, random_vector(a_.rows(), p_, random_), roots_.size(), p_);
      for (const std::uint32_t root : roots_) {
        const Vector v = component(vectors, root);
        if (!is_eigenvector(v, root)) {  // an eigenvalue was missed
          find_eigenvalues();
          spaces.clear();
          found = 0;
          break;
        }
        auto place = spaces.try_emplace(root, p_, a_.rows()).first;
        if (place->second.insert(v)) ++found;
      }
    }
    return spaces;
  }

 private:
  void find_eigenvalues() {
    roots_.clear();
    while (roots_.empty()) {
      check(control_);
      const std::size_t n = a_.rows();
      const Vector u = random_vector(n, p_, random_);
      Vector v = random_vector(n, p_, random_);
      Vector sequence;
      for (std::size_t k = 0; k < 2 * n; ++k) {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < n; ++i) sum = (sum + std::uint64_t{u[i]} * v[i]) % p_;
        sequence.push_back(static_cast<std::uint32_t>(sum));
        v = multiply(a_, v, p_);
      }
      polynomial_ = annihilator(sequence, p_);
      roots_ = split_roots(polynomial_, p_, random_);
    }
  }

  /// f(A)/(A - root) v: the eigencomponent of v, up to a factor.
  [[nodiscard]] Vector component(const std::vector<Vector>& vectors, std::uint32_t root) const {
    Vector quotient(roots_.size(), 0);  // by Horner
    std::uint32_t carry = 0;
    for (std::size_t k = roots_.size(); k-- > 0;) {
      carry = add_mod(mul_mod(carry, root, p_), polynomial_[k + 1], p_);
      quotient[k] = carry;
    }
    Vector result(a_.rows(), 0);
    for (std::size_t i = 0; i < result.size(); ++i) {
      std::uint64_t sum = 0;
      for (std::size_t k = 0; k < quotient.size(); ++k) sum = (sum + std::uint64_t{quotient[k]} * vectors[k][i]) % p_;
      result[i] = static_cast<std::uint32_t>(sum);
    }
    return result;
  }

  [[nodiscard]] bool is_eigenvector(const Vector& v, std::uint32_t root) const {
    const Vector image = multiply(a_, v, p_);
    for (std::size_t i = 0; i < v.size(); ++i) {
      if (image[i] != mul_mod(root, v[i], p_)) return false;
    }
    return true;
  }

  const Matrix<std::uint32_t>& a_;
  std::uint32_t p_;
  Random& random_;
  const Control& control_;
  ModularPolynomial polynomial_;
  Vector roots_;
};

/// The rows of `coordinates` times the basis of the subspace.
ModularSpace lifted(EchelonForm& coordinates, const ModularSpace& space, std::uint32_t p) {
  const std::size_t k = space.rows.front().size();
  EchelonForm form(p, k);
  for (const std::size_t pivot : coordinates.pivots()) {
    const std::span<const std::uint32_t> row = coordinates.row_with_pivot(pivot);
    Vector v(k, 0);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i] == 0) continue;
      const Vector& basis = space.rows[pivot + i];
      for (std::size_t c = 0; c < k; ++c) {
        v[c] = static_cast<std::uint32_t>((v[c] + std::uint64_t{row[i]} * basis[c]) % p);
      }
    }
    form.insert(v);
  }
  form.back_substitute();
  ModularSpace result;
  result.pivots = form.pivots();
  for (const std::size_t pivot : result.pivots) {
    Vector v(k, 0);
    const std::span<const std::uint32_t> row = form.row_with_pivot(pivot);
    std::copy(row.begin(), row.end(), v.begin() + static_cast<std::ptrdiff_t>(pivot));
    result.rows.push_back(std::move(v));
  }
  return result;
}

}  // namespace

ModularSpace whole_space(std::size_t k) {
  ModularSpace space;
  for (std::size_t i = 0; i < k; ++i) {
    space.rows.emplace_back(k, 0);
    space.rows.back()[i] = 1;
    space.pivots.push_back(i);
  }
  return space;
}

std::vector<ModularSpace> eigenspaces(const ModularSpace& space, const SparseModularMatrix& matrix, std::uint32_t p,
                                      Random& random, const Control& control) {
  const Matrix<std::uint32_t> a = restricted(space, matrix, p);
  if (a.rows() == 0 || is_scalar(a)) return {space};
  std::map<std::uint32_t, EchelonForm> coordinates = EigenSplitter(a, p, random, control).split();
  std::vector<ModularSpace> result;
  for (auto& [root, form] : coordinates) result.push_back(lifted(form, space, p));
  return result;
}

}  // namespace gordan::detail
