// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/emit/emitted_file.hpp>
#include <gordan/emit/selftest.hpp>
#include <gordan/program/program.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// The languages that emit() knows.
[[nodiscard]] std::span<const std::string> emit_languages();

/// All files of a program, in a fixed order; `stem` is the program's name as an identifier:
/// cpp: stem.hpp, stem_eigen.hpp, stem_selftest.cpp; numpy: stem.py, stem_selftest.py; and last
/// the manifest stem.json. The self-tests are left out when `test` has no points.
///
/// Throws InputError for a language that is not in emit_languages().
[[nodiscard]] std::vector<EmittedFile> emit(const StraightLineProgram& program,
                                            std::span<const std::string> languages,
                                            const SelfTest& test = {});

}  // namespace gordan
