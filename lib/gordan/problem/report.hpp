// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/equivariant/equivariants.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/group/group.hpp>
#include <gordan/invariant/fundamental_invariants.hpp>
#include <gordan/invariant/hilbert_series.hpp>
#include <gordan/linear/decomposition.hpp>
#include <gordan/linear/isotypic.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/linear/nonlinearity.hpp>
#include <gordan/problem/eval_report.hpp>
#include <gordan/problem/fit_report.hpp>
#include <gordan/problem/nondimensionalize_report.hpp>
#include <gordan/problem/program_feature.hpp>
#include <gordan/problem/sparse_table.hpp>
#include <gordan/problem/units_report.hpp>
#include <gordan/rep/catalogue.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gordan {

/// What `series` answers.
struct SeriesReport {
  Representation source;
  std::optional<Representation> target;
  HilbertSeries series;
  std::optional<std::vector<std::pair<Multidegree, Integer>>> multigraded;
};

/// What `invariants` answers.
struct InvariantsReport {
  InvariantGenerators invariants;
  HilbertSeries series;  ///< without coefficients where a limit came before they were known
  std::optional<int> max_degree;
};

/// What `equivariants` answers.
struct EquivariantsReport {
  EquivariantModule module;
  HilbertSeries series;  ///< of the module
  std::optional<int> max_degree;
};

/// What `average` answers.
struct AverageReport {
  Representation source;
  Polynomial polynomial;  ///< that was averaged
  Polynomial average;
};

/// What `decompose` answers.
struct DecomposeReport {
  Decomposition decomposition;
  std::vector<Matrix<Number>> projectors;  ///< with --projectors: one for each component
  std::vector<AdaptedCopy> basis;          ///< with --basis
};

/// What `linear` answers.
struct LinearReport {
  Representation source;
  Representation target;
  Integer dimension;
  std::optional<LinearBasis> basis;          ///< nothing with --count
  std::vector<Nonlinearity> nonlinearities;  ///< of the target; none with --count
};

/// One coupling: an equivariant map from a product to an irrep.
struct Coupling {
  std::string irrep;
  int copy = 0;                   ///< which of the maps to this irrep, from 0
  std::vector<int> summands;      ///< of a reduced product: the summand of each factor that it was made of, from 0
  std::vector<std::string> path;  ///< the intermediate irreps, where there are some
  SparseTable table;              ///< axes: the factors, then the irrep
};

/// A table of another library against the exact one.
struct TableCheck {
  std::string table;      ///< its name in the file
  std::string what;       ///< "1 x 1 -> 2"
  double worst_ulps = 0;  ///< infinity where an entry is not near at all
  bool passed = false;
  std::string message;  ///< where it is wrong, and which convention would fit
};

/// What `cg` answers.
struct CouplingReport {
  Representation source;
  std::optional<Representation> target{};
  std::optional<Representation> onto{};
  std::optional<int> power{};  ///< of V, in place of a product with W
  std::string formula{};       ///< of the indices of a product of V, or ""
  std::vector<Coupling> tensors{};
  std::string normalization{};
  std::string convention{};
  std::string convention_text{};  ///< what that is, in a sentence
  std::string reason{};
  std::optional<std::vector<TableCheck>> checks{};  ///< with --check-table
};

/// The sizes of all tensors of a report together.
struct CouplingSize {
  long outputs = 0;  ///< the dimensions of the irreps, copies counted
  long nonzeros = 0;
};
[[nodiscard]] CouplingSize coupling_size(const CouplingReport& report);

/// One line of what can be written.
struct CatalogueEntry {
  std::string name;
  std::string meaning;
  std::string example;
};

/// What `groups` and `reps` answer.
struct CatalogueReport {
  std::string command;
  std::vector<CatalogueEntry> entries;
};

/// What `groups NAME` answers.
struct GroupReport {
  Group group;
};

/// What `reps NAME` answers.
struct RepresentationReport {
  RepresentationEntry entry;
};

/// What is known about one part of what was generated: "invariants", "equivariants to force".
struct PartCertificate {
  std::string part;
  Certificate certificate;
};

struct GeneratedFile {
  std::string path;  ///< relative to the folder
  std::string language;
  long operations = 0;
  std::string sha256;
};

/// What `generate` answers.
struct GenerateReport {
  std::string folder;
  Representation source;
  std::vector<ProgramFeature> features;  ///< what the function of the inputs computes
  std::vector<PartCertificate> certificates;
  std::vector<GeneratedFile> files;
  std::vector<std::string> notes;  ///< of the units
  bool certified = false;          ///< all that was asked for
};

/// One comparison of emitted code with exact values.
struct Check {
  std::string language;
  std::string what;
  double worst_ulps = 0;
  bool passed = false;
};

/// What `verify` answers.
struct VerifyReport {
  std::string subject;  ///< the problem file or folder
  Representation source;
  std::vector<Check> checks;
  std::vector<std::string> notes;    ///< what could not be checked on this machine, and the like
  std::vector<std::string> not_run;  ///< languages
  bool complete = true;            ///< everything that was asked for could be checked
};

/// The answer of a command, a value that every format prints.
using Report = std::variant<SeriesReport, InvariantsReport, EquivariantsReport, AverageReport, DecomposeReport,
                            LinearReport, CouplingReport, CatalogueReport, GroupReport, RepresentationReport,
                            UnitsReport, GenerateReport, VerifyReport, NondimensionalizeReport, EvalReport, FitReport, PredictReport>;

/// How reports are printed.
struct ReportStyle {
  bool polynomials = true;  ///< expanded forms as well
  bool unicode = true;      ///< else ASCII; JSON, Markdown and LaTeX do not depend on it
  bool color = false;
  std::uint64_t seed = 1;
};

/// Whether the certificate covers every degree, or every degree up to `max_degree` where that was asked for.
[[nodiscard]] bool is_certified(const Certificate& certificate, const std::optional<int>& max_degree);

/// The exit code of the program: 0 all that was asked for is certified, 3 not all of it, 1 a check failed.
[[nodiscard]] int exit_code(const Report& report);

/// "the limit or interrupt that came first", "" where none did.
[[nodiscard]] std::string stopped_by(const Report& report);

}  // namespace gordan
