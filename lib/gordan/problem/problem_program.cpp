// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/problem_program.hpp>
#include <gordan/problem/report_notes.hpp>
#include <gordan/problem/typed_parts.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

CertificateText certificate_text(const PartCertificate& part) {
  const Certificate& certificate = part.certificate;
  return {part.part, to_string(certificate.completeness), certificate.degree_checked, certificate.reason};
}

Provenance provenance(const Problem& problem, const ProblemProgram& compiled) {
  const Representation& source = compiled.model.source;
  Provenance from;
  from.name = problem.name;
  from.version = std::string(version());
  from.problem = problem.text;
  from.group = detail::group_words(source.group());
  from.conventions = {source.group().conventions()};
  for (const PartCertificate& part : part_certificates(compiled)) from.certificates.push_back(certificate_text(part));
  from.notes = report_notes(source);
  const std::vector<std::string> of_units = unit_notes(compiled);
  from.notes.insert(from.notes.end(), of_units.begin(), of_units.end());
  return from;
}

void refuse_complex(const Representation& source, const Place& place) {
  const FiniteGroup* finite = source.group().finite();
  if (finite != nullptr && finite->is_complex())
    throw InputError(fmt::format("code for the complex group {} comes in a later version", finite->name()), place,
                     "a group with real matrices");
}

void refuse_unfinished(const std::string& stopped_by) {
  if (!stopped_by.empty())
    throw LimitReached(stopped_by + " before the list was complete; max_degree under [options] asks for less");
}

/// A module that was computed already for the same target.
const NamedModule* module_onto(const Representation& target, const std::vector<NamedModule>& modules) {
  for (const NamedModule& named : modules)
    if (named.module.target.name() == target.name()) return &named;
  return nullptr;
}

}  // namespace

ProblemProgram problem_program(const Problem& problem, const std::vector<DeclaredQuantity>& outputs,
                               const std::function<std::string(const std::string&)>& read_file,
                               const Control& control) {
  ProblemModel model = problem_model(problem, outputs, read_file, control);
  const Representation source = model.extended;
  refuse_complex(source, problem.group.place);
  InvariantOptions options;
  options.max_degree = wanted_degree(problem);
  ProblemProgram compiled{std::move(model), {source, {}, {}, "", {}, control.seed}, {}, {}, {}};
  for (const Target& target : feature_targets(problem, compiled.model)) {
    if (const NamedModule* same = module_onto(target.representation, compiled.modules)) {
      NamedModule copy{target.name, same->module};
      compiled.modules.push_back(std::move(copy));
      continue;
    }
    report(control, fmt::format("output {}", target.name));
    compiled.modules.push_back({target.name, equivariants(source, target.representation, options, control)});
    refuse_unfinished(compiled.modules.back().module.stopped_by);
  }
  compiled.invariants = compiled.modules.empty() ? fundamental_invariants(source, options, control)
                                                 : compiled.modules.front().module.invariants;
  refuse_unfinished(compiled.invariants.stopped_by);
  if (wants_features(problem)) {
    report(control, "features with units");
    compiled.typed = typed_parts(problem, compiled.model, compiled.invariants, compiled.modules, control);
    compiled.program = lower_typed(*compiled.typed, provenance(problem, compiled));
  } else {
    compiled.program = lower(compiled.invariants, compiled.modules, provenance(problem, compiled));
  }
  return compiled;
}

std::vector<std::string> unit_notes(const ProblemProgram& compiled) {
  std::vector<std::string> notes = compiled.model.notes;
  if (compiled.typed)
    for (const NamedTypedModule& named : compiled.typed->modules)
      notes.insert(notes.end(), named.typed.notes.begin(), named.typed.notes.end());
  return notes;
}

std::vector<PartCertificate> part_certificates(const ProblemProgram& compiled) {
  std::vector<PartCertificate> parts = {{"invariants", compiled.invariants.certificate}};
  for (const NamedModule& named : compiled.modules)
    parts.push_back({fmt::format("equivariants {}", named.name), named.module.certificate});
  if (compiled.typed)
    for (PartCertificate& part : typed_certificates(*compiled.typed)) parts.push_back(std::move(part));
  return parts;
}

}  // namespace gordan
