// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/units_report.hpp>

namespace gordan {

Integer product_index(const UnitsReport& report) {
  return report.repeating ? report.repeating->index : report.groups.index;
}

bool is_unimodular(const UnitsReport& report) {
  return report.repeating ? product_index(report).is_one() : report.groups.unimodular;
}

Rational products_norm(const UnitsReport& report) {
  Rational norm;
  for (const ProductExponents& product : report.products) norm += l1_norm(product);
  return norm;
}

bool is_optimal(const UnitsReport& report) {
  if (!report.repeating) return report.groups.optimal;
  return is_unimodular(report) && products_norm(report) == report.groups.lower_bound;
}

bool passed(const CheckedProducts& checked) {
  const ProductCheck& check = checked.check;
  return check.dimensionless && check.independent && check.index && check.index->is_one();
}

}  // namespace gordan
