// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/irrep_type.hpp>

namespace gordan {

std::string to_string(IrrepType type) {
  switch (type) {
    case IrrepType::real: return "real";
    case IrrepType::complex: return "complex";
    case IrrepType::quaternionic: break;
  }
  return "quaternionic";
}

}  // namespace gordan
