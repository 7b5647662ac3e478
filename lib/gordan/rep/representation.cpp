// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/representation.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/rep/detail/variable_names.hpp>

namespace gordan {

struct Representation::Data {
  Group group;
  std::string name;
  int dimension = 0;
  std::vector<Summand> summands;
  std::vector<std::string> variables;
  std::vector<std::string> notes;
};

Representation::Representation(Group group, const std::vector<NamedExpression>& summands, std::string empty_text,
                               std::vector<std::string> notes) {
  double dimension = 0;
  for (const NamedExpression& summand : summands) dimension += summand.expression.dimension();
  if (dimension > max_dimension || summands.size() > static_cast<std::size_t>(max_dimension)) {
    throw InputError(fmt::format("the representation has {} summands and dimension {:.0f}; {} is the largest supported",
                                 summands.size(), dimension, max_dimension));
  }
  const std::vector<NamedExpression> opened = detail::opened_sums(summands);
  if (const auto fault = detail::find_name_fault(opened)) throw InputError(fault->message);
  std::vector<std::vector<std::string>> names = detail::variable_names(opened);
  Data data{std::move(group), {}, 0, {}, {}, std::move(notes)};
  data.name = opened.empty() ? std::move(empty_text) : detail::representation_text(opened);
  for (std::size_t k = 0; k < opened.size(); ++k) {
    const RepExpression& expression = opened[k].expression;
    data.variables.insert(data.variables.end(), names[k].begin(), names[k].end());
    data.summands.push_back(
        {opened[k].name, expression.text(), expression, expression.dimension(), data.dimension, std::move(names[k])});
    data.dimension += expression.dimension();
  }
  data_ = std::make_shared<const Data>(std::move(data));
}

const Group& Representation::group() const { return data_->group; }
const std::string& Representation::name() const { return data_->name; }
int Representation::dimension() const { return data_->dimension; }
const std::vector<Summand>& Representation::summands() const { return data_->summands; }
const std::vector<std::string>& Representation::variables() const { return data_->variables; }
const std::vector<std::string>& Representation::notes() const { return data_->notes; }
PolynomialRing Representation::ring() const { return PolynomialRing(data_->variables); }

long conductor(const Representation& v) {
  long result = conductor(v.group());
  for (const Summand& summand : v.summands()) result = common_conductor(result, summand.expression.conductor());
  return result;
}

std::vector<Rational> squared_norms(const Representation& v) {
  std::vector<Rational> result;
  for (const Summand& summand : v.summands()) {
    for (Rational& norm : summand.expression.squared_norms()) result.push_back(std::move(norm));
  }
  return result;
}

Representation direct_sum(const Representation& v, const Representation& w) {
  require(v.group().name() == w.group().name(), "the summands of a direct sum have one group");
  std::vector<NamedExpression> summands;
  for (const Summand& summand : v.summands()) summands.push_back({summand.name, summand.expression});
  for (const Summand& summand : w.summands()) {
    summands.push_back({summand.name, summand.expression});
    const std::string stem = summand.name.empty() ? "w" : summand.name;
    for (int number = summand.name.empty() ? 1 : 2; detail::find_name_fault(summands).has_value(); ++number) {
      summands.back().name = number == 1 ? stem : fmt::format("{}_{}", stem, number);
    }
  }
  std::vector<std::string> notes = v.notes();
  for (const std::string& note : w.notes()) {
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
  }
  return Representation(v.group(), summands, v.name(), std::move(notes));
}

Representation dual(const Representation& v) {
  std::vector<NamedExpression> summands;
  for (const Summand& summand : v.summands()) {
    summands.push_back({summand.name, RepExpression::dual(summand.expression)});
  }
  return Representation(v.group(), summands, v.name(), v.notes());
}

}  // namespace gordan
