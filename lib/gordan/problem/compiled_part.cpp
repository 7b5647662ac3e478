// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/problem/compiled_part.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/layer_model.hpp>
#include <gordan/problem/problem_program.hpp>
#include <gordan/problem/program_features.hpp>
#include <gordan/problem/report_notes.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

constexpr std::uint64_t seed_of_moved = 1;  // added to the seed
constexpr std::uint64_t seed_of_rescaled = 2;

std::string moved_words(const Group& group, const SelfTest& moved) {
  const std::size_t elements = moved.inputs.size() / 2;
  return group.finite() != nullptr ? fmt::format("symmetry under the {} generators of the group", elements)
                                   : fmt::format("symmetry under {} random group elements", elements);
}

CompiledPart function_part(const Problem& problem, const ProblemProgram& compiled, const Sampling& sampling,
                           std::uint64_t seed) {
  CompiledPart part{"",
                    compiled.program,
                    program_features(problem, compiled),
                    part_certificates(compiled),
                    unit_notes(compiled),
                    {},
                    {},
                    ""};
  part.exact = exact_points(compiled, sampling.points, seed);
  part.moved = moved_points(compiled, sampling.elements, seed + seed_of_moved);
  part.moved_what = moved_words(compiled.model.source.group(), part.moved);
  part.rescaled = rescaled_points(compiled, sampling.elements, seed + seed_of_rescaled);
  return part;
}

Certificate layer_certificate(const LayerModel& layer) {
  Certificate certificate;
  certificate.completeness = Completeness::proven;
  certificate.degree_checked = layer.kind == LayerKind::linear ? 1 : 2;
  certificate.reason = layer.reason;
  certificate.minimality = "linearly independent";
  return certificate;
}

CompiledPart layer_part(const LayerModel& layer, const Sampling& sampling, std::uint64_t seed) {
  const char* kind = layer.kind == LayerKind::linear ? "linear layer" : "coupling";
  CompiledPart part{
      layer.name, layer.program, {}, {{fmt::format("{} {}", kind, layer.name), layer_certificate(layer)}}, {}, {}, {},
      ""};
  part.exact = exact_points(layer, sampling.points, seed);
  part.moved = moved_points(layer, sampling.elements, seed + seed_of_moved);
  part.moved_what = moved_words(layer.right.group(), part.moved);
  return part;
}

Provenance layer_provenance(const Problem& problem, const Group& group) {
  Provenance from;
  from.name = problem.name;
  from.version = std::string(version());
  from.problem = problem.text;
  from.group = detail::group_words(group);
  from.conventions = {group.conventions(), "inputs and outputs in orthonormal coordinates"};
  from.notes = group.notes();
  return from;
}

CompiledProblem compiled_parts(const Problem& problem, const Selection& selection,
                               const std::function<std::string(const std::string&)>& read_file,
                               const Sampling& sampling, const Control& control) {
  std::optional<CompiledProblem> result;
  if (selection.function) {
    const ProblemProgram compiled = problem_program(problem, selection.outputs, read_file, control);
    result = CompiledProblem{compiled.model.source,
                             {function_part(problem, compiled, sampling, control.seed + sampling.offset)}};
  }
  if (selection.layers.empty() && result) return *result;
  const Group group = parse_group(problem.group.value, problem.group.place, read_file, control);
  if (!result) result = CompiledProblem{Representation(group, {}), {}};
  for (const Layer& layer : selection.layers) {
    report(control, fmt::format("layer {}", layer.name.value));
    const LayerModel model = layer_model(group, layer, layer_provenance(problem, group), control);
    result->parts.push_back(layer_part(model, sampling, control.seed + sampling.offset));
  }
  return *result;
}

}  // namespace

CompiledProblem compile_problem(const Problem& problem, const Selection& selection,
                                const std::function<std::string(const std::string&)>& read_file,
                                const Sampling& sampling, const Control& control) {
  std::vector<NamedText> files;
  const auto recorded = [&](const std::string& path) {
    std::string text = read_file(path);
    const auto known = [&](const NamedText& file) { return file.name == path; };
    if (std::none_of(files.begin(), files.end(), known)) files.push_back({path, text});
    return text;
  };
  CompiledProblem result = compiled_parts(problem, selection, recorded, sampling, control);
  for (CompiledPart& part : result.parts) part.program.provenance.files = files;
  return result;
}

}  // namespace gordan
