// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/rep/representation.hpp>

#include <string>
#include <vector>

namespace gordan {

/// A feature and its values at all samples; of one with several components, the values of all of them.
struct EvaluatedFeature {
  std::string output;  ///< "invariants", "products", or the name of an output of the problem
  std::string name;    ///< f1, pi1, F1
  std::string recipe;
  std::string units;  ///< "" where the problem has none
  int components = 1;
  double smallest = 0;  ///< of the finite values; NaN where there are none
  double largest = 0;
  double mean = 0;
  std::size_t not_finite = 0;  ///< samples with a component that is NaN or infinite
};

/// What `eval` answers.
struct EvalReport {
  std::string data;
  std::string file;  ///< that was written, "" where none was
  Representation source;
  std::size_t rows = 0;
  std::vector<EvaluatedFeature> features;
  std::vector<std::string> notes;  ///< conversions of units and the like; features that are not finite everywhere
  bool certified = false;          ///< all that the problem asks for
};

}  // namespace gordan
