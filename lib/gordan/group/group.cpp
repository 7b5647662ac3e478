// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/group.hpp>

#include <fmt/format.h>

namespace gordan {

const std::string& Group::name() const { return finite() != nullptr ? finite()->name() : classical()->name; }

std::string Group::description() const {
  return finite() != nullptr ? finite()->description() : classical()->description();
}

std::vector<std::string> Group::axis_names() const {
  return finite() != nullptr ? finite()->axis_names() : classical()->axis_names();
}

std::vector<std::string> Group::notes() const {
  return finite() != nullptr ? finite()->notes() : std::vector<std::string>();
}

std::string Group::conventions() const {
  if (finite() != nullptr) return finite()->conventions();
  const ClassicalGroup& group = *classical();
  std::string text = "left action on coordinate columns";
  if (group.q > 0)
    text += fmt::format("; the form is diagonal, {} plus sign{} first, then {} minus", group.p, group.p == 1 ? "" : "s",
                        group.q);
  return text;
}

}  // namespace gordan
