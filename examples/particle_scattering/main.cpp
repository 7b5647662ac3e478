// SPDX-License-Identifier: Apache-2.0
// An electron scatters off a muon: Mandelstam's variables and the matrix element from the Gram matrix of the momenta.
#include "../magnitude.hpp"
#include "particle_scattering.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace {

using Momentum = std::array<double, 4>;  // t, x, y, z, in GeV
using Event = particle_scattering::Inputs<double>;
using Gram = std::array<double, 10>;

// The generated invariants f1, ..., f10.
enum Invariant { p1p1, p1p2, p1p3, p1p4, p2p2, p2p3, p2p4, p3p3, p3p4, p4p4 };

constexpr double electron = 0.000511, muon = 0.105658;

/// Electron p1 and muon p2 come in along z with momentum k each, and leave as p3 and p4 at an angle.
Event collision(double k, double angle) {
  const double e = std::sqrt(electron * electron + k * k), m = std::sqrt(muon * muon + k * k);
  const double x = k * std::sin(angle), z = k * std::cos(angle);
  return {{e, 0, 0, k}, {m, 0, 0, -k}, {e, x, 0, z}, {m, -x, 0, -z}};
}

/// The momentum seen by an observer with velocity v along axis i.
Momentum boosted(Momentum p, std::size_t i, double v) {
  const double gamma = 1 / std::sqrt(1 - v * v);
  const double t = gamma * (p[0] - v * p[i]), x = gamma * (p[i] - v * p[0]);
  p[0] = t;
  p[i] = x;
  return p;
}

Event boosted(const Event& e, std::size_t i, double v) {
  return {boosted(e.p1, i, v), boosted(e.p2, i, v), boosted(e.p3, i, v), boosted(e.p4, i, v)};
}

/// Sums of the absolute values of the terms of the Gram matrix.
std::array<examples::Magnitude, 10> scales(const Event& e) {
  particle_scattering::Inputs<examples::Magnitude> in{};
  for (std::size_t j = 0; j < 4; ++j) {
    in.p1[j] = examples::Magnitude(e.p1[j]);
    in.p2[j] = examples::Magnitude(e.p2[j]);
    in.p3[j] = examples::Magnitude(e.p3[j]);
    in.p4[j] = examples::Magnitude(e.p4[j]);
  }
  return particle_scattering::evaluate(in).invariants;
}

/// Spin-averaged |M|^2/e^4 of one photon's exchange (Peskin, Schroeder 1995, section 5.4).
double matrix_element(const Gram& f, double t) {
  const double me = electron * electron, mm = muon * muon;
  return 8 / (t * t) * (f[p1p2] * f[p3p4] + f[p1p4] * f[p2p3] - me * f[p2p4] - mm * f[p1p3] + 2 * me * mm);
}

}  // namespace

int main() {
  const Event event = collision(0.5, 1.0);
  const Gram f = particle_scattering::evaluate(event).invariants;
  const double s = f[p1p1] + 2 * f[p1p2] + f[p2p2];
  const double t = f[p1p1] - 2 * f[p1p3] + f[p3p3];
  const double u = f[p1p1] - 2 * f[p1p4] + f[p4p4];
  const double masses = f[p1p1] + f[p2p2] + f[p3p3] + f[p4p4];
  std::printf("s = %.6f, t = %.6f, u = %.6f GeV^2\n", s, t, u);
  std::printf("s + t + u = %.6f, sum of the squared masses = %.6f\n", s + t + u, masses);
  std::printf("|M|^2/e^4 = %.4f\n", matrix_element(f, t));

  double worst = 0;
  for (const double v : {0.1, 0.3, -0.6, 0.8}) {
    const Event moving = boosted(boosted(event, 3, v), 1, v / 2);
    const Gram h = particle_scattering::evaluate(moving).invariants;
    const auto scale = scales(moving);
    for (std::size_t i = 0; i < h.size(); ++i) worst = std::max(worst, examples::ulps(h[i], f[i], scale[i]));
  }
  const bool conserved = std::abs(s + t + u - masses) < 1e-14, invariant = worst < 64;
  std::printf("s + t + u is right          %s\n", conserved ? "to 1e-14" : "NO");
  std::printf("the same for all observers  %s\n", invariant ? "to 64 ulps of the sum of the terms" : "NO");
  return conserved && invariant ? 0 : 1;
}
