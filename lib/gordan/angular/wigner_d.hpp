// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/convention.hpp>
#include <gordan/angular/spin.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/signed_root.hpp>

#include <complex>
#include <vector>

namespace gordan {

/// The matrix D with Y_l(R v) = D(R) Y_l(v) in the rational harmonic coordinates X_m = x_m / sqrt(w), m = -l..l
/// (harmonic_weight.hpp); its entries lie in the field of R.
///
/// R is any orthogonal 3 x 3 matrix; an improper one acts as on polynomials of degree l, the inversion by (-1)^l.
/// By the coupling T of H^1 x H^(l-1) -> H^l (rational_coupling.hpp), which R commutes with:
///   D_l[p, q] = c sum w_q / (w_i w_j) T_{i' j' p} T_{i j q} D_1[i', i] D_(l-1)[j', j].
/// InputError unless R is orthogonal, LimitReached beyond max_degree_of_harmonics.
[[nodiscard]] Matrix<Number> harmonic_rotation(int l, const Matrix<Number>& rotation);
/// The matrices of the degrees 0, ..., l, made on the way.
[[nodiscard]] std::vector<Matrix<Number>> harmonic_rotations(int l, const Matrix<Number>& rotation);

/// The orthogonal matrix D with Y_l(R v) = D(R) Y_l(v) for the orthonormal harmonics of a convention, x, y, z being the
/// coordinates of R. LimitReached when an entry passes max_conductor.
[[nodiscard]] Matrix<Number> wigner_d(int l, const Matrix<Number>& rotation, const Convention& convention);

/// The same for a rational R: every entry is then the root of a rational number. InputError for an irrational R.
[[nodiscard]] Matrix<SignedRoot> wigner_d_roots(int l, const Matrix<Number>& rotation, const Convention& convention);

/// The orthogonal matrix B with y_to = B y_from between the components of H^l in two conventions.
[[nodiscard]] Matrix<SignedRoot> change_of_basis(int l, const Convention& from, const Convention& to);

/// A term value cos(beta/2)^cosine sin(beta/2)^sine of Wigner's small d.
struct SmallDTerm {
  SignedRoot value;
  int cosine = 0;
  int sine = 0;
};

/// d^j_{m' m}(beta) = <j m'| exp(-i beta J_y) |j m>, exactly as a polynomial in cos(beta/2) and sin(beta/2):
///   sum over k of (-1)^(m'-m+k) sqrt((j+m)! (j-m)! (j+m')! (j-m')!) / ((j+m-k)! k! (m'-m+k)! (j-m'-k)!)
///   cos^(2j+m-m'-2k) sin^(m'-m+2k).   Source: Wigner (1931); Edmonds (4.1.23), in the phases of Condon and Shortley.
[[nodiscard]] std::vector<SmallDTerm> small_d(Spin j, Spin to, Spin from);

/// d^j_{m' m}(beta) in double precision by the recursion of the Jacobi polynomials, which stays accurate for large j.
[[nodiscard]] double small_d(Spin j, Spin to, Spin from, double beta);

/// D^j_{m' m}(alpha, beta, gamma) = exp(-i m' alpha) d^j_{m' m}(beta) exp(-i m gamma): the rotation about z by gamma,
/// about y by beta, about z by alpha, one after the other, in axes at rest.
[[nodiscard]] std::complex<double> wigner_d(Spin j, Spin to, Spin from, double alpha, double beta, double gamma);

}  // namespace gordan
