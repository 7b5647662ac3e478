// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/typed_parts.hpp>
#include <gordan/rep/parse.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

FeatureOptions feature_options(const Problem& problem) {
  if (problem.features) return *problem.features;
  FeatureOptions options;
  options.monomials = MonomialKind::laurent;
  return options;
}

/// The certificate of what units make of a part whose own certificate stands apart.
Certificate typed_certificate(const std::string& reason) {
  Certificate certificate;
  certificate.completeness = Completeness::proven;
  certificate.reason = reason;
  return certificate;
}

}  // namespace

bool wants_features(const Problem& problem) {
  return has_units(problem) || problem.features || !problem.derived.empty();
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
    const PhysicalDimension& target = targets[k].dimension;
    TypedModule typed = options.max_degree
                            ? typed_library(module, parts.scalars, model.units, model.derived, target,
                                            options.max_degree->value, {.kind = kind}, control)
                            : typed_generators(module, parts.scalars, model.units, target, kind, control);
    parts.modules.push_back({modules[k].name, module, std::move(typed), target, targets[k].units});
  }
  return parts;
}

std::vector<PartCertificate> typed_certificates(const TypedProgramParts& parts) {
  std::vector<PartCertificate> result;
  if (!parts.products.certificate.empty())
    result.push_back({"products", typed_certificate(parts.products.certificate)});
  for (const NamedTypedModule& named : parts.modules)
    result.push_back({fmt::format("features {}", named.name), typed_certificate(named.typed.certificate)});
  return result;
}

}  // namespace gordan
