// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/formula/expression.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// A derivative of a dependent variable: how often it is differentiated by each independent one.
struct Jet {
  std::size_t dependent = 0;
  std::vector<int> orders;

  friend bool operator==(const Jet&, const Jet&) = default;
};

/// Functions u, v, ... of variables t, x, ... with their derivatives as symbols: u_t, u_xx, u_xy. Mixed derivatives
/// commute; a symbol names the variables in their order, u_tx.
class JetSpace {
 public:
  static constexpr int max_order = 20;

  JetSpace() = default;
  /// Names are told apart by the caller.
  JetSpace(std::vector<std::string> independent, std::vector<std::string> dependent);

  [[nodiscard]] const std::vector<std::string>& independent() const noexcept { return independent_; }
  [[nodiscard]] const std::vector<std::string>& dependent() const noexcept { return dependent_; }

  /// The derivative of this name, in any order of the variables: "u", "u_xt"; none for other names. Throws InputError
  /// at the place when the name can be read in two ways, as u_xx can with the variables x and xx.
  [[nodiscard]] std::optional<Jet> find(std::string_view name, const Place& place = {}) const;

  /// "u_tx". Throws InputError when the name could be read in another way, LimitReached beyond max_order.
  [[nodiscard]] std::string name(const Jet& jet) const;

  /// The total derivative by an independent variable: of f(x, u, u_x) by x it is f_x + f_u u_x + f_(u_x) u_xx. Throws
  /// std::domain_error where a function of f has no derivative that formulas can write.
  [[nodiscard]] Expression derivative(const Expression& f, std::size_t independent) const;

 private:
  std::vector<std::string> independent_;
  std::vector<std::string> dependent_;
};

}  // namespace gordan
