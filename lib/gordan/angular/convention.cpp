// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/convention.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace gordan {

namespace {

constexpr std::array<int, 3> polar_z{0, 1, 2};
constexpr std::array<int, 3> polar_y{2, 0, 1};  // the harmonics at (z, x, y)

std::vector<Convention> make_conventions() {
  using enum ComponentOrder;
  using enum CouplingPhase;
  using enum CopyLayout;
  using N = CouplingNormalization;
  using H = HarmonicNormalization;
  return {
      {"gordan", polar_z, ascending, condon_shortley, N::orthonormal, H::norm, mul_ir,
       "real harmonics m = -l..l about z (l = 1 is y, z, x), phases by Condon and Shortley, "
       "sum over i, j of C_ijk C_ijk' = [k = k']"},
      {"wikipedia", polar_z, ascending, condon_shortley, N::orthonormal, H::integral, mul_ir,
       "real harmonics m = -l..l about z (l = 1 is y, z, x), orthonormal on the sphere, phases by Condon and Shortley"},
      {"e3nn", polar_y, ascending, powers_of_i, N::frobenius, H::integral, mul_ir,
       "real harmonics m = -l..l about y, taken at (z, x, y) (l = 1 is x, y, z), the real basis with the "
       "factor (-i)^l, sum over i, j, k of C_ijk^2 = 1"},
      {"cuequivariance", polar_y, ascending, powers_of_i, N::orthonormal, H::component, ir_mul,
       "e3nn's basis and phases (l = 1 is x, y, z), tensors sqrt(2 l3 + 1) times e3nn's, components outside copies "
       "(ir_mul)"},
      {"escnn", polar_z, ascending, condon_shortley, N::orthonormal, H::integral, mul_ir,
       "real harmonics m = -l..l about z (l = 1 is y, z, x), irreps irrep_l and irrep_j,l with the inversion as "
       "(-1)^j; escnn leaves the sign of a tensor open, here Condon and Shortley's"},
      {"sphericart", polar_z, ascending, condon_shortley, N::orthonormal, H::integral, mul_ir,
       "real harmonics m = -l..l about z (l = 1 is y, z, x), orthonormal on the sphere; sphericart has no tensors, "
       "here the phases are Condon and Shortley's"},
      {"e3x", polar_z, cartesian, powers_of_i, N::orthonormal, H::norm, ir_mul,
       "real harmonics about z in the order m = l, -l, l-1, -(l-1), ..., 0 (l = 1 is x, y, z), Racah's scale, tensors "
       "with the factor i^(l1 + l2 - l3), sum over i, j of C_ijk C_ijk' = [k = k']"},
  };
}

/// The place of each m = -l..l in the order of the convention.
std::vector<int> places(const Convention& convention, int l) {
  const std::vector<int> projections = component_projections(convention, l);
  std::vector<int> result(projections.size());
  for (std::size_t p = 0; p < projections.size(); ++p) {
    const int component = projections[p] + l;
    result[static_cast<std::size_t>(component)] = static_cast<int>(p);
  }
  return result;
}

}  // namespace

const std::vector<Convention>& conventions() {
  static const std::vector<Convention> all = make_conventions();
  return all;
}

const Convention& convention(std::string_view name) {
  std::string names;
  for (const Convention& c : conventions()) {
    if (c.name == name) return c;
    names += (names.empty() ? "" : ", ") + c.name;
  }
  throw InputError("there is no convention '" + std::string(name) + "'", {}, names);
}

std::vector<int> component_projections(const Convention& convention, int l) {
  std::vector<int> result;
  if (convention.order == ComponentOrder::ascending) {
    for (int m = -l; m <= l; ++m) result.push_back(m);
  } else {
    for (int m = l; m > 0; --m) result.insert(result.end(), {m, -m});
    result.push_back(0);
  }
  return result;
}

std::vector<RealCouplingEntry> real_coupling(const RealCouplings& table, int l1, int l2, int l3,
                                             const Convention& convention,
                                             std::optional<CouplingNormalization> normalization) {
  std::vector<RealCouplingEntry> entries =
      table.tensor(l1, l2, l3, convention.phase, normalization.value_or(convention.normalization));
  if (convention.order == ComponentOrder::ascending) return entries;
  const std::vector<int> first = places(convention, l1);
  const std::vector<int> second = places(convention, l2);
  const std::vector<int> third = places(convention, l3);
  for (RealCouplingEntry& entry : entries) {
    entry.i = first[static_cast<std::size_t>(entry.i)];
    entry.j = second[static_cast<std::size_t>(entry.j)];
    entry.k = third[static_cast<std::size_t>(entry.k)];
  }
  std::sort(entries.begin(), entries.end(), [](const RealCouplingEntry& a, const RealCouplingEntry& b) {
    return std::tie(a.i, a.j, a.k) < std::tie(b.i, b.j, b.k);
  });
  return entries;
}

std::vector<RealCouplingEntry> real_coupling(int l1, int l2, int l3, const Convention& convention,
                                             std::optional<CouplingNormalization> normalization) {
  return real_coupling(RealCouplings(std::max({l1, l2, l3})), l1, l2, l3, convention, normalization);
}

SolidHarmonic solid_harmonic(int l, int place, const Convention& convention,
                             std::optional<HarmonicNormalization> normalization) {
  if (place < 0 || place > 2 * l) {
    throw InputError("the harmonics of degree " + std::to_string(l) + " have no component " + std::to_string(place), {},
                     "0 to " + std::to_string(2 * l));
  }
  const int m = component_projections(convention, l)[static_cast<std::size_t>(place)];
  SolidHarmonic result = solid_harmonic(l, m, normalization.value_or(convention.harmonics));
  std::vector<Polynomial> point;
  for (const int axis : convention.axes) {
    point.push_back(variable(result.polynomial.ring(), static_cast<std::size_t>(axis)));
  }
  result.polynomial = substitute(result.polynomial, point);
  return result;
}

std::string irrep_name(const Convention& convention, int l, std::optional<int> parity) {
  const std::string degree = std::to_string(l);
  if (convention.name == "escnn") {
    return parity ? "irrep_" + std::string(*parity < 0 ? "1," : "0,") + degree : "irrep_" + degree;
  }
  const std::string suffix = !parity ? "" : *parity < 0 ? "o" : "e";
  if (convention.name == "e3nn" || convention.name == "cuequivariance") return degree + suffix;
  return parity ? degree + suffix : "l=" + degree;
}

std::string to_string(CouplingNormalization normalization) {
  switch (normalization) {
    case CouplingNormalization::orthonormal:
      return "orthonormal";
    case CouplingNormalization::component:
      return "component";
    case CouplingNormalization::norm:
      return "norm";
    case CouplingNormalization::frobenius:
      return "frobenius";
  }
  return {};
}

CouplingNormalization parse_coupling_normalization(std::string_view text) {
  using enum CouplingNormalization;
  for (const CouplingNormalization n : {orthonormal, component, norm, frobenius}) {
    if (to_string(n) == text) return n;
  }
  throw InputError("'" + std::string(text) + "' is no normalisation of couplings", {},
                   "orthonormal, component, norm or frobenius");
}

}  // namespace gordan
