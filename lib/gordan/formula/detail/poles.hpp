// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ginac/ginac.h>

#include <stdexcept>

namespace gordan::detail {

/// Runs an operation of GiNaC. What it says at a pole depends on the order in which it met the terms; this does not.
template <class Operation>
auto at_no_pole(Operation operation) {
  try {
    return operation();
  } catch (const GiNaC::pole_error&) {
    throw std::domain_error("the formula has a pole here");
  }
}

}  // namespace gordan::detail
