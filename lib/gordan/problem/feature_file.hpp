// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/output.hpp>
#include <gordan/problem/program_features.hpp>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// A file of features that is written block by block and appears when all of it is there, or not at all.
///
/// - NPZ: for each output an array of its name, (n, features) or (n, features, components), with NAME__names,
///   NAME__units and NAME__recipes as arrays of text, and `recipes`, one JSON text of all of it;
/// - NPY: one matrix, its columns in the order of the features;
/// - CSV: the same with a header of names and units.
class FeatureFile {
 public:
  virtual ~FeatureFile() = default;
  FeatureFile(const FeatureFile&) = delete;
  FeatureFile& operator=(const FeatureFile&) = delete;

  /// Adds samples: row after row, all columns of the features in each.
  virtual void add(std::span<const double> values) = 0;
  /// Puts the file in its place; all rows must be there.
  virtual void commit() = 0;

 protected:
  FeatureFile() = default;
};

/// Refuses a name that ends in none of .npz, .npy, .csv.
void check_feature_file(const std::string& path, const Place& place);

/// Opens a file of so many rows by the ending of its name. Throws InputError when it cannot be written.
[[nodiscard]] std::unique_ptr<FeatureFile> feature_file(const std::string& path, const Place& place,
                                                        std::vector<ProgramFeature> features, std::size_t rows);

}  // namespace gordan
