// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/problem/report.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// What is asked of the couplings of a representation beside the spaces themselves; every text with its place.
struct CouplingRequest {
  Located<std::string> convention;               ///< "" is gordan's
  Located<std::string> normalization;            ///< "" is the convention's
  std::optional<int> power;                      ///< symmetric power of the source, in place of a product
  Located<std::string> formula;                  ///< symmetries of the indices: "ijkl=jikl=klij"; "" none
  std::vector<Located<std::string>> filter;      ///< irreps of the outputs; all when empty
  std::vector<Located<std::string>> filter_mid;  ///< irreps in between; all when empty
  std::optional<std::string> check_table;        ///< a file of tables to compare with
  std::size_t max_entries = 5'000'000;           ///< nonzero entries of all tensors; LimitReached beyond it
};

/// The coupling tensors of V x W onto U, or onto every irrep; with `power` or `formula` the reduced products of V.
/// Throws InputError at the place of what is wrong, LimitReached for tensors that are too large.
[[nodiscard]] CouplingReport run_coupling(const Representation& source, const std::optional<Representation>& target,
                                          const std::optional<Representation>& onto, const CouplingRequest& request,
                                          const Control& control);

/// Compares the tables of a file, as the request names it, with the exact ones. V and W, given both or neither, say
/// which tables are expected. Throws InputError for a file or a table that does not fit.
[[nodiscard]] CouplingReport run_check_tables(const std::optional<Representation>& source,
                                              const std::optional<Representation>& target,
                                              const CouplingRequest& request, const Control& control);

}  // namespace gordan
