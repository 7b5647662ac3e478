// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_series.hpp>

namespace gordan {

SeriesReport run_series(const Representation& source, const std::optional<Representation>& target, int terms,
                        bool multigraded, const Control& control) {
  const Representation* onto = target ? &*target : nullptr;
  SeriesReport report{source, target, hilbert_series(source, onto, terms, control), std::nullopt};
  if (multigraded) report.multigraded = multigraded_series(source, onto, terms, control);
  return report;
}

}  // namespace gordan
