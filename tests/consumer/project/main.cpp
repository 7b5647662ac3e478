// SPDX-License-Identifier: GPL-3.0-or-later
// What a user of the installed library writes: the vectors that can be made of a symmetric tensor and a vector.
#include <gordan/core/version.hpp>
#include <gordan/equivariant/equivariants.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/rep/parse.hpp>

#include <iostream>

int main() {
  const auto no_files = [](const std::string& path) -> std::string { throw gordan::InputError("no file " + path); };
  const gordan::Group group = gordan::parse_group("O(3)", {}, no_files);
  const auto source = gordan::parse_representation(group, "A:sym(2)+v:vector", {});
  const auto target = gordan::parse_representation(group, "vector", {});
  const gordan::EquivariantModule module = gordan::equivariants(source, target);
  std::cout << "gordan " << gordan::version() << ":";
  for (const gordan::Generator& g : module.generators) std::cout << " " << gordan::recipe_text(module, g);
  std::cout << " (" << gordan::to_string(module.certificate.completeness) << ")\n";
  return module.certificate.completeness == gordan::Completeness::proven ? 0 : 1;
}
