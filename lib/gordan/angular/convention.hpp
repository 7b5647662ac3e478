// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/real_coupling.hpp>
#include <gordan/angular/solid_harmonics.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// The order of the components of H^l.
enum class ComponentOrder {
  ascending,  ///< m = -l, ..., l
  cartesian   ///< m = l, -l, l-1, -(l-1), ..., 0: for l = 1 in the axes x, y, z that is x, y, z
};

/// Which of several copies of an irrep and its components runs faster in memory.
enum class CopyLayout {
  mul_ir,  ///< copies outside, the components of one copy side by side
  ir_mul   ///< components outside, the copies of one component side by side
};

/// How a library writes irreps of SO(3) and O(3), stated as a change of basis, an order and scales; nothing is a table.
///
/// Component number p of a vector v in H^1 and its powers is the harmonic Y_{l,m_p} of solid_harmonics.hpp taken at the
/// point (v[axes[0]], v[axes[1]], v[axes[2]]), with m_p from `order`. A coupling tensor is the one of real_coupling.hpp
/// with the phase and the normalisation named here, its indices in this order; a change of axes leaves its entries as
/// they are.
struct Convention {
  std::string name;
  std::array<int, 3> axes{0, 1, 2};
  ComponentOrder order = ComponentOrder::ascending;
  CouplingPhase phase = CouplingPhase::condon_shortley;
  CouplingNormalization normalization = CouplingNormalization::orthonormal;
  HarmonicNormalization harmonics = HarmonicNormalization::integral;
  CopyLayout layout = CopyLayout::mul_ir;
  std::string text;  ///< the convention in one sentence, for reports and emitted files
};

/// gordan, wikipedia, e3nn, cuequivariance, escnn, sphericart, e3x, in this order.
[[nodiscard]] const std::vector<Convention>& conventions();
/// By name; InputError with the names that exist otherwise.
[[nodiscard]] const Convention& convention(std::string_view name);

/// The projections m of the components, in the order of the convention.
[[nodiscard]] std::vector<int> component_projections(const Convention& convention, int l);

/// The coupling tensor in a convention, in its own normalisation unless another is given; indices are places in the
/// order of the convention; sorted by (i, j, k).
[[nodiscard]] std::vector<RealCouplingEntry> real_coupling(
    int l1, int l2, int l3, const Convention& convention,
    std::optional<CouplingNormalization> normalization = std::nullopt);
/// The same from a table that is at hand.
[[nodiscard]] std::vector<RealCouplingEntry> real_coupling(
    const RealCouplings& table, int l1, int l2, int l3, const Convention& convention,
    std::optional<CouplingNormalization> normalization = std::nullopt);

/// Component `place` of the harmonics of degree l as a function of x, y, z, in the convention's scale unless another is
/// given; InputError for a place that does not exist.
[[nodiscard]] SolidHarmonic solid_harmonic(int l, int place, const Convention& convention,
                                           std::optional<HarmonicNormalization> normalization = std::nullopt);

/// The irrep's name: "1o", "1" under SO(3) (e3nn, cuEquivariance), "irrep_1,1", "irrep_1" (escnn), "l=1" otherwise;
/// the parity is +1, -1, or none under SO(3).
[[nodiscard]] std::string irrep_name(const Convention& convention, int l, std::optional<int> parity);

/// "orthonormal", "component", "norm", "frobenius".
[[nodiscard]] std::string to_string(CouplingNormalization normalization);
/// InputError for any other name.
[[nodiscard]] CouplingNormalization parse_coupling_normalization(std::string_view text);

}  // namespace gordan
