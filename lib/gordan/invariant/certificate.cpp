// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/certificate.hpp>

namespace gordan {

std::string to_string(Completeness completeness) {
  switch (completeness) {
    case Completeness::proven: return "proven";
    case Completeness::up_to_degree: return "up_to_degree";
    case Completeness::unproven: return "unproven";
  }
  return "unproven";
}

}  // namespace gordan
