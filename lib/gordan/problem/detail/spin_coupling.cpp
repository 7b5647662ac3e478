// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/angular/convention.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/problem/detail/coupling_choice.hpp>
#include <gordan/problem/detail/spin_coupling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace gordan::detail {

namespace {

/// An irrep of SO(3), O(3) or SU(2) inside a representation.
struct SpinPart {
  Spin spin;
  int parity = 1;
  int offset = 0;
};

/// Ascending spin, then even before odd.
struct SpinKey {
  int twice = 0;
  int parity = 1;
  [[nodiscard]] bool operator<(const SpinKey& other) const {
    return twice != other.twice ? twice < other.twice : parity > other.parity;
  }
};

const ClassicalGroup& spin_group(const Representation& v) {
  const ClassicalGroup* group = v.group().classical();
  const bool three = group != nullptr && group->dimension() == 3 && group->is_compact() &&
                     (group->family == ClassicalFamily::orthogonal ||
                      group->family == ClassicalFamily::special_orthogonal);
  const bool two = group != nullptr && group->family == ClassicalFamily::special_unitary && group->dimension() == 2;
  if (!three && !two)
    throw InputError(fmt::format("couplings of {} are not known", v.group().name()), {"-G", 0, 0}, "SO(3), O(3) or SU(2)");
  return *group;
}

SpinPart part_of(const Summand& summand, const ClassicalGroup& group, const Place& place) {
  const bool trivial = summand.expression.kind() == RepKind::trivial;
  const std::string& name = summand.expression.irrep();
  if (!trivial && name.empty())
    throw InputError(fmt::format("'{}' is not written as an irrep of {}", summand.type, group.name), place,
                     group.family == ClassicalFamily::orthogonal ? "irreps such as 1o" : "irreps such as l=1 or j=1/2");
  const ClassicalIrrep irrep = trivial ? trivial_irrep(group) : parse_classical_irrep(group, name, place);
  SpinPart part{{summand.dimension - 1}, 1, summand.offset};
  if (group.family == ClassicalFamily::orthogonal) part.parity = irrep.name.ends_with('o') ? -1 : 1;
  return part;
}

std::vector<SpinPart> parts_of(const Representation& v, const ClassicalGroup& group, const Place& place) {
  std::vector<SpinPart> parts;
  for (const Summand& summand : v.summands()) parts.push_back(part_of(summand, group, place));
  return parts;
}

std::string name_of(const ClassicalGroup& group, const SpinKey& key) {
  if (group.family == ClassicalFamily::special_unitary) return "j=" + to_string(Spin{key.twice});
  if (group.family == ClassicalFamily::special_orthogonal) return fmt::format("l={}", key.twice / 2);
  return fmt::format("{}{}", key.twice / 2, key.parity > 0 ? 'e' : 'o');
}

/// Appends entries at the offsets of the factors.
template <class Entries>
void append(const Entries& entries, const SpinPart& a, const SpinPart& b, CouplingTensor& tensor) {
  for (const auto& entry : entries)
    tensor.entries.push_back({a.offset + entry.i, b.offset + entry.j, entry.k, entry.value});
}

/// The tables in the chosen convention and normalization.
class Tables {
 public:
  Tables(const ClassicalGroup& group, int max_l, const Located<std::string>& convention,
         const Located<std::string>& normalization)
      : complex_(group.family == ClassicalFamily::special_unitary),
        reals_(complex_ ? 0 : max_l),
        convention_(chosen_convention(convention)),
        normalization_(chosen_normalization(normalization).value_or(convention_.normalization)) {}

  void add(const SpinPart& a, const SpinPart& b, Spin c, CouplingTensor& tensor) const {
    if (complex_)
      append(complex_coupling(a.spin, b.spin, c), a, b, tensor);
    else
      append(real_coupling(reals_, a.spin.twice / 2, b.spin.twice / 2, c.twice / 2, convention_, normalization_), a, b,
             tensor);
  }

  [[nodiscard]] std::string convention_text() const {
    return complex_ ? "complex bases, m = -j, ..., j; phases of Condon and Shortley" : convention_.text;
  }
  [[nodiscard]] std::string convention_name() const { return complex_ ? "condon-shortley" : convention_.name; }
  [[nodiscard]] std::string normalization_text() const {
    return complex_ ? "orthonormal" : to_string(normalization_);
  }

 private:
  bool complex_;
  RealCouplings reals_;
  Convention convention_;
  CouplingNormalization normalization_;
};

int largest_l(const std::vector<SpinPart>& a, const std::vector<SpinPart>& b) {
  int first = 0;
  int second = 0;
  for (const SpinPart& part : a) first = std::max(first, part.spin.twice);
  for (const SpinPart& part : b) second = std::max(second, part.spin.twice);
  return (first + second) / 2;
}

}  // namespace

SpinCouplings spin_couplings(const Representation& v, const Representation& w, const std::optional<Representation>& u,
                             const Located<std::string>& convention, const Located<std::string>& normalization,
                             const Control& control) {
  const ClassicalGroup& group = spin_group(v);
  const std::vector<SpinPart> left = parts_of(v, group, {"-V", 0, 0});
  const std::vector<SpinPart> right = parts_of(w, group, {"-W", 0, 0});
  std::map<SpinKey, std::vector<CouplingTensor>> found;
  if (u)
    for (const SpinPart& part : parts_of(*u, group, {"-U", 0, 0})) found[{part.spin.twice, part.parity}];
  const Tables tables(group, largest_l(left, right), convention, normalization);
  for (const SpinPart& a : left) {
    for (const SpinPart& b : right) {
      for (int c = std::abs(a.spin.twice - b.spin.twice); c <= a.spin.twice + b.spin.twice; c += 2) {
        check(control);
        const SpinKey key{c, a.parity * b.parity};
        if (u && found.find(key) == found.end()) continue;
        std::vector<CouplingTensor>& copies = found[key];
        copies.push_back(
            {name_of(group, key), static_cast<int>(copies.size()), {v.dimension(), w.dimension(), c + 1}, {}});
        tables.add(a, b, {c}, copies.back());
      }
    }
  }
  SpinCouplings result{{}, tables.convention_name(), tables.convention_text(), tables.normalization_text(),
                       "Racah's formula; the irreps of a product have the spins |j1 - j2|, ..., j1 + j2, each once"};
  for (auto& [key, copies] : found)
    for (CouplingTensor& tensor : copies) result.tensors.push_back(std::move(tensor));
  return result;
}

}  // namespace gordan::detail
