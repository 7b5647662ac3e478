// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/lorentz_clebsch_gordan.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace gordan {
namespace {

struct SpinPair {
  Spin left;
  Spin right;

  [[nodiscard]] int dimension() const { return left.dimension() * right.dimension(); }
};

// An irrep as one or two spin(j1,j2), and what parity does to its basis.
struct LorentzModule {
  std::vector<SpinPair> parts;
  int parity = 0;  // sign of P for one part of O; 1 for two parts; 0 for SO
};

LorentzModule module_of(const ClassicalIrrep& irrep) {
  const ClassicalFamily family = irrep.group.family;
  require(irrep.group.dimension() == 4 &&
              (family == ClassicalFamily::orthogonal || family == ClassicalFamily::special_orthogonal),
          "pairs of spins belong to the orthogonal groups in four dimensions");
  const int sum = irrep.highest_weight[0] + irrep.highest_weight[1];
  const int difference = irrep.highest_weight[0] - irrep.highest_weight[1];
  if (family == ClassicalFamily::special_orthogonal) return {{{Spin{difference}, Spin{sum}}}, 0};
  if (sum == difference) return {{{Spin{sum}, Spin{sum}}}, irrep.associate ? -1 : 1};
  return {{{Spin{sum}, Spin{difference}}, {Spin{difference}, Spin{sum}}}, 1};
}

using Parts = std::array<std::size_t, 3>;

// The parts that parity sends parts to.
Parts reflected(const std::array<LorentzModule, 3>& modules, Parts parts) {
  for (std::size_t i = 0; i < 3; ++i) parts[i] = modules[i].parts.size() - 1 - parts[i];
  return parts;
}

// The coupling of one part each, times a factor.
void add_coupling(const std::array<LorentzModule, 3>& modules, const Parts& parts, const SignedRoot& factor,
                  std::vector<ComplexCouplingEntry>& entries) {
  std::array<SpinPair, 3> spins{};
  std::array<int, 3> offsets{};
  for (std::size_t i = 0; i < 3; ++i) {
    spins[i] = modules[i].parts[parts[i]];
    if (parts[i] == 1) offsets[i] = modules[i].parts[0].dimension();
  }
  const auto left = complex_coupling(spins[0].left, spins[1].left, spins[2].left);
  const auto right = complex_coupling(spins[0].right, spins[1].right, spins[2].right);
  for (const ComplexCouplingEntry& l : left) {
    for (const ComplexCouplingEntry& r : right) {
      entries.push_back({offsets[0] + l.i * spins[0].right.dimension() + r.i,
                         offsets[1] + l.j * spins[1].right.dimension() + r.j,
                         offsets[2] + l.k * spins[2].right.dimension() + r.k, factor * l.value * r.value});
    }
  }
}

bool couples(const std::array<LorentzModule, 3>& modules, const Parts& parts) {
  const SpinPair& a = modules[0].parts[parts[0]];
  const SpinPair& b = modules[1].parts[parts[1]];
  const SpinPair& c = modules[2].parts[parts[2]];
  return is_triangle(a.left, b.left, c.left) && is_triangle(a.right, b.right, c.right);
}

// The equivariant combinations of couplings of parts: one for each orbit of parity on triples of parts, but none for a
// fixed triple that parity multiplies with -1.
std::vector<std::vector<ComplexCouplingEntry>> couplings(const std::array<LorentzModule, 3>& modules) {
  std::vector<std::vector<ComplexCouplingEntry>> result;
  const int sign = modules[0].parity * modules[1].parity * modules[2].parity;
  for (std::size_t s = 0; s < modules[0].parts.size(); ++s) {
    for (std::size_t t = 0; t < modules[1].parts.size(); ++t) {
      for (std::size_t u = 0; u < modules[2].parts.size(); ++u) {
        const Parts parts{s, t, u};
        if (!couples(modules, parts)) continue;
        const Parts other = sign == 0 ? parts : reflected(modules, parts);
        if (other < parts || (other == parts && sign < 0)) continue;
        std::vector<ComplexCouplingEntry> entries;
        // Both members of an orbit end in the same vectors exactly when c has one part.
        const bool shared = other != parts && other[2] == parts[2];
        const SignedRoot factor = SignedRoot::from_signed_square(shared ? Rational(1, 2) : Rational(1));
        add_coupling(modules, parts, factor, entries);
        if (other != parts) add_coupling(modules, other, sign < 0 ? -factor : factor, entries);
        std::ranges::sort(entries, {}, [](const auto& e) { return std::tuple(e.i, e.j, e.k); });
        result.push_back(std::move(entries));
      }
    }
  }
  return result;
}

}  // namespace

std::vector<LorentzCoupling> lorentz_clebsch_gordan(const ClassicalIrrep& a, const ClassicalIrrep& b,
                                                    const std::optional<ClassicalIrrep>& only, const Control& control,
                                                    std::size_t max_entries) {
  require(a.group.name == b.group.name && (!only || only->group.name == a.group.name), "irreps of one group");
  const LorentzModule left = module_of(a);
  const LorentzModule right = module_of(b);
  const auto refuse_beyond = [&](const Integer& size) {
    if (size <= Integer(max_entries)) return;
    throw LimitReached(fmt::format("{} x {} has at least {} nonzero coefficients, the limit is {}", a.name, b.name,
                                   to_string(size), max_entries));
  };
  if (!only) refuse_beyond(a.dimension * b.dimension);
  std::vector<LorentzCoupling> result;
  std::size_t count = 0;
  for (const auto& [irrep, multiplicity] : tensor_product(a, b, control)) {
    if (only && !(irrep == *only)) continue;
    check(control);
    refuse_beyond(irrep.dimension * multiplicity);
    std::vector<std::vector<ComplexCouplingEntry>> copies = couplings({left, right, module_of(irrep)});
    require(Integer(copies.size()) == multiplicity, "as many couplings as the product of characters says");
    for (auto& entries : copies) {
      count += entries.size();
      refuse_beyond(Integer(count));
      result.push_back({irrep, static_cast<int>(&entries - copies.data()), std::move(entries)});
    }
  }
  return result;
}

std::vector<std::string> lorentz_labels(const ClassicalIrrep& irrep) {
  const LorentzModule module = module_of(irrep);
  std::vector<std::string> result;
  for (std::size_t part = 0; part < module.parts.size(); ++part) {
    const SpinPair& spins = module.parts[part];
    const char* chirality = module.parts.size() == 1 ? "" : part == 0 ? ";L" : ";R";
    for (int m = -spins.left.twice; m <= spins.left.twice; m += 2) {
      for (int n = -spins.right.twice; n <= spins.right.twice; n += 2) {
        result.push_back(fmt::format("|{},{}{}>", to_string(Spin{m}), to_string(Spin{n}), chirality));
      }
    }
  }
  return result;
}

}  // namespace gordan
