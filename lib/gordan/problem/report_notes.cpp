// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/report_notes.hpp>

namespace gordan {

std::vector<std::string> report_notes(const Representation& source) {
  std::vector<std::string> notes = source.group().notes();
  notes.insert(notes.end(), source.notes().begin(), source.notes().end());
  const FiniteGroup* finite = source.group().finite();
  if (finite != nullptr && finite->is_complex())
    notes.emplace_back("the group is complex: the polynomials are holomorphic");
  const ClassicalGroup* classical = source.group().classical();
  if (classical != nullptr &&
      (classical->family == ClassicalFamily::unitary || classical->family == ClassicalFamily::special_unitary))
    notes.emplace_back("the group acts on C^n as on R^(2n): the polynomials are real, in real and imaginary parts");
  return notes;
}

}  // namespace gordan
