// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A value of a problem file and where it stands there.
template <class T>
struct Located {
  T value{};
  Place place;
};

/// An input or an output: its name and its type, a representation as users write it.
struct Quantity {
  Located<std::string> name;
  Located<std::string> type;
};

/// A problem file as written: a group, named inputs and outputs, and what is wanted. Nothing of it has been given a
/// mathematical meaning yet (see problem_model.hpp).
struct Problem {
  std::string name;  ///< of the file, without folder and extension; names what is generated
  std::string text;  ///< the whole file
  Located<std::string> group;
  std::vector<Quantity> inputs;   ///< in the order of the file
  std::vector<Quantity> outputs;  ///< in the order of the file
  std::optional<Located<int>> max_degree;
  std::vector<Located<std::string>> languages;
};

/// The languages that code can be generated in, in the order in which they are offered.
[[nodiscard]] const std::vector<std::string>& available_languages();

/// Throws InputError, with the list of what is there, for a language that is not known or not there yet.
void check_language(const Located<std::string>& language);

/// The outputs of these names, all outputs when none is named. Throws InputError with the nearest match for a name that
/// is no output of the problem.
[[nodiscard]] std::vector<Quantity> select_outputs(const Problem& problem,
                                                   const std::vector<Located<std::string>>& names);

}  // namespace gordan
