// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <string>

namespace gordan {

/// The program as a C++20 header without dependencies, in a namespace of the program's name:
///
///     template <class T> struct Inputs;    one member per input: T, or std::array<T, n> row-major
///     template <class T> struct Outputs;
///     template <class T> void evaluate(const Inputs<T>& in, Outputs<T>& out);
///     template <class T> Outputs<T> evaluate(const Inputs<T>& in);
///     template <class T> void evaluate(const T* inputs, T* outputs);     flattened
///     inline constexpr std::size_t input_size, output_size;
///
/// T is any scalar with + - * and a constructor from double: float, double, SIMD packs, dual numbers.
[[nodiscard]] std::string emit_cpp(const StraightLineProgram& program);

}  // namespace gordan
