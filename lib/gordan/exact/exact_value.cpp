// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/exact_value.hpp>

#include <gordan/exact/rounding.hpp>

namespace gordan {

bool is_real(const ExactValue& value) {
  const Number* number = std::get_if<Number>(&value);
  return number == nullptr || number->is_real();
}

std::string to_string(const ExactValue& value) {
  return std::visit([](const auto& x) { return to_string(x); }, value);
}

std::string to_latex(const ExactValue& value) {
  return std::visit([](const auto& x) { return to_latex(x); }, value);
}

std::complex<double> to_complex(const ExactValue& value) {
  if (const SignedRoot* root = std::get_if<SignedRoot>(&value)) return {to_double(*root), 0.0};
  return to_complex(std::get<Number>(value));
}

Number to_number(const ExactValue& value) {
  if (const SignedRoot* root = std::get_if<SignedRoot>(&value)) return to_number(*root);
  return std::get<Number>(value);
}

}  // namespace gordan
