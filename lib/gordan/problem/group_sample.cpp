// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/random_elements.hpp>
#include <gordan/problem/group_sample.hpp>

namespace gordan {

std::vector<NaturalElement> group_sample(const Group& group, std::size_t count, Random& random) {
  if (const FiniteGroup* finite = group.finite()) return finite->generators();
  std::vector<NaturalElement> elements;
  const ClassicalGroup* classical = group.classical();
  for (std::size_t k = 0; classical != nullptr && k < count; ++k)
    elements.push_back(detail::random_element(*classical, random));
  return elements;
}

}  // namespace gordan
