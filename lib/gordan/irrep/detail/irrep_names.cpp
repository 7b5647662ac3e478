// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/irrep_names.hpp>

#include <gordan/angular/spin.hpp>
#include <gordan/irrep/detail/torus_weights.hpp>

#include <fmt/format.h>
#include <numeric>

namespace gordan::detail {
namespace {

IrrepNaming orthogonal_naming(const ClassicalGroup& group) {
  const bool full = group.family == ClassicalFamily::orthogonal;
  const bool lorentz = group.p * group.q == 3 && group.dimension() == 4;
  switch (group.dimension()) {
    case 1:
      return IrrepNaming::one_element;
    case 2:
      return full ? IrrepNaming::reflections : IrrepNaming::circle;
    case 3:
      return full ? IrrepNaming::parity : IrrepNaming::rotations;
    default:
      break;
  }
  if (lorentz) return IrrepNaming::lorentz;
  return full ? IrrepNaming::partition : IrrepNaming::labels;
}

// Without the zeros at the end, but for the first.
std::string partition_text(std::vector<int> rows) {
  while (rows.size() > 1 && rows.back() == 0) rows.pop_back();
  if (rows.empty()) rows.push_back(0);
  return fmt::format("[{}]", fmt::join(rows, ","));
}

std::string weight_text(const std::vector<int>& weight) {
  if (!weight.empty() && weight.back() < 0) return fmt::format("[{}]", fmt::join(weight, ","));
  return partition_text(weight);
}

std::string lorentz_name(const ClassicalGroup& group, const NamedWeight& irrep) {
  const int first = irrep.weight[0] - irrep.weight[1];  // 2 j1
  const int second = irrep.weight[0] + irrep.weight[1];
  const auto spin = [](int a, int b) { return fmt::format("spin({},{})", to_string(Spin{a}), to_string(Spin{b})); };
  if (group.family == ClassicalFamily::orthogonal && first != second) {
    return spin(second, first) + "+" + spin(first, second);  // the last coordinate is not negative: second > first
  }
  return spin(first, second) + (irrep.associate ? "*det" : "");
}

}  // namespace

IrrepNaming irrep_naming(const ClassicalGroup& group) {
  switch (group.family) {
    case ClassicalFamily::orthogonal:
    case ClassicalFamily::special_orthogonal:
      return orthogonal_naming(group);
    case ClassicalFamily::unitary:
    case ClassicalFamily::general_linear:
      return IrrepNaming::weight;
    case ClassicalFamily::special_unitary:
      if (group.dimension() == 2) return IrrepNaming::spin;
      [[fallthrough]];
    case ClassicalFamily::special_linear:
      return group.dimension() == 1 ? IrrepNaming::one_element : IrrepNaming::labels;
    default:
      return IrrepNaming::labels;
  }
}

std::vector<int> orthogonal_partition(int n, const NamedWeight& irrep) {
  std::vector<int> rows = irrep.weight;
  while (!rows.empty() && rows.back() == 0) rows.pop_back();
  if (irrep.associate) rows.insert(rows.end(), static_cast<std::size_t>(n) - 2 * rows.size(), 1);
  return rows;
}

std::string irrep_name(const ClassicalGroup& group, const NamedWeight& irrep) {
  const std::vector<int>& w = irrep.weight;
  switch (irrep_naming(group)) {
    case IrrepNaming::one_element:
      return irrep.associate ? "det" : "trivial";
    case IrrepNaming::circle:
      return fmt::format("m={}", w[0]);
    case IrrepNaming::reflections:
      return irrep.associate ? "det" : fmt::format("m={}", w[0]);
    case IrrepNaming::rotations:
      return fmt::format("l={}", w[0]);
    case IrrepNaming::parity:
      return fmt::format("{}{}", w[0], (w[0] % 2 == 0) == irrep.associate ? "o" : "e");
    case IrrepNaming::spin:
      return "j=" + to_string(Spin{w[0]});
    case IrrepNaming::lorentz:
      return lorentz_name(group, irrep);
    case IrrepNaming::labels:
      return fmt::format("({})", fmt::join(dynkin_labels(torus_of(group), w), ","));
    case IrrepNaming::partition:
      return partition_text(orthogonal_partition(group.dimension(), irrep));
    case IrrepNaming::weight:
      break;
  }
  return weight_text(w);
}

std::string irrep_examples(const ClassicalGroup& group) {
  const Torus torus = torus_of(group);
  const std::string of = fmt::format(" of {}", group.name);
  const auto labels = [&] { return dynkin_labels(torus, std::vector<int>(static_cast<std::size_t>(torus.rank), 0)); };
  switch (irrep_naming(group)) {
    case IrrepNaming::one_element:
      return torus.two_components ? "'trivial' or 'det'" : "'trivial'";
    case IrrepNaming::circle:
      return "an irrep" + of + " such as 'm=0', 'm=-2'";
    case IrrepNaming::reflections:
      return "an irrep" + of + " such as 'm=0', 'det', 'm=2'";
    case IrrepNaming::rotations:
      return "an irrep" + of + " such as 'l=2'";
    case IrrepNaming::parity:
      return "an irrep" + of + " such as '2e', '1o'";
    case IrrepNaming::spin:
      return "an irrep" + of + " such as 'j=1', 'j=3/2'";
    case IrrepNaming::lorentz:
      return "an irrep" + of +
             (torus.two_components ? " such as 'spin(1/2,1/2)', 'spin(0,0)*det', 'spin(1,0)+spin(0,1)'"
                                   : " such as 'spin(1/2,1/2)', 'spin(1,0)'");
    case IrrepNaming::labels: {
      const std::size_t count = labels().size();
      return fmt::format("an irrep{} by {} Dynkin label{}, such as '({})'", of, count, count == 1 ? "" : "s",
                         fmt::join(std::vector<int>(count, 2), ","));
    }
    case IrrepNaming::partition:
      return "an irrep" + of + " by a partition such as '[2,1]'";
    case IrrepNaming::weight:
      break;
  }
  return fmt::format("an irrep{} by a highest weight such as '[2{}]'", of, torus.rank > 1 ? ",1" : "");
}

}  // namespace gordan::detail
