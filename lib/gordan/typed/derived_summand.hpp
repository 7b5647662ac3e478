// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace gordan {

/// A summand of the source that is no input: a sum of other summands of the same type with integers before them, such
/// as d = q2 - q1. An invariant of all summands, restricted to such points, is an invariant of the inputs, and every
/// invariant of the inputs is one of these.
struct DerivedSummand {
  struct Term {
    std::size_t summand = 0;
    long coefficient = 1;
  };
  std::size_t summand = 0;
  std::vector<Term> terms;
};

}  // namespace gordan
