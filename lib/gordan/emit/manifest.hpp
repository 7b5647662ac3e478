// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/emit/emitted_file.hpp>
#include <gordan/program/program.hpp>

#include <span>
#include <string>

namespace gordan {

/// The manifest of emitted files as JSON: version, problem and the files it reads, group, conventions, certificates, inputs
/// and outputs (name, identifier, shape, offset in the flattened array, components, description;
/// outputs also degree and multidegree), operation count, files with their SHA-256.
[[nodiscard]] std::string emit_manifest(const StraightLineProgram& program,
                                        std::span<const EmittedFile> files);

}  // namespace gordan
