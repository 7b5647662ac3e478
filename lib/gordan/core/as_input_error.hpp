// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/error.hpp>

#include <stdexcept>

namespace gordan {

/// Runs an operation; what it refuses, as a limit or as no value, becomes an error of the input at the place.
template <class Operation>
auto as_input_error(const Place& place, const Operation& operation) {
  try {
    return operation();
  } catch (const LimitReached& limit) {
    throw InputError(limit.what(), place);
  } catch (const std::domain_error& error) {
    throw InputError(error.what(), place);
  }
}

}  // namespace gordan
