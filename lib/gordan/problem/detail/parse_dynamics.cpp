// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/parse_dynamics.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

/// "x", ["x", "y"] with rates by order, or { x = "dx", y = "dy" }.
std::vector<StateRate> parse_state(const TomlTable& table, const TomlEntry& entry) {
  std::vector<StateRate> states;
  if (entry.value->is_table()) {
    const TomlTable rates = table.table(entry);
    for (const TomlEntry& one : rates.entries()) states.push_back({{one.key, one.place}, rates.text(one)});
  } else if (entry.value->is_array()) {
    for (const Located<std::string>& name : table.texts(entry)) states.push_back({name, std::nullopt});
  } else {
    states.push_back({table.text(entry), std::nullopt});
  }
  if (states.empty()) throw InputError("'state' names no input", entry.place, "the inputs that move");
  return states;
}

}  // namespace

DynamicsTable parse_dynamics(const TomlTable& table, const Place& place) {
  table.refuse_unknown({"positions", "momenta", "state", "time", "time_units", "chunk"});
  DynamicsTable dynamics;
  dynamics.place = place;
  if (const TomlEntry* entry = table.find("positions")) dynamics.positions = table.texts(*entry);
  if (const TomlEntry* entry = table.find("momenta")) dynamics.momenta = table.texts(*entry);
  if (const TomlEntry* entry = table.find("state")) dynamics.state = parse_state(table, *entry);
  if (const TomlEntry* entry = table.find("time")) dynamics.time = table.text(*entry);
  if (const TomlEntry* entry = table.find("time_units")) dynamics.time_units = table.text(*entry);
  if (const TomlEntry* entry = table.find("chunk")) {
    dynamics.chunk = table.integer(*entry);
    if (dynamics.chunk.value < 2 || dynamics.chunk.value > 1000)
      throw InputError(fmt::format("chunk = {}", dynamics.chunk.value), dynamics.chunk.place,
                       "a whole number from 2 to 1000");
  }
  const bool canonical = !dynamics.positions.empty() || !dynamics.momenta.empty();
  if (canonical != dynamics.state.empty())
    throw InputError("[dynamics] says neither or both of a Hamiltonian and a rate of change", place,
                     "positions = [...] and momenta = [...], or state = [...]");
  if (dynamics.positions.size() != dynamics.momenta.size())
    throw InputError(fmt::format("{} positions and {} momenta", dynamics.positions.size(), dynamics.momenta.size()),
                     place, "one momentum for each position");
  return dynamics;
}

}  // namespace gordan::detail
