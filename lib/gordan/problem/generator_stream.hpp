// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace gordan {

/// Prints the text form of `invariants` and `equivariants` piece by piece: the heading at once, each generator as soon
/// as it is certified, the certificates at the end. to_text of the finished report gives the same bytes.
class GeneratorStream {
 public:
  using Sink = std::function<void(std::string_view)>;

  /// Without a target: invariants.
  GeneratorStream(const Representation& source, const Representation* target, ReportStyle style, Sink sink);

  void begin();
  void add(const Generator& generator);
  void finish(const InvariantsReport& report);
  void finish(const EquivariantsReport& report);

 private:
  void write(const std::string& text) const;
  void open_section(bool equivariant);
  void open_empty_section(bool equivariant);
  [[nodiscard]] std::string recipe(const Generator& generator, bool equivariant) const;
  [[nodiscard]] std::string expanded(const Generator& generator, bool equivariant, std::size_t column,
                                     std::size_t indent) const;
  void close_section(const std::string& title, const std::vector<Generator>& generators, const Certificate& certificate,
                     const std::string& stopped_by) const;
  void write_series(const HilbertSeries& series) const;

  EquivariantModule module_;  ///< without generators: what recipes refer to
  bool has_target_;
  ReportStyle style_;
  Sink sink_;
  int section_ = 0;  ///< 0 none, 1 invariants, 2 equivariants
  int degree_ = -1;
};

}  // namespace gordan
