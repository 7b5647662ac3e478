// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/matrix.hpp>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace gordan {

/// A root of a root system.
struct Root {
  std::vector<int> simple;  ///< coordinates over the simple roots
  std::vector<int> labels;  ///< Dynkin labels: its pairings with the simple coroots
  int half_square = 0;      ///< (root, root) / 2, where the shortest simple root of each component has 1
};

/// The root system of a complex semisimple Lie algebra from its Cartan matrix, simple roots numbered as in Bourbaki,
/// Lie Groups and Lie Algebras VI, plates I-IX.
///
/// Weights are vectors of Dynkin labels, the coordinates over the fundamental weights.
class RootSystem {
 public:
  /// A_n (n >= 1), B_n and C_n (n >= 1), D_n (n >= 2; D_2 = A_1 + A_1), E_6, E_7, E_8, F_4, G_2. InputError for
  /// another.
  RootSystem(char series, int rank);

  [[nodiscard]] const std::string& name() const { return name_; }  ///< "A2"
  [[nodiscard]] int rank() const { return static_cast<int>(cartan_.rows()); }
  /// a_ij = <alpha_i, alpha_j^vee>; row i has the Dynkin labels of alpha_i.
  [[nodiscard]] const Matrix<int>& cartan() const { return cartan_; }
  /// (alpha_i, alpha_i) / 2.
  [[nodiscard]] std::span<const int> half_squares() const { return half_squares_; }
  /// By ascending height, then descending coordinates over the simple roots.
  [[nodiscard]] const std::vector<Root>& positive_roots() const { return positive_roots_; }

  /// (weight, root), an integer.
  [[nodiscard]] long pairing(std::span<const int> weight, const Root& root) const;
  /// The dominant weight of the Weyl orbit and the sign of an element of the Weyl group that leads there.
  [[nodiscard]] std::pair<std::vector<int>, int> dominant(std::vector<int> weight) const;
  /// The dominant weight v and the sign with s(w + rho) = v + rho; the sign is 0 when w + rho lies on a wall.
  [[nodiscard]] std::pair<std::vector<int>, int> dominant_shifted(std::vector<int> weight) const;
  /// The weights of the Weyl orbit of a dominant weight, each once, the dominant one first.
  [[nodiscard]] std::vector<std::vector<int>> orbit(const std::vector<int>& dominant) const;

 private:
  void find_half_squares();
  void find_positive_roots();

  std::string name_;
  Matrix<int> cartan_;
  std::vector<int> half_squares_;
  std::vector<Root> positive_roots_;
};

}  // namespace gordan
