// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/angular/convention.hpp>
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/coupling_task.hpp>
#include <gordan/coupling/detail/named_parts.hpp>
#include <gordan/coupling/detail/plane_coupling.hpp>
#include <gordan/irrep/lorentz_clebsch_gordan.hpp>
#include <gordan/irrep/sun_clebsch_gordan.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace gordan::detail {

namespace {

enum class Theory { none, spin, patterns, spin_pairs, plane };

Theory theory_of(const ClassicalGroup& group) {
  switch (group.family) {
    case ClassicalFamily::special_unitary:
      return group.dimension() == 2 ? Theory::spin : Theory::patterns;
    case ClassicalFamily::unitary:
    case ClassicalFamily::general_linear:
    case ClassicalFamily::special_linear:
      return Theory::patterns;
    case ClassicalFamily::orthogonal:
    case ClassicalFamily::special_orthogonal:
      if (group.dimension() == 2 && group.is_compact()) return Theory::plane;
      return group.dimension() == 4 ? Theory::spin_pairs : Theory::none;
    default:
      return Theory::none;
  }
}

template <class Entries>
std::vector<CouplingEntry> entries_of(const Entries& from) {
  std::vector<CouplingEntry> result;
  result.reserve(from.size());
  for (const auto& entry : from) result.push_back({entry.i, entry.j, entry.k, entry.value});
  return result;
}

/// Sorted as a decomposition is: dimension, size of the weight, descending weight.
bool before(const ClassicalIrrep& a, const ClassicalIrrep& b) {
  const auto size = [](const ClassicalIrrep& irrep) {
    return std::accumulate(irrep.highest_weight.begin(), irrep.highest_weight.end(), 0L,
                           [](long sum, int w) { return sum + std::abs(w); });
  };
  const auto first = std::pair(a.dimension, size(a));
  const auto second = std::pair(b.dimension, size(b));
  if (first != second) return first < second;
  return a.highest_weight != b.highest_weight ? a.highest_weight > b.highest_weight : a.associate < b.associate;
}

/// The number of pairs m1, m2 with |m1 + m2| <= J: (2j1 + 1)(2j2 + 1) less those in both corners.
std::size_t spin_entries(Spin a, Spin b, Spin c) {
  const auto corner = static_cast<std::size_t>((a.twice + b.twice - c.twice) / 2);
  return static_cast<std::size_t>(a.dimension()) * static_cast<std::size_t>(b.dimension()) - corner * (corner + 1);
}

class ClassicalCouplings {
 public:
  ClassicalCouplings(const CouplingTask& task, Theory theory) : task_(task), theory_(theory) {}

  [[nodiscard]] std::vector<BasisCoupling> couple(const ClassicalIrrep& a, const ClassicalIrrep& b,
                                                  const std::optional<ClassicalIrrep>& only) {
    std::vector<BasisCoupling> result;
    const std::size_t left = task_.options.max_entries - std::min(entries_, task_.options.max_entries);
    if (theory_ == Theory::patterns) {
      for (const SunCoupling& each : sun_clebsch_gordan(a, b, only, task_.control, left))
        result.push_back({each.irrep, entries_of(each.entries)});
    } else if (theory_ == Theory::spin_pairs) {
      for (const LorentzCoupling& each : lorentz_clebsch_gordan(a, b, only, task_.control, left))
        result.push_back({each.irrep, entries_of(each.entries)});
    } else if (theory_ == Theory::plane) {
      for (BasisCoupling& each : plane_couplings(a, b))
        if (!only || each.irrep == *only) result.push_back(std::move(each));
    } else {
      add_spins(a, b, only, left, result);
    }
    for (const BasisCoupling& each : result) entries_ += each.entries.size();
    if (entries_ > task_.options.max_entries)
      throw LimitReached(fmt::format("the couplings have more than {} nonzero entries", task_.options.max_entries));
    return result;
  }

 private:
  void add_spins(const ClassicalIrrep& a, const ClassicalIrrep& b, const std::optional<ClassicalIrrep>& only,
                 std::size_t limit, std::vector<BasisCoupling>& result) const {
    const auto spin = [](const ClassicalIrrep& irrep) { return Spin{static_cast<int>(irrep.dimension.to_long()) - 1}; };
    const Spin j1 = spin(a);
    const Spin j2 = spin(b);
    const auto wanted = [&](Spin J) { return is_triangle(j1, j2, J) && (!only || spin(*only) == J); };
    std::size_t predicted = 0;
    for (int J = std::abs(j1.twice - j2.twice); J <= j1.twice + j2.twice; J += 2)
      if (wanted({J})) predicted += spin_entries(j1, j2, {J});
    if (predicted > limit)
      throw LimitReached(fmt::format("the couplings of {} and {} have up to {} nonzero entries; the limit is {}",
                                     a.name, b.name, predicted, limit));
    for (int J = std::abs(j1.twice - j2.twice); J <= j1.twice + j2.twice; J += 2) {
      check(task_.control);
      if (!wanted({J})) continue;
      const ClassicalIrrep irrep = parse_classical_irrep(a.group, "j=" + to_string(Spin{J}));
      result.push_back({irrep, entries_of(complex_coupling(j1, j2, {J}))});
    }
  }

  const CouplingTask& task_;
  Theory theory_;
  std::size_t entries_ = 0;
};

/// The tensors to one irrep in one kind of coordinates.
struct Output {
  NamedPart part;
  std::vector<CouplingTensor> tensors;
};

Output& output_of(std::vector<Output>& outputs, const NamedPart& part) {
  const auto same = [&](const Output& output) {
    return output.part.irrep == part.irrep && output.part.label == part.label;
  };
  const auto known = std::find_if(outputs.begin(), outputs.end(), same);
  if (known != outputs.end()) return *known;
  outputs.push_back({part, {}});
  outputs.back().part.offset = 0;
  return outputs.back();
}

void add_tensor(const CouplingTask& task, const NamedPart& a, const NamedPart& b, std::vector<CouplingEntry> entries,
                const SignedRoot& scale, Output& output) {
  CouplingTensor tensor{
      output.part.label,
      static_cast<int>(output.tensors.size()),
      {task.v.dimension(), task.w.dimension(), static_cast<int>(output.part.irrep.dimension.to_long())},
      {}};
  if (!(scale == SignedRoot(1)))
    for (CouplingEntry& entry : entries) entry.value = std::get<SignedRoot>(entry.value) * scale;
  tensor.entries = changed(std::move(entries), a, b, output.part);
  output.tensors.push_back(std::move(tensor));
}

int dimension_of(const NamedPart& part) { return static_cast<int>(part.irrep.dimension.to_long()); }

std::vector<Output> all_outputs(const CouplingTask& task, Theory theory, const std::vector<NamedPart>& left,
                                const std::vector<NamedPart>& right, const std::vector<NamedPart>& onto,
                                CouplingNormalization normalization) {
  std::vector<Output> outputs;
  for (const NamedPart& part : onto) output_of(outputs, part);
  ClassicalCouplings couplings(task, theory);
  const auto add = [&](const NamedPart& a, const NamedPart& b, BasisCoupling& found, Output& output) {
    const SignedRoot scale = coupling_scale(normalization, dimension_of(a), dimension_of(b), dimension_of(output.part));
    add_tensor(task, a, b, std::move(found.entries), scale, output);
  };
  for (const NamedPart& a : left) {
    for (const NamedPart& b : right) {
      check(task.control);
      if (task.u) {
        for (Output& output : outputs)
          for (BasisCoupling& found : couplings.couple(a.irrep, b.irrep, output.part.irrep)) add(a, b, found, output);
        continue;
      }
      for (BasisCoupling& found : couplings.couple(a.irrep, b.irrep, std::nullopt))
        add(a, b, found, output_of(outputs, {found.irrep, found.irrep.name, 0, change_of_irrep(found.irrep)}));
    }
  }
  std::stable_sort(outputs.begin(), outputs.end(),
                   [](const Output& a, const Output& b) { return before(a.part.irrep, b.part.irrep); });
  return outputs;
}

CouplingSet described(Theory theory) {
  switch (theory) {
    case Theory::spin:
      return {{},
              "condon-shortley",
              "complex bases, m = -j, ..., j; phases of Condon and Shortley",
              "",
              "Racah's formula; a product of spins has |j1 - j2|, ..., j1 + j2, each once"};
    case Theory::patterns:
      return {{},
              "gelfand-tsetlin",
              "orthonormal Gelfand-Tsetlin bases, the highest weight first, so that the natural vectors have their "
              "usual coordinates; the first coefficient of each highest weight vector is positive",
              "",
              "highest weight vectors over Q, as many as Brauer and Klimyk count, lowered and verified exactly"};
    default:
      return {
          {},
          "condon-shortley",
          "complex bases |m1 m2> of spin(j1,j2), m1 slowest, from -j; spin(1/2,1/2) of a Lorentz group in t, x, y, z: "
          "t |00> + z |10> + ..., boosts J1 - J2; phases of Condon and Shortley",
          "",
          "the complex Lie algebra is sl(2) + sl(2): products of two coefficients of Racah's formula"};
  }
}

}  // namespace

std::optional<CouplingSet> classical_couplings(const CouplingTask& task) {
  const ClassicalGroup* group = task.v.group().classical();
  const Theory theory = group == nullptr ? Theory::none : theory_of(*group);
  if (theory == Theory::none) return std::nullopt;
  const auto left = named_parts(task.v);
  const auto right = named_parts(task.w);
  const auto onto = task.u ? named_parts(*task.u) : std::vector<NamedPart>();
  if (!left || !right || !onto) return std::nullopt;
  CouplingSet set = described(theory);
  require_convention(task, {set.convention});
  const CouplingNormalization normalization = named_normalization(task.options.normalization);
  set.normalization = to_string(normalization);
  long sum = 0;
  for (Output& output : all_outputs(task, theory, *left, *right, *onto, normalization)) {
    sum += static_cast<long>(output.tensors.size()) * dimension_of(output.part);
    for (CouplingTensor& tensor : output.tensors) set.tensors.push_back(std::move(tensor));
  }
  set.reason += completeness_text(task, sum);
  return set;
}

}  // namespace gordan::detail
