// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/detail/order.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace gordan {

namespace detail {

namespace {

using Kind = Expression::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

/// The factors behind the number.
std::span<const Expression> factors(const Expression& x) {
  if (x.kind() != Kind::product) return {&x, 1};
  const auto operands = x.operands();
  return operands.front().is_number() ? operands.subspan(1) : operands;
}

std::strong_ordering order_of_exponents(const Expression& a, const Expression& b) {
  if (a.is_number() && b.is_number() && a.number().is_rational() && b.number().is_rational()) {
    return b.number().to_rational() <=> a.number().to_rational();
  }
  return structural_order(a, b);
}

std::strong_ordering order_of_factors(const Expression& a, const Expression& b) {
  const Factor left = as_factor(a);
  const Factor right = as_factor(b);
  const auto bases = order_of_bases(left.base, right.base);
  return bases != 0 ? bases : order_of_exponents(left.exponent, right.exponent);
}

template <class Order>
std::strong_ordering lexicographic(std::span<const Expression> a, std::span<const Expression> b, Order order) {
  for (std::size_t k = 0; k < std::min(a.size(), b.size()); ++k) {
    if (const auto next = order(a[k], b[k]); next != 0) return next;
  }
  return a.size() <=> b.size();
}

}  // namespace

Factor as_factor(const Expression& x) {
  if (x.kind() == Kind::power) return {x.operands()[0], x.operands()[1]};
  return {x, 1};
}

Multiple as_multiple(const Expression& x) {
  if (x.is_number()) return {x.number(), 1};
  if (x.kind() != Kind::product || !x.operands().front().is_number()) return {1, x};
  const auto rest = x.operands().subspan(1);
  return {x.operands().front().number(), Expression::product({rest.begin(), rest.end()})};
}

std::strong_ordering order_of_bases(const Expression& a, const Expression& b) {
  if (a.kind() != b.kind()) return a.kind() <=> b.kind();
  switch (a.kind()) {
    case Kind::number:
      return structural_order(a.number(), b.number());
    case Kind::pi:
      return std::strong_ordering::equal;
    case Kind::symbol:
      return order_of_names(a.name(), b.name());
    case Kind::function:
      if (a.function() != b.function()) return a.function() <=> b.function();
      return structural_order(a.operands()[0], b.operands()[0]);
    default:
      return lexicographic(a.operands(), b.operands(),
                           [](const Expression& x, const Expression& y) { return structural_order(x, y); });
  }
}

std::strong_ordering order_of_names(std::string_view a, std::string_view b) {
  std::string_view left = a;
  std::string_view right = b;
  while (!left.empty() && !right.empty()) {
    if (is_digit(left.front()) && is_digit(right.front())) {
      const std::string_view x = take_digits(left);
      const std::string_view y = take_digits(right);
      if (x.size() != y.size()) return x.size() <=> y.size();
      if (x != y) return x <=> y;
      continue;
    }
    if (left.front() != right.front()) return left.front() <=> right.front();
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  return left.size() != right.size() ? left.size() <=> right.size() : a <=> b;
}

std::optional<long> integer_value(const Expression& x) {
  if (!x.is_number() || !x.number().is_rational()) return std::nullopt;
  const Rational value = x.number().to_rational();
  if (!value.is_integer() || !value.num().fits_long()) return std::nullopt;
  return value.num().to_long();
}

bool is_natural(const Expression& x) {
  if (!x.is_number() || !x.number().is_rational()) return false;
  const Rational value = x.number().to_rational();
  return value.is_integer() && value.sign() >= 0;
}

}  // namespace detail

std::strong_ordering structural_order(const Expression& a, const Expression& b) {
  if (a.shares_node(b)) return std::strong_ordering::equal;
  if (const auto degrees = b.degree() <=> a.degree(); degrees != 0) return degrees;
  if (a.is_number() != b.is_number()) return a.is_number() <=> b.is_number();  // numbers last
  if (a.is_number()) return structural_order(a.number(), b.number());
  if (const auto order = detail::lexicographic(detail::factors(a), detail::factors(b), detail::order_of_factors);
      order != 0) {
    return order;
  }
  const auto coefficient = [](const Expression& x) {
    const bool multiple = x.kind() == Expression::Kind::product && x.operands().front().is_number();
    return multiple ? x.operands().front().number() : Number(1);
  };
  return structural_order(coefficient(a), coefficient(b));
}

}  // namespace gordan
