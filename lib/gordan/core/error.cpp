// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <utility>

namespace gordan {
namespace {

std::string compose(const std::string& message, const Place& place, const std::string& expected,
                    const std::string& suggestion) {
  std::string text = to_string(place);
  if (!text.empty()) text += ": ";
  text += message;
  if (!expected.empty()) text += "; expected " + expected;
  if (!suggestion.empty()) text += "; " + suggestion;
  return text;
}

}  // namespace

std::string to_string(const Place& place) {
  if (place.line > 0) {
    std::string position = std::to_string(place.line);
    if (place.column > 0) position += fmt::format(":{}", place.column);
    return place.source.empty() ? fmt::format("line {}", position) : fmt::format("{}:{}", place.source, position);
  }
  if (place.column > 0)
    return fmt::format("{}{}column {}", place.source, place.source.empty() ? "" : ", ", place.column);
  return place.source;
}

InputError::InputError(std::string message, Place place, std::string expected, std::string suggestion)
    : Error(compose(message, place, expected, suggestion)),
      message_(std::move(message)),
      place_(std::move(place)),
      expected_(std::move(expected)),
      suggestion_(std::move(suggestion)) {}

void detail::contract_broken(const char* what, const char* file, int line) {
  throw ContractViolation(fmt::format("{}:{}: contract broken: {}", file, line, what));
}

}  // namespace gordan
