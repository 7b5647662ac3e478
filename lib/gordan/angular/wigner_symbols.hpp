// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/spin.hpp>
#include <gordan/exact/signed_root.hpp>

#include <array>

namespace gordan {

/// The 3j symbol (j1 j2 j3; m1 m2 m3) = (-1)^(j1-j2-m3) <j1 m1 j2 m2 | j3 -m3> / sqrt(2 j3 + 1), exactly; 0 where the
/// triangle or m1 + m2 + m3 = 0 fails. InputError for negative spins, LimitReached beyond max_twice_spin.
/// Source: Wigner (1940, in Biedenharn and van Dam 1965); Edmonds, Angular Momentum in Quantum Mechanics, (3.7.3).
[[nodiscard]] SignedRoot wigner_3j(Spin j1, Spin j2, Spin j3, Spin m1, Spin m2, Spin m3);

/// The 6j symbol {a b c; d e f}, exactly; 0 where a triangle fails. By Racah's formula
///   Delta(abc) Delta(aef) Delta(dbf) Delta(dec) sum over t of
///   (-1)^t (t+1)! / ((t-a-b-c)! (t-a-e-f)! (t-d-b-f)! (t-d-e-c)! (a+b+d+e-t)! (b+c+e+f-t)! (a+c+d+f-t)!),
///   Delta(abc)^2 = (a+b-c)! (a-b+c)! (b+c-a)! / (a+b+c+1)!.
/// Source: Racah (1942); Edmonds (6.3.7).
[[nodiscard]] SignedRoot wigner_6j(Spin a, Spin b, Spin c, Spin d, Spin e, Spin f);

/// The 9j symbol of a matrix of spins, row by row; 0 where a triangle of a row or a column fails.
///   sum over x of (-1)^2x (2x+1) {j1 j4 j7; j8 j9 x} {j2 j5 j8; j4 x j6} {j3 j6 j9; x j1 j2}:
/// in each term the Deltas with x occur squared, so the symbol is a rational number times the six others.
/// Source: Edmonds (6.4.3).
[[nodiscard]] SignedRoot wigner_9j(const std::array<Spin, 9>& j);

/// The Gaunt coefficient without 1/sqrt(4 pi): sqrt(4 pi) times the integral of Y_{l1 m1} Y_{l2 m2} Y_{l3 m3} over the
/// sphere, complex harmonics with the phases of Condon and Shortley:
///   sqrt((2l1+1)(2l2+1)(2l3+1)) (l1 l2 l3; 0 0 0) (l1 l2 l3; m1 m2 m3).   Source: Gaunt (1929); Edmonds (4.6.3).
[[nodiscard]] SignedRoot gaunt_root_4pi(int l1, int l2, int l3, int m1, int m2, int m3);

}  // namespace gordan
