// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/convention.hpp>
#include <gordan/exact/signed_root.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gordan {

enum class TablePrecision { float64, float32 };

struct CouplingTableOptions {
  /// The type in which the table was made; where it is left out, float32 when every value is one.
  std::optional<TablePrecision> precision;
  double tolerance = 16;        ///< an entry is wrong when it is further off, in ulps
  std::size_t max_listed = 10;  ///< of the wrong entries
};

/// An entry of a table that is off; `expected` is the exact value correctly rounded.
struct WrongEntry {
  int i = 0;
  int j = 0;
  int k = 0;
  double value = 0;
  double expected = 0;
  SignedRoot exact;
  double ulps = 0;
};

/// A convention that explains a table: value = factor * the tensor of the convention in its own normalisation.
struct TableFit {
  std::string convention;
  double factor = 1;
  std::string text;  ///< "e3nn", "e3nn times -1", "gordan, normalization frobenius", "e3nn times 2.5"
};

struct CouplingTableCheck {
  std::array<int, 3> degrees{};  ///< l1, l2, l3
  std::string convention;        ///< what the table was compared with
  CouplingNormalization normalization{};
  TablePrecision precision{};
  double worst_ulps = 0;
  std::size_t entries = 0;
  std::size_t nonzeros = 0;  ///< that the exact tensor has
  std::size_t num_wrong = 0;
  std::vector<WrongEntry> wrong;  ///< the first ones by (i, j, k)
  std::vector<TableFit> fits;     ///< the conventions that would fit, those with factor 1 first; no sign is assumed
};

/// Compares a dense row-major table of a real tensor l1 x l2 -> l3 with the exact values.
///
/// An error is counted in ulps of the correctly rounded value, where that is 0 in ulps of the largest exact value;
/// a value that is not finite is infinitely far off. The tolerance decides only what is called wrong and what fits.
/// InputError unless the shape is (2l1+1, 2l2+1, 2l3+1) with a triangle l1, l2, l3 and the table has that many values.
[[nodiscard]] CouplingTableCheck check_table(std::span<const double> table, const std::array<std::size_t, 3>& shape,
                                             const Convention& convention,
                                             std::optional<CouplingNormalization> normalization = std::nullopt,
                                             const CouplingTableOptions& options = {});

/// The conventions with factor 1 in every one of the checks, in the order of conventions().
[[nodiscard]] std::vector<std::string> conventions_that_fit(std::span<const CouplingTableCheck> checks);

}  // namespace gordan
