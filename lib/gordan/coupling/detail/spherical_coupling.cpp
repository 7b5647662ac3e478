// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/convention.hpp>
#include <gordan/angular/rational_coupling.hpp>
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/coupling_task.hpp>
#include <gordan/coupling/spherical_irreps.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

namespace gordan::detail {

namespace {

/// One irrep, and where its components in the order of the convention sit.
struct SphericalPart {
  SphericalIrrep irrep;
  bool natural = false;  ///< in the coordinates x, y, z
  std::vector<int> places;
};

/// Component m = -1, 0, 1 of a vector is the coordinate y, z, x of the point that the convention takes it at.
SphericalPart part_of(const SphericalSpace& space, std::size_t summand, const Convention& convention) {
  SphericalPart part{space.irreps[summand], false, space.places[summand]};
  part.natural = !std::is_sorted(part.places.begin(), part.places.end());
  if (!part.natural) return part;
  const int offset = *std::min_element(part.places.begin(), part.places.end());
  const std::array<std::size_t, 3> axis_of_m = {1, 2, 0};
  part.places.clear();
  for (const int m : component_projections(convention, 1)) {
    const int component = m + 1;
    part.places.push_back(offset + convention.axes[axis_of_m[static_cast<std::size_t>(component)]]);
  }
  return part;
}

std::vector<SphericalPart> parts_of(const SphericalSpace& space, const Convention& convention) {
  std::vector<SphericalPart> parts;
  for (std::size_t s = 0; s < space.irreps.size(); ++s) parts.push_back(part_of(space, s, convention));
  return parts;
}

/// Neighbouring equal irreps are the copies of one: in the layout ir_mul, component m of copy c comes at m * copies + c.
void interleave_copies(std::vector<SphericalPart>& parts) {
  for (std::size_t first = 0; first < parts.size();) {
    std::size_t last = first + 1;
    while (last < parts.size() && parts[last].irrep == parts[first].irrep && !parts[last].natural) ++last;
    const int copies = static_cast<int>(last - first);
    const int offset = parts[first].places.front();
    for (std::size_t c = first; c < last && copies > 1 && !parts[first].natural; ++c)
      for (std::size_t m = 0; m < parts[c].places.size(); ++m)
        parts[c].places[m] = offset + static_cast<int>(m) * copies + static_cast<int>(c - first);
    first = last;
  }
}

/// The outputs to one irrep in one kind of coordinates.
struct SphericalOutput {
  SphericalPart part;
  std::vector<CouplingTensor> tensors;
};

/// By irrep, the natural coordinates last.
using SphericalOutputs = std::map<std::pair<SphericalIrrep, bool>, SphericalOutput>;

std::string label_of(const SphericalPart& part) {
  if (!part.natural) return to_string(part.irrep);
  return part.irrep.parity > 0 ? "pseudovector" : "vector";
}

/// Entries of one tensor: for every pair of components those with |m3| = ||m1| +- |m2|| <= l3.
std::size_t predicted_entries(int l1, int l2, int l3) {
  std::size_t count = 0;
  for (int m1 = 0; m1 <= l1; ++m1) {
    for (int m2 = 0; m2 <= l2; ++m2) {
      const std::size_t pairs = (m1 > 0 ? 2U : 1U) * (m2 > 0 ? 2U : 1U);
      const bool both = m1 > 0 && m2 > 0;
      count += (std::abs(m1 - m2) <= l3 ? pairs : 0) + (both && m1 + m2 <= l3 ? pairs : 0);
    }
  }
  return count;
}

class SphericalTables {
 public:
  SphericalTables(const CouplingTask& task, const Convention& convention, int max_l)
      : task_(task), convention_(convention), rational_(task.options.normalization == "rational"), table_(max_l) {
    if (!rational_) {
      normalization_ = task.options.normalization.empty() ? convention.normalization
                                                          : named_normalization(task.options.normalization);
    } else if (!convention.name.starts_with("gordan")) {
      throw InputError("the normalization 'rational' is that of gordan's harmonics", {}, "no convention beside it");
    }
  }

  [[nodiscard]] std::string normalization() const { return rational_ ? "rational" : to_string(normalization_); }

  /// LimitReached when there are too many, before any of them is made.
  void count(std::size_t entries) {
    entries_ += entries;
    if (entries_ > task_.options.max_entries)
      throw LimitReached(fmt::format("the couplings of {} x {} have more than {} nonzero entries; the limit is {}",
                                     task_.v.name(), task_.w.name(), entries_ - 1, task_.options.max_entries));
  }

  void add(const SphericalPart& a, const SphericalPart& b, const SphericalPart& c, CouplingTensor& tensor) const {
    const auto put = [&](const auto& entry) {
      tensor.entries.push_back({a.places[static_cast<std::size_t>(entry.i)],
                                b.places[static_cast<std::size_t>(entry.j)],
                                c.places[static_cast<std::size_t>(entry.k)], SignedRoot(entry.value)});
    };
    const int l1 = a.irrep.degree;
    const int l2 = b.irrep.degree;
    const int l3 = c.irrep.degree;
    if (rational_)
      for (const auto& entry : rational_coupling(l1, l2, l3, convention_.phase).entries) put(entry);
    else
      for (const auto& entry : real_coupling(table_, l1, l2, l3, convention_, normalization_)) put(entry);
    const auto earlier = [](const CouplingEntry& x, const CouplingEntry& y) {
      return std::tie(x.i, x.j, x.k) < std::tie(y.i, y.j, y.k);
    };
    if (!std::is_sorted(tensor.entries.begin(), tensor.entries.end(), earlier))
      std::sort(tensor.entries.begin(), tensor.entries.end(), earlier);
  }

 private:
  const CouplingTask& task_;
  const Convention& convention_;
  bool rational_;
  CouplingNormalization normalization_ = CouplingNormalization::orthonormal;
  RealCouplings table_;
  std::size_t entries_ = 0;
};

/// One coupling of two summands to one irrep.
struct Triple {
  const SphericalPart* a = nullptr;
  const SphericalPart* b = nullptr;
  SphericalOutput* output = nullptr;
};

int largest_degree(const SphericalSpace& space) {
  int degree = 0;
  for (const SphericalIrrep& irrep : space.irreps) degree = std::max(degree, irrep.degree);
  return degree;
}

bool couples(const SphericalIrrep& a, const SphericalIrrep& b, const SphericalIrrep& c) {
  return a.parity * b.parity == c.parity && std::abs(a.degree - b.degree) <= c.degree &&
         c.degree <= a.degree + b.degree;
}

SphericalOutputs outputs_of(const CouplingTask& task, const std::vector<SphericalPart>& left,
                            const std::vector<SphericalPart>& right, const std::optional<SphericalSpace>& onto,
                            const Convention& convention) {
  SphericalOutputs outputs;
  const auto add = [&](SphericalPart part) {
    const int offset = *std::min_element(part.places.begin(), part.places.end());
    for (int& place : part.places) place -= offset;
    const std::pair key(part.irrep, part.natural);
    outputs.try_emplace(key, SphericalOutput{std::move(part), {}});
  };
  if (onto) {
    for (const SphericalPart& part : parts_of(*onto, convention)) add(part);
    return outputs;
  }
  for (const SphericalPart& a : left) {
    for (const SphericalPart& b : right) {
      check(task.control);
      const int parity = a.irrep.parity * b.irrep.parity;
      for (int l = std::abs(a.irrep.degree - b.irrep.degree); l <= a.irrep.degree + b.irrep.degree; ++l)
        if (outputs.find({{l, parity}, false}) == outputs.end())
          add({{l, parity}, false, spherical_space({{l, parity}}).places[0]});
    }
  }
  return outputs;
}

std::vector<Triple> triples_of(const CouplingTask& task, const std::vector<SphericalPart>& left,
                               const std::vector<SphericalPart>& right, SphericalOutputs& outputs,
                               SphericalTables& tables) {
  std::vector<Triple> triples;
  for (const SphericalPart& a : left) {
    for (const SphericalPart& b : right) {
      check(task.control);
      for (auto& [key, output] : outputs) {
        if (!couples(a.irrep, b.irrep, key.first)) continue;
        tables.count(predicted_entries(a.irrep.degree, b.irrep.degree, key.first.degree));
        triples.push_back({&a, &b, &output});
      }
    }
  }
  return triples;
}

/// The tensors in the order of the triples; returns the sum of the dimensions of the irreps.
long fill(const CouplingTask& task, const std::vector<Triple>& triples, const SphericalTables& tables) {
  long sum = 0;
  for (const Triple& triple : triples) {
    check(task.control);
    SphericalOutput& output = *triple.output;
    const int dimension = output.part.irrep.dimension();
    output.tensors.push_back({label_of(output.part),
                              static_cast<int>(output.tensors.size()),
                              {task.v.dimension(), task.w.dimension(), dimension},
                              {}});
    tables.add(*triple.a, *triple.b, output.part, output.tensors.back());
    sum += dimension;
  }
  return sum;
}

}  // namespace

std::optional<CouplingSet> spherical_couplings(const CouplingTask& task) {
  if (!is_spherical(task.v.group())) return std::nullopt;
  const std::optional<SphericalSpace> v = find_spherical_space(task.v);
  const std::optional<SphericalSpace> w = find_spherical_space(task.w);
  const std::optional<SphericalSpace> u = task.u ? find_spherical_space(*task.u) : std::nullopt;
  if (!v || !w || (task.u && !u)) return std::nullopt;
  const Convention& chosen = convention(task.options.convention.empty() ? "gordan" : task.options.convention);
  const int first = largest_degree(*v);
  const int second = largest_degree(*w);
  SphericalTables tables(task, chosen, u ? std::max({first, second, largest_degree(*u)}) : first + second);
  std::vector<SphericalPart> left = parts_of(*v, chosen);
  std::vector<SphericalPart> right = parts_of(*w, chosen);
  if (chosen.layout == CopyLayout::ir_mul) {
    interleave_copies(left);
    interleave_copies(right);
  }
  SphericalOutputs outputs = outputs_of(task, left, right, u, chosen);
  const std::vector<Triple> triples = triples_of(task, left, right, outputs, tables);
  CouplingSet set{{}, chosen.name, chosen.text, tables.normalization(), ""};
  if (std::any_of(triples.begin(), triples.end(), [](const Triple& triple) {
        return triple.a->natural || triple.b->natural || triple.output->part.natural;
      }))
    set.convention_text += "; natural vectors in x, y, z";
  const long sum = fill(task, triples, tables);
  for (auto& [key, output] : outputs)
    for (CouplingTensor& tensor : output.tensors) set.tensors.push_back(std::move(tensor));
  set.reason = "Racah's formula; a product of irreps l1, l2 has |l1 - l2|, ..., l1 + l2, each once" +
               completeness_text(task, sum);
  return set;
}

}  // namespace gordan::detail
