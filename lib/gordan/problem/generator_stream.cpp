// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/page.hpp>
#include <gordan/problem/generator_stream.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

using detail::bold;
using detail::fill;
using detail::padded;
using detail::text_width;

constexpr std::size_t recipe_column = 22;

EquivariantModule empty_module(const Representation& source, const Representation* target) {
  const Representation& onto = target == nullptr ? source : *target;
  return {{source, {}, {}, "", {}, 1}, onto, target == nullptr ? source : direct_sum(source, dual(onto)), {}, {}, ""};
}

bool is_equivariant(const Generator& generator) { return generator.name.starts_with('F'); }

}  // namespace

GeneratorStream::GeneratorStream(const Representation& source, const Representation* target, ReportStyle style,
                                 Sink sink)
    : module_(empty_module(source, target)), has_target_(target != nullptr), style_(style), sink_(std::move(sink)) {}

void GeneratorStream::write(const std::string& text) const { sink_(style_.unicode ? text : detail::in_ascii(text)); }

void GeneratorStream::begin() {
  write(detail::heading(module_.invariants.source, has_target_ ? &module_.target : nullptr, style_));
}

void GeneratorStream::open_section(bool equivariant) {
  section_ = equivariant ? 2 : 1;
  degree_ = -1;
  const char* title = equivariant ? "Equivariants, generators of the module over the invariants" : "Invariants";
  write(fmt::format("\n{}\n", bold(title, style_)));
  const Representation& space = module_.space;
  const auto num_inputs = static_cast<std::size_t>(module_.invariants.source.dimension());
  if (!equivariant || space.group().finite() == nullptr || space.variables().size() == num_inputs) return;
  const std::vector<std::string> duals(space.variables().begin() + static_cast<std::ptrdiff_t>(num_inputs),
                                       space.variables().end());
  const std::string text = fmt::format("(grad f: the gradient of f by the dual variables {})", join(duals, ", "));
  write("  " + fill(text, 2, 3) + '\n');
}

std::string GeneratorStream::recipe(const Generator& generator, bool equivariant) const {
  return equivariant ? recipe_text(module_, generator) : to_string(generator.recipe, module_.invariants.source);
}

std::string GeneratorStream::expanded(const Generator& generator, bool equivariant, std::size_t column,
                                      std::size_t indent) const {
  const auto on_one_line = [&](const std::string& text) { return column + text_width(text) <= detail::page_width; };
  const std::string new_line = '\n' + std::string(indent, ' ');
  if (!equivariant) {
    const std::string text = to_string(expand(generator.recipe, module_.invariants.source));
    return on_one_line(text) ? "= " + text : new_line + "= " + fill(text, indent + 2, indent + 2);
  }
  std::vector<std::string> parts;
  for (const Polynomial& component : components(module_, generator)) parts.push_back(to_string(component));
  const std::string line = fmt::format("({})", join(parts, ", "));
  if (on_one_line(line)) return "= " + line;
  std::string text = new_line + "= (";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += fill(parts[i], indent + 3, indent + 5);
    text += i + 1 == parts.size() ? ")" : ',' + new_line + "   ";
  }
  return text;
}

void GeneratorStream::add(const Generator& generator) {
  const bool equivariant = is_equivariant(generator);
  if (section_ != (equivariant ? 2 : 1)) open_section(equivariant);
  if (degree_ != generator.degree) {
    degree_ = generator.degree;
    write(fmt::format("  degree {}\n", degree_));
  }
  std::string line = "    " + padded(generator.name, 4) + ' ';
  const std::size_t num_summands = module_.invariants.source.summands().size();
  if (num_summands > 1) line += padded(detail::multidegree_text(generator.multidegree), 2 * num_summands + 1) + "  ";
  const std::size_t start = text_width(line);
  const std::string text = recipe(generator, equivariant);
  if (!style_.polynomials) {
    write(line + text + '\n');
    return;
  }
  line += padded(text, recipe_column);
  std::string body = expanded(generator, equivariant, text_width(line) + 3, start + 2);
  const bool below = body.starts_with('\n');
  line.erase(line.find_last_not_of(' ') + 1);
  if (!below) line = padded(line, start + std::max(recipe_column, text_width(text))) + ' ';
  write(line + body + '\n');
}

void GeneratorStream::close_section(const std::string& title, const std::vector<Generator>& generators,
                                    const Certificate& certificate, const std::string& stopped_by) const {
  std::string text = '\n' + bold(padded(title, 14), style_);
  text += fmt::format("{} generator{}", generators.size(), generators.size() == 1 ? "" : "s");
  if (!generators.empty()) text += fmt::format(", degrees {}", detail::degree_list(generators));
  text += fmt::format(": {}\n", detail::completeness_words(certificate));
  const std::string indent(14, ' ');
  if (!certificate.reason.empty()) text += indent + fill(certificate.reason, 14, 14) + '\n';
  if (!certificate.minimality.empty()) text += indent + fill(detail::minimality_words(certificate), 14, 14) + '\n';
  if (!stopped_by.empty() && certificate.reason.find(stopped_by) == std::string::npos)
    text += indent + "stopped: " + stopped_by + '\n';
  write(text);
}

void GeneratorStream::write_series(const HilbertSeries& series) const {
  if (series.coefficients.empty()) return;
  std::string text = detail::series_polynomial(series.coefficients) + " + ...";
  if (series.fraction) text = "H(t) = " + detail::fraction_text(*series.fraction) + " = " + text;
  write(bold(padded("Series", 14), style_) + fill(text, 14, 14) + '\n');
}

void GeneratorStream::open_empty_section(bool equivariant) {
  open_section(equivariant);
  write("  none\n");
}

void GeneratorStream::finish(const InvariantsReport& report) {
  if (section_ != 1) open_empty_section(false);
  const InvariantGenerators& invariants = report.invariants;
  close_section("Invariants", invariants.generators, invariants.certificate, invariants.stopped_by);
  write_series(report.series);
}

void GeneratorStream::finish(const EquivariantsReport& report) {
  if (section_ == 0) open_empty_section(false);
  if (section_ != 2) open_empty_section(true);
  const EquivariantModule& module = report.module;
  close_section("Invariants", module.invariants.generators, module.invariants.certificate,
                module.invariants.stopped_by);
  close_section("Equivariants", module.generators, module.certificate, module.stopped_by);
  write_series(report.series);
}

}  // namespace gordan
