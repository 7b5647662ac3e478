// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/products.hpp>
#include <gordan/problem/detail/random_elements.hpp>
#include <gordan/problem/group_sample.hpp>

namespace gordan {

std::vector<NaturalElement> group_sample(const Group& group, std::size_t count, Random& random) {
  if (const FiniteGroup* finite = group.finite()) return finite->generators();
  std::vector<NaturalElement> elements;
  const ClassicalGroup* classical = group.classical();
  for (std::size_t k = 0; classical != nullptr && k < count; ++k)
    elements.push_back(detail::random_element(*classical, random));
  if (group.product() == nullptr) return elements;
  const std::vector<Group> factors = group.factors();
  for (std::size_t k = 0; k < factors.size(); ++k)
    for (const NaturalElement& element : group_sample(factors[k], count, random))
      elements.push_back(embedded(element, group, k));
  return elements;
}

}  // namespace gordan
