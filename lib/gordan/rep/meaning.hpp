// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <gordan/rep/representation.hpp>

namespace gordan {

/// What was understood, in words: "5 copies of the vector representation of O(3), dimension 15".
[[nodiscard]] std::string meaning(const Representation& representation);

/// One type in words: "the vector representation", "the symmetric tensors of order 2".
[[nodiscard]] std::string meaning(const RepExpression& expression);

}  // namespace gordan
