// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/core/version.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/group_sample.hpp>
#include <gordan/problem/problem_program.hpp>
#include <gordan/problem/report_notes.hpp>
#include <gordan/program/residual.hpp>
#include <gordan/rep/action.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

using Point = std::vector<Number>;

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
  return from;
}

void refuse_complex(const Representation& source, const Place& place) {
  const FiniteGroup* finite = source.group().finite();
  if (finite != nullptr && finite->is_complex())
    throw InputError(fmt::format("code for the complex group {} comes in a later version", finite->name()), place,
                     "a group with real matrices");
}

/// Coordinates k/4, |k| <= 12, which doubles hold exactly.
Point random_point(std::size_t size, Random& random) {
  Point point;
  for (std::size_t i = 0; i < size; ++i)
    point.emplace_back(Rational(Integer(static_cast<long>(random.below(25)) - 12), Integer(4)));
  return point;
}

Point times(const Matrix<Number>& matrix, const Point& x) {
  Point y(matrix.rows());
  for (std::size_t i = 0; i < matrix.rows(); ++i)
    for (std::size_t j = 0; j < matrix.cols(); ++j)
      if (!matrix(i, j).is_zero()) y[i] += matrix(i, j) * x[j];
  return y;
}

std::vector<double> rounded(const Point& point) {
  std::vector<double> values;
  for (const Number& x : point) values.push_back(to_double(x));
  return values;
}

/// The expanded generators of a problem.
class ExactGenerators {
 public:
  explicit ExactGenerators(const ProblemProgram& compiled) : compiled_(compiled) {
    for (const Generator& g : compiled.invariants.generators)
      invariants_.push_back(expand(g.recipe, compiled.model.source));
    for (const NamedModule& named : compiled.modules) {
      modules_.emplace_back();
      for (const Generator& g : named.module.generators) modules_.back().push_back(components(named.module, g));
    }
  }

  /// All outputs of the program at g x, from the generators at x; g = 1 where there is no element.
  [[nodiscard]] Point outputs(const Point& x, const NaturalElement* element) const {
    Point values;
    for (const Polynomial& f : invariants_) values.push_back(evaluate(f, x));
    for (std::size_t k = 0; k < modules_.size(); ++k) {
      const Representation& target = compiled_.model.targets[k].representation;
      const Matrix<Number> matrix = element == nullptr ? Matrix<Number>() : action(target, *element);
      for (const std::vector<Polynomial>& equivariant : modules_[k]) {
        Point row;
        for (const Polynomial& f : equivariant) row.push_back(evaluate(f, x));
        if (element != nullptr) row = times(matrix, row);
        values.insert(values.end(), row.begin(), row.end());
      }
    }
    return values;
  }

  void add_point(SelfTest& test, const Point& x, const NaturalElement* element) const {
    const Point moved = element == nullptr ? x : times(action(compiled_.model.source, *element), x);
    test.inputs.push_back(rounded(moved));
    test.expected.push_back(rounded(outputs(x, element)));
    test.scales.push_back(term_scales(compiled_.program, test.inputs.back()));
  }

 private:
  const ProblemProgram& compiled_;
  std::vector<Polynomial> invariants_;
  std::vector<std::vector<std::vector<Polynomial>>> modules_;
};

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
  if (has_units(problem) || !problem.derived.empty() || problem.features)
    throw InputError("code of problems with units comes in a later version", problem.group.place, "no units");
  ProblemModel model = problem_model(problem, outputs, read_file, control);
  const Representation source = model.source;
  refuse_complex(source, problem.group.place);
  InvariantOptions options;
  if (problem.max_degree) options.max_degree = problem.max_degree->value;
  ProblemProgram compiled{std::move(model), {source, {}, {}, "", {}, control.seed}, {}, {}};
  for (const Target& target : compiled.model.targets) {
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
  compiled.program = lower(compiled.invariants, compiled.modules, provenance(problem, compiled));
  return compiled;
}

std::vector<PartCertificate> part_certificates(const ProblemProgram& compiled) {
  std::vector<PartCertificate> parts = {{"invariants", compiled.invariants.certificate}};
  for (const NamedModule& named : compiled.modules)
    parts.push_back({fmt::format("equivariants {}", named.name), named.module.certificate});
  return parts;
}

SelfTest exact_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed) {
  Random random(seed);
  const ExactGenerators generators(compiled);
  const auto size = static_cast<std::size_t>(compiled.model.source.dimension());
  SelfTest test;
  for (std::size_t k = 0; k < count; ++k) generators.add_point(test, random_point(size, random), nullptr);
  return test;
}

SelfTest moved_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed) {
  Random random(seed);
  const ExactGenerators generators(compiled);
  const Representation& source = compiled.model.source;
  const auto size = static_cast<std::size_t>(source.dimension());
  const std::vector<NaturalElement> elements = group_sample(source.group(), count, random);
  SelfTest test;
  for (const NaturalElement& element : elements)
    for (int k = 0; k < 2; ++k) generators.add_point(test, random_point(size, random), &element);
  return test;
}

}  // namespace gordan
