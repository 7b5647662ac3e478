// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_average.hpp>

#include <gordan/exact/reader.hpp>
#include <gordan/invariant/reynolds_operator.hpp>

#include <fmt/format.h>

namespace gordan {

AverageReport run_average(const Representation& source, std::string_view polynomial, const Place& place,
                          const Control& control) {
  if (source.group().finite() == nullptr)
    throw InputError(fmt::format("averages over the infinite group {} come in a later version", source.group().name()),
                     {"-G", 0, 0}, "a finite group");
  Polynomial f = parse_polynomial(source.ring(), polynomial, place);
  Polynomial average = reynolds_operator(source, f, control);
  return {source, std::move(f), std::move(average)};
}

}  // namespace gordan
