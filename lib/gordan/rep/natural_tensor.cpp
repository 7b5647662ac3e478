// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/expression.hpp>

namespace gordan {

namespace {

using Symmetry = NaturalTensor::Symmetry;

std::optional<NaturalTensor> dual_tensor(const RepExpression& base) {
  std::optional<NaturalTensor> tensor = natural_tensor(base);
  if (tensor) std::swap(tensor->vectors, tensor->covectors);
  return tensor;
}

std::optional<NaturalTensor> product_tensor(const std::vector<RepExpression>& factors) {
  NaturalTensor result;
  for (const RepExpression& factor : factors) {
    const std::optional<NaturalTensor> tensor = natural_tensor(factor);
    if (!tensor) return std::nullopt;
    const bool symmetry = result.symmetry != Symmetry::none || tensor->symmetry != Symmetry::none;
    const bool covector_first = result.covectors > 0 && tensor->vectors > 0;
    if ((symmetry && result.order() > 0 && tensor->order() > 0) || covector_first) return std::nullopt;
    result.vectors += tensor->vectors;
    result.covectors += tensor->covectors;
    if (tensor->order() > 0) result.symmetry = tensor->symmetry;
    result.pseudo = result.pseudo != tensor->pseudo;
  }
  return result;
}

std::optional<NaturalTensor> power_tensor(const RepExpression& expression, Symmetry symmetry) {
  const std::optional<NaturalTensor> base = natural_tensor(expression.parts().front());
  if (!base || base->order() != 1 || base->pseudo) return std::nullopt;
  NaturalTensor result = *base;
  result.vectors *= expression.order();
  result.covectors *= expression.order();
  result.symmetry = symmetry;
  return result;
}

}  // namespace

std::optional<NaturalTensor> natural_tensor(const RepExpression& expression) {
  switch (expression.kind()) {
    case RepKind::trivial:
      return NaturalTensor{};
    case RepKind::determinant:
      return NaturalTensor{.pseudo = true};
    case RepKind::vector:
    case RepKind::realified_vector:
      return NaturalTensor{.vectors = 1};
    case RepKind::dual:
      // The dual of independent components is no tensor by components: its coordinates carry multiplicities.
      return expression.parts().front().kind() == RepKind::vector ||
                     expression.parts().front().kind() == RepKind::realified_vector ||
                     expression.parts().front().kind() == RepKind::determinant
                 ? dual_tensor(expression.parts().front())
                 : std::nullopt;
    case RepKind::product:
      return product_tensor(expression.parts());
    case RepKind::symmetric_power:
      return power_tensor(expression, Symmetry::symmetric);
    case RepKind::alternating_power:
      return power_tensor(expression, Symmetry::skew);
    case RepKind::traceless:
      return power_tensor(expression, Symmetry::traceless);
    default:
      return std::nullopt;
  }
}

}  // namespace gordan
