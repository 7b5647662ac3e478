// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/system_file.hpp>
#include <gordan/units/product_exponents.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace gordan::detail {

/// The substitution variable = scale * scaled variable, parameter by parameter.
class ScaledForm {
 public:
  /// How a product of parameters that is left in the equations is written.
  using Coefficient = std::function<Expression(const ProductExponents&)>;

  /// One scale for each variable, independent before dependent, in exponents of the parameters.
  ScaledForm(const JetSpace& jets, const std::vector<std::string>& parameters,
             const std::vector<ProductExponents>& scales);

  /// The product of parameters that is drawn out of a formula: formula = p^factor * (a formula in scaled variables).
  [[nodiscard]] ProductExponents factor(const Expression& f) const;
  /// What stays, with every coefficient that is not 1 written by the function.
  [[nodiscard]] Expression reduced(const Expression& f, const Coefficient& coefficient) const;
  /// The same divided by p^factor in place of the formula's own factor.
  [[nodiscard]] Expression reduced(const Expression& f, const ProductExponents& factor,
                                   const Coefficient& coefficient) const;

 private:
  struct Symbol {
    ProductExponents factor;
    bool parameter = false;
    int order = 0;  ///< of a derivative; one by the first variable counts more than any by others
  };

  [[nodiscard]] const Symbol& symbol(const std::string& name) const;
  [[nodiscard]] ProductExponents sum_factor(const Expression& sum) const;
  [[nodiscard]] Expression relative(const Expression& f, const ProductExponents& by,
                                    const Coefficient& coefficient) const;

  const JetSpace& jets_;
  std::vector<ProductExponents> scales_;
  std::map<std::string, std::size_t, std::less<>> parameters_;
  mutable std::map<std::string, Symbol, std::less<>> known_;
};

}  // namespace gordan::detail
