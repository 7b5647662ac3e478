// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/elements.hpp>

#include <gordan/group/detail/element_table.hpp>
#include <gordan/group/usable_image.hpp>

namespace gordan {

std::vector<ModularElement> elements(const FiniteGroup& group, const ModularImage& image, const Control& control,
                                     std::size_t limit) {
  const detail::ElementTable table(group, image, control, limit);
  std::vector<ModularElement> result;
  result.reserve(table.size());
  for (std::size_t k = 0; k < table.size(); ++k) result.push_back(table.element(k));
  return result;
}

std::vector<WordStep> element_words(const FiniteGroup& group, const Control& control, std::size_t limit) {
  std::vector<Matrix<Number>> matrices;
  for (const NaturalElement& g : group.generators()) matrices.push_back(g.matrix);
  const ModularImage image = usable_image(matrices, group.conductor());
  return detail::ElementTable(group, image, control, limit).steps();
}

}  // namespace gordan
