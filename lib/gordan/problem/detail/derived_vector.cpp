// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/derived_vector.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gordan::detail {

namespace {

constexpr std::size_t max_digits = 9;

std::size_t summand_named(const std::string& name, const Representation& source, const Place& place) {
  std::vector<std::string> known;
  for (std::size_t k = 0; k < source.summands().size(); ++k) {
    if (source.summands()[k].name == name) return k;
    known.push_back(source.summands()[k].name);
  }
  const std::string nearest = nearest_match(name, known);
  throw InputError(fmt::format("'{}' is no input", name), place, "a sum of inputs, such as q2 - q1",
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

/// [INTEGER *] NAME, after its sign.
DerivedSummand::Term parse_term(Scanner& scanner, long sign, const Representation& source) {
  const std::string digits = scanner.digits();
  if (digits.size() > max_digits) scanner.fail("the factor is too large", "at most 9 digits");
  const long coefficient = digits.empty() ? 1 : std::stol(digits);
  scanner.skip_space();
  if (!digits.empty()) static_cast<void>(scanner.accept('*'));
  scanner.skip_space();
  const Place place = scanner.place();
  const std::string name = scanner.identifier();
  if (name.empty()) scanner.fail(fmt::format("{} is no name", scanner.next()), "the name of an input");
  scanner.skip_space();
  return {summand_named(name, source, place), sign * coefficient};
}

}  // namespace

std::vector<DerivedSummand::Term> parse_derived_vector(const Located<std::string>& definition,
                                                       const Representation& source) {
  Scanner scanner(definition.value, definition.place);
  std::vector<DerivedSummand::Term> terms;
  scanner.skip_space();
  long sign = scanner.accept('-') ? -1 : 1;
  while (true) {
    scanner.skip_space();
    terms.push_back(parse_term(scanner, sign, source));
    if (scanner.at_end()) break;
    if (scanner.accept('-'))
      sign = -1;
    else if (scanner.accept('+'))
      sign = 1;
    else
      scanner.fail(fmt::format("{} stands here", scanner.next()), "+, - or the end");
  }
  std::map<std::size_t, long> sums;
  for (const DerivedSummand::Term& term : terms) sums[term.summand] += term.coefficient;
  if (std::all_of(sums.begin(), sums.end(), [](const auto& sum) { return sum.second == 0; }))
    throw InputError(fmt::format("'{}' is zero", definition.value), definition.place, "a sum that is not zero");
  return terms;
}

void require_same_kind(const Representation& source, std::span<const SummandUnits> units, std::size_t a, std::size_t b,
                       const Place& place) {
  const Summand& left = source.summands()[a];
  const Summand& right = source.summands()[b];
  if (!(left.expression == right.expression))
    throw InputError(fmt::format("{} is {} and {} is {}", left.name, left.type, right.name, right.type), place,
                     "a sum of inputs of one type");
  if (!(units[a].dimension == units[b].dimension))
    throw InputError(fmt::format("{} has the dimension {} and {} has {}", left.name, to_string(units[a].dimension),
                                 right.name, to_string(units[b].dimension)),
                     place, "a sum of inputs of one dimension");
}

}  // namespace gordan::detail
