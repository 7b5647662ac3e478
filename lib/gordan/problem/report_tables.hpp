// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>
#include <vector>

namespace gordan {

/// The exact arrays of a report with names of their own: of `linear` one array "basis" with the axes map, row, column;
/// of `decompose` "projector_A1g", ... and "basis_A1g_0", ...; of `cg` one "1o_0", ... for each tensor.
/// Throws InputError for a report that has none.
[[nodiscard]] std::vector<SparseTable> report_tables(const Report& report);

/// The arrays as an NPZ file: dense under their names where all together have at most max_dense_values values, else
/// each as NAME_shape, NAME_indices (n x order) and NAME_values; the basis of `linear` as indices and values always.
[[nodiscard]] std::string report_npz(const Report& report);
inline constexpr std::size_t max_dense_values = 4'000'000;

/// One sparse matrix in MatrixMarket's coordinate form. Its columns are: of `linear` the maps, row i * dim V + j for
/// their entry (i, j); of `cg` the coordinates of all irreps, row i * dim W + j for factors i and j; of
/// `decompose --basis` the adapted basis. Throws InputError for a report that is not of this form.
/// Source: Boisvert, Pozo, Remington, The Matrix Market Exchange Formats, NISTIR 5935 (1996).
[[nodiscard]] std::string report_matrix_market(const Report& report);

/// The arrays as a C++ header of constexpr arrays of entries, each double beside its exact value.
[[nodiscard]] std::string report_cpp(const Report& report);

}  // namespace gordan
