// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/catalogue.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/run_catalogue.hpp>

namespace gordan {

Report run_groups(const std::string& name, const Control& control) {
  if (!name.empty()) return GroupReport{parse_group(name, {"NAME", 0, 0}, file_reader("", {"NAME", 0, 0}), control)};
  CatalogueReport report{"groups", {}};
  for (GroupEntry& entry : group_catalogue())
    report.entries.push_back({std::move(entry.name), std::move(entry.meaning), std::move(entry.example)});
  return report;
}

Report run_representations(const std::string& name) {
  if (!name.empty()) return RepresentationReport{representation_entry(name)};
  CatalogueReport report{"reps", {}};
  for (RepresentationEntry& entry : representation_catalogue())
    report.entries.push_back({std::move(entry.name), std::move(entry.meaning), std::move(entry.example)});
  return report;
}

}  // namespace gordan
