// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace gordan {

/// How far a list of generators is known to generate.
enum class Completeness : std::uint8_t {
  proven,        ///< in every degree, by the theorem named in `reason`
  up_to_degree,  ///< in every degree up to `degree_checked`
  unproven,      ///< nothing is claimed
};

/// What was proven about a list of generators, and why. Generation and minimality are separate
/// claims: that a product-free generator is *needed* rests on a rank modulo a prime, which can only
/// be too small with probability < degree * dimension / prime.
struct Certificate {
  Completeness completeness = Completeness::unproven;
  int degree_checked = 0;  ///< every degree up to this one was certified
  std::string reason;      ///< theorem and citation
  std::string minimality;  ///< what is known about minimality
};

[[nodiscard]] std::string to_string(Completeness completeness);

}  // namespace gordan
