// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of quantities for the tests of the module units: short notation, and the cases of tests/units/data.
#pragma once

#include <gordan/units/unit.hpp>

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace gordan::test {

/// "L M T^-2", "L^-1/2", "1".
inline PhysicalDimension dimension(const std::string& text) {
  PhysicalDimension result;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (word == "1") continue;
    const std::size_t hat = word.find('^');
    Rational exponent = 1;
    if (hat != std::string::npos) {
      const std::string power = word.substr(hat + 1);
      const std::size_t slash = power.find('/');
      exponent = Rational(Integer(std::string_view(power).substr(0, slash)));
      if (slash != std::string::npos) exponent /= Rational(Integer(std::string_view(power).substr(slash + 1)));
    }
    result *= PhysicalDimension::base(word.substr(0, hat), exponent);
  }
  return result;
}

/// "T: T; m: M; L: L; g: L T^-2"
inline std::vector<UnitsVariable> variables(const std::string& text) {
  std::vector<UnitsVariable> result;
  std::istringstream parts(text);
  for (std::string part; std::getline(parts, part, ';');) {
    const std::size_t colon = part.find(':');
    const std::size_t begin = part.find_first_not_of(' ');
    result.push_back({part.substr(begin, colon - begin), dimension(part.substr(colon + 1))});
  }
  return result;
}

struct LatticeCase {
  std::string name;
  std::vector<UnitsVariable> variables;
  std::size_t products = 0;
  long norm = 0;
  long largest = 0;
};

inline std::vector<std::string> lines_of(const std::string& file) {
  std::ifstream stream(std::string(GORDAN_SOURCE_DIR) + "/tests/units/data/" + file);
  if (!stream) throw std::runtime_error("cannot read " + file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

inline std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> result;
  std::istringstream cells(line);
  for (std::string cell; std::getline(cells, cell, separator);) result.push_back(cell);
  return result;
}

inline std::vector<LatticeCase> lattice_cases() {
  std::vector<LatticeCase> result;
  for (const std::string& line : lines_of("cases.tsv")) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, '\t');
    result.push_back(
        {cells.at(0), variables(cells.at(1)), std::stoul(cells.at(2)), std::stol(cells.at(3)), std::stol(cells.at(4))});
  }
  return result;
}

inline std::vector<UnitsVariable> lattice_case(const std::string& name) {
  for (LatticeCase& entry : lattice_cases())
    if (entry.name == name) return entry.variables;
  throw std::runtime_error("no case " + name);
}

struct FeynmanSet {
  std::string name;
  std::vector<UnitsVariable> variables;  // the output first
};

/// The equations of the AI Feynman database and its bonus equations.
inline std::vector<FeynmanSet> feynman_sets() {
  const std::vector<std::string> base{"m", "s", "kg", "K", "V"};
  std::map<std::string, PhysicalDimension> units;
  for (const std::string& line : lines_of("feynman_units.csv")) {
    const auto cells = split(line, ',');
    if (cells.size() < 7 || cells[0].empty() || cells[2] == "m") continue;
    PhysicalDimension dimension;
    for (std::size_t d = 0; d < base.size(); ++d) {
      dimension *= PhysicalDimension::base(base[d], Rational(std::stol(cells[2 + d])));
    }
    units[cells[0]] = dimension;
  }
  std::vector<FeynmanSet> result;
  for (const std::string& line : lines_of("feynman_equations.csv")) {
    const auto cells = split(line, ',');
    if (cells.size() < 6 || cells[0].empty() || cells[2] == "Output") continue;
    FeynmanSet set{cells[0], {{cells[2], units.at(cells[2])}}};
    for (std::size_t k = 5; k < cells.size(); k += 3) {
      if (!cells[k].empty()) set.variables.push_back({cells[k], units.at(cells[k])});
    }
    result.push_back(std::move(set));
  }
  for (const std::string& line : lines_of("feynman_bonus.tsv")) {
    if (line.front() == '#') continue;
    const auto cells = split(line, '\t');
    FeynmanSet set{cells.at(0), {{cells.at(1), units.at(cells.at(1))}}};
    for (const std::string& name : split(cells.at(2), ' ')) set.variables.push_back({name, units.at(name)});
    result.push_back(std::move(set));
  }
  return result;
}

}  // namespace gordan::test
