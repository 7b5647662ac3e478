// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_average.hpp>

#include <gordan/exact/reader.hpp>
#include <gordan/haar/haar_average.hpp>
#include <gordan/invariant/reynolds_operator.hpp>

namespace gordan {

AverageReport run_average(const Representation& source, std::string_view polynomial, const Place& place,
                          const Control& control) {
  Polynomial f = parse_polynomial(source.ring(), polynomial, place);
  const bool finite = source.group().finite() != nullptr;
  Polynomial average = finite ? reynolds_operator(source, f, control) : haar_average(source, f, control);
  return {source, std::move(f), std::move(average)};
}

}  // namespace gordan
