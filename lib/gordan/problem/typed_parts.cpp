// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/typed_parts.hpp>
#include <gordan/rep/parse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

FeatureOptions feature_options(const Problem& problem) {
  if (problem.features) return *problem.features;
  FeatureOptions options;
  options.monomials = MonomialKind::laurent;
  return options;
}

/// The certificate of what units make of a part whose own certificate stands apart.
Certificate typed_certificate(const std::string& reason, const std::optional<int>& max_degree = std::nullopt) {
  Certificate certificate;
  certificate.completeness = max_degree ? Completeness::up_to_degree : Completeness::proven;
  certificate.degree_checked = max_degree.value_or(0);
  certificate.reason = reason;
  return certificate;
}

/// Refuses an output that no feature has the type and units of; `of_any_degree` are the features without a degree.
void refuse_unreachable(const Problem& problem, const NamedTypedModule& named, const TypedModule& of_any_degree) {
  const auto is_target = [&](const DeclaredQuantity& output) { return output.name.value == named.name; };
  const auto output = std::find_if(problem.outputs.begin(), problem.outputs.end(), is_target);
  const Place place = output == problem.outputs.end() ? problem.group.place : output->name.place;
  if (!of_any_degree.features.empty())
    throw InputError(fmt::format("no feature of degree at most {} has the units {} of '{}'", *named.typed.max_degree,
                                 to_string(named.dimension), named.name),
                     place, "a larger max_degree under [features]",
                     fmt::format("without a limit there are {}", of_any_degree.features.size()));
  if (of_any_degree.notes.empty())
    throw InputError(fmt::format("no function of the inputs has the type of '{}'", named.name), place,
                     "another type, or a further input");
  throw InputError(
      fmt::format("no product of the inputs has the units {} of '{}'", to_string(named.dimension), named.name), place,
      "other inputs, or a constant that is missing (gordan units --missing-constant)", of_any_degree.notes.front());
}

}  // namespace

bool wants_features(const Problem& problem) {
  return has_units(problem) || problem.features || !problem.derived.empty();
}

void require_features(const Problem& problem, const Place& place) {
  if (!wants_features(problem))
    throw InputError("the problem does not say which features are fitted", place,
                     "a table [features] with max_degree = ...");
}

std::optional<int> wanted_degree(const Problem& problem) {
  if (problem.max_degree) return problem.max_degree->value;
  if (problem.features && problem.features->max_degree) return problem.features->max_degree->value;
  return std::nullopt;
}

std::vector<Target> feature_targets(const Problem& problem, const ProblemModel& model) {
  if (!model.targets.empty() || !problem.features || !problem.features->max_degree) return model.targets;
  return {{"features", parse_representation(model.source.group(), "scalar", {}), {}, ""}};
}

TypedProgramParts typed_parts(const Problem& problem, const ProblemModel& model, const InvariantGenerators& invariants,
                              const std::vector<NamedModule>& modules, const Control& control) {
  const FeatureOptions options = feature_options(problem);
  TypedProgramParts parts{
      invariants, model.derived, typed_scalars(invariants, model.units, {options.norms, options.cosines}), {}, {}};
  const std::vector<Target> targets = feature_targets(problem, model);
  const MonomialKind kind =
      options.monomials == MonomialKind::polynomial && !options.max_degree ? MonomialKind::laurent : options.monomials;
  if (!options.max_degree) parts.products = typed_products(parts.scalars, kind, control);
  for (std::size_t k = 0; k < modules.size(); ++k) {
    const EquivariantModule& module = modules[k].module;
    const auto of_any_degree = [&] {
      return typed_generators(module, parts.scalars, model.units, model.derived, targets[k].dimension, kind, control);
    };
    const PhysicalDimension& target = targets[k].dimension;
    TypedModule typed = options.max_degree ? typed_library(module, parts.scalars, model.units, model.derived, target,
                                                           options.max_degree->value, {.kind = kind}, control)
                                           : of_any_degree();
    parts.modules.push_back({modules[k].name, module, std::move(typed), target, targets[k].units});
    if (const NamedTypedModule& named = parts.modules.back(); named.typed.features.empty())
      refuse_unreachable(problem, named, options.max_degree ? of_any_degree() : named.typed);
  }
  return parts;
}

std::vector<PartCertificate> typed_certificates(const TypedProgramParts& parts) {
  std::vector<PartCertificate> result;
  if (!parts.products.certificate.empty())
    result.push_back({"products", typed_certificate(parts.products.certificate)});
  for (const NamedTypedModule& named : parts.modules)
    result.push_back(
        {fmt::format("features {}", named.name), typed_certificate(named.typed.certificate, named.typed.max_degree)});
  return result;
}

}  // namespace gordan
