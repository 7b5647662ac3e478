// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/coupling_targets.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/linear/decomposition.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/rep/single.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace gordan::detail {

namespace {

void add_target(const RepExpression& expression, std::vector<CouplingTarget>& targets) {
  if (expression.kind() == RepKind::sum && expression.irrep().empty()) {
    for (const RepExpression& part : expression.parts()) add_target(part, targets);
    return;
  }
  const bool known = std::any_of(targets.begin(), targets.end(),
                                 [&](const CouplingTarget& target) { return target.expression == expression; });
  if (known) return;
  const std::string& irrep = expression.irrep();
  targets.push_back({irrep.empty() ? expression.text() : irrep, expression, !irrep.empty(), false, {}, {}});
}

Representation product_of(const Representation& v, const Representation& w) {
  std::vector<NamedExpression> summands;
  for (const Summand& a : v.summands())
    for (const Summand& b : w.summands())
      summands.push_back({"", RepExpression::product({a.expression, b.expression})});
  return Representation(v.group(), summands);
}

/// The tensors over natural vectors that are the irrep with this highest weight; "" when none are.
std::string tensors_of(const ClassicalIrrep& irrep) {
  const std::vector<int>& weight = irrep.highest_weight;
  const ClassicalFamily family = irrep.group.family;
  const bool orthogonal = irrep.group.is_compact() &&
                          (family == ClassicalFamily::orthogonal || family == ClassicalFamily::special_orthogonal);
  const bool symmetric = family == ClassicalFamily::symplectic || family == ClassicalFamily::general_linear ||
                         family == ClassicalFamily::special_linear;
  if (weight.empty() || irrep.associate || (!symmetric && !orthogonal)) return "";
  const auto parts =
      static_cast<std::size_t>(std::count_if(weight.begin(), weight.end(), [](int w) { return w != 0; }));
  if (weight.front() < 0 || (symmetric && weight.back() < 0)) return "";
  const int top = weight.front();
  if (parts == 1 && top == 1) return "vector";
  if (parts == 1) return orthogonal ? fmt::format("traceless({})", top) : fmt::format("Sym^{}(vector)", top);
  if (parts >= 2 && top == 1 && family != ClassicalFamily::symplectic) return fmt::format("skew({})", parts);
  return "";
}

RepExpression parsed(const Group& group, const std::string& text) {
  const Representation representation = parse_representation(group, text);
  require(representation.summands().size() == 1, "an irrep is one summand");
  return representation.summands().front().expression;
}

/// The text of an irrep: its tensors where it has no other matrices; "" for no such tensors.
std::string natural_text(const Group& group, const std::string& name) {
  const ClassicalGroup* classical = group.classical();
  if (classical == nullptr) return "";
  const bool orthogonal =
      classical->family == ClassicalFamily::orthogonal || classical->family == ClassicalFamily::special_orthogonal;
  if (orthogonal && classical->dimension() == 3) return "";  // all have matrices
  return tensors_of(parse_classical_irrep(*classical, name.substr(0, name.find('+'))));
}

/// "2e (x) partition(3)" as "irrep(2e)@1*irrep(partition(3))@2".
std::string factorwise(const Group& group, const std::string& name) {
  const std::string between = " (x) ";
  std::string text;
  std::size_t factor = 0;
  for (std::size_t begin = 0; begin <= name.size(); ++factor) {
    const std::size_t end = std::min(name.find(between, begin), name.size());
    const std::string part = name.substr(begin, end - begin);
    const std::string tensors = natural_text(group.factors().at(factor), part);
    text += fmt::format("{}{}@{}", factor == 0 ? "" : "*", tensors.empty() ? fmt::format("irrep({})", part) : tensors,
                        factor + 1);
    begin = end + between.size();
  }
  return text;
}

RepExpression irrep_of(const Group& group, const IsotypicComponent& component) {
  const std::string& name = component.irrep;
  if (group.torus() != nullptr) return parsed(group, name);
  const std::string natural = group.product() != nullptr ? factorwise(group, name) : natural_text(group, name);
  if (!natural.empty()) {
    RepExpression expression = parsed(group, natural);
    if (expression.dimension() == component.dimension) return expression;
  }
  if (group.product() != nullptr)
    throw InputError(fmt::format("the irrep {} of {} is not written in coordinates", name, group.name()), {},
                     "U, a space with matrices");
  return parsed(group, fmt::format("irrep({})", name));
}

/// No fault of the user, who did not name it, when it is too large.
RepExpression irrep_within_limits(const Group& group, const IsotypicComponent& component) {
  try {
    return irrep_of(group, component);
  } catch (const InputError& error) {
    if (component.dimension <= max_young_dimension) throw;
    throw LimitReached(
        fmt::format("the irrep {} of {}: {}, {}", component.irrep, group.name(), error.message(), error.expected()));
  }
}

}  // namespace

std::vector<CouplingTarget> coupling_targets(const CouplingTask& task) {
  std::vector<CouplingTarget> targets;
  if (task.u) {
    for (const Summand& summand : task.u->summands()) add_target(summand.expression, targets);
    return targets;
  }
  return irrep_targets(product_of(task.v, task.w), {}, task.control);
}

std::vector<CouplingTarget> irrep_targets(const Representation& representation, const std::vector<std::string>& names,
                                          const Control& control) {
  std::vector<CouplingTarget> targets;
  const Group& group = representation.group();
  if (!names.empty()) {
    for (const std::string& name : names) add_target(parsed(group, fmt::format("irrep({})", name)), targets);
    return targets;
  }
  const Decomposition decomposition = decompose(representation, control);
  for (const IsotypicComponent& component : decomposition.components) {
    const bool only_scalars = !decomposition.over_reals || component.type == IrrepType::real;
    targets.push_back({component.irrep, irrep_within_limits(group, component), true, only_scalars, {}, {}});
  }
  return targets;
}

void find_endomorphisms(const Group& group, CouplingTarget& target, const LinearOptions& options,
                        const Control& control) {
  if (!target.irreducible || target.only_scalars || !target.expression.has_matrices()) return;
  const Representation u = single(group, target.expression);
  if (linear_dimension(u, u, control) == Integer(1)) return;
  std::vector<LinearMap> maps = linear_maps(u, u, options, control).maps;
  if (maps.size() < 2) return;
  LinearMap identity;
  for (int i = 0; i < target.expression.dimension(); ++i) identity.entries.push_back({i, i, 1});
  maps.insert(maps.begin(), std::move(identity));
  const std::vector<Rational> norms = target.expression.squared_norms();
  target.endomorphisms = orthogonal_maps(maps, {norms, norms}, {}, control);
  target.endomorphisms.erase(target.endomorphisms.begin());
}

std::string tensors_in_words(const std::vector<CouplingTarget>& targets) {
  std::string text;
  for (const CouplingTarget& target : targets) {
    const std::string& written = target.expression.text();
    const bool tensors = written.starts_with("traceless") || written.starts_with("skew") || written.starts_with("Sym");
    if (tensors && written != target.name)
      text += fmt::format("{}{} as {}", text.empty() ? "" : ", ", target.name, written);
  }
  return text;
}

}  // namespace gordan::detail
