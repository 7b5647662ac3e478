// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace gordan {

/// A place in a text that the user wrote: the source as the user knows it ("-G", "problem.toml"), line and column from
/// 1 (columns count characters, not bytes); 0 means unknown.
struct Place {
  std::string source;
  int line = 0;
  int column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// "problem.toml:3:9", "problem.toml:3", "-G, column 5", "-G", or "" when nothing is known.
[[nodiscard]] std::string to_string(const Place& place);

/// The base of what a caller is expected to catch: InputError and LimitReached.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The user's input is wrong. what() is "place: message; expected ...; suggestion", each part only where it is known;
/// the suggestion is a whole clause, such as "did you mean 'perm'?".
class InputError : public Error {
 public:
  explicit InputError(std::string message, Place place = {}, std::string expected = {}, std::string suggestion = {});

  [[nodiscard]] const std::string& message() const noexcept { return message_; }
  [[nodiscard]] const Place& place() const noexcept { return place_; }
  [[nodiscard]] const std::string& expected() const noexcept { return expected_; }
  [[nodiscard]] const std::string& suggestion() const noexcept { return suggestion_; }

 private:
  std::string message_;
  Place place_;
  std::string expected_;
  std::string suggestion_;
};

/// A limit of time, memory or size was reached, or the user interrupted; what was finished so far stays valid.
class LimitReached : public Error {
 public:
  using Error::Error;
};

/// gordan's own bug: a condition that the code relies on did not hold.
class ContractViolation : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

namespace detail {
[[noreturn]] void contract_broken(const char* what, const char* file, int line);
}

/// Throws ContractViolation, with the place in the code, unless the condition holds. Never for input of the user.
/// (The default arguments give the caller's place; std::source_location is missing in clang 14 with libstdc++.)
inline void require(bool condition, const char* what, const char* file = __builtin_FILE(),
                    int line = __builtin_LINE()) {
  if (!condition) [[unlikely]]
    detail::contract_broken(what, file, line);
}

}  // namespace gordan
