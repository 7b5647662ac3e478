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

std::vector<NaturalElement> exact_elements(const FiniteGroup& group, const Control& control,
                                           std::size_t limit) {
  const std::vector<WordStep> steps = element_words(group, control, limit);
  std::vector<NaturalElement> result;
  result.reserve(steps.size());
  for (const WordStep& step : steps) {
    check(control);
    if (step.generator < 0) {
      result.push_back({identity_permutation(group.points()),
                        Matrix<Number>::identity(static_cast<std::size_t>(group.dimension()))});
      continue;
    }
    const NaturalElement& s = group.generators()[static_cast<std::size_t>(step.generator)];
    const NaturalElement& g = result[step.parent];
    result.push_back({group.has_permutation() ? compose(s.permutation, g.permutation) : g.permutation,
                      group.has_matrix() ? s.matrix * g.matrix : g.matrix});
  }
  return result;
}

}  // namespace gordan
